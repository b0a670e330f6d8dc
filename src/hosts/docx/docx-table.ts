import type { ITableCellOptions } from 'docx';
import type { Language } from '../../core';
import { printedCell } from '../../layout';
import type { PageTable } from '../../page';
import { PAGE_WIDTH } from './page-styles';
import type { DocxLibrary } from './docx-library';

const NAVY = '12344D';
const RULE = { style: 'single', size: 4, color: 'C9D3DB' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS: ITableCellOptions['borders'] = { top: NONE, left: NONE, right: NONE, bottom: RULE };

/** A table over the whole width: the header row comes again on the next sheet of paper, and no row is cut in two. */
export function docxTable(
  docx: DocxLibrary,
  { columns, rows }: PageTable,
  language: Language,
): InstanceType<DocxLibrary['Table']> {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  // Twentieths of a point: 15 to 1/96 inch.
  const widths = columns.map(({ width }) => Math.floor((PAGE_WIDTH * 15 * width) / all));
  const cell = (text: string, at: number, isHeader: boolean): InstanceType<DocxLibrary['TableCell']> =>
    new docx.TableCell({
      borders: BORDERS,
      width: { size: widths[at] ?? 0, type: 'dxa' },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      verticalAlign: isHeader ? 'bottom' : 'top',
      ...(isHeader ? { shading: { type: 'clear', fill: NAVY, color: 'auto' } } : {}),
      children: [
        new docx.Paragraph({
          style: 'Cell',
          alignment: columns[at]?.align === 'right' ? 'right' : 'left',
          children: [new docx.TextRun({ text, ...(isHeader ? { bold: true, color: 'FFFFFF' } : {}) })],
        }),
      ],
    });
  return new docx.Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) => cell(header, at, true)),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: row.map((one, at) => cell(printedCell(one, language), at, false)),
          }),
      ),
    ],
  });
}
