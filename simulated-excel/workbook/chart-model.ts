/**
 * A chart as recorded: every property that was set, by dotted path in Office.js' own names
 * (e.g. "title.text", "axes.valueAxis.maximum"). The simulator draws nothing.
 */
export interface ChartModel {
  readonly id: string;
  readonly name: string;
  readonly chartType: string;
  readonly source: string | null;
  readonly seriesBy: string;
  readonly startCell: string | null;
  readonly endCell: string | null;
  readonly set: Readonly<Record<string, string | number | boolean>>;
  readonly series: readonly ChartSeriesModel[];
}

/** A series as recorded; addresses are those of the ranges it was given. */
export interface ChartSeriesModel {
  readonly id: string;
  readonly name: string;
  readonly values: string | null;
  readonly categories: string | null;
  readonly set: Readonly<Record<string, string | number | boolean>>;
}
