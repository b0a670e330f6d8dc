import { evaluateRows } from '../made/evaluate-rows';
import type { RawCell } from '../../src/core/persons/snapshot';
import { NO_REPORTING } from '../../src/core/regions/types';
import { at, CODES, compute, figure, issueOf, work } from '../made/computed-rows';
import { classification } from '../made/shipped';

describe('[IN-6] years', () => {
  describe('[REG-5] with only one year asked for, the year before is there to be carried forward from', () => {
    const header = ['år', 'kommunenr', ...CODES];
    const carried = (rows: readonly (readonly RawCell[])[]) =>
      evaluateRows(
        at([header, ...rows]),
        { indicators: work, required: true, classification, year: 2019, withYearBefore: true },
        { levels: ['land', 'kommune'], reporting: { ...NO_REPORTING, carryForward: true } },
      );
    test('and is not itself given', () => {
      const evaluation = carried([
        [2017, '1103', 1, 1],
        [2018, '0301', 1, 1],
        [2018, '1103', 1, 1],
        [2019, '1103', 1, 3],
        [2020, '1103', 1, 1],
      ]);
      expect(figure(evaluation, 'kommune', '0301', 1)).toBe('1/1 100.0 value');
      expect(figure(evaluation, 'kommune', '1103', 1)).toBe('0/1 0.0 value');
      expect(figure(evaluation, 'land', '0', 1)).toBe('1/2 50.0 value');
      expect(new Set(evaluation.measures.map(({ year }) => year))).toEqual(new Set([2019]));
      expect(evaluation.input.years).toEqual([2019]);
      expect(issueOf(evaluation.issues, 'yearNotAskedFor')).toMatchObject({
        rows: 2,
        severity: 'info',
        facts: { year: 2019, years: [2017, 2020] },
      });
    });
    test('a table with nothing but the year before gives the year asked for, all of it carried', () => {
      const evaluation = carried([[2018, '0301', 1, 1]]);
      expect(figure(evaluation, 'kommune', '0301', 1)).toBe('1/1 100.0 value');
      expect(issueOf(evaluation.issues, 'carriedForward')).toMatchObject({
        facts: { year: 2019, fromYear: 2018 },
      });
    });
  });
  test('without a year column the caller names one for all', () => {
    expect(compute([CODES, [1, 1]], { year: 2017 }, ['land']).measures[0]?.year).toBe(2017);
  });
  test('without any year: land can be counted, kommuner cannot be checked', () => {
    const bare = compute([CODES, [1, 1]], { year: null });
    expect(bare.measures[0]).toMatchObject({ year: null, count: 1 });
    expect(issueOf(bare.issues, 'yearNotGiven')?.severity).toBe('warning');
    const placed = compute(
      [
        ['kommunenr', ...CODES],
        ['0301', 1, 1],
      ],
      { year: null },
    );
    expect(issueOf(placed.issues, 'yearNotGiven')?.severity).toBe('error');
    expect(placed.measures.map(({ level }) => level)).not.toContain('kommune');
  });
  test('several years are each counted by themselves, and said', () => {
    const evaluation = compute(
      [
        ['år', ...CODES],
        [2018, 1, 1],
        [2019, 1, 3],
        ['2019', 1, 1],
      ],
      { year: null },
      ['land'],
    );
    expect(figure(evaluation, 'land', '0', 1, 2018)).toBe('1/1 100.0 value');
    expect(figure(evaluation, 'land', '0', 1, 2019)).toBe('1/2 50.0 value');
    expect(issueOf(evaluation.issues, 'severalYears')).toMatchObject({ facts: { years: [2018, 2019] } });
  });
  test('with a year column, a named year leaves the others out, and that is said', () => {
    const evaluation = compute(
      [
        ['år', ...CODES],
        [2018, 1, 1],
        [2019, 1, 3],
      ],
      { year: 2019 },
      ['land'],
    );
    expect(figure(evaluation, 'land', '0', 1)).toBe('0/1 0.0 value');
    expect(issueOf(evaluation.issues, 'yearNotAskedFor')).toMatchObject({
      rows: 1,
      facts: { years: [2018] },
    });
  });
  test('a named year without a single row is an error', () => {
    const { issues, measures } = compute(
      [
        ['år', ...CODES],
        [2018, 1, 1],
      ],
      { year: 2019 },
      ['land'],
    );
    expect(issueOf(issues, 'yearNotAskedFor')?.severity).toBe('error');
    expect(measures).toEqual([]);
  });
  test('a row whose year cannot be read is not counted, and is an error', () => {
    const { issues, input } = compute(
      [
        ['år', ...CODES],
        ['i fjor', 1, 1],
        [2019, 1, 1],
      ],
      { year: null },
      ['land'],
    );
    expect(issueOf(issues, 'yearInvalid')).toMatchObject({
      severity: 'error',
      rows: 1,
      cells: ['Personer!A2'],
    });
    expect(input.persons).toBe(1);
  });
  test('[REG-2] a year outside the classification counts in land only, and is an error', () => {
    const evaluation = compute(
      [
        ['år', 'kommunenr', ...CODES],
        [2031, '0301', 1, 1],
      ],
      { year: null },
    );
    expect(figure(evaluation, 'land', '0', 1, 2031)).toBe('1/1 100.0 value');
    expect(new Set(evaluation.measures.map(({ level }) => level))).toEqual(new Set(['land']));
    expect(issueOf(evaluation.issues, 'yearOutsideClassification')).toMatchObject({
      rows: 1,
      facts: { years: [2031], from: 2015, to: 2025 },
    });
  });
});

