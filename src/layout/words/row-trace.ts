import { counted, type Language, type LevelRule, type MeasureRule } from '../../core';

/** The words of what one row does, and of the rows behind a number. */
export interface RowTraceText {
  readonly headers: readonly [what: string, says: string, rule: string];
  readonly row: string;
  readonly counts: (year: string | null) => string;
  readonly countsAlone: string;
  /** `by`: the address of the row that counts. */
  readonly setAside: (by: string) => string;
  readonly skipped: Readonly<Record<'empty' | 'yearUnreadable' | 'yearNotAsked', string>>;
  readonly year: string;
  readonly municipality: string;
  readonly age: string;
  readonly years: (age: string) => string;
  readonly unknown: string;
  readonly municipalityUnknown: string;
  readonly code: (code: string) => string;
  readonly missing: string;
  readonly invalid: string;
  readonly emptyValue: string;
  readonly inNumerator: string;
  readonly inDenominator: string;
  readonly notIn: string;
  /** `why` stands behind. */
  readonly measures: (numbers: string, why: string) => string;
  /** "utfallet er delvis innfridd" */
  readonly outcomeIs: (outcome: string) => string;
  readonly allOutside: (why: string) => string;
  readonly codeIs: (code: string, value: string) => string;
  readonly rules: Readonly<
    Record<Exclude<MeasureRule, 'DEN-1' | 'NUM-1' | 'NUM-2' | 'NUM-3' | 'NUM-4'>, string>
  >;
  readonly levels: Readonly<Record<'land' | 'fylke' | 'kommune' | 'kostragruppe', string>>;
  readonly inMunicipality: (header: string) => string;
  /** The year of a region that is not the row's own. */
  readonly ofYear: (region: string, year: string) => string;
  readonly reportedWith: (region: string) => string;
  readonly notCounted: (why: string) => string;
  readonly levelRules: Readonly<Record<LevelRule, string>>;
  readonly figure: (measure: string, region: string, year: string | null) => string;
  readonly rows: (count: string, part: 'count' | 'denominator') => string;
  readonly further: (count: string) => string;
  readonly status: Readonly<Record<'notReported' | 'jointlyReported' | 'notComparable', string>>;
}

/** The words in one language. */
export function rowTraceText(language: Language): RowTraceText {
  return TEXT[language];
}

const nb: RowTraceText = {
  headers: ['Hva', 'Svar', 'Regel'],
  row: 'Raden',
  counts: (year) => (year === null ? 'teller som én person' : `teller som én person i ${year}`),
  countsAlone: 'teller som en person for seg: den har ikke noen nøkkel',
  setAside: (by) => `teller ikke: samme person har en rad som teller for året, ${by}`,
  skipped: {
    empty: 'teller ikke: den er tom i alle kolonner som leses',
    yearUnreadable: 'teller ikke: den har ikke noe gyldig år',
    yearNotAsked: 'teller ikke: den gjelder et annet år enn det som er bedt om',
  },
  year: 'År',
  municipality: 'Kommune',
  age: 'Alder',
  years: (age) => `${age} år`,
  unknown: 'ukjent',
  municipalityUnknown: 'mangler, eller er ikke en kommune i året',
  code: (code) => `Kode ${code}`,
  missing: 'ingenting registrert',
  invalid: 'ugyldig verdi',
  emptyValue: '(tom)',
  inNumerator: 'i telleren',
  inDenominator: 'i nevneren, ikke i telleren',
  notIn: 'ikke med',
  measures: (numbers, why) => `måltall ${numbers}: ${why}`,
  outcomeIs: (outcome) => `utfallet er ${outcome}`,
  allOutside: (why) => `ikke i nevneren for noe måltall: ${why}`,
  codeIs: (code, value) => `kode ${code}: ${value}`,
  rules: {
    'NUM-5': 'ugyldig verdi for mottatt bistand er i nevneren og i ingen teller',
    'AGE-1': 'annen aldersgruppe',
    'AGE-2': 'ukjent alder er bare med i alle aldre',
  },
  levels: { land: 'Land', fylke: 'Fylke', kommune: 'Kommune', kostragruppe: 'KOSTRA-gruppe' },
  inMunicipality: (header) => `${header} i kommunen`,
  ofYear: (region, year) => `${region} (${year})`,
  reportedWith: (region) => `${region}, som kommunen er rapportert sammen med`,
  notCounted: (why) => `teller ikke: ${why}`,
  levelRules: {
    'IN-6': 'året er ikke bedt om',
    'IN-11': 'kommunen er utenfor det dataene gjelder',
    'REG-2': 'året har ingen kjent kommuneinndeling',
    'REG-3': 'rader uten gyldig kommune er bare med øverst',
    'REG-5': 'kommunen er oppgitt som ikke rapporterende',
    'REG-7': 'kommunen kan ikke plasseres i inndelingen tallene gis for',
    'REG-8': 'kommunen har ingen KOSTRA-gruppe i tabellen',
  },
  figure: (measure, region, year) => `Måltall ${measure}, ${region}${year === null ? '' : `, ${year}`}`,
  rows: (count, part) => `${counted(count, 'rad', 'rader')} i ${part === 'count' ? 'telleren' : 'nevneren'}`,
  further: (count) => `og ${count} til`,
  status: {
    notReported: 'har ikke rapportert, og har ingen rader',
    jointlyReported: 'er rapportert sammen med en annen kommune: radene står i dens linje',
    notComparable: 'kan ikke settes sammen i denne inndelingen',
  },
};

