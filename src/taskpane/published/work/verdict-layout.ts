import { gridFingerprint, layoutVerdicts } from '../../../published';
import type { Language } from '../../../core';
import type { WorkbookLayout } from '../../../layout';
import type { RunProvenance } from '../../../hosts/host';
import type { PublishedResult, PublishedTable } from '../../state/published-state';
import { PROGRAM } from '../../../program';
import { INDICATORS } from '../../../shipped';
import { verdictSettings } from '../../own-sheets/verdict-settings';

/**
 * What was found as sheets: every figure with its verdict by colour, sign and word. The sheets of one published table are known by
 * where it lies, so that checking another does not write over them.
 */
export function findingsLayout(
  result: PublishedResult,
  table: PublishedTable,
  language: Language,
): WorkbookLayout {
  const layout = layoutVerdicts(result.findings, {
    language,
    provenance: { program: PROGRAM.name, time: result.time, source: sourcesOf(result) },
    rows: 'all',
  });
  return {
    ...layout,
    sheets: layout.sheets.map((sheet) => ({ ...sheet, id: sheet.id + ownTail(table) })),
  };
}

/** Whether a sheet of verdicts, by its id, is about a table. */
export function isOfTable(id: string, table: PublishedTable): boolean {
  return id.endsWith(ownTail(table));
}

function ownTail({ source }: PublishedTable): string {
  return source.kind === 'file' ? `/file/${source.name}` : `/${source.sheetId}/${source.name}`;
}

/** Whether there is anything to write: a table that is possible and of which nothing more is known has no findings. */
export function hasFindings(result: PublishedResult, table: PublishedTable, language: Language): boolean {
  return result.findings.compared !== null || findingsLayout(result, table, language).sheets.length > 0;
}

/** Where the verdicts come from; kept with every sheet. */
export function findingsProvenance(result: PublishedResult, { source, grid }: PublishedTable): RunProvenance {
  return {
    definitions:
      result.findings.compared === null ? [] : INDICATORS.map(({ id, version }) => ({ id, version })),
    data: result.fingerprint,
    source: sourcesOf(result),
    settings: verdictSettings({
      published: source.name,
      data: result.data,
      counted: result.countedWith,
      table: source.kind === 'file' ? 'file' : { source, shown: gridFingerprint(grid) },
    }),
    program: PROGRAM.version,
    time: result.time,
  };
}

function sourcesOf({ source, data }: PublishedResult): string {
  return data === null ? source.name : `${source.name} – ${data}`;
}
