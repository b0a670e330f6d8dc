import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound, notSimulated } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import { intersection, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { bodyArea, headerArea, isValidName, uniqueHeaders } from '../workbook/table-model';
import { EventType, type ObjectHost } from './object-host';
import { rangeObject } from './range';
import { rangeArgument } from './range-target';
import { tableColumnCollection } from './table-column';
import { changeTable, tableOf, type TableTarget } from './table-target';

/** A Table object. */
export function tableObject(host: ObjectHost, sheet: Sheet, id: string): RemoteObject {
  return RemoteObject.of(tableType, { host, sheet, id });
}

const tableType: RemoteType<TableTarget> = {
  name: 'Table',
  id: ({ id }) => id,
  check: (target) => void tableOf(target),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: (target) => tableOf(target).name, set: rename },
    Style: {
      get: (target) => tableOf(target).style,
      set: (target, style) => {
        // Excel has no table style of another name unless someone made it; the add-in makes none.
        const known = typeof style === 'string' && /^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(style);
        if (!known) throw invalidArgument();
        changeTable(target, { style });
      },
    },
    ShowHeaders: {
      get: (target) => tableOf(target).showHeaders,
      set: (_, shown) => {
        if (shown !== true) throw notSimulated('Table.showHeaders = false');
      },
    },
    ShowTotals: {
      get: (target) => tableOf(target).showTotals,
      set: (_, shown) => {
        if (shown !== false) throw notSimulated('Table.showTotals = true');
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  children: {
    Columns: (target) => tableColumnCollection(target),
    Worksheet: ({ host, sheet }) => host.worksheet(sheet),
  },
  methods: {
    GetRange: (target) => area(target, tableOf(target).area),
    GetHeaderRowRange: (target) => area(target, headerArea(tableOf(target))),
    GetDataBodyRange: (target) => area(target, bodyArea(tableOf(target))),
    Delete: remove,
    ConvertToRange: (target) => {
      const { area: cells } = tableOf(target);
      drop(target);
      return rangeObject(target.host, target.sheet, cells);
    },
    Resize: resize,
    // There are no filters in the simulator, so there is nothing to clear.
    ClearFilters: (target) => void tableOf(target),
    _RegisterDataChangedEvent: ({ host, id }) => host.events.listen(EventType.tableChanged, id),
    _UnregisterDataChangedEvent: ({ host, id }) => host.events.unlisten(EventType.tableChanged, id),
  },
};

function flag(
  key:
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'showFilterButton'
    | 'highlightFirstColumn'
    | 'highlightLastColumn',
): PropertyOf<TableTarget> {
  return {
    get: (target) => tableOf(target)[key],
    set: (target, value) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      changeTable(target, { [key]: value });
    },
  };
}

function area({ host, sheet }: TableTarget, cells: Area | null): RemoteObject {
  if (!cells) throw itemNotFound();
  return rangeObject(host, sheet, cells);
}

function rename(target: TableTarget, name: unknown): void {
  if (typeof name !== 'string' || !isValidName(name)) throw invalidArgument();
  const { workbook } = target.host;
  const taken = workbook.tableNamed(name);
  const isName = workbook.facts.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if ((taken && taken.table.id !== target.id) || isName) throw itemAlreadyExists();
  changeTable(target, { name });
}

/** Deleting a table deletes its cells: Excel moves what lies below up; the simulator only empties them. */
function remove(target: TableTarget): void {
  const { host, sheet } = target;
  const { area: cells } = tableOf(target);
  if (sheet.facts.protection) throw accessDenied();
  for (let row = cells.row; row < cells.row + cells.rowCount; row++) {
    for (let column = cells.column; column < cells.column + cells.columnCount; column++) {
      sheet.cells.setValue(row, column, null);
    }
  }
  drop(target);
  host.edited({ sheet, area: cells, changeType: 'RangeEdited', by: 'addIn', before: null, after: null });
}

function drop(target: TableTarget): void {
  const { host, sheet, id } = target;
  const table = tableOf(target);
  if (sheet.facts.protection) throw accessDenied();
  sheet.update({ tables: sheet.facts.tables.filter((one) => one.id !== id) });
  host.happened({ kind: 'tableDeleted', sheet, table });
}

function resize(target: TableTarget, args: Parameters<typeof rangeArgument>[2]): void {
  const { host, sheet } = target;
  const table = tableOf(target);
  const range = rangeArgument(host, sheet, args, 0);
  const overlapsAnother = sheet.facts.tables.some(
    (one) => one.id !== table.id && intersection(one.area, range.area),
  );
  // The header must stay where it is and the new area must overlap the old one.
  if (range.sheet !== sheet || range.area.row !== table.area.row || overlapsAnother) throw invalidArgument();
  if (!intersection(range.area, table.area) || range.area.rowCount < 2) throw invalidArgument();
  const texts = Array.from({ length: range.area.columnCount }, (_, index) =>
    String(sheet.cells.value(range.area.row, range.area.column + index) ?? ''),
  );
  const names = uniqueHeaders(texts);
  names.forEach((name, index) => sheet.cells.setValue(range.area.row, range.area.column + index, name));
  changeTable(target, { area: range.area, columns: names.map((name, index) => ({ id: index + 1, name })) });
}
