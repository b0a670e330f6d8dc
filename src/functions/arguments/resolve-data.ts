import {
  assertNever,
  columnLetters,
  CountedRows,
  issueMessage,
  type Indicator,
  type SuppressionRule,
  type Tabulation,
} from '../../core';
import { functionText } from '../words/functions';
import { hidingText } from '../words/hiding';
import { workbookProblemMessage } from '../../hosts/words/workbook-problems';
import { cellOf, errorCode, readScalar, single } from './argument';
import type { FunctionContext } from '../context';
import { parseHandle } from '../data/handle';
import { hasDoubtfulZeros, readRange, type RangeWish } from '../data/read-range';
import { notAvailable, wrong } from './refusal';
import type { TableAnswer, TableProblem, TableView } from '../data/table-data';

/** What a function wants of its data argument. */
export interface DataWish {
  /** The indicator asked for; null for all that the data have columns for. */
  readonly indicator: Indicator | null;
  /** The year asked for, which is the year of all rows where there is no year column. */
  readonly year: number | null;
  /** Header of a grouping column. */
  readonly group: string | null;
  /** The argument's place among the function's; the first when not given. */
  readonly place?: number;
  /** Whether it is to be known where each row was counted. */
  readonly rows?: boolean;
}

/** The data behind a function. */
export interface Data {
  readonly tabulation: Tabulation;
  /** What the user calls it: the table's name or the range's address. */
  readonly name: string;
  /** The rule that the data set hides small numbers by; null: nothing is hidden. */
  readonly hiding: SuppressionRule | null;
  /** Where each row was counted; null for who did not ask. */
  readonly rows: CountedRows | null;
}

/**
 * Finds the data of an argument: a range with its header row, the text in a cell of IPLOS.DATASET, or the name of a table.
 * Of a table, what other cells have read is used.
 */
export async function resolveData(
  argument: unknown,
  wish: DataWish,
  context: FunctionContext,
): Promise<Data> {
  const text = functionText(context.language);
  const matrix = matrixOf(argument);
  if (matrix) {
    const address = context.addresses[wish.place ?? 0] ?? null;
    const indicators = wish.indicator ? [wish.indicator] : context.settings.indicators;
    const { year, group } = wish;
    const range = { indicators, required: wish.indicator !== null, year, group, address };
    const [tabulation, rows] = readRows(matrix, range, wish, context);
    if (isWithoutHeader(tabulation)) {
      const whole = await withHeader(matrix, context);
      if (whole.kind === 'found') {
        const { table, cells, address: place } = whole;
        const [found, those] = readRows(cells, { ...range, address: place }, wish, context);
        // Where a 0 may be an empty cell, the table itself tells.
        if (hasDoubtfulZeros(cells, range, found)) return tableData(table, wish, context);
        return { tabulation: found, name: table, hiding: null, rows: those };
      }
      // IPLOS.ISSUES tells of it as of anything else that is the matter with data.
      if (indicators === context.settings.indicators)
        return { tabulation, name: address ?? text.range, hiding: null, rows };
      const [message = ''] = tabulation.issues.map((one) => issueMessage(one, context.language));
      return wrong(`${message} ${text.withHeader(whole.tables)}`);
    }
    if (hasDoubtfulZeros(matrix, range, tabulation)) {
      // The cells themselves tell; they are read by their address, as a name is.
      if (address !== null && !context.preview) return tableData(address, wish, context);
      const [header] = tabulation.cube.planes.flatMap(({ column }) => column ?? []);
      if (group !== null && header !== undefined) return wrong(text.groupZeroOrBlank(header));
    }
    return { tabulation, name: address ?? text.range, hiding: null, rows };
  }
  const error = errorCode(single(argument));
  if (error !== null) return notAvailable(text.dataNotReady(error));
  const named = readScalar(argument, 'data', context.language);
  if (typeof named !== 'string') return wrong(text.missing('data'));
  return tableData(named, wish, context);
}

/**
 * Refuses what a table cannot give, in words.
 *
 * @throws Refusal
 */
export function refuseTable(problem: TableProblem, context: FunctionContext, fromHandle: boolean): never {
  const text = functionText(context.language);
  switch (problem.kind) {
    case 'stalled':
    case 'givenUp':
      return notAvailable(text.stalled(problem.name));
    default: {
      const message = workbookProblemMessage(problem, context.language);
      return notAvailable(
        fromHandle && problem.kind === 'sourceNotFound' ? text.tableGone(message) : message,
      );
    }
  }
}

