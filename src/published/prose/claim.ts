import type { Outcome } from '../../core';
import type { NumericFigure } from '../figures/rounding-interval';

/** A stretch of the text, in UTF-16 units as JavaScript counts them: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A figure of the text as it is printed ([PUB-1]); "77,7 prosent" is the figure 77,7 of unit percent. */
export interface ProseFigure {
  readonly figure: NumericFigure;
  readonly hedge: Hedge;
  readonly span: Span;
}

/** Which region a claim is about, as the text names it; which code that is depends on the year ([REG-1]). */
export type RegionMention =
  | { readonly kind: 'country' }
  | {
      readonly kind: 'named';
      /** As written, without genitive s. */
      readonly name: string;
      /** Null when the text does not say whether it means the fylke or the kommune. */
      readonly level: 'fylke' | 'kommune' | null;
      /** The fylke named to tell two kommuner apart: "Våler i Østfold". */
      readonly within: string | null;
    }
  /** A place or group of places that no measure is made for: a bydel, "Nord-Norge", "de minste kommunene". */
  | { readonly kind: 'elsewhere'; readonly name: string }
  /** No region is named anywhere near; the checker takes land and says so. */
  | { readonly kind: 'unstated' }
  /** Several regions could be meant; never guessed. */
  | { readonly kind: 'unclear' };

/**
 * Words around a figure that make it looser than its digits: "om lag"; "over" and "under", which say one bound and no more; "drøyt" and
 * "knapt", which also say that it is near.
 */
export type Hedge = 'about' | 'over' | 'justOver' | 'under' | 'justUnder' | null;

/** What was not said beside the figure but taken from the words before it. */
export type CarriedAttribute = 'outcome' | 'region' | 'year' | 'ageGroup' | 'indicator';

