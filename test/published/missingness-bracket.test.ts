import { bracketFromShares, fraction } from '../../src/published';
import { figure } from '../made/published/row';

const country = { share: figure('77,7'), others: [figure('7,9'), figure('14,2')], complete: true };

describe('missingness bracket', () => {
  test('from the page alone: met and unreported lie in (77,8; 78,0] per cent (notes/peers.md b-8)', () => {
    expect(bracketFromShares(country)).toEqual({
      ifNone: {
        lower: fraction(1553, 2000),
        upper: fraction(1555, 2000),
        lowerInclusive: true,
        upperInclusive: false,
      },
      ifAll: {
        lower: fraction(778, 1000),
        upper: fraction(78, 100),
        lowerInclusive: false,
        upperInclusive: true,
      },
      ifNonePrints: { least: 777, most: 777, decimals: 1 },
      ifAllPrints: { least: 778, most: 780, decimals: 1 },
    });
  });

  test('a printed share without reporting narrows it', () => {
    const bracket = bracketFromShares({ ...country, unreported: figure('0,1') });
    expect(bracket?.ifAll).toEqual({
      lower: fraction(778, 1000),
      upper: fraction(779, 1000),
      lowerInclusive: false,
      upperInclusive: false,
    });
  });

  test('with invalid values beside the unreported, what the others leave is only a limit', () => {
    const bracket = bracketFromShares({ ...country, complete: false });
    expect(bracket?.ifAll).toMatchObject({
      lower: fraction(1553, 2000),
      upper: fraction(78, 100),
      lowerInclusive: true,
    });
  });

  test('shares that contradict each other have no bracket', () => {
    expect(bracketFromShares({ ...country, share: figure('79,0') })).toBeNull();
    expect(bracketFromShares({ ...country, unreported: figure('0,6') })).toBeNull();
    expect(bracketFromShares({ ...country, others: [figure('100,2')] })).toBeNull();
  });

  test('the count bracket lies in the share bracket for every row that prints as the page', () => {
    for (let denominator = 318; denominator <= 1200; denominator++) {
      for (let rest = 0; rest <= 5; rest++) {
        const met = Math.round(0.777 * denominator);
        const partly = Math.round(0.079 * denominator);
        const unmet = denominator - met - partly - rest;
        const prints = [met, partly, unmet].map((n) =>
          Math.floor((2000 * n + denominator) / (2 * denominator)),
        );
        if (prints.join() !== '777,79,142') continue;
        const share = (met + rest) / denominator;
        expect(share > 0.778 && share <= 0.78).toBe(true);
      }
    }
  });
});
