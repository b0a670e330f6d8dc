import { buildClassification } from '../../../src/core/regions/classification';
import { firstOfJanuary, referenceList, shipped } from '../../made/shipped-regions';

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const year = (of: number) => {
  const found = shipped.forYear(of);
  if (!found) throw new Error(`no classification for ${of}`);
  return found;
};

describe('the shipped classification', () => {
  // Statistics Norway's own counts; notes on reference numbers, "Counts of regions on 1 January".
  test.each([
    [2015, 428, 19],
    [2016, 428, 19],
    [2017, 426, 19],
    [2018, 422, 18],
    [2019, 422, 18],
    [2020, 356, 11],
    [2021, 356, 11],
    [2022, 356, 11],
    [2023, 356, 11],
    [2024, 357, 15],
    [2025, 357, 15],
  ])('[REG-2] %i has %i kommuner and %i fylker', (of, municipalities, counties) => {
    expect(year(of).municipalities).toHaveLength(municipalities);
    expect(year(of).counties).toHaveLength(counties);
  });

  test('[REG-2] holds in 2015–2025 and no other year', () => {
    expect([shipped.firstYear, shipped.lastYear]).toEqual([2015, 2025]);
    for (const outside of [2014, 2026, Number.NaN, 2019.5]) expect(shipped.forYear(outside)).toBeUndefined();
  });

  test.each(YEARS)(
    '[REG-1] the codes of %i are those valid on 1 January in the list, in code order',
    (of) => {
      const day = firstOfJanuary(of);
      const valid = referenceList('kommuner.csv')
        .filter(([, , from = '', to = '']) => from <= day && (to === 'NA' || to > day))
        .map(([code = '']) => code)
        .filter((code) => code !== '9999')
        .sort();
      expect(year(of).municipalities.map((one) => one.code)).toEqual(valid);
    },
  );

  test.each(YEARS)('[REG-2] in %i every kommune has its fylke and every fylke has kommuner', (of) => {
    const { municipalities, counties, countyByCode, municipalityByCode } = year(of);
    for (const one of municipalities) {
      expect(one.county).toBe(one.code.slice(0, 2));
      expect(countyByCode.get(one.county)?.name).toMatch(/^\p{Lu}/u);
      expect(municipalityByCode.get(one.code)).toBe(one);
    }
    expect(new Set(municipalities.map((one) => one.county))).toEqual(
      new Set(counties.map((one) => one.code)),
    );
  });

  // The kommuner named on the publication page for 2019, with their numbers of that year.
  test.each([
    ['0122', 'Trøgstad', 'Østfold'],
    ['0123', 'Spydeberg', 'Østfold'],
    ['0124', 'Askim', 'Østfold'],
    ['0125', 'Eidsberg', 'Østfold'],
    ['0138', 'Hobøl', 'Østfold'],
    ['0226', 'Sørum', 'Akershus'],
    ['0227', 'Fet', 'Akershus'],
    ['1141', 'Finnøy', 'Rogaland'],
    ['1216', 'Sveio', 'Hordaland'],
    ['1234', 'Granvin', 'Hordaland'],
    ['1828', 'Nesna', 'Nordland'],
    ['1936', 'Karlsøy', 'Troms'],
    ['5011', 'Hemne', 'Trøndelag'],
    ['1151', 'Utsira', 'Rogaland'],
    ['1149', 'Karmøy', 'Rogaland'],
  ])('[REG-1] %s is %s in %s in 2019', (code, name, county) => {
    const found = year(2019).municipalityByCode.get(code);
    expect(found?.name).toBe(name);
    expect(year(2019).countyByCode.get(found?.county ?? '')?.name).toBe(county);
  });

  test('[REG-1] six names of 2019 stand for two kommuner each', () => {
    const codes = new Map<string, string[]>();
    for (const { name, code } of year(2019).municipalities)
      codes.set(name, [...(codes.get(name) ?? []), code]);
    expect(Object.fromEntries([...codes].filter(([, list]) => list.length > 1))).toEqual({
      Våler: ['0137', '0426'],
      Nes: ['0236', '0616'],
      Os: ['0441', '1243'],
      Sande: ['0713', '1514'],
      Bø: ['0821', '1867'],
      Herøy: ['1515', '1818'],
    });
  });

  test('[REG-1] a name is the one of its year', () => {
    expect(year(2022).municipalityByCode.get('5001')?.name).toBe('Trondheim');
    expect(year(2023).municipalityByCode.get('5001')?.name).toBe('Trondheim - Tråante');
    expect(year(2015).municipalityByCode.get('0545')?.name).toBe('Vang');
  });

  test('[REG-2] what is a kommune is a matter of the year, not of the number', () => {
    const isMunicipality = (inYear: number, code: string) =>
      shipped.forYear(inYear)?.municipalityByCode.has(code) ?? false;
    expect(isMunicipality(2019, '0122')).toBe(true);
    expect(isMunicipality(2020, '0122')).toBe(false);
    expect(isMunicipality(2020, '3014')).toBe(true);
    expect(isMunicipality(2019, '9999')).toBe(false);
    expect(isMunicipality(2030, '0301')).toBe(false);
  });

  test('[REG-7] the changes are the changes of codes in the list', () => {
    const listed = referenceList('kommune-changes.csv').filter(
      ([oldCode, , newCode, , date = '']) => oldCode !== newCode && date > '2015-01-01',
    );
    const codes = (one: { oldCode: string; newCode: string; year: number }) => [
      one.oldCode,
      one.newCode,
      one.year,
    ];
    expect(
      new Set(shipped.changes.filter((one) => one.oldCode !== one.newCode).map((one) => String(codes(one)))),
    ).toEqual(
      new Set(
        listed.map(([oldCode, , newCode, , date = '']) => String([oldCode, newCode, date.slice(0, 4)])),
      ),
    );
    // A code that stays is listed only where it takes part in a merger or a split.
    for (const kept of shipped.changes.filter((one) => one.oldCode === one.newCode)) {
      const others = shipped.changes.filter(
        (one) =>
          one !== kept &&
          one.year === kept.year &&
          (one.oldCode === kept.oldCode || one.newCode === kept.newCode),
      );
      expect(others).not.toEqual([]);
    }
  });

  test('[REG-7] 2024 gave 115 kommuner a new number', () => {
    // ssb.no, "Hvordan ivareta historikken med ny kommune- og fylkesstruktur".
    const of2024 = shipped.changes.filter((one) => one.year === 2024);
    expect(new Set(of2024.map((one) => one.newCode)).size).toBe(115);
  });
});

