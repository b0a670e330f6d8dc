import type { RawCell } from '../../src/core/persons/snapshot';
import { startReading } from '../../src/core/reading';
import { at, CODES, compute, figure, issueOf, work } from '../made/computed-rows';
import { classification } from '../made/shipped';

const ofKeys = (keys: readonly RawCell[]) =>
  compute([['pid', ...CODES], ...keys.map((key, i) => [key, 1, i === 0 ? 1 : 3])], {}, ['land']);
const codesOf = (evaluation: ReturnType<typeof compute>) => evaluation.issues.map(({ code }) => code);

describe('[IN-7] keys', () => {
  test.each<RawCell>([
    ...['', '  ', '.', '..', '-', '–', '—', 'NA', 'null', 0, '0', '0,0', '0.0', null, undefined, NaN],
    ...[
      '#N/A',
      '#I/T',
      '#VERDI!',
      '#VALUE!',
      '#REF!',
      '#NAVN?',
      '#NAME?',
      '#DIV/0!',
      '#NUM!',
      '#NULL!',
      '#CALC!',
    ],
    ...['#GETTING_DATA', '#OVERFLYT!', '#n/a', ' #N/A '],
  ])('%p is no key: such rows are a person each', (key) => {
    const evaluation = ofKeys([key, key, 'a']);
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/3 33.3 value');
    expect(issueOf(evaluation.issues, 'personMissing')).toMatchObject({ rows: 2, severity: 'warning' });
    expect(codesOf(evaluation)).not.toContain('personRepeated');
  });

  test.each<RawCell>([
    ...['1,23457E+15', '1.23457E+15', '1E+15', '1e+15', '1.0E15', ' 1,23457E+15 ', '-1,2E+10', '1,2E-05'],
    ...[1e21, 1.23457e22, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1.2345678901234567e19, 1e-7, Infinity],
    ...['####', '##########', new Date(NaN), new Date(8.64e15 + 1), true, false],
  ])('%p has lost its digits: an error with cells, and nobody is merged', (key) => {
    const evaluation = ofKeys([key, 'a', key, 'b']);
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/4 25.0 value');
    expect(issueOf(evaluation.issues, 'personKeyLost')).toMatchObject({
      severity: 'error',
      rows: 2,
      cells: ['Personer!A2', 'Personer!A4'],
      facts: { header: 'pid' },
    });
    expect(codesOf(evaluation)).not.toContain('personRepeated');
    expect(codesOf(evaluation)).not.toContain('personMissing');
  });

  test.each<RawCell>([
    ...[
      '12E45',
      '1e10',
      '5E12',
      'E+15',
      '1E+15A',
      '#12',
      '#abc',
      'A-1',
      '--',
      '00',
      '123456789012345678901234',
    ],
    ...[1747911406, 2 ** 53 - 1, 123456789012345, -1, 4.5, new Date(Date.UTC(2019, 0, 1))],
  ])('%p is a key: its rows are one person', (key) => {
    const evaluation = ofKeys([key, key, 'a']);
    expect(figure(evaluation, 'land', '0', 1)).toBe('0/2 0.0 value');
    expect(codesOf(evaluation)).toContain('personRepeated');
    expect(codesOf(evaluation)).not.toContain('personKeyLost');
  });

  test('a number with the format of a date is the same key as the number itself', () => {
    expect(ofKeys([43466, new Date(Date.UTC(2019, 0, 1)), '43466']).input.persons).toBe(1);
    expect(ofKeys([43466, new Date(Date.UTC(2019, 0, 2))]).input.persons).toBe(2);
    // Serials before March 1900 carry a day that never was.
    expect(ofKeys([45, new Date(Date.UTC(1900, 1, 14))]).input.persons).toBe(1);
  });

  describe('keys of more than 15 digits that end in zeros after them are what Excel left of others', () => {
    const cut = ['1234567890123450', '1234567890123460', 1234567890123470, '1234567890123450'];
    /** Persons that count, and rows told of. */
    const outcome = (keys: readonly RawCell[]) => {
      const { issues, input } = ofKeys(keys);
      return { persons: input.persons, rows: issueOf(issues, 'personKeysRounded')?.rows ?? 0 };
    };
    test('an error with cells, and nobody is merged', () => {
      const evaluation = ofKeys(cut);
      expect(issueOf(evaluation.issues, 'personKeysRounded')).toMatchObject({
        severity: 'error',
        rows: 4,
        cells: ['Personer!A2', 'Personer!A3', 'Personer!A4', 'Personer!A5'],
      });
      expect(figure(evaluation, 'land', '0', 1)).toBe('1/4 25.0 value');
      expect(codesOf(evaluation)).not.toContain('personRepeated');
      expect(outcome(['123456789012345000', '123456789012345000', 'a', 'a'])).toEqual({
        persons: 3,
        rows: 2,
      });
    });
    test.each<readonly [RawCell[], number]>([
      // One of many ends in another digit, so they are whole.
      [['1234567890123450', '1234567890123460', '1234567890123470', '1234567890123471'], 4],
      // The same key in three rows proves nothing, nor does one key that happens to.
      [['1234567890123450', '1234567890123450', '1234567890123450'], 1],
      [['1234567890123450', '1234567890123460', 'a', 'a', '1234567890123460'], 3],
      [Array.from({ length: 400 }, (_, i) => String(1234567890120000 + i)), 400],
    ])('%p are whole', (keys, persons) => expect(outcome([...keys, ...keys])).toEqual({ persons, rows: 0 }));
    test('in a table that was pasted together the whole keys hold', () => {
      const whole = Array.from({ length: 30 }, (_, i) => `98765432109876${10 + i}`);
      const rounded = Array.from({ length: 40 }, (_, i) => `12345678901${1000 + i}0`);
      const keys = [...whole, ...whole, ...rounded, ...rounded];
      // Of the whole ones three end in a zero too.
      expect(outcome(keys)).toEqual({ persons: 27 + 6 + 80, rows: 86 });
    });
    test('whatever the order of rows and the blocks they come in', () => {
      const keys = (last: string): readonly string[] =>
        Array.from({ length: 1500 }, (_, i) => `1234567890${10000 + (i % 700)}${i % 9 === 0 ? '0' : last}`);
      const rowsOf = (all: readonly string[]): readonly (readonly RawCell[])[] =>
        all.map((key, i) => [key, i % 2 === 0 ? 'nord' : 'sør', '0301', 1, 1 + (i % 3)]);
      const result = (rows: readonly (readonly RawCell[])[], size: number) => {
        const asked = { indicators: work, required: true, classification, year: 2019, groupBy: ['enhet'] };
        const reading = startReading(asked);
        const all = [['pid', 'enhet', 'kommunenr', ...CODES], ...rows];
        for (let from = 0; from < all.length; from += size)
          reading.add({ ...at(all.slice(from, from + size)), firstRow: 1 + from });
        const { cube, issues, input } = reading.finish();
        const told = issues.filter(({ code }) => code.startsWith('person'));
        return { persons: input.persons, told: told.map(({ code, rows: n }) => `${code} ${n}`), cube };
      };
      for (const [last, persons, told] of [
        ['0', 1500, ['personKeysRounded 1500']],
        ['7', 867, ['personRepeated 633']],
      ] as const) {
        const rows = rowsOf(keys(last));
        const whole = result(rows, 2000);
        expect(whole).toMatchObject({ persons, told });
        expect(result(rows, 700)).toEqual(whole);
        // The last of equal rows counts, so only the totals stay the same.
        expect(result([...rows].reverse(), 600)).toMatchObject({ persons, told });
      }
    });
    test('the latest of a person holds among keys that had to wait, with what is said of them', () => {
      const rows: readonly (readonly RawCell[])[] = [
        ['1234567890123450', '2019-05-02', 40, 1, 1],
        ['1234567890123450', '2019-05-01', 41, 1, 3],
        ['1234567890123450', '2019-05-03', 70, 1, 2],
        ['1234567890123451', '2019-05-03', 70, 1, 2],
      ];
      const evaluation = compute([['pid', 'dato', 'alder', ...CODES], ...rows], {}, ['land']);
      expect(figure(evaluation, 'land', '0', 5)).toBe('2/2 100.0 value');
      expect(issueOf(evaluation.issues, 'personRepeated')).toMatchObject({
        rows: 2,
        cells: ['Personer!A3', 'Personer!A2'],
      });
      expect(issueOf(evaluation.issues, 'personAgesApart')).toMatchObject({
        rows: 1,
        cells: ['Personer!A4'],
      });
    });
  });

  test('one key with ages that no one has in one year is told of: keys may have been cut', () => {
    const rows = (...ages: readonly RawCell[]) =>
      compute([['pid', 'alder', ...CODES], ...ages.map((age) => ['P0001', age, 1, 1])], {}, ['land']);
    const apart = rows(40, 41, 67, 'x', '', 66);
    expect(issueOf(apart.issues, 'personAgesApart')).toMatchObject({
      severity: 'warning',
      rows: 1,
      cells: ['Personer!A4'],
      facts: { header: 'pid', age: 'alder' },
    });
    expect(apart.input.persons).toBe(1);
    expect(codesOf(rows(40, '41', 40, ''))).not.toContain('personAgesApart');
    const born = (...dates: readonly RawCell[]) =>
      compute([['pid', 'fødselsår', ...CODES], ...dates.map((date) => ['a', date, 1, 1])], {}, ['land']);
    expect(codesOf(born(1950, 1960))).toContain('personAgesApart');
    expect(codesOf(born(1950, 1950))).not.toContain('personAgesApart');
  });

  test('keys equal but for their Unicode form are one', () => {
    expect(ofKeys(['Å1'.normalize('NFC'), 'Å1'.normalize('NFD')]).input.persons).toBe(1);
  });
});

