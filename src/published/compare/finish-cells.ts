import { textOfDate } from '../../core';
import { type PrintedFigure, readPrintedFigure } from '../figures/printed-figure';
import type { TableColumn } from './recognise/table-column';
import { distinctCells, printedKey } from './distinct-cells';
import type { PlacedCell } from './recognise/place-row';
import type { RecognisedCell } from './recognise/recognised-table';
import { rememberedBy } from './remembered';
import { type NumericFigure } from '../figures/rounding-interval';
import { type ColumnScale, readShare, scaleOfColumn, type ShareCell, sureScale } from './recognise/scale';
import type { PublishedPart } from './recognise/words';

/**
 * Reads the figures of placed cells: which are shares and which counts where nothing says so, and the scale of each column of
 * shares, for which the other columns can be evidence. What is printed the same in a column is read once.
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
  const evidence = [...byColumn].map(([index, cells]) => columnEvidence(index, cells));
  const scales = new Map<number, ColumnScale>();
  for (const { index, shares, perCent } of evidence) {
    if (shares.length === 0) continue;
    const others = evidence.filter((one) => one.index !== index);
    const twins = others.filter((one) => sameTarget(columns, index, one.index));
    const votes = others.filter((one) => !twins.includes(one)).flatMap(({ sure }) => sure ?? []);
    const besidePerCent = twins.some(({ sure }) => sure === 100);
    scales.set(index, scaleOfColumn(shares, perCent, votes, besidePerCent));
  }
  const readers = new Map(
    evidence.map(({ index, unsaid }) => [index, cellReader(unsaid, scales.get(index) ?? null)] as const),
  );
  return { cells: placed.flatMap((cell) => readers.get(cell.index)?.(cell) ?? []), scales };
}

/** What a column says of its own figures. */
interface ColumnEvidence {
  readonly index: number;
  /** What a figure is of which nothing says whether it is a share or a count. */
  readonly unsaid: PublishedPart;
  /** Its shares, those printed the same once. */
  readonly shares: readonly ShareCell[];
  /** Whether words say per cent of any share. */
  readonly perCent: boolean;
  /** The scale where the column's own shares leave no doubt. */
  readonly sure: 100 | 1 | null;
}

function columnEvidence(index: number, cells: readonly PlacedCell[]): ColumnEvidence {
  const unsaid = cells.some(({ part }) => part === null) ? partOfUnsaid(distinctCells(cells)) : 'share';
  const ofShares = cells.filter(({ part }) => (part ?? unsaid) === 'share');
  const shares = distinctCells(ofShares);
  const perCent = ofShares.some((cell) => cell.perCent);
  return { index, unsaid, shares, perCent, sure: sureOf(shares, perCent) };
}

/** Whether a column's scale can be told from itself: not from values that are all at most 1. */
function sureOf(shares: readonly ShareCell[], perCent: boolean): 100 | 1 | null {
  const figures = figuresAsWritten(shares);
  const sure = sureScale(figures, perCent);
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
function partOfUnsaid(cells: readonly ShareCell[]): PublishedPart {
  const figures = figuresAsWritten(cells);
  const isShare = figures.some(({ decimals, unit }) => decimals > 0 || unit === 'percent');
  return isShare || figures.every(({ digits }) => digits <= 100) ? 'share' : 'count';
}

function figuresAsWritten(cells: readonly ShareCell[]): readonly NumericFigure[] {
  return cells.flatMap((cell) => {
    const figure = readShare(cell, { computed: false, decimals: null });
    return figure.kind === 'figure' ? [figure] : [];
  });
}

/** Reads the cells of one column. */
function cellReader(unsaid: PublishedPart, scale: ColumnScale | null): (cell: PlacedCell) => RecognisedCell {
  const shareIn = rememberedBy(printedKey, (cell: ShareCell) =>
    withText(cell, scale === null ? readWritten(cell) : readShare(cell, scale)),
  );
  const countIn = rememberedBy(printedKey, (cell: ShareCell) => withText(cell, readPersons(cell)));
  return (cell) => {
    const { address, row, column, indicator, region, year } = cell;
    const { outcome, ageGroup } = cell.of;
    const part = cell.part ?? unsaid;
    const { figure, text } = part === 'share' ? shareIn(cell) : countIn(cell);
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
      text,
      figure,
      scale: part === 'share' && scale !== null ? scaleOfFigure(figure, scale) : 1,
      computed: part === 'share' && scale !== null && scale.computed,
    };
  };
}

/** Persons are whole, so that in "1.553" the mark parts thousands; a number in the cell says itself which it is. */
function readPersons(cell: ShareCell): PrintedFigure {
  const figure = readWritten(cell);
  if (figure.kind !== 'figure' || figure.decimals !== 3) return figure;
  const size = Math.abs(figure.digits);
  const isWhole =
    typeof cell.value === 'number' ? cell.value === figure.digits : size >= 1000 && size < 1_000_000;
  return isWhole ? { ...figure, decimals: 0 } : figure;
}

function readWritten({ value, shown }: ShareCell): PrintedFigure {
  const plain = value instanceof Date ? textOfDate(value) : value;
  return readPrintedFigure(plain, shown === '' ? {} : { displayed: shown });
}

function withText(
  { value, shown }: ShareCell,
  figure: PrintedFigure,
): { readonly figure: PrintedFigure; readonly text: string } {
  const asWritten = shown === '' && (typeof value === 'string' || figure.kind !== 'figure');
  return { figure, text: asWritten ? String(value ?? '').trim() : shown || figure.text };
}

function scaleOfFigure(figure: PrintedFigure, { scale }: ColumnScale): 100 | 1 {
  return figure.kind === 'figure' && figure.unit === 'percent' ? 100 : scale;
}
