import { dirname, join, normalize } from 'node:path';
import { circlesIn } from './oracles/circles';
import { PACKAGES, WALLS } from './oracles/walls';
import { filesBelow, read, resolves, within, withoutComments } from './oracles/source-files';

/*
 * The promises the project makes about itself: the walls between the rooms, files of a size one can read, no test that is
 * never run. Lint says the same while one types; this test reads the imports afresh, so that no wall is lost quietly.
 */
const sources = filesBelow('src')
  .filter((path) => /\.(ts|tsx)$/.test(path))
  .map(read);

/** The rooms that others know by their index alone. */
const BY_INDEX = [
  'src/core',
  'src/layout',
  'src/published',
  'src/synthetic',
  'src/lint',
  'src/engines',
  'src/change',
  'src/pictures',
  'src/dissemination',
  'src/page',
  'src/audit',
];

describe('the walls', () => {
  test.each(sources.map((file) => [file.path, file] as const))(
    '%s imports only what its room may',
    (path, file) => {
      const room = roomOf(path);
      for (const target of file.imports) {
        if (!target.startsWith('.')) {
          expect({ path, package: target, allowed: PACKAGES[room]?.test(target) }).toEqual({
            path,
            package: target,
            allowed: true,
          });
          continue;
        }
        const to = normalize(join(dirname(path), target));
        const allowed = (WALLS[room] ?? []).some((prefix) => within(to, prefix));
        expect({ path, imports: to, allowed }).toEqual({ path, imports: to, allowed: true });
      }
    },
  );

  test('the core and the published wing are known by their public names', () => {
    const deep = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(path), target)))
        .filter((to) =>
          BY_INDEX.some(
            (room) => within(to, room) && !within(path, room) && ![room, `${room}/index`].includes(to),
          ),
        )
        .map((to) => `${path} → ${to}`),
    );
    expect(deep).toEqual([]);
  });

  test('definitions and classification that ship are parsed in one place', () => {
    const parsing = sources.filter(
      ({ path, text }) =>
        !within(path, 'src/core') &&
        // What is doubtful about a definition is looked for in whatever its author has written so far.
        !within(path, 'src/lint') &&
        /\b(parseIndicator|buildClassification)\(/.test(text) &&
        !['src/shipped.ts', 'src/shipped-indicators.ts'].includes(path),
    );
    expect(parsing.map(({ path }) => path)).toEqual([]);
  });

  test('the features of the pane know each other by what they share alone', () => {
    const features = ['compute', 'published', 'definitions', 'variation'].map(
      (name) => `src/taskpane/${name}`,
    );
    const shared = ['state', 'data', 'own-sheets', 'parts'].map((name) => `src/taskpane/${name}`);
    const across = sources.flatMap(({ path, imports }) => {
      const own = [...features, ...shared].find((room) => within(path, room));
      if (own === undefined) return [];
      return imports
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(path), target)))
        .filter((to) => features.some((room) => room !== own && within(to, room)))
        .map((to) => `${path} → ${to}`);
    });
    expect(across).toEqual([]);
  });

  test('inside the core the arrow points one way: persons → cube → measures → disclosure → statistics', () => {
    const order = ['persons', 'cube', 'measures', 'disclosure', 'statistics'].map(
      (room) => `src/core/${room}`,
    );
    // Read by the rooms of the way; they read none of them, and words are told facts by all.
    const readers = ['src/core/regions', 'src/core/definitions', 'src/core/words'];
    const wrong = sources.flatMap(({ path, imports }) => {
      const from = order.findIndex((room) => within(path, room));
      const isRead = readers.some((room) => within(path, room));
      return imports
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(path), target)))
        .filter((to) => {
          const place = order.findIndex((room) => within(to, room));
          return place >= 0 && ((from >= 0 && place > from) || isRead);
        })
        .map((to) => `${path} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('one grammar of cells', () => {
  const core = sources.filter(({ path }) => within(path, 'src/core') && !within(path, 'src/core/persons'));
  test('the cube is told typed columns alone: of persons it knows the batch, and no raw cell', () => {
    const cube = core.filter(({ path }) => within(path, 'src/core/cube'));
    const known = cube.flatMap(({ path, imports }) =>
      imports
        .map((target) => normalize(join(dirname(path), target)))
        .filter((to) => within(to, 'src/core/persons')),
    );
    // And the lines of counts made elsewhere, whose cells persons reads too ([ENG-2]).
    expect([...new Set(known)].sort()).toEqual(['src/core/persons/batch', 'src/core/persons/counts-row']);
    expect(cube.filter(({ text }) => /\bRawCell\b|\bRangeSnapshot\b/.test(text))).toEqual([]);
  });
  test('no room of the core but persons reads a raw cell; evaluation hands them on', () => {
    const named = core.filter(({ text }) => /\bRawCell\b/.test(withoutComments(text)));
    const other = named.filter(({ path }) => path !== 'src/core/reading.ts');
    expect(other.map(({ path }) => path)).toEqual([]);
    const grammar = /persons\/(cells\/[a-z-]+|fill-columns|plain\/plain-(rows|lines))$/;
    const readers = sources.filter(
      ({ path, imports }) =>
        !within(path, 'src/core/persons') && imports.some((target) => grammar.test(target)),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is thrown is caught at the door', () => {
  test.each([
    ['Refusal', ['src/functions/in-cell.ts']],
    ['UsageError', ['src/hosts/cli/run-cli.ts']],
  ])('a %s', (name, doors) => {
    const asked = sources.filter(({ text }) =>
      new RegExp(`instanceof ${name}\\b|\\| ${name}\\b`).test(withoutComments(text)),
    );
    expect(asked.map(({ path }) => path)).toEqual(doors);
  });
});

describe('words', () => {
  /** Those that speak: tables and texts are made of words. All others carry codes and facts, and may know types alone. */
  const speakers = ['src/layout', 'src/published/layout', 'src/published/page', 'src/audit/layout'];
  const indexes = [
    'src/core/index.ts',
    'src/layout/index.ts',
    'src/published/index.ts',
    'src/audit/index.ts',
  ];
  const values = (text: string): readonly string[] =>
    [...withoutComments(text).matchAll(/(?:import|export)\s+(?!type\b)[^;'"]*?\bfrom\s+'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    );
  const pairs = ['src/core', 'src/layout', 'src/published', 'src/audit'].flatMap((wing) =>
    sources
      .filter(({ path }) => within(path, wing) && !indexes.includes(path))
      .flatMap(({ path, text }) =>
        values(text)
          .filter((target) => target.startsWith('.'))
          .map((target) => ({ path, to: normalize(join(dirname(path), target)), words: `${wing}/words` })),
      ),
  );

  test('only those that speak take words from a catalogue', () => {
    const taking = pairs.filter(
      ({ path, to, words }) =>
        within(to, words) && !within(path, words) && !speakers.some((room) => within(path, room)),
    );
    expect(taking.map(({ path, to }) => `${path} → ${to}`)).toEqual([]);
  });

  test('a catalogue knows the facts of its wing by their types alone', () => {
    const free = ['src/core', 'src/core/assert'];
    const knowing = pairs.filter(
      ({ path, to, words }) => within(path, words) && !within(to, words) && !free.includes(to),
    );
    expect(knowing.map(({ path, to }) => `${path} → ${to}`)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(500);
  });
});

describe('no circles', () => {
  test('no files import each other in a circle, neither values nor types', () => {
    const files = ['src', 'scripts', 'workbench', 'simulated-excel']
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|tsx)$/.test(path))
      .map(read);
    const paths = new Set(files.map(({ path }) => path));
    const graph = new Map(
      files.map(({ path, imports }) => [
        path,
        imports
          .filter((target) => target.startsWith('.'))
          .map((target) => normalize(join(dirname(path), target)))
          .flatMap((to) =>
            ['', '.ts', '.tsx', '/index.ts'].map((end) => to + end).filter((to) => paths.has(to)),
          ),
      ]),
    );
    expect([...graph.values()].flat().length).toBeGreaterThan(2000);
    expect(circlesIn(graph)).toEqual([]);
  });

  test('a circle would be found', () => {
    const graph = new Map([
      ['a', ['b', 'x']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', ['e']],
      ['e', ['d', 'f']],
      ['f', ['g']],
    ]);
    expect(
      circlesIn(graph)
        .map((circle) => circle.join(''))
        .sort(),
    ).toEqual(['abc', 'de']);
  });
});

describe('the core is pure', () => {
  const core = sources.filter(({ path }) => within(path, 'src/core'));
  test('it has no clock, no dice, no console, no host; nor has what stands beside it', () => {
    const pure = ['core', 'published', 'synthetic', 'lint', 'audit'].map((room) => `src/${room}`);
    const beside = sources.filter(({ path }) => pure.some((room) => within(path, room)));
    const impure = beside.flatMap(({ path, text }) =>
      [
        /\bDate\.now\b/,
        /\bnew Date\(\)/,
        /\bMath\.random\b/,
        /\bconsole\./,
        /\bOffice\./,
        /\bExcel\.run\b/,
        /\bwindow\./,
        /\bdocument\./,
        /\bprocess\./,
      ]
        .filter((pattern) => pattern.test(withoutComments(text)))
        .map((pattern) => `${path}: ${pattern.source}`),
    );
    expect(impure).toEqual([]);
  });
  test('it is small enough to be known: 16,000 lines, its statistics among them', () => {
    const lines = core.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length, 0);
    expect(lines).toBeLessThanOrEqual(16_000);
  });
  test('evaluate.ts stays on one screen and numbers the stages of the way', () => {
    const evaluate = core.find(({ path }) => path === 'src/core/evaluate.ts')?.text ?? '';
    expect(evaluate.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
    expect(evaluate).toMatch(
      /rows of raw cells ──1──▶ persons ──2──▶ cube ──3──▶ .* ──4──▶ .* ──5──▶ hiding ──6──▶ måltall/,
    );
    const numbered = [...evaluate.matchAll(/\/\/ +([\d, to]+)$/gm)].map(([, numbers]) => numbers);
    expect(numbered).toEqual(['3', '4', '5', '6']);
  });
  test('at the root of the core stand the way and what every room is built on, nothing that knows a room', () => {
    const way = ['counts-reading', 'evaluate', 'index', 'question', 'reading'].map(
      (name) => `src/core/${name}.ts`,
    );
    const knowing = core
      .filter(({ path }) => dirname(path) === 'src/core' && !way.includes(path))
      .filter(({ imports }) => imports.some((target) => /^\.\/.*\//.test(target)));
    expect(knowing.map(({ path }) => path)).toEqual([]);
  });
  test('index.ts holds re-exports only', () => {
    const index = core.find(({ path }) => path === 'src/core/index.ts');
    const other = withoutComments(index?.text ?? '')
      .replace(/export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+'[^']+';/g, '')
      .trim();
    expect(other).toBe('');
  });
});

describe('files one can read', () => {
  test('no hand-written file is longer than 400 lines', () => {
    const long = [
      ...sources,
      ...filesBelow('test')
        .filter((path) => /\.tsx?$/.test(path))
        .map(read),
    ]
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
  test('no file is called by a name that says nothing', () => {
    const empty = sources.filter(({ path }) =>
      /(utils?|helpers?|manager|misc|common|data2)\.tsx?$/i.test(path),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
  test('one name is one thing: no two files of src export the same', () => {
    const places = new Map<string, string[]>();
    for (const { path, text } of sources) {
      for (const [, name = ''] of withoutComments(text).matchAll(
        /^export (?:abstract |async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm,
      )) {
        places.set(name, [...(places.get(name) ?? []), path]);
      }
    }
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
    expect(places.size).toBeGreaterThan(1000);
  });
  test('what is exported is called by the product, not by its tests alone', () => {
    const excepted: Readonly<Record<string, string>> = {
      definitionSchema: 'scripts write the schema of definitions from it',
      ACTIONS: 'a list by which a test knows that no action of the pane is left out',
      explainDifferences: 'the answer whole, for benchmarks; the product goes in steps',
      checkRecognised: 'the same',
      tableFeasibility: 'the same',
      writeParagraph: 'the results and the reporting as one text; a page has them as parts',
    };
    const files = sources
      .filter(({ path }) => !/\/index\.ts$/.test(path) || path.startsWith('src/taskpane'))
      .map(({ path, text }) => ({ path, text: withoutComments(text) }));
    const users = new Map<string, number>();
    for (const { text } of files)
      for (const name of text.match(/\w+/g) ?? []) users.set(name, (users.get(name) ?? 0) + 1);
    const uncalled = files
      // Excel calls the functions of the add-in, by names that a loader associates.
      .filter(({ path }) => !/^src\/functions\/[a-z-]*functions\.ts$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
          .filter(([, name = '']) => users.get(name) === 1 && !(name in excepted))
          .map(([, name]) => `${path}: ${name}`),
      );
    expect(uncalled).toEqual([]);
  });
  test('no folder holds more files than one can take in', () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, files]) => files > 25)).toEqual([]);
  });
  test('src holds no `any` and no switched-off check', () => {
    const loose = sources.filter(({ text }) =>
      /\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(withoutComments(text)),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});

describe('the tests', () => {
  const tests = filesBelow('test').filter((path) => /\.test\.tsx?$/.test(path));
  test('every test file imports something that exists', () => {
    const lost = tests.flatMap((path) =>
      read(path)
        .imports.filter((target) => target.startsWith('.'))
        .filter((target) => !resolves(join(dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(lost).toEqual([]);
  });
  test('none is skipped or run alone', () => {
    // Written so that this file does not find itself.
    const marks = new RegExp(
      ['\\b(it|test|describe)\\.', '(skip|only|todo)\\b|\\bx(it|describe)\\('].join(''),
    );
    expect(tests.filter((path) => marks.test(read(path).text))).toEqual([]);
  });
  test('what tests share lies in a home that says what it is: made data, a second opinion, or something started', () => {
    const astray = filesBelow('test').filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^test\/(made|oracles|started)\//.test(path),
    );
    expect(astray).toEqual([]);
  });
  test('no test file lies where the runner does not look', () => {
    const astray = [...filesBelow('src'), ...filesBelow('bench'), ...filesBelow('scripts')].filter((path) =>
      /\.test\.tsx?$/.test(path),
    );
    expect(astray).toEqual([]);
    expect(tests.length).toBeGreaterThan(20);
  });
});

function roomOf(path: string): string {
  const rooms = Object.keys(WALLS).filter((room) => within(path, room));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}
