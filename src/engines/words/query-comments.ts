import type { Indicator, Language } from '../../core';

/** The comments of the query, each a few lines: they name the rules an auditor can look up. */
export interface QueryComments {
  readonly head: (database: string, table: string) => readonly string[];
  readonly cells: readonly string[];
  readonly wholes: readonly string[];
  readonly readRows: readonly string[];
  readonly everyRow: readonly string[];
  readonly ranked: readonly string[];
  readonly judged: readonly string[];
  readonly counted: readonly string[];
  readonly indicator: (indicator: Indicator) => readonly string[];
}

/** The comments in a language. */
export function queryComments(language: Language): QueryComments {
  return COMMENTS[language];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const nb: QueryComments = {
  head: (database, table) => [
    `De fineste antallene for måltallene, fra tabellen ${oneLine(table)}, for ${database}.`,
    'En rad i svaret er et antall personer per indikator, år, kommune, aldersgruppe og verdier av kodene.',
    '«missing» er en kode uten verdi, «invalid» en verdi koden ikke har, «unread» en celle som ikke er skrevet slik at alle',
    'databaser leser den likt. «unsure» er hvor mange av personene det ikke er sikkert hvilken rad som gjelder for.',
    'Lagre svaret som CSV med overskrifter, og regn videre med: iplos compute --counts FIL.csv',
  ],
  cells: ['Cellene som leses, som tekst uten mellomrom rundt.'],
  wholes: ['Hele tall uten «.0» (IN-3). Rader som er tomme i alt som leses, er ute (IN-1).'],
  readRows: ['År (IN-6), kommune (IN-4) og alder (IN-5).'],
  everyRow: ['Uten personkolonne er hver rad en person.'],
  ranked: ['En person telles én gang per år: raden med siste registrering (IN-7).'],
  judged: ['Rader med samme siste dato som ikke er like: databasen vet ikke hvilken som står sist.'],
  counted: ['Raden som gjelder. Rader uten nøkkel telles hver for seg.'],
  indicator: ({ title }) => [
    `${oneLine(title.nb)}: aldersgruppe (AGE-1) og verdien av hver kode (DEN-1, NUM-1–NUM-5).`,
  ],
};

const en: QueryComments = {
  head: (database, table) => [
    `The finest counts behind the measures, from the table ${oneLine(table)}, for ${database}.`,
    'A row of the answer is a number of persons by indicator, year, municipality, age group and values of the codes.',
    '“missing” is a code without a value, “invalid” a value that the code does not have, “unread” a cell not written so that all',
    'databases read it alike. “unsure” is for how many of the persons it is not certain which row holds.',
    'Save the answer as CSV with headers, and go on with: iplos compute --counts FILE.csv',
  ],
  cells: ['The cells that are read, as text without spaces around.'],
  wholes: ['Whole numbers without “.0” (IN-3). Rows that are empty in all that is read are out (IN-1).'],
  readRows: ['Year (IN-6), municipality (IN-4) and age (IN-5).'],
  everyRow: ['Without a person column every row is a person.'],
  ranked: ['A person counts once a year: the row with the latest registration (IN-7).'],
  judged: ['Rows of the same latest date that are not alike: the database does not know which stands last.'],
  counted: ['The row that holds. Rows without a key count one each.'],
  indicator: ({ title }) => [
    `${oneLine(title.en)}: age group (AGE-1) and the value of each code (DEN-1, NUM-1–NUM-5).`,
  ],
};

const COMMENTS: Readonly<Record<Language, QueryComments>> = { nb, en };
