import type { Language } from '../../core';

/** What is said of uncertainty beside the figures. */
export type StatisticsText = typeof nb;

/** The words in one language. */
export function statisticsText(language: Language): StatisticsText {
  return TEXT[language];
}

/** A level of confidence as people write it: 95 %, 99,8 %. */
export function levelWords(level: number, language: Language): string {
  return language === 'nb' ? `${String(level).replace('.', ',')} %` : `${level}%`;
}

const nb = {
  low: 'Nedre',
  high: 'Øvre',
  lowOf: (outcome: string) => `Nedre grense ${outcome}`,
  highOf: (outcome: string) => `Øvre grense ${outcome}`,
  against: 'Mot nivået over',
  againstOf: (outcome: string) => `${outcome} mot nivået over`,
  position: {
    farAbove: 'over (99,8 %)',
    above: 'over (95 %)',
    within: 'innenfor',
    below: 'under (95 %)',
    farBelow: 'under (99,8 %)',
  },
  small: 'liten nevner',
  /** The highest share possible had those without an answer been met. */
  most: 'Høyest mulig',
  mostOf: (outcome: string) => `Høyest mulig ${outcome}`,
  /** Method and level ([STA-7]). */
  note: (level: string, smallBelow: string) =>
    `Nedre og øvre grense er et ${level} intervall for andelen etter Wilsons metode. «Mot nivået over» sier om andelen ligger utenfor det tilfeldig variasjon gir rundt andelen i fylket (for en kommune) eller landet (summen av radene, der det nivået ikke er med), med grenser på 95 % og 99,8 % (traktgrenser, uten tillegg for overspredning). Med hundre kommuner vil om lag fem ligge utenfor 95 % uten at noe skiller dem. Nevner under ${smallBelow} er merket «liten nevner» og holdes ikke mot andre.`,
  mostNote:
    '«Høyest mulig» er andelen innfridd dersom alle uten rapportering hadde fått behovet innfridd. Den er en ramme, ikke et intervall for tilfeldig variasjon.',
  /** Where figures are hidden. */
  hiddenNote: 'Der et tall er skjult, er også intervall og merking skjult.',
  setting: 'Usikkerhet',
  settingOf: (level: string, smallBelow: string) =>
    `${level} intervall (Wilson), traktgrenser; liten nevner under ${smallBelow}`,
};

const en: StatisticsText = {
  low: 'Lower',
  high: 'Upper',
  lowOf: (outcome) => `Lower limit ${outcome}`,
  highOf: (outcome) => `Upper limit ${outcome}`,
  against: 'Against level above',
  againstOf: (outcome) => `${outcome} against level above`,
  position: {
    farAbove: 'above (99.8%)',
    above: 'above (95%)',
    within: 'within',
    below: 'below (95%)',
    farBelow: 'below (99.8%)',
  },
  small: 'small denominator',
  most: 'Highest possible',
  mostOf: (outcome) => `Highest possible ${outcome}`,
  note: (level, smallBelow) =>
    `The lower and upper limit are a ${level} interval of the share by Wilson's method. “Against level above” says whether the share lies outside what chance gives round the share of the county (for a municipality) or the country (the sum of the rows where that level is not given), with limits of 95% and 99.8% (funnel limits, not widened for over-dispersion). Of a hundred municipalities about five lie outside 95% though nothing sets them apart. A denominator below ${smallBelow} is marked “small denominator” and is not held against others.`,
  mostNote:
    '“Highest possible” is the share met if everyone without a record had been met. It is a bound, not an interval of chance.',
  hiddenNote: 'Where a figure is hidden, so are its interval and label.',
  setting: 'Uncertainty',
  settingOf: (level, smallBelow) =>
    `${level} interval (Wilson), funnel limits; small denominator below ${smallBelow}`,
};

const TEXT: Readonly<Record<Language, StatisticsText>> = { nb, en };
