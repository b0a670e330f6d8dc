import { invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { toWire } from '../workbook/cell-value';
import { bodyArea, type TableColumnModel } from '../workbook/table-model';
import { rangeObject } from './range';
import { changeTable, tableOf, type TableTarget } from './table-target';

/** `table.columns`. */
export function tableColumnCollection(table: TableTarget): RemoteObject {
  return RemoteObject.of(collectionType, table);
}

interface ColumnTarget {
  readonly table: TableTarget;
  readonly columnId: number;
}

const collectionType: RemoteType<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: (table) => tableOf(table).columns.length } },
  items: (table) => tableOf(table).columns.map(({ id }) => columnObject(table, id)),
  item: (table, args) => find(table, args.key(0)) ?? missing(),
  methods: {
    GetCount: (table) => tableOf(table).columns.length,
    GetItemOrNullObject: (table, args) => find(table, args.key(0)),
    GetItemAt: (table, args) => {
      const column = tableOf(table).columns[args.integer(0)];
      if (!column) throw invalidArgument();
      return columnObject(table, column.id);
    },
  },
};

const columnType: RemoteType<ColumnTarget> = {
  name: 'TableColumn',
  id: ({ columnId }) => columnId,
  check: (target) => void place(target),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: (target) => place(target).index },
    Name: { get: (target) => place(target).column.name, set: rename },
    Values: {
      get: ({ table, columnId }) => {
        const { area } = tableOf(table);
        const { index } = place({ table, columnId });
        table.host.counters.countRead(table.sheet.name, area.rowCount);
        return Array.from({ length: area.rowCount }, (_, row) => [
          toWire(table.sheet.cells.value(area.row + row, area.column + index)),
        ]);
      },
    },
  },
  methods: {
    GetRange: (target) => part(target, tableOf(target.table).area),
    GetHeaderRowRange: (target) => part(target, { ...tableOf(target.table).area, rowCount: 1 }),
    GetDataBodyRange: (target) => part(target, bodyArea(tableOf(target.table))),
  },
};

function columnObject(table: TableTarget, columnId: number): RemoteObject {
  return RemoteObject.of(columnType, { table, columnId });
}

function find(table: TableTarget, key: string): RemoteObject | null {
  const column = tableOf(table).columns.find(
    ({ id, name }) => name.toLowerCase() === key.toLowerCase() || String(id) === key,
  );
  return column ? columnObject(table, column.id) : null;
}

function missing(): never {
  throw itemNotFound();
}

function place({ table, columnId }: ColumnTarget): {
  readonly index: number;
  readonly column: TableColumnModel;
} {
  const { columns } = tableOf(table);
  const index = columns.findIndex(({ id }) => id === columnId);
  const column = columns[index];
  if (!column) throw itemNotFound();
  return { index, column };
}

function part(target: ColumnTarget, area: Parameters<typeof rangeObject>[2]): RemoteObject {
  const { host, sheet } = target.table;
  const column = area.column + place(target).index;
  return rangeObject(host, sheet, { ...area, column, columnCount: 1 });
}

function rename(target: ColumnTarget, name: unknown): void {
  if (typeof name !== 'string' || name === '') throw invalidArgument();
  const table = tableOf(target.table);
  const { index } = place(target);
  const isTaken = table.columns.some(
    (column) => column.id !== target.columnId && column.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw itemAlreadyExists();
  changeTable(target.table, {
    columns: table.columns.map((column) => (column.id === target.columnId ? { ...column, name } : column)),
  });
  target.table.sheet.cells.setValue(table.area.row, table.area.column + index, name);
}
