const swc = require('@swc/jest');

/** A test that asks for a world of its own, or for what only jest's sandbox has. */
const OF_JEST = /@jest-environment|\bjest\./;

/** A jest transform: a test file becomes the line that loads it plainly (`load-plainly.js`), but for those that need jest's sandbox. */
module.exports = {
  createTransformer(options) {
    const { process: strip, ...other } = swc.createTransformer(options);
    return {
      ...other,
      process: (text, file, more) =>
        OF_JEST.test(text) ? strip(text, file, more) : { code: `loadPlainly(${JSON.stringify(file)});` },
    };
  },
};
