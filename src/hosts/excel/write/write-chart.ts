import type { GridChart, GridSeries } from '../../../core';
import type { MarkedChart } from '../own-sheets/mark';
import { rangeOf } from '../range-of';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const RULE_COLOUR = '#E3E8EC';
const LINE_POINTS = 2.25;
const BAR_GAP = 35;
const POINTS_PER_PIXEL = 0.75;

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
  place(sheet, chart, made);
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
    const one = guessed[index] ?? made.series.add(series.name);
    one.name = series.name;
    setCells(sheet, chart, one, series);
    formatSeries(chart, one, series);
  }
  deleteBeyond(guessed, chart.series.length);
  await context.sync();
}

/**
 * Brings a chart of an earlier run up to date without touching its looks, which may be the user's by now: the cells of its series
 * always, its words and its place only where the layout's own have changed. Takes part in a batch.
 *
 * @param before the chart as the earlier run drew it
 */
export async function updateChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: GridChart,
  made: Excel.Chart,
  before: MarkedChart,
): Promise<void> {
  if (chart.title !== before.title) made.title.text = chart.title;
  if (chart.row !== before.row || chart.height !== before.height) place(sheet, chart, made);
  made.series.load('items/name');
  await context.sync();
  const there = made.series.items;
  for (const [index, series] of chart.series.entries()) {
    const known = there[index];
    const one = known ?? made.series.add(series.name);
    if (series.name !== before.series[index]) one.name = series.name;
    setCells(sheet, chart, one, series);
    if (!known) formatSeries(chart, one, series);
  }
  deleteBeyond(there, chart.series.length);
  await context.sync();
}

/** The last first: Excel knows a series by its number. */
function deleteBeyond(series: readonly Excel.ChartSeries[], count: number): void {
  for (const extra of series.slice(count).reverse()) extra.delete();
}

function place(sheet: Excel.Worksheet, chart: GridChart, made: Excel.Chart): void {
  made.setPosition(sheet.getRangeByIndexes(chart.row, chart.column, 1, 1));
  made.width = chart.width * POINTS_PER_PIXEL;
  made.height = chart.height * POINTS_PER_PIXEL;
}

function setCells(
  sheet: Excel.Worksheet,
  chart: GridChart,
  made: Excel.ChartSeries,
  series: GridSeries,
): void {
  made.setValues(rangeOf(sheet, series.values));
  made.setXAxisValues(rangeOf(sheet, chart.categories));
}

function formatSeries(chart: GridChart, made: Excel.ChartSeries, series: GridSeries): void {
  const isLines = chart.kind === 'lines';
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
