import { invalidArgument, itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ChartSeriesModel } from '../workbook/chart-model';
import { changeSeries, recordedAddress, type ChartTarget } from './chart-target';
import { SERIES_PARTS, SERIES_VALUES, chartChildren, chartValues, type ChartRecord } from './chart-parts';
import { rangeArgument } from './range-target';

interface SeriesTarget extends ChartRecord {
  readonly chart: ChartTarget;
  readonly id: string;
}

/** `chart.series`. */
export function chartSeriesCollection(chart: ChartTarget): RemoteObject {
  return RemoteObject.of(collectionType, chart);
}

const collectionType: RemoteType<ChartTarget> = {
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (chart) => chart.model().series.length } },
  items: (chart) => chart.model().series.map(({ id }) => seriesObject(chart, id)),
  methods: {
    GetCount: (chart) => chart.model().series.length,
    GetItemAt: (chart, args) => {
      const series = chart.model().series[args.integer(0)];
      if (!series) throw invalidArgument();
      return seriesObject(chart, series.id);
    },
    Add: (chart, args) => {
      const { series } = chart.model();
      const added: ChartSeriesModel = {
        id: String(chart.host.workbook.newId()),
        name: args.optionalText(0) ?? `Series${series.length + 1}`,
        values: null,
        categories: null,
        set: {},
      };
      const index = args.optionalInteger(1, series.length);
      chart.change({ series: [...series.slice(0, index), added, ...series.slice(index)] });
      return seriesObject(chart, added.id);
    },
  },
};

const seriesType: RemoteType<SeriesTarget> = {
  name: 'ChartSeries',
  check: (target) => void modelOf(target),
  properties: {
    ...chartValues(SERIES_VALUES, ''),
    Name: {
      get: (target) => modelOf(target).name,
      set: (target, name) => {
        if (typeof name !== 'string') throw invalidArgument();
        changeSeries(target.chart, target.id, { name });
      },
    },
  },
  children: chartChildren<SeriesTarget>(SERIES_PARTS, '', (target) => target),
  methods: {
    Delete: ({ chart, id }) => chart.change({ series: chart.model().series.filter((one) => one.id !== id) }),
    SetValues: ({ chart, id }, args) =>
      changeSeries(chart, id, { values: recordedAddress(rangeArgument(chart.host, chart.sheet, args, 0)) }),
    SetXAxisValues: ({ chart, id }, args) =>
      changeSeries(chart, id, {
        categories: recordedAddress(rangeArgument(chart.host, chart.sheet, args, 0)),
      }),
  },
};

function seriesObject(chart: ChartTarget, id: string): RemoteObject {
  const target: SeriesTarget = {
    chart,
    id,
    read: (path) => modelOf({ chart, id }).set[path],
    write: (path, value) =>
      changeSeries(chart, id, { set: { ...modelOf({ chart, id }).set, [path]: value } }),
  };
  return RemoteObject.of(seriesType, target);
}

function modelOf({ chart, id }: Pick<SeriesTarget, 'chart' | 'id'>): ChartSeriesModel {
  const series = chart.model().series.find((one) => one.id === id);
  if (!series) throw itemNotFound();
  return series;
}
