import type { CountedShare } from './confidence';
import { minus, NOTHING, plus, ratio, sumOfRatios, times, type ExactRatio } from './exact-ratio';

/** One part of a whole – a kommune, an age group – before and after; null where it is not there, or nobody is in it. */
export interface ChangedPart {
  readonly key: string;
  readonly before: CountedShare | null;
  readonly after: CountedShare | null;
}

/** What a part gave to the change of the whole's share. */
export interface PartOfChange {
  readonly key: string;
  readonly kind: 'stayed' | 'came' | 'went';
  /** Its own share moved. */
  readonly rate: ExactRatio;
  /** It became a larger or smaller part of the whole, and lies above or below the others. */
  readonly mix: ExactRatio;
  /** It came, or went, and lies above or below those that stayed. */
  readonly moved: ExactRatio;
}

/** A change of a share, parted; rate + mix + came + went = change, exactly. */
export interface ShareChange {
  readonly before: ExactRatio;
  readonly after: ExactRatio;
  readonly change: ExactRatio;
  readonly rate: ExactRatio;
  readonly mix: ExactRatio;
  readonly came: ExactRatio;
  readonly went: ExactRatio;
  readonly parts: readonly PartOfChange[];
}

/**
 * Why a share changed ([STA-6]). Of the parts that are there both times, with weights w and shares p, before and after:
 * rate = Σ (p₂ − p₁)(w₁ + w₂)/2, mix = Σ (w₂ − w₁)((p₁ + p₂)/2 − m), m being the mean of the stayers' two shares (it changes no
 * sum, and makes each part's own figure 0 when it is like the others). came = whole after − stayers after; went = stayers before −
 * whole before; where nobody stayed, came is the whole after and went the whole before, with a minus.
 *
 * Source: E. M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955); for those who come and go
 * M. J. Melitz and S. Polanec, RAND Journal of Economics 46 (2015).
 *
 * @returns null when nobody is in the whole before, or after: then there is no share that changed
 */
export function shareChange(given: readonly ChangedPart[]): ShareChange | null {
  const parts = given.map(({ key, before, after }) => ({
    key,
    before: withPersons(before),
    after: withPersons(after),
  }));
  const [before, after] = [wholeOf(parts.map((one) => one.before)), wholeOf(parts.map((one) => one.after))];
  if (before === null || after === null) return null;
  const stayed = parts.flatMap((one) =>
    one.before && one.after ? [{ key: one.key, before: one.before, after: one.after }] : [],
  );
  const [stayersBefore, stayersAfter] = [
    wholeOf(stayed.map((one) => one.before)),
    wholeOf(stayed.map((one) => one.after)),
  ];
  const [shareBefore, shareAfter] = [exactShare(stayersBefore), exactShare(stayersAfter)];
  const middle = times(HALF, plus(shareBefore, shareAfter));
  const partOf = ({ key, before: was, after: is }: (typeof parts)[number]): readonly PartOfChange[] => {
    if (was && is && stayersBefore && stayersAfter) {
      const [p, q] = [exactShare(was), exactShare(is)];
      const [v, w] = [weight(was, stayersBefore), weight(is, stayersAfter)];
      const rate = times(minus(q, p), times(HALF, plus(v, w)));
      const mix = times(minus(w, v), minus(times(HALF, plus(p, q)), middle));
      return [{ key, kind: 'stayed', rate, mix, moved: NOTHING }];
    }
    if (is) {
      const moved = times(weight(is, after), minus(exactShare(is), shareAfter));
      return [{ key, kind: 'came', rate: NOTHING, mix: NOTHING, moved }];
    }
    if (!was) return [];
    const moved = times(weight(was, before), minus(shareBefore, exactShare(was)));
    return [{ key, kind: 'went', rate: NOTHING, mix: NOTHING, moved }];
  };
  const made = parts.flatMap(partOf);
  const movedBy = (kind: PartOfChange['kind']): ExactRatio =>
    sumOfRatios(made.filter((one) => one.kind === kind).map(({ moved }) => moved));
  return {
    before: exactShare(before),
    after: exactShare(after),
    change: minus(exactShare(after), exactShare(before)),
    rate: sumOfRatios(made.map(({ rate }) => rate)),
    mix: sumOfRatios(made.map(({ mix }) => mix)),
    came: movedBy('came'),
    went: movedBy('went'),
    parts: made,
  };
}

const HALF = ratio(1, 2);

function withPersons(of: CountedShare | null): CountedShare | null {
  return of !== null && of.denominator > 0 ? of : null;
}

function wholeOf(parts: readonly (CountedShare | null)[]): CountedShare | null {
  const sum = (of: (one: CountedShare) => number): number =>
    parts.reduce((total, one) => total + (one === null ? 0 : of(one)), 0);
  return withPersons({
    count: sum(({ count }) => count),
    denominator: sum(({ denominator }) => denominator),
  });
}

function exactShare(of: CountedShare | null): ExactRatio {
  return of === null ? NOTHING : ratio(of.count, of.denominator);
}

function weight(part: CountedShare, whole: CountedShare): ExactRatio {
  return ratio(part.denominator, whole.denominator);
}
