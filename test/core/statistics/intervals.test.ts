import {
  adjustedFunnelRule,
  chiSquareTail,
  differenceInterval,
  funnelRule,
  isDifferent,
  missingBracket,
  overDispersion,
  pChart,
  percentileOf,
  rankRanges,
  variationOf,
  wilsonInterval,
  normalQuantile,
  statisticTenths,
} from '../../../src/core';
import deck from '../../reference/statistics/deck.json';

const of = (count: number, denominator: number) => ({ count, denominator });
const DECK = deck.map(([count = 0, denominator = 0]) => of(count, denominator));

describe('the interval of a share', () => {
  test.each([
    [0, 10, 0, 0.27753279986288916],
    [10, 10, 0.72246720013711084, 1],
    [20, 100, 0.1333669333310325, 0.28882916559315884],
  ])('[STA-1] %i of %i lies in the published limits', (count, denominator, low, high) => {
    const interval = wilsonInterval(of(count, denominator));
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  });
  test('[STA-1] it is the shares that the score test does not reject, found by search', () => {
    for (const level of [95, 99.8] as const) {
      for (const [x, n] of [
        [0, 7],
        [1, 7],
        [3, 11],
        [40, 41],
        [17, 17],
      ] as const) {
        const { low, high } = wilsonInterval(of(x, n), level);
        const score = (p: number): number => Math.abs(x / n - p) / Math.sqrt((p * (1 - p)) / n);
        // At an end that is not 0 or 1 the test's statistic is the quantile itself.
        if (x > 0) expect(score(low)).toBeCloseTo(normalQuantile(level), 9);
        if (x < n) expect(score(high)).toBeCloseTo(normalQuantile(level), 9);
      }
    }
  });
  test('[STA-1] ends are ordered, hold the share, mirror for the others, and close in as persons grow', () => {
    for (const level of [95, 99.8] as const) {
      for (let n = 1; n <= 40; n += 1 + (n >> 3)) {
        for (let x = 0; x <= n; x++) {
          const { low, high } = wilsonInterval(of(x, n), level);
          expect(0 <= low && low <= x / n && x / n <= high && high <= 1).toBe(true);
          const mirror = wilsonInterval(of(n - x, n), level);
          expect(1 - mirror.high).toBeCloseTo(low, 12);
          const tenfold = wilsonInterval(of(10 * x, 10 * n), level);
          expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
        }
      }
    }
  });
  test.each([
    [-1, 10],
    [11, 10],
    [0, 0],
    [0, -1],
    [0.5, 10],
  ])('[STA-1] %d of %d is refused', (count, denominator) => {
    expect(() => wilsonInterval(of(count, denominator))).toThrow();
  });
});

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('[STA-3] %i/%i − %i/%i as Newcombe printed it', (a, m, b, n, low, high) => {
    const difference = differenceInterval(of(a, m), of(b, n));
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
    expect(isDifferent(difference)).toBe(low > 0 || high < 0);
    const turned = differenceInterval(of(b, n), of(a, m));
    expect(turned.low).toBeCloseTo(-difference.high, 12);
  });
});

