import fc from 'fast-check';
import { editDistance } from '../../../src/core/regions/edit-distance';
import { findRegion } from '../../../src/core/regions/find-region';
import { distinctName } from '../../../src/core/regions/region-names';
import type { Level } from '../../../src/core/regions/types';
import { shipped } from '../../made/shipped-regions';

const YEARS = Array.from({ length: 11 }, (_, index) => 2015 + index);
const found = (argument: string | number, year = 2019, level?: Level) => {
  const answer = findRegion(shipped, year, argument, level);
  return answer.kind === 'ok' ? `${answer.region.level} ${answer.region.code}` : answer.kind;
};

describe('by code', () => {
  test.each([
    [0, 'land 0'],
    ['0', 'land 0'],
    ['EAK', 'land 0'],
    [3, 'fylke 03'],
    ['3', 'fylke 03'],
    ['03', 'fylke 03'],
    ['20', 'fylke 20'],
    ['EKA20', 'fylke 20'],
    [122, 'kommune 0122'],
    ['122', 'kommune 0122'],
    [' 0122 ', 'kommune 0122'],
    ['0122.0', 'kommune 0122'],
    ['0301 Oslo', 'kommune 0301'],
    ['0301 - Oslo', 'kommune 0301'],
    [1103, 'kommune 1103'],
    ['EKG05', 'kostragruppe EKG05'],
    ['ekg13', 'kostragruppe EKG13'],
    ['KOSTRA-gruppe 5', 'kostragruppe EKG05'],
  ])('[REG-1] %p is %s', (argument, expected) => expect(found(argument)).toBe(expected));

  test.each(['9999', '13', '0000', '00', '12345', '301.5', '-301', '', '  ', 'EKG00'])(
    '[REG-1] %p is nothing',
    (argument) => expect(found(argument)).toBe('unknown'),
  );

  test('[REG-2] a code is looked for in the year', () => {
    expect(found('0122', 2020)).toBe('unknown');
    expect(found('30', 2019)).toBe('unknown');
    expect(found('30', 2020)).toBe('fylke 30');
    expect(findRegion(shipped, 2014, '0301')).toEqual({
      kind: 'yearOutsideClassification',
      from: 2015,
      to: 2025,
    });
  });

  test.each([
    ['0301 Bergen', '0301', ['1201']],
    ['301 - Bergen', '0301', ['1201']],
    ['K-0301 Bergen kommune', '0301', ['1201']],
    ['0301 Våler', '0301', ['0137', '0426']],
    ['0301 Hordaland', '0301', ['12']],
    ['46 Oslo', '46', []],
    ['12 Rogaland', '12', ['11']],
    ['1201 Hele landet', '1201', ['0']],
    ['1201 Ålgård', '1201', []],
    // A name of another year.
    ['0301 Indre Østfold', '0301', ['3118']],
  ])('[REG-1] %p says two things, or a name nobody knows: refused', (argument, numbered, named) => {
    const answer = findRegion(shipped, 2019, argument);
    if (answer.kind === 'conflict') {
      expect(answer.numbered.code).toBe(numbered);
      expect(answer.named.map(({ code }) => code)).toEqual(named);
    } else expect([answer.kind, named]).toEqual(['unknown', []]);
  });

  test('[REG-1] the level decides what a number is, and refuses another level', () => {
    expect(found(5, 2019, 'kostragruppe')).toBe('kostragruppe EKG05');
    expect(found(5, 2019, 'fylke')).toBe('fylke 05');
    expect(found('0301', 2019, 'fylke')).toBe('unknown');
    expect(found('03', 2019, 'kommune')).toBe('unknown');
  });
});

