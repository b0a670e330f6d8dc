import type { Platform } from '../platform/platform';
import type { FormulaEngine, Grid } from '../engine/formula-engine';
import { intersection } from '../workbook/address';
import { CellError, cellError, type CellValue } from '../workbook/cell-value';
import { NOT_COMPUTED } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import type { CallArgument, CompoundFormula, FormulaPart } from './compound-formula';
import type { FunctionResult, Invocation } from './invocations';
import { resolveArgument, type ResolvedArgument } from './resolve-argument';
import { resultCells } from './result-cells';

/** More cells than this are not handed to the engine. */
export const MOST_CELLS = 20_000;

/** What a compound formula is computed with. */
export interface CompoundContext {
  readonly workbook: Workbook;
  readonly platform: Platform;
  readonly own: Sheet;
  readonly engine: FormulaEngine;
  /** Calls a function of the add-in's; null when it is none. `onResult` hears every result. */
  readonly call: (
    name: string,
    args: readonly ResolvedArgument[],
    onResult: (result: FunctionResult) => void,
  ) => { readonly invocation: Invocation | null; readonly refused: FunctionResult | null } | null;
}

type Words = ReadonlyMap<string, Grid>;

/**
 * Computes a compound formula: calls of the add-in first, innermost first, then the rest by the engine. Results of a streaming call after
 * the first compute the formula again.
 *
 * @param onResult hears each result; what the engine cannot compute is `#SIM!` with a text that says so
 */
export function startCompound(
  { parts }: CompoundFormula,
  context: CompoundContext,
  onResult: (result: FunctionResult) => void,
): Invocation {
  let open: Invocation[] = [];
  let run = 0;
  const cancel = (): void => {
    run++;
    for (const one of open.splice(0)) one.cancel();
  };
  const start = async (): Promise<FunctionResult> => {
    cancel();
    const own = run;
    open = [];
    const again = (): void => {
      if (own === run) void start();
    };
    const said: string[] = [];
    const call = remembering(context.call, open, again, said);
    const shown = shownResult(await evaluate(parts, new Map(), { ...context, call }), said);
    if (own === run) onResult(shown);
    return shown;
  };
  return { id: -1, streaming: false, first: start(), cancel };
}

/** A block, or one error with what the calls said of it. */
function shownResult(grid: Grid, said: readonly string[]): FunctionResult {
  const value = grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : null;
  return value instanceof CellError
    ? { kind: 'error', code: value.code, message: said.join(' ') }
    : { kind: 'value', value: grid.map((line) => line.map(shownValue)) };
}

/** Keeps the calls under way, and hears of what streams on. */
function remembering(
  call: CompoundContext['call'],
  open: Invocation[],
  again: () => void,
  said: string[],
): CompoundContext['call'] {
  return (name, args, onResult) => {
    let results = 0;
    const begun = call(name, args, (result) => {
      onResult(result);
      if (result.kind === 'error') said.push(result.message);
      if (++results > 1) again();
    });
    if (begun?.invocation) open.push(begun.invocation);
    return begun;
  };
}

async function evaluate(
  parts: readonly FormulaPart[],
  words: Words,
  context: CompoundContext,
): Promise<Grid> {
  const blocks: Grid[] = [];
  const pieces: (string | number)[] = [];
  for (const part of parts) {
    const grid = await gridOf(part, words, context);
    if (grid === null) pieces.push(part.kind === 'text' || part.kind === 'reference' ? part.text : '');
    else pieces.push(blocks.push(grid) - 1);
  }
  const [only, ...others] = pieces.filter((piece) => typeof piece === 'number' || piece.trim() !== '');
  if (typeof only === 'number' && others.length === 0) return blocks[only] ?? ONE_NOT_COMPUTED;
  const formula = (addresses: readonly string[]) =>
    pieces.map((piece) => (typeof piece === 'number' ? (addresses[piece] ?? '') : piece)).join('');
  const cells = blocks.reduce((sum, grid) => sum + grid.length * (grid[0]?.length ?? 0), 0);
  if (cells > MOST_CELLS) return ONE_NOT_COMPUTED;
  const result = context.engine.compute(formula, blocks);
  const isUnknown = (value: CellValue): boolean => value instanceof CellError && value.code === '#ERROR!';
  return result === null || result.some((line) => line.some(isUnknown)) ? ONE_NOT_COMPUTED : result;
}

const ONE_NOT_COMPUTED: Grid = [[cellError(NOT_COMPUTED)]];

/** What stands in a part's place; null for one that the engine reads as it is. */
async function gridOf(part: FormulaPart, words: Words, context: CompoundContext): Promise<Grid | null> {
  switch (part.kind) {
    case 'text':
      return null;
    case 'reference': {
      const word = words.get(part.text.toLowerCase());
      if (word) return word;
      const resolved = resolveArgument(context.workbook, context.own, part.argument);
      // A word that leads nowhere may be one of LAMBDA's; the engine knows.
      if (resolved.kind === 'error') return part.argument.kind === 'name' ? null : [[resolved.error]];
      return resolved.kind === 'cells' ? cellsOf(resolved) : null;
    }
    case 'call': {
      const args = await Promise.all(part.args.map((argument) => argumentOf(argument, words, context)));
      return callOf(part.name, args, context);
    }
    case 'let': {
      const known = new Map(words);
      for (const { word, value } of part.words) known.set(word, await evaluate(value, known, context));
      return evaluate(part.result, known, context);
    }
  }
}

async function argumentOf(
  { plain, parts }: CallArgument,
  words: Words,
  context: CompoundContext,
): Promise<ResolvedArgument> {
  const isWord = plain?.kind === 'name' && words.has(plain.name.toLowerCase());
  if (plain && !isWord) return resolveArgument(context.workbook, context.own, plain);
  const grid = await evaluate(parts, words, context);
  const [[value = null] = []] = grid;
  if (grid.length * (grid[0]?.length ?? 0) > 1)
    return { kind: 'grid', grid: grid.map((line) => line.map(shownValue)) };
  return value instanceof CellError ? { kind: 'error', error: value } : { kind: 'value', value };
}

async function callOf(
  name: string,
  args: readonly ResolvedArgument[],
  { call, platform }: CompoundContext,
): Promise<Grid> {
  const begun = call(name, args, () => undefined);
  if (!begun) return [[cellError('#NAME?')]];
  const result = begun.refused ?? (await begun.invocation?.first);
  return result ? resultCells(result, platform).cells : [[cellError('#NAME?')]];
}

/** Cells as far as the sheet is used: a whole column is not a million cells. */
function cellsOf({ sheet, area }: Extract<ResolvedArgument, { readonly kind: 'cells' }>): Grid {
  const used = sheet.cells.usedArea(true);
  const first = { ...area, rowCount: 1, columnCount: 1 };
  const isWhole = area.rowCount * area.columnCount > MOST_CELLS;
  const { row, column, rowCount, columnCount } = isWhole && used ? (intersection(area, used) ?? first) : area;
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (_, right) => sheet.cells.value(row + down, column + right)),
  );
}

/** A value in the form in which functions give theirs. */
function shownValue(value: CellValue): unknown {
  return value instanceof CellError ? { type: 'Error', basicValue: value.code } : value;
}
