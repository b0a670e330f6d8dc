import { accessDenied, invalidArgument, invalidReference, itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { formatArea } from '../workbook/address';
import type { ChartModel } from '../workbook/chart-model';
import { seriesFromCells } from '../workbook/chart-series';
import type { Sheet } from '../workbook/sheet';
import { CHART_PARTS, CHART_VALUES, chartChildren, chartValues } from './chart-parts';
import { chartSeriesCollection } from './chart-series';
import { recordedAddress, type ChartTarget, type SheetTarget } from './chart-target';
import type { ObjectHost } from './object-host';
import { rangeArgument } from './range-target';

/** `worksheet.charts`. */
export function chartCollection(host: ObjectHost, sheet: Sheet): RemoteObject {
  return RemoteObject.of(collectionType, { host, sheet });
}

const collectionType: RemoteType<SheetTarget> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.facts.charts.length } },
  items: (target) => target.sheet.facts.charts.map((chart) => chartObject(target, chart.id)),
  item: (target, args) => find(target, args.key(0)) ?? missing(),
  methods: {
    GetItem: (target, args) => find(target, args.key(0)) ?? missing(),
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
    GetItemAt: (target, args) => {
      const chart = target.sheet.facts.charts[args.integer(0)];
      if (!chart) throw invalidArgument();
      return chartObject(target, chart.id);
    },
    GetCount: ({ sheet }) => sheet.facts.charts.length,
    Add: (target, args) => {
      const { host, sheet } = target;
      if (sheet.facts.protection) throw accessDenied();
      const source = rangeArgument(host, sheet, args, 1);
      const seriesBy = args.optionalText(2) ?? 'Auto';
      const number = host.workbook.newId();
      const chart: ChartModel = {
        id: `{${String(number).padStart(8, '0')}-0004-0000-0000-000000000000}`,
        name: freeName(sheet, host.platform.displayLanguage.startsWith('n') ? 'Diagram' : 'Chart'),
        chartType: args.text(0),
        source: recordedAddress(source),
        seriesBy,
        startCell: null,
        endCell: null,
        set: {},
        series: seriesFromCells(source.sheet, source.area, seriesBy, () => String(host.workbook.newId())),
      };
      sheet.update({ charts: [...sheet.facts.charts, chart] });
      return chartObject(target, chart.id);
    },
  },
};

const chartType: RemoteType<ChartTarget> = {
  name: 'Chart',
  id: ({ id }) => id,
  check: (target) => void target.model(),
  properties: {
    ...chartValues(CHART_VALUES, ''),
    Id: { get: ({ id }) => id },
    Name: {
      get: (target) => target.model().name,
      set: (target, name) => target.change({ name: typeof name === 'string' ? name : refuse() }),
    },
    ChartType: {
      get: (target) => target.model().chartType,
      set: (target, chart) => target.change({ chartType: typeof chart === 'string' ? chart : refuse() }),
    },
  },
  children: {
    ...chartChildren<ChartTarget>(CHART_PARTS, '', (target) => target),
    Series: (target) => chartSeriesCollection(target),
    Worksheet: ({ host, sheet }) => host.worksheet(sheet),
  },
  methods: {
    Delete: ({ sheet, id }) => {
      if (sheet.facts.protection) throw accessDenied();
      sheet.update({ charts: sheet.facts.charts.filter((chart) => chart.id !== id) });
    },
    Activate: () => null,
    SetData: (target, args) => {
      const source = rangeArgument(target.host, target.sheet, args, 0);
      const seriesBy = args.optionalText(1) ?? 'Auto';
      const series = seriesFromCells(source.sheet, source.area, seriesBy, () =>
        String(target.host.workbook.newId()),
      );
      target.change({ source: recordedAddress(source), seriesBy, series });
    },
    SetPosition: (target, args) => {
      const start = rangeArgument(target.host, target.sheet, args, 0);
      const end = args.has(1) ? rangeArgument(target.host, target.sheet, args, 1) : null;
      target.change({ startCell: formatArea(start.area), endCell: end && formatArea(end.area) });
    },
  },
};

function chartObject({ host, sheet }: SheetTarget, id: string): RemoteObject {
  const model = (): ChartModel => {
    const chart = sheet.facts.charts.find((one) => one.id === id);
    if (!chart || !host.workbook.sheets.includes(sheet)) throw invalidReference();
    return chart;
  };
  const change = (part: Partial<ChartModel>): void => {
    if (sheet.facts.protection) throw accessDenied();
    sheet.update({ charts: sheet.facts.charts.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return RemoteObject.of(chartType, {
    host,
    sheet,
    id,
    model,
    change,
    read: (path) => model().set[path],
    write: (path, value) => change({ set: { ...model().set, [path]: value } }),
  });
}

function find(target: SheetTarget, key: string): RemoteObject | null {
  const chart = target.sheet.facts.charts.find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return chart ? chartObject(target, chart.id) : null;
}

function missing(): never {
  throw itemNotFound();
}

function refuse(): never {
  throw invalidArgument();
}

function freeName(sheet: Sheet, base: string): string {
  let number = 1;
  while (sheet.facts.charts.some(({ name }) => name === `${base} ${number}`)) number++;
  return `${base} ${number}`;
}
