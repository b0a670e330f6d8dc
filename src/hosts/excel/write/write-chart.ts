import type { GridChart, GridSeries } from '../../../layout';
import type { MarkedChart } from '../own-sheets/mark';
import { asMuchAsPossible } from '../each-alone';
import { rangeOf } from '../range-of';
import { bounds, chartLooks, seriesLooks } from './chart-looks';

const POINTS_PER_PIXEL = 0.75;

/**
 * Draws one chart over cells of the sheet. Each series is told its cells, so that nothing depends on what Excel makes of a
 * range; looks that Excel refuses are left as it has them. Takes part in a batch. (Office.js has no call for a chart's alternative
 * text; the numbers stand right below it.)
 *
 * @throws what was refused first, when the rest is done; a chart that could not get its name is taken away again
 */
export async function writeChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: GridChart,
  name: string,
): Promise<void> {
  const [first] = chart.series;
  if (!first) return;
  const made = await addChart(context, sheet, chart, first, name);
  const guessed = made.series.items;
  const series = await seriesOf(context, chart, made, guessed);
  await asMuchAsPossible(context, [
    () => series.forEach((one, at) => setCells(sheet, chart, one, chart.series[at])),
    () => deleteBeyond(guessed, chart.series.length),
    ...chart.series.flatMap((one, at) => seriesLooks(chart, series[at], one)),
    ...chartLooks(chart, made),
  ]);
}

/** Adds a chart by its name and place. What was refused half-way must not stay behind without a name that says it is ours. */
async function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: GridChart,
  first: GridSeries,
  name: string,
): Promise<Excel.Chart> {
  sheet.charts.load('items/id');
  await context.sync();
  const before = new Set(sheet.charts.items.map(({ id }) => id));
  try {
    const made = sheet.charts.add(TYPES[chart.kind], rangeOf(sheet, first.values), 'Columns');
    made.name = name;
    place(sheet, chart, made);
    made.series.load('items/name');
    await context.sync();
    return made;
  } catch (error) {
    sheet.charts.load('items/id');
    await context.sync();
    for (const one of sheet.charts.items) if (!before.has(one.id)) one.delete();
    await context.sync();
    throw error;
  }
}

const TYPES = {
  stackedBars: 'BarStacked100',
  intervals: 'BarStacked',
  lines: 'LineMarkers',
  trend: 'LineMarkers',
  scatter: 'XYScatterLines',
} as const satisfies Record<GridChart['kind'], string>;

/** Those there are, with as many more as the chart needs, each under its name. An added one is known only when it is loaded. */
async function seriesOf(
  context: Excel.RequestContext,
  chart: GridChart,
  made: Excel.Chart,
  there: readonly Excel.ChartSeries[],
): Promise<readonly Excel.ChartSeries[]> {
  const missing = chart.series.slice(there.length);
  if (missing.length === 0) return there;
  for (const { name } of missing) made.series.add(name);
  made.series.load('items/name');
  await context.sync();
  return made.series.items;
}

/**
 * Brings a chart of an earlier run up to date without touching its looks, which may be the user's by now: the cells of its series
 * always, its words and its place only where the layout's own have changed. Takes part in a batch.
 *
 * @param before the chart as the earlier run drew it
 * @throws what was refused first, when the rest is done
 */
export async function updateChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: GridChart,
  made: Excel.Chart,
  before: MarkedChart,
): Promise<void> {
  made.series.load('items/name');
  await context.sync();
  const there = made.series.items;
  const series = await seriesOf(context, chart, made, there);
  await asMuchAsPossible(context, [
    () => series.forEach((one, at) => setCells(sheet, chart, one, chart.series[at])),
    () => deleteBeyond(there, chart.series.length),
    () => {
      if (chart.title !== before.title) made.title.text = chart.title;
    },
    () => {
      if (chart.values) bounds(chart, made.axes.valueAxis);
    },
    () => {
      if (chart.row !== before.row || chart.height !== before.height) place(sheet, chart, made);
    },
    ...chart.series.flatMap((one, at) => {
      const known = there[at];
      if (!known) return seriesLooks(chart, series[at], one);
      return one.name === before.series[at] ? [] : [() => void (known.name = one.name)];
    }),
  ]);
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
  series: GridSeries | undefined,
): void {
  if (!series) return;
  made.setValues(rangeOf(sheet, series.values));
  made.setXAxisValues(rangeOf(sheet, series.at ?? chart.categories));
}
