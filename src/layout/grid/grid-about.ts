import { assertNever } from '../../core';
import { headBlock, printSetup, ROW_POINTS, text, TITLE_POINTS } from './grid-cells';
import type { GridBlock, GridCell, GridSheet } from './grid-types';
import type { StyleName } from '../styles';
import type { AboutIssue, AboutLayout, AboutSection, WorkbookLayout } from '../types';
import { wrapText } from './wrap';

/** Label or severity, text, rows, cells. */
const WIDTHS = [30, 90, 8, 30];
const HEADING_POINTS = 20;
/** The lines that a page is made to hold. */
const LINES_OF_PAGE = 85;
/** Prose needs less room for a character than the digit a column's width is counted in. */
const PROSE_CHARACTERS = 1.1;

/** Sections one below the other in four columns. */
export function placeAbout(sheet: AboutLayout, workbook: WorkbookLayout): GridSheet {
  const blocks: GridBlock[] = [headBlock(sheet)];
  const headings: number[] = [];
  const tall: { row: number; points: number }[] = [];
  let row = sheet.subtitle.length + 2;
  for (const section of sheet.sections) {
    const rows = [sectionHeading(section.heading), ...sectionRows(section)];
    rows.forEach((cells, down) => {
      // A heading runs on over the empty cells beside it.
      const lines = down === 0 ? 1 : linesOf(cells);
      if (lines > 1) tall.push({ row: row + down, points: lines * ROW_POINTS });
    });
    blocks.push({ row, column: 0, rows });
    headings.push(row);
    row += rows.length + 1;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: WIDTHS,
    rowHeights: [
      { row: 0, points: TITLE_POINTS },
      ...headings.map((heading) => ({ row: heading, points: HEADING_POINTS })),
      ...tall,
    ],
    blocks,
    table: null,
    charts: [],
    frozen: null,
    print: printSetup(
      sheet,
      workbook,
      'portrait',
      { firstRow: 0, firstColumn: 0, lastRow: row - 2, lastColumn: WIDTHS.length - 1 },
      {
        pagesTall: Math.ceil(
          (row + tall.reduce((sum, { points }) => sum + points / ROW_POINTS - 1, 0)) / LINES_OF_PAGE,
        ),
      },
    ),
    totals: null,
    digitsAsText: [],
  };
}

/** How many lines the fullest cell of a row takes: not every program fits the height of wrapped text by itself. */
function linesOf(cells: readonly GridCell[]): number {
  const lines = cells.map(({ value }, column) =>
    typeof value === 'string' ? wrapText(value, PROSE_CHARACTERS * (WIDTHS[column] ?? 0)).length : 1,
  );
  return Math.max(...lines);
}

function sectionHeading(heading: string): readonly GridCell[] {
  return [
    text(heading, 'sectionHeading'),
    ...WIDTHS.slice(1).map((): GridCell => ({ value: null, style: 'sectionRule' })),
  ];
}

function sectionRows(section: AboutSection): readonly (readonly GridCell[])[] {
  switch (section.kind) {
    case 'facts':
      return section.facts.map((fact) => [text(fact.label, 'factLabel'), text(fact.text, 'factText')]);
    case 'issues':
      if (section.issues.length === 0) return [[text(section.none, 'factLabel')]];
      return [
        section.headers.map((header, index) => text(header, headerStyles[index] ?? 'headerLeft')),
        ...section.issues.map(issueRow),
      ];
    default:
      return assertNever(section);
  }
}

const headerStyles: readonly StyleName[] = ['headerLeft', 'headerLeft', 'headerRight', 'headerRemark'];

function issueRow(issue: AboutIssue): readonly GridCell[] {
  return [
    text(issue.severity, 'factLabel'),
    text(issue.message, 'factText'),
    { value: issue.rows === 0 ? null : issue.rows, style: 'factRight' },
    text(issue.cells, 'factCells'),
  ];
}
