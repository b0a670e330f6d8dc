/** Which rooms a room may import from; a room is a folder, matched by the longest prefix. */
export const WALLS: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core'],
  'src/published': ['src/core', 'src/published'],
  'src/definitions': ['src/definitions'],
  // package.json: the program's own version.
  'src/shipped.ts': ['src/core', 'src/definitions', 'package.json'],
  // The ports, and the words for the problems they name.
  'src/hosts/host.ts': ['src/core', 'src/hosts/words'],
  'src/hosts/words': ['src/core', 'src/hosts/host.ts', 'src/hosts/words'],
  'src/hosts/forms': ['src/core', 'src/published', 'src/hosts/host.ts', 'src/hosts/words', 'src/hosts/forms'],
  // Opening a file: what it is, is known by its first bytes, then its reader takes over.
  'src/hosts/files': [
    'src/core',
    'src/published',
    'src/hosts/host.ts',
    'src/hosts/words',
    'src/hosts/files',
    'src/hosts/forms',
    'src/hosts/xlsx',
  ],
  'src/hosts/excel': ['src/core', 'src/published', 'src/hosts/host.ts', 'src/hosts/words', 'src/hosts/excel'],
  'src/hosts/xlsx': ['src/core', 'src/published', 'src/hosts/host.ts', 'src/hosts/words', 'src/hosts/xlsx'],
  'src/hosts/cli': [
    'src/core',
    'src/published',
    'src/definitions',
    'src/shipped.ts',
    'src/hosts/host.ts',
    'src/hosts/words',
    'src/hosts/cli',
    'src/hosts/xlsx',
    'src/hosts/files',
    'src/hosts/forms',
  ],
  'src/functions': [
    'src/core',
    'src/published',
    'src/definitions',
    'src/shipped.ts',
    'src/hosts/host.ts',
    'src/hosts/words',
    'src/hosts/excel',
    'src/functions',
  ],
  'src/taskpane': [
    'src/core',
    'src/published',
    'src/definitions',
    'src/shipped.ts',
    'src/hosts/host.ts',
    'src/hosts/words',
    'src/functions',
    'src/taskpane',
  ],
  // The pane's start-up file alone joins it to Excel.
  'src/taskpane/connect.ts': [
    'src/core',
    'src/hosts/host.ts',
    'src/hosts/excel',
    'src/functions',
    'src/taskpane',
  ],
  'src/commands': ['src/taskpane', 'src/commands'],
};

/** Packages a room may use; none may use what is not named. */
export const PACKAGES: Readonly<Record<string, RegExp>> = {
  'src/core': /^zod$/,
  'src/published': /^$/,
  'src/definitions': /^$/,
  'src/shipped.ts': /^$/,
  'src/hosts/host.ts': /^$/,
  'src/hosts/words': /^$/,
  'src/hosts/forms': /^papaparse$/,
  'src/hosts/files': /^node:/,
  'src/hosts/excel': /^$/,
  'src/hosts/xlsx': /^(node:|wasm-xlsxwriter|fflate)/,
  'src/hosts/cli': /^(node:|commander|cli-progress)/,
  'src/functions': /^$/,
  'src/taskpane': /^(react|@fluentui)/,
  'src/taskpane/connect.ts': /^$/,
  'src/commands': /^$/,
};
