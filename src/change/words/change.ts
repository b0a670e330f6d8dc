import type { Language } from '../../core';

/** What is said of a change from one time to another. */
export interface ChangeText {
  readonly sheet: string;
  readonly sheetOf: Readonly<Record<'kommune' | 'ageGroup', string>>;
  readonly title: (indicator: string, region: string, before: string, after: string) => string;
  readonly titleBy: Readonly<Record<'kommune' | 'ageGroup', (outcome: string) => string>>;
  readonly measure: string;
  readonly part: Readonly<Record<'kommune' | 'ageGroup', string>>;
  readonly code: string;
  readonly denominator: (when: string) => string;
  readonly share: (when: string) => string;
  readonly change: string;
  readonly low: string;
  readonly high: string;
  readonly rate: string;
  readonly mix: string;
  readonly came: string;
  readonly went: string;
  readonly rest: string;
  readonly remark: string;
  readonly cameRemark: string;
  readonly wentRemark: string;
  /** The same numbers in a sentence. */
  readonly sentence: (facts: ChangeSentence) => string;
  readonly notes: (level: string) => readonly string[];
  readonly hidden: (parts: number) => string;
  readonly noFigure: (when: string) => string;
  readonly partsExceed: string;
}

/** What a sentence on a change is made of; every number as text. */
export interface ChangeSentence {
  readonly region: string;
  readonly outcome: string;
  readonly before: string;
  readonly after: string;
  readonly shareBefore: string;
  readonly shareAfter: string;
  readonly countsBefore: string;
  readonly countsAfter: string;
  readonly change: string;
  readonly low: string;
  readonly high: string;
  readonly rate: string;
  readonly mix: string;
  readonly came: string;
  readonly went: string;
  readonly by: 'kommune' | 'ageGroup';
}

/** The words in one language. */
export function changeText(language: Language): ChangeText {
  return TEXT[language];
}

const nb: ChangeText = {
  sheet: 'endring',
  sheetOf: { kommune: 'endring, kommuner', ageGroup: 'endring, alder' },
  title: (indicator, region, before, after) => `${indicator}: endring fra ${before} til ${after}, ${region}`,
  titleBy: {
    kommune: (outcome) => `Hva hver kommune ga til endringen i andelen ${outcome}`,
    ageGroup: (outcome) => `Hva hver aldersgruppe ga til endringen i andelen ${outcome}`,
  },
  measure: 'Utfall',
  part: { kommune: 'Kommune', ageGroup: 'Aldersgruppe' },
  code: 'Kommunenr',
  denominator: (when) => `Nevner ${when}`,
  share: (when) => `Andel ${when}`,
  change: 'Endring',
  low: 'Nedre grense for endringen',
  high: 'Øvre grense for endringen',
  rate: 'Egne andeler',
  mix: 'Sammensetning',
  came: 'Kom til',
  went: 'Falt fra',
  rest: 'Øvrige (ukjent eller skjult)',
  remark: 'Merknad',
  cameRemark: 'Kom til',
  wentRemark: 'Falt fra',
  sentence: (f) =>
    `Andelen ${f.outcome} i ${f.region} gikk fra ${f.shareBefore} (${f.countsBefore}) i ${f.before} til ${f.shareAfter} (${f.countsAfter}) i ${f.after}, en endring på ${f.change} prosentpoeng (intervall ${f.low} til ${f.high}). Av endringen kommer ${f.rate} av at ${f.by === 'kommune' ? 'kommunenes' : 'aldersgruppenes'} egne andeler endret seg, ${f.mix} av at ${f.by === 'kommune' ? 'kommunene' : 'aldersgruppene'} ble en større eller mindre del av helheten, ${f.came} av deler som kom til, og ${f.went} av deler som falt fra.`,
  notes: (level) => [
    `Endring og bidrag er i prosentpoeng. Delene (egne andeler, sammensetning, kom til, falt fra) er regnet med eksakte brøker etter Kitagawa og summerer nøyaktig til endringen; hver er avrundet for seg.`,
    `Intervallet er ${level} etter Newcombe og forutsetter at det er forskjellige personer. Er mange de samme, er det for vidt.`,
  ],
  hidden: (parts) =>
    `${parts} ${parts === 1 ? 'del' : 'deler'} med skjulte tall er regnet sammen med «øvrige».`,
  noFigure: (when) => `Det finnes ikke noe tall for ${when}, så endringen kan ikke gis.`,
  partsExceed:
    'Delene er større enn helheten, så endringen kan ikke deles. Det skjer når tall er hentet fra året før.',
};

const en: ChangeText = {
  sheet: 'change',
  sheetOf: { kommune: 'change, municip.', ageGroup: 'change, age' },
  title: (indicator, region, before, after) => `${indicator}: change from ${before} to ${after}, ${region}`,
  titleBy: {
    kommune: (outcome) => `What each municipality gave to the change in the share ${outcome}`,
    ageGroup: (outcome) => `What each age group gave to the change in the share ${outcome}`,
  },
  measure: 'Outcome',
  part: { kommune: 'Municipality', ageGroup: 'Age group' },
  code: 'Municipality no.',
  denominator: (when) => `Denominator ${when}`,
  share: (when) => `Share ${when}`,
  change: 'Change',
  low: 'Lower limit of the change',
  high: 'Upper limit of the change',
  rate: 'Own shares',
  mix: 'Composition',
  came: 'Came',
  went: 'Went',
  rest: 'Others (unknown or hidden)',
  remark: 'Remark',
  cameRemark: 'Came',
  wentRemark: 'Went',
  sentence: (f) =>
    `The share ${f.outcome} in ${f.region} went from ${f.shareBefore} (${f.countsBefore}) in ${f.before} to ${f.shareAfter} (${f.countsAfter}) in ${f.after}, a change of ${f.change} percentage points (interval ${f.low} to ${f.high}). Of the change ${f.rate} comes from the own shares of the ${f.by === 'kommune' ? 'municipalities' : 'age groups'}, ${f.mix} from their becoming a larger or smaller part of the whole, ${f.came} from parts that came, and ${f.went} from parts that went.`,
  notes: (level) => [
    `Changes and contributions are in percentage points. The parts (own shares, composition, came, went) are reckoned in exact fractions by Kitagawa's method and sum exactly to the change; each is rounded by itself.`,
    `The interval is ${level} by Newcombe and takes it that they are different persons. Where many are the same it is too wide.`,
  ],
  hidden: (parts) =>
    `${parts} ${parts === 1 ? 'part' : 'parts'} with hidden figures are taken together with “others”.`,
  noFigure: (when) => `There is no figure for ${when}, so the change cannot be given.`,
  partsExceed:
    'The parts are more than the whole, so the change cannot be divided. This happens when figures were carried forward.',
};

const TEXT: Readonly<Record<Language, ChangeText>> = { nb, en };
