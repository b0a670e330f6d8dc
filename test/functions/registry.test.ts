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
  'DENOMINATOR(data[], indicator, ageGroup?, region?, year?, asTable?)',
  'TABLE(data[], indicator, level?, year?, content?, regionsOf?)',
  'DATASET(table[], year?)~',
  'ISSUES(data[], indicator?)',
  'COVERAGE(data[], year?)',
  'INDICATORS()',
  'DEFINITION(indicator, field?)',
  'EXPLAIN(data[], indicator, measure, region?, year?)',
  'CHECK(published, data[], indicator, measure, region?, year?)',
  'FEASIBLE(shares[], denominator?, closed?)',
  'DENOMINATORS(share, max?)',
  'CLAIMS(text[], data[]?, indicator?)',
];

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

test('functions.json and its translation are as they were looked at', async () => {
  expect(Object.fromEntries(await finishedMetadata(ROOT, DEV_ADDRESS))).toMatchSnapshot();
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
