import { counted, type Language } from '../../core';

/** The arguments of the worksheet functions, by their names in the code. */
export type FunctionArgument =
  | 'data'
  | 'indicator'
  | 'measure'
  | 'ageGroup'
  | 'ageGroups'
  | 'region'
  | 'year'
  | 'level'
  | 'content'
  | 'table'
  | 'field'
  | 'published'
  | 'shares'
  | 'share'
  | 'denominator'
  | 'closed'
  | 'max'
  | 'text'
  | 'asTable'
  | 'verdictOnly'
  | 'statistics'
  | 'against'
  | 'from'
  | 'to'
  | 'within'
  | 'by'
  | 'confidence'
  | 'regionsOf'
  | 'hideBelow'
  | 'hideRule'
  | 'row';

/** What the worksheet functions say in a cell: errors, handles and progress. Numbers reach these as text in the language. */
export interface FunctionText {
  readonly argument: Readonly<Record<FunctionArgument, string>>;
  // Wrong arguments
  readonly missing: (argument: FunctionArgument) => string;
  readonly isError: (argument: FunctionArgument, error: string) => string;
  readonly severalCells: (argument: FunctionArgument) => string;
  readonly blankText: (argument: FunctionArgument) => string;
  readonly notARegion: (written: boolean) => string;
  readonly notAMeasure: (written: string) => string;
  readonly onlyAnAgeGroup: (written: string) => string;
  readonly notAYear: (written: string) => string;
  readonly notARow: (written: string) => string;
  readonly rowNotRead: (written: string, data: string) => string;
  readonly notALevel: (written: string, headers: readonly string[]) => string;
  readonly notContent: (written: string) => string;
  readonly notAnAgeGroup: (written: string, groups: readonly string[]) => string;
  readonly notAField: (written: string) => string;
  readonly notTrueOrFalse: (argument: FunctionArgument, written: string) => string;
  readonly nameInQuotes: string;
  readonly nothingToAudit: string;
  readonly zeroOrBlank: (argument: FunctionArgument) => string;
  readonly groupZeroOrBlank: (header: string) => string;
  readonly withHeader: (tables: readonly string[]) => string;
  readonly addressWithoutSheet: (address: string) => string;
  readonly rangeTooLarge: (rows: string, columns: string, most: string) => string;
  readonly tableTooLarge: (cells: string, most: string) => string;
  readonly rangeEmpty: string;
  readonly codesMissing: (indicator: string, codes: string, columns: string) => string;
  // What does not exist or cannot be given
  readonly dataNotReady: (error: string) => string;
  readonly tableGone: (problem: string) => string;
  readonly stalled: (table: string) => string;
  readonly preview: (table: string) => string;
  readonly yearNotInData: (year: string, years: string) => string;
  readonly fieldNotInSheet: (field: string, indicator: string) => string;
  readonly zeroDenominator: (region: string, year: string | null, ageGroup: string) => string;
  readonly notReported: (region: string, year: string | null) => string;
  readonly jointlyReported: (region: string, partner: string | null, year: string | null) => string;
  readonly suppressed: string;
  readonly notComparable: (region: string, year: string | null) => string;
  /** A region outside what the data are about ([IN-11]), and the regions they are about. */
  readonly outsideReach: (region: string, about: readonly string[]) => string;
  readonly noMembers: (group: string, year: string | null) => string;
  readonly unexpected: (message: string) => string;
  // The cell of IPLOS.DATASET
  readonly rows: (count: string, isOne: boolean) => string;
  readonly reading: (table: string, percent: string) => string;
  /** The country inside a sentence. */
  readonly country: string;
  /** The top line inside a sentence where the data are about a part of the country. */
  readonly everyone: string;
  /** A range that has no address, e.g. one that another formula spilled. */
  readonly range: string;
}

/** The words in one language. */
export function functionText(language: Language): FunctionText {
  return TEXT[language];
}

