import { counted, type Language } from '../../core';

/** What stands in and under pictures. */
export interface PictureText {
  readonly funnelTitle: (indicator: string, year: string) => string;
  readonly funnelAlt: (regions: number, baseline: string, outside: number) => string;
  readonly funnelNote: (regions: number, outside: number) => string;
  readonly rankedTitle: (indicator: string, county: string | null, year: string) => string;
  readonly rankedAlt: (regions: number, first: string, last: string) => string;
  readonly rankedNote: (level: string) => string;
  readonly denominator: string;
  readonly share: string;
  readonly baseline: (share: string) => string;
  readonly baselineOf: (county: string, share: string) => string;
  readonly leftOut: (small: number, smallBelow: number, hidden: number, withoutFigure: number) => string;
  readonly source: (source: string) => string;
}

/** The words in one language. */
export function pictureText(language: Language): PictureText {
  return TEXT[language];
}

const nb: PictureText = {
  funnelTitle: (indicator, year) => `${indicator}, andel innfridd i kommunene ${year}`,
  funnelAlt: (regions, baseline, outside) =>
    `Traktdiagram av ${counted(regions, 'kommune', 'kommuner')} etter nevner og andel innfridd. Landet: ${baseline}. ${counted(outside, 'kommune', 'kommuner')} ligger utenfor 95 % grensene.`,
  funnelNote: (regions, outside) =>
    `Hvert punkt er en kommune. Innenfor grensene kan avstanden til landet være tilfeldig: ${outside} av ${regions} ligger utenfor 95 %, der om lag ${Math.round(regions / 20)} ville gjort det ved tilfeldig variasjon alene. Traktgrenser uten tillegg for overspredning.`,
  rankedTitle: (indicator, county, year) =>
    `${indicator}, andel innfridd ${county === null ? 'i fylkene' : `i kommunene i ${county}`} ${year}`,
  rankedAlt: (regions, first, last) =>
    `${regions} områder etter andel innfridd, med intervall. Øverst: ${first}. Nederst: ${last}.`,
  rankedNote: (level) =>
    `Strekene er ${level} intervall (Wilson). Der strekene overlapper mye, sier rekkefølgen lite.`,
  denominator: 'Personer med behov (nevner), logaritmisk',
  share: 'Andel innfridd',
  baseline: (share) => `Landet ${share}`,
  baselineOf: (county, share) => `${county} ${share}`,
  leftOut: (small, smallBelow, hidden, withoutFigure) =>
    `Ikke med: ${small} med nevner under ${smallBelow}, ${withoutFigure} uten tall${hidden === 0 ? '' : `, ${hidden} skjult av hensyn til personvernet`}.`,
  source: (source) => `Kilde: ${source}.`,
};

const en: PictureText = {
  funnelTitle: (indicator, year) => `${indicator}, share met in the municipalities ${year}`,
  funnelAlt: (regions, baseline, outside) =>
    `Funnel plot of ${counted(regions, 'municipality', 'municipalities')} by denominator and share met. The country: ${baseline}. ${counted(outside, 'municipality lies', 'municipalities lie')} outside the 95% limits.`,
  funnelNote: (regions, outside) =>
    `Each point is a municipality. Within the limits the distance to the country may be chance: ${outside} of ${regions} lie outside 95%, where about ${Math.round(regions / 20)} would by chance alone. Funnel limits, not widened for over-dispersion.`,
  rankedTitle: (indicator, county, year) =>
    `${indicator}, share met ${county === null ? 'in the counties' : `in the municipalities of ${county}`} ${year}`,
  rankedAlt: (regions, first, last) =>
    `${regions} regions by share met, with intervals. First: ${first}. Last: ${last}.`,
  rankedNote: (level) =>
    `The lines are ${level} intervals (Wilson). Where they overlap much, the order says little.`,
  denominator: 'Persons with a need (denominator), logarithmic',
  share: 'Share met',
  baseline: (share) => `Norway ${share}`,
  baselineOf: (county, share) => `${county} ${share}`,
  leftOut: (small, smallBelow, hidden, withoutFigure) =>
    `Not shown: ${small} with a denominator below ${smallBelow}, ${withoutFigure} without figures${hidden === 0 ? '' : `, ${hidden} hidden for confidentiality`}.`,
  source: (source) => `Source: ${source}.`,
};

const TEXT: Readonly<Record<Language, PictureText>> = { nb, en };
