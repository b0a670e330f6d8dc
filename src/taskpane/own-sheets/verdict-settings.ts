import type { GridFingerprint } from '../../published';
import type { WorkbookSource } from '../../hosts/host';

/** What a sheet of verdicts says of how it came about. */
export interface VerdictSettings {
  /** What the user calls the published table. */
  readonly published: string;
  /** What the user calls the data it was held against; null for none. */
  readonly data: string | null;
  /** The choices the data were counted with; null for none, and where an earlier version wrote the sheet. */
  readonly counted: string | null;
  /** The published table as it was when it was checked; `file` where it was opened from the disk; null where an earlier version wrote the sheet. */
  readonly table: CheckedTable | 'file' | null;
}

/** Which table was checked and what it showed. */
export interface CheckedTable {
  readonly source: WorkbookSource;
  readonly shown: GridFingerprint;
}

/** The settings as they are kept with the sheet. */
export function verdictSettings(settings: VerdictSettings): string {
  return JSON.stringify(settings);
}

/** Reads the settings of a sheet; null when it is none of verdicts. */
export function readVerdictSettings(settings: string): VerdictSettings | null {
  try {
    const value: unknown = JSON.parse(settings);
    if (typeof value !== 'object' || value === null || !('published' in value)) return null;
    const { data, counted, table } = value as Readonly<Partial<Record<string, unknown>>>;
    return {
      published: String(value.published),
      data: typeof data === 'string' ? data : null,
      counted: typeof counted === 'string' ? counted : null,
      table: table === 'file' || isCheckedTable(table) ? table : null,
    };
  } catch {
    return null;
  }
}

/** The parts without which a table cannot be looked for and compared; the rest is as we wrote it. */
function isCheckedTable(value: unknown): value is CheckedTable {
  if (!isRecord(value)) return false;
  const { source, shown } = value;
  return (
    isRecord(source) &&
    typeof source['name'] === 'string' &&
    typeof source['sheetId'] === 'string' &&
    isRecord(shown) &&
    typeof shown['firstCell'] === 'string' &&
    typeof shown['rowsEach'] === 'number' &&
    Array.isArray(shown['parts'])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
