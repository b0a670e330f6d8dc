import { assertNever, type Language } from '../../../core';
import type { Picture } from '../../pictures/picture';
import type { PictureSheetLayout, WorkbookLayout } from '../../types';
import { layoutText } from '../../words/layout';
import { pictureText } from '../../words/pictures';
import { headBlock, printSetup, text, TITLE_POINTS } from '../grid-cells';
import type { GridBlock, GridChart, GridSheet } from '../grid-types';
import { wrapText } from '../wrap';
import { funnelChart } from './funnel-chart';
import { CHART_COLUMNS, CHARTS_WIDTH, type PicturePart } from './placed-picture';
import { rankedChart } from './ranked-chart';
import { tileCells, TILES_WIDTH, TILE_SHEET_COLUMNS } from './tile-cells';
import { trendCharts } from './trend-charts';

const HEADER_POINTS = 30;
/** Rows that an A4 page holds when the sheet's width fills it. */
const CHART_PAGE_ROWS = 66;
const TILE_PAGE_ROWS = 86;

/** Pictures below each other with their notes, and below them all the numbers behind. */
export function placePictures(sheet: PictureSheetLayout, workbook: WorkbookLayout): GridSheet {
  const { language } = workbook;
  const ofTiles = sheet.pictures.some(({ kind }) => kind === 'tiles');
  const width = ofTiles ? TILES_WIDTH : CHARTS_WIDTH;
  const parts = sheet.pictures.map((picture) => {
    const keys = picture.kind === 'tiles' ? [] : [pictureText(language).chartKeys[picture.kind]];
    const notes = [...keys, ...picture.notes].flatMap((note) => wrapText(note, width));
    // A chart has its title itself.
    const title = ofTiles ? 1 : 0;
    return { picture, notes, title, part: partOf(picture, language) };
  });
  const tops: number[] = [];
  let row = 2 + sheet.subtitle.length;
  for (const { part, notes, title } of parts) {
    tops.push(row);
    row += title + part.rows + notes.length + 1;
  }
  const lastPictureRow = row - 2;
  const breaksBefore = pageBreaks([...tops, row], ofTiles ? TILE_PAGE_ROWS : CHART_PAGE_ROWS);
  const charts: GridChart[] = [];
  const blocks: GridBlock[] = [];
  const headerRows: number[] = [];
  parts.forEach(({ picture, part, notes, title }, at) => {
    const top = (tops[at] ?? 0) + title;
    const dataRow = row + 1;
    const placed = part.place(top, dataRow);
    charts.push(...placed.charts);
    if (title > 0) blocks.push({ row: top - 1, column: 0, rows: [[text(picture.title, 'noteHeading')]] });
    blocks.push(
      { row: top + part.rows, column: 0, rows: notes.map((line) => [text(line, 'note')]) },
      ...placed.blocks,
    );
    if (part.dataRows === 0) return;
    const heading = `${layoutText(language).numbersBehind}: ${picture.title}`;
    blocks.push({ row, column: 0, rows: [[text(heading, 'noteHeading')]] });
    headerRows.push(dataRow);
    row = dataRow + part.dataRows + 1;
  });
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: ofTiles ? TILE_SHEET_COLUMNS : CHART_COLUMNS,
    rowHeights: [
      { row: 0, points: TITLE_POINTS },
      ...headerRows.map((one) => ({ row: one, points: HEADER_POINTS })),
    ],
    blocks: [headBlock(sheet), ...blocks],
    table: null,
    charts,
    frozen: null,
    print: printSetup(
      sheet,
      workbook,
      'portrait',
      {
        firstRow: 0,
        firstColumn: 0,
        lastRow: lastPictureRow,
        lastColumn: ofTiles ? TILE_SHEET_COLUMNS.length - 4 : CHART_COLUMNS.length - 1,
      },
      { breaksBefore },
    ),
    totals: null,
    digitsAsText: [],
  };
}

/** A picture that does not fit on what is left of the page begins a new one. The last of the rows is where the next would begin. */
function pageBreaks(tops: readonly number[], pageRows: number): readonly number[] {
  const breaks: number[] = [];
  let page = 0;
  tops.slice(1).forEach((next, at) => {
    const top = tops[at] ?? 0;
    if (at === 0 || next - page <= pageRows) return;
    page = top - 1;
    breaks.push(page);
  });
  return breaks;
}

function partOf(picture: Picture, language: Language): PicturePart {
  switch (picture.kind) {
    case 'funnel':
      return funnelChart(picture, language);
    case 'ranked':
      return rankedChart(picture, language);
    case 'trends':
      return trendCharts(picture, language);
    case 'tiles':
      return tileCells(picture, language);
    default:
      return assertNever(picture);
  }
}
