import { blocksWhere, countOf, rowsOfBlock } from '../cube/look-up';
import { NO_YEAR } from '../cube/types';
import type { Outcome, PersonClass } from '../definitions/types';
import type { Tabulation } from '../cube/tabulation';
import type { RegionBook } from './region-book';
import type { Coverage, Level } from '../regions/types';

/** Which figure is accounted for: the persons of one indicator, region, year and age group. */
export interface AccountQuestion {
  readonly indicator: string;
  readonly level: Level;
  /** As in a measure: `0` for land, two digits fylke, four kommune. */
  readonly regionCode: string;
  /** Null when nobody named one. */
  readonly year: number | null;
  /** Index of the age group, 0 for all. */
  readonly ageGroup: number;
}

/** Where every person of a region went: into an outcome, out of the denominator, or in it without an outcome. */
export interface Account {
  /** Persons of the year anywhere, kommuner left out of every aggregate included. */
  readonly personsOfYear: number;
  /** Persons of the region and year, all ages. */
  readonly persons: number;
  /** Of these, persons in the age group; with the group all, all of them ([AGE-2]). */
  readonly inAgeGroup: number;
  /** Of the region's persons, those whose age is not known; 0 without ages. */
  readonly ageUnknown: number;
  /** Of the age group, those outside the denominator, by what is registered ([DEN-1]); none with a count of 0. */
  readonly outside: readonly {
    readonly because: Extract<PersonClass, { readonly kind: 'outside' }>['because'];
    readonly count: number;
  }[];
  readonly denominator: number;
  /** Of the denominator, by outcome, in their order ([NUM-1]–[NUM-4]). */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  /** Of the denominator, those in no outcome: an invalid received value ([NUM-5]). */
  readonly invalid: number;
  readonly coverage: Coverage | null;
}

/**
 * Accounts for every person of a region: the counts that a measure is made from, with everyone who is not in it. The
 * outside, the outcomes and the invalid sum to `inAgeGroup`.
 *
 * @param book the regions of the same counts
 * @returns null when the region has no counts (it did not report, or there is no such region in the year)
 */
export function accountOf(
  tabulation: Tabulation,
  book: RegionBook,
  { indicator, level, regionCode, year, ageGroup }: AccountQuestion,
): Account | null {
  const { cube } = tabulation;
  const main = cube.planes[0];
  const compiled = tabulation.indicators.find((one) => one.indicator.id === indicator);
  const shape = cube.indicators.find(({ id }) => id === indicator);
  const region = book.sumOf(level, regionCode, year);
  if (!main || !compiled || !shape || region?.figures.kind !== 'counts') return null;

  const { counts } = region.figures;
  const sumOver = (group: number, wanted: (one: PersonClass) => boolean): number =>
    compiled.classes.reduce(
      (sum, one, index) => (wanted(one) ? sum + countOf(counts, shape, group, index) : sum),
      0,
    );
  const everyone = () => true;
  // The slot after the last age group holds unknown ages; without ages every person would be in it.
  const ageUnknown = cube.hasAge ? sumOver(shape.ageSlots, everyone) : 0;
  const ofYear = blocksWhere(main, (block) => block.year === (year ?? NO_YEAR));
  return {
    personsOfYear: ofYear.reduce((sum, block) => sum + rowsOfBlock(cube, main, block), 0),
    persons: sumOver(0, everyone),
    inAgeGroup: sumOver(ageGroup, everyone),
    ageUnknown,
    outside: compiled.classes.flatMap((one, index) => {
      const count = countOf(counts, shape, ageGroup, index);
      return one.kind === 'outside' && count > 0 ? [{ because: one.because, count }] : [];
    }),
    denominator: sumOver(ageGroup, ({ kind }) => kind !== 'outside'),
    outcomes: compiled.classes.flatMap((one, index) =>
      one.kind === 'outcome'
        ? [{ outcome: one.outcome, count: countOf(counts, shape, ageGroup, index) }]
        : [],
    ),
    invalid: sumOver(ageGroup, ({ kind }) => kind === 'invalidOutcome'),
    coverage: region.coverage,
  };
}
