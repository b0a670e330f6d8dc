import { accessDenied, invalidReference } from '../wire/errors';
import type { Sheet } from '../workbook/sheet';
import type { TableModel } from '../workbook/table-model';
import type { ObjectHost } from './object-host';

/** A table as a client holds it: found anew in its sheet each time, since tables are replaced when they change. */
export interface TableTarget {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
  readonly id: string;
}

/** The table a target stands for; throws when it is gone. */
export function tableOf({ host, sheet, id }: TableTarget): TableModel {
  const table = sheet.facts.tables.find((one) => one.id === id);
  if (!table || !host.workbook.sheets.includes(sheet)) throw invalidReference();
  return table;
}

/** Replaces a table by a changed copy. */
export function changeTable({ sheet, id }: TableTarget, change: Partial<TableModel>): void {
  if (sheet.facts.protection) throw accessDenied();
  sheet.update({ tables: sheet.facts.tables.map((one) => (one.id === id ? { ...one, ...change } : one)) });
}
