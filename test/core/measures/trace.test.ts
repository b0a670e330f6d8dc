import {
  CountedRows,
  evaluate,
  openTraces,
  plainTextSnapshot,
  startReading,
  withReach,
  type Measure,
  type Question,
  type RangeSnapshot,
  type RawCell,
  type ReadingRequest,
  type Tabulation,
  type Traces,
} from '../../../src/core';
import { Dice } from '../../made/dice';
import { messyExtract } from '../../made/messy-extract';
import { classification, indicators } from '../../made/shipped';

interface Traced {
  readonly tabulation: Tabulation;
  readonly rows: CountedRows;
}

function traced(blocks: readonly RangeSnapshot[], request: Partial<ReadingRequest> = {}): Traced {
  const rows = new CountedRows();
  const reading = startReading({
    indicators,
    required: false,
    classification,
    ...request,
    witness: rows.take,
  });
  let before = blocks[0]?.source;
  for (const block of blocks) {
    if (block.source !== before) reading.next();
    before = block.source;
    reading.add(block);
  }
  return { tabulation: reading.finish(), rows };
}

const sheet = (rows: readonly (readonly RawCell[])[], source = 'Ark1', firstRow = 1): RangeSnapshot => ({
  source,
  firstRow,
  firstColumn: 1,
  rows,
});

type Figures = Map<string, { count: number; denominator: number }>;

const keyOf = (of: Pick<Measure, 'indicator' | 'year' | 'level' | 'regionCode' | 'measure'>) =>
  JSON.stringify([of.indicator, of.year, of.level, of.regionCode, of.measure]);

/** The figures that the traces of all rows add up to; those of no row at all are left out. */
function summed({ ofRow }: Traces, numbers: readonly number[]): Figures {
  const figures: Figures = new Map();
  for (const number of numbers) {
    const trace = ofRow(number);
    if (trace?.fate.kind !== 'counts') continue;
    for (const { indicator, measures } of trace.indicators) {
      for (const { year, level, code: regionCode } of trace.regions) {
        for (const { measure, counts, inDenominator } of measures) {
          const key = keyOf({ indicator, year, level, regionCode, measure });
          const one = figures.get(key) ?? { count: 0, denominator: 0 };
          figures.set(key, one);
          one.count += counts ? 1 : 0;
          one.denominator += inDenominator ? 1 : 0;
        }
      }
    }
  }
  return figures;
}

/** Holds every figure to the rows, both ways; returns how many figures there were. */
function expectSums(data: Traced, asked: Omit<Question, 'classification'>, oneOf = 20): number {
  const question = withReach(data.tabulation, { ...asked, classification });
  const traces = openTraces(data.tabulation, question, data.rows);
  const { measures } = evaluate(data.tabulation, question);
  const figures = summed(traces, data.rows.all);
  let held = 0;
  const wrong: unknown[] = [];
  const dice = new Dice(7);
  for (const one of measures) {
    const sum = figures.get(keyOf(one)) ?? { count: 0, denominator: 0 };
    figures.delete(keyOf(one));
    if (sum.count !== (one.count ?? 0) || sum.denominator !== (one.denominator ?? 0))
      wrong.push({ one, sum });
    if ((one.denominator ?? 0) === 0 || dice.below(oneOf) > 0) continue;
    for (const part of ['count', 'denominator'] as const) {
      const rows = traces.ofFigure({ ...one, part })?.rows;
      expect(rows).toHaveLength(one[part] ?? 0);
      const standing = part === 'count' ? 'counts' : 'inDenominator';
      for (const row of rows ?? []) {
        const trace = traces.ofRow(row);
        const ofIndicator = trace?.indicators.find(({ indicator }) => indicator === one.indicator);
        expect(ofIndicator?.measures.find(({ measure }) => measure === one.measure)?.[standing]).toBe(true);
      }
      held++;
    }
  }
  // What is left of the sums is of no figure.
  expect([wrong, ...figures.keys()]).toEqual([[]]);
  return held;
}

const HEADER = ['løpenr', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'enhet', 'regdato'];
const NEEDS: readonly RawCell[] = [1, 2, 9, '', 'x'];
const RECEIVED: readonly RawCell[] = [1, 2, 3, '', 7];
const AGES: readonly RawCell[] = [0, 17, 18, 66, 67, '', 999];
const PLACES: readonly RawCell[] = ['0301', '1144', '1149', '9999', '', '0101'];

