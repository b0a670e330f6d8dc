import { findRegion } from '../../../src/core/regions/find-region';
import { divisionText, regionProblem } from '../../../src/core/words/regions';
import type { Language } from '../../../src/core/words/language';
import { shipped } from '../../made/shipped-regions';

const problem = (asked: string, year: number, language: Language) => {
  const answer = findRegion(shipped, year, asked);
  if (answer.kind === 'ok') throw new Error(`${asked} was found`);
  return regionProblem(answer, asked, year, language);
};

test.each([
  [
    'Våler',
    2019,
    '«Våler» kan være flere regioner i 2019: 0137 Våler (Østfold), 0426 Våler (Hedmark). Bruk nummeret.',
  ],
  ['Trøgstad', 2020, '«Trøgstad» er ikke en region i 2020. 0122 Trøgstad var kommune i 2015–2019.'],
  ['Bergenn', 2019, '«Bergenn» er ikke en region i 2019. Mente du 1201 Bergen (Hordaland)?'],
  ['xyzzy', 2019, '«xyzzy» er ikke en region i 2019.'],
  [
    '0301 Bergen',
    2019,
    '«0301 Bergen» sier to ting: nummeret er 0301 Oslo (Oslo), men navnet er 1201 Bergen (Hordaland). Skriv bare nummeret eller bare navnet.',
  ],
  ['Bergen', 2010, 'Kommuner og fylker er kjent for 2015–2025, ikke for 2010.'],
])('[REG-1] %s in %i is explained in Norwegian', (asked, year, text) =>
  expect(problem(asked, year, 'nb')).toBe(text),
);

test('[REG-1] and in English', () => {
  expect(problem('Trøgstad', 2020, 'en')).toBe(
    '"Trøgstad" is not a region in 2020. 0122 Trøgstad was a municipality in 2015–2019.',
  );
  expect(problem('Rogalan', 2019, 'en')).toBe(
    '"Rogalan" is not a region in 2019. Did you mean 11 Rogaland (county)?',
  );
});

test('[REG-7] a split and a merger are named with their kommuner and year', () => {
  const [alesund, haram] = [
    { code: '1508', name: 'Ålesund' },
    { code: '1580', name: 'Haram' },
  ];
  const split = {
    kind: 'split',
    year: 2024,
    whole: { code: '1507', name: 'Ålesund' },
    parts: [alesund, haram],
  } as const;
  expect(divisionText(split, 'nb')).toBe(
    '1507 Ålesund ble delt i 2024 mellom 1508 Ålesund og 1580 Haram, og ingen vet hvor stor del av tallene som hører til hver.',
  );
  expect(divisionText(split, 'en')).toBe(
    '1507 Ålesund was divided in 2024 among 1508 Ålesund and 1580 Haram, and nobody knows how much of the figures belongs to each.',
  );
  const parts = [
    { code: '1234', name: 'Granvin' },
    { code: '1235', name: 'Voss' },
  ];
  expect(
    divisionText({ kind: 'merger', year: 2020, whole: { code: '4621', name: 'Voss' }, parts }, 'nb'),
  ).toBe(
    '4621 Voss ble slått sammen av 1234 Granvin og 1235 Voss i 2020, og tallene kan ikke deles opp igjen.',
  );
});
