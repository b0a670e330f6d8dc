import { formatArea, quoteSheet } from '../workbook/address';
import type { ChartModel, ChartSeriesModel } from '../workbook/chart-model';
import type { Sheet } from '../workbook/sheet';
import type { ChartRecord } from './chart-parts';
import type { ObjectHost } from './object-host';
import type { RangeTarget } from './range-target';

/** A sheet as a client of its charts holds it. */
export interface SheetTarget {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
}

/** A chart as a client holds it; what is set on it is kept in its sheet's facts. */
export interface ChartTarget extends ChartRecord, SheetTarget {
  readonly id: string;
  readonly model: () => ChartModel;
  readonly change: (part: Partial<ChartModel>) => void;
}

/** A range's address for the record: "Sheet!A1:B2". */
export function recordedAddress({ sheet, area }: RangeTarget): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
}

/** Replaces one series of a chart by a changed copy. */
export function changeSeries(chart: ChartTarget, id: string, part: Partial<ChartSeriesModel>): void {
  chart.change({ series: chart.model().series.map((one) => (one.id === id ? { ...one, ...part } : one)) });
}
