import { evaluateRows } from '../../made/evaluate-rows';
import type { Evaluation, Question } from '../../../src/core/question';
import { layoutResults } from '../../../src/layout/layout-results';
import type { Measure } from '../../../src/core/measures/types';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { NO_REPORTING } from '../../../src/core/regions/types';
import { issueMessage } from '../../../src/core/words/issues';
import { classification, indicators } from '../../made/shipped';

const HEADER = ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Enhet', 'Tjeneste'];

/** Persons of a kommune and age: met, partially met, not met, without reporting, invalid. */
function persons(municipality: string, age: RawCell, counts: readonly number[], year = 2019): RawCell[][] {
  const received = [1, 2, 3, null, 7];
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, number) => [
      year,
      municipality,
      age,
      1,
      received[index],
      `Enhet ${number % 2}`,
      `T${number % 3}`,
    ]),
  );
}

const ROWS = [
  ...persons('0301', 40, [40, 20, 10, 9]),
  ...persons('1103', 40, [30, 22, 8, 2]),
  ...persons('1103', 10, [12, 9, 7, 6]),
  ...persons('1149', 40, [12, 9, 7, 6]),
  ...persons('1149', 10, [21, 7, 8, 9]),
  ...persons('1151', 80, [1, 0, 0, 0]),
  ...persons('1201', 40, [50, 40, 30, 20]),
  ...persons('0301', 80, [30, 20, 10, 3]),
];

function evaluated(
  question: Omit<Question, 'classification'>,
  rows: readonly (readonly RawCell[])[] = ROWS,
  header: readonly string[] = HEADER,
  groupBy: readonly string[] = [],
): Evaluation {
  const [work] = indicators;
  return evaluateRows(
    { source: 'uttrekk', firstRow: 1, firstColumn: 1, rows: [header, ...rows] },
    { indicators: [work!], required: true, classification, groupBy },
    question,
  );
}

const levels = ['land', 'fylke', 'kommune'];
const suppress = { below: 5 };

test('[VAL-3] a hidden measure has neither count, denominator nor share', () => {
  const { measures } = evaluated({ levels, suppress });
  const hidden = measures.filter(({ status }) => status === 'suppressed');
  expect(hidden.length).toBeGreaterThan(0);
  for (const one of hidden)
    expect([one.count, one.denominator, one.share, one.sharePercent]).toEqual([null, null, null, null]);
  for (const { count, denominator, status } of measures) {
    if (status === 'suppressed') continue;
    expect(count === null || count === 0 || count >= 5).toBe(true);
    expect(denominator === null || denominator === 0 || denominator >= 5).toBe(true);
  }
});

test('[VAL-3] what is shown is what is shown without hiding, and nothing is hidden unasked', () => {
  const plain = evaluated({ levels });
  const { measures } = evaluated({ levels, suppress });
  expect(plain.measures.some(({ status }) => status === 'suppressed')).toBe(false);
  measures.forEach((one, index) => {
    if (one.status !== 'suppressed') expect(one).toEqual(plain.measures[index]);
  });
});

