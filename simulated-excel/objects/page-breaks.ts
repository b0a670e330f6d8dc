import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';
import { rangeArgument } from './range-target';

interface Target {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
}

/** `worksheet.horizontalPageBreaks`: rows that begin a new page, counted from zero. */
export function pageBreakCollection(host: ObjectHost, sheet: Sheet): RemoteObject {
  return RemoteObject.of(collectionType, { host, sheet });
}

const collectionType: RemoteType<Target> = {
  name: 'PageBreakCollection',
  items: ({ sheet }) => sheet.facts.pageLayout.rowBreaks.map((row) => RemoteObject.of(breakType, row)),
  methods: {
    GetCount: ({ sheet }) => sheet.facts.pageLayout.rowBreaks.length,
    Add: ({ host, sheet }, args) => {
      const { row } = rangeArgument(host, sheet, args, 0).area;
      change(sheet, [...sheet.facts.pageLayout.rowBreaks.filter((other) => other !== row), row]);
      return RemoteObject.of(breakType, row);
    },
    RemovePageBreaks: ({ sheet }) => change(sheet, []),
  },
};

const breakType: RemoteType<number> = {
  name: 'PageBreak',
  id: (row) => row,
  properties: { RowIndex: { get: (row) => row } },
};

function change(sheet: Sheet, rowBreaks: readonly number[]): void {
  sheet.update({ pageLayout: { ...sheet.facts.pageLayout, rowBreaks } });
}
