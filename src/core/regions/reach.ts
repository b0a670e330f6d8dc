import type { RegionName } from '../issues';
import { changesOf } from './follow-changes';
import type { Classification, Reporting } from './types';

/**
 * What the data are about ([IN-11]): the whole country, or some fylker or kommuner of it. Codes are of any years; in another year a
 * region is what became of it.
 */
export type Reach =
  | { readonly kind: 'country' }
  | {
      readonly kind: 'counties' | 'municipalities';
      readonly codes: readonly string[];
      /** Nobody said it. */
      readonly guessed: boolean;
    };

/** A reach with the names of its regions, in code order. */
export type NamedReach =
  | { readonly kind: 'country' }
  | {
      readonly kind: 'counties' | 'municipalities';
      readonly regions: readonly RegionName[];
      readonly guessed: boolean;
    };

/** The data are about all kommuner. */
export const WHOLE_COUNTRY: Reach = { kind: 'country' };

/** The regions of one year that belong to a reach, by code. */
export interface RegionsInReach {
  readonly municipalities: ReadonlySet<string>;
  /** Where the data are about kommuner, the fylker that these lie in. */
  readonly counties: ReadonlySet<string>;
}

/** What the reach is guessed from. */
export interface ReachClues {
  readonly classification: Classification;
  /** The kommuner that have rows, by year. */
  readonly withRows: ReadonlyMap<number, ReadonlySet<string>>;
  readonly reporting: Reporting;
  /** The year whose regions a series is given for ([REG-7]). */
  readonly regionsOf?: number | undefined;
}

/**
 * Guesses what the data are about, over all years together ([IN-11]): the country if at least half of a year's kommuner have rows;
 * else the fylker at least half of whose kommuner have rows; else the kommuner that have, with those that the settings name.
 */
export function guessReach({ classification, withRows, reporting, regionsOf }: ReachClues): Reach {
  const own = (year: number) => withRows.get(year) ?? NONE;
  const found = spread(classification, own, regionsOf !== undefined);
  const years = regionsOf === undefined ? [...withRows.keys()] : [regionsOf];
  const counties = new Set<string>();
  const municipalities = new Set<string>(settingsCodes(reporting));
  for (const year of years) {
    const ofYear = classification.forYear(year);
    const have = found.get(year) ?? NONE;
    if (!ofYear) continue;
    if (have.size > 0 && 2 * have.size >= ofYear.municipalities.length) return WHOLE_COUNTRY;
    for (const code of countiesMostlyIn(classification, year, have)) counties.add(code);
    for (const code of have) municipalities.add(code);
  }
  // Oslo is a fylke of one kommune: beside other kommuner it is one of them.
  const areFylker = municipalities.size === 1 || [...counties].some((code) => code !== OSLO);
  return counties.size > 0 && areFylker
    ? { kind: 'counties', codes: [...counties].sort(), guessed: true }
    : { kind: 'municipalities', codes: [...municipalities].sort(), guessed: true };
}

/**
 * The regions of a year that belong to a reach; partners of joint reporting with one of them belong to it too ([REG-6]).
 *
 * @returns null where nothing is outside: the reach is the country, or the year has no classification
 */
export function regionsInReach(
  classification: Classification,
  reach: Reach,
  year: number,
  { reporting, regionsOf }: Pick<ReachClues, 'reporting' | 'regionsOf'>,
): RegionsInReach | null {
  const ofYear = classification.forYear(year);
  if (reach.kind === 'country' || !ofYear) return null;
  const { kind } = reach;
  const codes = new Set(reach.codes);
  const seeds = (one: number): ReadonlySet<string> => {
    const members = classification.forYear(one)?.municipalities ?? [];
    return new Set(
      members
        .filter(({ code, county }) => codes.has(kind === 'counties' ? county : code))
        .map(({ code }) => code),
    );
  };
  const found =
    spread(classification, seeds, kind === 'counties' || regionsOf !== undefined).get(year) ?? NONE;
  const held = ofYear.counties.map(({ code }) => code).filter((code) => codes.has(code));
  const counties = new Set(
    kind === 'municipalities' ? [] : held.length > 0 ? held : countiesMostlyIn(classification, year, found),
  );
  const municipalities = new Set(
    kind === 'municipalities'
      ? found
      : ofYear.municipalities.filter(({ county }) => counties.has(county)).map(({ code }) => code),
  );
  for (const code of reach.guessed ? settingsCodes(reporting) : [])
    if (ofYear.municipalityByCode.has(code)) municipalities.add(code);
  for (const pair of reporting.joint) {
    const both = [pair.municipality, pair.with];
    if (both.some((code) => municipalities.has(code)))
      for (const code of both) if (ofYear.municipalityByCode.has(code)) municipalities.add(code);
  }
  if (kind === 'municipalities') for (const code of municipalities) counties.add(code.slice(0, 2));
  return { municipalities, counties };
}

