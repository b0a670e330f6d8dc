import { foldWords } from '../fold-text';
import { editDistance } from './edit-distance';
import { COUNTRY, countyRegion, kostraRegion, municipalityRegion, type FoundRegion } from './found-region';
import { kostraGroupCode } from './kostra-group';
import { lowerCase, nameIndex } from './name-index';
import { partsOfName } from './region-names';
import { areNamesOf } from './second-names';
import type { Classification, Level, YearClassification } from './types';
import { heldIn, readWrittenRegion } from './written-region';

/** What a region argument stands for. */
export type RegionAnswer =
  | { readonly kind: 'ok'; readonly region: FoundRegion }
  /** Several regions answer to it; the user must choose by code or level. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FoundRegion[] }
  /** Contradicts itself: the number of one region and the name of another, which may be several of one name. */
  | { readonly kind: 'conflict'; readonly numbered: FoundRegion; readonly named: readonly FoundRegion[] }
  /** Nothing in that year. `elsewhere`: where it was a kommune or fylke in other years; `similar`: names close to it. */
  | {
      readonly kind: 'unknown';
      readonly elsewhere: readonly RegionOfOtherYears[];
      readonly similar: readonly FoundRegion[];
    }
  /** The year has no classification. */
  | { readonly kind: 'yearOutsideClassification'; readonly from: number; readonly to: number };

