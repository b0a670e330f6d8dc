import { evaluate, type ColumnMap, type Evaluation, type Tabulation } from '../../../core';
import { RowsKept, UnportableCells, WORKSHEET_ROWS, type WorksheetRow } from '../../../engines';
import { questionOfOptions, withKostraIssues, type AskedQuestion } from '../options/question';
import { countInput, type Also } from '../options/read-table';
import { UsageError } from '../options/usage-error';
import { errorLines } from '../print/print-issues';
import type { Terminal } from '../print/terminal';

/** Data read with their rows, for other engines to count too. */
export interface AuditedData {
  readonly source: string;
  readonly map: ColumnMap;
  readonly tabulation: Tabulation;
  /** Nothing of it is hidden. */
  readonly evaluation: Evaluation;
  /** In the order they count ([IN-7]); null where there are more than a worksheet is made of. */
  readonly rows: readonly WorksheetRow[] | null;
  /** Cells that not all engines read alike ([ENG-3]). */
  readonly unportable: UnportableCells;
}

/**
 * Reads data and keeps their rows.
 *
 * @param also is given every block too
 * @throws UsageError where no header row was found: nothing can be counted by anyone; and for several files
 */
export async function auditedData(
  file: string,
  sheet: string | undefined,
  asked: AskedQuestion,
  terminal: Terminal,
  also: Also['add'] = () => undefined,
): Promise<AuditedData> {
  const kept = new RowsKept();
  const unportable = new UnportableCells();
  const request = { ...asked.request, witness: kept.batch };
  const { tabulation, source, columns } = await countInput(file, sheet, request, terminal, {
    add: async (block, map) => {
      kept.block(block);
      if (map !== null) unportable.look(block, map);
      await also(block, map);
    },
    next: () => {
      throw new UsageError({ kind: 'oneFileOnly' });
    },
  });
  if (columns === null || columns.indicators.length === 0) {
    for (const line of errorLines(tabulation.issues, terminal.language)) terminal.say(line);
    throw new UsageError({ kind: 'nothingToCount', file });
  }
  const { issues, ...evaluated } = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const evaluation = { ...evaluated, issues: withKostraIssues(asked, issues) };
  const rows = tabulation.input.rows > WORKSHEET_ROWS ? null : kept.inOrder(columns);
  return { source, map: columns, tabulation, evaluation, rows, unportable };
}
