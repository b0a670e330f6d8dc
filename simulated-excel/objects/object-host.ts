import type { Platform } from '../platform/platform';
import type { Counters } from '../platform/counters';
import type { RemoteObject } from '../wire/remote-object';
import type { Area } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import type { TableModel } from '../workbook/table-model';
import type { Workbook } from '../workbook/workbook';

/** What the objects of the API need from the Excel around them. */
export interface ObjectHost {
  readonly workbook: Workbook;
  readonly platform: Platform;
  readonly counters: Counters;
  readonly events: EventSwitches;
  /** The object of a sheet: what stands on a sheet answers with it. */
  readonly worksheet: (sheet: Sheet) => RemoteObject;
  /** The pane can be asked to be shown. */
  readonly ribbon: { readonly showPane: () => void };
  readonly calculation: { mode: string; readonly recalculate: () => void };
  /** Called after the add-in has changed cells. */
  readonly edited: (edit: Edit) => void;
  /** Called after the add-in has made, changed or removed something other than cell contents. */
  readonly happened: (happening: Happening) => void;
  /** What the functions' runtime says. */
  readonly functionsRuntime: {
    readonly ready: () => void;
    readonly settle: (results: readonly unknown[]) => void;
  };
}

/** Something other than a change of cells that a listener can hear of. */
export type Happening =
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; readonly sheet: Sheet }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly sheet: Sheet; readonly table: TableModel }
  | { readonly kind: 'selectionChanged'; readonly sheet: Sheet; readonly area: Area };

/** Which events the add-in listens to; `enabled` is Excel.runtime.enableEvents. */
export interface EventSwitches {
  enabled: boolean;
  readonly listen: (eventType: number, targetId: string) => void;
  readonly unlisten: (eventType: number, targetId: string) => void;
}

/** The numbers and the target by which the client knows events. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetNameChanged: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target id of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';
