import type {
  Outcome,
  RegionName,
  Measure,
  RegionOfOtherYears,
  FoundRegion,
  Classification,
  Reporting,
} from '../../core';
import type { Fraction } from '../figures/fraction';
import type { CarriedAttribute, Claim, RegionMention, Span, UnreadReason } from './claim';
import type { Fate } from './fate';

/** What claims are held against. The classification is always at hand; all else may be missing. */
export interface Evidence {
  readonly classification: Classification;
  readonly measures?: readonly Measure[];
  /** The indicator of a text that names none; not needed when the measures are of one. */
  readonly indicator?: string;
  /** The year of a text that names none; not needed when the measures are of one. */
  readonly year?: number;
  /** Which kommuner are known not to have reported, or with whom; measures of kommuner say the first themselves. */
  readonly reporting?: Reporting;
  /** "Stable" is a range over the years of at most so many percentage points: our own convention; 2 unless told otherwise. */
  readonly stableWithin?: number;
}

/** The three answers of [PUB-5]. */
export type Verdict = 'verified' | 'contradicted' | 'notCheckable';

/** What the answer rests on. `text`: the text's own other figures. */
export type Basis = 'measures' | 'classification' | 'reporting' | 'text' | 'none';

/** A claim with its answer. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly reason: Reason;
  /** What it was held against; empty when there was nothing. */
  readonly against: readonly Held[];
  /** How the claim was understood; null for claims about no share. */
  readonly reading: ClaimReading | null;
}

/** What the checker took a claim to be about. */
export interface ClaimReading {
  readonly indicator: string | null;
  readonly outcomes: readonly Outcome[];
  /** Null when the claim names no region that could be found. */
  readonly region: FoundRegion | null;
  readonly year: number | null;
  readonly ageGroup: string;
  /** Taken from the words before. */
  readonly carried: readonly CarriedAttribute[];
  /** Said nowhere, and taken as the only or usual one: land, the year and the indicator of the data. */
  readonly assumed: readonly ('region' | 'year' | 'indicator')[];
}

/** A value of ours beside the claim. `digits` and `decimals` are our exact value printed as the claim is printed. */
export type Held =
  | {
      readonly kind: 'share';
      readonly region: FoundRegion;
      readonly year: number;
      readonly outcomes: readonly Outcome[];
      readonly count: number;
      readonly denominator: number;
      readonly digits: number;
      readonly decimals: number;
    }
  | {
      readonly kind: 'count';
      readonly of: 'persons' | 'kommune' | 'fylke' | 'listedNames';
      readonly count: number;
    }
  /** Ends of an interval, floating point, in units of the last decimal ([STA-1]). */
  | {
      readonly kind: 'interval';
      readonly region: FoundRegion;
      readonly year: number;
      readonly level: 95 | 99.8;
      readonly low: number;
      readonly high: number;
      readonly decimals: number;
    }
  /** A difference in percentage points, exact. */
  | {
      readonly kind: 'points';
      readonly of: 'change' | 'overYears' | 'betweenCounties' | 'withinCounties';
      readonly outcomes: readonly Outcome[];
      readonly points: Fraction;
      readonly digits: number;
      readonly decimals: number;
    };

/** What was found out about one listed name. */
export interface CheckedName {
  readonly name: string;
  readonly span: Span;
  readonly answer:
    | { readonly kind: 'kommune'; readonly region: FoundRegion }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly FoundRegion[] }
    | { readonly kind: 'notInYear'; readonly elsewhere: readonly RegionOfOtherYears[] };
  /** What becomes of it at the next new year; null when it is no kommune of the year, or the next year is not held. */
  readonly fate: Fate | null;
  /** Null when it is not known who reported. */
  readonly reported: boolean | null;
}

