import { evaluate, type ColumnMap, type Evaluation, type Tabulation } from '../../../core';
import { RowsKept, WORKSHEET_ROWS, type WorksheetRow } from '../../../engines';
import type { Terminal } from '../print/terminal';
import { questionOfOptions, type AskedQuestion } from './question';
import { countInput } from './read-table';
import { UsageError } from './usage-error';

/** Data read with their rows, for other engines to count too. */
export interface AuditedData {
  readonly source: string;
  readonly map: ColumnMap;
  readonly tabulation: Tabulation;
  /** Nothing of it is hidden. */
  readonly evaluation: Evaluation;
  /** In the order they count ([IN-7]); null where there are more than a worksheet is made of. */
  readonly rows: readonly WorksheetRow[] | null;
}

/**
 * Reads data and keeps their rows.
 *
 * @throws UsageError where no header row was found: nothing can be counted by anyone; and for several files
 */
export async function auditedData(
  file: string,
  sheet: string | undefined,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<AuditedData> {
  const kept = new RowsKept();
  const request = { ...asked.request, witness: kept.batch };
  const { tabulation, source, columns } = await countInput(file, sheet, request, terminal, {
    add: kept.block,
    next: () => {
      throw new UsageError({ kind: 'oneFileOnly' });
    },
  });
  if (columns === null || columns.indicators.length === 0)
    throw new UsageError({ kind: 'nothingToCount', file });
  const evaluation = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const rows = tabulation.input.rows > WORKSHEET_ROWS ? null : kept.inOrder(columns);
  return { source, map: columns, tabulation, evaluation, rows };
}
