/**
 * Claims in publication prose, read, checked and written [PUB-5]: the room's public API, re-exports only. Types with names that other rooms
 * could have too are given as `Prose…`.
 */
export type {
  CarriedAttribute,
  ChangeClaim,
  Claim,
  ClaimKind,
  ExtremeClaim,
  Hedge,
  IntervalClaim,
  JointReportingClaim,
  ListedName,
  MergerCauseClaim,
  NameListClaim,
  PersonCountClaim,
  ProseFigure,
  RangeClaim,
  RegionCountClaim,
  RegionMention,
  ShareClaim,
  Span as TextSpan,
  SpreadClaim,
  StabilityClaim,
  Subject as ClaimSubject,
  UnreadClaim,
  UnreadReason,
  VariationClaim,
} from './claim';
export type {
  Basis as ProseBasis,
  CheckedClaim,
  CheckedName,
  ClaimReading,
  Evidence as ProseEvidence,
  Finding as ProseFinding,
  Held as ProseHeld,
  Reason as ProseReason,
  TextCheck,
  Verdict as ProseVerdict,
} from './verdict';
export { readClaims } from './read/read-claims';
export type { ProseReadingOptions } from './read/read-claims';
export { checkClaims } from './check/check-claims';
export { STABLE_WITHIN } from './check/check-trend';
export { tablesInText } from './tables-in-text';
export type { TextWithTables } from './tables-in-text';
export { leftUnread } from './left-unread';
export { annotate } from './annotate';
export type { Segment as ProseSegment } from './annotate';
export { writeParagraph, writeReporting, writeResults } from '../page/write-paragraph';
export type { ParagraphRequest } from '../page/draft';
export type { WrittenText } from '../page/compose';
