import {
  ageSource,
  readHeader,
  type Classification,
  type ColumnMap,
  type Indicator,
  type Issue,
} from '../../core';
import { INDICATORS } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import type { Offer } from '../state/offer';

/** What the chosen table is taken for, by its header and the user's own mapping. */
export interface Recognised {
  readonly offer: Offer;
  /** Null when no row looks like a header. */
  readonly map: ColumnMap | null;
  readonly issues: readonly Issue[];
  readonly headers: readonly string[];
  /** The year of all rows must be given: no column says it and kommuner cannot be told without it ([IN-6]). */
  readonly needsYear: boolean;
}

/** Finds the roles of the columns again, from the first rows; null when the chosen table is no longer offered. */
export function recognise(data: ChosenData, groupBy: readonly string[] = []): Recognised | null {
  const offer = chosenOffer(data);
  if (!offer) return null;
  const { head } = offer;
  const { map, issues } = readHeader(head.rows, head.source, head.firstRow, {
    indicators: INDICATORS,
    required: false,
    columns: data.columns.mapping,
    groupBy,
  });
  const row = head.rows[map?.headerRow ?? 0] ?? [];
  const headers = row.map((cell) => String(cell ?? '').trim());
  const needsYear = map !== null && !map.columns.has('year');
  return { offer, map, issues, headers, needsYear };
}

/** The offer that is the chosen table. */
export function chosenOffer(data: ChosenData): Offer | undefined {
  return data.offers.find(({ source }) => source.address === data.source.address);
}

/** Whether the data can be counted: an indicator's columns are there, and the year is known. */
export function isUsable(data: ChosenData): boolean {
  const found = recognise(data);
  if (!found?.map || found.map.indicators.length === 0) return false;
  return !found.needsYear || yearIsValid(data.columns.year, data.regions.classification);
}

/** A year with a classification. */
export function yearIsValid(year: number | null, classification: Classification): boolean {
  return year !== null && classification.forYear(year) !== undefined;
}

/** An indicator of whose codes some have a column and some have none. */
export interface HalfIndicator {
  readonly indicator: Indicator;
  /** The codes without a column. */
  readonly missing: readonly number[];
}

/** Indicators that cannot be computed though the table seems to be meant for them; none where no indicator can. */
export function halfIndicators({ columns, indicators }: ColumnMap): readonly HalfIndicator[] {
  if (indicators.length === 0) return [];
  return INDICATORS.flatMap((indicator) => {
    const codes = indicator.variables.map(({ code }) => code);
    const missing = codes.filter((code) => !columns.has(String(code)));
    return missing.length > 0 && missing.length < codes.length ? [{ indicator, missing }] : [];
  });
}

/** Whether ages are known, so that there are age groups ([AGE-3]). */
export function hasAges(map: ColumnMap): boolean {
  return ageSource(map) !== null;
}