const OSLO = '03';
const NONE: ReadonlySet<string> = new Set();

/** The fylker of a year at least half of whose kommuner are among some. */
function countiesMostlyIn(
  classification: Classification,
  year: number,
  some: ReadonlySet<string>,
): readonly string[] {
  const sizes = new Map<string, { all: number; among: number }>();
  for (const { code, county } of classification.forYear(year)?.municipalities ?? []) {
    const size = sizes.get(county) ?? { all: 0, among: 0 };
    sizes.set(county, { all: size.all + 1, among: size.among + (some.has(code) ? 1 : 0) });
  }
  return [...sizes].flatMap(([county, { all, among }]) => (2 * among >= all ? [county] : []));
}

/** Kommuner that the settings speak of: they belong to what the data are about. */
function settingsCodes({ nonReporting, joint }: Reporting): readonly string[] {
  return [...nonReporting, ...joint.flatMap((pair) => [pair.municipality, pair.with])];
}

/**
 * Carries kommuner of each year over to all other years through the changes.
 *
 * @param parts whether what a kommune was divided into counts too; otherwise only where the whole of it went to one kommune
 */
function spread(
  classification: Classification,
  own: (year: number) => ReadonlySet<string>,
  parts: boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const { firstYear, lastYear } = classification;
  const found = new Map<number, Set<string>>();
  const sweep = (from: number, to: number, step: 1 | -1): void => {
    let carried: ReadonlySet<string> = NONE;
    for (let year = from; year !== to + step; year += step) {
      const crossed = crossing(classification, step === 1 ? year : year + 1, step === 1, parts);
      const here = new Set([...carried].flatMap(crossed));
      for (const code of own(year))
        if (classification.forYear(year)?.municipalityByCode.has(code)) here.add(code);
      found.set(year, new Set([...(found.get(year) ?? []), ...here]));
      carried = here;
    }
  };
  sweep(firstYear, lastYear, 1);
  sweep(lastYear, firstYear, -1);
  return found;
}

/** Where a kommune is found on the other side of the changes of a year. */
function crossing(
  classification: Classification,
  year: number,
  forward: boolean,
  parts: boolean,
): (code: string) => readonly string[] {
  const into = new Map<string, string[]>();
  for (const { oldCode, newCode } of changesOf(classification, year)) {
    const [from, to] = forward ? [oldCode, newCode] : [newCode, oldCode];
    into.set(from, [...(into.get(from) ?? []), to]);
  }
  return (code) => {
    const among = into.get(code) ?? [code];
    return parts || among.length === 1 ? among : [];
  };
}

/**
 * The regions of a reach, named as in the latest of the years that has them, in code order; one that got another number in the
 * meantime stands once.
 */
export function namedReach(
  { forYear, firstYear, lastYear }: Classification,
  reach: Reach,
  years: readonly number[],
): NamedReach {
  if (reach.kind === 'country') return reach;
  const everyYear = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
  const order = [...[...years].sort((a, b) => b - a), ...everyYear];
  const regionsOf = (year: number) =>
    reach.kind === 'counties' ? forYear(year)?.countyByCode : forYear(year)?.municipalityByCode;
  const found = reach.codes.flatMap((code) => {
    const year = order.find((one) => regionsOf(one)?.has(code));
    return year === undefined
      ? []
      : [{ code, name: regionsOf(year)?.get(code)?.name ?? code, at: order.indexOf(year) }];
  });
  const regions = found
    .filter((one) => !found.some((other) => other.name === one.name && other.at < one.at))
    .map(({ code, name }) => ({ code, name }));
  return { kind: reach.kind, regions, guessed: reach.guessed };
}
