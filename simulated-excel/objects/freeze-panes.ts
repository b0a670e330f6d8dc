import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { COLUMNS, ROWS } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';
import { rangeObject } from './range';
import { rangeArgument } from './range-target';

interface Target {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
}

/** `worksheet.freezePanes`. */
export function freezePanesObject(host: ObjectHost, sheet: Sheet): RemoteObject {
  return RemoteObject.of(freezePanesType, { host, sheet });
}

const freezePanesType: RemoteType<Target> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: ({ sheet }, args) =>
      sheet.update({ frozen: { rows: args.optionalInteger(0, 1), columns: 0 } }),
    FreezeColumns: ({ sheet }, args) =>
      sheet.update({ frozen: { rows: 0, columns: args.optionalInteger(0, 1) } }),
    FreezeAt: ({ host, sheet }, args) => {
      const { area } = rangeArgument(host, sheet, args, 0);
      const rows = area.rowCount === ROWS ? 0 : area.row + area.rowCount;
      const columns = area.columnCount === COLUMNS ? 0 : area.column + area.columnCount;
      sheet.update({ frozen: { rows, columns } });
    },
    Unfreeze: ({ sheet }) => sheet.update({ frozen: { rows: 0, columns: 0 } }),
    GetLocationOrNullObject: ({ host, sheet }) => {
      const { rows, columns } = sheet.facts.frozen;
      if (rows === 0 && columns === 0) return null;
      return rangeObject(host, sheet, {
        row: 0,
        column: 0,
        rowCount: rows || ROWS,
        columnCount: columns || COLUMNS,
      });
    },
  },
};
