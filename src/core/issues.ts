/**
 * Everything that can be the matter with data, as values ([IN-9]): a code, a severity, how many rows, where, and the
 * facts. The wording is in text/issues.ts; a host shows it in the user's language.
 */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode];

/** An issue of one code. */
export interface IssueOf<Code extends IssueCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The true number of rows concerned (0 where the issue is not about rows). */
  readonly rows: number;
  /** Addresses of the cells concerned, the first 1,000. */
  readonly cells: readonly string[];
  readonly facts: IssueFacts[Code];
}

/**
 * `error`: the data breaks the rules, or what was asked for cannot be given; `warning`: counted, but something is
 * unknown; `info`: said so that nothing happens silently.
 */
export type Severity = 'error' | 'warning' | 'info';

/** How many cell addresses an issue keeps ([IN-9]). */
export const ADDRESS_LIMIT = 1000;

/** The facts each message is made from. `header` is the column's header as written. */
export interface IssueFacts {
  // The table as a whole
  emptyInput: { readonly source: string };
  headerOnly: { readonly source: string };
  /** No row among the first ones looks like a header: none of the wanted roles was found. */
  headerNotFound: {
    readonly source: string;
    readonly seen: readonly string[];
    readonly wanted: readonly string[];
  };
  /** The header is not in the first row: rows above it were left alone. */
  headerNotFirst: { readonly row: number };
  roleWithoutColumn: {
    readonly role: string;
    readonly seen: readonly string[];
    readonly aliases: readonly string[];
  };
  roleWithTwoColumns: { readonly role: string; readonly headers: readonly string[] };
  /** The user pointed out one column for several roles; it has none of them. */
  columnWithTwoRoles: { readonly header: string; readonly roles: readonly string[] };
  /** Ages can come from several columns ([IN-5]); one is used, and the others are not held against it. */
  severalAgeColumns: { readonly used: ColumnInRole; readonly unused: readonly ColumnInRole[] };
  /** A grouping column named by the user can be any of several ([REG-9]); it makes no level. */
  groupWithTwoColumns: { readonly header: string; readonly headers: readonly string[] };
  /** A grouping column is called as a level of another kind is ([REG-9]); it makes no level. */
  groupNamedAsLevel: { readonly header: string };
  /** A header named by the user is not in the table. */
  headerUnknown: { readonly header: string; readonly seen: readonly string[] };
  /** A role named by the user does not exist. */
  roleUnknown: { readonly role: string; readonly roles: readonly string[] };
  /** Neither a year column nor a year from the caller ([IN-6]). */
  yearNotGiven: { readonly seen: readonly string[] };
  // Rows and cells
  /** Records of delimited text with something in fields that have no header: a stray separator shifts all that follows it. */
  fieldsBeyondHeader: { readonly fields: number; readonly examples: readonly string[] };
  /** The same with nothing in those fields, in some of the records only. */
  emptyFieldsBeyondHeader: { readonly fields: number };
  /** A quoted field of delimited text that holds lines shaped like records: a quotation mark too many has swallowed them. */
  recordsInField: { readonly lines: number };
  /** Records that end before the header does: the fields that are not there count as empty. */
  fieldsMissing: { readonly fields: number };
  /** Rows that are blank in every column that is read ([IN-1], columnsRead). */
  rowEmpty: Record<string, never>;
  codeInvalid: {
    readonly header: string;
    readonly code: number;
    /** Some of the values seen, as written. */
    readonly examples: readonly string[];
    readonly allowed: readonly number[];
    /** True when not one value of the column was legal: probably the wrong column. */
    readonly all: boolean;
  };
  municipalityUnknown: { readonly header: string; readonly examples: readonly string[] };
  municipalityMissing: { readonly header: string };
  /** Three-digit codes that were padded: the leading zero had been lost. Told, not an error ([IN-4]). */
  municipalityPadded: { readonly header: string };
  ageUnknown: {
    readonly header: string;
    readonly examples: readonly string[];
    readonly blank: number;
    /** True when not one row has an age: the age groups are without persons. */
    readonly all: boolean;
  };
  yearInvalid: { readonly header: string; readonly examples: readonly string[] };
  /** A year for which no classification of kommuner is held: its rows count in land only. */
  yearOutsideClassification: {
    readonly years: readonly number[];
    readonly from: number;
    readonly to: number;
  };
  /** More than one year in the data, and the caller did not choose. */
  severalYears: { readonly years: readonly number[] };
  /** Rows of other years than the one asked for. */
  yearNotAskedFor: { readonly year: number; readonly years: readonly number[] };
  /** Rows set aside because the same person has a later one in the same year ([IN-7]). */
  personRepeated: { readonly header: string; readonly persons: number; readonly byDate: boolean };
  personMissing: { readonly header: string };
  /** Keys that have lost digits ([IN-7]): nobody is merged by them. */
  personKeyLost: { readonly header: string; readonly examples: readonly string[] };
  /** More keys of over 15 digits end in zeros after them than by chance ([IN-7]): nobody is merged by them. */
  personKeysRounded: { readonly header: string; readonly examples: readonly string[] };
  /** Rows of one person and year whose ages are more than a year apart: keys that were cut, or are not of persons. */
  personAgesApart: { readonly header: string; readonly age: string };
  /** Times without an offset from UTC beside others with one; they are taken for UTC. */
  timesWithoutOffset: { readonly header: string };
  dateInvalid: { readonly header: string; readonly examples: readonly string[] };
  groupValueMissing: { readonly header: string };
  /** Age 0 that may be an empty cell, because this build of Excel delivers empty cells as 0 ([IN-8]). */
  ageZeroOrBlank: { readonly header: string };
  // Regions
  noMunicipalityColumn: { readonly levels: readonly string[] };
  noAgeColumn: { readonly ageGroups: readonly string[] };
  /** Kommuner of the year without rows ([REG-4]). */
  notReported: { readonly year: number; readonly municipalities: readonly RegionName[] };
  /** Kommuner named by the user as not reporting; their rows, if any, are left out ([REG-5]). */
  namedNonReporting: { readonly year: number; readonly municipalities: readonly RegionName[] };
  jointlyReported: { readonly year: number; readonly municipality: RegionName; readonly with: RegionName };
  /** A region code given in a setting that is not a kommune of the year. */
  settingUnknownMunicipality: { readonly setting: string; readonly code: string; readonly year: number };
  /** A pair of [REG-6] that was set aside because the settings contradict each other. Codes as given. */
  jointSettingUnusable: {
    readonly municipality: string;
    readonly with: string;
    /**
     * `self`: with itself; `chain`: the partner is itself reported with another; `twice`: another partner was given
     * first; `nonReporting`: it is also named as not reporting, which holds.
     */
    readonly reason: 'self' | 'chain' | 'twice' | 'nonReporting';
  };
  kostraGroupMissing: { readonly year: number; readonly municipalities: readonly RegionName[] };
  kostraTableMissing: Record<string, never>;
  /** The table of KOSTRA groups has no rows ([REG-8]). */
  kostraTableEmpty: { readonly source: string };
  /** No row of it names both columns; `seen` is its first row. */
  kostraHeaderNotFound: {
    readonly source: string;
    readonly seen: readonly string[];
    readonly wanted: readonly ('municipality' | 'group')[];
  };
  /** A list of regions of a year says otherwise than what is shipped, which holds ([REG-2]). */
  regionsDiffer: {
    readonly source: string;
    readonly year: number;
    /** In the list alone; shipped alone; of another name. */
    readonly unknown: readonly RegionName[];
    readonly lacking: readonly RegionName[];
    readonly renamed: readonly RegionName[];
  };
  kostraRowInvalid: { readonly source: string; readonly examples: readonly string[] };
  /** On another year's classification ([REG-7]): kommuner without figures, because kommuner of the year were divided among them and others. */
  seriesDivided: {
    readonly year: number;
    readonly regionsOf: number;
    readonly municipalities: readonly RegionName[];
    readonly because: readonly Division[];
  };
  /** On another year's classification ([REG-7]): kommuner without figures, because not all they are made of reported. */
  seriesIncomplete: {
    readonly year: number;
    readonly regionsOf: number;
    readonly municipalities: readonly (RegionName & { readonly without: readonly RegionName[] })[];
  };
  carriedForward: {
    readonly year: number;
    readonly fromYear: number;
    readonly municipalities: readonly RegionName[];
  };
  // Columns that nobody filled, years that came along ([IN-10])
  /** In these years as a whole (none: the data have no year) the received code is missing for all or most with a need. */
  receivedMissing: ReceivedColumn & {
    readonly years: readonly number[];
    /** With a need, and those of them without the code. */
    readonly persons: number;
    readonly missing: number;
  };
  /** The same in some kommuner of a year, the most missing first. */
  receivedMissingIn: ReceivedColumn & {
    readonly year: number;
    readonly municipalities: readonly (RegionName & { readonly persons: number; readonly missing: number })[];
  };
  /** A year with a handful of persons beside a full one. */
  yearNearlyEmpty: {
    readonly year: number;
    readonly persons: number;
    readonly fullYear: number;
    readonly fullPersons: number;
  };
  /** What the data are taken to be about, since nobody said it ([IN-11]). */
  reachGuessed: { readonly kind: 'counties' | 'municipalities'; readonly regions: readonly RegionName[] };
  /** Rows of kommuner that the data are not about: they count in the top line alone ([IN-11]). */
  rowsOutsideReach: { readonly year: number; readonly municipalities: readonly RegionName[] };
  // Counts that another engine made ([ENG-2])
  countsHeaderMissing: { readonly source: string; readonly seen: readonly string[] };
  /** No lines of an indicator, or no column for codes of it; without an id: of none that is known. */
  countsIndicatorMissing: {
    readonly indicator: string;
    readonly codes: readonly number[];
    readonly seen: readonly string[];
  };
  /** Lines left out: what stands in a column is not allowed there; `allowed` is null for numbers. */
  countsUnreadable: {
    readonly header: string;
    readonly examples: readonly string[];
    readonly allowed: readonly string[] | null;
  };
  /** The indicators were given different numbers of persons. */
  countsUnequal: { readonly places: readonly { readonly year: number; readonly municipality: string }[] };
  /** Cells outside the portable grammar, or ties between rows: equality is not claimed ([ENG-3]). */
  countsUnsure: { readonly persons: number };
  // Small numbers that are hidden
  /** How many figures are hidden. Not how many of them for being small: that would narrow what each can be. */
  suppressed: {
    readonly year: number | null;
    readonly below: number;
    readonly kind: 'small' | 'zero' | 'rest';
    readonly hidden: number;
  };
  /** Figures that cannot be kept from being computed: no figures of the indicator and year are given. */
  notProtected: {
    readonly year: number | null;
    readonly below: number;
    readonly kind: IssueFacts['suppressed']['kind'];
    readonly figures: number;
    readonly places: readonly { readonly region: RegionName; readonly ageGroup: string }[];
  };
  /** Hiding was asked for in indicators that share codes: no figures are given. */
  suppressionImpossibleShared: { readonly indicators: readonly string[]; readonly codes: readonly number[] };
  /** Messages about rows left out, for they would tell something of hidden figures; `numbers`: those of rows and persons are told. */
  rowsNotTold: { readonly codes: readonly string[]; readonly numbers: boolean };
  /** Hiding was asked for together with figures carried forward: no figures are given. */
  suppressionImpossibleCarried: Record<string, never>;
  /** Hiding was asked for in levels of several grouping columns: no figures are given. */
  suppressionImpossibleGroups: { readonly columns: readonly string[] };
}

