import type { Measure } from '../../../src/core/measures/types';
import { checkClaims } from '../../../src/published/prose/check/check-claims';
import { leftUnread } from '../../../src/published/prose/left-unread';
import { readClaims } from '../../../src/published/prose/read/read-claims';
import { proseReason } from '../../../src/published/words/prose-reasons';
import type { CheckedClaim, Evidence } from '../../../src/published/prose/verdict';
import { measuresOf as rows } from '../../made/published/prose/facts';
import { shipped } from '../../made/shipped-regions';

/** Land over four years, four fylker and some kommuner of 2019. Shares are easy to do by hand. */
const measures: readonly Measure[] = [
  ...rows(2016, 'land', '0', [750, 100, 140, 10]),
  ...rows(2017, 'land', '0', [760, 100, 130, 10]),
  ...rows(2018, 'land', '0', [765, 90, 140, 5]), // 76,5
  ...rows(2019, 'land', '0', [1553, 158, 284, 4]), // of 1999: 77,7 (77,688…), 7,9, 14,2, 0,2
  ...rows(2019, 'land', '0', [80, 10, 9, 1], '0-17'),
  ...rows(2019, 'fylke', '20', [687, 100, 213, 0]), // Finnmark 68,7
  ...rows(2019, 'fylke', '10', [844, 100, 56, 0]), // Vest-Agder 84,4
  ...rows(2019, 'fylke', '09', [422, 50, 28, 0]), // Aust-Agder 84,4 too, of 500
  ...rows(2019, 'fylke', '03', [751, 100, 149, 0]), // Oslo 75,1
  ...rows(2019, 'kommune', '0301', [751, 100, 149, 0]),
  ...rows(2019, 'kommune', '2003', [9, 1, 0, 0]), // Vadsø 90,0
  ...rows(2019, 'kommune', '2012', [4, 3, 3, 0]), // Alta 40,0
  ...rows(2019, 'kommune', '2030', 'suppressed'), // Sør-Varanger
  ...rows(2019, 'kommune', '2002', 'notReported'), // Vardø
  ...rows(2019, 'kommune', '2014', 'zeroDenominator'), // Loppa
  ...rows(2019, 'kommune', '2015', 'jointlyReported'), // Hasvik
  ...(shipped.forYear(2019)?.municipalities ?? [])
    .filter(({ code }) => !['0301', '2003', '2012', '2030', '2002', '2014', '2015'].includes(code))
    .flatMap(({ code }) => rows(2019, 'kommune', code, 'zeroDenominator')),
];

/** Without the kommune whose figures are hidden. */
const shown = measures.filter(({ regionCode }) => regionCode !== '2030');

function check(text: string, evidence: Partial<Evidence> = { measures }) {
  return checkClaims(readClaims(text, { classification: shipped }), { classification: shipped, ...evidence });
}

/** Kind, verdict and reason of each claim. */
function answers(text: string, evidence?: Partial<Evidence>): readonly string[] {
  return check(text, evidence).claims.map(
    (one: CheckedClaim) => `${one.claim.kind} ${one.verdict} ${one.reason.kind}`,
  );
}

