import { compareCells, type CellVerdict } from '../../../src/published/compare/compare-cells';
import { verdictText } from '../../../src/published/layout/cell-table';
import { differenceText } from '../../../src/published/layout/difference-text';
import { verdictReason } from '../../../src/published/words/compare';
import { figure } from '../../../src/core/measures/measures-of-region';
import type { Measure } from '../../../src/core/measures/types';
import { indicators } from '../../made/shipped';
import { recognised } from '../../made/published/grid';

/** Måltall 1 of Finnmark 2019 with these counts, or without a figure. */
function ours(count: number, denominator: number, changes: Partial<Measure> = {}): Measure {
  return {
    indicator: 'arbeid-utdanning',
    year: 2019,
    level: 'fylke',
    regionCode: '20',
    regionName: 'Finnmark',
    measure: 1,
    outcome: 'met',
    ageGroup: 'all',
    coverage: null,
    ...figure(count, denominator),
    ...changes,
  };
}

const none = (status: Measure['status']) => ours(0, 0, { count: null, denominator: null, status });

function verdict(published: string | number, measure: Measure, header = 'Andel innfridd (%)'): CellVerdict {
  const table = recognised(
    [
      ['Fylke', header],
      ['Finnmark', published],
    ],
    { year: 2019 },
  );
  const [one] = compareCells(table.cells, [measure], indicators);
  if (!one) throw new Error('no cell');
  return one.verdict;
}

describe('[PUB-2] verdict on a share', () => {
  test('our own rounding agrees, ties by the integers: 23/80 is 28,8', () => {
    expect(verdict('28,8', ours(23, 80))).toEqual({ kind: 'agrees' });
  });
  test('another rule is named: 23/80 as 28,7 is cut off or half toward zero; 28,8 for 2877/10000 is up', () => {
    expect(verdict('28,7', ours(23, 80))).toEqual({
      kind: 'rounding',
      rules: ['halfTowardZero', 'truncation'],
    });
    expect(verdict('28,8', ours(2871, 10000))).toEqual({
      kind: 'rounding',
      rules: ['up'],
    });
  });
  test('a difference is exact, in points, with the counts that would print the figure', () => {
    expect(verdict('30,0', ours(23, 80))).toEqual({
      kind: 'differs',
      difference: { numerator: 5, denominator: 4 },
      nearest: { kind: 'counts', counts: { least: 24, most: 24 }, denominator: 80 },
    });
  });
  test('[PUB-3] where no count over our denominator prints it, the neighbours are given: GRIM', () => {
    expect(verdict('50,0', ours(1, 3))).toMatchObject({
      nearest: { kind: 'none', below: { count: 1, digits: 333 }, above: { count: 2, digits: 667 } },
    });
  });
  test('a share from 0 to 1 is held by its own decimals', () => {
    expect(verdict(0.288, ours(23, 80), 'Share met')).toEqual({ kind: 'agrees' });
    expect(verdict(0.289, ours(23, 80), 'Share met').kind).toBe('differs');
  });
  test('[PUB-1] 54,0 is not 54: over 200 persons 107 are 53,5 and print as 54 without decimals', () => {
    expect(verdict('54', ours(107, 200))).toEqual({ kind: 'agrees' });
    expect(verdict('54,0', ours(107, 200)).kind).toBe('differs');
  });
});

describe('[VAL-3] signs', () => {
  test.each([
    ['.', ours(0, 0), 'agrees'],
    ['.', ours(1, 4), 'differs'],
    ['.', none('notReported'), 'missing'],
    ['..', none('notReported'), 'agrees'],
    ['..', none('jointlyReported'), 'agrees'],
    ['..', ours(0, 0), 'missing'],
    ['..', ours(1, 4), 'missing'],
    [':', ours(1, 4), 'cannotTell'],
    [':', none('suppressed'), 'agrees'],
    ['', none('notReported'), 'agrees'],
    ['', ours(1, 4), 'missing'],
    ['-10000000', ours(1, 4), 'missing'],
    [-10_000_000, ours(1, 4), 'missing'],
    ['25,0', none('notReported'), 'missing'],
    ['25,0', none('suppressed'), 'cannotTell'],
    ['25,0', ours(0, 0), 'differs'],
    ['ukjent', ours(1, 4), 'cannotTell'],
  ])('%j against %j', (published, measure, kind) => {
    expect(verdict(published, measure).kind).toBe(kind);
  });
});

describe('[PUB-2] verdict on counts and denominators', () => {
  test('a count agrees or differs by persons', () => {
    expect(verdict('23', ours(23, 80), 'Antall innfridd')).toEqual({ kind: 'agrees' });
    expect(verdict('1 023', ours(23, 80), 'Antall innfridd')).toMatchObject({
      difference: { numerator: 1000, denominator: 1 },
    });
    expect(verdict('80', ours(23, 80), 'Nevner')).toEqual({ kind: 'agrees' });
  });
});

describe('[PUB-2] in words', () => {
  test('verdict, difference and reason in both languages', () => {
    const found = verdict('30,0', ours(23, 80));
    expect(found.kind === 'differs' && found.difference && differenceText(found.difference, true, 'nb')).toBe(
      '+1,25',
    );
    expect(verdictText(found, 'nb')).toBe('✗ avviker');
    expect(verdictReason(found, 1, 'nb')).toBe('ville krevd 24 av 80');
    expect(verdictReason(verdict('50,0', ours(1, 3)), 1, 'en')).toBe(
      'no count over 3 prints so (1 → 33.3, 2 → 66.7)',
    );
    expect(differenceText({ numerator: -3, denominator: 1000 }, true, 'en')).toBe('−0.003');
    expect(differenceText({ numerator: -1200, denominator: 1 }, false, 'nb')).toBe('−1\u00a0200');
  });
});