/**
 * A change that took figures apart ([REG-7]): `whole` was divided among `parts` in `year`; or was merged from them, when a series
 * goes back in time.
 */
export interface Division {
  readonly kind: 'split' | 'merger';
  readonly year: number;
  readonly whole: RegionName;
  readonly parts: readonly RegionName[];
}

/** The column of an indicator's received code. */
export interface ReceivedColumn {
  /** Id. */
  readonly indicator: string;
  readonly header: string;
  readonly code: number;
}

/** A column by its header as written, and the role it could have. */
export interface ColumnInRole {
  readonly role: string;
  readonly header: string;
}

/** A region with its code and name. */
export interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** The code of an issue, stable: it is part of the command line's JSON. */
export type IssueCode = keyof IssueFacts;

/** Makes an issue; `cells` beyond the first 1,000 are the caller's to leave out. */
export function issue<Code extends IssueCode>(
  code: Code,
  severity: Severity,
  facts: IssueFacts[Code],
  where: { readonly rows?: number; readonly cells?: readonly string[] } = {},
): Issue {
  // The mapped union above is exactly IssueOf<Code> for this Code; TypeScript cannot follow it through the generic.
  return { code, severity, facts, rows: where.rows ?? 0, cells: where.cells ?? [] } as Issue;
}

/** True when at least one issue is an error: the command line then exits with 1. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((one) => one.severity === 'error');
}
