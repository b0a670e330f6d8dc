import { checkFunctionText } from '../words/check-functions';
import { figureProblem, type PrintedFigure } from '../../published';
import { functionText } from '../words/functions';
import { cellOf, errorCode, readScalar } from './argument';
import type { FunctionContext } from '../context';
import { readPrintedShares, requireFewDecimals, type PrintedShares } from './printed-argument';
import { wrong } from './refusal';

/** Shares of outcomes as a formula gave them, with what each is called. */
export interface AskedOutcomes extends PrintedShares {
  readonly labels: readonly string[];
}

/** Each share more doubles the search for the fewest that contradict each other, and a cell is waited for. */
const MOST_SHARES = 6;

/**
 * Reads shares in one row or column, with their names in the row above or the column before where there are any.
 *
 * @returns the shares with a label each
 * @throws Refusal when they are in another shape, too many, or cannot be read
 */
export function readOutcomes(argument: unknown, { language }: FunctionContext): AskedOutcomes {
  const text = checkFunctionText(language);
  const line = lineOf(argument);
  if (line.kind === 'notARow') {
    return wrong(text.notARow(String(line.rows), String(line.columns)));
  }
  if (line.values.length > MOST_SHARES) return wrong(text.tooManyShares(String(MOST_SHARES)));
  for (const value of line.values) {
    const error = errorCode(value);
    if (error !== null) return wrong(functionText(language).isError('shares', error));
  }
  const read = readPrintedShares(line.values, language);
  const bad = read.figures.findIndex(({ kind }) => kind === 'unreadable');
  const unreadable = read.figures[bad];
  if (unreadable) {
    return wrong(text.badShare(String(bad + 1), figureProblem(unreadable, language) ?? ''));
  }
  if (!read.figures.some(setsCondition)) return wrong(text.noShares);
  requireFewDecimals(read.figures, read.scale.scale, language);
  const usual = line.values.length === 3 || line.values.length === 4;
  const labels = line.values.map((_, at) => {
    const named = line.labels[at]?.trim() ?? '';
    if (named !== '') return named;
    if (line.values.length === 1) return text.onlyShare;
    return (usual ? text.outcomes[at] : undefined) ?? text.share(String(at + 1));
  });
  return { ...read, labels };
}

type ShareLine =
  | { readonly kind: 'line'; readonly values: readonly unknown[]; readonly labels: readonly string[] }
  | { readonly kind: 'notARow'; readonly rows: number; readonly columns: number };

function lineOf(argument: unknown): ShareLine {
  const rows = (Array.isArray(argument) ? (argument as readonly unknown[]) : [argument]).map((row) =>
    Array.isArray(row) ? (row as readonly unknown[]) : [row],
  );
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 1) return { kind: 'line', values: rows.map(([value]) => value), labels: [] };
  const [first = [], second = []] = rows;
  if (rows.length === 1) return { kind: 'line', values: first, labels: [] };
  const before = rows.map(([label]) => label);
  if (columns === 2 && before.every(isLabel)) {
    return { kind: 'line', values: rows.map((row) => row[1]), labels: before.map(String) };
  }
  if (rows.length === 2 && first.every(isLabel)) {
    return { kind: 'line', values: second, labels: first.map(String) };
  }
  return { kind: 'notARow', rows: rows.length, columns };
}

/** Words, not a figure or a sign for one. */
function isLabel(value: unknown): boolean {
  const cell = cellOf(value);
  return typeof cell === 'string' && /\p{L}/u.test(cell) && errorCode(value) === null;
}

const YES = new Set(['sann', 'ja', 'lukket', 'true', 'yes', 'closed', '1']);
const NO = new Set(['usann', 'nei', 'åpen', 'false', 'no', 'open']);

/** Whether the shares are all there is; null when that was left out. */
export function readClosed(argument: unknown, { language }: FunctionContext): boolean | null {
  const written = readScalar(argument, 'closed', language);
  if (written === null || typeof written === 'boolean') return written;
  const word = String(written).toLowerCase();
  if (word === '0') return null;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : wrong(checkFunctionText(language).notClosed(String(written)));
}

/** A sign `.` says that there is nobody; any other cell without a figure is as if it were not there. */
export function setsCondition(figure: PrintedFigure): boolean {
  return figure.kind === 'figure' || (figure.kind === 'sign' && figure.status === 'zeroDenominator');
}