async function tableData(named: string, wish: DataWish, context: FunctionContext): Promise<Data> {
  const handle = parseHandle(named);
  const table = handle?.table ?? named;
  const year = handle?.year ?? null;
  const hiding = handle?.hiding ?? null;
  if (hiding !== null && wish.group !== null)
    return notAvailable(hidingText(context.language).column(wish.group));
  requireSheet(table, context);
  const ask = async (view: TableView): Promise<TableAnswer> => {
    // Whoever has a handle is computed again when its cell shows the next one.
    const asker = handle ? undefined : { sheet: context.sheet };
    if (!context.preview) return context.dataSets.ask(table, view, asker);
    const known = context.dataSets.peek(table, view);
    return known ?? notAvailable(functionText(context.language).preview(table));
  };
  const view = { group: wish.group, ...(wish.rows === true ? { rows: true } : {}) };
  let answer = await ask({ ...view, year });
  if (isWithoutYear(answer) && year === null && wish.year !== null) {
    // Only now it is known that the rows carry no year: the one asked for is theirs.
    answer = await ask({ ...view, year: wish.year });
  }
  switch (answer.kind) {
    case 'ready': {
      const { tabulation, name, rows } = answer.data;
      return { tabulation, name, hiding, rows };
    }
    case 'failed':
      return refuseTable(answer.problem, context, handle !== null);
    default:
      return assertNever(answer);
  }
}

/** Counts a range, and where it is wished remembers its rows. */
function readRows(
  matrix: readonly (readonly unknown[])[],
  range: RangeWish,
  wish: DataWish,
  context: FunctionContext,
): readonly [Tabulation, CountedRows | null] {
  if (wish.rows !== true) return [readRange(matrix, range, context), null];
  const rows = new CountedRows();
  return [readRange(matrix, { ...range, witness: rows.take }, context), rows];
}

function isWithoutYear(answer: TableAnswer): boolean {
  if (answer.kind === 'failed') return false;
  return !('year' in answer.data.tabulation.input.columns);
}

/**
 * Refuses an address without its sheet: it would mean other cells each time another sheet is in front.
 *
 * @throws Refusal
 */
export function requireSheet(name: string, { language }: FunctionContext): void {
  if (/^\$?[a-z]{1,3}\$?\d{1,7}(:|$)|^\$?([a-z]{1,3}|\d{1,7}):\$?([a-z]{1,3}|\d{1,7})$/i.test(name.trim())) {
    wrong(functionText(language).addressWithoutSheet(name.trim()));
  }
}

type WithHeader =
  | {
      readonly kind: 'found';
      readonly table: string;
      readonly cells: readonly (readonly unknown[])[];
      readonly address: string;
    }
  | { readonly kind: 'none'; readonly tables: readonly string[] };

/** The rows under the header of the table they are of: a table that is given by its name comes without. */
async function withHeader(
  matrix: readonly (readonly unknown[])[],
  context: FunctionContext,
): Promise<WithHeader> {
  if (context.preview) return { kind: 'none', tables: [] };
  const rows = matrix.map((row) => row.map(cellOf));
  const { same, asWide } = await context.dataSets.tablesWith(rows, { sheet: context.sheet });
  const [first] = same;
  const isOne = new Set(same.map(({ header }) => JSON.stringify(header))).size === 1;
  if (first === undefined || !isOne) return { kind: 'none', tables: asWide };
  const { table, header, source, firstRow, firstColumn } = first;
  const corner = `${columnLetters(firstColumn)}${firstRow}`;
  const address = `'${source.replace(/'/g, "''")}'!${corner}`;
  return { kind: 'found', table, cells: [header, ...matrix], address };
}

function isWithoutHeader({ issues }: Tabulation): boolean {
  return issues.some(({ code }) => code === 'headerNotFound');
}

/** A range of several cells; null for what is one value. */
function matrixOf(argument: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(argument)) return null;
  const rows = argument as readonly unknown[];
  const isGrid = rows.every((row) => Array.isArray(row));
  const isSeveral = rows.length > 1 || (Array.isArray(rows[0]) && rows[0].length > 1);
  return isGrid && isSeveral ? (rows as readonly (readonly unknown[])[]) : null;
}
