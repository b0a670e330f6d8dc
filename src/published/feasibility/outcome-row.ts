import type { PrintedFigure } from '../figures/printed-figure';
import type { RoundingRule } from '../figures/rounding';

/** One published cell with the caller's own name for it, such as its address; findings point at cells by it. */
export interface PublishedCell {
  readonly id: string;
  readonly figure: PrintedFigure;
}

/** What is published of one outcome: its share (måltall a), its count (måltall b), both, or neither. */
export interface OutcomeCells {
  readonly outcome: string;
  readonly share?: PublishedCell;
  readonly count?: PublishedCell;
}

/** Everything published for one region, year and age group: outcomes over one denominator [PUB-3]. */
export interface OutcomeRow {
  readonly outcomes: readonly OutcomeCells[];
  readonly denominator?: PublishedCell;
  /**
   * Whether every person has one of the listed outcomes. If not, the others are the rest: unreported or invalid when
   * the three reported outcomes are listed, invalid only when all four are [NUM-5].
   */
  readonly closed: boolean;
}

export interface FeasibilityOptions {
  /** How the figures were rounded; half away from zero unless told otherwise [VAL-2]. */
  readonly rule?: RoundingRule;
  /** 100 (the default) when figures without their own unit are per cent, 1 when they are shares from 0 to 1. */
  readonly scale?: number;
  /** How many denominators a search may try before it says that it cannot tell; 200 000 unless told otherwise. */
  readonly mostTried?: number;
}
