import { counted, type Language } from '../../../core';
import type { CliOption } from './cli-option';
import { OPTION_HELP } from './option-help';

/** The words of the command line: help and running text. */
export interface CliText {
  readonly titles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly columns: string;
    readonly formats: string;
    readonly exitCodes: string;
    readonly examples: string;
  };
  readonly optionsWord: string;
  readonly about: string;
  readonly commands: {
    readonly compute: string;
    readonly change: string;
    readonly pictures: string;
    readonly page: string;
    readonly checkData: string;
    readonly trace: string;
    readonly check: string;
    readonly checkText: string;
    readonly audit: string;
    readonly indicators: string;
    readonly newIndicator: string;
    readonly lint: string;
    readonly synthesize: string;
    readonly sql: string;
    readonly worksheet: string;
    readonly engines: string;
    readonly help: string;
  };
  readonly args: {
    readonly input: string;
    readonly before: string;
    readonly folder: string;
    readonly after: string;
    readonly published: string;
    readonly data: string;
    readonly textFile: string;
    readonly audited: string;
    readonly indicator: string;
    readonly newIndicator: string;
    readonly files: string;
    readonly table: string;
  };
  readonly options: Readonly<Record<CliOption, string>>;
  readonly otherLanguage: string;
  readonly columnNote: string;
  readonly exitCodes: readonly string[];
  // While running
  /** `rivals`: sheets that could have been meant as well. */
  readonly readingSheet: (sheet: string, rivals: readonly string[]) => string;
  readonly progress: (rows: string) => string;
  readonly searching: (done: string, all: string) => string;
  readonly written: (file: string) => string;
  readonly cells: (cells: string, more: string | null) => string;
  readonly noIssues: string;
  readonly summary: (errors: number, warnings: number, notes: number) => string;
  readonly readSummary: (rows: Counted, persons: Counted, years: string) => string;
  readonly hintColumn: (role: string) => string;
  readonly hintYear: string;
  readonly hintKostra: string;
  readonly hintReach: string;
  readonly noYears: string;
  /** A table that does not say its year. */
  readonly yearTaken: (file: string, year: number) => string;
  readonly noResults: string;
  /** The figures are there, but none that a picture could show. */
  readonly nothingToDraw: string;
  readonly version: string;
  readonly codes: string;
  readonly aliases: string;
  readonly measures: string;
  readonly indicatorHint: string;
  readonly lintClean: (file: string) => string;
  readonly invented: (file: string, persons: string, rows: string) => string;
  readonly inventedSheet: string;
  // Claims of a text
  readonly claims: (count: number, parts: string) => string;
  readonly leftUnread: (count: number, quotes: string) => string;
  readonly unexpected: (message: string) => string;
}

/** A number in the language, and whether it is one. */
export interface Counted {
  readonly text: string;
  readonly one: boolean;
}

/** The words in a language. */
export function cliText(language: Language): CliText {
  return TEXTS[language];
}

