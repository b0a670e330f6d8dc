import {
  minus,
  plus,
  ratio,
  ratioNumber,
  roundedRatio,
  shareChange,
  sumOfRatios,
  times,
} from '../../../src/core';
import { Dice } from '../../made/dice';

const of = (count: number, denominator: number) => ({ count, denominator });

describe('a change of a share, parted', () => {
  test('[STA-6] two groups that swap places change by mix alone', () => {
    const change = shareChange([
      { key: 'a', before: of(90, 100), after: of(9, 10) },
      { key: 'b', before: of(1, 10), after: of(10, 100) },
    ]);
    expect(change?.rate).toEqual(ratio(0));
    expect(change?.mix).toEqual(change?.change);
    expect(change?.change).toEqual(ratio(-72, 110));
  });
  test('[STA-6] groups that keep their sizes change by rate alone', () => {
    const change = shareChange([
      { key: 'a', before: of(50, 100), after: of(60, 100) },
      { key: 'b', before: of(5, 10), after: of(4, 10) },
    ]);
    expect(change?.mix).toEqual(ratio(0));
    expect(change?.rate).toEqual(ratio(9, 110));
    expect(change?.parts.map(({ rate }) => rate)).toEqual([ratio(10, 110), ratio(-1, 110)]);
  });
  test('[STA-6] one who came and one who went', () => {
    const change = shareChange([
      { key: 'stays', before: of(5, 10), after: of(5, 10) },
      { key: 'goes', before: of(10, 10), after: null },
      { key: 'comes', before: of(0, 0), after: of(0, 10) },
    ]);
    expect([change?.went, change?.came]).toEqual([ratio(-1, 4), ratio(-1, 4)]);
    expect(change?.parts.map(({ key, kind }) => [key, kind])).toEqual([
      ['stays', 'stayed'],
      ['goes', 'went'],
      ['comes', 'came'],
    ]);
  });
  test('[STA-6] where nobody stayed, everything came and went', () => {
    const change = shareChange([
      { key: 'a', before: of(3, 4), after: null },
      { key: 'b', before: null, after: of(1, 4) },
    ]);
    expect([change?.went, change?.came, change?.rate, change?.mix]).toEqual([
      ratio(-3, 4),
      ratio(1, 4),
      ratio(0),
      ratio(0),
    ]);
  });
  test('[STA-6] nobody before or after: no share changed', () => {
    expect(shareChange([{ key: 'a', before: of(0, 0), after: of(1, 2) }])).toBeNull();
    expect(shareChange([])).toBeNull();
  });
  test('[STA-6] the parts sum exactly, and the standardised shares give the same rate and mix', () => {
    const dice = new Dice(6);
    const roll = (count: number) => dice.below(count);
    for (let round = 0; round < 150; round++) {
      const parts = Array.from({ length: 1 + roll(12) }, (_, index) => {
        const side = () => {
          const denominator = roll(40);
          return roll(5) === 0 ? null : of(roll(denominator + 1), denominator);
        };
        return { key: String(index), before: side(), after: side() };
      });
      const change = shareChange(parts);
      if (change === null) continue;
      const whole = sumOfRatios([change.rate, change.mix, change.came, change.went]);
      expect(whole).toEqual(change.change);
      expect(plus(change.before, change.change)).toEqual(change.after);
      const stayed = parts.filter(
        ({ before, after }) => before && after && before.denominator > 0 && after.denominator > 0,
      );
      if (stayed.length === 0) continue;
      // Kitagawa's own form: the mean of both standardisations.
      const sum = (side: 'before' | 'after') =>
        stayed.reduce((total, one) => total + (one[side]?.denominator ?? 0), 0);
      const standardised = (shares: 'before' | 'after', weights: 'before' | 'after') =>
        sumOfRatios(
          stayed.map((one) =>
            times(
              ratio(one[shares]?.count ?? 0, one[shares]?.denominator ?? 1),
              ratio(one[weights]?.denominator ?? 0, sum(weights)),
            ),
          ),
        );
      const twice = plus(
        minus(standardised('after', 'before'), standardised('before', 'before')),
        minus(standardised('after', 'after'), standardised('before', 'after')),
      );
      expect(plus(change.rate, change.rate)).toEqual(twice);
    }
  });
  test('exact ratios are printed in tenths and as numbers', () => {
    expect([
      roundedRatio(ratio(23, 80), 1000),
      roundedRatio(ratio(-23, 80), 1000),
      roundedRatio(ratio(201, 400), 1000),
    ]).toEqual([288, -288, 503]);
    expect(ratioNumber(ratio(-7, 4))).toBe(-1.75);
    expect(() => ratio(1, 0)).toThrow();
  });
});
