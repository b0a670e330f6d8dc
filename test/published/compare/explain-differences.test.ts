import { evaluate } from '../../../src/core/evaluate';
import type { RawCell } from '../../../src/core/persons/snapshot';
import type { Tabulation } from '../../../src/core/cube/tabulation';
import { startReading, type Reading, type ReadingRequest } from '../../../src/core/reading';
import { compareCells } from '../../../src/published/compare/compare-cells';
import { explainDifferences } from '../../../src/published/compare/explain-differences';
import { explanationText } from '../../../src/published/layout/finding-tables';
import { RECOUNT_VARIANTS, type ReadingVariant } from '../../../src/published/compare/reading-variant';
import { startRecount } from '../../../src/published/compare/recount';
import { classification, indicators } from '../../made/shipped';
import { recognised } from '../../made/published/grid';

/*
 * Tables are published by a counter of this test's own from the same rows, with one thing done otherwise; the search must put that
 * thing first.
 */
interface Row {
  readonly person: number;
  readonly year: number;
  readonly kommune: string;
  readonly age: number;
  readonly need: RawCell;
  readonly received: RawCell;
}

/** How a table is made; what is left out is as the rules say. */
interface Making {
  readonly denominator?: (row: Row) => boolean;
  readonly outcomeOf?: (row: Row) => number;
  readonly round?: (value: number) => number;
  readonly fylkeOf?: (row: Row) => string;
  readonly bounds?: readonly [number, number];
  readonly perRow?: boolean;
  readonly year?: number;
  readonly fylker?: readonly string[];
}

/** 2018: Rindal (1567) goes from Møre og Romsdal to Trøndelag (5061) at the next new year. */
const KOMMUNER = [
  '2002',
  '2003',
  '2004',
  '2012',
  '1001',
  '1002',
  '1504',
  '1505',
  '1567',
  '5001',
  '5004',
  '5030',
];

const rows = drawRows();
const [indicator] = indicators;
const request: ReadingRequest = {
  indicators: indicator ? [indicator] : [],
  required: true,
  classification,
};
const tabulation = read(startReading(request));
const recounts = RECOUNT_VARIANTS.map((variant) => ({
  variant,
  tabulation: read(startRecount(variant, request)),
}));

const cases: readonly (readonly [string, Making, ReadingVariant])[] = [
  ['cut off', { round: Math.floor }, { kind: 'roundingRule', rule: 'truncation' }],
  [
    'unreported left out',
    { denominator: (row) => row.need === 1 && row.received !== '' },
    { kind: 'unreportedLeftOut' },
  ],
  [
    'code 2 as met',
    { outcomeOf: (row) => (row.received === 2 ? 0 : outcomeOf(row)) },
    { kind: 'partlyAsMet', keepsPartly: false },
  ],
  [
    'invalid left out',
    { denominator: (row) => row.need === 1 && row.received !== 7 },
    { kind: 'invalidLeftOut' },
  ],
  [
    'need 9 included',
    { denominator: (row) => row.need === 1 || row.need === 9 },
    { kind: 'needIncluded', need: 9 },
  ],
  [
    'need missing included',
    { denominator: (row) => row.need === 1 || row.need === '' },
    { kind: 'needIncluded', need: 'missing' },
  ],
  [
    'unknown kommune left out',
    { denominator: (row) => row.need === 1 && row.kommune !== '' },
    { kind: 'unknownMunicipalityLeftOut' },
  ],
  ['the year before', { year: 2017, fylker: ['10', '15', '20'] }, { kind: 'otherYear', by: -1 }],
  [
    'next year’s kommuner',
    { fylkeOf: (row) => (row.kommune === '1567' ? '50' : row.kommune.slice(0, 2)) },
    { kind: 'otherClassification', by: 1 },
  ],
  ['0–18, 19–66', { bounds: [18, 66] }, { kind: 'ageBounds', lastYoung: 18, lastMiddle: 66 }],
  ['18–67, 68+', { bounds: [17, 67] }, { kind: 'ageBounds', lastYoung: 17, lastMiddle: 67 }],
  ['every row', { perRow: true }, { kind: 'perRow' }],
  [
    'a kommune left out',
    { denominator: (row) => row.need === 1 && row.kommune !== '2012' },
    {
      kind: 'municipalitiesLeftOut',
      municipalities: [{ year: 2018, code: '2012', name: 'Alta' }],
      alternatives: 0,
    },
  ],
];

