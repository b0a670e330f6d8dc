import type { Language } from '../../core';

/** What the functions on uncertainty, variation and change say. A line is its label and what it means. */
export interface SpreadText {
  readonly intervalOf: (level: string, region: string, denominator: number) => string;
  readonly compare: readonly string[];
  readonly differ: string;
  readonly mayBeChance: string;
  readonly differenceOf: (level: string, one: string, other: string) => string;
  readonly variation: readonly string[];
  readonly regions: (smallBelow: number) => readonly [string, string];
  readonly least: readonly [string, string];
  readonly percentile10: readonly [string, string];
  readonly percentile90: readonly [string, string];
  readonly most: readonly [string, string];
  readonly between: readonly [string, string];
  readonly chiSquare: (degreesOfFreedom: number) => readonly [string, string];
  readonly probability: readonly [string, string];
  readonly ratio: readonly [string, string];
  readonly tau: readonly [string, string];
  readonly outside: readonly [string, string];
  readonly small: (smallBelow: number) => readonly [string, string];
  readonly withoutFigure: readonly [string, string];
  readonly change: (from: string, to: string) => readonly string[];
  readonly rest: string;
  // What cannot be answered
  readonly notALevel: (written: string) => string;
  readonly shareOnly: string;
  readonly sameRegion: string;
  readonly sameYear: (year: string) => string;
  readonly notWithin: (region: string) => string;
  readonly tooFew: (smallBelow: number) => string;
  readonly noParts: (region: string) => string;
  readonly notParts: (written: string) => string;
  readonly allAgesOnly: string;
  readonly noFigure: (region: string, year: string) => string;
  readonly partsExceed: string;
}

/** The words in one language. */
export function spreadText(language: Language): SpreadText {
  return TEXT[language];
}

const nb: SpreadText = {
  intervalOf: (level, region, denominator) => `${level} intervall (Wilson), ${region}, nevner ${denominator}`,
  compare: ['Forskjell', 'Nedre', 'Øvre', 'Vurdering', 'Metode'],
  differ: 'intervallet er uten 0: forskjellen er større enn tilfeldig variasjon tilsier',
  mayBeChance: 'intervallet omfatter 0: forskjellen kan være tilfeldig',
  differenceOf: (level, one, other) => `${one} minus ${other}; ${level} intervall (Newcombe)`,
  variation: ['Mål', 'Verdi', 'Forklaring'],
  regions: (smallBelow) => [
    'Områder',
    `med tall og nevner på ${smallBelow} eller mer; bare de er med i tallene under`,
  ],
  least: ['Minst', 'laveste andel'],
  percentile10: ['10-prosentil', 'en tidel av områdene har lavere andel; hvert område teller likt'],
  percentile90: ['90-prosentil', 'en tidel av områdene har høyere andel'],
  most: ['Størst', 'høyeste andel'],
  between: ['Andel av variasjonen mellom områdene', 'resten er forskjeller mellom personer innen områdene'],
  chiSquare: (df) => ['Kji-kvadrat', `test av om andelen er lik i alle områder, ${df} frihetsgrader`],
  probability: ['Sannsynlighet', 'for minst så store forskjeller ved tilfeldig variasjon alene'],
  ratio: ['Overspredning (φ)', 'om lag 1 ved tilfeldig variasjon alene (Spiegelhalter)'],
  tau: ['Variasjon ut over det tilfeldige (τ)', 'på arcsinus-skalaen; 0 når alt kan være tilfeldig'],
  outside: ['Utenfor 95 % traktgrenser', 'antall områder, med grenser som tar hensyn til overspredningen'],
  small: (smallBelow) => [
    'Små nevnere',
    `antall områder med nevner under ${smallBelow}, ikke med i tallene over`,
  ],
  withoutFigure: ['Uten tall', 'antall områder som ikke har rapportert, eller ikke har noen i nevneren'],
  change: (from, to) => [
    'Del',
    `Andel ${from}`,
    `Andel ${to}`,
    'Endring',
    'Egen andel',
    'Sammensetning',
    'Kom til',
    'Falt fra',
  ],
  rest: 'Øvrige (ukjent)',
  notALevel: (written) => `«${written}» er ikke en sikkerhet som kan velges: skriv 95 eller 99,8`,
  shareOnly: 'Dette er om andelen: skriv måltallet uten b',
  sameRegion: '«region» og «mot» er det samme området: velg to forskjellige',
  sameYear: (year) => `«fra» og «til» er begge ${year}: velg to forskjellige år`,
  notWithin: (region) =>
    `${region} kan ikke deles i områder på dette nivået: velg landet, eller et fylke for kommuner`,
  tooFew: (smallBelow) =>
    `Færre enn to områder har tall med nevner på ${smallBelow} eller mer, så variasjonen kan ikke gis.`,
  noParts: (region) =>
    `${region} er ikke satt sammen av kommuner: velg landet eller et fylke, eller del etter "alder"`,
  notParts: (written) => `«${written}» er ikke noe endringen kan deles etter: skriv "kommune" eller "alder"`,
  allAgesOnly: 'En endring deles etter alder for måltall for alle aldre: 1, 5, 9 eller 13',
  noFigure: (region, year) => `Det finnes ikke noe tall for ${region} i ${year}.`,
  partsExceed:
    'Delene er større enn helheten, så endringen kan ikke deles. Det skjer når tall er hentet fra året før.',
};