const nb: FunctionText = {
  argument: {
    data: 'data',
    indicator: 'indikator',
    measure: 'måltall',
    ageGroup: 'aldersgruppe',
    ageGroups: 'aldersgrupper',
    region: 'region',
    year: 'år',
    level: 'nivå',
    content: 'innhold',
    table: 'tabell',
    field: 'felt',
    published: 'publisert',
    shares: 'andeler',
    share: 'andel',
    denominator: 'nevner',
    closed: 'lukket',
    max: 'høyeste',
    text: 'tekst',
    asTable: 'somTabell',
    verdictOnly: 'bareDom',
    statistics: 'usikkerhet',
    against: 'mot',
    from: 'fra',
    to: 'til',
    within: 'innenfor',
    by: 'delt',
    confidence: 'sikkerhet',
    regionsOf: 'regionerFra',
    hideBelow: 'skjulUnder',
    hideRule: 'skjuleregel',
    row: 'rad',
  },
  missing: (argument) => `«${nb.argument[argument]}» mangler: ${MISSING_NB[argument]}.`,
  isError: (argument, error) =>
    `Cellen som er gitt som «${nb.argument[argument]}», viser ${error}. Rett den først.`,
  severalCells: (argument) => `«${nb.argument[argument]}» skal være én celle eller én verdi, ikke et område.`,
  blankText: (argument) =>
    `«${nb.argument[argument]}» er tom tekst. Utelat argumentet, eller ${MISSING_NB[argument]}.`,
  notARegion: (written) =>
    `«region» er ${written ? 'SANN' : 'USANN'}, som ikke er noen region: skriv et nummer eller et navn, eller 0 for alle i dataene.`,
  notAMeasure: (written) =>
    `«${written}» er ikke et måltall: skriv 1–16, 1a (andel) til 16b (antall), eller i ord, for eksempel "ikke innfridd 67+".`,
  onlyAnAgeGroup: (written) =>
    `«${written}» er en aldersgruppe. Ta med utfallet, for eksempel "innfridd ${written}".`,
  notARow: (written) =>
    `«rad» kan ikke være «${written}». Skriv radens nummer i arket (12), eller en celle i den: "D12".`,
  rowNotRead: (written, data) =>
    `Raden ${written} er ikke blant radene i ${data}, som står under overskriftsraden.`,
  notAYear: (written) => `«${written}» er ikke et år. Skriv fire siffer, for eksempel 2019.`,
  notALevel: (written, headers) =>
    `«${written}» er verken et nivå (land, fylke, kommune, kostragruppe) eller en kolonne i tabellen (${shortened(headers)}).`,
  notContent: (written) => `«${written}» er ikke et innhold: skriv andeler, antall eller begge.`,
  notAnAgeGroup: (written, groups) =>
    `«${written}» er ikke en aldersgruppe. Gruppene er ${shortened(groups)}. Skriv dem i anførselstegn, ellers gjør Excel dem til regnestykker.`,
  notAField: (written) => `«${written}» er ikke et felt i definisjonsarket: skriv 1–36 eller feltets navn.`,
  notTrueOrFalse: (argument, written) =>
    `«${written}» kan ikke være «${nb.argument[argument]}»: skriv SANN eller USANN.`,
  nothingToAudit:
    'Ingen tall i tabellen kunne plasseres. Det trengs område og måltall for hvert tall: ta med overskriftsradene, for eksempel =IPLOS.AUDIT(A1:F20).',
  nameInQuotes: 'Skriv tabellens navn i anførselstegn: =IPLOS.DATASET("Personer").',
  zeroOrBlank: (argument) =>
    `0 i «${nb.argument[argument]}» kan være en tom celle: denne utgaven av Excel leverer tomme celler som 0. Skriv tallet som tekst, "0".`,
  groupZeroOrBlank: (header) =>
    `0 i kolonnen «${header}» kan være en tom celle: denne utgaven av Excel leverer tomme celler som 0. Bruk IPLOS.DATASET, som leser cellene selv.`,
  withHeader: ([table = 'Personer']) =>
    `Ta med overskriftene. For en tabell: ${table}[#Alle], eller navnet i anførselstegn, "${table}".`,
  addressWithoutSheet: (address) =>
    `«${address}» kan stå på hvilket ark som helst. Skriv arket også: "Data!${address}".`,
  rangeTooLarge: (rows, columns, most) =>
    `Området har ${counted(rows, 'rad', 'rader')} × ${counted(columns, 'kolonne', 'kolonner')}, mer enn ${counted(most, 'celle', 'celler')}. Så store områder kommer ikke fram til funksjoner (grensen i Excel på nettet er 5 MB). Gjør området til en tabell (Ctrl+T), skriv =IPLOS.DATASET("tabellnavn") i en celle, og bruk den cellen som data.`,
  tableTooLarge: (cells, most) =>
    `Resultatet er på ${counted(cells, 'celle', 'celler')}; høyst ${most} kommer fram til arket. Velg et annet nivå eller andeler i stedet for begge.`,
  rangeEmpty: 'Området er tomt. Det trenger en rad med kolonneoverskrifter og en rad per person.',
  codesMissing: (indicator, codes, columns) =>
    `Tabellen har ingen kolonne for kode ${codes}, som «${indicator}» trenger. Kolonner som er kjent igjen: ${columns}. Kolonnen kan for eksempel hete «Kode ${codes.split(' ')[0] ?? ''}».`,
  dataNotReady: (error) => `Cellen som er gitt som «data», viser ${error}. Se på den for å finne årsaken.`,
  tableGone: (problem) =>
    `${problem} Er tabellen gitt nytt navn eller slettet? Skriv navnet den har nå, i IPLOS.DATASET.`,
  stalled: (table) =>
    `Excel svarte ikke mens «${table}» ble lest. Avslutt redigering i celler og beregn på nytt (Ctrl+Alt+F9).`,
  preview: (table) => `«${table}» leses når formelen er skrevet ferdig.`,
  yearNotInData: (year, years) => `Dataene har ingen rader for ${year}. Årene er ${years}.`,
  fieldNotInSheet: (field, indicator) => `Definisjonen «${indicator}» har ikke noe i ${field}.`,
  zeroDenominator: (region, year, ageGroup) =>
    `. Andelen kan ikke gis: ingen i nevneren for ${region}${of(year)}, ${ageGroup}.`,
  notReported: (region, year) => `.. ${region} har ikke rapportert${year === null ? '' : ` for ${year}`}.`,
  jointlyReported: (region, partner, year) =>
    `.. ${region} er rapportert sammen med ${partner ?? 'en annen kommune'}${year === null ? '' : ` for ${year}`}: se tallene der.`,
  suppressed: ': Tallet vises ikke av hensyn til personvernet.',
  notComparable: (region, year) =>
    `. ${region} kan ikke settes sammen av kommunene${year === null ? '' : ` i ${year}`}.`,
  outsideReach: (region, about) =>
    `.. Dataene er tatt for å gjelde ${shortened(about)}, der det er rader, ikke ${region}. Utelat «region» for alle i dataene.`,
  noMembers: (group, year) =>
    `Ingen kommune i dataene hører til ${group}${year === null ? '' : ` i ${year}`}.`,
  unexpected: (message) =>
    `Noe uventet gikk galt i tillegget: ${message}. Det er en feil hos oss. Meld gjerne fra.`,
  rows: (count, isOne) => `${count} ${isOne ? 'rad' : 'rader'}`,
  reading: (table, percent) => `Leser ${table} … ${percent} %`,
  country: 'hele landet',
  everyone: 'alle i dataene',
  range: 'området',
};

