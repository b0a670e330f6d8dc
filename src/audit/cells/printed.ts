import type { ConfidenceLevel } from '../../core';
import type { NumericFigure, RecognisedCell } from '../../published';

/** What a cell tells an attentive reader of the number behind it. */
export type Told =
  /** The number itself. */
  | { readonly kind: 'count'; readonly value: number }
  /** A share: what it was rounded from is found with its figure. */
  | { readonly kind: 'share' }
  /** The ends of the share's interval: over each denominator they leave few counts. */
  | {
      readonly kind: 'interval';
      readonly low: NumericFigure;
      readonly high: NumericFigure;
      readonly level: ConfidenceLevel;
    }
  /** Hidden, though between two numbers where the sign says so ("<5"). */
  | { readonly kind: 'hidden'; readonly least: number; readonly most: number }
  /** There are no persons, and so no share. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'notReported' }
  | { readonly kind: 'unreadable' };

/** What our own rows say of cells without a figure, in a column of their own. */
export type RowStatus =
  'suppressed' | 'notReported' | 'jointlyReported' | 'zeroDenominator' | 'notComparable';

/**
 * What a cell tells. A point is hidden here, since others print it so, and says no more than that where it stands for a denominator of 0.
 * Blank is hidden too, unless the row's own status says otherwise.
 */
export function toldBy({ figure, part, text }: RecognisedCell, status: RowStatus | null): Told {
  switch (figure.kind) {
    case 'figure': {
      if (part === 'share') return { kind: 'share' };
      const unit = 10 ** figure.decimals;
      return figure.digits < 0 || figure.digits % unit !== 0
        ? { kind: 'unreadable' }
        : { kind: 'count', value: figure.digits / unit };
    }
    case 'sign':
      return figure.status === 'notReported' ? { kind: 'notReported' } : HIDDEN;
    case 'missing':
      switch (status) {
        case 'notReported':
        case 'jointlyReported':
          return { kind: 'notReported' };
        case 'zeroDenominator':
          return { kind: 'nobody' };
        default:
          return HIDDEN;
      }
    case 'unreadable':
      return hiddenBy(text);
  }
}

/**
 * Whether a point in the place of a share says that there is nobody to be a share of ([VAL-3]): where the table has another sign for what is
 * hidden, and the row's counts are no points too.
 */
export function saysNobody(cells: readonly RecognisedCell[]): (cell: RecognisedCell) => boolean {
  const isPoint = ({ figure }: RecognisedCell) =>
    figure.kind === 'sign' && figure.status === 'zeroDenominator';
  const hasOtherSign = cells.some(({ figure }) => figure.kind === 'sign' && figure.status === 'suppressed');
  const pointed = new Set(
    cells.filter((cell) => cell.part !== 'share' && isPoint(cell)).map(({ row }) => row),
  );
  return (cell) => hasOtherSign && cell.part === 'share' && isPoint(cell) && !pointed.has(cell.row);
}

/** Words and signs that others write in the place of a number. */
function hiddenBy(text: string): Told {
  const plain = text.trim().toLowerCase();
  if (/^(?:\*+|x+|[csk]|#|skjult|hidden|suppressed|sladdet|prikket|konfidensielt|confidential)$/u.test(plain))
    return HIDDEN;
  const below = /^(?:<|under |færre enn |less than )\s*(\d+)$/u.exec(plain);
  if (below) return { kind: 'hidden', least: 0, most: Number(below[1]) - 1 };
  const atMost = /^(?:≤|<=)\s*(\d+)$/u.exec(plain);
  if (atMost) return { kind: 'hidden', least: 0, most: Number(atMost[1]) };
  const between = /^(\d+)\s*[-–]\s*(\d+)$/u.exec(plain);
  if (between) return { kind: 'hidden', least: Number(between[1]), most: Number(between[2]) };
  return { kind: 'unreadable' };
}

const HIDDEN: Told = { kind: 'hidden', least: 0, most: Infinity };
