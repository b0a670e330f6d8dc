import type { Language } from '../../core';
import { layoutText } from '../words/layout';
import { headBlock, printSetup, ROW_PIXELS, text, TITLE_POINTS } from './grid-cells';
import { bodyCell, liveBlock, type LivePlace } from './grid-live';
import type { GridBlock, GridChart, GridSheet } from './grid-types';
import { shareFormat } from '../styles';
import type { Figure, FigureSheetLayout, WorkbookLayout } from '../types';
import { wrapText } from './wrap';

/** The first column, and what is beside it, in characters. */
const NAME_WIDTH = 26;
const SERIES_WIDTH = 18;
const SERIES_COLUMNS = 5;
/** Of a sheet with figures, in characters. */
export const WIDTH = NAME_WIDTH + SERIES_COLUMNS * SERIES_WIDTH;
/** A column of w characters is 7w + 5 pixels wide in the body font. */
const CHART_WIDTH = 7 * NAME_WIDTH + 5 + SERIES_COLUMNS * (7 * SERIES_WIDTH + 5) - 10;
/** One bar with its air, and what title, legend and axis need. */
const BAR_PIXELS = 24;
const FRAME_PIXELS = 124;
const LINES_HEIGHT = 380;
const HEADER_POINTS = 18;
/** What an A4 page holds when the sheet's width fills it. */
const PAGE_ROWS = 59;

/** Widths of the columns of a sheet with figures. */
export const COLUMN_WIDTHS: readonly number[] = [
  NAME_WIDTH,
  ...Array.from({ length: SERIES_COLUMNS }, () => SERIES_WIDTH),
];
/** The most rows that can be read when they are made to fit one page. */
const ROWS_ON_ONE_PAGE = 96;

/** Each figure over the numbers it draws, one below the other. */
export function placeFigures(sheet: FigureSheetLayout, workbook: WorkbookLayout): GridSheet {
  const placed: PlacedFigure[] = [];
  const cells = sheet.figures.flatMap((figure) => figure.series.map((series) => series.cells));
  const live = liveBlock(workbook, cells, 1 + sheet.subtitle.length, WIDTH);
  for (const figure of sheet.figures) {
    const row = placed.at(-1)?.nextRow ?? 2 + sheet.subtitle.length + live.rows;
    placed.push(placeFigure(figure, row, workbook, live.place));
  }
  const lastRow = (placed.at(-1)?.nextRow ?? 2) - 2;
  const isOnePage = lastRow < ROWS_ON_ONE_PAGE;
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      { row: 0, points: TITLE_POINTS },
      ...placed.map((one) => ({ row: one.headerRow, points: HEADER_POINTS })),
    ],
    blocks: [headBlock(sheet), ...live.blocks, ...placed.flatMap((one) => one.blocks)],
    table: null,
    charts: placed.map((one) => one.chart),
    frozen: null,
    print: printSetup(
      sheet,
      workbook,
      'portrait',
      {
        firstRow: 0,
        firstColumn: 0,
        lastRow,
        lastColumn: COLUMN_WIDTHS.length - 1,
      },
      isOnePage ? { pagesTall: 1 } : { breaksBefore: pageBreaks(placed) },
    ),
    totals: null,
    digitsAsText: [],
  };
}

/** A figure that does not fit on what is left of the page begins a new one. */
function pageBreaks(placed: readonly PlacedFigure[]): readonly number[] {
  const breaks: number[] = [];
  let top = 0;
  for (const { chart, nextRow } of placed) {
    if (nextRow - top <= PAGE_ROWS || chart.row === placed[0]?.chart.row) continue;
    // The empty row above goes along: a chart's upper frame is drawn on the border of its first row.
    breaks.push(chart.row - 1);
    top = chart.row - 1;
  }
  return breaks;
}

/** A figure in its place. */
export interface PlacedFigure {
  readonly chart: GridChart;
  readonly blocks: readonly GridBlock[];
  readonly headerRow: number;
  /** Where the next figure begins. */
  readonly nextRow: number;
}

/** A chart from a row on, the numbers it draws below it. */
export function placeFigure(
  figure: Figure,
  row: number,
  workbook: WorkbookLayout,
  live: LivePlace | null,
): PlacedFigure {
  const height =
    figure.kind === 'lines' ? LINES_HEIGHT : FRAME_PIXELS + BAR_PIXELS * figure.categories.length;
  const labelRow = row + Math.ceil(height / ROW_PIXELS) + 1;
  const headerRow = labelRow + 1;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + figure.categories.length;
  const notes = figure.notes.flatMap((note) => wrapText(note, WIDTH));
  const column = (index: number): { firstColumn: number; lastColumn: number } => ({
    firstColumn: index,
    lastColumn: index,
  });
  return {
    chart: {
      id: figure.id,
      kind: figure.kind,
      title: figure.title,
      altText: figure.altText,
      row,
      column: 0,
      width: CHART_WIDTH,
      height,
      categories: { firstRow, lastRow, ...column(0) },
      series: figure.series.map((series, index) => ({
        name: series.name,
        values: { firstRow, lastRow, ...column(index + 1) },
        colour: series.colour,
        marker: series.marker,
        label:
          series.labelColour === null
            ? null
            : { colour: series.labelColour, numberFormat: labelFormat(figure, workbook.language) },
      })),
    },
    blocks: [
      {
        row: labelRow,
        column: 0,
        rows: [[text(numbersHeading(figure, workbook.language), 'noteHeading')]],
      },
      { row: headerRow, column: 0, rows: numbers(figure, live) },
      { row: lastRow + 1, column: 0, rows: notes.map((line) => [text(line, 'note')]) },
    ],
    headerRow,
    nextRow: lastRow + notes.length + 3,
  };
}

/** On a bar only the parts wide enough to hold their figure carry one. */
function labelFormat(figure: Figure, language: Language): string {
  const format = shareFormat(language);
  return figure.kind === 'lines' ? format : `[>=0.055]${format};;`;
}

function numbersHeading(figure: Figure, language: Language): string {
  const heading = layoutText(language).numbersBehind;
  return figure.order === null ? heading : `${heading} (${figure.order})`;
}

function numbers(figure: Figure, live: LivePlace | null): GridBlock['rows'] {
  return [
    [
      text(figure.categoryHeader, 'headerLeft'),
      ...figure.series.map((series) => text(series.name, 'headerRight')),
    ],
    ...figure.categories.map((category, index) => [
      text(category, 'bodyName'),
      ...figure.series.map((series) => bodyCell(series.cells[index] ?? { kind: 'blank' }, 'bodyRight', live)),
    ]),
  ];
}