const MISSING_NB: Readonly<Record<FunctionArgument, string>> = {
  data: 'gi et område med overskriftsrad, en celle med IPLOS.DATASET, eller navnet på en tabell i anførselstegn',
  indicator: 'skriv en id eller tittel, se IPLOS.INDICATORS',
  measure: 'skriv 1–16, 1a, 1b eller for eksempel "innfridd 67+"',
  ageGroup: 'skriv for eksempel "18-66"',
  ageGroups: 'skriv for eksempel "18-66"',
  region: 'skriv et nummer eller et navn, 0 for alle i dataene',
  year: 'skriv fire siffer',
  level: 'skriv land, fylke, kommune eller kostragruppe',
  content: 'skriv andeler, antall eller begge',
  table: 'skriv navnet på en tabell i anførselstegn',
  field: 'skriv 1–36',
  published: 'skriv det publiserte tallet i anførselstegn, for eksempel "54,0"',
  shares: 'gi andelene i én rad eller én kolonne',
  share: 'skriv andelen i anførselstegn, for eksempel "54,0"',
  denominator: 'skriv et helt tall',
  closed: 'skriv SANN eller USANN',
  max: 'skriv et helt tall',
  text: 'gi teksten, eller cellene den står i',
  asTable: 'skriv SANN eller USANN',
  verdictOnly: 'skriv SANN eller USANN',
  statistics: 'skriv SANN eller USANN',
  against: 'skriv et nummer eller et navn',
  from: 'skriv fire siffer',
  to: 'skriv fire siffer',
  within: 'skriv et fylke',
  by: 'skriv "kommune" eller "alder"',
  confidence: 'skriv 95 eller 99,8',
  regionsOf: 'skriv fire siffer',
  hideBelow: 'skriv et helt tall fra 2',
  hideRule: 'skriv small, zero eller rest',
  row: 'skriv radens nummer i arket, for eksempel 12',
};

