import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomExtract } from '../made/attack/random-extract';
import { placeKey } from '../oracles/attack/printed';
import { namingOfShipped } from '../oracles/attack/read';
import { tryExtract } from '../started/attack-extract';
import { FORMS, printedForm, type Form } from '../started/attack-forms';
import { tryPages } from '../started/attack-pages';
import { tryTwins } from '../started/attack-twins';

/* A run for every day; `npm run attack -- --twins 100` and `--random 300` are the large ones. */
const SMALL = { kommuner: 4, persons: 14 };
const naming = () => namingOfShipped(join(__dirname, '..', '..'));

test('[DIS-1] [EXP-1] whatever is written of two extracts that print the same is the same, unseen parts of files too', async () => {
  const { found, outputs, parts, leaks } = await tryTwins(randomExtract(2, SMALL));
  expect(leaks).toEqual([]);
  expect(found).toBe(true);
  expect(outputs).toBeGreaterThan(25);
  expect(parts).toBeGreaterThan(150);
});

test('[DIS-1] [EXP-1] all forms of an extract together tell no hidden figure, each read by a reader that is not ours', async () => {
  const { attacked, leaks } = await tryExtract(randomExtract(6, SMALL), FORMS, await naming());
  expect(leaks).toEqual([]);
  expect(attacked?.hidden).toBeGreaterThan(40);
});

test('[EXP-1] the attacker is blind in no form: it reads in each what it reads in JSON, shown and hidden', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-forms-'));
  try {
    const input = join(folder, 'uttrekk.csv');
    await writeFile(input, randomExtract(6, SMALL).csv);
    const given = ['compute', input, '--language', 'nb', '--level', 'kommune', '--suppress-below', '4'];
    const read = async (form: Form) => {
      const told = (await printedForm(form, given, folder, await naming()))?.figures ?? [];
      const of = (kind: 'count' | 'hidden') =>
        [
          ...new Set(
            told
              .filter((one) => one.told.kind === kind)
              .map(
                (one) => `${placeKey(one)} ${one.figure} ${one.told.kind === 'count' ? one.told.value : ':'}`,
              ),
          ),
        ].sort();
      return { shown: of('count'), hidden: of('hidden') };
    };
    const json = await read('json');
    expect([json.shown.length > 10, json.hidden.length > 10]).toEqual([true, true]);
    for (const form of ['csv', 'csv in English', 'sdmx-csv', 'json-stat', 'px', 'datapackage'] as const)
      expect({ form, ...(await read(form)) }).toEqual({ form, ...json });
    // Helsedirektoratet's rows leave out what is hidden.
    expect(await read('nki')).toEqual({ ...json, hidden: [] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('[DIS-1] [EXP-1] the pages of the country and of kommuner tell nothing beside the tables', async () => {
  const sum = { figures: 0, hidden: 0 };
  for (const seed of [6, 11]) {
    const { figures, hidden, leaks } = await tryPages(randomExtract(seed, SMALL), await naming());
    expect(leaks).toEqual([]);
    sum.figures += figures;
    sum.hidden += hidden;
  }
  expect(sum.figures).toBeGreaterThan(20);
  expect(sum.hidden).toBeGreaterThan(50);
});
