import type { AgeGroup, Indicator, Level } from '../../core';
import type { ChosenData } from '../state/chosen-data';
import type { Wishes } from '../state/wishes';
import { possibleLevels } from './question-of';
import { hasAges, recognise } from './recognise';

/** What can be asked of the chosen data; the defaults are all of it. */
export interface WhatThereIs {
  readonly indicators: readonly Indicator[];
  readonly levels: readonly Level[];
  /** Null until all rows have been read. */
  readonly years: readonly number[] | null;
  readonly ageGroups: readonly AgeGroup[];
  /** Headers without a role: columns one can divide by ([REG-9]). */
  readonly groupHeaders: readonly string[];
}

/** What there is in the chosen data, by its header and, once they are read, its rows. */
export function whatThereIs(data: ChosenData): WhatThereIs {
  const found = recognise(data);
  if (!found?.map) return { indicators: [], levels: [], years: null, ageGroups: [], groupHeaders: [] };
  const { map, headers } = found;
  const taken = new Set([...map.columns.values()].map(({ column }) => column));
  const groups = map.indicators[0]?.ageGroups ?? [];
  return {
    indicators: map.indicators,
    levels: possibleLevels(
      map.columns.has('municipality'),
      data.columns.kostra !== null || data.regions.kostra !== null,
    ),
    years: data.inspection.kind === 'inspected' ? data.inspection.facts.years : null,
    ageGroups: hasAges(map) ? groups : groups.slice(0, 1),
    groupHeaders: [...new Set(headers.filter((header, column) => header !== '' && !taken.has(column)))],
  };
}

/**
 * The years whose kommuner and fylker all years can be given for ([REG-7]), where that is a choice: with several years, or to
 * undo a choice that was made when there were. Empty where there is nothing to choose.
 */
export function yearsOfRegions(data: ChosenData, { regionsOf }: Wishes): readonly number[] {
  const { years, levels } = whatThereIs(data);
  if (levels.length < 2 || ((years?.length ?? 0) < 2 && regionsOf === null)) return [];
  const offered = new Set([...(years ?? []), ...(regionsOf === null ? [] : [regionsOf])]);
  return [...offered]
    .filter((year) => data.regions.classification.forYear(year) !== undefined)
    .sort((a, b) => a - b);
}

/** The year whose fylker and kommuner are offered: the one chosen, the last of the data, or the last there is. */
export function lastYearOf(data: ChosenData, { regionsOf }: Wishes): number {
  const { firstYear, lastYear } = data.regions.classification;
  const year = regionsOf ?? whatThereIs(data).years?.at(-1) ?? data.columns.year ?? lastYear;
  return Math.min(lastYear, Math.max(firstYear, year));
}

/** Whether anything is left of what was chosen: at least one indicator, one level and one age group. */
export function wishesHold(data: ChosenData, wishes: Wishes): boolean {
  const { indicators, levels, ageGroups } = whatThereIs(data);
  return (
    indicators.some(({ id }) => wishes.indicators?.includes(id) ?? true) &&
    (wishes.groupBy.length > 0 || levels.some((level) => wishes.levels?.includes(level) ?? true)) &&
    wishes.years?.length !== 0 &&
    ageGroups.some(({ id }) => wishes.ageGroups?.includes(id) ?? true)
  );
}
