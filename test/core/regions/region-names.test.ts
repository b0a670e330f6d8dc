import { foldWords } from '../../../src/core/fold-text';
import { distinctName, namesOf } from '../../../src/core/regions/region-names';
import { firstOfJanuary, referenceList, shipped } from '../../made/shipped-regions';

test.each([
  ['Sør-Varanger', 'sor varanger'],
  ['  VÅLER   (Østfold)', 'valer ostfold'],
  ['Porsanger - Porsáŋgu - Porsanki', 'porsanger porsangu porsanki'],
  ['Unjárga–Nesseby', 'unjarga nesseby'],
  ['Ærø', 'aero'],
])('[REG-1] %s is compared as "%s"', (name, folded) => expect(foldWords(name)).toBe(folded));

test('[REG-1] a Sami and Norwegian name is each of its parts, a hyphened name is one', () => {
  expect(namesOf('Porsanger - Porsángu - Porsanki')).toEqual([
    'Porsanger - Porsángu - Porsanki',
    'Porsanger',
    'Porsángu',
    'Porsanki',
  ]);
  expect(namesOf('Sør-Varanger')).toEqual(['Sør-Varanger']);
});

test.each([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])(
  '[REG-1] equal names of %i are told apart as KLASS does',
  (year) => {
    const classification = shipped.forYear(year);
    if (!classification) throw new Error(`no classification for ${year}`);
    const day = firstOfJanuary(year);
    const listed = new Map(
      referenceList('kommuner.csv')
        .filter(([, , from = '', to = '']) => from <= day && (to === 'NA' || to > day))
        .map(([code = '', name = '']) => [code, name]),
    );
    const told = classification.municipalities.map(
      (one) => [one, distinctName(classification, one)] as const,
    );
    expect(new Set(told.map(([, name]) => name)).size).toBe(told.length);
    for (const [one, name] of told.filter(([each, name]) => name !== each.name)) {
      expect(name).toBe(listed.get(one.code));
    }
  },
);
