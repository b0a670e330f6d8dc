import type { UnreadReason } from './claim';
import type { CheckedClaim, Reason, TextCheck } from './verdict';

/**
 * The figures of a text that could not be read, or of which it is not said which region, year or outcome they are of ([PUB-6]). What a text
 * does not give as its own figure – denied, wished, supposed, or counting something else – is none.
 */
export function leftUnread({ claims }: TextCheck): readonly CheckedClaim[] {
  return claims.filter(({ reason }) =>
    reason.kind === 'unread' ? IS_FIGURE[reason.reason] : UNPLACED.has(reason.kind),
  );
}

const IS_FIGURE: Readonly<Record<UnreadReason, boolean>> = {
  outcomeNotSaid: true,
  outcomeUnclear: true,
  otherSubject: true,
  percentOrPoints: true,
  pointsWithoutChange: true,
  rangeOverWhat: true,
  regionsDidWhat: true,
  personsWho: true,
  fraction: true,
  uncertainty: true,
  otherPeriod: true,
  yearUnclear: true,
  denied: false,
  notAsserted: false,
  unknownUnit: false,
};

const UNPLACED: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'outcomeNotSaid',
  'yearNotSaid',
  'regionUnclear',
  'regionUnknown',
  'regionAmbiguous',
]);
