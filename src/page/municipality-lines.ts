import {
  countyAround,
  distinctName,
  kostraGroupName,
  rankRanges,
  regionsCompared,
  type Municipality,
  type RankRange,
  type RegionsAsked,
} from '../core';
import { topLineName } from '../layout';
import type { PageInput } from './input';
import type { TableLine } from './lines-table';

/**
 * The kommune, its KOSTRA group, its fylke and the country, in the page's year, all ages. What is the kommune by itself, as the fylke Oslo is,
 * is not beside it.
 */
export function linesAround(input: PageInput, municipality: Municipality): readonly TableLine[] {
  const { year, classification, language, kostra, evaluation } = input;
  const ofYear = classification.forYear(year);
  const county = ofYear && countyAround(ofYear, municipality);
  const own = kostra?.groupOf(year, municipality.code);
  const group = ofYear?.municipalities.some(
    ({ code }) => code !== municipality.code && kostra?.groupOf(year, code) === own,
  )
    ? own
    : undefined;
  const at = { year, ageGroup: allAges(input) };
  const top = evaluation.measures.find((one) => one.level === 'land')?.regionName ?? '';
  return [
    { name: nameInYear(input, municipality), level: 'kommune', code: municipality.code, ...at },
    ...(group === undefined
      ? []
      : [{ name: kostraGroupName(group, language), level: 'kostragruppe', code: group, ...at }]),
    ...(county === undefined ? [] : [{ name: county.name, level: 'fylke', code: county.code, ...at }]),
    { name: topLineName(top, language), level: 'land', code: '0', ...at },
  ];
}

/** What a kommune is called where another has its name in the year: "Våler (Østfold)" ([REG-1]). */
export function nameInYear({ classification, year }: PageInput, municipality: Municipality): string {
  const ofYear = classification.forYear(year);
  return ofYear === undefined ? municipality.name : distinctName(ofYear, municipality);
}

/** The kommune's own age groups. */
export function linesOfAges(input: PageInput, municipality: Municipality): readonly TableLine[] {
  const { code } = municipality;
  const name = nameInYear(input, municipality);
  return input.indicator.ageGroups.map(({ id }) => ({
    ...{ name, level: 'kommune', code, year: input.year, ageGroup: id },
  }));
}

/** The kommune's own series, the page's year and those before it. */
export function linesOfYears(input: PageInput, municipality: Municipality): readonly TableLine[] {
  const { code } = municipality;
  const name = nameInYear(input, municipality);
  return yearsOf(input)
    .filter((year) => year <= input.year)
    .map((year) => ({ name, level: 'kommune', code, year, ageGroup: allAges(input) }));
}

function yearsOf(input: PageInput): readonly number[] {
  const years =
    YEARS.get(input) ??
    [...new Set(input.evaluation.measures.map((one) => one.year ?? 0))].sort((a, b) => a - b);
  YEARS.set(input, years);
  return years;
}

const YEARS = new WeakMap<PageInput, readonly number[]>();

/** The kommune's place among those held beside each other, 1 the highest share met. */
export interface PlaceAmong extends RankRange {
  readonly of: number;
  /** Kommuner whose figure is hidden, and which are in no place. */
  readonly hidden: number;
}

/** Its place in the country, or in its fylke; null where it is held beside nobody ([STA-7]). */
export function rankOf(
  input: PageInput,
  { code, county }: Municipality,
  within: 'country' | 'county',
): PlaceAmong | null {
  const { evaluation, indicator, year, statistics } = input;
  const asked: RegionsAsked = {
    ...{ indicator: indicator.id, year, measure: 1, level: 'kommune' },
    ...(within === 'county' ? { county } : {}),
  };
  const key = asked.county ?? '';
  const ofInput = COMPARED.get(input) ?? new Map<string, ReadonlyMap<string, PlaceAmong>>();
  COMPARED.set(input, ofInput);
  let places = ofInput.get(key);
  if (places === undefined) {
    const { regions, hidden } = regionsCompared(evaluation.measures, asked, statistics.smallBelow);
    const ranges = rankRanges(regions, statistics.level);
    places = new Map(
      regions.flatMap((one, at) => {
        const range = ranges[at];
        return range === undefined ? [] : [[one.code, { ...range, of: regions.length, hidden }] as const];
      }),
    );
    ofInput.set(key, places);
  }
  const place = places.get(code);
  return place === undefined || place.of < 2 ? null : place;
}

/** Made once for all pages of an input. */
const COMPARED = new WeakMap<PageInput, Map<string, ReadonlyMap<string, PlaceAmong>>>();

/** The age group that everyone is in. */
export function allAges({ indicator }: Pick<PageInput, 'indicator'>): string {
  return indicator.ageGroups[0]?.id ?? 'all';
}