const en: FunctionText = {
  argument: {
    data: 'data',
    indicator: 'indicator',
    measure: 'measure',
    ageGroup: 'ageGroup',
    ageGroups: 'ageGroups',
    region: 'region',
    year: 'year',
    level: 'level',
    content: 'content',
    table: 'table',
    field: 'field',
    published: 'published',
    shares: 'shares',
    share: 'share',
    denominator: 'denominator',
    closed: 'closed',
    max: 'max',
    text: 'text',
    asTable: 'asTable',
    verdictOnly: 'verdictOnly',
    statistics: 'statistics',
    against: 'against',
    from: 'from',
    to: 'to',
    within: 'within',
    by: 'by',
    confidence: 'confidence',
    regionsOf: 'regionsOf',
    hideBelow: 'hideBelow',
    hideRule: 'hideRule',
    row: 'row',
  },
  missing: (argument) => `“${en.argument[argument]}” is missing: ${MISSING_EN[argument]}.`,
  isError: (argument, error) =>
    `The cell given as “${en.argument[argument]}” shows ${error}. Correct it first.`,
  severalCells: (argument) => `“${en.argument[argument]}” must be one cell or one value, not a range.`,
  blankText: (argument) =>
    `“${en.argument[argument]}” is blank text. Leave the argument out, or ${MISSING_EN[argument]}.`,
  notARegion: (written) =>
    `“region” is ${written ? 'TRUE' : 'FALSE'}, which is no region: write a number or a name, or 0 for everyone in the data.`,
  notAMeasure: (written) =>
    `“${written}” is not a measure: write 1–16, 1a (share) to 16b (count), or in words, for example "unmet 67+".`,
  onlyAnAgeGroup: (written) => `“${written}” is an age group. Add the outcome, for example "met ${written}".`,
  notARow: (written) =>
    `“row” cannot be “${written}”. Write the row’s number in the sheet (12), or a cell of it: "D12".`,
  rowNotRead: (written, data) =>
    `Row ${written} is not among the rows of ${data}, which stand below the header row.`,
  notAYear: (written) => `“${written}” is not a year. Write four digits, for example 2019.`,
  notALevel: (written, headers) =>
    `“${written}” is neither a level (land, fylke, kommune, kostragruppe; country, county, municipality) nor a column of the table (${shortened(headers)}).`,
  notContent: (written) => `“${written}” is not a content: write shares, counts or both.`,
  notAnAgeGroup: (written, groups) =>
    `“${written}” is not an age group. The groups are ${shortened(groups)}. Write them in quotation marks, or Excel takes them for sums.`,
  notAField: (written) =>
    `“${written}” is not a field of the definition sheet: write 1–36 or the field's name.`,
  notTrueOrFalse: (argument, written) =>
    `“${written}” cannot be “${en.argument[argument]}”: write TRUE or FALSE.`,
  nothingToAudit:
    'No figure of the table could be placed. Each needs a region and a measure: take the header rows with it, for example =IPLOS.AUDIT(A1:F20).',
  nameInQuotes: 'Write the name of the table in quotation marks: =IPLOS.DATASET("Persons").',
  zeroOrBlank: (argument) =>
    `0 in “${en.argument[argument]}” may be an empty cell: this version of Excel delivers empty cells as 0. Write the figure as text, "0".`,
  groupZeroOrBlank: (header) =>
    `0 in the column “${header}” may be an empty cell: this version of Excel delivers empty cells as 0. Use IPLOS.DATASET, which reads the cells itself.`,
  withHeader: ([table = 'Persons']) =>
    `Include the headers. For a table: ${table}[#All], or its name in quotation marks, "${table}".`,
  addressWithoutSheet: (address) =>
    `“${address}” can be on any sheet. Write the sheet too: "Data!${address}".`,
  rangeTooLarge: (rows, columns, most) =>
    `The range has ${counted(rows, 'row', 'rows')} × ${counted(columns, 'column', 'columns')}, more than ${counted(most, 'cell', 'cells')}. Ranges that large do not reach functions (the limit in Excel on the web is 5 MB). Make the range a table (Ctrl+T), write =IPLOS.DATASET("table name") in a cell, and use that cell as data.`,
  tableTooLarge: (cells, most) =>
    `The result has ${counted(cells, 'cell', 'cells')}; at most ${most} reach the sheet. Choose another level, or shares instead of both.`,
  rangeEmpty: 'The range is empty. It needs a header row and one row per person.',
  codesMissing: (indicator, codes, columns) =>
    `The table has no column for code ${codes}, which “${indicator}” needs. Columns recognised: ${columns}. The column can be called for example “Code ${codes.split(' ')[0] ?? ''}”.`,
  dataNotReady: (error) => `The cell given as “data” shows ${error}. Look at it to find out why.`,
  tableGone: (problem) =>
    `${problem} Was the table renamed or deleted? Write the name it has now in IPLOS.DATASET.`,
  stalled: (table) =>
    `Excel did not answer while “${table}” was being read. Finish editing cells and recalculate (Ctrl+Alt+F9).`,
  preview: (table) => `“${table}” is read when the formula is finished.`,
  yearNotInData: (year, years) => `The data have no rows for ${year}. The years are ${years}.`,
  fieldNotInSheet: (field, indicator) => `The definition “${indicator}” has nothing in ${field}.`,
  zeroDenominator: (region, year, ageGroup) =>
    `. The share cannot be given: nobody in the denominator of ${region}${of(year)}, ${ageGroup}.`,
  notReported: (region, year) => `.. ${region} has not reported${year === null ? '' : ` for ${year}`}.`,
  jointlyReported: (region, partner, year) =>
    `.. ${region} was reported together with ${partner ?? 'another municipality'}${year === null ? '' : ` for ${year}`}: see the figures there.`,
  suppressed: ': The figure is hidden for confidentiality.',
  notComparable: (region, year) =>
    `. ${region} cannot be put together from the municipalities${year === null ? '' : ` of ${year}`}.`,
  outsideReach: (region, about) =>
    `.. The data are taken to be about ${shortened(about)}, where there are rows, not ${region}. Leave out “region” for everyone in the data.`,
  noMembers: (group, year) =>
    `No municipality in the data belongs to ${group}${year === null ? '' : ` in ${year}`}.`,
  unexpected: (message) =>
    `Something unexpected went wrong in the add-in: ${message}. The fault is ours. Please report it.`,
  rows: (count, isOne) => `${count} ${isOne ? 'row' : 'rows'}`,
  reading: (table, percent) => `Reading ${table} … ${percent}%`,
  country: 'the country',
  everyone: 'everyone in the data',
  range: 'range',
};

