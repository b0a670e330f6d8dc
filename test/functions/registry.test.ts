import fs from 'node:fs';
import path from 'node:path';
import { DEV_ADDRESS } from '../../scripts/address';
import {
  finishedMetadata,
  generatedMetadata,
  METADATA_LANGUAGES,
  readHelpTable,
} from '../../scripts/metadata/generate';
import { parseFormula } from '../../simulated-excel/functions/formula';

const ROOT = path.join(__dirname, '..', '..');

/** What formulas in saved workbooks rely on: `?` optional, `[]` a range, `~` streaming. New parameters only at the end. */
const SIGNATURES = [
  'SHARE(data[], indicator, measure, region?, year?, asTable?)',
  'COUNT(data[], indicator, measure, region?, year?, asTable?)',
  'DENOMINATOR(data[], indicator, measure?, region?, year?, asTable?)',
  'TABLE(data[], indicator, level?, year?, content?, regionsOf?, ageGroups[]?, statistics?)',
  'DATASET(table[], year?, hideBelow?, hideRule?)~',
  'ISSUES(data[], indicator?)',
  'COVERAGE(data[], year?)',
  'INDICATORS()',
  'DEFINITION(indicator, field?)',
  'EXPLAIN(data[], indicator, measure, region?, year?)',
  'ROW(data[], row, indicator?)',
  'CHECK(published, data[], indicator, measure, region?, year?, verdictOnly?)',
  'FEASIBLE(shares[], denominator?, closed?)',
  'DENOMINATORS(share, max?)',
  'CLAIMS(text[], data[]?, indicator?)',
  'AUDIT(table[], hideBelow?)',
  'INTERVAL(data[], indicator, measure, region?, year?, confidence?)',
  'COMPARE(data[], indicator, measure, region, against?, year?, confidence?)',
  'VARIATION(data[], indicator, measure, level?, within?, year?)',
  'CHANGE(data[], indicator, measure, from, to, region?, by?)',
];

/** An answer that names cells must know where its arguments stand. */
const WITH_ADDRESSES = ['TABLE', 'ISSUES', 'EXPLAIN', 'ROW', 'CHECK', 'FEASIBLE', 'DENOMINATORS', 'AUDIT'];
const ONE_CELL = ['SHARE', 'COUNT', 'DENOMINATOR', 'DATASET'];

const described = async () => (await generatedMetadata(ROOT)).functions;

test('the functions are those that formulas in saved workbooks call, parameter by parameter', async () => {
  const signatures = (await described()).map(({ id, parameters, options }) => {
    const shown = parameters.map(
      ({ name, optional, dimensionality }) =>
        `${name}${dimensionality === 'matrix' ? '[]' : ''}${optional ? '?' : ''}`,
    );
    return `${id}(${shown.join(', ')})${options?.['stream'] ? '~' : ''}`;
  });
  expect(signatures).toEqual(SIGNATURES);
});

test('only these are told where they or their arguments stand, and only these give one cell; the others spill', async () => {
  const functions = await described();
  const idsOf = (holds: (one: (typeof functions)[number]) => boolean) =>
    functions.filter(holds).map(({ id }) => id);
  expect(idsOf(({ options }) => options?.['requiresParameterAddresses'] === true)).toEqual(WITH_ADDRESSES);
  expect(idsOf(({ result }) => result?.dimensionality !== 'matrix')).toEqual(ONE_CELL);
  expect(idsOf(({ options }) => options?.['stream'] === true)).toEqual(['DATASET']);
  // A cell that names a table itself is computed again when the table changes: its sheet must be known.
  expect(idsOf(({ options }) => options?.['requiresAddress'] === true)).toEqual(
    functions.filter(({ parameters }) => parameters.some(({ name }) => name === 'data')).map(({ id }) => id),
  );
  expect(new Set(functions.flatMap(({ options }) => Object.keys(options ?? {})))).toEqual(
    new Set(['requiresAddress', 'requiresParameterAddresses', 'stream']),
  );
});

describe.each(METADATA_LANGUAGES)('what Excel is told in $language', (language) => {
  test('is all that the code says, in the words of the help, with the address of each function’s section', async () => {
    const told = (await finishedMetadata(ROOT, DEV_ADDRESS)).get(language.output);
    const help = readHelpTable(ROOT, language).functions;
    expect(told).toEqual({
      allowCustomDataForDataTypeAny: true,
      functions: (await described()).map((one) => ({
        ...one,
        description: help[one.id]?.description,
        helpUrl: `https://localhost:3000/${language.helpPage}#${one.id}`,
        parameters: one.parameters.map((parameter) => ({
          ...parameter,
          // A cell with an error, or a handle, reaches the code only as "any".
          type: 'any',
          ...help[one.id]?.parameters[parameter.name],
        })),
      })),
    });
  });
});

test('every function is called through the real runtime by a test here', async () => {
  const tests = fs
    .readdirSync(__dirname)
    .filter((name) => name.endsWith('in-excel.test.ts'))
    .map((name) => fs.readFileSync(path.join(__dirname, name), 'utf8'))
    .join('\n');
  const untested = (await described()).filter(
    ({ id }) => !tests.includes(`IPLOS.${id}(`) && !new RegExp(`'${id}'`).test(tests),
  );
  expect(untested.map(({ id }) => id)).toEqual([]);
});

describe('the examples of the help', () => {
  test.each(METADATA_LANGUAGES)(
    'in $language are formulas with arguments the functions take',
    async (language) => {
      const { functions } = readHelpTable(ROOT, language);
      const wrong: string[] = [];
      for (const { id, parameters } of await described()) {
        const examples = functions[id]?.examples ?? [];
        if (examples.length === 0) wrong.push(`${id} has no example`);
        for (const { formula } of examples) {
          const parsed = parseFormula(formula);
          const needed = parameters.filter(({ optional }) => optional !== true).length;
          const given = parsed?.args.length ?? -1;
          if (parsed?.name !== `IPLOS.${id}` || given < needed || given > parameters.length)
            wrong.push(formula);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
