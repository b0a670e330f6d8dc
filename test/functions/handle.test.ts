import fc from 'fast-check';
import { handleText, parseHandle, progressText } from '../../src/functions/data/handle';

describe('handles', () => {
  test('show table, rows with Norwegian spaces, and version; the year where one was given', () => {
    expect(handleText({ table: 'Personer', year: null, hiding: null, rows: 400_000, version: 3 }, 'nb')).toBe(
      'Personer · 400\u00a0000 rader · v3',
    );
    expect(handleText({ table: 'Personer', year: 2019, hiding: null, rows: 1, version: 12 }, 'nb')).toBe(
      'Personer · 2019 · 1 rad · v12',
    );
    expect(handleText({ table: 'Persons', year: null, hiding: null, rows: 400_000, version: 3 }, 'en')).toBe(
      'Persons · 400,000 rows · v3',
    );
    expect(progressText({ table: 'Personer', year: null, hiding: null }, 40, 'nb')).toBe(
      'Leser Personer … 40 %',
    );
    expect(progressText({ table: 'Persons', year: 2019, hiding: null }, 40, 'en')).toBe(
      'Reading Persons · 2019 … 40%',
    );
  });

  test('lead back to their table and year, in either language, whatever rows and version say', () => {
    const table = fc.stringMatching(/^[A-Za-zÆØÅæøå_\\][A-Za-zÆØÅæøå0-9_.]{0,20}$/);
    const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
    const language = fc.constantFrom('nb' as const, 'en' as const);
    const kind = fc.constantFrom({}, { kind: 'zero' as const }, { kind: 'rest' as const });
    const hiding = fc.option(
      fc.tuple(fc.integer({ min: 2, max: 100 }), kind).map(([below, of]) => ({ below, ...of })),
    );
    const count = fc.nat(2_000_000);
    fc.assert(
      fc.property(
        table,
        year,
        hiding,
        language,
        count,
        fc.nat(999),
        (name, of, rule, words, rows, version) => {
          const target = { table: name, year: of, hiding: rule };
          expect(parseHandle(handleText({ ...target, rows, version }, words))).toEqual(target);
          expect(parseHandle(progressText(target, rows % 101, words))).toEqual(target);
        },
      ),
    );
  });

  test('[DIS-1] say that small numbers are hidden, and then not how many rows there are', () => {
    const facts = { table: 'Personer', year: 2019, rows: 3, version: 2 };
    expect(handleText({ ...facts, hiding: { below: 5 } }, 'nb')).toBe(
      'Personer · 2019 · skjult under 5 · v2',
    );
    expect(handleText({ ...facts, hiding: { below: 5, kind: 'zero' } }, 'en')).toBe(
      'Personer · 2019 · hidden below 5 (zero) · v2',
    );
  });

  test('a table called as a year or as a handle is not mistaken', () => {
    const facts = { table: '_2019', year: null, hiding: null, rows: 5, version: 1 };
    expect(parseHandle(handleText(facts, 'nb'))).toEqual({ table: '_2019', year: null, hiding: null });
  });

  test.each([
    'Personer',
    'Ark1!A1:H9',
    'Personer · v3',
    'Personer v3',
    '· v3',
    'Leser avisen',
    '',
    '… 40 %',
    'Leser … 4 %',
  ])('plain text is no handle: %j', (text) => {
    expect(parseHandle(text)).toBeNull();
  });
});
