import type { Measure } from '../measures/types';
import type { CountedShare } from './confidence';
import { differenceInterval, type ShareDifference } from './difference-interval';
import { countedShare } from './measure-statistics';
import { shareChange, type ChangedPart, type ShareChange } from './share-change';
import type { ConfidenceLevel } from './confidence';

/** A share that changed: whose, and by what it is parted. */
export interface ChangeAsked {
  readonly indicator: string;
  /** 1–16. */
  readonly measure: number;
  /** `land` or `fylke`, parted by kommuner; or any level, parted by age group. */
  readonly level: string;
  readonly regionCode: string;
  readonly by: 'kommune' | 'ageGroup';
  readonly confidence?: ConfidenceLevel;
}

/** Measures of one time or extract; `year` picks them where they are of several. */
export interface MeasuresOfTime {
  readonly measures: readonly Measure[];
  readonly year: number | null;
}

/** The key of those in no part that is shown: hidden, of unknown kommune, or of unknown age. */
export const REST_OF_PARTS = 'rest';

/** A change of a måltall, parted ([STA-6]). */
export interface MeasureChange extends ShareChange {
  readonly wholeBefore: CountedShare;
  readonly wholeAfter: CountedShare;
  /** Of the two totals, as if they were of different persons: for the same persons it is too wide. */
  readonly difference: ShareDifference;
  /** Names of the parts by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly sides: ReadonlyMap<string, ChangedPart>;
  /** Parts of which a figure is hidden on either side; they are together in the rest. */
  readonly hidden: number;
}

/** Why a change cannot be parted: a total has no figure, or the parts do not sum to it (as when figures were carried forward or reported twice). */
export type NoChange =
  { readonly kind: 'noFigure'; readonly side: 'before' | 'after' } | { readonly kind: 'partsExceed' };

/**
 * Parts the change of a måltall between two times. It is made of the figures that are shown: whoever can see both tables can do
 * the sum, and nobody learns more ([STA-7]).
 */
export function measureChange(
  before: MeasuresOfTime,
  after: MeasuresOfTime,
  asked: ChangeAsked,
): MeasureChange | NoChange {
  const [was, is] = [sideOf(before, asked), sideOf(after, asked)];
  if (was.whole === null) return { kind: 'noFigure', side: 'before' };
  if (is.whole === null) return { kind: 'noFigure', side: 'after' };
  const keys = [...new Set([...was.parts.keys(), ...is.parts.keys()])].sort();
  const isHidden = (key: string): boolean => was.hidden.has(key) || is.hidden.has(key);
  const parts: ChangedPart[] = keys
    .filter((key) => !isHidden(key))
    .map((key) => ({ key, before: was.parts.get(key) ?? null, after: is.parts.get(key) ?? null }));
  const rest = {
    key: REST_OF_PARTS,
    before: less(
      was.whole,
      parts.map((one) => one.before),
    ),
    after: less(
      is.whole,
      parts.map((one) => one.after),
    ),
  };
  if (rest.before === undefined || rest.after === undefined) return { kind: 'partsExceed' };
  const all = [...parts, { key: rest.key, before: rest.before, after: rest.after }];
  const change = shareChange(all);
  if (change === null) return { kind: 'noFigure', side: 'before' };
  return {
    ...change,
    wholeBefore: was.whole,
    wholeAfter: is.whole,
    difference: differenceInterval(is.whole, was.whole, asked.confidence ?? 95),
    names: new Map([...was.names, ...is.names]),
    sides: new Map(all.map((one) => [one.key, one])),
    hidden: new Set([...was.hidden, ...is.hidden]).size,
  };
}

interface Side {
  readonly whole: CountedShare | null;
  readonly parts: ReadonlyMap<string, CountedShare>;
  readonly names: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
}

function sideOf({ measures, year }: MeasuresOfTime, asked: ChangeAsked): Side {
  const { indicator, measure, level, regionCode, by } = asked;
  const ofTime = measures.filter((one) => one.indicator === indicator && one.year === year);
  const whole = ofTime.find(
    (one) => one.level === level && one.regionCode === regionCode && one.measure === measure,
  );
  // Measures 4k + 1 are for all ages, and the three after them for the age groups ([DEF-3]).
  const isPart = (one: Measure): boolean =>
    by === 'ageGroup'
      ? one.level === level &&
        one.regionCode === regionCode &&
        one.measure > measure &&
        one.measure < measure + 4
      : one.level === 'kommune' &&
        one.measure === measure &&
        (level === 'land' || one.regionCode.startsWith(regionCode));
  const [parts, names, hidden] = [
    new Map<string, CountedShare>(),
    new Map<string, string>(),
    new Set<string>(),
  ];
  for (const one of ofTime) {
    if (!isPart(one)) continue;
    const key = by === 'ageGroup' ? one.ageGroup : one.regionCode;
    names.set(key, by === 'ageGroup' ? one.ageGroup : one.regionName);
    const share = countedShare(one);
    if (share !== null) parts.set(key, share);
    else if (one.status === 'suppressed') hidden.add(key);
  }
  return { whole: whole === undefined ? null : countedShare(whole), parts, names, hidden };
}

/** What is left of a whole without its parts; null for nobody, undefined where the parts are more than the whole. */
function less(whole: CountedShare, parts: readonly (CountedShare | null)[]): CountedShare | null | undefined {
  let { count, denominator } = whole;
  for (const part of parts) {
    count -= part?.count ?? 0;
    denominator -= part?.denominator ?? 0;
  }
  if (count < 0 || denominator < count) return undefined;
  return denominator === 0 ? null : { count, denominator };
}