describe('[IN-7] persons', () => {
  const header = ['løpenr', 'registrertdato', ...CODES];
  test('the row with the latest registration date counts; the others are set aside and reported', () => {
    const evaluation = compute(
      [header, ['a', '2019-09-01', 1, 1], ['a', '2019-03-01', 1, 3], ['b', '', 1, 2]],
      {},
      ['land'],
    );
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/2 50.0 value');
    expect(evaluation.input).toMatchObject({ rows: 3, persons: 2 });
    expect(issueOf(evaluation.issues, 'personRepeated')).toMatchObject({
      severity: 'info',
      rows: 1,
      cells: ['Personer!A3'],
      facts: { persons: 1, byDate: true },
    });
  });
  test('without dates the last row counts, with a warning', () => {
    const evaluation = compute(
      [
        ['pid', ...CODES],
        [7, 1, 1],
        [7, 1, 3],
      ],
      {},
      ['land'],
    );
    expect(figure(evaluation, 'land', '0', 9)).toBe('1/1 100.0 value');
    expect(issueOf(evaluation.issues, 'personRepeated')).toMatchObject({
      severity: 'warning',
      rows: 1,
      cells: ['Personer!A2'],
    });
  });
  test('once per year: the same person counts in each', () => {
    const evaluation = compute(
      [
        ['pid', 'år', ...CODES],
        [7, 2018, 1, 1],
        [7, 2019, 1, 3],
      ],
      { year: null },
      ['land'],
    );
    expect(evaluation.input.persons).toBe(2);
  });
  test('a row without a key is a person of its own', () => {
    const evaluation = compute(
      [
        ['pid', ...CODES],
        ['', 1, 1],
        [null, 1, 1],
      ],
      {},
      ['land'],
    );
    expect(evaluation.input.persons).toBe(2);
    expect(issueOf(evaluation.issues, 'personMissing')).toMatchObject({ rows: 2 });
  });
  test.each(['.', '..', 'NA', ' na ', 'null', 'NULL', 0, '0'])(
    '[IN-7] %p is no key, in persons as in codes: such rows are not one person with many rows',
    (key) => {
      const evaluation = compute(
        [
          ['pid', ...CODES],
          [key, 1, 1],
          [key, 1, 3],
          ['a', 1, 1],
        ],
        {},
        ['land'],
      );
      expect(figure(evaluation, 'land', '0', 1)).toBe('2/3 66.7 value');
      expect(issueOf(evaluation.issues, 'personMissing')).toMatchObject({ rows: 2 });
      expect(evaluation.issues.map(({ code }) => code)).not.toContain('personRepeated');
    },
  );
});