describe('buildClassification', () => {
  const data = {
    firstYear: 2018,
    lastYear: 2020,
    counties: [
      { code: '02', name: 'B', from: 2018 },
      { code: '01', name: 'A', from: 2018 },
    ],
    municipalities: [
      { code: '0202', name: 'Nord', from: 2018, to: 2019 },
      { code: '0101', name: 'Sør', from: 2018 },
      { code: '0201', name: 'Vest', from: 2020 },
    ],
    changes: [{ oldCode: '0202', newCode: '0201', year: 2020 }],
  };

  test('[REG-2] gives each year its own kommuner, in code order', () => {
    const built = buildClassification(data);
    const codes = (of: number) => built.forYear(of)?.municipalities.map((one) => one.code);
    expect([codes(2018), codes(2019), codes(2020)]).toEqual([
      ['0101', '0202'],
      ['0101', '0202'],
      ['0101', '0201'],
    ]);
    expect(built.forYear(2018)?.counties.map((one) => one.code)).toEqual(['01', '02']);
  });

  test('refuses data that contradict themselves', () => {
    const twice = [...data.municipalities, { code: '0101', name: 'Syd', from: 2019 }];
    expect(() => buildClassification({ ...data, municipalities: twice })).toThrow('stands twice in 2019');
    const homeless = [...data.municipalities, { code: '0301', name: 'Øst', from: 2019 }];
    expect(() => buildClassification({ ...data, municipalities: homeless })).toThrow('no fylke in 2019');
    const changes = [{ oldCode: '0202', newCode: '0201', year: 2019 }];
    expect(() => buildClassification({ ...data, changes })).toThrow('0202 → 0201 in 2019');
  });
});
