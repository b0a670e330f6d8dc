import type { Question, Tabulation } from '../../core';
import type { ComparedCell } from './compare-cells';
import type { ReadingVariant, Recount } from './reading-variant';

/** A way in which the table can have been made, and how many of its cells that accounts for. */
export interface Explanation {
  /** One, or several together; a rounding rule comes last. */
  readonly variants: readonly ReadingVariant[];
  /** Cells that print as published when read so, of those that can be held against data. */
  readonly explained: number;
  /** How many of the cells that differ are among them. */
  readonly ofDiffering: number;
  readonly cells: number;
  readonly differing: number;
  /** True when every cell is accounted for. */
  readonly all: boolean;
}

/** What the search is given. */
export interface ExplanationQuestion {
  readonly compared: readonly ComparedCell[];
  readonly tabulation: Tabulation;
  readonly question: Question;
  /** Second readings of the rows, see RECOUNT_VARIANTS; without them those variants are not tried. */
  readonly recounts?: readonly Recount[];
  /** How many explanations are given at most; 5 unless told otherwise. */
  readonly most?: number;
}

/** The cells that an explanation is held against, and those of them that differ. */
export interface ExplanationEvidence {
  readonly cells: readonly ComparedCell[];
  readonly differing: readonly ComparedCell[];
}
