import { type Measure, LEVELS } from '../../core';
import type { RecognisedCell } from './recognise/recognised-table';

/** Regions that a published table leaves out although it has the others of their level and year, and the data have figures for them. */
export interface AbsentRegions {
  readonly indicator: string;
  readonly level: string;
  readonly year: number;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** How many regions of the level the data have figures for. */
  readonly of: number;
}

/**
 * What is missing from a table that no cell tells of ([PUB-2]): a kommune without a row. A table that has fewer than half of a level's
 * regions is a selection, and nothing is missing from it.
 */
export function absentRegions(
  cells: readonly RecognisedCell[],
  measures: readonly Measure[],
): readonly AbsentRegions[] {
  const listed = new Map<string, Set<string>>();
  for (const { indicator, region, year } of cells) {
    const key = keyOf(indicator, region.level, year);
    listed.set(key, (listed.get(key) ?? new Set()).add(region.code));
  }
  const all = new Map<string, Omit<AbsentRegions, 'regions' | 'of'> & { names: Map<string, string> }>();
  for (const { indicator, level, year, regionCode, regionName, status } of measures) {
    if (status !== 'value' || year === null || !LEVELS.some((one) => one === level)) continue;
    const key = keyOf(indicator, level, year);
    const one = all.get(key) ?? { indicator, level, year, names: new Map<string, string>() };
    one.names.set(regionCode, regionName);
    all.set(key, one);
  }
  return [...all].flatMap(([key, { names, ...head }]) => {
    const printed = listed.get(key) ?? listed.get(keyOf(null, head.level, head.year));
    const absent = [...names].flatMap(([code, name]) => (printed?.has(code) ? [] : [{ code, name }]));
    const isSelection = (names.size - absent.length) * 2 < names.size || names.size < 2;
    return absent.length === 0 || isSelection ? [] : [{ ...head, regions: absent, of: names.size }];
  });
}

function keyOf(indicator: string | null, level: string, year: number): string {
  return `${indicator ?? ''}|${level}|${year}`;
}
