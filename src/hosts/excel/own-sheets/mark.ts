import type { GridRange } from '../../../layout';
import type { RunProvenance } from '../../host';

/** What is kept with a sheet of ours: which it is, what was written, and where the figures come from. */
export interface SheetMark {
  /** The layout's id, e.g. `arbeid-utdanning/fylke`. */
  readonly id: string;
  /** `cellsFingerprint` of the sheet as it was written. */
  readonly cells: string;
  /** The Excel table's name and where it was written, counted from 0; null on a sheet without one. */
  readonly table: (GridRange & { readonly name: string }) | null;
  readonly run: RunProvenance;
  /** The charts as they were drawn; none where an earlier version wrote the sheet. */
  readonly charts?: readonly MarkedChart[];
  /** The figures are formulas that follow the data. */
  readonly live?: true;
}

/** A chart as it was drawn: what of it the next run need not touch, because nothing of it has changed. */
export interface MarkedChart {
  readonly id: string;
  readonly title: string;
  /** The names of the series. */
  readonly series: readonly string[];
  /** Counted from 0. */
  readonly row: number;
  /** In pixels. */
  readonly height: number;
}

/** The key of the mark in a sheet's custom properties (ExcelApi 1.12): the sheet is ours, whatever it is called. */
export const MARK_KEY = 'iplos';

/** The version of the mark's form. */
const FORM = 1;

/** The mark as text for the sheet. */
export function markText(mark: SheetMark): string {
  return JSON.stringify({ form: FORM, ...mark });
}

/** Reads a mark; null when it is of a form that this version does not know. Such a sheet is left alone like a user's. */
export function readMark(text: string): SheetMark | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isMark(value)) return null;
    const { id, cells, table, run, charts, live } = value;
    return { id, cells, table, run, ...(areCharts(charts) && { charts }), ...(live === true && { live }) };
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is SheetMark {
  if (!isRecord(value) || value['form'] !== FORM) return false;
  const { id, cells, table, run } = value;
  const isTable =
    table === null ||
    (isRecord(table) &&
      typeof table['name'] === 'string' &&
      ['firstRow', 'firstColumn', 'lastRow', 'lastColumn'].every((key) => typeof table[key] === 'number'));
  return typeof id === 'string' && typeof cells === 'string' && isTable && isRun(run);
}

function areCharts(value: unknown): value is readonly MarkedChart[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isRecord(one) &&
        typeof one['id'] === 'string' &&
        typeof one['title'] === 'string' &&
        Array.isArray(one['series']) &&
        typeof one['row'] === 'number' &&
        typeof one['height'] === 'number',
    )
  );
}

function isRun(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const texts = ['data', 'source', 'settings', 'program', 'time'].every(
    (key) => typeof value[key] === 'string',
  );
  const { definitions } = value;
  return (
    texts &&
    Array.isArray(definitions) &&
    definitions.every(
      (one) => isRecord(one) && typeof one['id'] === 'string' && typeof one['version'] === 'string',
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
