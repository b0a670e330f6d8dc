import type { Language } from '../../core';

/** The words of results in publishers' forms: of their dimensions, units and what stands about the whole. */
export type DisseminationText = typeof nb;

/** The words in one language. */
export function disseminationText(language: Language): DisseminationText {
  return TEXT[language];
}

const nb = {
  indicator: 'Indikator',
  region: 'Område',
  level: 'Nivå',
  ageGroup: 'Aldersgruppe',
  figure: 'Statistikkvariabel',
  outcome: 'Utfall',
  measure: 'Måltall',
  year: 'År',
  frequency: 'Frekvens',
  yearly: 'Årlig',
  value: 'Observasjonsverdi',
  status: 'Status for tallet',
  confidentiality: 'Konfidensialitet',
  unit: 'Enhet',
  decimals: 'Desimaler',
  definition: 'Definisjon',
  source: 'Kilde',
  program: 'Beregnet med',
  time: 'Beregnet',
  fingerprint: 'Fingeravtrykk av tallene',
  units: { percent: 'prosent', persons: 'personer' },
  subject: 'Nasjonale kvalitetsindikatorer, helse- og omsorgstjenester i kommunene',
  title: (indicators: string) => `${indicators}, etter område, aldersgruppe, statistikkvariabel og år`,
  fingerprintNote: (fingerprint: string) =>
    `Fingeravtrykk av tallene: ${fingerprint}. Det er likt i alle formater av samme beregning.`,
  outsideYear: '. står også der en region ikke fantes det året, eller en indikator ikke har aldersgruppen.',
  // The codes of SDMX's lists CL_OBS_STATUS and CL_CONF_STATUS that are used
  statuses: {
    A: 'Vanlig verdi',
    M: 'Mangler: kan ikke finnes',
    L: 'Mangler: ikke innhentet',
    Q: 'Mangler: vises ikke',
  },
  confidentialities: { F: 'Fri', C: 'Konfidensiell' },
  fields: {
    indicator: 'Indikatorens id',
    indicatorName: 'Indikator',
    definition: 'Definisjonens id og versjon',
    year: 'År; tomt der dataene ikke har det',
    level: 'land, fylke, kommune, kostragruppe eller en grupperingskolonne',
    regionCode: '0 for landet, to sifre for fylke, fire for kommune',
    regionName: 'Områdets navn',
    ageGroup: 'Aldersgruppens id',
    ageGroupName: 'Aldersgruppe',
    measure: 'Måltallets nummer, 1–16',
    outcome: 'Utfall',
    share: 'Andel (a): prosent med én desimal, avrundet fra hele tall',
    count: 'Antall (b): personer',
    denominator: 'Nevner: personer med behov for bistand',
    status: 'Hvorfor det er eller ikke er et tall',
  },
};

const en: DisseminationText = {
  indicator: 'Indicator',
  region: 'Area',
  level: 'Level',
  ageGroup: 'Age group',
  figure: 'Statistical variable',
  outcome: 'Outcome',
  measure: 'Measure',
  year: 'Year',
  frequency: 'Frequency',
  yearly: 'Annual',
  value: 'Observation value',
  status: 'Observation status',
  confidentiality: 'Confidentiality status',
  unit: 'Unit of measure',
  decimals: 'Decimals',
  definition: 'Definition',
  source: 'Source',
  program: 'Calculated with',
  time: 'Calculated',
  fingerprint: 'Fingerprint of the figures',
  units: { percent: 'per cent', persons: 'persons' },
  subject: 'National quality indicators, municipal health and care services',
  title: (indicators) => `${indicators}, by area, age group, statistical variable and year`,
  fingerprintNote: (fingerprint) =>
    `Fingerprint of the figures: ${fingerprint}. It is the same in every form of one calculation.`,
  outsideYear: '. also stands where a region did not exist that year, or an indicator has not the age group.',
  statuses: {
    A: 'Normal value',
    M: 'Missing value; data cannot exist',
    L: 'Missing value; data exist but were not collected',
    Q: 'Missing value; suppressed',
  },
  confidentialities: { F: 'Free', C: 'Confidential statistical information' },
  fields: {
    indicator: 'Id of the indicator',
    indicatorName: 'Indicator',
    definition: 'Id and version of the definition',
    year: 'Year; empty where the data have none',
    level: 'land (country), fylke (county), kommune (municipality), kostragruppe or a grouping column',
    regionCode: '0 for the country, two digits for a county, four for a municipality',
    regionName: 'Name of the area',
    ageGroup: 'Id of the age group',
    ageGroupName: 'Age group',
    measure: 'Number of the measure, 1–16',
    outcome: 'Outcome',
    share: 'Share (a): per cent with one decimal, rounded from whole numbers',
    count: 'Number (b): persons',
    denominator: 'Denominator: persons with a need for assistance',
    status: 'Why there is or is not a figure',
  },
};

const TEXT: Readonly<Record<Language, DisseminationText>> = { nb, en };
