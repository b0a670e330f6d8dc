import { kostraGroupCode, kostraGroupName } from '../../../src/core/regions/kostra-group';
import { readKostraTable } from '../../../src/core/regions/kostra-table';
import { shipped } from '../../made/shipped-regions';

const read = (rows: readonly (readonly unknown[])[]) =>
  readKostraTable({ source: 'grupper.csv', rows, address: (row, column) => `R${row}C${column}` }, shipped);

test.each([
  ['EKG05', 'EKG05'],
  ['ekg5', 'EKG05'],
  ['5', 'EKG05'],
  ['05', 'EKG05'],
  ['5.0', 'EKG05'],
  ['17', 'EKG17'],
  ['Gruppe 5', 'EKG05'],
  ['gruppe nr. 5', 'EKG05'],
  ['KOSTRA-gruppe 05', 'EKG05'],
  ['KOSTRA gruppe 13', 'EKG13'],
  ['Kostragruppe 13', 'EKG13'],
  ['KOSTRA group 2', 'EKG02'],
  ['EKG13 Oslo', 'EKG13'],
  ['KOSTRA-gruppe 1: små kommuner', 'EKG01'],
])('[REG-8] the group %s is %s', (written, code) => expect(kostraGroupCode(written)).toBe(code));

test.each(['', '0', 'EKG00', '5,5', '123', 'fem', 'EAK', 'EKA05', 'gruppe', '0301 Oslo', 'Fredrikstad 5'])(
  '[REG-8] %p is no group',
  (written) => expect(kostraGroupCode(written)).toBeUndefined(),
);

test('[REG-8] a group has a name in both languages', () => {
  expect(kostraGroupName('EKG05', 'nb')).toBe('KOSTRA-gruppe 5');
  expect(kostraGroupName('EKG13', 'en')).toBe('KOSTRA group 13');
});

describe('readKostraTable', () => {
  test('[REG-8] reads kommune, group and year', () => {
    const { groups, issues } = read([
      ['Kommunenr', 'KOSTRA-gruppe', 'År'],
      ['0301', 'EKG13', 2019],
      [301, 'EKG13', '2020'],
      ['1103 Stavanger', 12, 2020],
    ]);
    expect(issues).toEqual([]);
    expect(groups?.groupOf(2019, '0301')).toBe('EKG13');
    expect(groups?.groupOf(2020, '0301')).toBe('EKG13');
    expect(groups?.groupOf(2020, '1103')).toBe('EKG12');
    expect(groups?.groupOf(2019, '1103')).toBeUndefined();
    expect(groups?.groupOf(2020, '1106')).toBeUndefined();
  });

  test('[REG-8] without a year a row holds in every year; a row with a year goes before it', () => {
    const { groups } = read([
      ['knr', 'gruppe', 'year'],
      ['0301', 13, ''],
      ['0301', 12, 2021],
    ]);
    expect([2019, 2020, 2021].map((year) => groups?.groupOf(year, '0301'))).toEqual([
      'EKG13',
      'EKG13',
      'EKG12',
    ]);
    const { groups: yearless } = read([
      ['knr', 'gruppe'],
      ['0301', 13],
    ]);
    expect(yearless?.groupOf(2016, '0301')).toBe('EKG13');
  });

  test.each([
    [['kommunenummer', 'kostragruppe']],
    [['KOMMUNE_NR', 'KOSTRA_GRUPPE']],
    [['Kommune', 'Gruppe']],
    [['municipality code', 'group']],
    [['knr', 'kostragr']],
    [['sourceCode', 'targetCode']],
  ])('[REG-8] the headers %p are known', (header) => {
    expect(read([header, ['0301', 'EKG13']]).groups?.groupOf(2019, '0301')).toBe('EKG13');
  });

  test('[REG-8] titles and empty rows are passed over', () => {
    const { groups, issues } = read([
      ['KOSTRA-grupper 2020'],
      [],
      ['knr', 'gruppe'],
      [null, ''],
      ['0301', 13],
    ]);
    expect(issues).toEqual([]);
    expect(groups?.groupOf(2020, '0301')).toBe('EKG13');
  });

  test('[REG-8] rows that cannot be read are left out and reported with their cells', () => {
    const { groups, issues } = read([
      ['knr', 'navn', 'gruppe', 'år'],
      ['0301', 'Oslo', 13, 2019],
      ['0301', 'Oslo', 12, 2019], // another group for the same kommune and year
      ['0301', 'Oslo', 13, 2019], // said twice: no harm
      ['', 'Bergen', 12, 2019],
      ['1201', 'Bergen', '', 2019],
      ['1201', 'Bergen', 12, 'i fjor'],
      ['3014', 'Indre Østfold', 7, 2019], // no kommune in 2019
      ['1201', 'Bergen', 12, 2030], // a year we have no classification for
    ]);
    expect(groups?.groupOf(2019, '0301')).toBe('EKG13');
    expect(groups?.groupOf(2019, '1201')).toBeUndefined();
    expect(issues).toEqual([
      {
        code: 'kostraRowInvalid',
        severity: 'warning',
        rows: 5,
        cells: ['R2C0', 'R4C0', 'R5C0', 'R6C0', 'R7C0'],
        facts: {
          source: 'grupper.csv',
          examples: [
            '0301 | Oslo | 12 | 2019',
            'Bergen | 12 | 2019',
            '1201 | Bergen | 2019',
            '1201 | Bergen | 12 | i fjor',
            '3014 | Indre Østfold | 7 | 2019',
          ],
        },
      },
    ]);
  });

  test('[REG-8] a table without the columns, or without rows, is an error that says what was wanted', () => {
    expect(
      read([
        ['navn', 'tall'],
        ['Oslo', 3],
      ]),
    ).toEqual({
      groups: null,
      issues: [
        expect.objectContaining({
          code: 'kostraHeaderNotFound',
          severity: 'error',
          facts: { source: 'grupper.csv', seen: ['navn', 'tall'], wanted: ['municipality', 'group'] },
        }),
      ],
    });
    for (const empty of [[], [[]], [['', null]]]) {
      expect(read(empty).issues).toEqual([
        expect.objectContaining({ code: 'kostraTableEmpty', severity: 'error' }),
      ]);
    }
  });
});
