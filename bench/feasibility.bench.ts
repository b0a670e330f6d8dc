import {
  checkRow,
  tableFeasibility,
  digitsText,
  type PublishedCell,
  readPrintedFigure,
  type PrintedRegionSum,
  roundedDigits,
  type TableRow,
  type TableRules,
} from '../src/published';

/** One thing measured, in milliseconds of wall time. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
}

const kommuner = 422;
const years = [2015, 2016, 2017, 2018, 2019];
const ageGroups = ['all', '0-17', '18-66', '67+'] as const;
const outcomes = ['met', 'partiallyMet', 'unmet', 'unreported'] as const;

/**
 * Measures feasibility of a published table of all kommuner × 16 måltall × 5 years (33 760 pairs of share and count in 8 440 rows),
 * with fylker and land above them. The figures are printed from counts drawn by a seeded generator, so runs compare.
 */
export function run(): readonly Timing[] {
  const counts = drawCounts();
  const all = printTable(counts, { shares: true, counts: true });
  const sharesOnly = printTable(counts, { shares: true, counts: false });
  const slip = all.map((row, i) => (i === 1000 ? withSlip(row) : row));
  const kommuneRows = sharesOnly.filter((row) => row.region.length === 4);
  return [
    timed(`rows alone, shares only, N unknown: ${kommuneRows.length} rows`, () => {
      for (const row of kommuneRows) checkRow({ outcomes: row.outcomes, closed: false });
    }),
    timed(`whole table, shares and counts: ${all.length} rows`, () => tableFeasibility(all, rules)),
    timed('whole table, shares and counts, one slip', () => tableFeasibility(slip, rules)),
    timed('whole table, shares only, N unknown', () => tableFeasibility(sharesOnly, rules)),
  ];
}

type Counts = readonly number[];

const regionOf = (i: number): string =>
  String(100 * (1 + (i % 18)) + Math.floor(i / 18) + 1).padStart(4, '0');
const codes = Array.from({ length: kommuner }, (_, i) => regionOf(i));
const fylker = [...new Set(codes.map((code) => code.slice(0, 2)))];
const rules: TableRules = {
  outcomesClosed: true,
  ages: { whole: 'all', parts: ['0-17', '18-66', '67+'], sum: 'atMost' },
  regions: [
    ...fylker.map((fylke): PrintedRegionSum => ({
      whole: fylke,
      parts: codes.filter((code) => code.startsWith(fylke)),
      sum: 'equal',
    })),
    { whole: '0', parts: fylker, sum: 'equal' },
  ],
};

/** Counts by "region/year/age group", aggregates included. */
function drawCounts(): ReadonlyMap<string, Counts> {
  let state = 20190101;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const counts = new Map<string, Counts>();
  const add = (key: string, own: Counts): void => {
    counts.set(
      key,
      own.map((count, k) => count + (counts.get(key)?.[k] ?? 0)),
    );
  };
  for (const code of codes) {
    const size = 5 + draw(60) * draw(8);
    for (const year of years) {
      for (const age of ageGroups.slice(1)) {
        const own = [0.77, 0.08, 0.14, 0.01].map((part) => Math.round(part * draw(2 * size)));
        for (const region of [code, code.slice(0, 2), '0']) {
          add(`${region}/${year}/${age}`, own);
          add(`${region}/${year}/all`, own);
        }
      }
    }
  }
  return counts;
}

function printTable(
  counts: ReadonlyMap<string, Counts>,
  what: { shares: boolean; counts: boolean },
): readonly TableRow[] {
  return [...counts].map(([key, own]) => {
    const [region = '', year = '', ageGroup = ''] = key.split('/');
    const denominator = own.reduce((sum, count) => sum + count, 0);
    const cell = (name: string, text: string): PublishedCell => ({
      id: `${key}/${name}`,
      figure: readPrintedFigure(text),
    });
    const share = (count: number): string =>
      denominator === 0
        ? '.'
        : digitsText(
            roundedDigits(count, denominator, { scale: 100, decimals: 1, rule: 'halfAwayFromZero' }),
            1,
          );
    return {
      region,
      year: Number(year),
      ageGroup,
      outcomes: outcomes.map((outcome, k) => ({
        outcome,
        ...(what.shares ? { share: cell(`${k}a`, share(own[k] ?? 0)) } : {}),
        ...(what.counts ? { count: cell(`${k}b`, String(own[k] ?? 0)) } : {}),
      })),
    };
  });
}

/** The row with its first count one higher. */
function withSlip(row: TableRow): TableRow {
  const [first, ...others] = row.outcomes;
  if (first?.count?.figure.kind !== 'figure') return row;
  const text = String(first.count.figure.digits + 1);
  return {
    ...row,
    outcomes: [{ ...first, count: { id: first.count.id, figure: readPrintedFigure(text) } }, ...others],
  };
}

function timed(name: string, work: () => unknown): Timing {
  const start = performance.now();
  work();
  return { name, ms: performance.now() - start };
}
