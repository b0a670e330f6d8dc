import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { placeKey, type CellPlace, type Precedents } from './precedents';

/** A formula as far as it reads cells. */
interface Reader {
  readonly precedents: Precedents;
}

/** Which formulas read which cells, so that one changed cell among thousands of formulas is not held against each of them. */
export class Dependents<Formula extends Reader> {
  private readonly byCell = new Map<string, { readonly place: CellPlace; readonly readers: Set<Formula> }>();
  private readonly withAreas = new Set<Formula>();

  add(formula: Formula): void {
    for (const place of formula.precedents.cells) {
      const known = this.byCell.get(placeKey(place));
      if (known) known.readers.add(formula);
      else this.byCell.set(placeKey(place), { place, readers: new Set([formula]) });
    }
    if (formula.precedents.hasAreas) this.withAreas.add(formula);
  }

  remove(formula: Formula): void {
    for (const place of formula.precedents.cells) {
      const known = this.byCell.get(placeKey(place));
      known?.readers.delete(formula);
      if (known?.readers.size === 0) this.byCell.delete(placeKey(place));
    }
    this.withAreas.delete(formula);
  }

  /** The formulas that read any cell of an area. */
  of(sheet: Sheet, area: Area): ReadonlySet<Formula> {
    const found = new Set<Formula>();
    for (const { readers } of this.cellsIn(sheet, area)) for (const formula of readers) found.add(formula);
    for (const formula of this.withAreas) {
      if (formula.precedents.areasInclude(sheet, area)) found.add(formula);
    }
    return found;
  }

  private *cellsIn(sheet: Sheet, area: Area): Generator<{ readonly readers: ReadonlySet<Formula> }> {
    if (area.rowCount * area.columnCount > this.byCell.size) {
      for (const one of this.byCell.values()) if (isIn(one.place, sheet, area)) yield one;
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const known = this.byCell.get(placeKey({ sheet, row, column }));
        if (known) yield known;
      }
    }
  }
}

/** Whether a cell lies in an area of a sheet. */
export function isIn(place: CellPlace, sheet: Sheet, area: Area): boolean {
  return (
    place.sheet === sheet &&
    place.row >= area.row &&
    place.row < area.row + area.rowCount &&
    place.column >= area.column &&
    place.column < area.column + area.columnCount
  );
}
