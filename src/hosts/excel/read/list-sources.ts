import {
  readHeader,
  type ColumnMap,
  type HeaderRequest,
  type Indicator,
  type RangeSnapshot,
  type RawCell,
} from '../../../core';
import type { WorkbookSource } from '../../host';
import type { ExcelApi } from '../excel-api';
import { askEach } from '../each-alone';
import { isAboutHow, isTooMuch } from '../office-errors';
import { ownSheetIds } from '../own-sheets/own-sheets';
import { loadContents, pendingCells, pendingName, pendingTable } from './workbook-contents';

/** Cells that may be the data, with what was recognised in them. */
export interface SourceOffer {
  readonly source: WorkbookSource;
  /** The first rows, for a preview. */
  readonly head: RangeSnapshot;
  /** The columns recognised, by position; null when no row looks like a header. */
  readonly columns: ColumnMap | null;
  /** The header row's texts as written, blanks included; the first row's where no header was found. */
  readonly headers: readonly string[];
}

/** Rows and columns looked at of each; more is not needed to recognise a header. */
const HEAD_ROWS = 26;
const HEAD_COLUMNS = 256;
/** Cells asked for in one request. */
const REQUEST_CELLS = 60_000;

/**
 * Everything in the workbook that may be the data, the most likely first: those in which most indicators' columns are
 * recognised, then most roles; among equals tables before names before the selection before whole sheets, then the longer.
 * Sheets that we wrote ourselves and hidden ones are left out, and so is what has the same cells as something offered.
 *
 * @throws WorkbookError when Excel does not answer
 */
export async function listSources(
  api: ExcelApi,
  indicators: readonly Indicator[],
): Promise<readonly SourceOffer[]> {
  const sources = await api.run(candidates);
  const heads = await readHeads(api, sources);
  const request: HeaderRequest = { indicators, required: false, columns: {}, groupBy: [] };
  const offers = heads.map(({ source, head }): SourceOffer => {
    const columns = readHeader(head.rows, head.source, head.firstRow, request).map;
    return { source, head, columns, headers: (head.rows[columns?.headerRow ?? 0] ?? []).map(headerText) };
  });
  return offers.sort(moreLikely);
}

async function candidates(context: Excel.RequestContext): Promise<readonly WorkbookSource[]> {
  const { tables, names, sheets } = await loadContents(context);
  const own = await ownSheetIds(context, sheets);
  const others = sheets.filter(({ id }) => !own.has(id));
  const asked = [
    ...(await askEach(
      context,
      tables.filter(({ showHeaders }) => showHeaders),
      pendingTable,
    )),
    ...(await askEach(
      context,
      names.filter(({ type }) => type === 'Range'),
      pendingName,
    )),
    ...(await askEach(context, others, (sheet) =>
      pendingCells(sheet.getRange(), { kind: 'sheet', name: sheet.name }),
    )),
  ];
  const found = [...asked.flatMap(([, { source }]) => source() ?? []), ...(await selected(context))];
  const seen = new Set<string>();
  const visible = new Set(others.map(({ id }) => id));
  return found
    .filter(({ sheetId }) => visible.has(sheetId))
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))
    .filter(({ address }) => !seen.has(address) && seen.add(address));
}

/** A selection of several cells; one of several areas, or of something that is not cells, is not offered. */
async function selected(context: Excel.RequestContext): Promise<readonly WorkbookSource[]> {
  try {
    const range = context.workbook.getSelectedRange();
    range.load('cellCount');
    const pending = pendingCells(range, { kind: 'selection', name: null });
    await context.sync();
    const source = range.cellCount === 1 ? null : pending.source();
    return source ? [source] : [];
  } catch {
    return [];
  }
}

interface Head {
  readonly source: WorkbookSource;
  readonly head: RangeSnapshot;
}

/** Reads the first rows of all: many in one request, and one by one where that is too much or one of them refuses. */
async function readHeads(api: ExcelApi, sources: readonly WorkbookSource[]): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (const group of groups(sources)) {
    try {
      heads.push(...(await readGroup(api, group, HEAD_ROWS)));
    } catch (error) {
      if (!isTooMuch(error) && !isAboutHow(error)) throw error;
      const rows = isTooMuch(error) ? 1 : HEAD_ROWS;
      for (const source of group) heads.push(...(await readGroup(api, [source], rows).catch(() => [])));
    }
  }
  return heads;
}

function groups(sources: readonly WorkbookSource[]): readonly (readonly WorkbookSource[])[] {
  const made: WorkbookSource[][] = [];
  let cells = REQUEST_CELLS;
  for (const source of sources) {
    const own = HEAD_ROWS * Math.min(HEAD_COLUMNS, source.columns);
    if (cells + own > REQUEST_CELLS) {
      made.push([]);
      cells = 0;
    }
    made.at(-1)?.push(source);
    cells += own;
  }
  return made;
}

function readGroup(
  api: ExcelApi,
  sources: readonly WorkbookSource[],
  most: number,
): Promise<readonly Head[]> {
  return api.run(async (context) => {
    const ranges = sources.map((source) => {
      const range = context.workbook.worksheets
        .getItem(source.sheetId)
        .getRangeByIndexes(
          source.firstRow - 1,
          source.firstColumn - 1,
          Math.min(most, source.rows),
          Math.min(HEAD_COLUMNS, source.columns),
        );
      range.load('values');
      return range;
    });
    await context.sync();
    return sources.map((source, index) => ({
      source,
      head: {
        source: source.sheet,
        firstRow: source.firstRow,
        firstColumn: source.firstColumn,
        rows: (ranges[index]?.values ?? []) as RawCell[][],
      },
    }));
  });
}

const KINDS: readonly WorkbookSource['kind'][] = ['table', 'name', 'selection', 'range', 'sheet'];

function moreLikely(one: SourceOffer, other: SourceOffer): number {
  return (
    (other.columns?.indicators.length ?? 0) - (one.columns?.indicators.length ?? 0) ||
    (other.columns?.columns.size ?? 0) - (one.columns?.columns.size ?? 0) ||
    KINDS.indexOf(one.source.kind) - KINDS.indexOf(other.source.kind) ||
    other.source.rows - one.source.rows
  );
}

function headerText(cell: RawCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
