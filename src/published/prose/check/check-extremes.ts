import { compare, type Fraction } from '../../figures/fraction';
import { printsAs } from '../../figures/rounding-interval';
import type { FoundRegion, Outcome } from '../../../core';
import type { ExtremeClaim, ProseFigure, RangeClaim, RegionMention } from '../claim';
import { type Fit, fits, unchecked, verdictOf } from './check-share';
import { type MeasureBook, percentOf, shareDigits } from './measure-book';
import { regionIn, understand } from './understand';
import type { CheckedClaim, ClaimReading, Evidence, Held } from '../verdict';

/** One region's share among those of its level. */
interface Ranked {
  readonly region: FoundRegion;
  readonly count: number;
  readonly denominator: number;
  readonly percent: Fraction;
}

/** "Highest in A": A's share against those of all regions of its level that have one; equal shares share the place. */
export function checkExtreme(
  claim: ExtremeClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const first = claim.regions[0] ?? { kind: 'unclear' as const };
  const understood = understand({ ...claim, region: first }, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  const { region, year } = understood.reading;
  const named: FoundRegion[] = [];
  for (const mention of claim.regions) {
    const place = regionIn(evidence.classification, mention, year);
    if (place.kind === 'not') return unchecked(claim, reading, place.reason, place.wrong);
    named.push(place.region);
  }
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const level = levelFor(region, book, reading, year);
  const codes = named.map((one) => (level === 'fylke' ? one.code.slice(0, 2) : one.code));
  const county = countyOf(claim.within, evidence, year);
  if (county === null) return unchecked(claim, reading, { kind: 'regionUnclear' });
  const ranked = rank(book, reading, claim.outcomes, year, level).filter((one) =>
    one.region.code.startsWith(county),
  );
  if (someHidden(book, reading, claim.outcomes, year, level)) {
    return unchecked(claim, reading, { kind: 'someHidden' });
  }
  if (ranked.length < 2) return unchecked(claim, reading, { kind: 'nothingToCompare' });
  const lacking = named.find((_, at) => !ranked.some((one) => one.region.code === codes[at]));
  if (lacking)
    return unchecked(claim, reading, { kind: 'notInMeasures', lacks: 'region', name: lacking.name, year });
  const top = extremeOf(ranked, claim.which);
  const holds = codes.every((code) => top.some((one) => one.region.code === code));
  const others = top.filter((one) => !codes.includes(one.region.code));
  const shown = holds ? top : [...ranked.filter((one) => codes.includes(one.region.code)), ...top];
  const names = (list: readonly Ranked[]) => list.map(({ region: { code, name } }) => ({ code, name }));
  return {
    claim,
    reading,
    verdict: holds ? 'verified' : 'contradicted',
    basis: 'measures',
    reason: holds
      ? others.length === 0
        ? { kind: 'agrees' }
        : { kind: 'agreesWithTie', tied: names(others) }
      : { kind: 'otherExtreme', regions: names(top) },
    against: shown.slice(0, 4).map((one) => held(one, year, claim.outcomes, 1)),
  };
}

/** "From A to B": the lowest and highest share of the level, each against its printed figure. */
export function checkRange(claim: RangeClaim, evidence: Evidence, book: MeasureBook | null): CheckedClaim {
  const understood = understand(claim, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { region, year } = understood.reading;
  const ranked = rank(book, reading, claim.outcomes, year, claim.level).filter(
    (one) => region.level !== 'fylke' || one.region.code.startsWith(region.code),
  );
  if (someHidden(book, reading, claim.outcomes, year, claim.level)) {
    return unchecked(claim, reading, { kind: 'someHidden' });
  }
  const [lowest] = extremeOf(ranked, 'lowest');
  const [highest] = extremeOf(ranked, 'highest');
  if (lowest === undefined || highest === undefined || ranked.length < 2) {
    return unchecked(claim, reading, { kind: 'nothingToCompare' });
  }
  const kinds = [endFit(claim.low, lowest), endFit(claim.high, highest)];
  const kind = (['differs', 'aboutHowMuch', 'agreesLoosely', 'agreesHalfToEven'] as const).find((one) =>
    kinds.includes(one),
  );
  return {
    claim,
    reading,
    verdict: verdictOf({ kind: kind ?? 'agrees' }),
    basis: 'measures',
    reason: { kind: kind ?? 'agrees' },
    against: [
      held(lowest, year, claim.outcomes, claim.low.figure.decimals),
      held(highest, year, claim.outcomes, claim.high.figure.decimals),
    ],
  };
}

/** The code of the fylke whose kommuner are ranked; '' for the whole country, null when it is not found. */
function countyOf(within: RegionMention | null, evidence: Evidence, year: number): string | null {
  if (within === null) return '';
  const place = regionIn(evidence.classification, within, year);
  return place.kind === 'ok' && place.region.level === 'fylke' ? place.region.code : null;
}

function endFit({ figure, hedge }: ProseFigure, end: Ranked): Fit {
  return fits(figure, hedge, end.percent, printsAs(figure, end.count, end.denominator)).kind;
}

/** Whether a region of the level has a share that is hidden: then nobody knows from the others which is the highest. */
export function someHidden(
  book: MeasureBook,
  { indicator, ageGroup }: Pick<ClaimReading, 'indicator' | 'ageGroup'>,
  outcomes: readonly Outcome[],
  year: number,
  level: string,
): boolean {
  if (indicator === null) return false;
  return book.regions(indicator, year, level).some(({ code }) => {
    const share = book.share({ indicator, year, level, code, outcomes, ageGroup });
    return share.kind === 'noFigure' && share.status === 'suppressed';
  });
}

/** All regions of a level with a share, in the measures' order. */
export function rank(
  book: MeasureBook,
  reading: Pick<ClaimReading, 'indicator' | 'ageGroup'>,
  outcomes: readonly Outcome[],
  year: number,
  level: string,
): readonly Ranked[] {
  const { indicator, ageGroup } = reading;
  if (indicator === null) return [];
  return book.regions(indicator, year, level).flatMap((region): readonly Ranked[] => {
    const share = book.share({ indicator, year, level, code: region.code, outcomes, ageGroup });
    if (share.kind !== 'share') return [];
    const { count, denominator } = share;
    return [{ region, count, denominator, percent: percentOf(share) }];
  });
}

/** All that share the highest or lowest place; none of none. */
export function extremeOf(ranked: readonly Ranked[], which: ExtremeClaim['which']): readonly Ranked[] {
  const sign = which === 'highest' ? 1 : -1;
  const best = ranked.reduce<Ranked | undefined>(
    (top, one) => (top === undefined || sign * compare(one.percent, top.percent) > 0 ? one : top),
    undefined,
  );
  return best === undefined ? [] : ranked.filter((one) => compare(one.percent, best.percent) === 0);
}

function levelFor(region: FoundRegion, book: MeasureBook, reading: ClaimReading, year: number): string {
  // "Oslo" beside fylker is the fylke: the kommune is meant only where kommuner alone are ranked.
  const isBoth = region.level === 'kommune' && region.county === region.name;
  const hasCounties = reading.indicator !== null && book.regions(reading.indicator, year, 'fylke').length > 1;
  return isBoth && hasCounties ? 'fylke' : region.level;
}

function held(one: Ranked, year: number, outcomes: readonly Outcome[], decimals: number): Held {
  const { region, count, denominator } = one;
  return {
    kind: 'share',
    region,
    year,
    outcomes,
    count,
    denominator,
    digits: shareDigits(one, decimals),
    decimals,
  };
}