/** What a figure is of. */
export interface Subject {
  /** One outcome, or several added up ("helt eller delvis innfridd"). */
  readonly outcomes: readonly Outcome[];
  readonly region: RegionMention;
  /** Null when the text names no year. */
  readonly year: number | null;
  /** `all`, `0-17`, `18-66`, `67+`, or another group in the same form, which no measure has. */
  readonly ageGroup: string;
  /** The indicator's id when the text names one that the reader was told of. */
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** A share in per cent. */
export interface ShareClaim extends Subject {
  readonly kind: 'share';
  readonly span: Span;
  readonly figure: NumericFigure;
  readonly hedge: Hedge;
}

/** A number of persons: with an outcome (måltall b), or in the denominator. */
export interface PersonCountClaim extends Subject {
  readonly kind: 'personCount';
  readonly span: Span;
  readonly figure: NumericFigure;
  readonly hedge: Hedge;
  /** `denominator` when the persons are those with a need; `outcomes` is then empty. */
  readonly of: 'outcome' | 'denominator';
}

/** A number of kommuner or fylker: in all, with data, or without. */
export interface RegionCountClaim {
  readonly kind: 'regionCount';
  readonly span: Span;
  /** "Alle kommuner har rapportert" is the figure 0 of notReported, with the text "alle". */
  readonly figure: NumericFigure;
  readonly hedge: Hedge;
  readonly unit: 'kommune' | 'fylke';
  readonly about: 'total' | 'reported' | 'notReported';
  readonly region: RegionMention;
  readonly year: number | null;
  readonly carried: readonly CarriedAttribute[];
}

/** A name in a list, with the place where it stands. */
export interface ListedName {
  readonly name: string;
  readonly within: string | null;
  readonly span: Span;
}

/** A list of kommuner that did, or did not, report. */
export interface NameListClaim {
  readonly kind: 'nameList';
  readonly span: Span;
  readonly names: readonly ListedName[];
  readonly about: 'reported' | 'notReported';
  /** Whether the text presents the list as all of them: "Følgende kommuner har ikke rapportert: …". */
  readonly complete: boolean;
  readonly year: number | null;
  readonly carried: readonly CarriedAttribute[];
}

/** "A har rapportert sammen med B" ([REG-6]). */
export interface JointReportingClaim {
  readonly kind: 'jointReporting';
  readonly span: Span;
  readonly municipality: ListedName;
  readonly with: ListedName;
  readonly year: number | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That the missing kommuner are missing because kommuner were merged. */
export interface MergerCauseClaim {
  readonly kind: 'mergerCause';
  readonly span: Span;
  /** `mainly`: "i hovedsak"; `some`: "blant annet"; `all`: nothing said, or "alle". */
  readonly extent: 'all' | 'mainly' | 'some';
  readonly year: number | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That shares did not change much over a span of years. */
export interface StabilityClaim {
  readonly kind: 'stability';
  readonly span: Span;
  readonly outcomes: readonly Outcome[];
  readonly region: RegionMention;
  readonly from: number | null;
  readonly to: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That a share rose or fell, with or without the number of percentage points. */
export interface ChangeClaim {
  readonly kind: 'change';
  readonly span: Span;
  readonly direction: 'up' | 'down';
  /** Percentage points, always positive; null when only the direction is said. */
  readonly points: NumericFigure | null;
  readonly hedge: Hedge;
  readonly outcomes: readonly Outcome[];
  readonly region: RegionMention;
  readonly from: number | null;
  readonly to: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That a region's share is the highest or lowest of its level. */
export interface ExtremeClaim {
  readonly kind: 'extreme';
  readonly span: Span;
  readonly which: 'highest' | 'lowest';
  /** More than one when the text says that several share the place. */
  readonly regions: readonly RegionMention[];
  /** The fylke whose kommuner are ranked: "I Finnmark var andelen høyest i Alta"; null when it is the country. */
  readonly within: RegionMention | null;
  readonly outcomes: readonly Outcome[];
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That the shares of a level run from a lowest to a highest figure. */
export interface RangeClaim {
  readonly kind: 'range';
  readonly span: Span;
  readonly low: ProseFigure;
  readonly high: ProseFigure;
  readonly level: 'fylke' | 'kommune';
  readonly outcomes: readonly Outcome[];
  /** The region whose kommuner are meant; country otherwise. */
  readonly region: RegionMention;
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** That shares vary: between fylker, within them, or more of the one than of the other. */
export interface VariationClaim {
  readonly kind: 'variation';
  readonly span: Span;
  readonly says: 'betweenCounties' | 'withinCounties' | 'mostWithinCounties' | 'mostBetweenCounties';
  readonly outcomes: readonly Outcome[];
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** The interval of a share, with its method and level named: "Et 95 prosent konfidensintervall (Wilson) … fra 77,2 til 78,2 prosent" ([STA-1]). */
export interface IntervalClaim extends Subject {
  readonly kind: 'interval';
  readonly span: Span;
  readonly low: NumericFigure;
  readonly high: NumericFigure;
  readonly level: 95 | 99.8;
}

/** That a region's share is higher or lower than the country's: by the printed rule, outside the funnel limits of 95 % ([STA-2]). */
export interface AgainstClaim extends Subject {
  readonly kind: 'against';
  readonly span: Span;
  readonly says: 'higher' | 'lower';
}

/** How many percentage points lie between the lowest and the highest share ([STA-5]). */
export interface SpreadClaim {
  readonly kind: 'spread';
  readonly span: Span;
  readonly figure: NumericFigure;
  /** Of the fylker; or of the kommuner of a fylke, the median of the fylker. */
  readonly of: 'betweenCounties' | 'withinCounties';
  /** Only kommuner with so many in the denominator; null when the text does not say. */
  readonly least: number | null;
  readonly outcomes: readonly Outcome[];
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
  readonly carried: readonly CarriedAttribute[];
}

/** Why a number was seen and not read. */
export type UnreadReason =
  /** A percentage, but of which outcome is not said in words the reader knows. */
  | 'outcomeNotSaid'
  /** The words about the outcome can be read in two ways ("ikke helt innfridd"). */
  | 'outcomeUnclear'
  /** A share of kommuner, of women, of employees …: no measure is about them. */
  | 'otherSubject'
  /** "økte med 3 prosent": per cent of the share, or percentage points? */
  | 'percentOrPoints'
  /** Percentage points without a change between years. */
  | 'pointsWithoutChange'
  /** "mellom 76,1 og 77,7 prosent", and whether over years, fylker or kommuner is not said – or it is over years. */
  | 'rangeOverWhat'
  /** A number of kommuner, and what they did is not said. */
  | 'regionsDidWhat'
  /** A number of persons, and who they are is not said. */
  | 'personsWho'
  /** "tre av fire", "halvparten": a share in words. */
  | 'fraction'
  /** A margin of error, or an end of an interval of uncertainty. */
  | 'uncertainty'
  /** "ikke 80,0, men …": the text says that it is not so. */
  | 'denied'
  /** A target, a supposition, a question, a forecast, a corrected figure. */
  | 'notAsserted'
  /** Of a month, a quarter, or an average over years: no measure is. */
  | 'otherPeriod'
  /** Which year is not said in a way the reader knows. */
  | 'yearUnclear'
  | 'unknownUnit';

/** Something that looks like a claim with a number and was not read: shown, never dropped ([PUB-5]). */
export interface UnreadClaim {
  readonly kind: 'unread';
  readonly span: Span;
  readonly reason: UnreadReason;
}

/** Everything the reader gets out of a text. */
export type Claim =
  | ShareClaim
  | PersonCountClaim
  | RegionCountClaim
  | NameListClaim
  | JointReportingClaim
  | MergerCauseClaim
  | StabilityClaim
  | ChangeClaim
  | ExtremeClaim
  | RangeClaim
  | VariationClaim
  | IntervalClaim
  | SpreadClaim
  | AgainstClaim
  | UnreadClaim;

/** The variant's name. */
export type ClaimKind = Claim['kind'];
