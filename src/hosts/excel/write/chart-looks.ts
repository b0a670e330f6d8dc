import { hasLegend, isOfBars, type GridChart, type GridSeries } from '../../../layout';

const TEXT_COLOUR = '#333F48';
const TITLE_COLOUR = '#12344D';
const RULE_COLOUR = '#E3E8EC';
const LINE_POINTS: Readonly<Record<string, number>> & { readonly line: number } = {
  line: 2.25,
  dashed: 1.25,
  thin: 1,
};
const BAR_GAP = 35;

/** The parts of a series' looks, each of which can be refused by itself (markers were on the web, office-js issue 1729). */
export function seriesLooks(
  chart: GridChart,
  made: Excel.ChartSeries | undefined,
  { name, colour, marker, label, look }: GridSeries,
): readonly (() => void)[] {
  if (!made) return [];
  const isBars = isOfBars(chart);
  return [
    () => void (made.name = name),
    () => {
      if (isBars) {
        if (look === 'hidden') made.format.fill.clear();
        else made.format.fill.setSolidColor(colour);
        made.gapWidth = BAR_GAP;
      } else if (look === 'points' || look === 'named') {
        made.format.line.lineStyle = 'None';
      } else {
        made.format.line.color = colour;
        made.format.line.lineStyle = look === 'dashed' ? 'Dash' : 'Continuous';
        made.format.line.weight = LINE_POINTS[look ?? 'line'] ?? LINE_POINTS.line;
      }
    },
    () => {
      if (marker === null) {
        if (!isBars && look !== undefined) made.markerStyle = 'None';
        return;
      }
      made.markerStyle = MARKERS[marker];
      made.markerSize = 8;
      made.markerBackgroundColor = colour;
      made.markerForegroundColor = colour;
    },
    () => {
      if (look === 'named') {
        made.hasDataLabels = true;
        made.dataLabels.showValue = false;
        made.dataLabels.showSeriesName = true;
        made.dataLabels.position = 'Right';
        font(made.dataLabels.format.font, 8, TITLE_COLOUR);
      }
      if (label === null) return;
      made.hasDataLabels = true;
      const labels = made.dataLabels;
      labels.showValue = true;
      labels.position = isBars ? 'Center' : 'Top';
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

export function chartLooks(chart: GridChart, { title, legend, axes }: Excel.Chart): readonly (() => void)[] {
  const { valueAxis, categoryAxis } = axes;
  return [
    () => void (title.text = chart.title),
    () => {
      font(title.format.font, 12, TITLE_COLOUR);
      title.format.font.bold = true;
    },
    () => {
      if (!hasLegend(chart)) {
        legend.visible = false;
        return;
      }
      legend.position = 'Top';
      font(legend.format.font, 9, TEXT_COLOUR);
    },
    () => {
      bounds(chart, valueAxis);
      valueAxis.linkNumberFormat = false;
      valueAxis.numberFormat = '0\\ %';
    },
    () => {
      valueAxis.majorGridlines.format.line.color = RULE_COLOUR;
      font(valueAxis.format.font, 9, TEXT_COLOUR);
      font(categoryAxis.format.font, 9, TEXT_COLOUR);
    },
    () => {
      if (!isOfBars(chart)) return;
      // The first category at the top; the axis of values stays at the bottom, where the categories now end.
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = 'Maximum';
    },
    () => {
      const { numbers } = chart;
      if (!numbers) return;
      categoryAxis.scaleType = 'Logarithmic';
      categoryAxis.minimum = numbers.min;
      categoryAxis.maximum = numbers.max;
      categoryAxis.title.text = numbers.title;
      font(categoryAxis.title.format.font, 9, TEXT_COLOUR);
    },
  ];
}

/** Where the axis of values begins and ends: it follows the figures, also on a chart of an earlier run. */
export function bounds({ values }: GridChart, valueAxis: Excel.ChartAxis): void {
  valueAxis.minimum = values?.min ?? 0;
  valueAxis.maximum = values?.max ?? 1;
}

function font(target: Excel.ChartFont, size: number, colour: string): void {
  target.size = size;
  target.color = colour;
}
