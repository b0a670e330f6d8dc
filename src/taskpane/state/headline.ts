import type { Coverage, MeasureStatus, Outcome } from '../../core';

/** The main figures of one indicator, year and age group. */
export interface Headline {
  readonly indicator: string;
  readonly year: number | null;
  readonly ageGroup: string;
  readonly country: RegionFigure;
  /**
   * The fylker, or the groups where there are no fylker, with the largest and the smallest share met; null unless two of a large enough
   * denominator differ ([STA-7]).
   */
  readonly highest: ExtremeFigure | null;
  readonly lowest: ExtremeFigure | null;
  /** The country's share met in every year, when there are several; else empty. */
  readonly trend: readonly TrendPoint[];
}

/** One region's persons by outcome. */
export interface RegionFigure {
  /** `group`: a value of the user's own column. */
  readonly level: 'land' | 'fylke' | 'group';
  readonly code: string;
  readonly name: string;
  /** Of the main outcome: why there is no share met. */
  readonly status: MeasureStatus;
  /** Null where the status forbids a figure, and where all outcomes are hidden. */
  readonly denominator: number | null;
  /** Null where the status forbids a figure; with a denominator, where it is hidden. */
  readonly counts: Readonly<Record<Outcome, number | null>>;
  readonly coverage: Coverage | null;
}

/** A fylke at one end, and how many others have exactly its share. */
export interface ExtremeFigure {
  readonly figure: RegionFigure;
  readonly ties: number;
}

/** One year of the trend; count and denominator are null where there is no share. */
export interface TrendPoint {
  readonly year: number;
  readonly count: number | null;
  readonly denominator: number | null;
}
