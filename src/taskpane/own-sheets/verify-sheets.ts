import { gridChange } from '../../published';
import { WorkbookError, type SheetFinding, type PresentData, type SheetState } from '../../hosts/host';
import { publishedNow } from './published-now';
import type { PanePorts } from '../ports';
import { INDICATORS } from '../../shipped';
import { readVerdictSettings, type CheckedTable } from './verdict-settings';

/**
 * Says of every written sheet what no longer holds: its cells, its data and its definition, and for a sheet of verdicts the published
 * table too, which is read again for it.
 *
 * @throws Cancelled, WorkbookError
 */
export async function verifySheets(
  { workbook }: PanePorts,
  now: PresentData,
  signal: AbortSignal,
): Promise<readonly SheetState[]> {
  const sheets = await workbook.verify(now);
  const verdicts = sheets.map(({ run }) => readVerdictSettings(run.settings));
  // One check makes several sheets of the same table.
  const known = new Map<string, Promise<readonly SheetFinding[]>>();
  const states: SheetState[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const verdict = verdicts[index];
    // A file is not at hand to be read again.
    if (!verdict || verdict.table === 'file') {
      states.push(sheet);
      continue;
    }
    const { published, table } = verdict;
    const key = JSON.stringify(table);
    const found =
      table === null
        ? [{ kind: 'publishedUnknown', source: published } as const]
        : await (known.get(key) ?? remember(known, key, publishedFindings(workbook, table, signal)));
    states.push({ ...sheet, findings: [...sheet.findings, ...found] });
  }
  return states;
}

function remember<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  known.set(key, value);
  return value;
}

/** What has become of a published table since it was checked; nothing when it shows the same in the same place. */
async function publishedFindings(
  workbook: PanePorts['workbook'],
  { source, shown }: CheckedTable,
  signal: AbortSignal,
): Promise<readonly SheetFinding[]> {
  const { name } = source;
  const now = publishedNow(source, await workbook.offers(INDICATORS));
  if (now === null) return [{ kind: 'publishedGone', source: name }];
  try {
    const { moved, areas } = gridChange(
      shown,
      await workbook.readShown(now, { signal, onProgress: () => undefined }),
    );
    return [
      ...(areas.length > 0 ? [{ kind: 'publishedChanged', source: now.name, areas } as const] : []),
      ...(moved ? [{ kind: 'publishedMoved', source: now.name, ...moved } as const] : []),
    ];
  } catch (error) {
    // Selected cells are looked for where they were, and their sheet may be gone.
    if (error instanceof WorkbookError && isGone(error)) return [{ kind: 'publishedGone', source: name }];
    throw error;
  }
}

function isGone({ problem }: WorkbookError): boolean {
  return problem.kind === 'sourceEmpty' || (problem.kind === 'office' && problem.code === 'ItemNotFound');
}
