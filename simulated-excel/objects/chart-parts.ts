import { invalidArgument } from '../wire/errors';
import { RemoteObject, type PropertyOf } from '../wire/remote-object';

/** A value a chart records. */
export type ChartValue = string | number | boolean;

/** Where a part of a chart keeps what was set on it; keys are dotted paths. */
export interface ChartRecord {
  readonly read: (path: string) => ChartValue | undefined;
  readonly write: (path: string, value: ChartValue) => void;
}

/** One kind of chart part: its properties with their defaults, the parts below it, and whether it has fill methods. */
export interface ChartPart {
  readonly name: string;
  readonly values: Readonly<Record<string, ChartValue>>;
  readonly parts?: Readonly<Record<string, ChartPart>>;
  /** ChartFill: setSolidColor and clear, recorded as "color". */
  readonly isFill?: boolean;
}

/** The object for a part of a chart: it records every property that is set and refuses the others. */
export function chartPartObject(record: ChartRecord, part: ChartPart, path: string): RemoteObject {
  return RemoteObject.of(
    {
      name: part.name,
      properties: chartValues(part.values, path),
      children: chartChildren<ChartRecord>(part.parts ?? {}, path, (target) => target),
      methods: {
        ...(part.isFill && {
          SetSolidColor: (target: ChartRecord, args) => target.write(`${path}color`, args.text(0)),
          Clear: (target: ChartRecord) => target.write(`${path}color`, 'None'),
        }),
      },
    },
    record,
  );
}

/** Properties of a part as remote properties. A value must have the type of its default. */
export function chartValues(
  values: Readonly<Record<string, ChartValue>>,
  path: string,
): Readonly<Record<string, PropertyOf<ChartRecord>>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, otherwise]): [string, PropertyOf<ChartRecord>] => [
      name,
      {
        get: (record) => record.read(path + camel(name)) ?? otherwise,
        set: (record, value) => record.write(path + camel(name), checked(value, otherwise)),
      },
    ]),
  );
}

/** Children for the parts below an object. */
export function chartChildren<T>(
  parts: Readonly<Record<string, ChartPart>>,
  path: string,
  recordOf: (target: T) => ChartRecord,
): Readonly<Record<string, (target: T) => RemoteObject>> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      (target: T) => chartPartObject(recordOf(target), part, `${path}${camel(name)}.`),
    ]),
  );
}

function checked(value: unknown, like: ChartValue): ChartValue {
  if (typeof value === typeof like) return value as ChartValue;
  // An axis' bounds may be set to "" for automatic.
  if (typeof like === 'number' && value === '') return value;
  throw invalidArgument();
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const FONT: ChartPart = {
  name: 'ChartFont',
  values: { Bold: false, Italic: false, Color: '#000000', Name: 'Calibri', Size: 10, Underline: 'None' },
};
const FILL: ChartPart = { name: 'ChartFill', values: {}, isFill: true };
const LINE: ChartPart = {
  name: 'ChartLineFormat',
  values: { Color: '#000000', LineStyle: 'Automatic', Weight: 0.75 },
};
const GRIDLINES: ChartPart = {
  name: 'ChartGridlines',
  values: { Visible: true },
  parts: { Format: { name: 'ChartGridlinesFormat', values: {}, parts: { Line: LINE } } },
};
const AXIS: ChartPart = {
  name: 'ChartAxis',
  values: {
    Visible: true,
    Minimum: 0,
    Maximum: 0,
    MajorUnit: 0,
    MinorUnit: 0,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    ReversePlotOrder: false,
    Position: 'Automatic',
    TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: 1,
    MajorTickMark: 'Outside',
    MinorTickMark: 'None',
    CategoryType: 'Automatic',
    DisplayUnit: 'None',
    ScaleType: 'Linear',
    TextOrientation: 0,
  },
  parts: {
    Title: {
      name: 'ChartAxisTitle',
      values: { Text: '', Visible: false },
      parts: { Format: { name: 'ChartAxisTitleFormat', values: {}, parts: { Font: FONT } } },
    },
    MajorGridlines: GRIDLINES,
    MinorGridlines: { ...GRIDLINES, values: { Visible: false } },
    Format: { name: 'ChartAxisFormat', values: {}, parts: { Font: FONT, Line: LINE, Fill: FILL } },
  },
};
const DATA_LABELS: ChartPart = {
  name: 'ChartDataLabels',
  values: {
    Position: 'BestFit',
    NumberFormat: 'General',
    LinkNumberFormat: true,
    ShowValue: true,
    ShowCategoryName: false,
    ShowSeriesName: false,
    ShowPercentage: false,
    ShowLegendKey: false,
    Separator: ', ',
  },
  parts: { Format: { name: 'ChartDataLabelFormat', values: {}, parts: { Font: FONT, Fill: FILL } } },
};

/** The parts of a chart. */
export const CHART_PARTS: Readonly<Record<string, ChartPart>> = {
  Title: {
    name: 'ChartTitle',
    values: { Text: '', Visible: true, Overlay: false, Position: 'Automatic', HorizontalAlignment: 'Center' },
    parts: { Format: { name: 'ChartTitleFormat', values: {}, parts: { Font: FONT, Fill: FILL } } },
  },
  Legend: {
    name: 'ChartLegend',
    values: { Visible: true, Overlay: false, Position: 'Right', Left: 0, Top: 0, Width: 0, Height: 0 },
    parts: { Format: { name: 'ChartLegendFormat', values: {}, parts: { Font: FONT, Fill: FILL } } },
  },
  Axes: { name: 'ChartAxes', values: {}, parts: { CategoryAxis: AXIS, ValueAxis: AXIS, SeriesAxis: AXIS } },
  DataLabels: DATA_LABELS,
  Format: { name: 'ChartAreaFormat', values: { RoundedCorners: false }, parts: { Font: FONT, Fill: FILL } },
};

/** A chart's own properties that are only recorded. */
export const CHART_VALUES: Readonly<Record<string, ChartValue>> = {
  Height: 216,
  Width: 360,
  Top: 0,
  Left: 0,
  DisplayBlanksAs: 'NotPlotted',
  PlotVisibleOnly: true,
  PlotBy: 'Columns',
  Style: 2,
};

/** A series' own properties that are only recorded. */
export const SERIES_VALUES: Readonly<Record<string, ChartValue>> = {
  ChartType: 'ColumnClustered',
  AxisGroup: 'Primary',
  GapWidth: 150,
  Overlap: 0,
  HasDataLabels: false,
  MarkerStyle: 'Automatic',
  MarkerSize: 5,
  MarkerBackgroundColor: '#000000',
  MarkerForegroundColor: '#000000',
  Smooth: false,
  PlotOrder: 1,
  InvertIfNegative: false,
};

/** The parts of a series. */
export const SERIES_PARTS: Readonly<Record<string, ChartPart>> = {
  Format: { name: 'ChartSeriesFormat', values: {}, parts: { Fill: FILL, Line: LINE } },
  DataLabels: DATA_LABELS,
};