describe('[PUB-2] the reading that made a table is found and ranked first', () => {
  test('nothing differs, nothing is explained', () => {
    expect(explain({})).toEqual([]);
  });
  test.each(cases)('%s', (_name, making, expected) => {
    const found = explain(making);
    expect(found[0]).toMatchObject({ variants: [expected], all: true });
    for (const language of ['nb', 'en'] as const) {
      expect(found[0] && explanationText(found[0], language)).toMatch(/\S/);
    }
  });
  test('two things at once are found as a pair', () => {
    const found = explain({ round: Math.floor, denominator: (row) => row.need === 1 && row.received !== '' });
    expect(found[0]).toMatchObject({
      all: true,
      variants: [{ kind: 'unreportedLeftOut' }, { kind: 'roundingRule', rule: 'truncation' }],
    });
  });
  test('explanations are ordered by the cells they account for', () => {
    const found = explain({ denominator: (row) => row.need === 1 && row.received !== '' });
    const counts = found.map(({ explained }) => explained);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

function explain(making: Making) {
  const table = recognised(publish(making), { year: 2018 });
  expect(table.unplaced).toEqual([]);
  const question = { classification };
  const compared = compareCells(table.cells, evaluate(tabulation, question).measures, indicators);
  return explainDifferences({ compared, tabulation, question, recounts });
}

function read(reading: Reading): Tabulation {
  const header = ['løpenr', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10'];
  const cells = rows.map(({ person, year, kommune, age, need, received }) => [
    person,
    year,
    kommune,
    age,
    need,
    received,
  ]);
  reading.add({ source: 'rows', firstRow: 1, firstColumn: 1, rows: [header, ...cells] });
  return reading.finish();
}

function outcomeOf({ received }: Row): number {
  return received === 1 ? 0 : received === 2 ? 1 : received === 3 ? 2 : received === '' ? 3 : 4;
}

/** A table of fylker and land by age group, with a share for each of the three reported outcomes and the unreported. */
function publish(making: Making): readonly (readonly RawCell[])[] {
  const {
    denominator = (row: Row) => row.need === 1,
    round = (value: number) => Math.floor(value + 0.5),
    fylkeOf = (row: Row) => row.kommune.slice(0, 2),
    bounds = [17, 66],
    year = 2018,
    fylker = ['10', '15', '20', '50'],
  } = making;
  const last = new Map(rows.map((row) => [making.perRow ? row : `${row.year} ${row.person}`, row]));
  const counted = [...last.values()].filter((row) => row.year === year);
  const ageOf = (row: Row): string =>
    row.age <= bounds[0] ? '0-17' : row.age <= bounds[1] ? '18-66' : '67+';
  const lines = ['0', ...fylker].flatMap((fylke) =>
    ['all', '0-17', '18-66', '67+'].map((age): readonly RawCell[] => {
      const all = counted.filter(
        (row) =>
          denominator(row) &&
          (fylke === '0' || fylkeOf(row) === fylke) &&
          (age === 'all' || ageOf(row) === age),
      );
      const shares = [0, 1, 2, 3].map((outcome) => {
        const count = all.filter(
          (row) => row.need === 1 && (making.outcomeOf ?? outcomeOf)(row) === outcome,
        ).length;
        if (all.length === 0) return '.';
        // The fraction is taken apart in whole numbers first, so that ties fall as they should.
        const tenths = round((1000 * count) / all.length);
        return `${Math.floor(tenths / 10)},${tenths % 10}`;
      });
      return [fylke, age, ...shares];
    }),
  );
  // Those who are left out of the denominator have no share.
  const hasRest = rows.some((row) => denominator(row) && row.received === '');
  const header = [
    'Kode',
    'Aldersgruppe',
    'Innfridd (%)',
    'Delvis innfridd (%)',
    'Ikke innfridd (%)',
    'Uten rapportering (%)',
  ];
  const width = hasRest ? 6 : 5;
  return [header, ...lines].map((line) => line.slice(0, width));
}

function drawRows(): readonly Row[] {
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: 6000 }, (_, at): Row => ({
    // Every tenth row is another of the person before.
    person: at - (at % 10 === 9 ? 1 : 0),
    year: at % 10 >= 8 ? 2018 : 2017 + below(2),
    kommune: below(40) === 0 ? '' : (KOMMUNER[Math.floor(at / 10) % KOMMUNER.length] ?? ''),
    age: below(3) === 0 ? 15 + below(6) : below(2) === 0 ? 63 + below(8) : below(100),
    need: [1, 1, 1, 1, 2, 9, ''][below(7)],
    received: [1, 1, 1, 1, 2, 2, 3, 3, '', 7][below(10)],
  }));
}
