import type { RawCell, Classification } from '../../../core';
import { countWithShare } from '../../figures/count-with-share';
import type { TableColumn } from './table-column';
import { columnNumber } from './grid-address';
import type { PlacedRegion, PublishedRegion, RegionPlacer } from './place-region';
import { looksLikeFigure, type PublishedGrid, shownText } from './published-grid';
import type { UnplacedReason } from './recognised-table';
import type { UnplacedFigures } from './unplaced-figures';
import type { RowTells } from './row-labels';
import type { Target, TargetMeasure } from '../target';
import type { PublishedPart, Words } from './words';

/** A cell whose place is known; its figure is read when the whole column is. */
export interface PlacedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** Index of its column in the grid. */
  readonly index: number;
  readonly indicator: string | null;
  readonly region: PublishedRegion;
  readonly year: number;
  readonly of: Extract<TargetMeasure, { kind: 'ok' }>;
  /** Null when nothing says whether it is a share or a count: the column's figures tell. */
  readonly part: PublishedPart | null;
  readonly perCent: boolean;
  readonly value: RawCell;
  readonly shown: string;
}

/** What holds for all rows. */
export interface RowQuestion {
  readonly grid: PublishedGrid;
  /** The columns of figures. */
  readonly values: readonly TableColumn[];
  /** Columns of dimensions ({@link PublishedGrid}) that say nothing of a figure. */
  readonly ignored: readonly TableColumn[];
  readonly placer: RegionPlacer;
  readonly classification: Classification;
  readonly addressOf: (row: number, column: number) => string;
  readonly rowTells: (row: number) => RowTells;
  readonly targetOf: (row: Words, column: TableColumn) => Target;
}

/** Places the figures of one row of the body; rows without figures are notes and add nothing. */
export function placeRow(
  row: number,
  question: RowQuestion,
  placed: PlacedCell[],
  unplaced: UnplacedFigures,
): void {
  const { grid, values, addressOf } = question;
  if (isNote(row, question)) return;
  const part = partOfDimension(row, question);
  const told = question.rowTells(row);
  for (const column of values) {
    const { index } = column;
    const target = question.targetOf(told.words, column);
    const year = told.year ?? target.year;
    const region = regionOf(year, column, told, question);
    if (isNowhere(shownText(grid, row, index), region, told, question)) continue;
    const reason = part ?? whyNot(year, region, told, target, question);
    if (reason !== null || region.kind !== 'ok' || target.of.kind !== 'ok' || year === null) {
      // An empty cell without a place is no figure; a text in its stead is.
      const text = shownText(grid, row, index);
      if (reason !== null && text !== '' && (looksLikeFigure(text) || told.region.isSaid))
        unplaced.add(reason, () => ({ address: addressOf(row, index), text, reason }));
      continue;
    }
    const cell = {
      address: addressOf(row, index),
      row: grid.firstRow + row,
      column: columnNumber(grid, index),
      index,
      indicator: told.indicator.kind === 'ok' ? told.indicator.id : null,
      region: region.region,
      year,
      of: target.of,
      part: target.part,
      perCent: target.perCent,
      value: grid.rows[row]?.[index],
      shown: grid.texts?.[row]?.[index]?.trim() ?? '',
    };
    placed.push(...(column.paired ? partsOf(cell, shownText(grid, row, index)) : [cell]));
  }
}

/**
 * A place of a cube where nothing can be: the code is of other years than this. Its name may be that of another code in this year, as Sandnes is
 * 1102 and 1108.
 */
function isNowhere(text: string, region: PlacedRegion, told: RowTells, { grid }: RowQuestion): boolean {
  const { codes } = told.region;
  if (grid.dimensions === undefined || text !== '.' || codes.length === 0) return false;
  return region.kind !== 'ok' || !codes.includes(region.region.code);
}

/** The part of a dimension that says nothing of a måltall; null where the row is of all of it. */
function partOfDimension(row: number, { grid, ignored }: RowQuestion): UnplacedReason | null {
  for (const { index, header } of ignored) {
    const category = shownText(grid, row, index);
    if (category !== '' && !WHOLE.test(category))
      return { kind: 'partOfDimension', dimension: header, category };
  }
  return null;
}

/** "Alle", "I alt", "Begge kjønn", "Kjønn samlet". */
const WHOLE =
  /^(?:alle?|all|both|begge|total|totalt|i alt|sum|samlet)\b|\b(?:i alt|samlet|total(?:t|er)?)$/iu;

/** The count and the share that a cell prints together; a figure alone among such is known by its decimals. */
function partsOf(cell: PlacedCell, text: string): readonly PlacedCell[] {
  const both = countWithShare(text);
  if (both === null) return [{ ...cell, part: /%|[.,]\d{1,2}$/.test(text) ? 'share' : 'count' }];
  return [
    { ...cell, part: 'count', perCent: false, value: both.count, shown: '' },
    { ...cell, part: 'share', value: both.share, shown: '' },
  ];
}

/** A sentence alone in its row, under the table: "2 rader har ukjent kommune." is no row of fylke 2. */
function isNote(row: number, { grid }: RowQuestion): boolean {
  let only = '';
  const { length } = grid.rows[row] ?? [];
  for (let column = 0; column < length; column++) {
    const text = shownText(grid, row, column);
    if (text === '') continue;
    if (only !== '') return false;
    only = text;
  }
  return only !== '' && (only.length > 30 || /[.:]$/.test(only)) && !looksLikeFigure(only);
}

function regionOf(
  year: number | null,
  { regionText }: TableColumn,
  told: RowTells,
  { placer }: RowQuestion,
): PlacedRegion {
  if (year === null) return { kind: 'none' };
  if (regionText === null) return told.region.inYear(year);
  return placer.place(year, { code: '', name: regionText, level: '', codeLevel: null, nameLevel: null });
}

/** What is lacking for a figure to have its place, the widest first; null when nothing is. */
function whyNot(
  year: number | null,
  region: PlacedRegion,
  { indicator }: RowTells,
  { of }: Target,
  { classification }: RowQuestion,
): UnplacedReason | null {
  if (year === null) return { kind: 'yearNotSaid' };
  if (classification.forYear(year) === undefined) return { kind: 'yearOutsideClassification', year };
  switch (region.kind) {
    case 'none':
      return { kind: 'regionNotSaid' };
    case 'unknown':
      return { kind: 'regionUnknown', written: region.written, year, answer: region.answer };
    case 'ambiguous':
      return { kind: 'regionAmbiguous', written: region.written, year, answer: region.answer };
    case 'ok':
      if (indicator.kind === 'unknown') return { kind: 'indicatorUnknown', written: indicator.written };
      return of.kind === 'no' ? of.reason : null;
  }
}