/** A region that the argument stands for in other years, first to last. */
export interface RegionOfOtherYears {
  readonly region: FoundRegion;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the region a user means: a code as text or number – 0 land, one or two digits fylke, three or four kommune (a
 * lost leading zero is put back), `EKG05` a KOSTRA group – or a name of that year, in any case, with or without accents,
 * by either part of a Sami and Norwegian name. "Våler (Østfold)", "Finnmark fylke", "Oslo kommune", "0301 Oslo" and
 * "Landet" are understood, and what Statistics Norway writes: "K-0301 Oslo", "Oslo (-2019)", "EAK Landet", "EKA20". "Oslo" alone is the kommune: the fylke is the same area.
 *
 * @param level when given, only regions of that level are looked for; a number at the level kostragruppe is a group
 */
export function findRegion(
  classification: Classification,
  year: number,
  argument: string | number,
  level?: Level,
  hints = true,
): RegionAnswer {
  const ofYear = classification.forYear(year);
  if (!ofYear) {
    return { kind: 'yearOutsideClassification', from: classification.firstYear, to: classification.lastYear };
  }
  const written = readWrittenRegion(String(argument));
  const asked = written.text;
  const candidates = heldIn(written, year) ? candidatesIn(classification, ofYear, asked, level) : [];
  const [first] = candidates;
  if (first && candidates.length === 1) return { kind: 'ok', region: first };
  if (first) {
    const sameArea = soleMunicipality(ofYear, candidates);
    return sameArea ? { kind: 'ok', region: sameArea } : { kind: 'ambiguous', candidates };
  }
  const coded = byCode(ofYear, asked, level);
  const numbered = coded?.name === '' ? undefined : coded?.regions[0];
  const named = numbered && coded ? regionsEverNamed(classification, ofYear, coded.name) : [];
  if (numbered && named.length > 0) return { kind: 'conflict', numbered, named };
  if (!hints) return { kind: 'unknown', elsewhere: [], similar: [] };
  return {
    kind: 'unknown',
    elsewhere: inOtherYears(classification, asked, level),
    similar: numbered ? [numbered] : similarTo(ofYear, asked, level),
  };
}

function candidatesIn(
  classification: Classification,
  ofYear: YearClassification,
  asked: string,
  level: Level | undefined,
): readonly FoundRegion[] {
  const coded = byCode(ofYear, asked, level);
  const found = coded
    ? coded.regions.filter((region) => isCalled(classification, ofYear, region, coded.name))
    : byName(classification, ofYear, asked);
  return found.filter((region) => level === undefined || region.level === level);
}

/** The regions called by a name in the year, else in the latest year that has such. */
function regionsEverNamed(
  classification: Classification,
  ofYear: YearClassification,
  name: string,
): readonly FoundRegion[] {
  const now = byName(classification, ofYear, name);
  for (let year = classification.lastYear; now.length === 0 && year >= classification.firstYear; year--) {
    const then = classification.forYear(year);
    const found = then ? byName(classification, then, name) : [];
    if (found.length > 0) return found;
  }
  return now;
}

/** What stands after a code is the region's name, or nothing is said by it: "0301 Bergen" and "0301 Oslo - Bydel Frogner" are not Oslo. */
function isCalled(
  classification: Classification,
  ofYear: YearClassification,
  region: FoundRegion,
  name: string,
): boolean {
  if (name === '' || region.level === 'kostragruppe') return true;
  if (byName(classification, ofYear, name).some(({ code }) => code === region.code)) return true;
  const wanted = foldWords(name);
  if (editDistance(foldWords(region.name), wanted, 1) <= 1) return true;
  // A name it had or got in another year.
  for (let year = classification.firstYear; year <= classification.lastYear; year++) {
    const then = classification.forYear(year);
    if (then && byName(classification, then, name).some(({ code }) => code === region.code)) return true;
  }
  return false;
}

/** The region of a code, none when there is no such code, and the name written after it; undefined when it is not written as a code at all. */
function byCode(
  ofYear: YearClassification,
  asked: string,
  level: Level | undefined,
): { readonly regions: readonly FoundRegion[]; readonly name: string } | undefined {
  const group = level === 'kostragruppe' || /^[a-zA-Z]/.test(asked) ? kostraGroupCode(asked) : undefined;
  if (group !== undefined) return { regions: [kostraRegion(group)], name: '' };
  const match = /^(EAK(?=$|\s)|(?:EKA)?\d{1,4})(?:[.,]0+)?(?:[\s–-]+(\D.*))?$/iu.exec(asked);
  const [, code, name = ''] = match ?? [];
  if (code === undefined) return undefined;
  const digits = code.replace(/\D/g, '');
  if (/^EAK$|^0$/i.test(code)) return { regions: [COUNTRY], name };
  if (digits.length <= 2) {
    const county = ofYear.countyByCode.get(digits.padStart(2, '0'));
    return { regions: county ? [countyRegion(county)] : [], name };
  }
  const municipality = ofYear.municipalityByCode.get(digits.padStart(4, '0'));
  return { regions: municipality ? [municipalityRegion(ofYear, municipality)] : [], name };
}

/**
 * The regions called by a name. A match with the accents right goes before one without ("Hå" is not "Ha"). Several names in one text
 * must all be its own.
 */
function byName(
  classification: Classification,
  ofYear: YearClassification,
  asked: string,
): readonly FoundRegion[] {
  if (COUNTRY_NAMES.has(foldWords(asked))) return [COUNTRY];
  const { exact, folded } = nameIndex(ofYear);
  const whole = regionsNamed(exact, [lowerCase(asked)]);
  if (whole.length > 0) return whole;
  const near = regionsNamed(folded, [foldWords(asked)]);
  if (near.length > 0) return near;
  const parts = partsOfName(asked);
  if (parts.length < 2) return [];
  return regionsNamed(folded, parts.map(foldWords)).filter(({ name }) =>
    areNamesOf(classification, name, parts),
  );
}

/** The regions that answer to any of the names, fylker first, each once. */
function regionsNamed(
  index: ReadonlyMap<string, readonly FoundRegion[]>,
  names: readonly string[],
): readonly FoundRegion[] {
  const regions = new Set(names.flatMap((name) => index.get(name) ?? []));
  return [...regions].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
}

/** The kommune, when the candidates are a fylke and the only kommune in it: one area, the same figures. */
function soleMunicipality(
  ofYear: YearClassification,
  candidates: readonly FoundRegion[],
): FoundRegion | undefined {
  const [county, municipality, ...more] = candidates;
  if (county?.level !== 'fylke' || municipality?.level !== 'kommune' || more.length > 0) return undefined;
  const members = ofYear.municipalities.filter((one) => one.county === county.code);
  return members.length === 1 && members[0]?.code === municipality.code ? municipality : undefined;
}

function inOtherYears(
  classification: Classification,
  asked: string,
  level: Level | undefined,
): readonly RegionOfOtherYears[] {
  const spans = new Map<string, { region: FoundRegion; from: number; to: number }>();
  for (let year = classification.firstYear; year <= classification.lastYear; year++) {
    const ofYear = classification.forYear(year);
    for (const region of ofYear ? candidatesIn(classification, ofYear, asked, level) : []) {
      const span = spans.get(region.code);
      if (span) span.to = year;
      else spans.set(region.code, { region, from: year, to: year });
    }
  }
  return [...spans.values()];
}

/** Regions whose name is a slip of the pen away, the nearest first, at most five. */
function similarTo(
  ofYear: YearClassification,
  asked: string,
  level: Level | undefined,
): readonly FoundRegion[] {
  const wanted = foldWords(asked);
  if (!/\p{L}{3}/u.test(wanted)) return [];
  const allowed = wanted.length < 6 ? 1 : 2;
  return nameIndex(ofYear)
    .bare.filter(({ region }) => level === undefined || region.level === level)
    .map(({ region, names }) => ({
      region,
      distance: Math.min(...names.map((name) => editDistance(name, wanted, allowed))),
    }))
    .filter((each) => each.distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map((each) => each.region);
}

const COUNTRY_NAMES = new Set(
  [
    'land',
    'landet',
    'hele landet',
    'Norge',
    'riket',
    'nasjonalt',
    'country',
    'Norway',
    'national',
    'EAK',
  ].map(foldWords),
);
