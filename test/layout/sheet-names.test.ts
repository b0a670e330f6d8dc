import fc from 'fast-check';
import { SheetNames } from '../../src/layout/sheet-names';

describe('names of sheets and tables', () => {
  test('subject and level', () => {
    expect(new SheetNames().sheet('Arbeid og utdanning', 'fylke')).toBe('Arbeid og utdanning – fylke');
  });

  test('a long subject is cut, the level is not', () => {
    expect(new SheetNames().sheet('Org., culture and leisure time', 'municipality')).toBe(
      'Org., culture a… – municipality',
    );
  });

  test('names that differ only in case or in what was cut are numbered', () => {
    const names = new SheetNames();
    const long = 'Et navn som er alt for langt for et ark';
    expect([
      names.sheet('Ark', null),
      names.sheet('ARK', null),
      names.sheet(long, null),
      names.sheet(`${long}!`, null),
    ]).toEqual(['Ark', 'ARK (2)', 'Et navn som er alt for langt f…', 'Et navn som er alt for lan… (2)']);
  });

  test('any names give sheet names that Excel takes: 1–31 characters, none forbidden, unique whatever their case', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.option(text)), { maxLength: 12 }), (wanted) => {
        const names = new SheetNames();
        const given = wanted.map(([subject, suffix]) => names.sheet(subject, suffix));
        for (const name of given) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        }
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
      }),
    );
  });

  test('any ids give table names that Excel takes: letters, digits, underscores, not a cell address', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 12 }), (wanted) => {
        const names = new SheetNames();
        const given = wanted.map(([indicator, level]) => names.table(indicator, level));
        for (const name of given) {
          expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,254}$/u);
          expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i);
        }
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
      }),
    );
  });
});
