import type { PresentData, SheetFinding, SheetState } from '../../host';
import type { ExcelApi } from '../excel-api';
import type { SheetMark } from './mark';
import { ownSheets, readOwnSheet } from './own-sheets';

/**
 * "Kontroller": says of every sheet of ours whether its cells, its data or its definition have changed since it was written.
 *
 * @throws WorkbookError when Excel does not answer
 */
export function verifyOwnSheets(api: ExcelApi, now: PresentData): Promise<readonly SheetState[]> {
  return api.run(async (context) => {
    const states: SheetState[] = [];
    for (const sheet of await ownSheets(context)) {
      const { isEdited, table, mark, worksheet } = await readOwnSheet(context, sheet);
      const findings: SheetFinding[] = [];
      if (mark.table && !table) findings.push({ kind: 'tableGone', table: mark.table.name });
      if (isEdited) findings.push({ kind: 'cellsChanged' });
      states.push({
        sheet: worksheet.name,
        run: mark.run,
        findings: [...findings, ...findingsOf(mark, now)],
      });
    }
    return states;
  });
}

function findingsOf({ run, live }: SheetMark, now: PresentData): readonly SheetFinding[] {
  const findings: SheetFinding[] = [];
  const data = now.dataOf(run);
  // Another version may count the same data in other classes, so its fingerprint says nothing.
  if (data === null || (data !== undefined && run.program !== now.program)) {
    findings.push({ kind: 'dataUnknown', source: run.source });
  } else if (data !== undefined && data !== run.data) {
    findings.push({ kind: live ? 'dataChangedLive' : 'dataChanged', source: run.source });
  }
  for (const { id, version } of run.definitions) {
    const current = now.versionOf(id);
    if (current === undefined) findings.push({ kind: 'definitionGone', indicator: id });
    else if (current !== version) {
      findings.push({ kind: 'definitionChanged', indicator: id, written: version, now: current });
    }
  }
  if (run.program !== now.program) {
    findings.push({ kind: 'programChanged', written: run.program, now: now.program });
  }
  return findings;
}
