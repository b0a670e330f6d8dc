import { counted, type Language } from '../../core';

/** Headers and words of what the worksheet functions spill. Numbers reach these functions as text in the language. */
export interface FunctionTableText {
  readonly indicators: readonly [id: string, title: string, version: string, codes: string];
  readonly definition: readonly [number: string, field: string, text: string];
  readonly definitionTitle: string;
  readonly definitionVersion: string;
  readonly issues: readonly [severity: string, message: string, rows: string, cells: string];
  readonly noIssues: string;
  readonly moreCells: (more: string) => string;
  readonly coverage: readonly [
    code: string,
    name: string,
    county: string,
    year: string,
    persons: string,
    status: string,
  ];
  readonly reported: string;
  readonly notReported: string;
  readonly namedNotReporting: string;
  readonly reportedWith: (partner: string) => string;
  readonly carriedForward: (fromYear: string) => string;
  readonly explain: ExplainText;
}

/** The lines of IPLOS.EXPLAIN. */
export interface ExplainText {
  readonly headers: readonly [step: string, value: string, explanation: string, rule: string];
  readonly measure: (id: string) => string;
  readonly rowsRead: string;
  readonly rowsReadFrom: (source: string) => string;
  readonly emptyRows: StepText;
  readonly setAside: StepText;
  readonly yearInvalid: StepText;
  readonly persons: string;
  readonly otherYears: StepText;
  readonly personsOfYear: (year: string) => string;
  readonly inRegion: (region: string) => string;
  readonly coverage: (reported: string, total: string) => string;
  readonly inAgeGroup: (ageGroup: string) => string;
  readonly ageUnknown: string;
  readonly ageUnknownCounts: string;
  readonly outside: string;
  /** Any one of the values. */
  readonly codeIs: (
    code: string,
    values: readonly { readonly value: string; readonly label: string }[],
  ) => string;
  readonly codeMissing: (code: string, meaning: string) => string;
  readonly codeInvalid: (code: string, meaning: string) => string;
  readonly denominator: string;
  readonly outcome: (outcome: string, measures: string) => string;
  readonly isAsked: string;
  readonly percent: (share: string) => string;
  readonly invalid: string;
  readonly invalidCounts: string;
  readonly exact: string;
  readonly rounded: string;
  readonly roundedHow: (count: string, denominator: string, tenths: string) => string;
  readonly count: string;
  readonly definition: string;
  readonly fields: (numbers: string) => string;
  readonly status: string;
}

/** A step that takes rows or persons away: what they are, and what becomes of them. */
export type StepText = readonly [step: string, explanation: string];

/** The words in one language. */
export function functionTableText(language: Language): FunctionTableText {
  return TEXT[language];
}

const nb: FunctionTableText = {
  indicators: ['Id', 'Tittel', 'Versjon', 'Koder'],
  definition: ['Nr', 'Felt', 'Tekst'],
  definitionTitle: 'Indikator',
  definitionVersion: 'Id og versjon',
  issues: ['Alvorlighet', 'Hva', 'Rader', 'Celler'],
  noIssues: 'Ingen merknader til dataene.',
  moreCells: (more) => `og ${more} til`,
  coverage: ['Kommunenr', 'Kommune', 'Fylke', 'År', 'Personer', 'Rapportering'],
  reported: 'har data',
  notReported: 'har ikke rapportert',
  namedNotReporting: 'oppgitt som ikke rapporterende',
  reportedWith: (partner) => `rapportert sammen med ${partner}`,
  carriedForward: (fromYear) => `tall fra ${fromYear}`,
  explain: {
    headers: ['Trinn', 'Verdi', 'Forklaring', 'Regel'],
    measure: (id) => `Måltall ${id}`,
    rowsRead: 'Rader lest',
    rowsReadFrom: (source) => `fra ${source}, under overskriftsraden`,
    emptyRows: ['– tomme rader', 'hoppet over, ikke talt blant rader lest'],
    setAside: ['– rader satt til side', 'samme person har en senere rad samme år'],
    yearInvalid: ['– rader uten gyldig år', 'ikke talt med'],
    persons: 'Personer',
    otherYears: ['– fra andre år', 'regnes hvert for seg'],
    personsOfYear: (year) => `Personer i ${year}`,
    inRegion: (region) => `Personer i ${region}`,
    coverage: (reported, total) => `data fra ${reported} av ${counted(total, 'kommune', 'kommuner')}`,
    inAgeGroup: (ageGroup) => `Av dem ${ageGroup}`,
    ageUnknown: 'Ukjent alder',
    ageUnknownCounts: 'regnes bare med i alle aldre',
    outside: 'Utenfor nevneren',
    codeIs: (code, values) =>
      `kode ${code} = ${values.map(({ value, label }) => `${value} (${label})`).join(' eller ')}`,
    codeMissing: (code, meaning) => `ingenting registrert på kode ${code} (${meaning})`,
    codeInvalid: (code, meaning) => `ugyldig verdi på kode ${code} (${meaning})`,
    denominator: 'Nevner',
    outcome: (outcome, measures) => `Teller: ${outcome} (måltall ${measures})`,
    isAsked: 'dette måltallet: ',
    percent: (share) => `${share} %`,
    invalid: 'I nevneren, i ingen teller',
    invalidCounts: 'derfor summerer andelene til mindre enn 100 %',
    exact: 'Andel, eksakt',
    rounded: 'Andel, avrundet',
    roundedHow: (count, denominator, tenths) =>
      `halve rundes opp, regnet i hele tall: (2000 · ${count} + ${denominator}) / (2 · ${denominator}) uten rest = ${tenths} tideler av en prosent`,
    count: 'Antall',
    definition: 'Definisjon',
    fields: (numbers) => `felt ${numbers}`,
    status: 'Ingen tall',
  },
};

