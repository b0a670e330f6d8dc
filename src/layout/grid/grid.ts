import { assertNever } from '../../core';
import { placeAbout } from './grid-about';
import { placeCells } from './grid-sheet-cells';
import { placeFront } from './grid-front';
import { placeFigures } from './grid-figures';
import { placePictures } from './pictures/place-pictures';
import { placeTable } from './grid-table';
import type { GridSheet } from './grid-types';
import type { SheetLayout, WorkbookLayout } from '../types';

/** Gives every cell of a sheet its address and style; workbook writers apply the result as it is. */
export function placeSheet(sheet: SheetLayout, workbook: WorkbookLayout): GridSheet {
  switch (sheet.kind) {
    case 'front':
      return placeFront(sheet, workbook);
    case 'table':
      return placeTable(sheet, workbook);
    case 'figures':
      return placeFigures(sheet, workbook);
    case 'pictures':
      return placePictures(sheet, workbook);
    case 'about':
      return placeAbout(sheet, workbook);
    case 'cells':
      return placeCells(sheet, workbook);
    default:
      return assertNever(sheet);
  }
}
