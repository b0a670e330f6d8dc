import { fateOf } from '../../../src/core/regions/fate';
import { findRegion } from '../../../src/core/regions/find-region';
import { followChanges } from '../../../src/core/regions/follow-changes';
import { fateText, regionProblem, splitReasonText } from '../../../src/core/text/regions';
import type { Language } from '../../../src/core/text/language';
import { shipped } from '../regions/shipped-regions';

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
  const reason = (code: string, from: number, to: number, language: Language) => {
    const followed = followChanges(shipped, code, from, to);
    if (followed.kind !== 'split') throw new Error(`${code} was not split`);
    return splitReasonText(followed.reason, shipped, language);
  };
  expect(reason('1507', 2021, 2024, 'nb')).toBe(
    '1507 Ålesund ble delt i 2024 mellom 1508 Ålesund og 1580 Haram, og ingen vet hvor stor del av tallene som hører til hver.',
  );
  expect(reason('5012', 2018, 2020, 'en')).toBe(
    '5012 Snillfjord was divided in 2020 among 5055 Heim, 5056 Hitra and 5059 Orkland, and nobody knows how much of the figures belongs to each.',
  );
  expect(reason('4621', 2020, 2019, 'nb')).toBe(
    '4621 Voss ble slått sammen av 1234 Granvin og 1235 Voss i 2020, og tallene kan ikke deles opp igjen.',
  );
});

test.each([
  [
    '5011',
    'Hemne',
    2020,
    '5011 Hemne ble i 2020 slått sammen med 1571 Halsa og en del av 5012 Snillfjord til 5055 Heim.',
  ],
  ['1216', 'Sveio', 2020, '1216 Sveio har fra 2020 nummeret 4612 Sveio.'],
  ['1828', 'Nesna', 2020, '1828 Nesna er uendret i 2020.'],
  ['1507', 'Ålesund', 2024, '1507 Ålesund ble i 2024 delt mellom 1508 Ålesund og 1580 Haram.'],
  ['3014', 'Indre Østfold', 2020, '3014 Indre Østfold var ikke en kommune i 2019.'],
])('[REG-7] the fate of %s %s in %i', (code, name, year, text) => {
  expect(fateText({ code, name }, fateOf(shipped, code, year), year, 'nb')).toBe(text);
});
