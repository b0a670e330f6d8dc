import { type RawCell, textOfDate } from '../../../core';
import { type PrintedFigure, readPrintedFigure } from '../../figures/printed-figure';

/** Whether the shares of a column are per cent (100) or from 0 to 1, and how that was told. */
export interface ColumnScale {
  readonly scale: 100 | 1;
  readonly because:
    /** A per cent sign in a cell or the word in the header. */
    | { readonly kind: 'unit' }
    /** A value above 1: it cannot be a share from 0 to 1. */
    | { readonly kind: 'valueAboveOne'; readonly text: string }
    /** No value above 1, with two decimals or more. */
    | { readonly kind: 'allAtMostOne' }
    /** The other columns of shares are so. */
    | { readonly kind: 'otherColumns' }
    /** No value above 1, and another column prints the same figures in per cent. */
    | { readonly kind: 'besidePerCent' }
    /** No value above 1, with one decimal: a share of 0–1 is hardly printed so. */
    | { readonly kind: 'oneDecimal' };
  /** Decimals that a bare stored number of the column is printed with; null where numbers are taken as they are ("54" is 54). */
  readonly decimals: number | null;
  /** True for values with more decimals than are printed: computed shares, held to ten decimals. */
  readonly computed: boolean;
}

/** A share's cell before it is read. */
export interface ShareCell {
  readonly value: RawCell;
  /** What it shows; empty where it is not known that it shows anything else than its value. */
  readonly shown: string;
}

/**
 * Decides the unit of one column of shares.
 *
 * @param others the scales that other columns of the table are sure of
 * @param besidePerCent whether another column prints the same figures in per cent
 */
export function scaleOfColumn(
  cells: readonly ShareCell[],
  perCentNamed: boolean,
  others: readonly (100 | 1)[],
  besidePerCent = false,
): ColumnScale {
  const decimals = cells.reduce((most, cell) => Math.max(most, decimalsOf(cell)), 0);
  const computed = decimals > MOST_PRINTED;
  const kept = { decimals: computed ? COMPUTED : decimals, computed };
  const figures = cells.flatMap((cell) => {
    const figure = readShare(cell, { computed, decimals: null });
    return figure.kind === 'figure' ? [figure] : [];
  });
  const sure = sureScale(figures, perCentNamed);
  if (sure) return { ...sure, ...kept };
  if (besidePerCent) return { scale: 1, because: { kind: 'besidePerCent' }, ...kept };
  if (others.length > 0 && others.every((one) => one === others[0])) {
    return { scale: others[0] ?? 100, because: { kind: 'otherColumns' }, ...kept };
  }
  // A workbook stores 50 % as 0.5; text with one decimal is what it says.
  const stored = cells.every(
    (cell) =>
      cell.shown === '' &&
      (typeof cell.value !== 'string' || readShare(cell, { computed, decimals: null }).kind !== 'figure'),
  );
  if (decimals >= 2 || stored) return { scale: 1, because: { kind: 'allAtMostOne' }, ...kept };
  return { scale: 100, because: { kind: 'oneDecimal' }, ...kept };
}

/** The scale where cells or header leave no doubt; null otherwise. */
export function sureScale(
  figures: readonly Extract<PrintedFigure, { kind: 'figure' }>[],
  perCentNamed: boolean,
): Pick<ColumnScale, 'scale' | 'because'> | null {
  const above = figures.find(({ digits, decimals }) => digits > 10 ** decimals);
  if (above) return { scale: 100, because: { kind: 'valueAboveOne', text: above.text } };
  const unit = figures.some((figure) => figure.unit === 'percent');
  return unit || (perCentNamed && !figures.some(({ decimals }) => decimals >= 3))
    ? { scale: 100, because: { kind: 'unit' } }
    : null;
}

/** A share's cell as a printed figure; a computed one to ten decimals. */
export function readShare(
  { value, shown }: ShareCell,
  scale: Pick<ColumnScale, 'computed' | 'decimals'>,
): PrintedFigure {
  if (shown !== '' && !scale.computed) return readPrintedFigure(shown);
  const computedText = scale.computed && typeof value === 'string' && LONG_DECIMAL.test(value.trim());
  const number = computedText ? Number(value.trim().replace(',', '.')) : value;
  if (typeof number === 'number' && scale.decimals !== null)
    return readPrintedFigure(number, { decimals: scale.decimals });
  return number instanceof Date ? readPrintedFigure(textOfDate(number)) : readPrintedFigure(number);
}

/** More decimals than any publication prints. */
const MOST_PRINTED = 6;
const COMPUTED = 10;
const LONG_DECIMAL = /^-?\d*[.,]?\d+(?:e-?\d+)?$/;

function decimalsOf({ value, shown }: ShareCell): number {
  if (shown !== '') return decimalsIn(shown);
  if (typeof value === 'string') return decimalsIn(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0;
  // Twelve digits are more than is printed, and fewer than a double's noise needs: 0.28800000000000003 is 0.288.
  const [mantissa = '', exponent = '0'] = String(Number(value.toPrecision(12))).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

function decimalsIn(text: string): number {
  const exponent = Number(/e(-?\d+)/.exec(text)?.[1] ?? 0);
  return Math.max(0, (/[.,](\d+)/.exec(text)?.[1] ?? '').length - exponent);
}
