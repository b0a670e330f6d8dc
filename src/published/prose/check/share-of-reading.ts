import type { Outcome, FoundRegion } from '../../../core';
import type { MeasureBook, ShareAnswer } from './measure-book';
import type { ClaimReading, Reason } from '../verdict';

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

/** What of a reading the measures do not have, the widest first. */
export function notInMeasures(
  book: MeasureBook,
  { indicator }: Pick<ClaimReading, 'indicator'>,
  region: FoundRegion,
  year: number,
): Reason {
  const kind = 'notInMeasures';
  if (indicator === null) return { kind: 'indicatorNotSaid', indicators: book.indicators };
  if (!book.indicators.includes(indicator)) return { kind, lacks: 'indicator', indicator };
  if (!book.years.includes(year)) return { kind, lacks: 'year', year, years: book.years };
  const isThere = book.regions(indicator, year, region.level).some(({ code }) => code === region.code);
  return isThere ? { kind, lacks: 'measure' } : { kind, lacks: 'region', name: region.name, year };
}
