import { foldWords } from '../fold-text';
import { countyRegion, municipalityRegion, type FoundRegion } from './found-region';
import { namesOf } from './region-names';
import type { Municipality, YearClassification } from './types';

/** Name → the regions that answer to it: with accents (lower case), and folded. Several regions may share a name. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly FoundRegion[]>;
  readonly folded: ReadonlyMap<string, readonly FoundRegion[]>;
  /** Each region with its bare names, folded: fylker first. */
  readonly bare: readonly { readonly region: FoundRegion; readonly names: readonly string[] }[];
}

/** The names of a year's fylker and kommuner, made the first time they are asked for. */
export function nameIndex(classification: YearClassification): NameIndex {
  const known = INDEXES.get(classification);
  if (known) return known;
  const exact = new Map<string, FoundRegion[]>();
  const folded = new Map<string, FoundRegion[]>();
  const bare: { region: FoundRegion; names: readonly string[] }[] = [];
  const add = (region: FoundRegion, names: readonly string[]) => {
    bare.push({ region, names: namesOf(region.name).map(foldWords) });
    for (const key of new Set(names.map(lowerCase))) exact.set(key, [...(exact.get(key) ?? []), region]);
    for (const key of new Set(names.map(foldWords))) folded.set(key, [...(folded.get(key) ?? []), region]);
  };
  for (const county of classification.counties) {
    const written = [`${county.name} fylke`, `${county.name} fylkeskommune`];
    add(countyRegion(county), [...namesOf(county.name), ...written]);
  }
  for (const one of classification.municipalities) {
    add(municipalityRegion(classification, one), municipalityNames(classification, one));
  }
  const index = { exact, folded, bare };
  INDEXES.set(classification, index);
  return index;
}

/** A name as compared with its accents kept: lower case, single spaces. */
export function lowerCase(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A classification never changes, so its index is made once. */
const INDEXES = new WeakMap<YearClassification, NameIndex>();

function municipalityNames(
  classification: YearClassification,
  { name, county }: Municipality,
): readonly string[] {
  const countyName = classification.countyByCode.get(county)?.name ?? county;
  return namesOf(name).flatMap((one) => [
    one,
    `${one} kommune`,
    `${one} (${countyName})`,
    `${one} i ${countyName}`,
    `${one}, ${countyName}`,
  ]);
}
