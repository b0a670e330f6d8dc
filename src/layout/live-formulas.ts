import { assertNever, type Measure, type Language } from '../core';
import type { AskedFigure, FigurePart, LiveData } from './asked-figure';
import type { Cell, Figure, SheetLayout } from './types';

/** The levels whose regions a function can be asked for without more than the data. */
const LIVE_LEVELS: readonly string[] = ['land', 'fylke', 'kommune'];

/** The cell of a figure with what it shows, where a formula can ask for it and shall. */
export function asking(cell: Cell, part: FigurePart, measure: Measure, live: LiveData | undefined): Cell {
  if (live === undefined || !LIVE_LEVELS.includes(measure.level)) return cell;
  if (cell.kind !== 'integer' && cell.kind !== 'share' && cell.kind !== 'sign') return cell;
  const { indicator, ageGroup, regionCode, year } = measure;
  return { ...cell, asked: { part, indicator, measure: measure.measure, ageGroup, regionCode, year } };
}

/** How many cells of a sheet are formulas. */
export function formulasOn(sheet: SheetLayout): number {
  switch (sheet.kind) {
    case 'table':
      return askedIn(sheet.rows);
    case 'front':
      return askedIn([sheet.answers.map(({ key }) => key), ...cellsOf(sheet.figures)]);
    case 'figures':
      return askedIn(cellsOf(sheet.figures));
    case 'about':
    case 'pictures':
    case 'cells':
      return 0;
    default:
      return assertNever(sheet);
  }
}

function cellsOf(figures: readonly Figure[]): readonly (readonly Cell[])[] {
  return figures.flatMap(({ series }) => series.map(({ cells }) => cells));
}

function askedIn(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter(isAsked).length, 0);
}

type AskedCell = Extract<Cell, { readonly asked?: unknown }>;

/** Whether a formula can ask for what a cell shows, and shall. */
export function isAsked(cell: Cell): cell is AskedCell & Required<Pick<AskedCell, 'asked'>> {
  return 'asked' in cell && cell.asked !== undefined;
}

/** Cells of a row that say which region and year its figures are of, e.g. `$A9`; null where no cell says it. */
export interface RowCells {
  readonly region: string | null;
  readonly year: string | null;
}

/** The formula of the cell that reads the data and shows when they have changed, in the form of Excel's API (English, commas). */
export function dataSetFormula({ source, year }: LiveData): string {
  return `=IPLOS.DATASET(${textOf(source)}${year === null ? '' : `,${year}`})`;
}

/**
 * The formula of one figure, as a result table shows it. Region and year are those of the row's own cells where it has any,
 * so that the formula can be read, copied and sorted with its row.
 *
 * @param dataSet the cell with IPLOS.DATASET, e.g. `$A$4`
 */
export function figureFormula(
  asked: AskedFigure,
  dataSet: string,
  row: RowCells,
  language: Language,
): string {
  const { indicator, regionCode } = asked;
  const region = row.region ?? (regionCode === '0' ? '' : textOf(regionCode));
  const year = row.year ?? (asked.year === null ? '' : String(asked.year));
  const [name, of] = callOf(asked, language);
  return `=IPLOS.${name}(${dataSet},${textOf(indicator)},${of},${region},${year},TRUE)`;
}

function callOf({ part, measure, ageGroup }: AskedFigure, language: Language): readonly [string, string] {
  const number = measure === 'rest' ? textOf(restOf(ageGroup, language)) : String(measure);
  switch (part) {
    case 'share':
      return ['SHARE', number];
    case 'count':
      return ['COUNT', number];
    case 'denominator':
      return ['DENOMINATOR', textOf(ageGroup)];
    default:
      return assertNever(part);
  }
}

/** What the functions call those of an age group who are in no numerator. */
function restOf(ageGroup: string, language: Language): string {
  const word = language === 'nb' ? 'ugyldig' : 'invalid';
  return ageGroup === 'all' ? word : `${word} ${ageGroup}`;
}

function textOf(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
