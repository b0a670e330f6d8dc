/** The levels of field 22, by their Norwegian ids as used in data ([REG-1]). */
export const LEVELS = ['land', 'fylke', 'kommune', 'kostragruppe'] as const;
/** One of the four levels. A grouping column's header can stand as a level too ([REG-9]); that is a plain string. */
export type Level = (typeof LEVELS)[number];

/** A kommune in the classification of one year. */
export interface Municipality {
  /** Four digits, the key. Never use the name as a key ([REG-1]). */
  readonly code: string;
  readonly name: string;
  /** The first two digits ([REG-2]). */
  readonly county: string;
}

/** A fylke in the classification of one year. */
export interface County {
  readonly code: string;
  readonly name: string;
}

/** The classification that held in one year ([REG-2]), kommuner and fylker in code order. */
export interface YearClassification {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly municipalityByCode: ReadonlyMap<string, Municipality>;
  readonly countyByCode: ReadonlyMap<string, County>;
}

/** A change of one code into another at a date (KLASS 131). */
export interface MunicipalityChange {
  readonly oldCode: string;
  readonly newCode: string;
  /** The first year the new code holds. */
  readonly year: number;
}

/** Every year's classification and the changes between them. */
export interface Classification {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Undefined outside firstYear–lastYear. */
  readonly forYear: (year: number) => YearClassification | undefined;
  readonly changes: readonly MunicipalityChange[];
}

/** Which KOSTRA group a kommune belongs to in a year; undefined when not given ([REG-8]). */
export interface KostraGroups {
  readonly groupOf: (year: number, municipality: string) => string | undefined;
}

/** What the user says about reporting ([REG-5], [REG-6]). Codes are four digits. */
export interface Reporting {
  /** Kommuner whose rows are left out of every aggregate, in each year that is asked for. */
  readonly nonReporting: readonly string[];
  /** `municipality` was reported together with `with`. */
  readonly joint: readonly { readonly municipality: string; readonly with: string }[];
  /** Carry the previous year's figures forward for kommuner that did not report; off by default. */
  readonly carryForward: boolean;
}

/** Nothing said about reporting. */
export const NO_REPORTING: Reporting = { nonReporting: [], joint: [], carryForward: false };

/**
 * How many of a region's kommuner have data of the year: "15 av 18 kommuner" ([REG-4]). A jointly reported kommune counts
 * as covered when its partner has data.
 */
export interface Coverage {
  readonly reported: number;
  readonly total: number;
  /** Kommuner not among `reported` whose figures of the year before are in the sum instead ([REG-5]); absent when none. */
  readonly carriedForward?: number;
}
