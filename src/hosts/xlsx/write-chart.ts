import type { Chart, ChartFont, ChartRange, ChartSeries } from 'wasm-xlsxwriter';
import type { GridChart, GridRange, GridSeries } from '../../layout';
import type { XlsxLibrary } from './xlsx-library';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const LINE_WIDTH = 2.25;

/** A native chart over cells of the sheet; finish-package.ts adds what the library has no call for. */
export function chartOf(xlsx: XlsxLibrary, chart: GridChart, sheet: string): Chart {
  const made = new xlsx.Chart(
    chart.kind === 'lines' ? xlsx.ChartType.Line : xlsx.ChartType.BarPercentStacked,
  );
  made.setWidth(chart.width).setHeight(chart.height).setAltText(chart.altText);
  made
    .title()
    .setName(chart.title)
    .setFont(font(xlsx, 12, TITLE_COLOUR).setBold());
  made
    .legend()
    .setPosition(xlsx.ChartLegendPosition.Top)
    .setFont(font(xlsx, 9, TEXT_COLOUR));
  chart.series.forEach((series) => made.pushSeries(seriesOf(xlsx, chart, series, sheet)));
  // In bar charts the library's x axis is the horizontal one, which holds the values.
  const [values, categories] =
    chart.kind === 'lines' ? [made.yAxis(), made.xAxis()] : [made.xAxis(), made.yAxis()];
  values
    .setFont(font(xlsx, 9, TEXT_COLOUR))
    .setMin(0)
    .setMax(1)
    .setNumFormat('0\\ %');
  categories.setFont(font(xlsx, 9, TEXT_COLOUR));
  return made;
}

function seriesOf(xlsx: XlsxLibrary, chart: GridChart, series: GridSeries, sheet: string): ChartSeries {
  const made = new xlsx.ChartSeries()
    .setName(series.name)
    .setCategories(rangeOf(xlsx, sheet, chart.categories))
    .setValues(rangeOf(xlsx, sheet, series.values));
  const colour = xlsx.Color.parse(series.colour);
  if (chart.kind === 'lines') drawLine(xlsx, made, series.colour);
  else made.setFormat(new xlsx.ChartFormat().setSolidFill(new xlsx.ChartSolidFill().setColor(colour)));
  if (series.label !== null) {
    const label = new xlsx.ChartDataLabel()
      .showValue()
      .setNumFormat(series.label.numberFormat)
      .setFont(font(xlsx, 8, series.label.colour));
    made.setDataLabel(chart.kind === 'lines' ? label.setPosition(xlsx.ChartDataLabelPosition.Above) : label);
  }
  return made;
}

function drawLine(xlsx: XlsxLibrary, series: ChartSeries, hex: string): void {
  const line = new xlsx.ChartLine().setColor(xlsx.Color.parse(hex)).setWidth(LINE_WIDTH);
  series.setFormat(new xlsx.ChartFormat().setLine(line));
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
