import type { GridChart, GridSeries } from '../../../layout';
import type { MarkedChart } from '../own-sheets/mark';
import { asMuchAsPossible } from '../each-alone';
import { rangeOf } from '../range-of';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const RULE_COLOUR = '#E3E8EC';
const LINE_POINTS = 2.25;
const BAR_GAP = 35;
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
    const type = chart.kind === 'lines' ? 'LineMarkers' : 'BarStacked100';
    const made = sheet.charts.add(type, rangeOf(sheet, first.values), 'Columns');
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
  made.setXAxisValues(rangeOf(sheet, chart.categories));
}

/** The parts of a series' looks, each of which can be refused by itself (markers were on the web, office-js issue 1729). */
function seriesLooks(
  chart: GridChart,
  made: Excel.ChartSeries | undefined,
  { name, colour, marker, label }: GridSeries,
): readonly (() => void)[] {
  if (!made) return [];
  const isLines = chart.kind === 'lines';
  return [
    () => void (made.name = name),
    () => {
      if (isLines) {
        made.format.line.color = colour;
        made.format.line.weight = LINE_POINTS;
      } else {
        made.format.fill.setSolidColor(colour);
        made.gapWidth = BAR_GAP;
      }
    },
    () => {
      if (marker === null) return;
      made.markerStyle = MARKERS[marker];
      made.markerSize = 8;
      made.markerBackgroundColor = colour;
      made.markerForegroundColor = colour;
    },
    () => {
      if (label === null) return;
      made.hasDataLabels = true;
      const labels = made.dataLabels;
      labels.showValue = true;
      labels.position = isLines ? 'Top' : 'Center';
      labels.linkNumberFormat = false;
      labels.numberFormat = label.numberFormat;
      font(labels.format.font, 8, label.colour);
    },
  ];
}

const MARKERS: Readonly<
  Record<NonNullable<GridSeries['marker']>, 'Circle' | 'Square' | 'Triangle' | 'Diamond'>
> = {
  circle: 'Circle',
  square: 'Square',
  triangle: 'Triangle',
  diamond: 'Diamond',
};

function chartLooks(chart: GridChart, { title, legend, axes }: Excel.Chart): readonly (() => void)[] {
  const { valueAxis, categoryAxis } = axes;
  return [
    () => void (title.text = chart.title),
    () => {
      font(title.format.font, 12, TITLE_COLOUR);
      title.format.font.bold = true;
    },
    () => {
      legend.position = 'Top';
      font(legend.format.font, 9, TEXT_COLOUR);
    },
    () => {
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.linkNumberFormat = false;
      valueAxis.numberFormat = '0\\ %';
    },
    () => {
      valueAxis.majorGridlines.format.line.color = RULE_COLOUR;
      font(valueAxis.format.font, 9, TEXT_COLOUR);
      font(categoryAxis.format.font, 9, TEXT_COLOUR);
    },
    () => {
      if (chart.kind === 'lines') return;
      // The first category at the top; the axis of values stays at the bottom, where the categories now end.
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = 'Maximum';
    },
  ];
}

function font(target: Excel.ChartFont, size: number, colour: string): void {
  target.size = size;
  target.color = colour;
}
