import type { ReactNode } from 'react';
import type { Workbook } from '../../../simulated-excel/browser';
import { parseArea } from '../../../simulated-excel/workbook/address';
import type { ChartModel } from '../../../simulated-excel/workbook/chart-model';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import { PIXELS } from '../grid/cell-look';
import { HEADER_HEIGHT, ROW_HEADER_WIDTH } from '../grid/grid-row';
import type { SheetMetrics } from '../grid/sheet-metrics';
import type { WorkbenchText } from '../text';
import { BarChart } from './bar-chart';
import { chartData } from './chart-data';
import { LineChart } from './line-chart';

interface SheetChartsProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly metrics: SheetMetrics;
  readonly language: string;
  readonly text: WorkbenchText;
}

/** The charts of a sheet where they lie over its cells, drawn plainly from the cells they were given. */
export function SheetCharts({ workbook, sheet, metrics, language, text }: SheetChartsProps): ReactNode {
  return sheet.facts.charts.map((chart) => {
    const place = placeOf(chart, metrics);
    const title = String(chart.set['title.text'] ?? text.untitled);
    const drawn = {
      title,
      width: place.width,
      height: place.height,
      ...chartData(workbook, chart, language),
    };
    return (
      <figure key={chart.id} className="chart" role="img" aria-label={text.chart(title)} style={place}>
        {chart.chartType.startsWith('BarStacked') ? (
          <BarChart {...drawn} />
        ) : chart.chartType.startsWith('Line') ? (
          <LineChart {...drawn} />
        ) : (
          <p className="chart-missing">{text.chartNotDrawn(chart.chartType)}</p>
        )}
      </figure>
    );
  });
}

/** Pixels from the corner of the sheet; a size nobody gave is Excel's own. */
function placeOf(
  chart: ChartModel,
  metrics: SheetMetrics,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const cell = parseArea(chart.startCell?.split('!').at(-1) ?? 'A1');
  let left = ROW_HEADER_WIDTH + points(chart.set['left'], 0);
  let top = HEADER_HEIGHT + points(chart.set['top'], 0);
  for (let column = 0; column < (cell?.column ?? 0); column++) left += metrics.columnWidth(column);
  for (let row = 0; row < (cell?.row ?? 0); row++) top += metrics.rowHeight(row);
  return { left, top, width: points(chart.set['width'], 360), height: points(chart.set['height'], 216) };
}

function points(value: string | number | boolean | undefined, otherwise: number): number {
  return (typeof value === 'number' ? value : otherwise) * PIXELS;
}
