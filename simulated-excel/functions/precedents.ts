import { overlaps, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import type { FormulaArgument, ParsedFormula } from './formula';
import { resolveArgument } from './resolve-argument';

/** One cell of a sheet. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The cells a formula reads. Plain addresses are looked up once, names and spilled blocks each time anew. */
export class Precedents {
  /** Single cells by plain address: nearly all that thousands of formulas in a table read, so they are kept apart. */
  readonly cells: readonly CellPlace[];
  private readonly areas: readonly { readonly sheet: Sheet; readonly area: Area }[];
  private readonly moving: readonly FormulaArgument[];

  constructor(
    private readonly workbook: Workbook,
    private readonly own: Sheet,
    { args }: ParsedFormula,
  ) {
    const isFixed = (argument: FormulaArgument): boolean => argument.kind === 'cells' && !argument.spill;
    const fixed = args.filter(isFixed).flatMap((argument) => {
      const resolved = resolveArgument(workbook, own, argument);
      return resolved.kind === 'cells' ? [resolved] : [];
    });
    const isCell = ({ area }: { readonly area: Area }): boolean =>
      area.rowCount === 1 && area.columnCount === 1;
    this.cells = fixed.filter(isCell).map(({ sheet, area: { row, column } }) => ({ sheet, row, column }));
    this.areas = fixed.filter((one) => !isCell(one));
    this.moving = args.filter(
      (argument) => argument.kind === 'name' || (argument.kind === 'cells' && argument.spill),
    );
  }

  /** Whether more than single cells is read. */
  get hasAreas(): boolean {
    return this.areas.length > 0 || this.moving.length > 0;
  }

  /** Whether any of an area is read by what is more than a single cell. */
  areasInclude(sheet: Sheet, area: Area): boolean {
    if (this.areas.some((one) => one.sheet === sheet && overlaps(one.area, area))) return true;
    return this.moving.some((argument) => {
      const resolved = resolveArgument(this.workbook, this.own, argument);
      return resolved.kind === 'cells' && resolved.sheet === sheet && overlaps(resolved.area, area);
    });
  }
}

/** What a cell is looked up by. */
export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet.id}:${row}:${column}`;
}
