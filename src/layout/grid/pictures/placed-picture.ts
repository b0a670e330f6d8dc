import { shareTenths } from '../../../core';
import { bodyStyleOf, cellValue, ROW_PIXELS, text } from '../grid-cells';
import type { GridBlock, GridCell, GridChart, GridRange, GridSeries } from '../grid-types';
import type { StyleName } from '../../styles';
import type { Cell } from '../../types';

/** A picture before it has its place: how many rows it takes, and what stands in them when it is known which they are. */
export interface PicturePart {
  /** Rows of the picture itself, from its first; its notes come below. */
  readonly rows: number;
  /** Rows of the numbers behind it, their heading not counted; 0 for none. */
  readonly dataRows: number;
  readonly place: (row: number, dataRow: number) => PlacedPicture;
}

/** A picture in its place. */
export interface PlacedPicture {
  readonly charts: readonly GridChart[];
  readonly blocks: readonly GridBlock[];
}

/** Widths of the columns of a sheet of charts, in characters. */
export const CHART_COLUMNS: readonly number[] = [26, ...Array.from({ length: 9 }, () => 12)];
/** All columns together, in characters. */
export const CHARTS_WIDTH = CHART_COLUMNS.reduce((sum, width) => sum + width, 0);
/** The same in pixels: a column of w characters is 7w + 5 wide. */
export const CHARTS_PIXELS = CHART_COLUMNS.reduce((sum, width) => sum + 7 * width + 5, 0) - 10;

/** The colours of native charts of variation: lightness and form tell the same. */
export const CHART_INK = '#12344D';
export const CHART_POINT = '#8DA2B3';
export const CHART_MARK = '#B9773A';
export const CHART_SOFT = '#5B6873';

/** Rows that a chart of so many pixels covers, with one of air. */
export function rowsCovered(pixels: number): number {
  return Math.ceil(pixels / ROW_PIXELS) + 1;
}

/** Some cells below each other in one column, and how far along: rows and columns from 0. */
export function downwards(column: number, firstRow: number, rows: number): GridRange {
  return { firstRow, lastRow: firstRow + rows - 1, firstColumn: column, lastColumn: column };
}

/** A table of numbers behind a picture, its header first. */
export function numbersBlock(
  row: number,
  column: number,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): GridBlock {
  return {
    row,
    column,
    rows: [
      headers.map((header, at) => text(header, at === 0 ? 'headerLeft' : 'headerRight')),
      ...rows.map((cells) => cells.map((cell, at) => placedCell(cell, at === 0 ? 'bodyName' : 'bodyRight'))),
    ],
  };
}

function placedCell(cell: Cell, ofText: StyleName): GridCell {
  return { value: cellValue(cell), style: bodyStyleOf(cell, ofText) };
}

/** A share as its table shows it. */
export function shareCell({
  count,
  denominator,
}: {
  readonly count: number;
  readonly denominator: number;
}): Cell {
  return { kind: 'share', tenths: shareTenths(count, denominator) };
}

/** A series that carries no figures. */
export function plainSeries(
  series: Omit<GridSeries, 'marker' | 'label'> & Partial<Pick<GridSeries, 'marker' | 'label'>>,
): GridSeries {
  return { marker: null, label: null, ...series };
}

/** The tenths round some shares, as ends of an axis. */
export function axisAround(shares: readonly number[]): { readonly min: number; readonly max: number } {
  const min = Math.max(0, Math.floor(Math.min(...shares) * 10 + 1e-9) / 10);
  const max = Math.min(1, Math.ceil(Math.max(...shares) * 10 - 1e-9) / 10);
  return { min, max: Math.max(max, Math.round((min + 0.1) * 10) / 10) };
}
