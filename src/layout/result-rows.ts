import type { Outcome, Measure } from '../core';

/** One row of a result table: the four outcomes of one region, year and age group. */
export interface ResultRow {
  readonly regionCode: string;
  readonly regionName: string;
  readonly year: number | null;
  readonly ageGroup: string;
  readonly outcomes: ReadonlyMap<Outcome, Measure>;
  /**
   * One that is shown, if any is: denominator, coverage and, but for suppression, status are the outcomes' together. The denominator
   * of a row whose outcomes are all hidden is hidden too.
   */
  readonly sample: Measure;
}

/**
 * The measures of one indicator and level as rows: by region code, then year, then age group.
 *
 * Age groups are rows and not blocks of columns: a table stays narrow enough to print, and one filter in Excel shows one
 * age group for all regions or all age groups for one.
 */
export function resultRows(measures: readonly Measure[], ageGroups: readonly string[]): readonly ResultRow[] {
  const order = new Map(ageGroups.map((id, index) => [id, index]));
  const rows = new Map<string, { sample: Measure; outcomes: Map<Outcome, Measure> }>();
  for (const measure of measures) {
    const age = order.get(measure.ageGroup);
    if (age === undefined) continue;
    // The numbers first: a code of a user's own may hold any sign.
    const key = `${age} ${measure.year} ${measure.regionCode}`;
    const row = rows.get(key) ?? { sample: measure, outcomes: new Map<Outcome, Measure>() };
    row.outcomes.set(measure.outcome, measure);
    rows.set(key, row);
  }
  return [...rows.values()].map(toResultRow).sort((a, b) => compareRows(a, b, order));
}

function toResultRow(row: { sample: Measure; outcomes: Map<Outcome, Measure> }): ResultRow {
  const { regionCode, regionName, year, ageGroup } = row.sample;
  const shown = [...row.outcomes.values()].find(({ status }) => status !== 'suppressed');
  return { regionCode, regionName, year, ageGroup, outcomes: row.outcomes, sample: shown ?? row.sample };
}

/** Whether none of a row's outcomes is hidden: only then do they add up to what they say. */
export function isWhole({ outcomes }: ResultRow): boolean {
  return [...outcomes.values()].every(({ status }) => status !== 'suppressed');
}

/** Codes of kommuner and fylker are digits of equal length; a user's own groups sort as Norwegian text, 2 before 10. */
const byCode = new Intl.Collator('nb', { numeric: true });

function compareRows(a: ResultRow, b: ResultRow, ageOrder: ReadonlyMap<string, number>): number {
  return (
    (a.regionCode === b.regionCode ? 0 : byCode.compare(a.regionCode, b.regionCode)) ||
    (a.year ?? 0) - (b.year ?? 0) ||
    (ageOrder.get(a.ageGroup) ?? 0) - (ageOrder.get(b.ageGroup) ?? 0)
  );
}
