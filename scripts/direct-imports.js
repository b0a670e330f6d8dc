'use strict';

/**
 * Rooms are known by their index, which names all that a room has. Bundled as it stands, whoever asks for one name would have the whole
 * room run. This plugin of esbuild reads an import from an index as an import from the file that the index has the name from.
 */
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const FROM_INDEX = /import \{([^}]*)\} from '(\.[^']*)';/g;
const RE_EXPORT = /export \{([^}]*)\} from '([^']*)';/g;
const ALL = /export \* from '([^']*)';/g;

/** @type {import('esbuild').Plugin} */
const directImports = {
  name: 'direct-imports',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => ({
      contents: withDirectImports(readFileSync(path, 'utf8'), dirname(path)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
    // Commander starts programs for commands that are programs of their own; we have none.
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("require('node:child_process')", '{}'),
    }));
  },
};

function withDirectImports(text, folder) {
  return text.replace(FROM_INDEX, (whole, list, from) => {
    const index = join(folder, from, 'index.ts');
    if (!existsSync(index)) return whole;
    return namesIn(list)
      .map(({ name, as }) => {
        const found = origin(index, name);
        if (found === null) return `import { ${name} as ${as} } from '${from}';`;
        const path = relative(folder, found.file).replace(/\\/g, '/');
        return `import { ${found.name} as ${as} } from '${path.startsWith('.') ? path : `./${path}`}';`;
      })
      .join(' ');
  });
}

/** The names of a list that are no types, and what they are called on the other side. */
function namesIn(list) {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => one.split(' as '))
    .map(([name, as = name]) => ({ name, as }));
}

/** The file, and the name in it, that an index or a file has a name from; null where it is not there. */
function origin(file, name) {
  const text = readFileSync(file, 'utf8');
  if (new RegExp(`^export (?:async )?(?:const|let|function\\*?|class) ${name}\\b`, 'm').test(text))
    return { file, name };
  for (const [, list, from] of text.matchAll(RE_EXPORT)) {
    const found = namesIn(list).find(({ as }) => as === name);
    if (found) return origin(fileOf(file, from), found.name);
  }
  for (const [, from] of text.matchAll(ALL)) {
    const found = origin(fileOf(file, from), name);
    if (found !== null) return found;
  }
  return null;
}

function fileOf(importer, from) {
  const path = join(dirname(importer), from);
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(existsSync) ?? path;
}

module.exports = { directImports };
