import { evaluateRows } from '../../made/evaluate-rows';
import { hideSmallCounts } from '../../made/hide-small-counts';
import type { DisclosureTable } from '../../../src/core/disclosure/types';
import { FEWEST_HIDDEN } from '../../made/disclosure/fewest-hidden';
import { sixtyThousandRows } from '../../made/disclosure/sixty-thousand';
import { smallTable } from '../../made/disclosure/small-tables';
import { classification, indicators } from '../../made/shipped';
import { fewestHidden } from '../../oracles/disclosure/optimum';

/** Every table of so many is enumerated anew. */
const ENUMERATED_ANEW = 30;

function outcomesHidden(table: DisclosureTable, below: number): number {
  const { isHidden, unprotected } = hideSmallCounts(table, { below });
  expect(unprotected).toEqual([]);
  let count = 0;
  table.regions.forEach((_, region) =>
    table.ageGroups.forEach((_group, group) => {
      for (let one = 0; one < table.outcomes; one++) if (isHidden(region, group, one)) count++;
    }),
  );
  return count;
}

test(`[DIS-1] in ${FEWEST_HIDDEN.length} small tables no more than 1.05 times the fewest possible is hidden, and nowhere less`, () => {
  let hidden = 0;
  FEWEST_HIDDEN.forEach((fewest, seed) => {
    const { table, below } = smallTable(seed);
    const here = outcomesHidden(table, below);
    expect(here).toBeGreaterThanOrEqual(fewest);
    hidden += here;
  });
  expect(hidden / FEWEST_HIDDEN.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.05);
});

test('[DIS-1] the fewest possible are what an enumeration finds', () => {
  for (let seed = 0; seed < FEWEST_HIDDEN.length; seed += ENUMERATED_ANEW) {
    const { table, below } = smallTable(seed);
    expect([seed, fewestHidden(table, below)]).toEqual([seed, FEWEST_HIDDEN[seed]]);
  }
});

test('[DIS-1] of 60,000 persons at most four of the 16 shares of the country are hidden', () => {
  const { measures } = evaluateRows(
    sixtyThousandRows(),
    { indicators: indicators.slice(0, 1), required: true, classification },
    { levels: ['land', 'fylke', 'kommune'], suppress: { below: 5 } },
  );
  const country = measures.filter(({ level }) => level === 'land');
  expect(country).toHaveLength(16);
  expect(country.filter(({ status }) => status === 'suppressed').length).toBeLessThanOrEqual(4);
});
