import type { AuditedCell } from './cells/figures';

/** A number that two releases print differently. */
export interface ReleaseDifference {
  /** Numbers of the two cells. */
  readonly cells: readonly [number, number];
  readonly difference: number;
}

/** What two releases print of the same number. */
export interface Releases {
  readonly differences: readonly ReleaseDifference[];
  /** Whether the releases of an indicator and year contradict each other: they are of data that differ, and are held apart. */
  readonly apart: (indicator: string | null, year: number) => boolean;
}

/** Compares the counts that several files print of the same number. */
export function compareReleases(cells: readonly AuditedCell[]): Releases {
  const first = new Map<string, Map<number, number>>();
  const differences: ReleaseDifference[] = [];
  const apart = new Set<string>();
  cells.forEach(({ cell, told, release }, at) => {
    if (told.kind !== 'count') return;
    const { indicator, year, region, ageGroup, part, outcome } = cell;
    const key = [indicator, year, region.level, region.code, ageGroup, part, outcome].join('\0');
    const known = first.get(key) ?? new Map<number, number>();
    first.set(key, known);
    if (known.has(release)) return;
    for (const [, other] of known) {
      const before = cells[other]?.told;
      if (before?.kind !== 'count' || before.value === told.value) continue;
      differences.push({ cells: [other, at], difference: Math.abs(told.value - before.value) });
      apart.add(groupKey(indicator, year));
    }
    known.set(release, at);
  });
  return { differences, apart: (indicator, year) => apart.has(groupKey(indicator, year)) };
}

function groupKey(indicator: string | null, year: number): string {
  return `${indicator ?? ''}\0${year}`;
}