describe('[PUB-5] shares', () => {
  test.each([
    ['På landsbasis fikk 77,7 prosent innfridd behovet i 2019.', 'share verified agrees'],
    ['På landsbasis fikk 77,69 prosent innfridd behovet i 2019.', 'share verified agrees'],
    ['På landsbasis fikk 78 prosent innfridd behovet i 2019.', 'share verified agrees'],
    ['På landsbasis fikk 77 prosent innfridd behovet i 2019.', 'share contradicted differs'],
    ['På landsbasis fikk 77,70 prosent innfridd behovet i 2019.', 'share contradicted differs'],
    ['Om lag 80 prosent fikk innfridd behovet på landsbasis i 2019.', 'share verified agreesLoosely'],
    ['Om lag 70 prosent fikk innfridd behovet på landsbasis i 2019.', 'share contradicted differs'],
    ['Over 75 prosent fikk innfridd behovet på landsbasis i 2019.', 'share verified agreesLoosely'],
    ['Nesten 75 prosent fikk innfridd behovet på landsbasis i 2019.', 'share contradicted differs'],
    ['Nesten 78 prosent fikk innfridd behovet på landsbasis i 2019.', 'share verified agrees'],
    ['På landsbasis fikk 85,6 prosent helt eller delvis innfridd behovet i 2019.', 'share verified agrees'],
    ['På landsbasis fikk 100,3 prosent innfridd behovet i 2019.', 'share contradicted moreThanAll'],
    [
      'På landsbasis fikk 80 prosent av brukere under 18 år innfridd behovet i 2019.',
      'share verified agrees',
    ],
    [
      'Av brukere på 18–49 år fikk 80 prosent innfridd behovet i 2019.',
      'share notCheckable ageGroupWithoutMeasure',
    ],
    ['I Oslo fikk 75,1 prosent innfridd behovet i 2019.', 'share verified agrees'],
    ['I Viken fikk 75,1 prosent innfridd behovet i 2019.', 'share contradicted regionNotInYear'],
    ['I Rogaland fikk 75,1 prosent innfridd behovet i 2019.', 'share notCheckable notInMeasures'],
    ['I Finnmark fikk 68,7 prosent innfridd behovet i 2018.', 'share notCheckable notInMeasures'],
    ['I Sør-Varanger fikk 68,7 prosent innfridd behovet i 2019.', 'share notCheckable noFigure'],
    ['I Loppa fikk 68,7 prosent innfridd behovet i 2019.', 'share notCheckable noFigure'],
    ['I Våler fikk 75,1 prosent innfridd behovet i 2019.', 'share notCheckable regionAmbiguous'],
    ['I 2019 var det 1 553 brukere som fikk innfridd behovet.', 'personCount verified agrees'],
    ['I 2019 var det 1 554 brukere som fikk innfridd behovet.', 'personCount contradicted differs'],
    ['I 2019 hadde 1 999 brukere behov for bistand.', 'personCount verified agrees'],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test('of what is not in the data it is said whether that is the indicator, the year or the region; of what the text does not name, that', () => {
    const two = [
      ...measures,
      ...measures.map((one) => ({ ...one, indicator: 'organisasjon-kultur-fritid' })),
    ];
    const reason = (text: string, evidence: Partial<Evidence> = {}) =>
      check(text, { measures, ...evidence }).claims[0]?.reason;
    const unsaid = 'På landsbasis fikk 77,7 prosent innfridd behovet i 2019.';
    expect(reason(unsaid, { measures: two })).toEqual({
      kind: 'indicatorNotSaid',
      indicators: ['arbeid-utdanning', 'organisasjon-kultur-fritid'],
    });
    expect(reason('Andelen med innfridd behov var høyest i Oslo i 2019.', { measures: two })).toMatchObject({
      kind: 'indicatorNotSaid',
    });
    expect(reason(unsaid, { measures: two, indicator: 'arbeid-utdanning' })?.kind).toBe('agrees');
    expect(reason(unsaid, { indicator: 'andre' })).toMatchObject({ lacks: 'indicator', indicator: 'andre' });
    expect(reason('På landsbasis fikk 77,7 prosent innfridd behovet i 2020.')).toMatchObject({
      lacks: 'year',
      year: 2020,
    });
    expect(reason('I Rogaland fikk 75,1 prosent innfridd behovet i 2019.')).toMatchObject({
      lacks: 'region',
      name: 'Rogaland',
    });
    for (const language of ['nb', 'en'] as const)
      expect(proseReason({ kind: 'indicatorNotSaid', indicators: ['en', 'to'] }, language)).toMatch(
        /^(?:Teksten sier ikke hvilken indikator|The text does not say which indicator).*(?:Nevn|Name)/u,
      );
  });

  test('the year nobody names is taken from the caller, and said to be assumed', () => {
    const [answer] = check('77,7 prosent fikk innfridd behovet.', { measures, year: 2019 }).claims;
    expect(answer?.verdict).toBe('verified');
    expect(answer?.reading?.assumed).toEqual(['year', 'indicator', 'region']);
    expect(answers('77,7 prosent fikk innfridd behovet.')).toEqual(['share notCheckable yearNotSaid']);
  });

  test('it is shown what a share was held against', () => {
    const [answer] = check('I Finnmark fikk 69 prosent innfridd behovet i 2019, eller 70,0 prosent.').claims;
    expect(answer?.against).toMatchObject([
      { kind: 'share', count: 687, denominator: 1000, digits: 69, decimals: 0 },
    ]);
  });
});

describe('[PUB-5] statements about several regions', () => {
  test.each([
    ['Andelen med innfridd behov var lavest i Finnmark i 2019.', 'extreme verified agrees'],
    ['Andelen med innfridd behov var høyest i Vest-Agder i 2019.', 'extreme verified agreesWithTie'],
    ['Andelen med innfridd behov var høyest i Vest-Agder og Aust-Agder i 2019.', 'extreme verified agrees'],
    ['Andelen med innfridd behov var høyest i Oslo i 2019.', 'extreme contradicted otherExtreme'],
    ['Andelen med innfridd behov var høyest i Vadsø i 2019.', 'extreme notCheckable someHidden'],
    ['Andelen med innfridd behov var lavest i Vadsø i 2019.', 'extreme notCheckable someHidden'],
    ['Andelen med innfridd behov var høyest i Viken i 2019.', 'extreme contradicted regionNotInYear'],
    [
      'Andelen innfridde behov varierte mellom 68,7 og 84,4 prosent mellom fylkene i 2019.',
      'range verified agrees',
    ],
    [
      'Andelen innfridde behov varierte mellom 68,7 og 84,5 prosent mellom fylkene i 2019.',
      'range contradicted differs',
    ],
    [
      'Andelen innfridde behov varierte fra 40 til 90 prosent mellom kommunene i Finnmark i 2019.',
      'range notCheckable someHidden',
    ],
    [
      'Forskjellene i innfridd behov er større innad i fylkene enn mellom fylkene i 2019.',
      'variation verified agrees',
    ],
    [
      'Forskjellene i innfridd behov er større mellom fylkene enn innad i fylkene i 2019.',
      'variation notCheckable noDefinition',
    ],
    ['Det er noe variasjon mellom fylkene i andelen innfridd i 2019.', 'variation notCheckable noDefinition'],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test.each([
    ['Andelen med innfridd behov var høyest i Vadsø i 2019.', 'extreme verified agrees'],
    ['Andelen med innfridd behov var lavest i Vadsø i 2019.', 'extreme contradicted otherExtreme'],
    [
      'Andelen innfridde behov varierte fra 40 til 90 prosent mellom kommunene i Finnmark i 2019.',
      'range verified agrees',
    ],
  ])('[DISC-6] where no figure is hidden: %s', (text, expected) => {
    expect(answers(text, { measures: shown })).toEqual([expected]);
  });

  test('the spreads are shown: 84,4 − 68,7 between the fylker, 90 − 40 within Finnmark', () => {
    const [answer] = check('Det er noe variasjon mellom fylkene i andelen innfridd i 2019.').claims;
    expect(answer?.against).toMatchObject([
      { of: 'betweenCounties', digits: 157, decimals: 1 },
      { of: 'withinCounties', digits: 500, decimals: 1 },
    ]);
  });
});

describe('[PUB-5] statements over years', () => {
  test.each([
    // 1553/1999 − 0,765 = 1,188… points
    ['Andelen innfridd økte med 1,2 prosentpoeng fra 2018 til 2019.', 'change verified agrees'],
    ['Andelen innfridd økte med 1,19 prosentpoeng fra 2018 til 2019.', 'change verified agrees'],
    ['Andelen innfridd økte med 1,3 prosentpoeng fra 2018 til 2019.', 'change contradicted differs'],
    ['Andelen innfridd falt med 1,2 prosentpoeng fra 2018 til 2019.', 'change contradicted differs'],
    ['Andelen innfridd økte med 1,2 prosentpoeng fra 2014 til 2019.', 'change notCheckable yearsMissing'],
    // Whole points: 77,69 − 76,5 = 1,19 prints 1; 78 − 77 = 1 as well
    ['Andelen innfridd økte med 1 prosentpoeng fra 2018 til 2019.', 'change verified agrees'],
    // 76,0 − 75,0
    ['Andelen innfridd var stabil i perioden 2016–2018.', 'stability verified stable'],
    // 77,7 − 75,0 = 2,7
    ['Andelen innfridd var stabil i perioden 2016–2019.', 'stability notCheckable notStable'],
    ['Andelen innfridd var stabil i perioden 2015–2018.', 'stability notCheckable yearsMissing'],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test('the difference of the rounded shares is accepted and said to be that', () => {
    // 55,04… and 56,46…: 1,42 points; printed 55,0 and 56,5, which differ by 1,5.
    const both = [
      ...rows(2018, 'land', '0', [5504, 4496, 0, 0]),
      ...rows(2019, 'land', '0', [5646, 4354, 0, 0]),
    ];
    expect(
      answers('Andelen innfridd økte med 1,5 prosentpoeng fra 2018 til 2019.', { measures: both }),
    ).toEqual(['change verified agreesAsRounded']);
  });

  test('what is stable can be set', () => {
    const text = 'Andelen innfridd var stabil i perioden 2016–2019.';
    expect(answers(text, { measures, stableWithin: 3 })).toEqual(['stability verified stable']);
    expect(
      answers('Andelen innfridd var stabil i perioden 2016–2018.', { measures, stableWithin: 1.5 }),
    ).toEqual(['stability verified stable']);
    expect(
      answers('Andelen innfridd var stabil i perioden 2016–2018.', { measures, stableWithin: 1.499 }),
    ).toEqual(['stability contradicted notStable']);
  });
});

describe('[PUB-5] kommuner, fylker and names', () => {
  test.each([
    ['Norge hadde 422 kommuner i 2019.', 'regionCount verified agrees'],
    ['Det var 428 kommuner i 2019.', 'regionCount contradicted differs'],
    ['Det var 18 fylker i 2019.', 'regionCount verified agrees'],
    ['Det var 11 fylker i 2019.', 'regionCount contradicted differs'],
    ['1 kommune har ikke rapportert for 2019.', 'regionCount verified agrees'],
    ['Tolv kommuner har ikke rapportert for 2019.', 'regionCount contradicted differs'],
    ['Alle kommuner har rapportert for 2019.', 'regionCount contradicted differs'],
    ['Følgende kommuner har ikke rapportert for 2019: Vardø.', 'nameList verified names'],
    ['Følgende kommuner har ikke rapportert for 2019: Vardø og Alta.', 'nameList contradicted names'],
    ['Følgende kommuner har ikke rapportert for 2019: Vardø og Lillevik.', 'nameList contradicted names'],
    ['Hasvik har rapportert sammen med Alta for 2019.', 'jointReporting notCheckable jointPartner'],
    ['Vadsø har rapportert sammen med Alta for 2019.', 'jointReporting contradicted jointPartner'],
    ['Karmøy har rapportert sammen med Heim for 2019.', 'jointReporting contradicted names'],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test('[REG-6] a kommune reported together with another is not missing', () => {
    const reporting = {
      nonReporting: ['1151', '0122'],
      joint: [{ municipality: '1151', with: '1149' }],
      carryForward: false,
    };
    expect(answers('1 kommune har ikke rapportert for 2019.', { reporting })).toEqual([
      'regionCount verified agrees',
    ]);
  });

  test('[REG-1] of two kommuner of one name, the facts decide or nobody does', () => {
    const text = 'Følgende kommuner har ikke rapportert for 2019: Våler.';
    expect(answers(text, {})).toEqual(['nameList notCheckable names']);
    const reporting = { nonReporting: ['0137'], joint: [], carryForward: false };
    expect(answers(text, { reporting })).toEqual(['nameList verified names']);
    expect(answers(text.replace('Våler', 'Våler i Hedmark'), { reporting })).toEqual([
      'nameList contradicted names',
    ]);
  });
});

describe('[PUB-5] a text against itself, without data', () => {
  const findings = (text: string) => check(text, {}).findings.map((one) => one.kind);

  test.each([
    ['I 2019 fikk 77,7 prosent innfridd, 7,9 prosent delvis innfridd og 14,4 prosent ikke innfridd.', []],
    [
      'I 2019 fikk 77,7 prosent innfridd, 7,9 prosent delvis innfridd og 14,2 prosent ikke innfridd.',
      ['notClosed'],
    ],
    // 100,1 can be three figures rounded up
    ['I 2019 fikk 77,7 prosent innfridd, 7,9 prosent delvis innfridd og 14,5 prosent ikke innfridd.', []],
    [
      'I 2019 fikk 77,7 prosent innfridd, 7,9 prosent delvis innfridd og 17,2 prosent ikke innfridd.',
      ['notClosed'],
    ],
    ['I 2019 fikk 77,7 prosent innfridd og 7,9 prosent delvis innfridd, til sammen 85,7 prosent.', []],
    [
      'I 2019 fikk 77,7 prosent innfridd og 7,9 prosent delvis innfridd, til sammen 86,5 prosent.',
      ['sumDiffers'],
    ],
    ['I 2019 fikk 77,7 prosent innfridd. I 2019 fikk 78 prosent innfridd.', []],
    ['I 2019 fikk 77,7 prosent innfridd. I 2019 fikk 77 prosent innfridd.', ['twoFigures']],
    ['Andelen innfridd økte med 1,2 prosentpoeng fra 2018 til 2019, fra 76,5 prosent til 77,7 prosent.', []],
    [
      'Andelen innfridd økte med 2,1 prosentpoeng fra 2018 til 2019, fra 76,5 prosent til 77,7 prosent.',
      ['changeDiffers'],
    ],
  ])('%s', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test('shares above the whole have no rest that helps', () => {
    const [finding] = check(
      'I 2019 fikk 77,7 prosent innfridd, 7,9 prosent delvis innfridd og 17,2 prosent ikke innfridd.',
      {},
    ).findings;
    expect(finding).toMatchObject({ kind: 'notClosed', sum: { digits: 1028, decimals: 1 }, withRest: null });
  });
});

test.each([
  ['I 2019 fikk 77,7 prosent innfridd. Ring 12 34 56 78, se § 3-2; Tilskuddet var 25 millioner kroner.', []],
  ['I 2019 fikk 77,7 prosent innfridd, ikke 80,0 prosent. Målet er at 90 prosent skal få det innfridd.', []],
  [
    'I 2019 fikk 77,7 prosent innfridd (95 % KI 75,8–79,5). 40 prosent bor alene.',
    ['75,8', '79,5', '40 prosent'],
  ],
  ['I Finnmark og Oslo fikk 68,7 prosent innfridd i 2019.', ['68,7 prosent']],
  ['77,7 prosent fikk innfridd behovet.', ['77,7 prosent']],
  // Read and placed, though it cannot be told or is wrong.
  ['I bydel Sagene fikk 62,0 prosent innfridd i 2019, og i Oslo 99,0 prosent.', []],
])('[PUB-6] %s', (text, left) => {
  const check = checkClaims(readClaims(text, { classification: shipped }), {
    classification: shipped,
    measures,
  });
  expect(leftUnread(check).map(({ claim: { span } }) => text.slice(span.start, span.end))).toEqual(left);
});
