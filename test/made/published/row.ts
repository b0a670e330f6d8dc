import {
  digitsText,
  type NumericFigure,
  type OutcomeRow,
  type PublishedCell,
  readPrintedFigure,
} from '../../../src/published';

/** A cell whose id is what it prints, behind a name: share:0 "77,7". */
export function cell(id: string, text: string): PublishedCell {
  return { id, figure: readPrintedFigure(text) };
}

/** A figure that must be readable. */
export function figure(text: string): NumericFigure {
  const read = readPrintedFigure(text);
  if (read.kind !== 'figure') throw new Error(`${text} is read as ${read.kind}`);
  return read;
}

/** A row of shares, cells named a, b, c …, with its denominator (cell N) where given. */
export function sharesRow(shares: readonly string[], closed: boolean, denominator?: number): OutcomeRow {
  return {
    closed,
    outcomes: shares.map((text, i) => ({ outcome: `outcome ${i}`, share: cell('abcdef'.charAt(i), text) })),
    ...(denominator === undefined ? {} : { denominator: cell('N', String(denominator)) }),
  };
}

export function texts(digits: readonly number[], decimals: number): readonly string[] {
  return digits.map((value) => digitsText(value, decimals));
}
