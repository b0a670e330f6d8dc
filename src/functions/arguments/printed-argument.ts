import { checkFunctionText } from '../words/check-functions';
import {
  digitsText,
  figureProblem,
  readShare,
  scaleOfColumn,
  type ColumnScale,
  type NumericFigure,
  type PrintedFigure,
} from '../../published';
import { functionText, type FunctionArgument } from '../words/functions';
import type { Language } from '../../core';
import { cellOf, readScalar } from './argument';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from './refusal';

/** Published shares as arguments give them: text keeps its digits, a number is taken by its shortest form ([PUB-1]). */
export interface PrintedShares {
  readonly figures: readonly PrintedFigure[];
  /** Per cent or 0–1, and how that was told. */
  readonly scale: ColumnScale;
  /** Whether any of them came as a number, which has lost the zeros at its end. */
  readonly asNumber: boolean;
}

/** Reads published shares that were printed alike: numbers among them have the most decimals that any of them has. */
export function readPrintedShares(values: readonly unknown[], language: Language): PrintedShares {
  const cells = values.map((value) => ({ value: cellOf(value), shown: '' }));
  const scale = scaleOfColumn(cells, false, []);
  return {
    figures: cells.map((cell) => {
      const figure = readShare(cell, scale);
      // A number has no text of its own: it is shown as the language writes it.
      return figure.kind === 'figure' && typeof cell.value === 'number'
        ? { ...figure, text: digitsText(figure.digits, figure.decimals, language === 'nb' ? ',' : '.') }
        : figure;
    }),
    scale,
    asNumber: cells.some(({ value }) => typeof value === 'number'),
  };
}

/** One published share that must be a figure. */
export interface PrintedShare {
  readonly figure: NumericFigure;
  readonly scale: ColumnScale;
  readonly asNumber: boolean;
}

/** Reads an argument that is one published share; without a figure there is nothing to try. */
export function readPrintedShare(
  argument: unknown,
  name: FunctionArgument,
  { language }: FunctionContext,
): PrintedShare {
  const written = readScalar(argument, name, language);
  if (written === null) return wrong(functionText(language).missing(name));
  const { figures, scale, asNumber } = readPrintedShares([written], language);
  const figure = figures[0];
  if (figure?.kind === 'figure') {
    requireFewDecimals(figures, scale.scale, language);
    return { figure, scale, asNumber };
  }
  const problem = figure ? (figureProblem(figure, language) ?? '') : '';
  return figure?.kind === 'unreadable'
    ? wrong(`${problem}.`)
    : notAvailable(checkFunctionText(language).noFigure(problem));
}

/**
 * Refuses computed shares: each decimal makes the search for denominators ten times as long, and no one publishes so many.
 *
 * @throws Refusal
 */
export function requireFewDecimals(
  figures: readonly PrintedFigure[],
  scale: 100 | 1,
  language: Language,
): void {
  for (const figure of figures) {
    if (figure.kind !== 'figure') continue;
    const most = figure.unit === 'percent' || scale === 100 ? MOST_DECIMALS : MOST_DECIMALS + 2;
    if (figure.decimals > most) {
      wrong(checkFunctionText(language).tooManyDecimals(String(figure.decimals), String(most)));
    }
  }
}

/** Of a per cent. */
const MOST_DECIMALS = 4;

/** How shares were read, for the line that shows them: the unit, and that a number has lost its last zeros. Empty for signs only. */
export function howRead(
  { figures, scale: { scale }, asNumber }: PrintedShares,
  { language }: FunctionContext,
): string {
  const text = checkFunctionText(language);
  const read = figures.filter((figure) => figure.kind === 'figure');
  if (read.length === 0) return '';
  const decimals = Math.max(...read.map((figure) => figure.decimals));
  const notes = [
    text.readAs(scale, decimals),
    ...(scale === 1 ? [text.perCentHint] : []),
    ...(asNumber ? [text.numberGiven] : []),
  ];
  return notes.join('; ');
}

/** Reads a whole number, as number or text ("2 000"); null when it was left out (an empty cell may come as 0). */
export function readWhole(
  argument: unknown,
  name: FunctionArgument,
  { least, most }: { readonly least: number; readonly most: number },
  { language }: FunctionContext,
): number | null {
  const written = readScalar(argument, name, language);
  if (written === null || written === 0) return null;
  const value = typeof written === 'number' ? written : wholeIn(String(written));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const { argument: names } = functionText(language);
  return wrong(
    checkFunctionText(language).notWhole(names[name], String(written), String(least), String(most)),
  );
}

function wholeIn(text: string): number {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}