const MISSING_EN: Readonly<Record<FunctionArgument, string>> = {
  data: 'give a range with a header row, a cell with IPLOS.DATASET, or the name of a table in quotation marks',
  indicator: 'write an id or a title, see IPLOS.INDICATORS',
  measure: 'write 1–16, 1a, 1b or for example "met 67+"',
  ageGroup: 'write for example "18-66"',
  ageGroups: 'write for example "18-66"',
  region: 'write a number or a name, 0 for everyone in the data',
  year: 'write four digits',
  level: 'write land, fylke, kommune or kostragruppe',
  content: 'write shares, counts or both',
  table: 'write the name of a table in quotation marks',
  field: 'write 1–36',
  published: 'write the published figure in quotation marks, for example "54.0"',
  shares: 'give the shares in one row or one column',
  share: 'write the share in quotation marks, for example "54.0"',
  denominator: 'write a whole number',
  closed: 'write TRUE or FALSE',
  max: 'write a whole number',
  text: 'give the text, or the cells it stands in',
  asTable: 'write TRUE or FALSE',
  verdictOnly: 'write TRUE or FALSE',
  statistics: 'write TRUE or FALSE',
  against: 'write a number or a name',
  from: 'write four digits',
  to: 'write four digits',
  within: 'write a county',
  by: 'write "kommune" or "age"',
  confidence: 'write 95 or 99.8',
  regionsOf: 'write four digits',
  hideBelow: 'write a whole number from 2',
  hideRule: 'write small, zero or rest',
  row: 'write the row’s number in the sheet, for example 12',
};

const TEXT: Readonly<Record<Language, FunctionText>> = { nb, en };

/** How many names a message lists before it only says that there are more. */
const NAMES_LISTED = 12;

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_LISTED).join(', ');
  return names.length > NAMES_LISTED ? `${shown} …` : shown || '–';
}

function of(year: string | null): string {
  return year === null ? '' : ` ${year}`;
}