describe('by name', () => {
  test.each([
    ['Bergen', 'kommune 1201'],
    ['BERGEN', 'kommune 1201'],
    ['bergen kommune', 'kommune 1201'],
    ['Finnmark', 'fylke 20'],
    ['finnmark fylke', 'fylke 20'],
    ['More og Romsdal', 'fylke 15'],
    ['Sør Varanger', 'kommune 2030'],
    ['Ås', 'kommune 0214'],
    ['Os (Hordaland)', 'kommune 1243'],
    ['Våler i Østfold', 'kommune 0137'],
    ['valer (hedmark)', 'kommune 0426'],
    ['Oslo', 'kommune 0301'],
    ['Oslo fylke', 'fylke 03'],
    ['Karasjok', 'kommune 2021'],
    ['Kárášjohka', 'kommune 2021'],
    ['karasjohka', 'kommune 2021'],
    ['Kárášjohka - Karasjok', 'kommune 2021'],
    ['Karasjok – Kárášjohka', 'kommune 2021'],
    ['Hele landet', 'land 0'],
    ['NORGE', 'land 0'],
    ['Country', 'land 0'],
  ])('[REG-1] %s in 2019 is %s', (argument, expected) => expect(found(argument)).toBe(expected));

  test('[REG-1] a level picks between kommune and fylke', () => {
    expect(found('Oslo', 2019, 'fylke')).toBe('fylke 03');
    expect(found('Oslo', 2019, 'kommune')).toBe('kommune 0301');
  });

  test('[REG-1] a Sami name part that is older or newer than the list still finds the Norwegian one', () => {
    expect(found('Troms - Romsa - Tromssa', 2024)).toBe('fylke 55');
    expect(found('Trondheim - Tråante', 2019)).toBe('kommune 5001');
    expect(found('Tråante', 2023)).toBe('kommune 5001');
  });

  test('[REG-1] a name that two kommuner share is explained, not chosen', () => {
    expect(findRegion(shipped, 2019, 'våler')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { level: 'kommune', code: '0137', name: 'Våler', county: 'Østfold' },
        { level: 'kommune', code: '0426', name: 'Våler', county: 'Hedmark' },
      ],
    });
  });

  test('[REG-2] a kommune of other years is named with its years', () => {
    expect(findRegion(shipped, 2020, 'Trøgstad')).toEqual({
      kind: 'unknown',
      elsewhere: [
        {
          region: { level: 'kommune', code: '0122', name: 'Trøgstad', county: 'Østfold' },
          from: 2015,
          to: 2019,
        },
      ],
      similar: [],
    });
    expect(findRegion(shipped, 2019, '3014')).toMatchObject({
      kind: 'unknown',
      elsewhere: [{ region: { code: '3014', name: 'Indre Østfold' }, from: 2020, to: 2023 }],
    });
  });

  test.each([
    ['Trondhiem', 'Trondheim'],
    ['Stavangr', 'Stavanger'],
    ['Kautokenio', 'Guovdageaidnu - Kautokeino'],
    ['Rogalan', 'Rogaland'],
  ])('[REG-1] %s may mean %s', (argument, meant) => {
    const answer = findRegion(shipped, 2019, argument);
    expect(answer.kind === 'unknown' && answer.similar[0]?.name).toBe(meant);
  });

  test('[REG-1] what is like no name gets no suggestion', () => {
    expect(findRegion(shipped, 2019, 'qwertyuiop')).toEqual({ kind: 'unknown', elsewhere: [], similar: [] });
  });
});

test.each(YEARS)(
  '[REG-1] every region of %i is found by code, number and distinct name, or told to be ambiguous',
  (year) => {
    const ofYear = shipped.forYear(year);
    if (!ofYear) throw new Error(`no classification for ${year}`);
    const names = ofYear.municipalities.map((one) => one.name);
    const wrong: unknown[] = [];
    const check = (argument: string | number, expected: string, level?: Level) => {
      const answer = found(argument, year, level);
      if (answer !== expected) wrong.push({ argument, answer, expected });
    };
    for (const one of ofYear.municipalities) {
      const expected = `kommune ${one.code}`;
      check(one.code, expected);
      check(Number(one.code), expected);
      check(distinctName(ofYear, one), expected);
      check(`${one.code} ${one.name}`, expected);
      check(
        one.name.toUpperCase(),
        names.filter((name) => name === one.name).length > 1 ? 'ambiguous' : expected,
      );
    }
    for (const county of ofYear.counties) {
      const expected = `fylke ${county.code}`;
      check(county.code, expected);
      check(`${county.name} fylke`, expected);
      check(county.name, expected, 'fylke');
    }
    expect(names).not.toEqual([]);
    expect(wrong).toEqual([]);
  },
);

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %p and %p is %i', (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance));

  test('is the same both ways, and never more than the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const full = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(full);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });
});
