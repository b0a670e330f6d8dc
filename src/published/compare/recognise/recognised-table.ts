import type { Outcome } from '../../../core';
import type { PrintedFigure } from '../../figures/printed-figure';
import type { TableColumn } from './table-column';
import type { PlacedRegion, PublishedRegion } from './place-region';
import type { ColumnScale } from './scale';
import type { PublishedPart } from './words';

/** A published table as it was understood: every cell with a figure is in `cells`, or counted in `notPlaced`. */
export interface RecognisedTable {
  readonly source: string;
  readonly cells: readonly RecognisedCell[];
  /** The first figures without a place, and the first of each kind; all of them are counted in `notPlaced`. */
  readonly unplaced: readonly UnplacedCell[];
  readonly notPlaced: NotPlaced;
  readonly columns: readonly RecognisedColumn[];
  /** The indicator that titles or the caller name for cells that do not name one; null when none is. */
  readonly indicator: string | null;
  /** 1-based rows of the header as the user sees them. */
  readonly headerRows: readonly number[];
}

/** One published figure with everything that says what it is. */
export interface RecognisedCell {
  /** `Ark1!C12` */
  readonly address: string;
  /** 1-based row and column in the sheet or file. */
  readonly row: number;
  readonly column: number;
  /** Id; null when nothing names one. */
  readonly indicator: string | null;
  readonly region: PublishedRegion;
  readonly year: number;
  readonly part: PublishedPart;
  /** Null for a denominator. */
  readonly outcome: Outcome | null;
  /** `all`, `0-17`, `18-66`, `67+`, or another age group as the table has it. */
  readonly ageGroup: string;
  /** What is printed. */
  readonly text: string;
  readonly figure: PrintedFigure;
  /** 100 when a share is per cent, 1 when it is from 0 to 1; 1 for counts. */
  readonly scale: 100 | 1;
  /** A share that holds more decimals than are printed. */
  readonly computed: boolean;
}

/** A cell with a figure that could not be placed, and why; never dropped silently. */
export interface UnplacedCell {
  readonly address: string;
  readonly text: string;
  readonly reason: UnplacedReason;
}

/** How many figures have no place for each reason; none of those that no figure has. */
export type NotPlaced = Readonly<Partial<Record<UnplacedReason['kind'], number>>>;

/** Why a figure has no place. */
export type UnplacedReason =
  | { readonly kind: 'regionNotSaid' }
  | { readonly kind: 'yearNotSaid' }
  | { readonly kind: 'outcomeNotSaid' }
  | { readonly kind: 'severalOutcomes' }
  | { readonly kind: 'partNotSaid' }
  /** It is of a part of something that no måltall is divided by: of men alone. */
  | { readonly kind: 'partOfDimension'; readonly dimension: string; readonly category: string }
  | { readonly kind: 'measureAgainstAge'; readonly measure: number; readonly ageGroup: string }
  | { readonly kind: 'yearOutsideClassification'; readonly year: number }
  | {
      readonly kind: 'regionUnknown' | 'regionAmbiguous';
      readonly written: string;
      readonly year: number;
      readonly answer: Extract<PlacedRegion, { kind: 'unknown' | 'ambiguous' }>['answer'];
    }
  | { readonly kind: 'indicatorUnknown'; readonly written: string };

/** A column with what it was taken for, and for shares the scale with its reason. */
export interface RecognisedColumn extends Pick<TableColumn, 'header' | 'role' | 'words'> {
  /** Letters, as Excel shows them. */
  readonly letter: string;
  readonly scale: ColumnScale | null;
}
