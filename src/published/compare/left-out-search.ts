import { type Measure, type Classification, figure } from '../../core';
import type { ComparedCell } from './compare-cells';
import { explains } from './explains';
import type { ReadingVariant } from './reading-variant';

/** The kommuner of a year and region that may be left out, and the cells they must explain. */
interface Place {
  readonly year: number;
  readonly cells: readonly ComparedCell[];
  readonly candidates: readonly string[];
}

/**
 * Looks for the fewest kommuner that, left out of the sums, make the aggregates print as published: kommuner without a figure in the
 * table itself first, then one, two or three together.
 *
 * @param kommuner the measures of level kommune
 * @returns null when no such set was found for any region that differs
 */
export function* findLeftOut(
  compared: readonly ComparedCell[],
  kommuner: readonly Measure[],
  classification: Classification,
): Generator<void, Extract<ReadingVariant, { kind: 'municipalitiesLeftOut' }> | null, void> {
  if (!aggregatesDiffer(compared)) return null;
  const lookup = new Map(
    kommuner.map((one) => [keyOf(one.indicator, one.year, one.regionCode, one.measure), one]),
  );
  const silent = silentInTable(compared);
  const found = new Map<string, { readonly year: number; readonly code: string }>();
  let alternatives = 0;
  // Fylker before land: what is left out of a fylke is left out of the country.
  const places = placesOf(compared, kommuner).sort((a, b) => a.candidates.length - b.candidates.length);
  for (const place of places.slice(0, MOST_PLACES)) {
    yield;
    const known = [...found.values()].filter((one) => one.year === place.year).map(({ code }) => code);
    const ofTable = place.candidates.filter((code) => silent.has(`${place.year}|${code}`));
    const first = [ofTable, known, [...new Set([...ofTable, ...known])]].find(
      (codes) => codes.length > 0 && holdsWithout(place, codes, lookup),
    );
    const search = first ? { codes: first, others: 0 } : searchSets(place, lookup);
    if (!search) continue;
    alternatives += search.others;
    for (const code of search.codes) found.set(`${place.year}|${code}`, { year: place.year, code });
  }
  if (found.size === 0) return null;
  const municipalities = [...found.values()]
    .sort((a, b) => a.year - b.year || (a.code < b.code ? -1 : 1))
    .map(({ year, code }) => ({
      year,
      code,
      name: classification.forYear(year)?.municipalityByCode.get(code)?.name ?? code,
    }));
  return { kind: 'municipalitiesLeftOut', municipalities, alternatives };
}

/** Whether it is the sums that differ; where kommuner differ as much, leaving some out is not what was done. */
function aggregatesDiffer(compared: readonly ComparedCell[]): boolean {
  const differing = compared.filter(({ verdict }) => verdict.kind === 'differs');
  const ofKommuner = differing.filter(({ cell }) => cell.region.level === 'kommune').length;
  return ofKommuner * 2 < differing.length;
}

/** Kommuner that the table prints no figure for although the data have one. */
function silentInTable(compared: readonly ComparedCell[]): ReadonlySet<string> {
  return new Set(
    compared
      .filter(
        ({ cell, verdict }) =>
          cell.region.level === 'kommune' && verdict.kind === 'missing' && verdict.side === 'published',
      )
      .map(({ cell }) => `${cell.year}|${cell.region.code}`),
  );
}

function placesOf(compared: readonly ComparedCell[], kommuner: readonly Measure[]): Place[] {
  const groups = new Map<string, ComparedCell[]>();
  for (const one of compared) {
    const { level, code } = one.cell.region;
    if ((level !== 'land' && level !== 'fylke') || one.ours === null) continue;
    const key = `${one.cell.year}|${code}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const reporting = new Map<number, Set<string>>();
  for (const one of kommuner) {
    if (one.count === null || one.year === null || one.denominator === 0) continue;
    const codes = reporting.get(one.year) ?? new Set<string>();
    reporting.set(one.year, codes.add(one.regionCode));
  }
  return [...groups.values()].flatMap((cells): readonly Place[] => {
    const sample = cells[0]?.cell;
    if (!sample || !cells.some(({ verdict }) => verdict.kind === 'differs')) return [];
    const all = [...(reporting.get(sample.year) ?? [])];
    const candidates =
      sample.region.level === 'land' ? all : all.filter((code) => code.startsWith(sample.region.code));
    return [{ year: sample.year, cells, candidates }];
  });
}

type KommuneLookup = ReadonlyMap<string, Measure>;

function keyOf(indicator: string, year: number | null, code: string, measure: number): string {
  return `${indicator}|${year ?? ''}|${code}|${measure}`;
}

/** Whether every cell of the region prints as published when the kommuner's counts are taken away. */
function holdsWithout({ cells, year }: Place, codes: readonly string[], lookup: KommuneLookup): boolean {
  return cells.every(({ cell, ours }) => {
    if (!ours || ours.count === null || ours.denominator === null) return true;
    let { count, denominator } = ours;
    for (const code of codes) {
      const own = lookup.get(keyOf(ours.indicator, year, code, ours.measure));
      count -= own?.count ?? 0;
      denominator -= own?.denominator ?? 0;
    }
    return count >= 0 && explains(cell, { ...ours, ...figure(count, denominator) }, 'halfAwayFromZero');
  });
}

/** Land and fylker of some years; where more differ, few kommuner are not the reason. */
const MOST_PLACES = 60;

/** Triples among more kommuner than this are too many to try. */
const MOST_FOR_TRIPLES = 60;

function searchSets(
  place: Place,
  lookup: KommuneLookup,
): { readonly codes: readonly string[]; readonly others: number } | null {
  const { candidates } = place;
  for (let size = 1; size <= (candidates.length <= MOST_FOR_TRIPLES ? 3 : 2); size++) {
    let first: readonly string[] | null = null;
    let fitting = 0;
    for (const codes of combinations(candidates, size)) {
      if (!holdsWithout(place, codes, lookup)) continue;
      first ??= codes;
      fitting++;
    }
    if (first) return { codes: first, others: fitting - 1 };
  }
  return null;
}

function* combinations(codes: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= codes.length - size; at++) {
    const code = codes[at] ?? '';
    for (const rest of combinations(codes, size - 1, at + 1)) yield [code, ...rest];
  }
}
