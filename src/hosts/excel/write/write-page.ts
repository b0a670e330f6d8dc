import { PAGE_MARGINS, type PrintSetup } from '../../../layout';
import { rangeOf } from '../range-of';
import type { PlannedSheet } from './write-plan';

/** What stays in view, and no grid lines. Queued; the caller syncs. */
export function writeView(sheet: Excel.Worksheet, { grid }: PlannedSheet): void {
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (grid.frozen === null) return;
  const { rows, columns } = grid.frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A4, one page wide and, where that is said, so many long, with repeated header rows and page numbers. Queued; the caller syncs. */
export function writePrint(sheet: Excel.Worksheet, { grid }: PlannedSheet): void {
  const { pageLayout } = sheet;
  const { print } = grid;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall > 0 && { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.setPrintMargins('Inches', PAGE_MARGINS);
  pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.repeatRows !== null) {
    pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  writeFooter(pageLayout.headersFooters.defaultForAllPages, print.footer);
}

function writeFooter(footer: Excel.HeaderFooter, { left, right }: PrintSetup['footer']): void {
  footer.leftFooter = `&8 ${footerText(left)}`;
  footer.rightFooter = `&8 ${footerText(right)}`;
}

/** In a footer an ampersand begins a command; the page numbers are such commands. */
function footerText(text: string): string {
  return text.replace(/&/g, '&&').replace('{page}', '&P').replace('{pages}', '&N');
}
