import { foldWords } from '../fold-text';
import { partsOfName } from './region-names';
import type { Classification } from './types';

/**
 * The Sami and Kven names of fylker that the classification has by their Norwegian names alone, as Statistics Norway prints them (KLASS 104
 * and tables by region). Each is fixed by law or royal decree: Finnmárku 2003, Romsa 2006; Trööndelage, and both names of Troms og Finnmark,
 * inndelingslova § 29 as of 2020 (Prop. 65 L (2017–2018)); Nordlánnda 7 May 2021; the Kven names of Troms and Finnmark 22 June 2022.
 */
const COUNTY_NAMES: readonly string[] = [
  'Nordland - Nordlánnda',
  'Trøndelag - Trööndelage',
  'Troms - Romsa - Tromssa',
  'Finnmark - Finnmárku - Finmarkku',
  'Troms og Finnmark - Romsa ja Finnmárku - Tromssa ja Finmarkku',
];

/**
 * Whether all the names, divided by dashes or strokes, are names of one region: its own, or such as stand beside one of them in the
 * classification of any year. "Trondheim - Tråante" is Trondheim also before the name was official; "Oslo - Sagene" is no name of Oslo.
 */
export function areNamesOf(
  classification: Classification,
  name: string,
  written: readonly string[],
): boolean {
  const beside = besideEachOther(classification);
  const own = new Set(partsOfName(name).map(foldWords));
  const known = new Set([...own, ...[...own].flatMap((one) => [...(beside.get(one) ?? [])])]);
  return written.every((one) => known.has(foldWords(one)));
}

/** Each name with those that stand beside it, folded. */
function besideEachOther(classification: Classification): ReadonlyMap<string, ReadonlySet<string>> {
  const made = MADE.get(classification);
  if (made) return made;
  const beside = new Map<string, Set<string>>();
  const add = (name: string): void => {
    const parts = partsOfName(name).map(foldWords);
    if (parts.length < 2) return;
    for (const part of parts) beside.set(part, new Set([...(beside.get(part) ?? []), ...parts]));
  };
  COUNTY_NAMES.forEach(add);
  for (let year = classification.firstYear; year <= classification.lastYear; year++) {
    const ofYear = classification.forYear(year);
    for (const { name } of [...(ofYear?.municipalities ?? []), ...(ofYear?.counties ?? [])]) add(name);
  }
  MADE.set(classification, beside);
  return beside;
}

/** A classification never changes. */
const MADE = new WeakMap<Classification, ReadonlyMap<string, ReadonlySet<string>>>();
