import { evaluateRows } from '../made/evaluate-rows';
import type { RawCell } from '../../src/core/persons/snapshot';
import { issueMessage } from '../../src/core/words/issues';
import { CODES, compute, figure, issueOf, work } from '../made/computed-rows';
import { classification } from '../made/shipped';

describe('[IN-1] [IN-9] rows and addresses', () => {
  test('wholly empty rows are skipped and counted, wherever they stand', () => {
    const { issues, input } = compute([CODES, [1, 1], [], ['', null], [1, 2], [' ', '']], { year: 2019 });
    expect(issueOf(issues, 'rowEmpty')).toMatchObject({
      rows: 3,
      severity: 'info',
      cells: ['Personer!A3', 'Personer!A4', 'Personer!A6'],
    });
    expect(input).toMatchObject({ rows: 2, persons: 2 });
  });
  test('a row that is blank in every column with a role is empty, whatever stands in the others', () => {
    const rows = [
      ['merknad', 'år', 'enhet', 'alder', ...CODES],
      ['', 2019, 'A', 20, 1, 1],
      ['bare en merknad', '', null, ' ', '', null],
      ['', null, 'B', null, null, null],
    ];
    const { issues, input, measures } = compute(rows, { groupBy: ['enhet'] }, ['land']);
    expect(input).toMatchObject({ rows: 2, persons: 1 });
    // The first column with a role, which is the first that Excel hands over.
    expect(issueOf(issues, 'rowEmpty')).toMatchObject({ rows: 1, cells: ['Personer!B3'] });
    expect(issueOf(issues, 'yearInvalid')).toMatchObject({ rows: 1, cells: ['Personer!B4'] });
    const { measures: without } = compute(
      rows.filter((_, at) => at !== 2),
      { groupBy: ['enhet'] },
      ['land'],
    );
    expect(measures).toEqual(without);
  });
  test('an issue keeps the first 1,000 addresses and the true number of rows', () => {
    const rows = Array.from({ length: 2500 }, () => [1, 'x']);
    const { issues } = compute([CODES, ...rows]);
    const invalid = issueOf(issues, 'codeInvalid');
    expect(invalid?.rows).toBe(2500);
    expect(invalid?.cells).toHaveLength(1000);
    expect(invalid?.cells[0]).toBe('Personer!B2');
    expect(invalid?.cells[999]).toBe('Personer!B1001');
  });
  test('addresses are right where the host read only some columns', () => {
    const reading = evaluateRows(
      { source: 'Ark 1', firstRow: 10, firstColumn: 3, columnNumbers: [3, 8], rows: [CODES, [1, 'x']] },
      { indicators: work, required: true, classification, year: 2019 },
    );
    expect(issueOf(reading.issues, 'codeInvalid')?.cells).toEqual(["'Ark 1'!H11"]);
  });
});

describe('[NUM-5] invalid values', () => {
  test('an invalid received value stays in the denominator, in no numerator, and is reported', () => {
    const evaluation = compute([CODES, [1, 1], [1, 7], [1, 3]], {}, ['land']);
    expect([1, 5, 9, 13].map((measure) => figure(evaluation, 'land', '0', measure))).toEqual([
      '1/3 33.3 value',
      '0/3 0.0 value',
      '1/3 33.3 value',
      '0/3 0.0 value',
    ]);
    expect(issueOf(evaluation.issues, 'codeInvalid')).toMatchObject({
      severity: 'error',
      rows: 1,
      cells: ['Personer!B3'],
      facts: { code: 10, examples: ['7'], allowed: [1, 2, 3], all: false },
    });
  });
  test('a column that is invalid throughout is said to be so', () => {
    const { issues } = compute([CODES, ['ja', 1], ['nei', 1]]);
    expect(issueOf(issues, 'codeInvalid')).toMatchObject({ facts: { all: true } });
    const message = issueOf(issues, 'codeInvalid');
    expect(message && issueMessage(message, 'nb')).toContain('er det riktig kolonne?');
  });
});

describe('[AGE-2] ages that cannot be read', () => {
  const said = (ages: readonly RawCell[]) => {
    const { issues } = compute([['alder', ...CODES], ...ages.map((age) => [age, 1, 1])]);
    const unknown = issueOf(issues, 'ageUnknown');
    return unknown && issueMessage(unknown, 'nb');
  };
  test('throughout are said to be so: the age groups are then without persons', () => {
    expect(said(['67+', '0-17', ''])).toBe(
      '3 rader har ukjent alder i «alder» (1 tom; 67+, 0-17). De regnes med i «alle aldre», ikke i en aldersgruppe. Lov er 0–120 år. Ingen rader har en alder som kan leses, så aldersgruppene er tomme: er det riktig kolonne?',
    );
    expect(said(['67+', '0-17', 5])).not.toContain('riktig kolonne');
  });
});

