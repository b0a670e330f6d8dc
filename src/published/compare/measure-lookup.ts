import { EVERYONE_IN_DATA, measureNumber, OUTCOMES, type Indicator, type Measure } from '../../core';
import type { CannotTell } from './cannot-tell';
import type { RecognisedCell } from './recognise/recognised-table';
import { remembered } from './remembered';

/** What a cell is looked up by. */
export type SoughtCell = Pick<RecognisedCell, 'indicator' | 'region' | 'year' | 'outcome' | 'ageGroup'>;

/** The measure of a cell, or why there is none. */
export type FoundMeasure =
  { readonly kind: 'ok'; readonly measure: Measure } | { readonly kind: 'no'; readonly why: CannotTell };

/** The måltall of one region and year, by number less one. */
type RegionMeasures = (Measure | undefined)[];
type ByYear = Map<number | null, Map<string, RegionMeasures>>;

/** Finds the measures of cells among those of one reading. */
export class MeasureLookup {
  /** By indicator, level, year and region code. */
  private readonly regions = new Map<string, Map<string, ByYear>>();
  private readonly years: ReadonlySet<number | null>;
  private readonly ageGroups: ReadonlySet<string>;
  private readonly only: string | null;
  /** The data are about a part of the country: their top line is not the published country ([IN-11]). */
  private readonly isPartial: boolean;
  private readonly ageNumber: (indicator: string) => (ageGroup: string) => number;

  constructor(measures: readonly Measure[], indicators: readonly Indicator[]) {
    let last: Measure | undefined;
    let ofRegion: RegionMeasures = [];
    for (const measure of measures) {
      // The måltall of a region follow each other.
      if (!last || !isOfSameRegion(measure, last)) ofRegion = this.regionOf(measure);
      ofRegion[measure.measure - 1] = measure;
      last = measure;
    }
    this.years = new Set(measures.map(({ year }) => year));
    this.ageGroups = new Set(measures.map(({ ageGroup }) => ageGroup));
    this.isPartial = measures.some(
      ({ level, regionName }) => level === 'land' && regionName === EVERYONE_IN_DATA.name,
    );
    const [only, another] = this.regions.keys();
    this.only = another === undefined ? (only ?? null) : null;
    this.ageNumber = remembered((indicator: string) => {
      const groups = indicators.find(({ id }) => id === indicator)?.ageGroups ?? [];
      return remembered((ageGroup: string) => groups.findIndex(({ id }) => id === ageGroup));
    });
  }

  find(cell: SoughtCell): FoundMeasure {
    const indicator = cell.indicator ?? this.only;
    if (indicator === null) return no({ kind: 'indicatorNotSaid' });
    const age = this.ageNumber(indicator)(cell.ageGroup);
    if (age < 0) return no({ kind: 'ageGroupWithoutMeasure', ageGroup: cell.ageGroup });
    const place = measureNumber(cell.outcome === null ? 0 : OUTCOMES.indexOf(cell.outcome), age) - 1;
    const { level, code } = cell.region;
    const levels = this.regions.get(indicator);
    const measure =
      levels?.get(level)?.get(cell.year)?.get(code)?.[place] ??
      // Oslo is one area: what is said of the kommune holds for the fylke where the data have no kommuner.
      (code === '0301' ? levels?.get('fylke')?.get(cell.year)?.get('03')?.[place] : undefined);
    if (measure && !(level === 'land' && this.isPartial)) return { kind: 'ok', measure };
    if (!this.years.has(cell.year)) return no({ kind: 'yearNotInData', year: cell.year });
    if (!this.ageGroups.has(cell.ageGroup)) return no({ kind: 'agesNotInData' });
    return no({ kind: this.isPartial ? 'outsideReach' : 'regionNotInData' });
  }

  private regionOf({ indicator, level, year, regionCode }: Measure): RegionMeasures {
    const levels = inner(this.regions, indicator, () => new Map<string, ByYear>());
    const years = inner(levels, level, (): ByYear => new Map());
    const regions = inner(years, year, () => new Map<string, RegionMeasures>());
    return inner(regions, regionCode, (): RegionMeasures => []);
  }
}

function no(why: CannotTell): FoundMeasure {
  return { kind: 'no', why };
}

/** Whether two measures are of the same indicator, region and year. */
export function isOfSameRegion(one: Measure, other: Measure): boolean {
  return (
    one.regionCode === other.regionCode &&
    one.year === other.year &&
    one.level === other.level &&
    one.indicator === other.indicator
  );
}

function inner<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const found = map.get(key) ?? fresh();
  map.set(key, found);
  return found;
}
