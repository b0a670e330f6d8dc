import type { Language } from '../../core';

/** The words of "Variasjon". Numbers reach these functions as text. */
export type PaneVariationText = typeof nb;

/** The words in a language. */
export function paneVariationText(language: Language): PaneVariationText {
  return TEXTS[language];
}

const nb = {
  heading: 'Variasjon mellom områder',
  intro:
    'Hvor mye andelene skiller seg, og hva tilfeldigheter alene ville gitt. Bildene viser tallene fra siste beregning; er små tall skjult der, er de ikke med her heller.',
  nothingYet: 'Det er ikke beregnet noe siden panelet ble åpnet. Beregn først, så vises variasjonen her.',
  nothing: (least: string) =>
    `Det er ikke minst to områder å vise: med tall, og med nevner på minst ${least}. Velg et annet nivå eller måltall.`,
  indicator: 'Indikator',
  measure: 'Måltall',
  year: 'År',
  level: 'Områder',
  counties: 'Fylkene',
  municipalities: 'Kommunene i hele landet',
  municipalitiesOf: (county: string) => `Kommunene i ${county}`,
  kinds: { funnel: 'Trakt: andel etter nevner', ranked: 'Rangert, med intervall' },
  table: 'Tallene bak bildet',
  tableOf: (title: string) => `Tallene bak bildet: ${title}`,
  region: 'Område',
  limits: 'Mot grensene',
  within: 'innenfor',
  outside: 'utenfor 95 %',
  farOutside: 'utenfor 99,8 %',
  interval: '95 % intervall',
};

const en: PaneVariationText = {
  heading: 'Variation between regions',
  intro:
    'How much the shares differ, and what chance alone would give. The pictures show the figures of the last computation; where small numbers are hidden there, they are not here either.',
  nothingYet:
    'Nothing has been computed since the pane was opened. Compute first, and the variation is shown here.',
  nothing: (least) =>
    `There are not two regions to show: with figures, and with a denominator of at least ${least}. Choose another level or measure.`,
  indicator: 'Indicator',
  measure: 'Measure',
  year: 'Year',
  level: 'Regions',
  counties: 'The counties',
  municipalities: 'The municipalities of the whole country',
  municipalitiesOf: (county) => `The municipalities of ${county}`,
  kinds: { funnel: 'Funnel: share by denominator', ranked: 'Ranked, with intervals' },
  table: 'The numbers behind the picture',
  tableOf: (title) => `The numbers behind the picture: ${title}`,
  region: 'Region',
  limits: 'Against the limits',
  within: 'within',
  outside: 'outside 95%',
  farOutside: 'outside 99.8%',
  interval: '95% interval',
};

const TEXTS: Readonly<Record<Language, PaneVariationText>> = { nb, en };