const en: FunctionTableText = {
  indicators: ['Id', 'Title', 'Version', 'Codes'],
  definition: ['No.', 'Field', 'Text'],
  definitionTitle: 'Indicator',
  definitionVersion: 'Id and version',
  issues: ['Severity', 'What', 'Rows', 'Cells'],
  noIssues: 'Nothing to remark on the data.',
  moreCells: (more) => `and ${more} more`,
  coverage: ['Municipality no.', 'Municipality', 'County', 'Year', 'Persons', 'Reporting'],
  reported: 'has data',
  notReported: 'has not reported',
  namedNotReporting: 'given as not reporting',
  reportedWith: (partner) => `reported together with ${partner}`,
  carriedForward: (fromYear) => `figures from ${fromYear}`,
  explain: {
    headers: ['Step', 'Value', 'Explanation', 'Rule'],
    measure: (id) => `Measure ${id}`,
    rowsRead: 'Rows read',
    rowsReadFrom: (source) => `from ${source}, below the header row`,
    emptyRows: ['– empty rows', 'skipped, not among the rows read'],
    setAside: ['– rows set aside', 'the same person has a later row in the same year'],
    yearInvalid: ['– rows without a valid year', 'not counted'],
    persons: 'Persons',
    otherYears: ['– of other years', 'each year is computed by itself'],
    personsOfYear: (year) => `Persons in ${year}`,
    inRegion: (region) => `Persons in ${region}`,
    coverage: (reported, total) =>
      `data from ${reported} of ${counted(total, 'municipality', 'municipalities')}`,
    inAgeGroup: (ageGroup) => `Of them ${ageGroup}`,
    ageUnknown: 'Age unknown',
    ageUnknownCounts: 'counted in all ages only',
    outside: 'Outside the denominator',
    codeIs: (code, values) =>
      `code ${code} = ${values.map(({ value, label }) => `${value} (${label})`).join(' or ')}`,
    codeMissing: (code, meaning) => `nothing registered for code ${code} (${meaning})`,
    codeInvalid: (code, meaning) => `invalid value for code ${code} (${meaning})`,
    denominator: 'Denominator',
    outcome: (outcome, measures) => `Numerator: ${outcome} (measures ${measures})`,
    isAsked: 'this measure: ',
    percent: (share) => `${share}%`,
    invalid: 'In the denominator, in no numerator',
    invalidCounts: 'the shares therefore sum to less than 100%',
    exact: 'Share, exact',
    rounded: 'Share, rounded',
    roundedHow: (count, denominator, tenths) =>
      `halves are rounded up, in whole numbers: (2000 · ${count} + ${denominator}) / (2 · ${denominator}) without remainder = ${tenths} tenths of a per cent`,
    count: 'Number',
    definition: 'Definition',
    fields: (numbers) => `field ${numbers}`,
    status: 'No figure',
  },
};

const TEXT: Readonly<Record<Language, FunctionTableText>> = { nb, en };
