import {
  formatCount,
  readHeader,
  startReading,
  type Indicator,
  type RangeSnapshot,
  type RawCell,
  type ReadingRequest,
  type Tabulation,
} from '../../core';
import { functionText } from '../words/functions';
import { cellOf } from '../arguments/argument';
import { mayBlanksBeZero } from './blank-or-zero';
import type { FunctionContext } from '../context';
import { parsePlace } from './place';
import { wrong } from '../arguments/refusal';

/** What is read out of a range. */
export interface RangeWish {
  readonly indicators: readonly Indicator[];
  /** Whether a code without a column is an error. */
  readonly required: boolean;
  /** The year of all rows of a range without a year column. */
  readonly year: number | null;
  /** Header of a grouping column. */
  readonly group: string | null;
  /** Told where each row was counted. */
  readonly witness?: ReadingRequest['witness'];
  /** Where the range stands, `Ark1!A1:H9`; null when Excel did not say. */
  readonly address: string | null;
}

/**
 * Cells that a range may have, empty rows at its end not counted: some 5 MB of ordinary values, which is what Excel on the
 * web lets through to a function. Larger data belong in IPLOS.DATASET.
 */
export const MOST_CELLS = 1_000_000;

/**
 * Counts a range that came as an argument. Nothing of it is kept: cells with the same range each get an array of their
 * own from the runtime, which costs many times what counting it costs, so remembering counts would save little and keep
 * person rows in memory. Many cells on one table should share an IPLOS.DATASET.
 */
export function readRange(
  matrix: readonly (readonly unknown[])[],
  wish: RangeWish,
  { language, settings }: FunctionContext,
): Tabulation {
  const text = functionText(language);
  const rows = trimmed(matrix);
  if (rows.length === 0) return wrong(text.rangeEmpty);
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns > MOST_CELLS) {
    const [height, most] = [formatCount(rows.length, language), formatCount(MOST_CELLS, language)];
    return wrong(text.rangeTooLarge(height, String(columns), most));
  }
  const snapshot = snapshotOf(rows, wish.address, text.range);
  const header = {
    indicators: wish.indicators,
    required: wish.required,
    columns: {},
    groupBy: wish.group === null ? [] : [wish.group],
  };
  const { map } = readHeader(snapshot.rows, snapshot.source, snapshot.firstRow, header);
  const reading = startReading({
    ...header,
    classification: settings.classification,
    year: map?.columns.has('year') === true ? null : wish.year,
    blanksMayBeZero: map !== null && mayBlanksBeZero(snapshot.rows, map),
    ...(wish.witness === undefined ? {} : { witness: wish.witness }),
  });
  reading.add(snapshot);
  return reading.finish();
}

/**
 * Whether what was counted hangs on zeros of the range that may be empty cells ([IN-8]): ages of persons with a need, or a group.
 */
export function hasDoubtfulZeros(
  matrix: readonly (readonly unknown[])[],
  wish: RangeWish,
  { issues }: Tabulation,
): boolean {
  if (issues.some(({ code }) => code === 'ageZeroOrBlank')) return true;
  if (wish.group === null) return false;
  const { rows } = snapshotOf(trimmed(matrix), null, '');
  const request = { ...wish, columns: {}, groupBy: [wish.group] };
  const { map } = readHeader(rows, '', 1, request);
  const [group] = map?.groups ?? [];
  if (!map || !group) return false;
  const hasZero = rows.slice(map.headerRow + 1).some((row) => row[group.column] === 0);
  return hasZero && mayBlanksBeZero(rows, map);
}

/** Without the empty rows at the end: a whole column has a million of them. */
function trimmed(matrix: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  let end = matrix.length;
  while (end > 0 && isEmptyRow(matrix[end - 1] ?? [])) end--;
  return end === matrix.length ? matrix : matrix.slice(0, end);
}

/** Some builds deliver an empty cell as 0 ([IN-8]); a row of nothing but zeros says nothing in any build. */
function isEmptyRow(row: readonly unknown[]): boolean {
  for (const cell of row) if (cell !== null && cell !== '' && cell !== 0 && cell !== undefined) return false;
  return true;
}

function snapshotOf(
  rows: readonly (readonly unknown[])[],
  address: string | null,
  unnamed: string,
): RangeSnapshot {
  const place = parsePlace(address) ?? { source: unnamed, firstRow: 1, firstColumn: 1 };
  return { ...place, rows: rows.map(cellsOf) };
}

/** Rows of plain values, nearly all, are taken as they are. */
function cellsOf(row: readonly unknown[]): readonly RawCell[] {
  return row.every((cell) => typeof cell !== 'object' || cell === null)
    ? (row as readonly RawCell[])
    : row.map(cellOf);
}