test('[VAL-3] only the age groups asked for are made, and hidden in', () => {
  const all = evaluated({ levels, suppress }).measures.filter(({ ageGroup }) => ageGroup === 'all');
  const alone = evaluated({ levels, suppress, ageGroups: ['all'] }).measures;
  expect(alone.map(({ regionCode, measure }) => [regionCode, measure])).toEqual(
    all.map(({ regionCode, measure }) => [regionCode, measure]),
  );
  const hidden = (measures: readonly Measure[]) =>
    measures.filter(({ status }) => status === 'suppressed').length;
  expect(hidden(alone)).toBeGreaterThan(0);
  expect(hidden(alone)).toBeLessThanOrEqual(hidden(all));
  expect(alone.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([]);
  const old = evaluated({ levels, ageGroups: ['67+'] }).measures;
  expect(new Set(old.map(({ measure }) => measure))).toEqual(new Set([4, 8, 12, 16]));
});

test('[REG-4] a kommune that has not reported stays as it is, and a row of nobody too', () => {
  const { measures } = evaluated({ levels, suppress }, persons('1201', 40, [50, 40, 30, 20]));
  expect(measuresOf(measures, '0101').every(({ status }) => status === 'notReported')).toBe(true);
  const old = measuresOf(measures, '1201').filter(({ ageGroup }) => ageGroup === '67+');
  expect(old.every(({ status }) => status === 'zeroDenominator')).toBe(true);
});

test('Oslo is hidden as a kommune where it is hidden as a fylke', () => {
  const rows = [...ROWS, ...persons('0301', 10, [2, 30, 11, 12])];
  const { measures } = evaluated({ levels, suppress }, rows);
  const of = (level: string, code: string) =>
    measures.filter((one) => one.level === level && one.regionCode === code).map(({ status }) => status);
  expect(of('fylke', '03')).toContain('suppressed');
  expect(of('fylke', '03')).toEqual(of('kommune', '0301'));
});

test.each([
  ['zero', /er skjult: antall under 5, også 0, antall som er alle i nevneren, og nevnere under 5, og de som/],
  [
    'rest',
    /er skjult: antall der telleren eller resten av nevneren er høyst 5, og nevnere på høyst 5, og de/,
  ],
] as const)('[DIS-2] the issue says what the rule %s hides', (kind, words) => {
  const { issues } = evaluated({ levels, suppress: { below: 5, kind } });
  const said = issues.find(({ code }) => code === 'suppressed');
  expect(said && issueMessage(said, 'nb')).toMatch(words);
  expect(said && issueMessage(said, 'en')).toContain(
    kind === 'zero' ? 'hidden: counts below 5, 0 too,' : 'the rest of the denominator is at most 5',
  );
});

test('the issue says how many are hidden, and that the messages are not for publication', () => {
  const { issues, measures } = evaluated({ levels, suppress });
  const said = issues.find(({ code }) => code === 'suppressed');
  expect(said).toMatchObject({ severity: 'info', facts: { year: 2019, below: 5 } });
  expect(said && issueMessage(said, 'nb')).toMatch(/^\d+ tall for 2019 er skjult: de som er under 5, og/);
  const hiddenTold = said?.code === 'suppressed' ? said.facts.hidden : 0;
  const rows = new Map<string, Measure[]>();
  for (const one of measures) {
    const key = `${one.level} ${one.regionCode} ${one.ageGroup}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  // A denominator is hidden where all of its row are.
  const hidden = [...rows.values()].reduce((sum, row) => {
    const ones = row.filter(({ status }) => status === 'suppressed').length;
    return sum + ones + (ones === row.length ? 1 : 0);
  }, 0);
  expect(hiddenTold).toBe(hidden);
});

test.each([
  ['without kommuner', ['År', 'x', 'Alder', 'Kode 9', 'Kode 10', 'y', 'z']],
  ['without ages', ['År', 'Kommunenr', 'x', 'Kode 9', 'Kode 10', 'y', 'z']],
])('%s the small figures are hidden as well', (_, header) => {
  const rows = [...persons('1103', 40, [30, 22, 8, 2]), ...persons('1149', 40, [12, 9, 7, 6])];
  const { measures, issues } = evaluated({ suppress: { below: 20 } }, rows, header);
  expect(measures.some(({ status }) => status === 'suppressed')).toBe(true);
  expect(measures.every(({ count }) => count === null || count === 0 || count >= 20)).toBe(true);
  expect(issues.map(({ code }) => code)).not.toContain('notProtected');
});

test('figures of unknown kommune alone cannot be protected, and the warning names them', () => {
  const rows = [...persons('1201', 40, [50, 40, 30, 20]), ...persons('9999', 80, [0, 3, 0, 0])];
  const { issues } = evaluated({ levels: ['land', 'kommune'], suppress }, rows);
  const warning = issues.find(({ code }) => code === 'notProtected');
  expect(warning).toMatchObject({ severity: 'error', facts: { year: 2019, below: 5 } });
  expect(warning && issueMessage(warning, 'nb')).toMatch(/0 Hele landet \(67\+\)/);
});

test('on the regions of another year the parts of a kommune are hidden together [REG-7]', () => {
  const rows = [
    ...ROWS,
    ...persons('1103', 40, [90, 80, 70, 60], 2020),
    ...persons('1151', 80, [2, 0, 0, 0], 2020),
  ];
  const { measures } = evaluated({ levels, suppress, regionsOf: 2020 }, rows);
  for (const { count } of measures) expect(count === null || count === 0 || count >= 5).toBe(true);
  expect(new Set(measures.filter(({ status }) => status === 'suppressed').map(({ year }) => year))).toEqual(
    new Set([2019, 2020]),
  );
});

test('with figures carried forward nothing is given, and the error says why', () => {
  const { measures, issues } = evaluated({
    levels,
    suppress,
    reporting: { ...NO_REPORTING, carryForward: true },
  });
  expect(measures).toEqual([]);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'suppressionImpossibleCarried', severity: 'error' }),
  );
});

test('by two columns nothing is given; by one of them it is, though both were counted', () => {
  const both = evaluated({ suppress }, ROWS, HEADER, ['Enhet', 'Tjeneste']);
  expect(both.measures).toEqual([]);
  expect(both.issues).toContainEqual(
    expect.objectContaining({
      code: 'suppressionImpossibleGroups',
      facts: { columns: ['Enhet', 'Tjeneste'] },
    }),
  );
  const one = evaluated({ suppress, levels: ['land', 'Enhet', 'kommune/Enhet'] }, ROWS, HEADER, [
    'Enhet',
    'Tjeneste',
  ]);
  expect(one.measures.some(({ status }) => status === 'suppressed')).toBe(true);
});

describe('on the sheets', () => {
  const results = (question: Omit<Question, 'classification'>, rows = ROWS) =>
    layoutResults({
      results: evaluated(question, rows),
      indicators: indicators.slice(0, 1),
      language: 'nb',
      content: 'both',
      ageGroups: ['all', '0-17', '18-66', '67+'],
      figures: true,
      live: { source: 'Personer', year: null, valuesOn: [] },
      provenance: {
        program: 'IPLOS',
        version: '1',
        time: '2026-11-21T12:00:00+01:00',
        source: 'uttrekk',
        settings: {
          year: null,
          levels,
          groupBy: [],
          reporting: NO_REPORTING,
          kostraSource: null,
          ...(question.suppress && { suppress: question.suppress }),
        },
      },
    });

  test('the denominator is that of an outcome shown; hidden cells have the sign, the legend and the rule in words', () => {
    const layout = results({ levels, suppress });
    const kommuner = layout.sheets.find(({ id }) => id === 'arbeid-utdanning/kommune');
    if (kommuner?.kind !== 'table') throw new Error('no table');
    const denominator = kommuner.columns.findIndex(({ kind }) => kind === 'denominator');
    const stavanger = kommuner.rows.filter(([code]) => code?.kind === 'text' && code.text === '1103');
    const working = stavanger.find((row) =>
      row.some((cell) => cell.kind === 'text' && cell.text === '18–66 år'),
    );
    expect(working?.[denominator]).toEqual({ kind: 'integer', value: 62 });
    expect(working?.filter((cell) => cell.kind === 'sign' && cell.sign === ':').length).toBeGreaterThan(2);
    expect(kommuner.legend.map(({ sign }) => sign)).toContain(':');
    expect(kommuner.notes).toContainEqual(
      expect.stringContaining('Antall og nevnere fra 1 til 4 er skjult (:)'),
    );
  });

  test('no cell is a formula: formulas ask data of which nothing is hidden', () => {
    expect(JSON.stringify(results({ levels })).includes('"asked"')).toBe(true);
    const layout = results({ levels, suppress });
    expect(JSON.stringify(layout).includes('"asked"')).toBe(false);
    expect(layout.live).toBeUndefined();
  });

  test('a region with a hidden outcome has no bar, and the figure says so', () => {
    const layout = results({ levels, suppress: { below: 9 } });
    const sheet = layout.sheets.find(({ kind }) => kind === 'figures');
    if (sheet?.kind !== 'figures') throw new Error('no figures');
    const byCounty = sheet.figures.find(({ id }) => id === 'fylke');
    expect(byCounty?.categories).toContain('Hordaland');
    expect(byCounty?.categories).not.toContain('Rogaland');
    expect(byCounty?.notes).toContainEqual(expect.stringMatching(/skjulte tall.*Rogaland/));
    for (const { cells } of byCounty?.series ?? [])
      for (const cell of cells) expect(cell.kind).not.toBe('sign');
  });

  test('[NUM-5] the number of invalid values is not said where it would be the sum of what is hidden', () => {
    const rows = [...persons('1103', 40, [30, 22, 8, 2, 6]), ...persons('1149', 40, [12, 9, 7, 0])];
    const notes = (question: Omit<Question, 'classification'>) =>
      results(question, rows).sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.notes : []));
    expect(notes({ levels: ['land'] })).toContainEqual(expect.stringContaining('6 personer i nevneren'));
    expect(notes({ levels: ['land'], suppress }).join()).not.toContain('personer i nevneren');
  });
});

function measuresOf(measures: readonly Measure[], code: string): readonly Measure[] {
  return measures.filter(({ regionCode }) => regionCode === code);
}
