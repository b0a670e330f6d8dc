import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { intersection, type Area } from '../workbook/address';
import { toWire } from '../workbook/cell-value';
import type { Sheet } from '../workbook/sheet';
import { uniqueHeaders, type TableModel } from '../workbook/table-model';
import { shiftDown } from '../workbook/shift-cells';
import { EventType, WORKBOOK_TARGET, type ObjectHost } from './object-host';
import { rangeArgument } from './range-target';
import { tableObject } from './table';

interface Target {
  readonly host: ObjectHost;
  /** Null: all tables of the workbook. */
  readonly sheet: Sheet | null;
}

/** `worksheet.tables`, or `workbook.tables` when no sheet is given. */
export function tableCollection(host: ObjectHost, sheet: Sheet | null): RemoteObject {
  return RemoteObject.of(collectionType, { host, sheet });
}

const collectionType: RemoteType<Target> = {
  name: 'TableCollection',
  properties: { Count: { get: (target) => all(target).length } },
  items: (target) => all(target).map(({ sheet, table }) => tableObject(target.host, sheet, table.id)),
  item: (target, args) => find(target, args.key(0)) ?? missing(),
  methods: {
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
    GetItemAt: (target, args) => {
      const found = all(target)[args.integer(0)];
      if (!found) throw invalidArgument();
      return tableObject(target.host, found.sheet, found.table.id);
    },
    GetCount: (target) => all(target).length,
    Add: ({ host, sheet }, args) => {
      const range = rangeArgument(host, sheet ?? host.workbook.facts.activeSheet, args, 0);
      return addTable(host, range.sheet, range.area, args.optionalFlag(1, false));
    },
    _RegisterDataChangedEvent: ({ host, sheet }) =>
      host.events.listen(EventType.tableChanged, sheet?.id ?? WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.tableChanged, sheet?.id ?? WORKBOOK_TARGET),
    _RegisterAddedEvent: ({ host, sheet }) =>
      host.events.listen(EventType.tableAdded, sheet?.id ?? WORKBOOK_TARGET),
    _UnregisterAddedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.tableAdded, sheet?.id ?? WORKBOOK_TARGET),
    _RegisterDeletedEvent: ({ host, sheet }) =>
      host.events.listen(EventType.tableDeleted, sheet?.id ?? WORKBOOK_TARGET),
    _UnregisterDeletedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.tableDeleted, sheet?.id ?? WORKBOOK_TARGET),
  },
};

function all({ host, sheet }: Target): readonly { readonly sheet: Sheet; readonly table: TableModel }[] {
  return host.workbook.tables().filter((found) => sheet === null || found.sheet === sheet);
}

function find(target: Target, key: string): RemoteObject | null {
  const found = target.host.workbook.tableNamed(key);
  if (!found || (target.sheet && found.sheet !== target.sheet)) return null;
  return tableObject(target.host, found.sheet, found.table.id);
}

function missing(): never {
  throw itemNotFound();
}

function addTable(host: ObjectHost, sheet: Sheet, given: Area, hasHeaders: boolean): RemoteObject {
  if (sheet.facts.protection) throw accessDenied();
  if (sheet.facts.tables.some((table) => intersection(table.area, given))) throw itemAlreadyExists();
  // Without headers Excel puts a header row above the data, moving everything below one row down.
  if (!hasHeaders) shiftDown(sheet, given);
  // A table of headers only gets one blank row, as in Excel.
  const rowCount = Math.max(hasHeaders ? given.rowCount : given.rowCount + 1, 2);
  const area = { ...given, rowCount };
  const texts = Array.from({ length: area.columnCount }, (_, index) =>
    hasHeaders ? String(toWire(sheet.cells.value(area.row, area.column + index))) : '',
  );
  const isNorwegian = host.platform.displayLanguage.startsWith('n');
  const names = uniqueHeaders(texts, isNorwegian ? 'Kolonne' : 'Column');
  names.forEach((name, index) => sheet.cells.setValue(area.row, area.column + index, name));
  const table: TableModel = {
    id: `{${String(host.workbook.newId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name: freeTableName(host, isNorwegian ? 'Tabell' : 'Table'),
    area,
    columns: names.map((name, index) => ({ id: index + 1, name })),
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.update({ tables: [...sheet.facts.tables, table] });
  host.happened({ kind: 'tableAdded', sheet, table });
  return tableObject(host, sheet, table.id);
}

function freeTableName(host: ObjectHost, base: string): string {
  let number = 1;
  while (host.workbook.tableNamed(`${base}${number}`)) number++;
  return `${base}${number}`;
}