/** Why a claim has its verdict, as facts; the wording is text/prose.ts. */
export type Reason =
  | { readonly kind: 'unread'; readonly reason: UnreadReason }
  | { readonly kind: 'agrees' }
  /** It fits only because of "om lag", "over" or "knapt". */
  | { readonly kind: 'agreesLoosely' }
  /** It fits when a half is rounded to even, as R, SAS and Python do. */
  | { readonly kind: 'agreesHalfToEven' }
  /** "Om lag" so far away that only the writer knows what it allows. */
  | { readonly kind: 'aboutHowMuch' }
  /** The points printed are the difference of the printed shares, not of the exact ones. */
  | { readonly kind: 'agreesAsRounded' }
  | { readonly kind: 'agreesWithTie'; readonly tied: readonly RegionName[] }
  | { readonly kind: 'differs' }
  | { readonly kind: 'moreThanAll' }
  | { readonly kind: 'noMeasures' }
  /** The text names none, and the data have these. */
  | { readonly kind: 'indicatorNotSaid'; readonly indicators: readonly string[] }
  /** What was understood is not among the figures of the data; of a year those they have, of a region its name. */
  | { readonly kind: 'notInMeasures'; readonly lacks: 'indicator'; readonly indicator: string }
  | {
      readonly kind: 'notInMeasures';
      readonly lacks: 'year';
      readonly year: number;
      readonly years: readonly number[];
    }
  | { readonly kind: 'notInMeasures'; readonly lacks: 'region'; readonly name: string; readonly year: number }
  | { readonly kind: 'notInMeasures'; readonly lacks: 'measure' }
  | { readonly kind: 'noFigure'; readonly status: Measure['status'] }
  | { readonly kind: 'outcomeNotSaid' }
  | { readonly kind: 'yearNotSaid' }
  | { readonly kind: 'regionUnclear' }
  /** A place or group of places that no measure is made for. */
  | { readonly kind: 'regionWithoutMeasure'; readonly name: string }
  | { readonly kind: 'regionUnknown'; readonly name: string; readonly year: number }
  | {
      readonly kind: 'regionNotInYear';
      readonly name: string;
      readonly year: number;
      readonly elsewhere: readonly RegionOfOtherYears[];
    }
  | { readonly kind: 'regionAmbiguous'; readonly candidates: readonly FoundRegion[] }
  | { readonly kind: 'ageGroupWithoutMeasure'; readonly ageGroup: string }
  | { readonly kind: 'yearsMissing'; readonly years: readonly number[] }
  | { readonly kind: 'stable'; readonly within: number }
  | { readonly kind: 'notStable'; readonly within: number }
  /** Fewer than two regions of the level have figures. */
  | { readonly kind: 'nothingToCompare' }
  /** Which regions hold the place that the text gives to others. */
  | { readonly kind: 'otherExtreme'; readonly regions: readonly RegionName[] }
  /** Hidden figures may hold the place. */
  | { readonly kind: 'someHidden' }
  /** What is counted, where it is not known whether a kommune without data was reported with another ([REG-6]). */
  | { readonly kind: 'jointUnknown' }
  /** It agrees when the kommuner that the text says were reported with others are no longer missing. */
  | { readonly kind: 'agreesWithJointOfText'; readonly joint: readonly RegionName[] }
  /** "Noe variasjon" has no definition; the spread is shown. */
  | { readonly kind: 'noDefinition' }
  /** "Høyere enn landet": inside the limits of 95 %, or of a small denominator. */
  | { readonly kind: 'mayBeChance' }
  /** It cannot be told who reported; `agrees` and `differs` are then about the list in the text. */
  | { readonly kind: 'listAgrees' }
  | { readonly kind: 'listDiffers' }
  | { readonly kind: 'reportingUnknown' }
  | {
      readonly kind: 'names';
      readonly year: number;
      readonly names: readonly CheckedName[];
      /** Kommuner that did not report and are not in a list that says it has them all. */
      readonly left: readonly RegionName[];
    }
  | { readonly kind: 'mergers'; readonly merged: number; readonly names: readonly CheckedName[] }
  | { readonly kind: 'jointPartner'; readonly with: RegionName | null };

/** Something about the text as a whole, found from its own figures. */
export type Finding =
  /** Shares of one region, year and age group that cannot be all there is ([PUB-4]). */
  | {
      readonly kind: 'notClosed';
      readonly claims: readonly number[];
      readonly region: RegionMention;
      readonly year: number | null;
      /** The printed shares added up, in units of the last decimal. */
      readonly sum: { readonly digits: number; readonly decimals: number };
      /** Null when they are impossible even with a rest. */
      readonly withRest: {
        readonly least: number;
        readonly isLeast: boolean;
        readonly rest: { readonly least: number; readonly most: number; readonly decimals: number } | null;
      } | null;
    }
  /** A printed sum that its printed parts cannot add up to, or a change that its ends cannot differ by. */
  | { readonly kind: 'sumDiffers'; readonly claims: readonly number[] }
  | { readonly kind: 'changeDiffers'; readonly claims: readonly number[] }
  /** Two figures for the same thing. */
  | { readonly kind: 'twoFigures'; readonly claims: readonly number[] }
  | {
      readonly kind: 'countAgainstList';
      readonly claims: readonly number[];
      readonly count: number;
      readonly names: number;
    };

/** The answer for a whole text. `Finding.claims` are indexes into `claims`. */
export interface TextCheck {
  readonly claims: readonly CheckedClaim[];
  readonly findings: readonly Finding[];
}
