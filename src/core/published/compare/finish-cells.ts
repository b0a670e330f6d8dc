import { readPrintedFigure } from '../printed-figure';
import type { TableColumn } from './columns';
import type { PlacedCell } from './place-row';
import type { RecognisedCell } from './recognised-table';
import { type ColumnScale, readShare, scaleOfColumn, sureScale } from './scale';
import type { PublishedPart } from './words';

/**
 * Reads the figures of placed cells: which are shares and which counts where nothing says so, and the scale of each column of
 * shares, for which the other columns can be evidence.
 */
export function finishCells(
  placed: readonly PlacedCell[],
  columns: readonly TableColumn[],
): { readonly cells: readonly RecognisedCell[]; readonly scales: ReadonlyMap<number, ColumnScale> } {
  const byColumn = new Map<number, PlacedCell[]>();
  for (const cell of placed) {
    const cells = byColumn.get(cell.index);
    if (cells) cells.push(cell);
    else byColumn.set(cell.index, [cell]);
  }
  const partOf = new Map([...byColumn].map(([index, cells]) => [index, partOfUnsaid(cells)] as const));
  const isShare = (cell: PlacedCell): boolean => (cell.part ?? partOf.get(cell.index)) === 'share';
  const shares = new Map([...byColumn].map(([index, cells]) => [index, cells.filter(isShare)] as const));
  const sure = new Map([...shares].map(([index, cells]) => [index, sureOf(cells)] as const));
  const scales = new Map<number, ColumnScale>();
  for (const [index, cells] of shares) {
    if (cells.length === 0) continue;
    const twins = [...shares.keys()].filter((other) => other !== index && sameTarget(columns, index, other));
    const besidePerCent = twins.some((twin) => sure.get(twin) === 100);
    const others = [...shares.keys()].filter(
      (other) => other !== index && !sameTarget(columns, index, other),
    );
    const votes = others.flatMap((other) => sure.get(other) ?? []);
    scales.set(
      index,
      scaleOfColumn(
        cells,
        cells.some(({ perCent }) => perCent),
        votes,
        besidePerCent,
      ),
    );
  }
  const cells = placed.map((cell): RecognisedCell => {
    const part = cell.part ?? partOf.get(cell.index) ?? 'share';
    return finished(cell, part, part === 'share' ? (scales.get(cell.index) ?? null) : null);
  });
  return { cells, scales };
}

/** Whether a column's scale can be told from itself: not from values that are all at most 1. */
function sureOf(cells: readonly PlacedCell[]): 100 | 1 | null {
  const figures = cells.flatMap((cell) => {
    const figure = readShare(cell, { computed: false, decimals: null });
    return figure.kind === 'figure' ? [figure] : [];
  });
  const sure = sureScale(
    figures,
    cells.some(({ perCent }) => perCent),
  );
  if (sure) return sure.scale;
  return figures.some(({ decimals }) => decimals >= 3) ? 1 : null;
}

/** Two columns of one and the same figure in different units say nothing of each other's unit. */
function sameTarget(columns: readonly TableColumn[], one: number, other: number): boolean {
  const key = (index: number): string => {
    const column = columns[index];
    return JSON.stringify([
      column?.words.outcome,
      column?.words.ageGroup,
      column?.words.measure,
      column?.words.year,
      column?.regionText,
    ]);
  };
  return key(one) === key(other);
}

/** Shares have decimals, a per cent sign, or no value above 100; counts are whole numbers of which one is greater. */
function partOfUnsaid(cells: readonly PlacedCell[]): PublishedPart {
  const figures = cells.flatMap((cell) => {
    const figure = readShare(cell, { computed: false, decimals: null });
    return figure.kind === 'figure' ? [figure] : [];
  });
  const isShare = figures.some(({ decimals, unit }) => decimals > 0 || unit === 'percent');
  return isShare || figures.every(({ digits }) => digits <= 100) ? 'share' : 'count';
}

function finished(cell: PlacedCell, part: PublishedPart, scale: ColumnScale | null): RecognisedCell {
  const { address, row, column, indicator, region, year, outcome, ageGroup, value, shown } = cell;
  const figure =
    scale === null
      ? readPrintedFigure(
          value instanceof Date ? value.toISOString() : value,
          shown === '' ? {} : { displayed: shown },
        )
      : readShare(cell, scale);
  const percent = figure.kind === 'figure' && figure.unit === 'percent';
  return {
    address,
    row,
    column,
    indicator,
    region,
    year,
    part,
    outcome,
    ageGroup,
    text:
      shown === '' && (typeof value === 'string' || figure.kind !== 'figure')
        ? String(value ?? '').trim()
        : shown || figure.text,
    figure,
    scale: scale === null ? 1 : percent ? 100 : scale.scale,
    computed: scale?.computed ?? false,
  };
}
