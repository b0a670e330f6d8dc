/** A fylke or kommune and the years it held: on 1 January of every year from `from` to `to`, both included. */
export interface RegionPeriod {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  /** Absent: it still holds in the last year of the data. */
  readonly to?: number;
}

/**
 * The regions of several years in compact form, as in definitions/regions/classification.json. A code has one entry per
 * name it had; `changes` holds changes of codes only, not of names. Made by scripts/derive-regions.js from KLASS 131.
 */
export interface RegionData {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly counties: readonly RegionPeriod[];
  readonly municipalities: readonly RegionPeriod[];
  readonly changes: readonly { readonly oldCode: string; readonly newCode: string; readonly year: number }[];
}
