import { reportText } from '../words/report';
import { timeText } from '../time-text';
import { cellValue, headBlock, printSetup, text, TITLE_POINTS } from './grid-cells';
import { COLUMN_WIDTHS, placeFigure, WIDTH, type PlacedFigure } from './grid-figures';
import { bodyCell, liveBlock, type LivePlace } from './grid-live';
import type { GridBlock, GridCell, GridSheet } from './grid-types';
import type { Cell, FrontAnswer, FrontLayout, FrontLink, WorkbookLayout } from '../types';
import { wrapText } from './wrap';

/** Sentences are in larger type than the digit a column's width is counted in, and prose is narrower than digits. */
const SENTENCE_CHARACTERS = 1.08;
const KEY_POINTS = 40;
const HEADING_POINTS = 22;
const SENTENCE_POINTS = 17;

/** Title, the answers, the pictures with their numbers, and where the other sheets are: one page. */
export function placeFront(sheet: FrontLayout, workbook: WorkbookLayout): GridSheet {
  const cells = [
    sheet.answers.map(({ key }) => key),
    ...sheet.figures.flatMap(({ series }) => series.map((one) => one.cells)),
  ];
  const note = reportText(workbook.language).liveNote(timeText(workbook.created, workbook.language));
  const live = liveBlock(workbook, cells, 1 + sheet.subtitle.length, WIDTH, note);
  const aboutRow = 1 + sheet.subtitle.length + live.rows;
  const blocks: GridBlock[] = [
    headBlock(sheet),
    ...live.blocks,
    { row: aboutRow, column: 0, rows: [[linkCell(sheet.about)]] },
  ];
  const rowHeights = [{ row: 0, points: TITLE_POINTS }];
  let row = aboutRow + 2;
  for (const answer of sheet.answers) {
    const placed = placeAnswer(answer, row, live.place);
    blocks.push(placed.block);
    rowHeights.push(...placed.rowHeights);
    row = placed.nextRow;
  }
  const figures: PlacedFigure[] = [];
  for (const figure of sheet.figures) {
    const one = placeFigure(figure, row, workbook, live.place);
    figures.push(one);
    row = one.nextRow;
  }
  const contents: readonly (readonly GridCell[])[] = [
    [text(sheet.contents.heading, 'noteHeading')],
    ...sheet.contents.links.map((link) => [linkCell(link)]),
  ];
  blocks.push(...figures.flatMap((one) => one.blocks), { row, column: 0, rows: contents });
  const lastRow = row + contents.length - 1;
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: COLUMN_WIDTHS,
    rowHeights,
    blocks,
    table: null,
    totals: null,
    charts: figures.map(({ chart }) => chart),
    frozen: null,
    print: printSetup(
      sheet,
      workbook,
      'portrait',
      { firstRow: 0, firstColumn: 0, lastRow, lastColumn: COLUMN_WIDTHS.length - 1 },
      { pagesTall: 1 },
    ),
    digitsAsText: [],
  };
}

/** The line under a heading goes on over the other columns. */
const RULE: readonly GridCell[] = COLUMN_WIDTHS.slice(1).map(() => ({ value: null, style: 'sectionRule' }));

function placeAnswer(
  answer: FrontAnswer,
  row: number,
  place: LivePlace | null,
): {
  readonly block: GridBlock;
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly nextRow: number;
} {
  const heading = answer.heading === '' ? [] : [[text(answer.heading, 'sectionHeading'), ...RULE]];
  const lines = answer.sentences.flatMap((sentence) => wrapText(sentence, SENTENCE_CHARACTERS * WIDTH));
  const keyRow = row + heading.length;
  return {
    block: {
      row,
      column: 0,
      rows: [
        ...heading,
        [keyCell(answer.key, place), text(answer.keyLabel, 'keyLabel')],
        ...lines.map((line) => [text(line, 'sentence')]),
      ],
    },
    rowHeights: [
      ...(heading.length === 0 ? [] : [{ row, points: HEADING_POINTS }]),
      { row: keyRow, points: KEY_POINTS },
      ...lines.map((_, index) => ({ row: keyRow + 1 + index, points: SENTENCE_POINTS })),
    ],
    nextRow: keyRow + lines.length + 2,
  };
}

function keyCell(key: Cell, place: LivePlace | null): GridCell {
  const style = key.kind === 'integer' ? 'keyCount' : 'keyFigure';
  const { formula } = bodyCell(key, style, place);
  return { value: cellValue(key), style, ...(formula !== undefined && { formula }) };
}

function linkCell(link: FrontLink): GridCell {
  return { ...text(link.text, 'link'), link: link.sheet };
}
