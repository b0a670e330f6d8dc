import { type Outcome, findRegion, COUNTRY, type FoundRegion, type Classification } from '../../../core';
import type { CarriedAttribute, RegionMention } from '../claim';
import type { MeasureBook } from './measure-book';
import type { ClaimReading, Evidence, Reason } from '../verdict';

/** What a claim about shares says of its subject. */
export interface Asked {
  readonly outcomes: readonly Outcome[];
  readonly region: RegionMention;
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** A claim's subject made definite, or why it cannot be. `reading` holds as much as is known either way. */
export type Understood =
  | {
      readonly kind: 'ok';
      readonly reading: ClaimReading & { readonly region: FoundRegion; readonly year: number };
    }
  /** `wrong`: the claim is contradicted by the classification itself. */
  | {
      readonly kind: 'not';
      readonly reading: ClaimReading;
      readonly reason: Reason;
      readonly wrong: boolean;
    };

/** Finds which region, year and indicator a claim is about; what is named nowhere is assumed and listed as such. */
export function understand(asked: Asked, evidence: Evidence, book: MeasureBook | null): Understood {
  const assumed: ('region' | 'year' | 'indicator')[] = [];
  const year = asked.year ?? assumedYear(evidence, book);
  if (asked.year === null && year !== null) assumed.push('year');
  const indicator = asked.indicator ?? evidence.indicator ?? only(book?.indicators ?? []);
  if (asked.indicator === null && indicator !== null) assumed.push('indicator');
  if (asked.region.kind === 'unstated') assumed.push('region');
  const { outcomes, ageGroup, carried } = asked;
  const reading = { indicator, outcomes, region: null, year, ageGroup, carried, assumed };
  const not = (reason: Reason, wrong = false): Understood => ({ kind: 'not', reading, reason, wrong });

  if (asked.outcomes.length === 0) return not({ kind: 'outcomeNotSaid' });
  if (asked.region.kind === 'unclear') return not({ kind: 'regionUnclear' });
  if (year === null) return not({ kind: 'yearNotSaid' });
  const region = regionIn(evidence.classification, asked.region, year);
  if (region.kind === 'not') return not(region.reason, region.wrong);
  if (indicator === null && book !== null)
    return not({ kind: 'indicatorNotSaid', indicators: book.indicators });
  return { kind: 'ok', reading: { ...reading, region: region.region, year } };
}

/** The year of claims that name none: the caller's, or the only one of the data. */
export function assumedYear(evidence: Evidence, book: MeasureBook | null): number | null {
  return evidence.year ?? only(book?.years ?? []);
}

/** The region a mention stands for in a year ([REG-1], [REG-2]); a name of another year is contradicted, not guessed. */
export function regionIn(
  classification: Classification,
  mention: RegionMention,
  year: number,
):
  | { readonly kind: 'ok'; readonly region: FoundRegion }
  | { readonly kind: 'not'; readonly reason: Reason; readonly wrong: boolean } {
  if (mention.kind === 'country' || mention.kind === 'unstated') return { kind: 'ok', region: COUNTRY };
  if (mention.kind === 'unclear') return { kind: 'not', reason: { kind: 'regionUnclear' }, wrong: false };
  if (mention.kind === 'elsewhere')
    return { kind: 'not', reason: { kind: 'regionWithoutMeasure', name: mention.name }, wrong: false };
  const asked = mention.within === null ? mention.name : `${mention.name} (${mention.within})`;
  const level = mention.level ?? undefined;
  const answer =
    level === undefined
      ? findRegion(classification, year, asked)
      : findRegion(classification, year, asked, level);
  const { name } = mention;
  switch (answer.kind) {
    case 'ok':
      return { kind: 'ok', region: answer.region };
    case 'ambiguous':
      return {
        kind: 'not',
        reason: { kind: 'regionAmbiguous', candidates: answer.candidates },
        wrong: false,
      };
    case 'conflict':
    case 'yearOutsideClassification':
      return { kind: 'not', reason: { kind: 'regionUnknown', name, year }, wrong: false };
    case 'unknown':
      return answer.elsewhere.length > 0
        ? {
            kind: 'not',
            reason: { kind: 'regionNotInYear', name, year, elsewhere: answer.elsewhere },
            wrong: true,
          }
        : { kind: 'not', reason: { kind: 'regionUnknown', name, year }, wrong: false };
  }
}

function only<Value>(values: readonly Value[]): Value | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