describe('funnel limits', () => {
  test.each([
    [10, 95, 56.154344, 100],
    [10, 99.8, 42.03259, 100],
    [321, 95, 76.32027, 84.964626],
    [110_000, 95, 80.408963, 80.875933],
  ] as const)('[STA-2] N = %i at %d %% as published', (n, level, low, high) => {
    const limits = funnelRule(0.80642448).limits(n, level);
    expect(100 * limits.low).toBeCloseTo(low, 4);
    expect(100 * limits.high).toBeCloseTo(high, 4);
  });
  test('[STA-2] limits are ordered and close in as persons grow, and the label says where the share is among them', () => {
    for (const rule of [funnelRule(0.78), adjustedFunnelRule(0.78, 0.002)]) {
      let last = 2;
      for (let n = 1; n < 200; n += 1 + (n >> 3)) {
        const [inner, outer] = [rule.limits(n, 95), rule.limits(n, 99.8)];
        expect(
          outer.low <= inner.low && inner.low <= 0.78 && 0.78 <= inner.high && inner.high <= outer.high,
        ).toBe(true);
        expect(inner.high - inner.low <= last).toBe(true);
        last = inner.high - inner.low;
        for (let x = 0; x <= n; x++) {
          const p = x / n;
          const expected =
            p > outer.high
              ? 'farAbove'
              : p > inner.high
                ? 'above'
                : p < outer.low
                  ? 'farBelow'
                  : p < inner.low
                    ? 'below'
                    : 'within';
          expect(rule.positionOf(of(x, n))).toBe(expected);
        }
      }
    }
  });
  test('[STA-2] a baseline of 0 or 1 holds those who are on it, and no others', () => {
    expect(funnelRule(1).positionOf(of(5, 5))).toBe('within');
    expect(funnelRule(1).positionOf(of(4, 5))).toBe('farBelow');
    expect(funnelRule(0).positionOf(of(1, 5))).toBe('farAbove');
  });
  test('[STA-2] over-dispersion as the published deck has it', () => {
    const found = overDispersion(DECK);
    expect(found.baseline).toBeCloseTo(0.7784615384615384, 14);
    expect(found.ratio).toBeCloseTo(2.1619044530518705, 10);
    expect(found.tauSquared).toBeCloseTo(0.001988937668486217, 12);
    const raw = adjustedFunnelRule(found.baseline, 0).limits(100, 95);
    expect(raw.low).toBeCloseTo(0.692256479757223, 12);
    expect(raw.high).toBeCloseTo(0.8540038113735, 12);
    const adjusted = adjustedFunnelRule(found.baseline, found.tauSquared).limits(100, 95);
    expect(adjusted.low).toBeCloseTo(0.6610956013391776, 12);
    expect(adjusted.high).toBeCloseTo(0.876730385557, 10);
  });
  test('[STA-2] regions that are all alike are not over-dispersed', () => {
    expect(overDispersion([of(8, 10), of(80, 100), of(16, 20)]).tauSquared).toBe(0);
  });
});

describe('a series over years', () => {
  test('[STA-4] the wafers of the NIST handbook have its limits', () => {
    const wafers = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ];
    const chart = pChart(wafers.map((count, index) => ({ year: 1990 + index, count, denominator: 50 })));
    expect(chart.centre).toBeCloseTo(0.2313, 4);
    expect(chart.points[0]?.limits.low).toBeCloseTo(0.0524, 4);
    expect(chart.points[0]?.limits.high).toBeCloseTo(0.4102, 4);
    // The handbook's chart has wafers 15 and 23 above the upper limit.
    expect(chart.points.flatMap(({ isOutside }, index) => (isOutside ? [index + 1] : []))).toEqual([15, 23]);
    expect(chart.isStable).toBe(false);
  });
  test('[STA-4] no run is said of seven years, and eight on one side are one', () => {
    const years = (counts: readonly number[]) =>
      pChart(counts.map((count, index) => ({ year: 2000 + index, count, denominator: 1000 })));
    expect(years([500, 500, 500, 500, 500, 500, 510]).hasRun).toBe(false);
    expect(years([501, 501, 501, 501, 501, 501, 501, 501, 490]).hasRun).toBe(true);
    expect(years([501, 501, 501, 501, 501, 501, 501, 501, 490]).isStable).toBe(false);
    expect(years([501, 499, 500]).isStable).toBe(true);
  });
});

