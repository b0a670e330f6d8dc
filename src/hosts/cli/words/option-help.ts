import type { Language } from '../../../core';
import type { CliOption } from './cli-option';

/** What help says of each option. */
export const OPTION_HELP: Readonly<Record<Language, Readonly<Record<CliOption, string>>>> = {
  nb: {
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
    measure:
      'måltallet det gjelder: 1–16 (også 5a) eller utfallet, f.eks. «ikke innfridd»; uten: innfridd, alle aldre',
    measures:
      'måltallene som tegnes: 1–16 (også 5a) eller utfallet, f.eks. «ikke innfridd»; kan gjentas. Uten: innfridd, alle aldre',
    refused: 'avvises her: to uttrekk eller år skjules ikke som ett',
    notInAudit: 'avvises her: det er ikke noe de andre motorene teller',
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
    formatOfPictures:
      'svg (når ikke annet er sagt), png (bildepunkter) eller json (det bildene viser, som data)',
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
    sizes: 'hvor store kommunene er: drawn (trukket, slik gamle frø gir) eller inhabitants (etter folketall)',
    data: 'persondataene det kontrolleres mot, som filer for compute. Uten: bare om tallene er mulige sammen',
    dataSheet: 'arket med persondata, når --data er en arbeidsbok',
    kommune: 'siden er om denne kommunen, nummer eller navn; flere med komma',
    row: 'raden det gjelder: nummeret slik arket eller filen viser det, eller en celle: 12, D12, «Personer!D12», «fil.csv!12»; flere med komma',
    measureOfRows: 'vis radene bak måltallet: 1–16, 13a (teller og nevner) eller 13b (teller)',
    kommuneOfRows: 'kommunen tallet gjelder, nummer eller navn',
    regionOfRows:
      'området tallet gjelder, nummer eller navn: fylke, kommune, KOSTRA-gruppe, eller med --level en verdi i en kolonne fra --group-by; uten: landet',
    allMunicipalities: 'én side, eller ett ark, for hver kommune med tall',
    formatOfPage: 'docx, md, text, json eller xlsx (ark for kommuner); uten: etter filnavnet, ellers text',
    closed: 'utfallene i tabellen er alle som finnes: de må summere til hundre prosent',
    publishedColumn:
      'si hva en kolonne i tabellen er, ved overskrift eller bokstav, f.eks. B="andel innfridd 0–17 år", Sted=område, C=ignorer; kan gjentas',
    counts: 'regn videre fra antall som en database har talt med «iplos sql» (.csv, .xlsx eller .parquet)',
    fromDatabase: 'tell i en DuckDB-database (.duckdb), der radene ligger; trenger DuckDB',
    tableOfDatabase: 'tabellen i den; uten: den eneste',
    dialect: 'databasen: duckdb, postgres, sqlite, sqlserver eller spark',
    columnOfTable:
      'kolonne i tabellen, f.eks. kode9=behov, person=lopenr eller alder=- (finnes ikke); kan gjentas. Uten: aar, kommunenr, alder, kode9 …, ingen person',
    smallNumber: 'et antall under T personer er lite; uten: 5',
    ruleOfAudit:
      'hva som ikke skal røpes: small (1 til T−1, som ellers), zero (0 og «alle» også), rest (teller eller resten ≤ T)',
    readerKnows:
      'hva leseren vet: threshold (alle skjulte tall er små), listed (en kommune som står der, har noen); kan gjentas',
    indicatorOfTable: 'indikatoren tabellen er om, når den ikke sier det',
    yearOfTable: 'året for en tabell eller tekst som ikke sier det, og for data uten år-kolonne',
  },
  en: {
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
    measure: 'the measure it is about: 1–16 (5a too) or the outcome, e.g. unmet; without: met, all ages',
    measures:
      'the measures to draw: 1–16 (5a too) or the outcome, e.g. unmet; repeatable. Without: met, all ages',
    refused: 'refused here: two extracts or years are not hidden as one',
    notInAudit: 'refused here: it is nothing that the other engines count',
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
    formatOfPictures: 'svg (unless told otherwise), png (pixels) or json (what the pictures show, as data)',
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
    sizes: 'how large municipalities are: drawn (as old seeds give) or inhabitants (by population)',
    data: 'the persons to check against, as files of compute. Without: only whether the figures are possible together',
    dataSheet: 'the sheet of persons, where --data is a workbook',
    kommune: 'the page is about this municipality, number or name; several with commas',
    row: 'the row: its number as the sheet or file shows it, or a cell: 12, D12, “Personer!D12”, “file.csv!12”; several with commas',
    measureOfRows:
      'show the rows behind the measure: 1–16, 13a (numerator and denominator) or 13b (numerator)',
    kommuneOfRows: 'the municipality of the number, number or name',
    regionOfRows:
      'the region of the number, number or name: county, municipality, KOSTRA group, or with --level a value of a column of --group-by; without: the country',
    allMunicipalities: 'one page, or one sheet, for each municipality with figures',
    formatOfPage:
      'docx, md, text, json or xlsx (sheets of municipalities); without: by the file name, else text',
    closed: 'the outcomes of the table are all there are: they must make a hundred per cent',
    publishedColumn:
      'say what a column of the table is, by header or letter, e.g. B="share met 0–17", Place=region, C=ignore; repeatable',
    counts: 'go on from counts that a database made with “iplos sql” (.csv, .xlsx or .parquet)',
    fromDatabase: 'count in a DuckDB database (.duckdb), where the rows lie; needs DuckDB',
    tableOfDatabase: 'the table of it; without: the only one',
    dialect: 'the database: duckdb, postgres, sqlite, sqlserver or spark',
    columnOfTable:
      'column of the table, e.g. code9=need, person=pid or age=- (not there); repeatable. Without: aar, kommunenr, alder, kode9 …, no person',
    smallNumber: 'a number of fewer than T persons is small; without: 5',
    ruleOfAudit:
      'what is not to be told: small (1 to T−1, the usual), zero (0 and “all” too), rest (numerator or rest ≤ T)',
    readerKnows:
      'what the reader knows: threshold (every hidden number is small), listed (a municipality listed has somebody); repeatable',
    indicatorOfTable: 'the indicator a table is about, where it does not say',
    yearOfTable: 'the year of a table or text that does not say, and of data without a year column',
  },
};
