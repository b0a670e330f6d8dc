import {
  evaluate,
  startReading,
  type Indicator,
  type Measure,
  type RawCell,
  type RegionQuestion,
} from '../../src/core';
import { auditWorkbook, RowsKept } from '../../src/engines';
import { readWorksheet, type WorksheetAnswers } from '../../src/hosts/cli/engines/worksheet-answers';
import { computedByLibreOffice } from '../../src/hosts/files/libre-office';
import { startProgram } from '../../src/hosts/files/start-program';
import { writeWorkbookFile } from '../../src/hosts/xlsx/write-workbook';
import type { WorkbookLayout } from '../../src/layout';
import { CLASSIFICATION } from '../../src/shipped';

/** An audit sheet and the figures that it is to reach. */
export interface AuditSheet {
  readonly layout: WorkbookLayout;
  readonly measures: readonly Measure[];
}

/** The audit sheet of rows, the header first; the whole country's fylker are in it. */
export function auditSheet(
  rows: readonly (readonly RawCell[])[],
  indicators: readonly Indicator[],
  columns: Readonly<Record<string, string>>,
  asked: Pick<RegionQuestion, 'reporting' | 'kostra'> = {},
): AuditSheet {
  const kept = new RowsKept();
  const request = { indicators, required: true, classification: CLASSIFICATION, columns };
  const reading = startReading({ ...request, witness: kept.batch });
  const block = { source: 'rader', firstRow: 1, firstColumn: 1, rows };
  reading.add(block);
  kept.block(block);
  const map = reading.columns;
  if (map === null) throw new Error('the rows have a header');
  const question = { classification: CLASSIFICATION, reach: { kind: 'country' }, ...asked } as const;
  const { measures } = evaluate(reading.finish(), question);
  const layout = auditWorkbook({
    rows: kept.inOrder(map),
    map,
    year: null,
    measures,
    others: [],
    question,
    language: 'nb',
    source: 'rader',
    program: 'IPLOS',
    created: '2026-11-28T12:00:00Z',
  });
  return { layout, measures };
}

/** The sheet with its formulas changed. */
export function withFormulas(layout: WorkbookLayout, change: (formula: string) => string): WorkbookLayout {
  return {
    ...layout,
    sheets: layout.sheets.map((sheet) =>
      sheet.kind !== 'cells'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((cells) =>
              cells.map((cell) =>
                cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) },
              ),
            ),
          },
    ),
  };
}

/** What LibreOffice makes of them, in one start of it; null for one that it gave nothing of. */
export async function computedSheets(
  program: string,
  layouts: readonly WorkbookLayout[],
): Promise<readonly (WorksheetAnswers | null)[]> {
  const workbooks: Uint8Array[] = [];
  for (const layout of layouts) workbooks.push(await writeWorkbookFile(layout));
  return computedByLibreOffice(program, startProgram, workbooks, async (files) => {
    const answers: (WorksheetAnswers | null)[] = [];
    for (const file of files) answers.push(file === null ? null : await readWorksheet(file, 'Revisjonsark'));
    return answers;
  });
}
