import type { MadeRow } from './layouts';

/** Shares whose next decimal is exactly 5, and what half away from zero makes of them: worked out by hand ([VAL-2]). */
export const TIES: readonly (readonly [count: number, denominator: number, percent: string])[] = [
  [23, 80, '28.8'], // 28.75
  [41, 80, '51.3'], // 51.25
  [1, 16, '6.3'], // 6.25
  [5, 16, '31.3'], // 31.25
  [201, 400, '50.3'], // 50.25
  [203, 400, '50.8'], // 50.75
  [1, 2000, '0.1'], // 0.05
  [1999, 2000, '100.0'], // 99.95
  [3, 80, '3.8'], // 3.75
  [57, 80, '71.3'], // 71.25
  [1, 80, '1.3'], // 1.25
  [69, 400, '17.3'], // 17.25
  [1009, 2000, '50.5'], // 50.45
  [2009, 4000, '50.2'], // 50.225: no tie, below
];
/** A kommune for each. */
export const tieRows: readonly MadeRow[] = TIES.map(([count, denominator], index) => ({
  level: 'kommune',
  code: String(1101 + index),
  name: `Nummer ${index}`,
  counts: [count, denominator - count, 0, 0],
}));
