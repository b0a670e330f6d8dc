import { parseIndicator } from '../../src/core/definitions/parse';
import { measureNumber, OUTCOMES, type Indicator } from '../../src/core/definitions/types';
import { issue, type Issue } from '../../src/core/issues';
import type { LayoutInput } from '../../src/layout/input';
import type { Measure, MeasureStatus } from '../../src/core/measures/types';
import { NO_REPORTING, type Coverage } from '../../src/core/regions/types';
import { indicatorFiles } from '../../src/definitions';

/** The shipped definition of work and education. */
export const work: Indicator = shipped(0);
/** The shipped definition of organisations, culture and leisure. */
export const leisure: Indicator = shipped(1);

/** A region's row, by hand: counts of the four outcomes, and how many of the denominator are in none of them. */
export interface MadeRow {
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly year?: number | null;
  readonly age?: string;
  /** Met, partially met, unmet, unreported; or why there are no figures. */
  readonly counts: readonly [number, number, number, number] | MeasureStatus;
  readonly invalid?: number;
  readonly coverage?: Coverage;
}

/** The four measures of a row, as the evaluator would give them. */
export function measuresOf(row: MadeRow, indicator: Indicator = work): Measure[] {
  const age = row.age ?? 'all';
  const ageIndex = indicator.ageGroups.findIndex((group) => group.id === age);
  return OUTCOMES.map((outcome, index) => {
    const about = {
      indicator: indicator.id,
      year: row.year === undefined ? 2019 : row.year,
      level: row.level,
      regionCode: row.code,
      regionName: row.name,
      measure: measureNumber(index, ageIndex),
      outcome,
      ageGroup: age,
      coverage: row.coverage ?? null,
    };
    if (typeof row.counts === 'string')
      return {
        ...about,
        count: null,
        denominator: null,
        share: null,
        sharePercent: null,
        status: row.counts,
      };
    const denominator = row.counts.reduce((sum, count) => sum + count, row.invalid ?? 0);
    const count = row.counts[index] ?? 0;
    return denominator === 0
      ? { ...about, count: 0, denominator: 0, share: null, sharePercent: null, status: 'zeroDenominator' }
      : {
          ...about,
          count,
          denominator,
          share: count / denominator,
          sharePercent: percentOf(BigInt(count), BigInt(denominator)),
          status: 'value',
        };
  });
}

/** Two fylker and six kommuner of 2019: ordinary, nobody in need, not reported, reported with another. */
export const SMALL: readonly MadeRow[] = [
  {
    level: 'land',
    code: '0',
    name: 'Hele landet',
    counts: [1140, 121, 201, 3],
    invalid: 2,
    coverage: { reported: 5, total: 6 },
  },
  {
    level: 'fylke',
    code: '03',
    name: 'Oslo',
    counts: [1000, 100, 180, 2],
    invalid: 2,
    coverage: { reported: 1, total: 1 },
  },
  {
    level: 'fylke',
    code: '11',
    name: 'Rogaland',
    counts: [139, 21, 21, 1],
    coverage: { reported: 4, total: 5 },
  },
  { level: 'kommune', code: '0301', name: 'Oslo', counts: [1000, 100, 180, 2], invalid: 2 },
  { level: 'kommune', code: '1101', name: 'Eigersund', counts: [23, 41, 16, 0] },
  { level: 'kommune', code: '1141', name: 'Finnøy', counts: 'notReported' },
  { level: 'kommune', code: '1145', name: 'Bokn', counts: [0, 0, 0, 0] },
  { level: 'kommune', code: '1149', name: 'Karmøy', counts: [100, 1, 5, 1] },
  { level: 'kommune', code: '1151', name: 'Utsira', counts: 'jointlyReported' },
];

/** The issues that go with them. */
export const SMALL_ISSUES: readonly Issue[] = [
  issue(
    'codeInvalid',
    'error',
    { header: 'Kode 10', code: 10, examples: ['7'], allowed: [1, 2, 3], all: false },
    { rows: 2, cells: ['data!D7', 'data!D9'] },
  ),
  issue(
    'municipalityUnknown',
    'warning',
    { header: 'Knr', examples: ['0000'] },
    { rows: 17, cells: ['data!B3', 'data!B4', 'data!B5', 'data!B6', 'data!B8', 'data!B10'] },
  ),
  issue('notReported', 'warning', { year: 2019, municipalities: [{ code: '1141', name: 'Finnøy' }] }),
  issue('jointlyReported', 'info', {
    year: 2019,
    municipality: { code: '1151', name: 'Utsira' },
    with: { code: '1149', name: 'Karmøy' },
  }),
];

/** What the layout is given, with changes. */
export function layoutInput(
  rows: readonly MadeRow[] = SMALL,
  changes: Partial<LayoutInput> & { readonly issues?: readonly Issue[] } = {},
): LayoutInput {
  const { issues, ...rest } = changes;
  const measures = rows.flatMap((row) => measuresOf(row));
  return {
    results: {
      measures,
      issues: issues ?? SMALL_ISSUES,
      input: {
        rows: 4012,
        persons: 4000,
        years: [...new Set(measures.flatMap((one) => (one.year === null ? [] : [one.year])))],
        columns: { person: 'Løpenr', municipality: 'Knr', age: 'Alder', '9': 'Kode 9', '10': 'Kode 10' },
      },
    },
    indicators: [work],
    language: 'nb',
    content: 'both',
    ageGroups: ['all'],
    figures: true,
    provenance: {
      program: 'IPLOS for Excel',
      version: '0.1.0',
      time: '2020-06-25T09:30:00+02:00',
      source: 'uttrekk.csv',
      settings: { year: null, levels: null, groupBy: [], reporting: NO_REPORTING, kostraSource: null },
    },
    ...rest,
  };
}

/** Per cent with one decimal, half up: a way of its own, by the remainder of the exact division. */
function percentOf(count: bigint, denominator: bigint): string {
  const tenths = (count * 1000n) / denominator;
  const rest = (count * 1000n) % denominator;
  const rounded = rest * 2n >= denominator ? tenths + 1n : tenths;
  return `${rounded / 10n}.${rounded % 10n}`;
}

function shipped(index: number): Indicator {
  const parsed = parseIndicator(indicatorFiles[index]);
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.errors));
  return parsed.indicator;
}
