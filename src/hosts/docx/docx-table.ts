import type { PageTable } from '../../page';
import { PAGE_WIDTH } from './page-styles';
import type { DocxLibrary } from './docx-library';

const NAVY = '12344D';
const RULE = { style: 'single', size: 4, color: 'C9D3DB' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;

/**
 * A table over the whole width: the header row comes again on the next sheet of paper, and no row is cut in two. One row stands for all.
 *
 * @param text what stands in each cell
 */
export function docxTable(
  docx: DocxLibrary,
  columns: PageTable['columns'],
  text: string,
): InstanceType<DocxLibrary['Table']> {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  // Twentieths of a point: 15 to 1/96 inch.
  const widths = columns.map(({ width }) => Math.floor((PAGE_WIDTH * 15 * width) / all));
  const row = (isHeader: boolean): InstanceType<DocxLibrary['TableRow']> =>
    new docx.TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: columns.map(
        ({ align }, at) =>
          new docx.TableCell({
            width: { size: widths[at] ?? 0, type: 'dxa' },
            verticalAlign: isHeader ? 'bottom' : 'top',
            ...(isHeader ? { shading: { type: 'clear', fill: NAVY, color: 'auto' } } : {}),
            children: [
              new docx.Paragraph({
                style: 'Cell',
                alignment: align === 'right' ? 'right' : 'left',
                children: [
                  new docx.TextRun({ text, ...(isHeader ? { bold: true, size: 16, color: 'FFFFFF' } : {}) }),
                ],
              }),
            ],
          }),
      ),
    });
  return new docx.Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      ...{ top: NONE, left: NONE, right: NONE, bottom: RULE, insideHorizontal: RULE, insideVertical: NONE },
    },
    margins: { marginUnitType: 'dxa', top: 40, bottom: 40, left: 50, right: 50 },
    rows: [row(true), row(false)],
  });
}