describe('[IN-7] the latest registration', () => {
  const HEADER = ['pid', 'registrert dato', ...CODES];
  /** Which of two registrations of one person counts: the first has need and received, the second is unmet. */
  const latest = (first: RawCell, second: RawCell): 'first' | 'second' => {
    const evaluation = compute([HEADER, ['a', first, 1, 1], ['a', second, 1, 3]], {}, ['land']);
    expect(codesOf(evaluation)).not.toContain('dateInvalid');
    return figure(evaluation, 'land', '0', 1) === '1/1 100.0 value' ? 'first' : 'second';
  };
  test.each<readonly [RawCell, RawCell]>([
    // Offsets
    ['2019-05-01T10:00:00Z', '2019-05-01T11:00:00+02:00'],
    ['2019-05-01T10:00:00+00:00', '2019-05-01T11:00:00+0200'],
    ['2019-05-01T10:00:00z', '2019-05-01 11:00 +02'],
    ['2019-05-01T22:30:00-03:00', '2019-05-02T02:30:00+02:00'],
    ['2019-05-01 08:00:01 UTC', '2019-05-01 10:00:00+02:00'],
    ['20190501T100000Z', '20190501T110000+0200'],
    ['01.05.2019 10:00+00:00', '01.05.2019 11:00+02:00'],
    ['2019-05-01T10:00:00+05:30', '2019-05-01T10:00:00+05:45'],
    // Fractions of a second
    ['2019-05-01T10:00:00.2', '2019-05-01T10:00:00.1999999'],
    ['2019-05-01T10:00:00,123', '2019-05-01T10:00:00,122'],
    ['2019-05-01 10:00:00.0000002', '2019-05-01 10:00:00.0000001'],
    ['2019-05-01T10:00:00.000001Z', '2019-05-01T10:00:00Z'],
    ['01.05.2019 10:00:00,5', '01.05.2019 10:00:00'],
    ['2019-05-01T10:00:00.5Z', '2019-05-01T12:00:00.4+02:00'],
    [43586.4166667824, 43586.4166666667],
    [new Date(Date.UTC(2019, 4, 1, 10, 0, 0, 2)), new Date(Date.UTC(2019, 4, 1, 10, 0, 0, 1))],
    // The end of a day
    ['2019-05-01T24:00:00', '2019-05-01T23:59:59.999'],
    ['2019-05-01 00:00:01', '2019-05-01'],
  ])('%p is later than %p', (later, earlier) => {
    expect(latest(later, earlier)).toBe('first');
    expect(latest(earlier, later)).toBe('second');
  });
  test.each<readonly [RawCell, RawCell]>([
    ['2019-05-01T10:00:00+02:00', '2019-05-01T08:00:00Z'],
    ['2019-05-01T10:00:00.50', '2019-05-01T10:00:00,5'],
    ['2019-05-01T10:00', 43586.4166666667],
    [new Date(Date.UTC(2019, 4, 1, 10)), '01.05.2019 kl. 10.00'],
    [43586, '2019-05-01'],
    [20190501, '1/5/2019'],
    ['2019-05-01T24:00', '2019-05-02'],
  ])('%p and %p are the same moment: the last row counts', (one, other) => {
    expect(latest(one, other)).toBe('second');
    expect(latest(other, one)).toBe('second');
  });
  test('times with and without an offset in one column are told of', () => {
    const of = (...dates: readonly RawCell[]) =>
      compute([HEADER, ...dates.map((date, i) => [i, date, 1, 1])], {}, ['land']);
    expect(
      issueOf(of('2019-05-01T10:00:00Z', '2019-05-01T10:00:00', '2019-05-02').issues, 'timesWithoutOffset'),
    ).toMatchObject({ severity: 'warning', rows: 1, cells: ['Personer!B3'] });
    expect(codesOf(of('2019-05-01T10:00:00Z', '2019-05-01'))).not.toContain('timesWithoutOffset');
    expect(codesOf(of('2019-05-01T10:00:00', '2019-05-01 11:00'))).not.toContain('timesWithoutOffset');
  });
  test.each<RawCell>([
    ...['2019-05-01T10:00:00+99:00', '2019-05-01T10:00:00+02:60', '2019-05-01T25:00', '2019-05-01T24:01'],
    ...['2019-13-01', '2019-02-30T10:00Z', new Date(NaN), 1e12, -1, Infinity, NaN],
  ])('%p is no date: said, taken as the earliest', (cell) => {
    const evaluation = compute([HEADER, ['a', '2019-05-01', 1, 1], ['a', cell, 1, 3]], {}, ['land']);
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/1 100.0 value');
    expect(issueOf(evaluation.issues, 'dateInvalid')).toMatchObject({ rows: 1, cells: ['Personer!B3'] });
  });
});