const en: RowTraceText = {
  headers: ['What', 'Answer', 'Rule'],
  row: 'The row',
  counts: (year) => (year === null ? 'counts as one person' : `counts as one person in ${year}`),
  countsAlone: 'counts as a person of its own: it has no key',
  setAside: (by) => `does not count: another row of the same person counts for the year, ${by}`,
  skipped: {
    empty: 'does not count: it is empty in every column that is read',
    yearUnreadable: 'does not count: it has no valid year',
    yearNotAsked: 'does not count: it is of another year than the one asked for',
  },
  year: 'Year',
  municipality: 'Municipality',
  age: 'Age',
  years: (age) => `${age} years`,
  unknown: 'unknown',
  municipalityUnknown: 'missing, or no municipality of the year',
  code: (code) => `Code ${code}`,
  missing: 'nothing registered',
  invalid: 'invalid value',
  emptyValue: '(empty)',
  inNumerator: 'in the numerator',
  inDenominator: 'in the denominator, not in the numerator',
  notIn: 'not in',
  measures: (numbers, why) => `measures ${numbers}: ${why}`,
  outcomeIs: (outcome) => `the outcome is ${outcome}`,
  allOutside: (why) => `in the denominator of no measure: ${why}`,
  codeIs: (code, value) => `code ${code}: ${value}`,
  rules: {
    'NUM-5': 'an invalid value of assistance received is in the denominator and in no numerator',
    'AGE-1': 'another age group',
    'AGE-2': 'an unknown age is in all ages only',
  },
  levels: { land: 'Country', fylke: 'County', kommune: 'Municipality', kostragruppe: 'KOSTRA group' },
  inMunicipality: (header) => `${header} in the municipality`,
  ofYear: (region, year) => `${region} (${year})`,
  reportedWith: (region) => `${region}, which the municipality is reported together with`,
  notCounted: (why) => `does not count: ${why}`,
  levelRules: {
    'IN-6': 'the year is not asked for',
    'IN-11': 'the municipality is outside what the data are about',
    'REG-2': 'the year has no known classification of municipalities',
    'REG-3': 'rows without a valid municipality are in the top line only',
    'REG-5': 'the municipality is given as not reporting',
    'REG-7': 'the municipality cannot be placed in the classification the figures are given for',
    'REG-8': 'the municipality has no KOSTRA group in the table',
  },
  figure: (measure, region, year) => `Measure ${measure}, ${region}${year === null ? '' : `, ${year}`}`,
  rows: (count, part) =>
    `${counted(count, 'row', 'rows')} in the ${part === 'count' ? 'numerator' : 'denominator'}`,
  further: (count) => `and ${count} more`,
  status: {
    notReported: 'has not reported, and has no rows',
    jointlyReported: 'is reported together with another municipality: the rows stand in its line',
    notComparable: 'cannot be put together in this classification',
  },
};

const TEXT: Readonly<Record<Language, RowTraceText>> = { nb, en };
