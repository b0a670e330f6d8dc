import type { HostPush } from '../bridge/messages';
import { EventType, WORKBOOK_TARGET, type EventSwitches, type Happening } from '../objects/object-host';
import { eventReference } from '../objects/workbook';
import { formatArea, intersection, type Area } from '../workbook/address';
import { toWire, valueType } from '../workbook/cell-value';
import type { Edit } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';

/** The category under which the library expects events of the object model. */
const OBJECT_MODEL_EVENTS = 65536;

/** Tells the add-in what happened in the workbook, as far as it asked to be told. */
export class EventHub implements EventSwitches {
  enabled = true;
  private readonly listeners = new Set<string>();
  private lastId = 0;

  constructor(private readonly push: (push: HostPush) => void) {}

  listen = (eventType: number, targetId: string): void => {
    this.listeners.add(`${eventType}:${targetId}`);
  };

  unlisten = (eventType: number, targetId: string): void => {
    this.listeners.delete(`${eventType}:${targetId}`);
  };

  /** Forgets every registration. */
  forget(): void {
    this.listeners.clear();
    this.enabled = true;
  }

  /** How many registrations there are, e.g. to see that an add-in removes its handlers. */
  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Cells changed: the sheet hears of it, and every table that the area touches. */
  edited(edit: Edit): void {
    const { sheet, area } = edit;
    const facts = {
      ...source(edit.by),
      address: formatArea(area),
      changeType: edit.changeType,
      worksheetId: sheet.id,
      referenceId: eventReference(sheet.name, area),
      shiftDirection: 'None',
      ...details(edit),
    };
    this.raise(EventType.worksheetChanged, [sheet.id, WORKBOOK_TARGET], facts);
    for (const table of sheet.facts.tables) {
      const touched = intersection(table.area, area);
      if (!touched) continue;
      const address = formatArea(touched);
      const tableFacts = {
        ...facts,
        address,
        tableId: table.id,
        referenceId: eventReference(sheet.name, touched),
      };
      this.raise(EventType.tableChanged, [table.id, sheet.id, WORKBOOK_TARGET], tableFacts);
    }
  }

  /** Formulas of a sheet have been computed. Excel may leave the address out. */
  calculated(sheet: Sheet, area: Area | null): void {
    this.raise(EventType.worksheetCalculated, [sheet.id, WORKBOOK_TARGET], {
      worksheetId: sheet.id,
      address: area && formatArea(area),
    });
  }

  /** Something else happened. */
  happened(happening: Happening, by: Edit['by']): void {
    const { sheet } = happening;
    const targets = [sheet.id, WORKBOOK_TARGET];
    const facts = { ...source(by), worksheetId: sheet.id };
    switch (happening.kind) {
      case 'sheetAdded':
        return this.raise(EventType.worksheetAdded, targets, facts);
      case 'sheetDeleted':
        return this.raise(EventType.worksheetDeleted, targets, facts);
      case 'sheetActivated':
        return this.raise(EventType.worksheetActivated, targets, facts);
      case 'sheetRenamed':
        return this.raise(EventType.worksheetNameChanged, targets, {
          ...facts,
          nameBefore: happening.before,
          nameAfter: sheet.name,
        });
      case 'selectionChanged':
        return this.raise(EventType.worksheetSelectionChanged, targets, {
          ...facts,
          address: formatArea(happening.area),
        });
      case 'tableAdded':
        return this.raise(EventType.tableAdded, targets, { ...facts, tableId: happening.table.id });
      case 'tableDeleted':
        return this.raise(EventType.tableDeleted, targets, {
          ...facts,
          tableId: happening.table.id,
          tableName: happening.table.name,
        });
    }
  }

  private raise(
    eventType: number,
    targets: readonly string[],
    facts: Readonly<Record<string, unknown>>,
  ): void {
    if (!this.enabled) return;
    for (const target of new Set(targets)) {
      if (!this.listeners.has(`${eventType}:${target}`)) continue;
      const id = ++this.lastId;
      this.push({
        kind: 'messages',
        entries: [[OBJECT_MODEL_EVENTS, eventType, target, JSON.stringify(facts), id]],
      });
    }
  }
}

function source(by: Edit['by']): { readonly source: string; readonly triggerSource: string } {
  return {
    source: by === 'coauthor' ? 'Remote' : 'Local',
    triggerSource: by === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
  };
}

/** Excel tells before and after only for an edit of one cell. */
function details(edit: Edit): Readonly<Record<string, unknown>> {
  if (edit.area.rowCount !== 1 || edit.area.columnCount !== 1) return {};
  return {
    valueBefore: toWire(edit.before),
    valueAfter: toWire(edit.after),
    valueTypeBefore: valueType(edit.before),
    valueTypeAfter: valueType(edit.after),
  };
}
