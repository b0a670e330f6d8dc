import {
  readAge,
  ageFromBirthDate,
  ageFromBirthYear,
  UNKNOWN_AGE,
} from '../../../../src/core/persons/cells/read-age';
import { INVALID_CODE, MISSING_CODE, readCode } from '../../../../src/core/persons/cells/read-code';
import { readDate, readYear } from '../../../../src/core/persons/cells/read-date';
import { municipalityText } from '../../../../src/core/persons/places';
import { lostItsZero, readMunicipality } from '../../../../src/core/persons/cells/read-municipality';
import { yearOfSerial } from '../../../../src/core/persons/cells/serial';
import { cellAddress, columnLetters } from '../../../../src/core/cell-address';
import type { RawCell } from '../../../../src/core/persons/snapshot';

describe('[IN-3] code cells', () => {
  test.each<[RawCell, number]>([
    [1, 1],
    ['1', 1],
    [' 2 ', 2],
    ['3,0', 3],
    ['3.00', 3],
    ['\u00a09', 9],
    ['14', 14],
  ])('%p is the code value %i', (cell, code) => expect(readCode(cell)).toBe(code));

  test.each<[RawCell]>([
    [null],
    [undefined],
    [''],
    ['   '],
    ['.'],
    ['..'],
    ['NA'],
    ['na'],
    ['null'],
    [0],
    ['0'],
    ['0,0'],
  ])('%p is missing', (cell) => expect(readCode(cell)).toBe(MISSING_CODE));

  test.each<[RawCell]>([
    ['ja'],
    ['1,5'],
    [1.5],
    [-1],
    ['-1'],
    [true],
    [new Date(0)],
    ['#N/A'],
    [NaN],
    [Infinity],
    ['1 2'],
    ['1e0'],
    ['x'.repeat(10_000_000)],
  ])('[IN-3] an unreadable cell is invalid, not missing', (cell) =>
    expect(readCode(cell)).toBe(INVALID_CODE),
  );
});

describe('[IN-4] kommune cells', () => {
  test.each<[RawCell, string]>([
    [301, '0301'],
    ['301', '0301'],
    ['0301', '0301'],
    ['0301 Oslo', '0301'],
    ['301 Oslo kommune', '0301'],
    [' 5001 ', '5001'],
    ['1103.0', '1103'],
    ['1103 - Stavanger', '1103'],
    [5001, '5001'],
  ])('%p is %s', (cell, code) => expect(municipalityText(readMunicipality(cell))).toBe(code));
  test.each<[RawCell]>([['Oslo'], [99], [10000], ['03'], ['030100'], [3.5], ['12 345'], [true], ['0000']])(
    '%p is no kommune code',
    (cell) => expect(readMunicipality(cell)).toBe(-1),
  );
  test.each<[RawCell]>([[''], [null], [undefined], ['  ']])('%p is empty', (cell) =>
    expect(readMunicipality(cell)).toBe(0),
  );
  test('a lost zero is seen', () => {
    expect([301, '301', '301 Oslo'].map(lostItsZero)).toEqual([true, true, true]);
    expect(['0301', 1103, '1103'].map(lostItsZero)).toEqual([false, false, false]);
  });
});

describe('[IN-5] ages', () => {
  test.each<[RawCell, number]>([
    [0, 0],
    [17, 17],
    [17.99, 17],
    ['17,9', 17],
    ['66', 66],
    [120, 120],
    [120.5, 120],
    [' 67 ', 67],
  ])('%p is %i', (cell, age) => expect(readAge(cell)).toBe(age));
  test.each<[RawCell]>([
    [-1],
    [121],
    [999],
    ['999'],
    [''],
    [null],
    [undefined],
    ['ukjent'],
    [true],
    [-0.5],
    [NaN],
  ])('%p is unknown', (cell) => expect(readAge(cell)).toBe(UNKNOWN_AGE));
  test('from a year or date of birth: the age on 31 December', () => {
    expect(ageFromBirthYear(2002, 2019)).toBe(17);
    expect(ageFromBirthYear('2001', 2019)).toBe(18);
    expect(ageFromBirthYear(2020, 2019)).toBe(UNKNOWN_AGE);
    expect(ageFromBirthDate('2001-12-31', 2019)).toBe(18);
    expect(ageFromBirthDate('31.12.1952', 2019)).toBe(67);
    expect(ageFromBirthDate(36892, 2019)).toBe(18); // Excel's 1 January 2001
    expect(ageFromBirthDate('31.02.2001', 2019)).toBe(UNKNOWN_AGE);
  });
  test('[IN-5] a year among birth dates is a year of birth, not a day in 1905', () => {
    expect(ageFromBirthDate(1953, 2019)).toBe(66);
    expect(ageFromBirthDate('1952', 2019)).toBe(67);
    expect(ageFromBirthDate(2019, 2019)).toBe(0);
    // What no one alive was born in is a serial number: 9 November 1914, 1 January 1926.
    expect(ageFromBirthDate(5427, 2019)).toBe(105);
    expect(ageFromBirthDate(9498, 2019)).toBe(93);
    expect(ageFromBirthDate('2050', 2019)).toBe(UNKNOWN_AGE);
  });
});

describe('[IN-6] years and dates', () => {
  test.each<[RawCell, number | null]>([
    [2019, 2019],
    ['2019', 2019],
    [' 2019,0 ', 2019],
    ['31.12.2019', 2019],
    ['2019-01-01T23:59:00', 2019],
    [43830, 2019], // Excel's 31 December 2019
    [43831, 2020],
    [new Date(Date.UTC(2018, 5, 1)), 2018],
    ['19', null],
    [19, null],
    ['', null],
    ['i fjor', null],
    [2019.5, null],
  ])('%p → %p', (cell, year) => expect(readYear(cell)).toBe(year));
  test('dates in several forms are one serial number', () => {
    for (const form of ['2019-05-17', '17.05.2019', '17/5/2019', '20190517', 20190517, 43602])
      expect(readDate(form)).toBe(43602);
    expect(readDate('17.05.2019 12:00')).toBe(43602.5);
    expect(readDate('30.02.2019')).toBeNull();
    expect(yearOfSerial(43602)).toBe(2019);
  });
});

test('[IN-9] addresses are as a user knows them', () => {
  expect(columnLetters(1)).toBe('A');
  expect(columnLetters(26)).toBe('Z');
  expect(columnLetters(27)).toBe('AA');
  expect(columnLetters(16384)).toBe('XFD');
  expect(cellAddress('Personer', 12, 3)).toBe('Personer!C12');
  expect(cellAddress('Ola’s ark', 1, 1)).toBe("'Ola’s ark'!A1");
  expect(cellAddress("Ola's", 1, 1)).toBe("'Ola''s'!A1");
  expect(cellAddress('data.csv', 2, 1)).toBe('data.csv!A2');
});