describe('[REG-9] grouping columns', () => {
  const groups = (values: readonly RawCell[], header = 'Enhet') =>
    compute([[header, ...CODES], ...values.map((value) => [value, 1, 1])], { groupBy: [header] });
  const named = (evaluation: ReturnType<typeof compute>, level: string) => [
    ...new Set(evaluation.measures.flatMap((one) => (one.level === level ? [one.regionName] : []))),
  ];
  test('names equal but for their Unicode form are one group, shown as first written', () => {
    const [nfc, nfd] = ['Åsen'.normalize('NFC'), 'Åsen'.normalize('NFD')];
    expect(named(groups([nfd, nfc, ` ${nfd}`, 'Nord']), 'Enhet')).toEqual([nfd, 'Nord']);
    expect(named(groups([nfc, nfd]), 'Enhet')).toEqual([nfc]);
    expect(named(groups(['Asen', nfc]), 'Enhet')).toHaveLength(2);
  });
  test('so are names equal but for the kind of a space, or for signs that are drawn as nothing', () => {
    expect(named(groups(['Nord\u00a0øst', 'Nord øst', 'Nord\u202føst\u200b']), 'Enhet')).toEqual([
      'Nord øst',
    ]);
    expect(named(groups(['Nord vest', '\ufeffNord\u00a0vest', 'Nord\u00ad vest']), 'Enhet')).toEqual([
      'Nord vest',
    ]);
    expect(named(groups(['Nord vest', 'Nordvest', 'Nord-vest']), 'Enhet')).toHaveLength(3);
    const empty = groups(['\u200b', ' \u00a0', '']);
    expect(issueOf(empty.issues, 'groupValueMissing')).toMatchObject({ rows: 3 });
  });
  test('and also across kommuner and blocks of rows', () => {
    const [nfc, nfd] = ['Åsen'.normalize('NFC'), 'Åsen'.normalize('NFD')];
    const rows = Array.from({ length: 1200 }, (_, i): RawCell[] => [
      i % 3 === 0 ? '0301' : '1103',
      i < 600 ? nfd : nfc,
      1,
      1,
    ]);
    const evaluation = compute([['kommunenr', 'enhet', ...CODES], ...rows], { groupBy: ['enhet'] });
    expect(named(evaluation, 'enhet')).toEqual([nfd]);
    expect(
      evaluation.measures.filter((one) => one.level === 'kommune/enhet' && one.measure === 1),
    ).toHaveLength(2);
  });
  test.each(['land', 'fylke', 'kommune', 'kostragruppe', 'kommune/enhet'])(
    'a column called «%s», as a level of its own is, makes none: an error that says so',
    (header) => {
      const evaluation = groups(['Norge', 'Syria'], header);
      expect(issueOf(evaluation.issues, 'groupNamedAsLevel')).toMatchObject({
        severity: 'error',
        facts: { header },
      });
      expect(named(evaluation, 'land')).toEqual(['Hele landet']);
      expect(evaluation.measures.filter((one) => one.level === 'land')).toHaveLength(4);
    },
  );
  test('one called «Land» is another level than land', () => {
    const evaluation = groups(['Norge', 'Syria'], 'Land');
    expect(named(evaluation, 'Land')).toEqual(['Norge', 'Syria']);
    expect(evaluation.measures.filter((one) => one.level === 'land')).toHaveLength(4);
  });
});
