import { evaluateRows } from '../../made/evaluate-rows';
import type { Question } from '../../../src/core/question';
import { issueMessage } from '../../../src/core/words/issues';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { classification, indicators } from '../../made/shipped';

const HEADER = ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'kode 13', 'kode 14'];

/** So many persons with a need for work of a kommune and year, all with the same received code. */
function persons(count: number, year: number, kommune: string, received: RawCell): readonly RawCell[][] {
  return Array.from({ length: count }, () => [year, kommune, 40, 1, received, 2, '']);
}

function issuesIn(rows: readonly (readonly RawCell[])[], question: Omit<Question, 'classification'> = {}) {
  const snapshot = { source: 'Data', firstRow: 1, firstColumn: 1, rows: [HEADER, ...rows] };
  const { issues } = evaluateRows(snapshot, { indicators, required: true, classification }, question);
  return issues.filter(({ code }) =>
    ['receivedMissing', 'receivedMissingIn', 'yearNearlyEmpty'].includes(code),
  );
}

describe('columns nobody filled', () => {
  test('[IN-10] a received code that is missing for everybody with a need is a warning, with the column and how many', () => {
    const [one, ...others] = issuesIn([...persons(20, 2019, '0301', ''), ...persons(15, 2019, '1103', null)]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'receivedMissing',
      severity: 'warning',
      rows: 35,
      facts: { header: 'kode 10', code: 10, years: [2019], persons: 35, missing: 35 },
    });
    expect(one && issueMessage(one, 'nb')).toContain('«kode 10» er tom for alle 35 personer med behov');
    expect(one && issueMessage(one, 'en')).toContain('“kode 10” is empty for all 35 persons with a need');
  });

  test('[IN-10] missing for most is the same; for half it is not', () => {
    const most = [...persons(18, 2019, '0301', ''), ...persons(17, 2019, '0301', 1)];
    expect(issuesIn(most).map(({ code }) => code)).toEqual(['receivedMissing']);
    expect(issuesIn([...persons(18, 2019, '0301', ''), ...persons(18, 2019, '0301', 1)])).toEqual([]);
  });

  test('[IN-10] one kommune in one year is named; a year of them all is told once', () => {
    const rows = [
      ...persons(50, 2018, '0301', 1),
      ...persons(12, 2018, '1103', 1),
      ...persons(50, 2019, '0301', 1),
      ...persons(12, 2019, '1103', ''),
    ];
    const [one, ...others] = issuesIn(rows);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'receivedMissingIn',
      severity: 'warning',
      rows: 12,
      facts: {
        header: 'kode 10',
        year: 2019,
        municipalities: [{ code: '1103', name: 'Stavanger', persons: 12, missing: 12 }],
      },
    });
    expect(one && issueMessage(one, 'nb')).toContain('1103 Stavanger (12 av 12)');
  });

  test('[IN-10] a kommune of fewer than ten with a need does not warn, nor do so few data', () => {
    expect(issuesIn([...persons(50, 2019, '0301', 1), ...persons(9, 2019, '1103', '')])).toEqual([]);
    expect(issuesIn(persons(9, 2019, '1103', ''))).toEqual([]);
  });

  test('[IN-10] of many small kommuner some have most missing by chance: they do not warn, an empty one among them does', () => {
    const kommuner = ['0101', '0104', '0105', '0106', '0211', '0213', '0301', '0402', '0501', '0602'];
    const rows = kommuner.flatMap((kommune, at) => [
      ...persons(at === 0 ? 6 : 3, 2019, kommune, ''),
      ...persons(at === 0 ? 4 : 7, 2019, kommune, 1),
    ]);
    expect(issuesIn(rows)).toEqual([]);
    const named = issuesIn([...rows, ...persons(10, 2019, '1103', '')]).flatMap((one) =>
      one.code === 'receivedMissingIn' ? one.facts.municipalities.map(({ code }) => code) : [],
    );
    expect(named).toEqual(['1103']);
  });

  test('[IN-10] nothing is told of figures that are hidden, or of a kommune whose rows are left out', () => {
    const rows = [...persons(50, 2019, '0301', 1), ...persons(12, 2019, '1103', '')];
    expect(issuesIn(rows, { suppress: { below: 5 } })).toEqual([]);
    const reporting = { nonReporting: ['1103'], joint: [], carryForward: false };
    expect(issuesIn(rows, { reporting })).toEqual([]);
  });
});

describe('a year of a handful of rows', () => {
  test('[IN-10] beside a full one is a warning that names both', () => {
    const [one, ...others] = issuesIn([...persons(3, 2018, '0301', 1), ...persons(400, 2019, '0301', 1)]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'yearNearlyEmpty',
      severity: 'warning',
      rows: 3,
      facts: { year: 2018, persons: 3, fullYear: 2019, fullPersons: 400 },
    });
    expect(one && issueMessage(one, 'nb')).toContain('2018 har bare 3 personer, mot 400 i 2019');
  });

  test('[IN-10] years of like size, and years of few rows alone, are not', () => {
    expect(issuesIn([...persons(50, 2018, '0301', 1), ...persons(400, 2019, '0301', 1)])).toEqual([]);
    expect(issuesIn([...persons(1, 2018, '0301', 1), ...persons(60, 2019, '0301', 1)])).toEqual([]);
  });
});