const en: SpreadText = {
  intervalOf: (level, region, denominator) =>
    `${level} interval (Wilson), ${region}, denominator ${denominator}`,
  compare: ['Difference', 'Lower', 'Upper', 'Reading', 'Method'],
  differ: 'the interval is without 0: the difference is more than chance would give',
  mayBeChance: 'the interval holds 0: the difference may be chance',
  differenceOf: (level, one, other) => `${one} minus ${other}; ${level} interval (Newcombe)`,
  variation: ['Measure', 'Value', 'Explanation'],
  regions: (smallBelow) => [
    'Regions',
    `with a figure and a denominator of ${smallBelow} or more; the figures below are of these alone`,
  ],
  least: ['Least', 'lowest share'],
  percentile10: ['10th percentile', 'a tenth of the regions have a lower share; each region counts the same'],
  percentile90: ['90th percentile', 'a tenth of the regions have a higher share'],
  most: ['Most', 'highest share'],
  between: [
    'Part of the variation between regions',
    'the rest is differences between persons within regions',
  ],
  chiSquare: (df) => [
    'Chi-square',
    `test of whether the share is the same in all regions, ${df} degrees of freedom`,
  ],
  probability: ['Probability', 'of differences at least as large by chance alone'],
  ratio: ['Over-dispersion (φ)', 'about 1 by chance alone (Spiegelhalter)'],
  tau: ['Variation beyond chance (τ)', 'on the arcsine scale; 0 where all of it may be chance'],
  outside: ['Outside 95% funnel limits', 'number of regions, the limits widened for over-dispersion'],
  small: (smallBelow) => [
    'Small denominators',
    `number of regions with a denominator below ${smallBelow}, not in the figures above`,
  ],
  withoutFigure: [
    'Without figures',
    'number of regions that did not report or have nobody in the denominator',
  ],
  change: (from, to) => [
    'Part',
    `Share ${from}`,
    `Share ${to}`,
    'Change',
    'Own share',
    'Composition',
    'Came',
    'Went',
  ],
  rest: 'Others (unknown)',
  notALevel: (written) => `“${written}” is no level of confidence to choose: write 95 or 99.8`,
  shareOnly: 'This is about the share: write the measure without b',
  sameRegion: '“region” and “against” are the same region: choose two',
  sameYear: (year) => `“from” and “to” are both ${year}: choose two years`,
  notWithin: (region) =>
    `${region} cannot be divided into regions of this level: choose the country, or a county for municipalities`,
  tooFew: (smallBelow) =>
    `Fewer than two regions have a figure with a denominator of ${smallBelow} or more, so no variation can be given.`,
  noParts: (region) =>
    `${region} is not made of municipalities: choose the country or a county, or divide by "age"`,
  notParts: (written) => `A change cannot be divided by “${written}”: write "kommune" or "age"`,
  allAgesOnly: 'A change is divided by age for measures of all ages: 1, 5, 9 or 13',
  noFigure: (region, year) => `There is no figure for ${region} in ${year}.`,
  partsExceed:
    'The parts are more than the whole, so the change cannot be divided. This happens when figures were carried forward.',
};

const TEXT: Readonly<Record<Language, SpreadText>> = { nb, en };