const nb: CliText = {
  titles: {
    usage: 'Bruk:',
    arguments: 'Argumenter:',
    options: 'Valg:',
    commands: 'Kommandoer:',
    columns: 'Kolonner som kjennes igjen (store og små bokstaver, aksenter og tegn spiller ingen rolle):',
    formats: 'Formater for mottakere (--format); det som er skjult i tabellene, er skjult i alle:',
    exitCodes: 'Sluttkoder:',
    examples: 'Eksempler:',
  },
  optionsWord: '[valg]',
  about:
    'Regner ut nasjonale kvalitetsindikatorer fra IPLOS: en fil med én rad per person inn, måltall for land, fylke, kommune og KOSTRA-gruppe ut. Dataene forlater ikke maskinen.',
  commands: {
    compute: 'regn ut måltallene',
    pictures: 'tegn variasjonen mellom kommuner og fylker som bilder (SVG eller PNG)',
    page: 'skriv indikatorens side, for landet eller for kommuner: tekst, figurer, tabeller, definisjon',
    change: 'vis hva som er endret fra ett uttrekk eller år til et annet, og hvorfor',
    checkData: 'kontroller dataene: hva som er galt, og i hvilke celler',
    trace: 'følg en rad til tallene den er med i, eller et tall til radene bak',
    check: 'kontroller en publisert tabell, mot dataene eller for seg selv',
    checkText: 'kontroller tallene og påstandene i en publisert tekst',
    audit: 'etterprøv skjulingen i publiserte tabeller: hva de likevel røper',
    indicators: 'vis indikatorene; med ID hele definisjonsarket',
    newIndicator: 'lag et utkast til en definisjon, med kodene åpne',
    lint: 'kontroller definisjonsfiler',
    synthesize: 'lag et uttrekk med oppdiktede personer',
    sql: 'skriv en SQL-spørring som gir antallene bak måltallene i en database',
    worksheet: 'lag et revisjonsark: en arbeidsbok som regner ut måltallene med egne formler',
    engines: 'la programmet, en database og et regneark telle det samme, og sammenlign celle for celle',
    help: 'vis hjelp for en kommando',
  },
  args: {
    folder: 'mappen bildene skrives i',
    before: 'uttrekket før; alene: to år i samme uttrekk',
    after: 'uttrekket etter',
    input: 'filer med persondata, én eller flere; «del*.csv» for alle som passer, «-» for standard inn',
    published:
      'tabellen, i hvilken form som helst: ett tall per rad, eller en kolonne per utfall, år eller område',
    data: 'persondataene det kontrolleres mot, som for compute. Uten: bare om tallene er mulige sammen',
    textFile: 'teksten (.txt, .md eller .docx), «-» for standard inn',
    audited: 'tabellene, .xlsx eller .csv, våre egne eller andres; flere holdes sammen',
    indicator: 'id eller navn på en indikator',
    newIndicator:
      'reise-arbeid-utdanning, reise-organisasjon-kultur-fritid (eller tittelen på en av dem), eller en egen id med --title',
    files: 'definisjonsfiler (.json)',
    table: 'tabellen i databasen, med skjema foran punktum: helse.iplos',
  },
  options: OPTION_HELP.nb,
  otherLanguage: 'English: iplos --language en --help',
  columnNote:
    'Navnet foran likhetstegnet i --column er ett av disse, eller kode og nummer (kode9). Kolonnene for kodene til indikatoren trengs; resten gir flere tall når de finnes.',
  exitCodes: [
    '0  alt i orden',
    '1  dataene har feil (resultatene er likevel skrevet); et publisert tall avviker, er umulig eller kan ikke leses; en skjuling røper noe',
    '2  gal bruk, en fil som ikke kan leses eller skrives, eller ingenting i den å regne på eller kontrollere',
  ],
  readingSheet: (sheet, rivals) =>
    rivals.length === 0
      ? `Leser arket «${sheet}».`
      : `Leser bare arket «${sheet}». ${rivals.map((one) => `«${one}»`).join(', ')} har de samme kolonnene; velg ark med --sheet.`,
  progress: (rows) => counted(rows, 'rad', 'rader'),
  searching: (done, all) => `etterprøvd: ${done} av ${all}`,
  written: (file) => `Skrevet til ${file}`,
  cells: (cells, more) => `celler: ${cells}${more === null ? '' : ` … og ${more} til`}`,
  noIssues: 'Ingenting å bemerke.',
  summary: (errors, warnings, notes) =>
    `${errors} feil, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}, ${notes} ${notes === 1 ? 'opplysning' : 'opplysninger'}.`,
  readSummary: (rows, persons, years) =>
    `Lest: ${rows.text} ${rows.one ? 'rad' : 'rader'}, ${persons.text} ${persons.one ? 'person' : 'personer'}, ${years}.`,
  hintColumn: (role) => `Pek ut kolonnen med --column ${role}=OVERSKRIFT.`,
  hintYear:
    'Oppgi året med --year, for eksempel --year 2019, eller pek ut kolonnen med --column år=OVERSKRIFT.',
  hintReach: 'Si hva dataene gjelder med --reach land, --reach fylke=46 eller --reach kommune=4601.',
  hintKostra: 'Oppgi tabellen med --kostra FIL (.xlsx eller .csv).',
  noYears: 'uten år',
  yearTaken: (file, year) =>
    `${file} sier ikke hvilket år tallene er for; områdene er tatt for å være fra ${year}. Si det med --year.`,
  noResults: 'Ingen måltall kunne regnes ut. Meldingene over sier hvorfor.',
  nothingToDraw:
    'Det er ingenting å tegne: bildene trenger flere områder, aldersgrupper eller år med tall som kan vises. «iplos compute» gir tallene.',
  version: 'versjon',
  codes: 'koder',
  aliases: 'også kalt',
  measures: 'Måltall (a er andel, b er antall):',
  indicatorHint: 'iplos indicators ID viser hele arket.',
  lintClean: (file) => `${file}: ingen funn`,
  invented: (file, persons, rows) =>
    `Skrevet til ${file}: ${persons} oppdiktede personer, ${counted(rows, 'rad', 'rader')}. Ingen av dem finnes.`,
  inventedSheet: 'Oppdiktede personer',
  claims: (count, parts) =>
    `${count} ${count === 1 ? 'påstand' : 'påstander'}${parts === '' ? '' : `: ${parts}`}.`,
  leftUnread: (count, quotes) =>
    `${count} tall i teksten kunne ikke leses eller plasseres, og er ikke kontrollert: ${quotes}.`,
  unexpected: (message) =>
    `Noe uventet gikk galt i programmet: ${message}\nDet er en feil hos oss. Meld gjerne fra, med kommandoen du skrev. IPLOS_DEBUG=1 foran kommandoen viser mer.`,
};