describe('variation between regions', () => {
  test('[STA-5] heterogeneity as the published deck has it', () => {
    const { heterogeneity, least, most, regions } = variationOf(DECK);
    expect(heterogeneity?.chiSquare).toBeCloseTo(29.35362689738274, 10);
    expect(heterogeneity?.degreesOfFreedom).toBe(9);
    expect(heterogeneity?.probability).toBeCloseTo(0.000564759110220231, 14);
    expect([regions, least, most]).toEqual([10, 0.6, 0.9]);
  });
  test('[STA-5] between and within are the whole, and χ² is between over θ(1 − θ)', () => {
    const { between, within } = variationOf(DECK);
    expect(between.numerator * within.denominator + within.numerator * between.denominator).toBe(
      // 1518 · 432 / 1950 times both denominators
      (1518n * 432n * between.denominator * within.denominator) / 1950n,
    );
    const theta = 1518 / 1950;
    expect(Number(between.numerator) / Number(between.denominator) / (theta * (1 - theta))).toBeCloseTo(
      29.35362689738274,
      8,
    );
  });
  test('[STA-5] regions without any spread: no χ², nothing between or within', () => {
    const { heterogeneity, between, within, tau } = variationOf([of(3, 3), of(5, 5)]);
    expect([heterogeneity, between.numerator, within.numerator, tau]).toEqual([null, 0n, 0n, 0]);
  });
  test.each([
    [3.841458820694124, 1, 0.05],
    [6.634896601021213, 1, 0.01],
    [16.918977604620448, 9, 0.05],
    [124.3421134, 100, 0.05],
    [0, 4, 1],
    [2 * Math.LN2, 2, 0.5],
  ])('[STA-5] the tail of chi-square at %d with %i degrees of freedom is %d', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 8);
  });
  test('[STA-5] an even chi-square is a Poisson sum', () => {
    for (const [x, df] of [
      [3, 4],
      [40, 10],
      [500, 420],
      [300, 420],
    ] as const) {
      let [term, sum] = [Math.exp(-x / 2), 0];
      for (let k = 0; k < df / 2; k++) {
        sum += term;
        term *= x / 2 / (k + 1);
      }
      expect(chiSquareTail(x, df)).toBeCloseTo(sum, 11);
    }
  });
  test('[STA-5] percentiles are those of R (type 7)', () => {
    expect(percentileOf([4, 1, 3, 2], 0.1)).toBeCloseTo(1.3, 14);
    expect(percentileOf([4, 1, 3, 2], 0.9)).toBeCloseTo(3.7, 14);
    expect(percentileOf([5], 0.9)).toBe(5);
  });
});

describe('ranks and brackets', () => {
  test('[STA-7] a rank has the ranks beside it that the intervals leave open', () => {
    const regions = [of(95, 100), of(50, 100), of(1, 2), of(5, 100)];
    expect(rankRanges(regions)).toEqual(
      [
        { rank: 1, best: 1, worst: 2 },
        { rank: 2, best: 2, worst: 3 },
        { rank: 2, best: 1, worst: 3 },
        { rank: 4, best: 3, worst: 4 },
      ].map((one, index) => ({ ...one, ...bruteRank(regions, index) })),
    );
  });
  test('missing answers bound a share', () => {
    expect(missingBracket(247, 1, 318)).toEqual({ ifNone: 777, ifAll: 780 });
    expect(() => missingBracket(3, 3, 5)).toThrow();
  });
  test('a statistic is printed in tenths, half away from zero', () => {
    expect([statisticTenths(0.1333669), statisticTenths(-0.0381), statisticTenths(-0.00001)]).toEqual([
      133, -38, 0,
    ]);
  });
});

/** The ranks again, by going through all pairs. */
function bruteRank(regions: readonly { count: number; denominator: number }[], index: number) {
  const own = regions[index] ?? { count: 0, denominator: 1 };
  const interval = wilsonInterval(own);
  const above = regions.filter((one) => wilsonInterval(one).low > interval.high).length;
  const below = regions.filter((one) => wilsonInterval(one).high < interval.low).length;
  const higher = regions.filter((one) => one.count * own.denominator > own.count * one.denominator).length;
  return { rank: 1 + higher, best: 1 + above, worst: regions.length - below };
}
