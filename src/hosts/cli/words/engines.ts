import { counted, formatCount, type Language } from '../../../core';

/** The words of `iplos engines`. */
export type EnginesText = typeof nb;

/** The words in a language. */
export function enginesText(language: Language): EnginesText {
  return language === 'nb' ? nb : en;
}

const nb = {
  program: (lines: number) =>
    `Programmet: ${counted(formatCount(lines, 'nb'), 'linje', 'linjer')}, hver med nevner og antall for ett måltall i ett område.`,
  agreeing: (name: string, equal: number, lines: number) =>
    `${name}: ${formatCount(equal, 'nb')} av ${counted(formatCount(lines, 'nb'), 'linje', 'linjer')} er like.`,
  differing: (name: string, figure: string, ours: string, theirs: string) =>
    `  ${name}, ${figure}: ${theirs}, programmet ${ours}`,
  more: (number: number) => `  … og ${formatCount(number, 'nb')} til`,
  of: (count: number, denominator: number) => `${count} av ${denominator}`,
  nothing: 'ikke noe tall',
  notFound: {
    DuckDB: 'DuckDB er ikke installert. Slik: npm install @duckdb/node-api',
    LibreOffice:
      'LibreOffice (soffice) ble ikke funnet. Last det ned fra libreoffice.org, eller si hvor programmet ligger med SOFFICE=STI.',
  } satisfies Readonly<Record<string, string>>,
  tooManyRows: (name: string, most: number) =>
    `${name}: regnet ikke ut, for et revisjonsark har høyst ${formatCount(most, 'nb')} rader.`,
  birthDate: (name: string) =>
    `${name}: ikke spurt, for databaser leser fødselsdatoer ulikt. Pek ut alder eller fødselsår med --column.`,
  gaveNothing: (name: string) => `${name}: ga ikke noe svar.`,
  unportable: (total: number) =>
    `${counted(formatCount(total, 'nb'), 'celle', 'celler')} er skrevet slik at ikke alle motorer leser ${total === 1 ? 'den' : 'dem'} likt. For ${total === 1 ? 'den' : 'dem'} påstås ikke likhet:`,
  cell: (address: string, text: string) => `  ${address} «${text}»`,
  unsure: (name: string, persons: number) =>
    `${name}: for ${counted(formatCount(persons, 'nb'), 'person', 'personer')} er det ikke sikkert hvilken rad som gjelder, eller en celle er lest ulikt.`,
  equal: 'Alle motorene er enige i alle tall, og alle celler er skrevet slik at de leses likt.',
  equalNotClaimed:
    'Alle motorene er enige i alle tall. Likhet påstås likevel ikke: cellene over kunne vært lest ulikt.',
  notEqual: 'Motorene er ikke enige.',
  notEqualUnclaimed:
    'Motorene er ikke enige, og det påstås ikke at de skal være det: cellene over leses ulikt. Rett dem, og prøv igjen.',
  alone: 'Ingen annen motor kunne telle. Ingenting er sammenlignet.',
};

const en: EnginesText = {
  program: (lines) =>
    `The program: ${counted(formatCount(lines, 'en'), 'line', 'lines')}, each with the denominator and the count of a measure of a region.`,
  agreeing: (name, equal, lines) =>
    `${name}: ${formatCount(equal, 'en')} of ${counted(formatCount(lines, 'en'), 'line is', 'lines are')} equal.`,
  differing: (name, figure, ours, theirs) => `  ${name}, ${figure}: ${theirs}, the program ${ours}`,
  more: (number) => `  … and ${formatCount(number, 'en')} more`,
  of: (count, denominator) => `${count} of ${denominator}`,
  nothing: 'no figure',
  notFound: {
    DuckDB: 'DuckDB is not installed. To get it: npm install @duckdb/node-api',
    LibreOffice:
      'LibreOffice (soffice) was not found. Get it from libreoffice.org, or say where the program is with SOFFICE=PATH.',
  },
  tooManyRows: (name, most) =>
    `${name}: not computed, since an audit sheet has at most ${formatCount(most, 'en')} rows.`,
  birthDate: (name) =>
    `${name}: not asked, since databases read dates of birth differently. Point out age or year of birth with --column.`,
  gaveNothing: (name) => `${name}: gave no answer.`,
  unportable: (total) =>
    `${counted(formatCount(total, 'en'), 'cell is', 'cells are')} not written so that all engines read ${total === 1 ? 'it' : 'them'} alike. For ${total === 1 ? 'it' : 'them'} equality is not claimed:`,
  cell: (address, text) => `  ${address} “${text}”`,
  unsure: (name, persons) =>
    `${name}: for ${counted(formatCount(persons, 'en'), 'person', 'persons')} it is not certain which row holds, or a cell is read differently.`,
  equal: 'All engines agree on all figures, and all cells are written so that they are read alike.',
  equalNotClaimed:
    'All engines agree on all figures. Equality is not claimed even so: the cells above could have been read differently.',
  notEqual: 'The engines do not agree.',
  notEqualUnclaimed:
    'The engines do not agree, and it is not claimed that they should: the cells above are read differently. Mend them, and try again.',
  alone: 'No other engine could count. Nothing has been compared.',
};
