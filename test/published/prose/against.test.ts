import { checkClaims } from '../../../src/published/prose/check/check-claims';
import { readClaims } from '../../../src/published/prose/read/read-claims';
import { measuresOf as rows } from '../../made/published/prose/facts';
import { shipped } from '../../made/shipped-regions';

/** Limits of 95 % round 80 %: of 100 persons 72.2–87.8, of 1000 77.5–82.5. */
const measures = [
  ...rows(2019, 'land', '0', [80_000, 10_000, 10_000, 0]),
  ...rows(2019, 'fylke', '03', [830, 100, 70, 0]), // above
  ...rows(2019, 'fylke', '11', [810, 100, 90, 0]), // may be chance
  ...rows(2019, 'fylke', '15', [700, 200, 100, 0]), // below
  ...rows(2019, 'kommune', '0301', [830, 100, 70, 0]), // 83 %, above
  ...rows(2019, 'kommune', '1103', [83, 10, 7, 0]), // 83 %, may be chance
  ...rows(2019, 'kommune', '1201', [70, 20, 10, 0]), // 70 %, below
  ...rows(2019, 'kommune', '2012', [2, 3, 4, 0]), // of nine: held against nobody
];

const answers = (text: string): readonly string[] =>
  checkClaims(readClaims(text, { classification: shipped }), {
    classification: shipped,
    measures,
  }).claims.map(({ claim, verdict, reason }) => `${claim.kind} ${verdict} ${reason.kind}`);

test.each([
  ['Andelen med innfridd behov i Oslo kommune i 2019 er høyere enn landet.', ['against verified agrees']],
  ['I Oslo kommune er andelen innfridd i 2019 høyere enn på landsbasis.', ['against verified agrees']],
  ['The share met in Bergen municipality in 2019 is lower than the country.', ['against verified agrees']],
  ['Andelen innfridd i Bergen kommune i 2019 er høyere enn landet.', ['against contradicted differs']],
  ['Andelen innfridd i Stavanger kommune i 2019 er høyere enn landet.', ['against notCheckable mayBeChance']],
  ['Andelen innfridd i Alta kommune i 2019 er lavere enn landet.', ['against notCheckable mayBeChance']],
  // Of several, each is held by itself.
  [
    'Andelen med innfridd behov i 2019 er høyere enn landet i fylkene Oslo, Rogaland og Møre og Romsdal.',
    ['against verified agrees', 'against notCheckable mayBeChance', 'against contradicted differs'],
  ],
  [
    'The share with their need met in 2019 is lower than the country in the counties Møre og Romsdal and Oslo.',
    ['against verified agrees', 'against contradicted differs'],
  ],
  [
    'Andelen innfridd i 2019 er høyere enn landet i Oslo kommune og Bergen kommune.',
    ['against verified agrees', 'against contradicted differs'],
  ],
  ['Andelen innfridd i 2019 er lavere enn landet i fylkene Oslo og, som før, Rogaland.', []],
  // What is denied, or of two, is not said of one.
  ['Andelen innfridd i Oslo kommune i 2019 er ikke høyere enn landet.', []],
  ['Andelen innfridd i Oslo kommune og Bergen kommune i 2019 er høyere enn landet.', []],
  ['«Høyere enn landet» betyr at andelen innfridd i Oslo er utenfor traktgrensene på 95 prosent.', []],
])('[STA-2] [PUB-5] %s', (text, expected) => {
  expect(answers(text)).toEqual(expected);
});