describe('[VAL-3] no denominator', () => {
  test('count 0, no share, its own status', () => {
    expect(figure(compute([CODES, [2, 1]], {}, ['land']), 'land', '0', 1)).toBe('0/0 null zeroDenominator');
  });
});

describe('[IN-8] blank or zero', () => {
  const rows = (age: RawCell): RawCell[][] => [
    ['alder', ...CODES],
    [age, 1, 1],
    [40, 1, 3],
    [0, 2, ''],
  ];
  test('age 0 that may be an empty cell is never a silent number', () => {
    const evaluation = compute(rows(0), { blanksMayBeZero: true }, ['land']);
    expect(issueOf(evaluation.issues, 'ageZeroOrBlank')).toMatchObject({
      severity: 'error',
      rows: 1,
      cells: ['Personer!A2'],
    });
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/2 50.0 value');
    expect(figure(evaluation, 'land', '0', 2)).toBe('0/0 null zeroDenominator');
  });
  test.each<[RawCell]>([[null], ['']])('%p is an empty cell in either build', (blank) => {
    for (const blanksMayBeZero of [true, false]) {
      const evaluation = compute(rows(blank), { blanksMayBeZero }, ['land']);
      expect(issueOf(evaluation.issues, 'ageZeroOrBlank')).toBeUndefined();
      expect(issueOf(evaluation.issues, 'ageUnknown')).toMatchObject({ rows: 1 });
    }
  });
  test('a 0 that was read from the cell itself is an age', () => {
    expect(figure(compute(rows(0), {}, ['land']), 'land', '0', 2)).toBe('1/1 100.0 value');
  });
  test('a code of 0 is missing in every build', () => {
    for (const blanksMayBeZero of [true, false]) {
      expect(figure(compute([CODES, [1, 0]], { blanksMayBeZero }, ['land']), 'land', '0', 13)).toBe(
        '1/1 100.0 value',
      );
    }
  });
  test('a row of nothing but zeros is an empty row where blanks come as 0', () => {
    expect(compute([CODES, [1, 1], [0, 0], [0, 0]], { blanksMayBeZero: true }).input.rows).toBe(1);
  });
});

describe('[AGE-3] [REG-0] what the columns do not allow', () => {
  test('without an age column only the measures of all ages are made', () => {
    const { measures, issues } = compute([CODES, [1, 1]], {}, ['land']);
    expect(measures.map(({ measure }) => measure)).toEqual([1, 5, 9, 13]);
    expect(issueOf(issues, 'noAgeColumn')?.severity).toBe('info');
  });
  test('without a kommune column only land is made; asking for more is an error', () => {
    expect(new Set(compute([CODES, [1, 1]]).measures.map(({ level }) => level))).toEqual(new Set(['land']));
    expect(issueOf(compute([CODES, [1, 1]]).issues, 'noMunicipalityColumn')?.severity).toBe('info');
    const asked = compute([CODES, [1, 1]], {}, ['land', 'fylke']);
    expect(issueOf(asked.issues, 'noMunicipalityColumn')).toMatchObject({
      severity: 'error',
      facts: { levels: ['fylke'] },
    });
  });
  test('[REG-8] KOSTRA groups without a table: an error that says so', () => {
    const { issues } = compute(
      [
        ['kommunenr', ...CODES],
        ['0301', 1, 1],
      ],
      {},
      ['kostragruppe'],
    );
    expect(issueOf(issues, 'kostraTableMissing')?.severity).toBe('error');
  });
});

describe('every message', () => {
  test('can be said in both languages, names its facts and is a sentence', () => {
    const rows = [
      ['pid', 'registrertdato', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'enhet'],
      [1, '2019-01-01', 2019, '301', 300, 1, 1, 'A'],
      [1, 'nå', 2019, '', '', 4, 'x', ''],
      ['', '', 1999, '0301', 3, 1, 1, 'B'],
      [],
      [3, '', 'x', '9999', 3, 1, 1, 'B'],
    ];
    const { issues } = compute(rows, { year: null, groupBy: ['enhet'] });
    expect(issues.length).toBeGreaterThan(9);
    for (const one of issues) {
      for (const language of ['nb', 'en'] as const) {
        const message = issueMessage(one, language);
        expect(message).toMatch(/\.$|\?$/);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(issueMessage(one, 'nb')).not.toBe(issueMessage(one, 'en'));
    }
  });
});
