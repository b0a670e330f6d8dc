/**
 * Webpack loader: appends to each file with custom functions the calls that tell Excel's runtime which JavaScript function answers to
 * which id, as found by Microsoft's generator. Unlike the calls of the generator's own plugin they wait for a runtime to be there, so
 * that the page can also be opened in a plain browser (where it says that it belongs in Excel) without an error.
 */
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');

module.exports = function associate(source) {
  const done = this.async();
  if (!/^\s*\*?\s*@customfunction\b/im.test(source)) return done(null, source);
  generateCustomFunctionsMetadata([this.resourcePath], false)
    .then(({ associate: found, errors }) => {
      if (errors.length > 0) throw new Error(`${this.resourcePath}: ${errors.join('; ')}`);
      const calls = found.map(
        ({ id, functionName }) => `  CustomFunctions.associate(${JSON.stringify(id)}, ${functionName});`,
      );
      done(null, `${source}\nif (typeof CustomFunctions !== 'undefined') {\n${calls.join('\n')}\n}\n`);
    })
    .catch(done);
};
