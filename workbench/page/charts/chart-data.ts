import type { Workbook } from '../../../simulated-excel/browser';
import type { ChartModel } from '../../../simulated-excel/workbook/chart-model';
import { findCells } from '../../../simulated-excel/workbook/find-cells';
import { shownText } from '../grid/cell-text';

/** A series of a chart as it is drawn. */
export interface DrawnSeries {
  readonly name: string;
  readonly colour: string;
  /** In the order of the categories; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** What stands at the points; null when nothing does. */
  readonly labels: readonly string[] | null;
  readonly labelColour: string;
}

/** A chart's numbers, read from its cells as they are now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

/** Excel's own colours for series that have none. */
const COLOURS = ['#156082', '#E97132', '#196B24', '#0F9ED5', '#A02B93', '#4EA72E'];

/** Reads the cells a chart was given. */
export function chartData(workbook: Workbook, chart: ChartModel, language: string): ChartData {
  const texts = (address: string | null, format?: string): readonly string[] =>
    cellsOf(workbook, address).map(({ value, numberFormat }) =>
      shownText(value, format ?? numberFormat, language),
    );
  return {
    categories: texts(chart.series.find(({ categories }) => categories !== null)?.categories ?? null),
    series: chart.series.map(({ name, values, set }, index) => ({
      name,
      colour: colourIn(set) ?? COLOURS[index % COLOURS.length] ?? '#156082',
      values: cellsOf(workbook, values).map(({ value }) => (typeof value === 'number' ? value : null)),
      labels:
        set['hasDataLabels'] === true
          ? texts(values, textIn(set['dataLabels.numberFormat']) ?? undefined)
          : null,
      labelColour: textIn(set['dataLabels.format.font.color']) ?? '#333F48',
    })),
  };
}

function cellsOf(
  workbook: Workbook,
  address: string | null,
): readonly {
  readonly value: import('../../../simulated-excel/workbook/cell-value').CellValue;
  readonly numberFormat: string;
}[] {
  if (address === null) return [];
  try {
    const { sheet, area } = findCells(workbook, address);
    return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => {
      const row = area.row + Math.floor(index / area.columnCount);
      const column = area.column + (index % area.columnCount);
      return {
        value: sheet.cells.value(row, column),
        numberFormat: sheet.cells.style(row, column).numberFormat ?? 'General',
      };
    });
  } catch {
    return []; // The sheet it was drawn from is gone.
  }
}

function colourIn(set: ChartModel['set']): string | null {
  return textIn(set['format.fill.color']) ?? textIn(set['format.line.color']);
}

function textIn(value: string | number | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
