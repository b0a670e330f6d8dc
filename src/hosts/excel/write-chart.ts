import type { GridChart, GridSeries } from '../../core';
import { rangeOf } from './range-of';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const RULE_COLOUR = '#E3E8EC';
const LINE_POINTS = 2.25;
const BAR_GAP = 35;
const POINTS_PER_PIXEL = 0.75;

/** How the names of our charts on a sheet begin, so that the next run finds them among the user's own. */
export function chartPrefix(sheetId: string): string {
  return `IPLOS ${sheetId} `;
}

/**
 * Draws one chart over cells of the sheet. Each series is told its cells, so that nothing depends on what Excel makes of a
 * range. Takes part in a batch. (Office.js has no call for a chart's alternative text; the numbers stand right below it.)
 */
export async function writeChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: GridChart,
  name: string,
): Promise<void> {
  const [first] = chart.series;
  if (!first) return;
  const isLines = chart.kind === 'lines';
  const made = sheet.charts.add(
    isLines ? 'LineMarkers' : 'BarStacked100',
    rangeOf(sheet, first.values),
    'Columns',
  );
  made.name = name;
  made.setPosition(sheet.getRangeByIndexes(chart.row, chart.column, 1, 1));
  made.width = chart.width * POINTS_PER_PIXEL;
  made.height = chart.height * POINTS_PER_PIXEL;
  made.title.text = chart.title;
  font(made.title.format.font, 12, TITLE_COLOUR);
  made.title.format.font.bold = true;
  made.legend.position = 'Top';
  font(made.legend.format.font, 9, TEXT_COLOUR);
  writeAxes(made, isLines);
  made.series.load('items/name');
  await context.sync();
  const guessed = made.series.items;
  for (const [index, series] of chart.series.entries()) {
    writeSeries(sheet, chart, guessed[index] ?? made.series.add(series.name), series);
  }
  for (const extra of guessed.slice(chart.series.length)) extra.delete();
  await context.sync();
}

function writeSeries(
  sheet: Excel.Worksheet,
  chart: GridChart,
  made: Excel.ChartSeries,
  series: GridSeries,
): void {
  const isLines = chart.kind === 'lines';
  made.name = series.name;
  made.setValues(rangeOf(sheet, series.values));
  made.setXAxisValues(rangeOf(sheet, chart.categories));
  if (isLines) {
    made.format.line.color = series.colour;
    made.format.line.weight = LINE_POINTS;
  } else {
    made.format.fill.setSolidColor(series.colour);
    made.gapWidth = BAR_GAP;
  }
  if (series.marker !== null) {
    made.markerStyle = MARKERS[series.marker];
    made.markerSize = 8;
    made.markerBackgroundColor = series.colour;
    made.markerForegroundColor = series.colour;
  }
  if (series.label === null) return;
  made.hasDataLabels = true;
  const labels = made.dataLabels;
  labels.showValue = true;
  labels.position = isLines ? 'Top' : 'Center';
  labels.linkNumberFormat = false;
  labels.numberFormat = series.label.numberFormat;
  font(labels.format.font, 8, series.label.colour);
}

const MARKERS: Readonly<
  Record<NonNullable<GridSeries['marker']>, 'Circle' | 'Square' | 'Triangle' | 'Diamond'>
> = {
  circle: 'Circle',
  square: 'Square',
  triangle: 'Triangle',
  diamond: 'Diamond',
};

function writeAxes({ axes }: Excel.Chart, isLines: boolean): void {
  const { valueAxis, categoryAxis } = axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = '0\\ %';
  valueAxis.majorGridlines.format.line.color = RULE_COLOUR;
  font(valueAxis.format.font, 9, TEXT_COLOUR);
  font(categoryAxis.format.font, 9, TEXT_COLOUR);
  if (isLines) return;
  // The first category at the top; the axis of values stays at the bottom, where the categories now end.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}

function font(target: Excel.ChartFont, size: number, colour: string): void {
  target.size = size;
  target.color = colour;
}
