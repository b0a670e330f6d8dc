import { blocksWhere, countOf, indexPlane, rowsOfBlock } from './cube/look-up';
import type { Outcome, PersonClass } from './definitions/types';
import { regionSums } from './measures/region-sums';
import type { Tabulation } from './reading';
import type { Classification, Coverage, KostraGroups, Level, Reporting } from './regions/types';
import { whoReported } from './who-reported';

/** Which figure is accounted for: the persons of one indicator, region, year and age group. */
export interface AccountQuestion {
  readonly classification: Classification;
  readonly reporting?: Reporting;
  readonly kostra?: KostraGroups;
  readonly indicator: string;
  readonly level: Level;
  /** As in a measure: `0` for land, two digits fylke, four kommune. */
  readonly regionCode: string;
  /** `NO_YEAR` (0) when nobody named one. */
  readonly year: number;
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
 * @returns null when the region has no counts (it did not report, or there is no such region in the year)
 */
export function accountOf(tabulation: Tabulation, question: AccountQuestion): Account | null {
  const { cube } = tabulation;
  const main = cube.planes[0];
  const compiled = tabulation.indicators.find(({ indicator }) => indicator.id === question.indicator);
  const shape = cube.indicators.find(({ id }) => id === question.indicator);
  if (!main || !compiled || !shape) return null;
  const { classification, kostra, year, level, regionCode, ageGroup } = question;
  const reporting = whoReported(tabulation, [year], question).years.get(year) ?? null;
  const regions = regionSums({ cube, index: indexPlane(main), year, classification, reporting, kostra });
  const region = regions(level).find(({ code }) => code === regionCode);
  if (region?.figures.kind !== 'counts') return null;

  const { counts } = region.figures;
  const sumOver = (group: number, wanted: (one: PersonClass) => boolean): number =>
    compiled.classes.reduce(
      (sum, one, index) => (wanted(one) ? sum + countOf(counts, shape, group, index) : sum),
      0,
    );
  const everyone = () => true;
  // The slot after the last age group holds unknown ages; without ages every person would be in it.
  const ageUnknown = cube.hasAge ? sumOver(shape.ageSlots, everyone) : 0;
  const ofYear = blocksWhere(main, (block) => block.year === year);
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
