import { counted, type Language } from '../../../core';
import type { CliOption } from './cli-option';

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
    readonly checkData: string;
    readonly check: string;
    readonly checkText: string;
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
  readonly noResults: string;
  readonly version: string;
  readonly codes: string;
  readonly aliases: string;
  readonly measures: string;
  readonly indicatorHint: string;
  readonly lintClean: (file: string) => string;
  readonly invented: (file: string, persons: string, rows: string) => string;
  readonly inventedSheet: string;
  // Claims of a text
  readonly heldAgainst: (values: string) => string;
  readonly textAgainstItself: string;
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
    formats: 'Formater for andre (--format), alle med det samme skjult:',
    exitCodes: 'Sluttkoder:',
    examples: 'Eksempler:',
  },
  optionsWord: '[valg]',
  about:
    'Regner ut nasjonale kvalitetsindikatorer fra IPLOS: en fil med én rad per person inn, måltall for land, fylke, kommune og KOSTRA-gruppe ut. Dataene forlater ikke maskinen.',
  commands: {
    compute: 'regn ut måltallene',
    pictures: 'tegn variasjonen mellom kommuner og fylker som SVG-bilder',
    change: 'vis hva som er endret fra ett uttrekk eller år til et annet, og hvorfor',
    checkData: 'kontroller dataene: hva som er galt, og i hvilke celler',
    check: 'kontroller en publisert tabell, mot dataene eller for seg selv',
    checkText: 'kontroller tallene og påstandene i en publisert tekst',
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
    textFile: 'ren tekst (.txt)',
    indicator: 'id eller navn på en indikator',
    newIndicator:
      'reise-arbeid-utdanning, reise-organisasjon-kultur-fritid (eller tittelen på en av dem), eller en egen id med --title',
    files: 'definisjonsfiler (.json)',
    table: 'tabellen i databasen, med skjema foran punktum: helse.iplos',
  },
  options: {
    indicator: 'indikator, id eller navn; kan gjentas. Uten: alle som filen har kolonner for',
    definition: 'egen definisjon (.json); kan gjentas',
    level:
      'land, fylke, kommune, kostragruppe, eller en kolonne fra --group-by; kan gjentas. Uten: alle det finnes data for',
    year: 'året det regnes for; uten år-kolonne: året for alle rader',
    column: 'pek ut en kolonne, f.eks. alder="Alder 31.12" eller kode9=Behov; kan gjentas',
    groupBy: 'kolonne som blir et eget nivå (enhet, bydel, kjønn …); kan gjentas',
    sheet: 'arket i arbeidsboken; uten: det første som har kolonnene',
    nonReporting: 'kommune som ikke har rapportert: radene holdes utenfor; kan gjentas',
    joint: 'kommune A er rapportert sammen med B, f.eks. 1151=1149; kan gjentas',
    carryForward: 'bruk fjorårets tall for kommuner som ikke har rapportert (merkes i tabellene)',
    reach:
      'hva dataene gjelder: land, fylke=46 eller kommune=4601 (flere med komma); uten valget gjettes det ut fra hvor det er rader',
    kostra: 'tabell med kommune, KOSTRA-gruppe og eventuelt år (.xlsx eller .csv)',
    title: 'tittelen på en egen indikator',
    shortTitle: 'kort tittel for arknavn, høyst 25 tegn',
    outputOfDefinition: 'filen som lages. Uten: ID.json',
    regions:
      'svar fra SSBs KLASS (JSON eller CSV): kommuner, fylker, endringer og KOSTRA-grupper for år som ikke følger med; ÅR=FIL der svaret ikke har datoer; kan gjentas',
    regionsOf: 'gi alle år for kommuner og fylker slik de var i år Y (tidsserier over sammenslåinger)',
    suppressBelow: 'skjul antall og nevnere under T personer, og det de kan regnes ut av, f.eks. 5',
    hideRule:
      'hva det skjuler: small (1 til T−1, som ellers), zero (0 og «alle» også), rest (teller eller resten ≤ T)',
    statistics: 'vis intervall, merking mot nivået over og høyest mulige andel ved siden av andelene',
    from: 'året før; uten: det nest siste i ett uttrekk, det siste i det første av to',
    to: 'året etter; uten: det siste',
    by: 'det endringen deles etter: kommune eller alder',
    refused: 'avvises her: to uttrekk eller år skjules ikke som ett',
    auditRefused: 'avvises her: svaret er bare for den som kan se persondataene',
    outputOfSheet: 'arbeidsboken som lages (.xlsx)',
    confidence: 'sikkerheten i intervallene: 95 (når ikke annet er sagt) eller 99.8',
    smallBelow: 'nevner under N personer er «liten nevner» og sammenlignes ikke med andre; uten: 10',
    ageGroup: 'aldersgruppe: all, 0-17, 18-66, 67+; kan gjentas. Uten: alle (på skjermen bare all)',
    content: 'andeler, antall eller begge i tabellene: shares, counts, both',
    format: 'table (skjermen), csv, json eller xlsx. Uten: etter filnavnet i --output, ellers table',
    formatOfResult:
      'table (skjermen), csv, json, xlsx eller et av formatene nedenfor. Uten: etter filnavnet i --output, ellers table',
    formatOfIssues: 'table eller json',
    formatOfPictures: 'svg (bilder) eller json (det bildene viser, som data)',
    report:
      'regneark (.xlsx) med personer, behov og manglende koder per kommune og år; det som ser galt ut, står øverst',
    output: 'skriv til fil i stedet for skjermen',
    force: 'overskriv en fil som finnes fra før',
    language: 'nb eller en',
    version: 'vis programmets versjon',
    help: 'vis denne hjelpen',
    outputOfRows: 'filen som lages, .csv eller .xlsx',
    persons: 'antall personer',
    yearOfRows: 'årgang',
    seed: 'frø: samme tall gir samme fil',
    mess: 'andelen personer med noe galt i raden, 0–1',
    data: 'persondataene det kontrolleres mot, som filer for compute. Uten: bare om tallene er mulige sammen',
    dataSheet: 'arket med persondata, når --data er en arbeidsbok',
    closed: 'utfallene i tabellen er alle som finnes: de må summere til hundre prosent',
    publishedColumn:
      'si hva en kolonne i tabellen er, ved overskrift eller bokstav, f.eks. B="andel innfridd 0–17 år", Sted=område, C=ignorer; kan gjentas',
    counts: 'regn videre fra antall som en database har talt med «iplos sql» (.csv, .xlsx eller .parquet)',
    fromDatabase: 'tell i en DuckDB-database (.duckdb), der radene ligger; trenger DuckDB',
    tableOfDatabase: 'tabellen i den; uten: den eneste',
    dialect: 'databasen: duckdb, postgres, sqlite, sqlserver eller spark',
    columnOfTable:
      'kolonne i tabellen, f.eks. kode9=behov, person=lopenr eller alder=- (finnes ikke); kan gjentas. Uten: aar, kommunenr, alder, kode9 …, ingen person',
    yearOfTable: 'året for en tabell eller tekst som ikke sier det, og for data uten år-kolonne',
  },
  otherLanguage: 'English: iplos --language en --help',
  columnNote:
    'Navnet foran likhetstegnet i --column er ett av disse, eller kode og nummer (kode9). Kolonnene for kodene til indikatoren trengs; resten gir flere tall når de finnes.',
  exitCodes: [
    '0  alt i orden',
    '1  dataene har feil (resultatene er likevel skrevet); et publisert tall avviker, er umulig eller kan ikke leses',
    '2  gal bruk, en fil som ikke kan leses eller skrives, eller ingenting i den å regne på eller kontrollere',
  ],
  readingSheet: (sheet, rivals) =>
    rivals.length === 0
      ? `Leser arket «${sheet}».`
      : `Leser bare arket «${sheet}». ${rivals.map((one) => `«${one}»`).join(', ')} har de samme kolonnene; velg ark med --sheet.`,
  progress: (rows) => counted(rows, 'rad', 'rader'),
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
  noResults: 'Ingen måltall kunne regnes ut. Meldingene over sier hvorfor.',
  version: 'versjon',
  codes: 'koder',
  aliases: 'også kalt',
  measures: 'Måltall (a er andel, b er antall):',
  indicatorHint: 'iplos indicators ID viser hele arket.',
  lintClean: (file) => `${file}: ingen funn`,
  invented: (file, persons, rows) =>
    `Skrevet til ${file}: ${persons} oppdiktede personer, ${counted(rows, 'rad', 'rader')}. Ingen av dem finnes.`,
  inventedSheet: 'Oppdiktede personer',
  heldAgainst: (values) => `holdt mot: ${values}`,
  textAgainstItself: 'Teksten mot seg selv:',
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
    formats: 'Formats for others (--format), all with the same hidden:',
    exitCodes: 'Exit codes:',
    examples: 'Examples:',
  },
  optionsWord: '[options]',
  about:
    'Computes national quality indicators from IPLOS: a file with one row per person goes in, measures for country, county, municipality and KOSTRA group come out. The data do not leave the machine.',
  commands: {
    compute: 'compute the measures',
    pictures: 'draw the variation between municipalities and counties as SVG pictures',
    change: 'show what changed from one extract or year to another, and why',
    checkData: 'check the data: what is wrong, and in which cells',
    check: 'check a published table, against the data or by itself',
    checkText: 'check the figures and statements of a published text',
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
    textFile: 'plain text (.txt)',
    indicator: 'id or name of an indicator',
    newIndicator:
      'reise-arbeid-utdanning, reise-organisasjon-kultur-fritid (or a title of theirs), or an id of your own with --title',
    files: 'definition files (.json)',
    table: 'the table of the database, its schema before a point: health.iplos',
  },
  options: {
    indicator: 'indicator, id or name; repeatable. Without: all whose columns are in the file',
    definition: 'a definition of your own (.json); repeatable',
    level:
      'land (country), fylke (county), kommune (municipality), kostragruppe, or a column of --group-by; repeatable. Without: all with data',
    year: 'the year to compute; without a year column: the year of all rows',
    column: 'point out a column, e.g. age="Age 31.12" or code9=Need; repeatable',
    groupBy: 'column that becomes a level of its own (unit, district, sex …); repeatable',
    sheet: 'the sheet of the workbook; without: the first one with the columns',
    nonReporting: 'municipality that did not report: its rows are left out; repeatable',
    joint: 'municipality A was reported with B, e.g. 1151=1149; repeatable',
    carryForward: "use last year's figures for municipalities that did not report (marked in the tables)",
    reach: 'what the data are about: land, fylke=46 or kommune=4601 (commas between); else guessed',
    kostra: 'table of municipality, KOSTRA group and perhaps year (.xlsx or .csv)',
    title: 'the title of an indicator of your own',
    shortTitle: 'a short title for names of sheets, 25 characters at most',
    outputOfDefinition: 'the file to make. Without: ID.json',
    regions:
      "answers of SSB's KLASS (JSON or CSV): municipalities, counties, changes and KOSTRA groups of years not shipped; YEAR=FILE where the answer has no dates; repeatable",
    regionsOf: 'give all years for municipalities and counties of year Y (series across mergers)',
    suppressBelow: 'hide numbers of fewer than T persons, and what they could be computed from, e.g. 5',
    hideRule:
      'what that hides: small (1 to T−1, the usual), zero (0 and “all” too), rest (numerator or rest ≤ T)',
    statistics: 'show intervals, labels against the level above and highest possible shares',
    from: 'the year before; without: the last but one of one extract, the last of the first of two',
    to: 'the year after; without: the last',
    by: 'what the change is divided by: kommune or age',
    refused: 'refused here: two extracts or years are not hidden as one',
    auditRefused: 'refused here: the answer is for those only who may see the data on persons',
    outputOfSheet: 'the workbook to make (.xlsx)',
    confidence: 'level of the intervals: 95 (unless told otherwise) or 99.8',
    smallBelow: 'a denominator of fewer than N persons is small and is not compared with others; without: 10',
    ageGroup: 'age group: all, 0-17, 18-66, 67+; repeatable. Without: every one (on the screen only all)',
    content: 'shares, counts or both in the tables: shares, counts, both',
    format: 'table (the screen), csv, json or xlsx. Without: by the file name of --output, else table',
    formatOfResult:
      'table (the screen), csv, json, xlsx or one of the formats below. Without: by the file name of --output, else table',
    formatOfIssues: 'table or json',
    formatOfPictures: 'svg (pictures) or json (what the pictures show, as data)',
    report:
      'workbook (.xlsx) of persons, needs and missing codes by municipality and year; what looks wrong comes first',
    output: 'write to a file instead of the screen',
    force: 'overwrite a file that exists already',
    language: 'nb or en',
    version: "show the program's version",
    help: 'show this help',
    outputOfRows: 'the file to make, .csv or .xlsx',
    persons: 'number of persons',
    yearOfRows: 'year',
    seed: 'seed: the same number makes the same file',
    mess: 'share of persons with something wrong in their row, 0–1',
    data: 'the persons to check against, as files of compute. Without: only whether the figures are possible together',
    dataSheet: 'the sheet of persons, where --data is a workbook',
    closed: 'the outcomes of the table are all there are: they must make a hundred per cent',
    publishedColumn:
      'say what a column of the table is, by header or letter, e.g. B="share met 0–17", Place=region, C=ignore; repeatable',
    counts: 'go on from counts that a database made with “iplos sql” (.csv, .xlsx or .parquet)',
    fromDatabase: 'count in a DuckDB database (.duckdb), where the rows lie; needs DuckDB',
    tableOfDatabase: 'the table of it; without: the only one',
    dialect: 'the database: duckdb, postgres, sqlite, sqlserver or spark',
    columnOfTable:
      'column of the table, e.g. code9=need, person=pid or age=- (not there); repeatable. Without: aar, kommunenr, alder, kode9 …, no person',
    yearOfTable: 'the year of a table or text that does not say, and of data without a year column',
  },
  otherLanguage: 'Norsk: iplos --help',
  columnNote:
    "The name before the equals sign in --column is one of these, or code and number (code9). The columns of the indicator's codes are needed; the others give more figures where they are.",
  exitCodes: [
    '0  all is well',
    '1  the data have errors (the results were written nevertheless); a published figure differs, is impossible or cannot be read',
    '2  wrong use, a file that cannot be read or written, or nothing in it to compute or check',
  ],
  readingSheet: (sheet, rivals) =>
    rivals.length === 0
      ? `Reading the sheet “${sheet}”.`
      : `Reading only the sheet “${sheet}”. ${rivals.map((one) => `“${one}”`).join(', ')} ${rivals.length === 1 ? 'has' : 'have'} the same columns; choose a sheet with --sheet.`,
  progress: (rows) => counted(rows, 'row', 'rows'),
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
  noResults: 'No measure could be computed. The messages above say why.',
  version: 'version',
  codes: 'codes',
  aliases: 'also called',
  measures: 'Measures (a is the share, b the count):',
  indicatorHint: 'iplos indicators ID shows the whole sheet.',
  lintClean: (file) => `${file}: no findings`,
  invented: (file, persons, rows) =>
    `Written to ${file}: ${persons} invented persons, ${counted(rows, 'row', 'rows')}. None of them exists.`,
  inventedSheet: 'Invented persons',
  heldAgainst: (values) => `held against: ${values}`,
  textAgainstItself: 'The text against itself:',
  claims: (count, parts) =>
    `${count} ${count === 1 ? 'claim' : 'claims'}${parts === '' ? '' : `: ${parts}`}.`,
  leftUnread: (count, quotes) =>
    `${count} ${count === 1 ? 'figure' : 'figures'} of the text could not be read or placed, and ${count === 1 ? 'is' : 'are'} not checked: ${quotes}.`,
  unexpected: (message) =>
    `Something unexpected went wrong in the program: ${message}\nThe fault is ours. Please report it, with the command you wrote. IPLOS_DEBUG=1 before the command shows more.`,
};

const TEXTS: Readonly<Record<Language, CliText>> = { nb, en };