/** Every need, received, age and kommune there is; keys that come again, years and units by turns. */
const EVERY_CLASS = NEEDS.flatMap((need, n) =>
  RECEIVED.flatMap((received, r) =>
    AGES.flatMap((age, a) =>
      PLACES.map((place, p): readonly RawCell[] => {
        const at = ((n * 5 + r) * 7 + a) * 6 + p;
        const year = at % 31 === 0 ? 'x' : at % 3 === 0 ? 2018 : 2019;
        return [
          at % 11 === 0 ? '' : (at * 17) % 700,
          year,
          place,
          age,
          need,
          received,
          ['A', 'B', ''][at % 3] ?? '',
          at % 5 === 0 ? '' : `2019-0${1 + (at % 9)}-01`,
        ];
      }),
    ),
  ),
);
const EMPTY: readonly RawCell[] = ['', '', '', '', '', '', '', ''];
const rows = [HEADER, ...EVERY_CLASS.slice(0, 500), EMPTY, ...EVERY_CLASS.slice(500)];
const kostra = {
  groupOf: (_: number, code: string) => (code === '0101' ? 'EKG7' : code === '0301' ? 'EKG13' : undefined),
};

describe('the rows of all figures, and the figures of all rows', () => {
  const data = traced([sheet(rows)], { groupBy: ['enhet'] });

  test('[IN-7] [DEN-1] [NUM-5] [AGE-2] [REG-9] of every class of row the traces add up to every måltall on every level', () => {
    expect(expectSums(data, { kostra, reach: { kind: 'country' } }, 5)).toBeGreaterThan(50);
  });

  test('[REG-5] [REG-6] [REG-7] [IN-11] so they do where kommuner are left out, joint, carried forward, outside the reach or on another year’s regions', () => {
    const reporting = {
      nonReporting: ['0301'],
      joint: [{ municipality: '1144', with: '1149' }],
      carryForward: false,
    };
    expectSums(data, { reporting });
    expectSums(data, {
      reporting: { ...reporting, nonReporting: ['1149'] },
      kostra,
      reach: { kind: 'country' },
    });
    expectSums(data, { regionsOf: 2020, years: [2018, 2019] });
    expectSums(data, { reach: { kind: 'counties', codes: ['03'], guessed: false } });
    expectSums(data, { reporting: { ...reporting, joint: [], carryForward: true }, years: [2019] });
  });

  test('[AGE-3] [REG-0] so they do without keys, ages, kommuner or year, from cells and from the bytes of plain text', () => {
    const columns = (wanted: readonly number[]) => rows.map((row) => wanted.map((column) => row[column]));
    expectSums(traced([sheet(columns([1, 2, 3, 4, 5]))]), { reach: { kind: 'country' } });
    expectSums(traced([sheet(columns([0, 4, 5]))]), {});
    expectSums(traced([sheet(columns([2, 4, 5]))], { year: 2019 }), {});
    const lines = columns([1, 2, 3, 4, 5]).map((row) => row.join(';'));
    const [head = '', ...rest] = lines;
    const first = sheet([head.split(';'), ...rest.slice(0, 30).map((line) => line.split(';'))], 'a.csv');
    const bytes = new TextEncoder().encode(`${rest.slice(30).join('\n')}\n`);
    const text = plainTextSnapshot('a.csv', 32, { bytes, delimiter: 59, lines: rest.length - 30 });
    expectSums(traced([first, text]), {});
  });

  test('[IN-7] so they do of extracts as people have them, in several files with their columns in another order', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { header, rows: some } = messyExtract(seed);
      const half = Math.floor(some.length / 2);
      const turned = (row: readonly string[]) => [...row].reverse();
      expectSums(
        traced([
          sheet([header, ...some.slice(0, half)], 'a.csv'),
          sheet([header, ...some.slice(half)].map(turned), 'b.csv'),
        ]),
        {},
      );
    }
  });
});

