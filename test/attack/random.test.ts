import { join } from 'node:path';
import { randomExtract } from '../made/attack/random-extract';
import { namingOfShipped } from '../oracles/attack/read';
import { tryExtract } from '../started/attack-extract';
import type { Form } from '../started/attack-forms';

/** A run for every day; `npm run attack -- --random 300` is the large one, with workbooks and larger extracts. */
const EXTRACTS = 9;

test('[DIS-1] [DIS-2] nothing printed of random extracts tells a hidden figure: all forms together, every option', async () => {
  const naming = await namingOfShipped(join(__dirname, '..', '..'));
  const sum = { figures: 0, hidden: 0, sensitive: 0 };
  const leaks: string[] = [];
  for (let seed = 0; seed < EXTRACTS; seed++) {
    const extract = randomExtract(seed, { kommuner: 4, persons: 14 });
    const tried = await tryExtract(extract, ['json', 'csv', 'terminal'], naming);
    leaks.push(...tried.leaks.map((leak) => `${seed}: ${leak}`));
    sum.figures += tried.attacked?.figures ?? 0;
    sum.hidden += tried.attacked?.hidden ?? 0;
    sum.sensitive += tried.sensitive;
  }
  expect(leaks).toEqual([]);
  expect(sum.figures).toBeGreaterThan(2_000);
  expect(sum.hidden).toBeGreaterThan(120);
  expect(sum.sensitive).toBeGreaterThan(80);
});

/** Extracts that told something once, or that the attacker once read wrongly, and the forms it takes to see it. */
const KEPT: readonly (readonly [number, readonly Form[], string])[] = [
  [1089, ['json'], 'a kommune that is listed, of a unit of one age, beside one with an invalid value'],
  [2028, ['json'], 'the same across KOSTRA groups'],
  [2092, ['json'], 'persons of a kommune outside the reach, who are in a listed fylke'],
  [1157, ['json', 'xlsx'], 'the table beneath a funnel'],
];

test.each(KEPT)('[DIS-1] nothing is told of extract %i, printed as %j: %s', async (seed, forms) => {
  const naming = await namingOfShipped(join(__dirname, '..', '..'));
  expect((await tryExtract(randomExtract(seed, { kommuner: 8, persons: 24 }), forms, naming)).leaks).toEqual(
    [],
  );
});
