import { OUTCOMES, type Outcome } from '../../core';
import type { PublishedRegion, RecognisedCell } from '../../published';
import type { AuditedTable } from '../assumptions';
import type { PrintedInterval } from './intervals';
import { saysNobody, toldBy, type Told } from './printed';
import { rowStatuses } from './row-status';

/** A cell of the tables with what it tells. */
export interface AuditedCell {
  readonly file: string;
  /** Number of its file. */
  readonly release: number;
  /** Where it stands: `Ark1!C12`. */
  readonly address: string;
  readonly cell: RecognisedCell;
  readonly told: Told;
}

/** Which number of a row: its denominator, one of the outcomes, or what no outcome that is printed holds. */
export type Quantity = 'denominator' | Outcome | 'rest';

/** The numbers of a row in their order; the rest is last. */
export const QUANTITIES: readonly Quantity[] = ['denominator', ...OUTCOMES, 'rest'];

/** A region, year and age group of one indicator, with the cells that tell of its numbers. */
export interface AuditedRow {
  readonly indicator: string | null;
  readonly year: number;
  readonly region: PublishedRegion;
  readonly ageGroup: string;
  /** By number of the quantity; the numbers of cells. */
  readonly cells: readonly (readonly number[])[];
  /** False where all that stands there says that it was not reported. */
  readonly reported: boolean;
}

/** Rows that hang together: those of one indicator and year, and of one release where releases contradict each other. */
export interface RowGroup {
  readonly indicator: string | null;
  readonly year: number;
  readonly rows: readonly AuditedRow[];
}

/** Every cell of the tables with what it tells, in the order of the files. */
export function auditedCells(tables: readonly AuditedTable[]): readonly AuditedCell[] {
  const files = [...new Set(tables.map(({ file }) => file))];
  return tables.flatMap(({ file, grid, table, intervals }) => {
    const release = files.indexOf(file);
    const statuses = rowStatuses(grid, table);
    const filled = new Set(
      table.cells.filter(({ figure }) => figure.kind !== 'missing').map(({ column }) => column),
    );
    const isNobody = saysNobody(table.cells);
    const figures = table.cells
      .filter(({ column }) => filled.has(column))
      .map((cell): AuditedCell => ({
        file,
        release,
        address: cell.address,
        cell,
        told: isNobody(cell) ? { kind: 'nobody' } : toldBy(cell, statuses.get(cell.row) ?? null),
      }));
    return [...figures, ...intervals.flatMap((one) => intervalCell(one, file, release))];
  });
}

/** An interval as one cell that reaches from its low end to its high one. */
function intervalCell(
  { low, high, level }: PrintedInterval,
  file: string,
  release: number,
): readonly AuditedCell[] {
  if (low.figure.kind !== 'figure' || high.figure.kind !== 'figure') return [];
  const address = `${low.address}:${high.address.replace(/^.*!/u, '')}`;
  return [
    {
      file,
      release,
      address,
      cell: low,
      told: { kind: 'interval', low: low.figure, high: high.figure, level },
    },
  ];
}

/** Number of the quantity a cell tells of. */
function quantityOf({ part, outcome }: Pick<RecognisedCell, 'part' | 'outcome'>): number {
  return part === 'denominator' || outcome === null ? 0 : OUTCOMES.indexOf(outcome) + 1;
}

/**
 * The cells as rows.
 *
 * @param apart whether the releases of an indicator and year are kept apart, since they contradict each other
 */
export function rowGroups(
  cells: readonly AuditedCell[],
  apart: (indicator: string | null, year: number) => boolean,
): readonly RowGroup[] {
  const groups = new Map<
    string,
    Map<string, { row: Omit<AuditedRow, 'cells' | 'reported'>; cells: number[][] }>
  >();
  cells.forEach(({ cell, release, told }, at) => {
    if (told.kind === 'unreadable') return;
    const { indicator, year, region, ageGroup } = cell;
    const group = `${indicator ?? ''}\0${year}\0${apart(indicator, year) ? release : ''}`;
    const rows =
      groups.get(group) ??
      new Map<string, { row: Omit<AuditedRow, 'cells' | 'reported'>; cells: number[][] }>();
    groups.set(group, rows);
    const key = rowKey(region, ageGroup);
    const own = rows.get(key) ?? {
      row: { indicator, year, region, ageGroup },
      cells: QUANTITIES.map(() => []),
    };
    rows.set(key, own);
    own.cells[quantityOf(cell)]?.push(at);
  });
  return [...groups.values()].map((rows) => {
    const all = [...rows.values()].map(({ row, cells: own }): AuditedRow => ({
      ...row,
      cells: own,
      reported: own.flat().some((at) => cells[at]?.told.kind !== 'notReported'),
    }));
    return { indicator: all[0]?.indicator ?? null, year: all[0]?.year ?? 0, rows: all };
  });
}

/** A region and age group as one key. */
export function rowKey({ level, code }: Pick<PublishedRegion, 'level' | 'code'>, ageGroup: string): string {
  return `${level}\0${code}\0${ageGroup}`;
}