describe('a row', () => {
  const PEOPLE = [
    ['Uttrekk for 2019'],
    HEADER,
    ['p1', 2019, '0301', 34, 1, 2, 'A', '2019-03-01'],
    ['p2', 2019, '0301', 15, 1, 1, 'A', '2019-03-01'],
    ['p1', 2019, '0101', 34, 1, 3, '', '2019-09-01'],
    ['p3', 2019, '9999', '', 2, 1, 'B', ''],
    EMPTY,
    ['', 'i fjor', '0301', 70, 1, 1, 'B', ''],
    ['p4', 2018, '1149', 70, 1, 7, 'B', ''],
    ['p5', 2019, '1144', 70, 1, '', 'B', ''],
  ];
  const data = traced(
    [sheet(PEOPLE, 'Personer'), sheet([HEADER, ['p2', 2019, '0301', 15, 9, '', 'A', '2019-04-01']], 'Flere')],
    {
      groupBy: ['enhet'],
      year: 2019,
      withYearBefore: false,
    },
  );
  const question = {
    classification,
    reporting: {
      nonReporting: ['0101'],
      joint: [{ municipality: '1144', with: '1149' }],
      carryForward: false,
    },
    kostra,
  };
  const { ofRow, ofFigure } = openTraces(data.tabulation, question, data.rows);
  const rulesOf = (row: number) => {
    const measures =
      ofRow(row)?.indicators.find(({ indicator }) => indicator === 'arbeid-utdanning')?.measures ?? [];
    return Object.fromEntries(
      measures.map(({ measure, rule, inDenominator }) => [
        measure,
        `${rule ?? 'counts'}${inDenominator ? '' : ' –'}`,
      ]),
    );
  };

  test('[IN-7] that gives way names the row that counts, in whatever file', () => {
    expect(ofRow(3)?.fate).toEqual({ kind: 'setAside', by: 5 });
    expect(ofRow(5)?.fate).toEqual({ kind: 'counts', hasKey: true });
    const aside = ofRow(4)?.fate;
    expect(aside?.kind === 'setAside' && data.rows.standing.addressOf(aside.by)).toBe('Flere!A2');
    expect(ofRow(3)).toMatchObject({ indicators: [], regions: [], keptOut: [] });
  });

  test('[IN-1] [IN-6] that takes no part says why, and there is no row where none was read', () => {
    expect(ofRow(7)?.fate).toEqual({ kind: 'skipped', because: 'empty' });
    expect(ofRow(8)?.fate).toEqual({ kind: 'skipped', because: 'yearUnreadable' });
    expect(ofRow(9)?.fate).toEqual({ kind: 'skipped', because: 'yearNotAsked' });
    expect(ofRow(8)?.indicators).toEqual([]);
    expect([ofRow(1), ofRow(2), ofRow(11)]).toEqual([null, null, null]);
  });

  test('[DEN-1] [NUM-2] [NUM-4] [AGE-1] [AGE-2] says of each måltall what keeps it out', () => {
    const rules = (row: number) => Object.values(rulesOf(row)).join();
    expect(rules(6)).toBe(Array(16).fill('DEN-1 –').join());
    const outcome = (met: string) => [met, 'AGE-1 –', met, 'AGE-1 –'];
    expect(rules(5)).toBe(
      [...outcome('NUM-3'), ...outcome('NUM-3'), ...outcome('counts'), ...outcome('NUM-3')].join(),
    );
    expect(ofRow(10)?.indicators[0]?.ageGroup).toBe('67+');
    expect(rulesOf(10)).toMatchObject({ 1: 'NUM-4', 4: 'NUM-4', 13: 'counts', 14: 'AGE-1 –', 16: 'counts' });
  });

  test('[REG-3] [REG-5] [REG-6] [REG-8] [REG-9] says of each level where it counts, or what keeps it out', () => {
    expect(ofRow(10)?.regions.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'land 0',
      'fylke 11',
      'kommune 1149',
      'enhet B',
      'kommune/enhet 1149/B',
    ]);
    expect(ofRow(10)?.keptOut).toEqual([{ level: 'kostragruppe', rule: 'REG-8' }]);
    expect(ofRow(6)?.keptOut.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      'fylke REG-3',
      'kommune REG-3',
      'kostragruppe REG-3',
      'kommune/enhet REG-3',
    ]);
    expect(new Set(ofRow(5)?.keptOut.map(({ rule }) => rule))).toEqual(new Set(['REG-5']));
  });

  test('[IN-3] [IN-4] [IN-5] says what its cells were read as, and no key', () => {
    expect(ofRow(6)?.read).toEqual({
      year: 2019,
      municipality: null,
      municipalityName: null,
      age: null,
      codes: [
        { code: 9, value: 2 },
        { code: 10, value: 1 },
      ],
      groups: [{ header: 'enhet', value: 'B' }],
    });
    expect(ofRow(3)?.read).toMatchObject({ municipality: '0301', municipalityName: 'Oslo', age: 34 });
    expect(JSON.stringify(PEOPLE.map((_, at) => ofRow(at + 1)))).not.toMatch(/p\d/);
  });

  test('of a sheet or file is found by its number there', () => {
    expect(
      data.rows.standing.numbersOf(2, 'flere').map((number) => data.rows.standing.addressOf(number)),
    ).toEqual(['Flere!A2']);
    expect(data.rows.standing.numbersOf(2, null)).toHaveLength(2);
    expect(data.rows.standing.numbersOf(99, 'Personer')).toEqual([]);
    expect(data.rows.standing.numbersOf(2, 'Ukjent')).toEqual([]);
  });

  test('there are no rows of a region or måltall that is not there, and the status where there is no figure', () => {
    const figure = {
      indicator: 'arbeid-utdanning',
      year: 2019,
      level: 'kommune',
      regionCode: '0301',
      measure: 1,
      part: 'count',
    } as const;
    expect(ofFigure({ ...figure, regionCode: '9999' })).toBeNull();
    expect(ofFigure({ ...figure, measure: 17 })).toBeNull();
    expect(ofFigure({ ...figure, indicator: 'annen' })).toBeNull();
    expect(ofFigure({ ...figure, regionCode: '1144' })).toMatchObject({
      status: 'jointlyReported',
      rows: [],
    });
    expect(ofFigure({ ...figure, regionCode: '1149', measure: 13 })).toMatchObject({
      status: null,
      rows: [10],
    });
  });
});