const en: CliText = {
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    columns: 'Columns recognised (case, accents and punctuation do not matter):',
    formats: 'Formats for receivers (--format); what is hidden in the tables is hidden in all:',
    exitCodes: 'Exit codes:',
    examples: 'Examples:',
  },
  optionsWord: '[options]',
  about:
    'Computes national quality indicators from IPLOS: a file with one row per person goes in, measures for country, county, municipality and KOSTRA group come out. The data do not leave the machine.',
  commands: {
    compute: 'compute the measures',
    pictures: 'draw the variation between municipalities and counties as pictures (SVG or PNG)',
    page: "write the indicator's page, of the country or of municipalities: text, figures, tables, definition",
    change: 'show what changed from one extract or year to another, and why',
    checkData: 'check the data: what is wrong, and in which cells',
    trace: 'follow a row to the numbers it is in, or a number to its rows',
    check: 'check a published table, against the data or by itself',
    checkText: 'check the figures and statements of a published text',
    audit: 'audit the hiding in published tables: what they give away all the same',
    indicators: 'show the indicators; with ID the whole definition sheet',
    newIndicator: 'draft a definition, its codes left open',
    lint: 'check definition files',
    synthesize: 'make an extract of invented persons',
    sql: 'print an SQL query for the counts behind the measures in a database',
    worksheet: 'make an audit sheet: a workbook that computes the measures with its own formulas',
    engines: 'let the program, a database and a worksheet count the same, and compare cell by cell',
    help: 'show help for a command',
  },
  args: {
    folder: 'the folder the pictures go to',
    before: 'the extract before; alone: two years of the same extract',
    after: 'the extract after',
    input: 'files of persons, one or more; “part*.csv” for all that fit, “-” for standard input',
    published: 'the table, in any form: one figure a row, or a column per outcome, year or region',
    data: 'the persons to check against, as for compute. Without: only whether the figures are possible together',
    textFile: 'the text (.txt, .md or .docx), “-” for standard input',
    audited: "the tables, .xlsx or .csv, ours or others'; several are held together",
    indicator: 'id or name of an indicator',
    newIndicator:
      'reise-arbeid-utdanning, reise-organisasjon-kultur-fritid (or a title of theirs), or an id of your own with --title',
    files: 'definition files (.json)',
    table: 'the table of the database, its schema before a point: health.iplos',
  },
  options: OPTION_HELP.en,
  otherLanguage: 'Norsk: iplos --help',
  columnNote:
    "The name before the equals sign in --column is one of these, or code and number (code9). The columns of the indicator's codes are needed; the others give more figures where they are.",
  exitCodes: [
    '0  all is well',
    '1  the data have errors (the results were written nevertheless); a published figure differs, is impossible or cannot be read; hiding gives something away',
    '2  wrong use, a file that cannot be read or written, or nothing in it to compute or check',
  ],
  readingSheet: (sheet, rivals) =>
    rivals.length === 0
      ? `Reading the sheet “${sheet}”.`
      : `Reading only the sheet “${sheet}”. ${rivals.map((one) => `“${one}”`).join(', ')} ${rivals.length === 1 ? 'has' : 'have'} the same columns; choose a sheet with --sheet.`,
  progress: (rows) => counted(rows, 'row', 'rows'),
  searching: (done, all) => `audited: ${done} of ${all}`,
  written: (file) => `Written to ${file}`,
  cells: (cells, more) => `cells: ${cells}${more === null ? '' : ` … and ${more} more`}`,
  noIssues: 'Nothing to remark.',
  summary: (errors, warnings, notes) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notes} ${notes === 1 ? 'note' : 'notes'}.`,
  readSummary: (rows, persons, years) =>
    `Read: ${rows.text} ${rows.one ? 'row' : 'rows'}, ${persons.text} ${persons.one ? 'person' : 'persons'}, ${years}.`,
  hintColumn: (role) => `Point out the column with --column ${role}=HEADER.`,
  hintYear:
    'Give the year with --year, for example --year 2019, or point out the column with --column year=HEADER.',
  hintReach: 'Say what the data are about with --reach land, --reach fylke=46 or --reach kommune=4601.',
  hintKostra: 'Give the table with --kostra FILE (.xlsx or .csv).',
  noYears: 'no year',
  yearTaken: (file, year) =>
    `${file} does not say what year its figures are of; the regions are taken to be of ${year}. Say it with --year.`,
  noResults: 'No measure could be computed. The messages above say why.',
  nothingToDraw:
    'There is nothing to draw: pictures need several regions, age groups or years with figures that can be shown. “iplos compute” gives the figures.',
  version: 'version',
  codes: 'codes',
  aliases: 'also called',
  measures: 'Measures (a is the share, b the count):',
  indicatorHint: 'iplos indicators ID shows the whole sheet.',
  lintClean: (file) => `${file}: no findings`,
  invented: (file, persons, rows) =>
    `Written to ${file}: ${persons} invented persons, ${counted(rows, 'row', 'rows')}. None of them exists.`,
  inventedSheet: 'Invented persons',
  claims: (count, parts) =>
    `${count} ${count === 1 ? 'claim' : 'claims'}${parts === '' ? '' : `: ${parts}`}.`,
  leftUnread: (count, quotes) =>
    `${count} ${count === 1 ? 'figure' : 'figures'} of the text could not be read or placed, and ${count === 1 ? 'is' : 'are'} not checked: ${quotes}.`,
  unexpected: (message) =>
    `Something unexpected went wrong in the program: ${message}\nThe fault is ours. Please report it, with the command you wrote. IPLOS_DEBUG=1 before the command shows more.`,
};

const TEXTS: Readonly<Record<Language, CliText>> = { nb, en };
