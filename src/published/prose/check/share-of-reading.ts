import type { Outcome, FoundRegion } from '../../../core';
import type { MeasureBook, ShareAnswer } from './measure-book';
import type { ClaimReading } from '../verdict';

/** Our share for a reading. Oslo is a fylke and a kommune of one area: when one level has no figure, the other answers. */
export function shareOfReading(
  book: MeasureBook,
  reading: Pick<ClaimReading, 'indicator' | 'ageGroup'>,
  outcomes: readonly Outcome[],
  region: FoundRegion,
  year: number,
): ShareAnswer {
  const { indicator, ageGroup } = reading;
  if (indicator === null) return { kind: 'absent' };
  const ask = (level: string, code: string): ShareAnswer =>
    book.share({ indicator, year, level, code, outcomes, ageGroup });
  const answer = ask(region.level, region.code);
  if (answer.kind === 'share' || region.level !== 'kommune' || region.county !== region.name) return answer;
  const ofCounty = ask('fylke', region.code.slice(0, 2));
  return ofCounty.kind === 'share' ? ofCounty : answer;
}
