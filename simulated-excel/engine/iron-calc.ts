import init, { Model, type InitInput } from '@ironcalc/wasm';
import { columnLetters } from '../workbook/address';
import { CellError, cellError, errorFromText, type CellValue } from '../workbook/cell-value';
import type { FormulaEngine, Grid } from './formula-engine';

/** Sheet, and cell, in which a formula is computed: what it spills has room there. */
const [RESULT_SHEET, ROW, COLUMN] = [0, 1, 1];
/** Blocks stand on a sheet of their own, side by side from the first row on. */
const BLOCKS_SHEET = 1;
const BLOCKS_NAME = 'Sheet2';
/** All the digits that a number of a spreadsheet has. */
const EVERY_DIGIT = '0.00000000000000E+00';
/** What the engine calls the type of a cell, as Excel's TYPE does. */
const TYPE = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/**
 * IronCalc as the engine of plain formulas: MIT or Apache-2.0, kept up, and it knows LET, LAMBDA, FILTER, SORT and what spills.
 *
 * @param wasm the engine's code: bytes, or where a page finds it
 */
export async function ironCalc(wasm: InitInput | Promise<InitInput>): Promise<FormulaEngine> {
  await init({ module_or_path: wasm });
  return { compute: (formula, blocks) => compute(new Model('formula', 'en', 'UTC', 'en'), formula, blocks) };
}

function compute(
  model: Model,
  formula: (addresses: readonly string[]) => string,
  blocks: readonly Grid[],
): Grid | null {
  try {
    model.pauseEvaluation();
    model.newSheet();
    let column = 1;
    const addresses = blocks.map((grid) => {
      const width = grid[0]?.length ?? 1;
      grid.forEach((line, row) => line.forEach((value, at) => enter(model, row + 1, column + at, value)));
      const from = `${BLOCKS_NAME}!$${columnLetters(column - 1)}$1`;
      const address =
        grid.length * width === 1 ? from : `${from}:$${columnLetters(column + width - 2)}$${grid.length}`;
      column += width + 1;
      return address;
    });
    model.setUserInput(RESULT_SHEET, ROW, COLUMN, `=${formula(addresses)}`);
    model.resumeEvaluation();
    model.evaluate();
    return resultOf(model);
  } catch {
    // The engine refuses by throwing; which formulas it cannot take, only it knows.
    return null;
  } finally {
    release(model);
  }
}

/** A model in which the engine has broken down is held for ever, and cannot be given back. */
function release(model: Model): void {
  try {
    model.free();
  } catch {
    return;
  }
}

function enter(model: Model, row: number, column: number, value: CellValue): void {
  if (value === null) return;
  const text =
    value instanceof CellError
      ? (errorFromText(value.code)?.code ?? '#VALUE!')
      : typeof value === 'string'
        ? `'${value}`
        : typeof value === 'boolean'
          ? String(value).toUpperCase()
          : String(value);
  model.setUserInput(BLOCKS_SHEET, row, column, text);
}

function resultOf(model: Model): Grid {
  const structure: unknown = model.getCellArrayStructure(RESULT_SHEET, ROW, COLUMN);
  const [width, height] = sizeOf(structure);
  const area = { sheet: RESULT_SHEET, row: ROW, column: COLUMN, width, height };
  model.updateRangeStyle(area, 'num_fmt', EVERY_DIGIT);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, at) => cellOf(model, ROW + row, COLUMN + at)),
  );
}

/** Width and height of what a formula spills: `{ DynamicAnchor: [2, 3] }`, or one cell. */
function sizeOf(structure: unknown): readonly [number, number] {
  if (typeof structure !== 'object' || structure === null) return [1, 1];
  const size: unknown = Object.values(structure)[0];
  return Array.isArray(size) && size.length === 2 ? [Number(size[0]), Number(size[1])] : [1, 1];
}

function cellOf(model: Model, row: number, column: number): CellValue {
  const text = model.getFormattedCellValue(RESULT_SHEET, row, column);
  switch (model.getCellType(RESULT_SHEET, row, column)) {
    case TYPE.number:
      return text === '' ? null : Number(text);
    case TYPE.boolean:
      return text === 'TRUE';
    case TYPE.error:
      return cellError(text);
    default:
      return text;
  }
}
