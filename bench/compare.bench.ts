import { evaluate, OUTCOMES, startReading, type Measure, type RawCell } from '../src/core';
import {
  checkRecognised,
  compareCells,
  explainDifferences,
  recogniseTable,
  type PublishedGrid,
} from '../src/published';
import { CLASSIFICATION as classification, INDICATORS as indicators } from '../src/shipped';

/** One thing measured, in milliseconds of wall time. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
}

const YEARS = [2015, 2016, 2017, 2018, 2019];

/**
 * Measures a published table of all kommuner × 16 måltall × 5 years, shares, one row per kommune, year and age group: recognised,
 * held against the data (both again with one figure a row), and – when the unreported were left out of its denominators – explained from the counts.
 */
export function run(): readonly Timing[] {
  const timings: Timing[] = [];
  const timed = <Result>(name: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    timings.push({ name, ms: performance.now() - start });
    return result;
  };
  const indicator = indicators.slice(0, 1);
  const reading = startReading({ indicators: indicator, required: true, classification });
  reading.add({ source: 'rows', firstRow: 1, firstColumn: 1, rows: drawnRows() });
  const tabulation = reading.finish();
  const question = { classification };
  const { measures } = evaluate(tabulation, question);
  const options = { classification, indicators: indicator };
  const grid = publishedGrid(measures, (one) => one.sharePercent);
  const table = timed(`recognise ${grid.rows.length - 1} rows`, () => recogniseTable(grid, options));
  timed(`compare ${table.cells.length} cells`, () => compareCells(table.cells, measures, indicator));
  const long = longGrid(measures);
  const longTable = timed(
    `recognise the same with a figure a row, shares and counts: ${long.rows.length - 1} rows`,
    () => recogniseTable(long, options),
  );
  timed(`compare ${longTable.cells.length} cells`, () => compareCells(longTable.cells, measures, indicator));
  const odd = recogniseTable(publishedGrid(measures, withoutUnreported(measures)), options);
  const compared = compareCells(odd.cells, measures, indicator);
  timed(`explain ${compared.filter(({ verdict }) => verdict.kind === 'differs').length} differences`, () =>
    explainDifferences({ compared, tabulation, question }),
  );
  timed('feasibility of the same table without data', () =>
    checkRecognised(table.cells, {
      classification,
      closed: false,
      ageGroups: ['all', '0-17', '18-66', '67+'],
    }),
  );
  return timings;
}

function drawnRows(): readonly (readonly RawCell[])[] {
  let state = 20190101;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const rows: RawCell[][] = [['år', 'kommunenr', 'alder', 'kode 9', 'kode 10']];
  for (const year of YEARS) {
    const kommuner = classification.forYear(year)?.municipalities ?? [];
    for (let i = 0; i < 40_000; i++) {
      const kommune = kommuner[below(kommuner.length)]?.code ?? '';
      rows.push([year, kommune, below(100), below(5) === 0 ? 2 : 1, [1, 1, 1, 1, 2, 3, ''][below(7)]]);
    }
  }
  return rows;
}

/** Kommuner, fylker and land, a column per outcome. */
function publishedGrid(
  measures: readonly Measure[],
  printed: (one: Measure) => string | null,
): PublishedGrid {
  const rows = new Map<string, RawCell[]>();
  for (const one of measures) {
    const key = `${one.level}|${one.regionCode}|${one.year}|${one.ageGroup}`;
    const row = rows.get(key) ?? [one.regionCode, one.regionName, one.year, one.ageGroup];
    row[4 + OUTCOMES.indexOf(one.outcome)] = printed(one) ?? (one.status === 'zeroDenominator' ? '.' : '..');
    rows.set(key, row);
  }
  const header = [
    'Kode',
    'Område',
    'År',
    'Aldersgruppe',
    'Innfridd (%)',
    'Delvis innfridd (%)',
    'Ikke innfridd (%)',
    'Uten rapportering (%)',
  ];
  return { source: 'Publisert', firstRow: 1, firstColumn: 1, rows: [header, ...rows.values()] };
}

/** One figure a row. */
function longGrid(measures: readonly Measure[]): PublishedGrid {
  const rows = measures.flatMap((one): RawCell[][] => {
    const sign = one.status === 'zeroDenominator' ? '.' : '..';
    const labels = [one.regionCode, one.regionName, one.year];
    return [
      [...labels, `${one.measure}a`, one.sharePercent ?? sign],
      [...labels, `${one.measure}b`, one.count === null ? sign : String(one.count)],
    ];
  });
  const header = ['Kode', 'Område', 'År', 'Måltall', 'Verdi'];
  return { source: 'Publisert', firstRow: 1, firstColumn: 1, rows: [header, ...rows] };
}

function withoutUnreported(measures: readonly Measure[]): (one: Measure) => string | null {
  const left = new Map<string, number>();
  const keyOf = (one: Measure): string => `${one.regionCode}|${one.year}|${one.ageGroup}`;
  for (const one of measures) if (one.outcome === 'unreported') left.set(keyOf(one), one.count ?? 0);
  return (one) => {
    const denominator = (one.denominator ?? 0) - (left.get(keyOf(one)) ?? 0);
    if (one.count === null || denominator === 0 || one.outcome === 'unreported') return null;
    return (Math.floor((2000 * one.count + denominator) / (2 * denominator)) / 10).toFixed(1);
  };
}
