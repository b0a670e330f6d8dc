import type { Chart, ChartFont, ChartFormat, ChartRange, ChartSeries, ChartType } from 'wasm-xlsxwriter';
import { assertNever } from '../../core';
import { hasLegend, isOfBars, type GridChart, type GridRange, type GridSeries } from '../../layout';
import type { XlsxLibrary } from './xlsx-library';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const LINE_WIDTH = 2.25;
const LINE_WIDTHS: Readonly<Record<string, number>> = { dashed: 1.25, thin: 1 };

/** A native chart over cells of the sheet; finish-package.ts adds what the library has no call for. */
export function chartOf(xlsx: XlsxLibrary, chart: GridChart, sheet: string): Chart {
  const made = new xlsx.Chart(typeOf(xlsx, chart.kind));
  made.setWidth(chart.width).setHeight(chart.height).setAltText(chart.altText);
  made
    .title()
    .setName(chart.title)
    .setFont(font(xlsx, 12, TITLE_COLOUR).setBold());
  if (hasLegend(chart))
    made
      .legend()
      .setPosition(xlsx.ChartLegendPosition.Top)
      .setFont(font(xlsx, 9, TEXT_COLOUR));
  else made.legend().setHidden();
  chart.series.forEach((series) => made.pushSeries(seriesOf(xlsx, chart, series, sheet)));
  // In bar charts the library's x axis is the horizontal one, which holds the values.
  const [values, categories] = isOfBars(chart) ? [made.xAxis(), made.yAxis()] : [made.yAxis(), made.xAxis()];
  const { min, max } = chart.values ?? { min: 0, max: 1 };
  values
    .setFont(font(xlsx, 9, TEXT_COLOUR))
    .setMin(min)
    .setMax(max)
    .setNumFormat('0\\ %');
  categories.setFont(font(xlsx, 9, TEXT_COLOUR));
  if (chart.numbers)
    categories
      .setMin(chart.numbers.min)
      .setMax(chart.numbers.max)
      .setName(chart.numbers.title)
      .setNameFont(font(xlsx, 9, TEXT_COLOUR));
  return made;
}

function typeOf(xlsx: XlsxLibrary, kind: GridChart['kind']): ChartType {
  switch (kind) {
    case 'stackedBars':
      return xlsx.ChartType.BarPercentStacked;
    case 'intervals':
      return xlsx.ChartType.BarStacked;
    case 'lines':
    case 'trend':
      return xlsx.ChartType.Line;
    case 'scatter':
      return xlsx.ChartType.ScatterStraight;
    default:
      return assertNever(kind);
  }
}

function seriesOf(xlsx: XlsxLibrary, chart: GridChart, series: GridSeries, sheet: string): ChartSeries {
  const made = new xlsx.ChartSeries()
    .setName(series.name)
    .setCategories(rangeOf(xlsx, sheet, series.at ?? chart.categories))
    .setValues(rangeOf(xlsx, sheet, series.values));
  made.setFormat(formatOf(xlsx, chart, series));
  if (series.look === 'named')
    made.setDataLabel(
      new xlsx.ChartDataLabel()
        .showSeriesName()
        .setPosition(xlsx.ChartDataLabelPosition.Right)
        .setFont(font(xlsx, 8, TITLE_COLOUR)),
    );
  if (series.label !== null) {
    const label = new xlsx.ChartDataLabel()
      .showValue()
      .setNumFormat(series.label.numberFormat)
      .setFont(font(xlsx, 8, series.label.colour));
    made.setDataLabel(isOfBars(chart) ? label : label.setPosition(xlsx.ChartDataLabelPosition.Above));
  }
  return made;
}

function formatOf(xlsx: XlsxLibrary, chart: GridChart, { colour, look }: GridSeries): ChartFormat {
  const format = new xlsx.ChartFormat();
  const parsed = xlsx.Color.parse(colour);
  if (look === 'hidden') return format.setNoFill();
  if (isOfBars(chart)) return format.setSolidFill(new xlsx.ChartSolidFill().setColor(parsed));
  if (look === 'points' || look === 'named') return format.setNoLine();
  const line = new xlsx.ChartLine().setColor(parsed).setWidth(LINE_WIDTHS[look ?? 'line'] ?? LINE_WIDTH);
  return format.setLine(look === 'dashed' ? line.setDashType(xlsx.ChartLineDashType.Dash) : line);
}

function rangeOf(xlsx: XlsxLibrary, sheet: string, range: GridRange): ChartRange {
  return xlsx.ChartRange.newFromRange(
    sheet,
    range.firstRow,
    range.firstColumn,
    range.lastRow,
    range.lastColumn,
  );
}

function font(xlsx: XlsxLibrary, size: number, colour: string): ChartFont {
  return new xlsx.ChartFont().setSize(size).setColor(xlsx.Color.parse(colour));
}
