import { invalidArgument, itemAlreadyExists, itemNotFound, unsupportedSheet } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { freeSheetName, isValidSheetName } from '../workbook/sheet-names';
import type { Sheet } from '../workbook/sheet';
import { EventType, WORKBOOK_TARGET, type ObjectHost } from './object-host';
import { refuseProtectedStructure, worksheetObject } from './worksheet';

/** `workbook.worksheets`. */
export function worksheetCollection(host: ObjectHost): RemoteObject {
  return RemoteObject.of(collectionType, host);
}

const collectionType: RemoteType<ObjectHost> = {
  name: 'WorksheetCollection',
  items: (host) => host.workbook.sheets.map((sheet) => worksheetObject(host, sheet)),
  item: (host, args) => {
    const sheet = find(host, args.key(0));
    if (!sheet) throw itemNotFound();
    return worksheetObject(host, sheet);
  },
  methods: {
    GetItemOrNullObject: (host, args) => {
      const sheet = find(host, args.key(0));
      return sheet && worksheetObject(host, sheet);
    },
    GetActiveWorksheet: (host) => {
      const { activeSheet } = host.workbook.facts;
      if (activeSheet.facts.kind !== 'worksheet') throw unsupportedSheet();
      return worksheetObject(host, activeSheet);
    },
    GetFirst: (host, args) => first(host, visible(host, args.optionalFlag(0, false))),
    GetLast: (host, args) => first(host, [...visible(host, args.optionalFlag(0, false))].reverse()),
    GetCount: (host, args) => visible(host, args.optionalFlag(0, false)).length,
    Add: (host, args) => add(host, args.optionalText(0)),
    _RegisterDataChangedEvent: (host) => host.events.listen(EventType.worksheetChanged, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: (host) => host.events.unlisten(EventType.worksheetChanged, WORKBOOK_TARGET),
    _RegisterCalculatedEvent: (host) => host.events.listen(EventType.worksheetCalculated, WORKBOOK_TARGET),
    _UnregisterCalculatedEvent: (host) =>
      host.events.unlisten(EventType.worksheetCalculated, WORKBOOK_TARGET),
    _RegisterActivatedEvent: (host) => host.events.listen(EventType.worksheetActivated, WORKBOOK_TARGET),
    _UnregisterActivatedEvent: (host) => host.events.unlisten(EventType.worksheetActivated, WORKBOOK_TARGET),
    _RegisterAddedEvent: (host) => host.events.listen(EventType.worksheetAdded, WORKBOOK_TARGET),
    _UnregisterAddedEvent: (host) => host.events.unlisten(EventType.worksheetAdded, WORKBOOK_TARGET),
    _RegisterDeletedEvent: (host) => host.events.listen(EventType.worksheetDeleted, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: (host) => host.events.unlisten(EventType.worksheetDeleted, WORKBOOK_TARGET),
    _RegisterEventNameChanged: (host) => host.events.listen(EventType.worksheetNameChanged, WORKBOOK_TARGET),
    _UnregisterEventNameChanged: (host) =>
      host.events.unlisten(EventType.worksheetNameChanged, WORKBOOK_TARGET),
    _RegisterSelectionChangedEvent: (host) =>
      host.events.listen(EventType.worksheetSelectionChanged, WORKBOOK_TARGET),
    _UnregisterSelectionChangedEvent: (host) =>
      host.events.unlisten(EventType.worksheetSelectionChanged, WORKBOOK_TARGET),
  },
};

function find(host: ObjectHost, key: string): Sheet | null {
  return host.workbook.sheets.find((sheet) => sheet.id === key) ?? host.workbook.sheetNamed(key);
}

function visible(host: ObjectHost, visibleOnly: boolean): readonly Sheet[] {
  return host.workbook.sheets.filter((sheet) => !visibleOnly || sheet.facts.visibility === 'Visible');
}

function first(host: ObjectHost, [sheet]: readonly Sheet[]): RemoteObject {
  if (!sheet) throw itemNotFound();
  return worksheetObject(host, sheet);
}

function add(host: ObjectHost, name: string | null): RemoteObject {
  refuseProtectedStructure(host);
  const isNorwegian = host.platform.displayLanguage.startsWith('n');
  const wanted = name ?? freeSheetName(host.workbook, isNorwegian ? 'Ark' : 'Sheet');
  if (!isValidSheetName(wanted)) throw invalidArgument('The worksheet name is invalid.');
  if (host.workbook.sheetNamed(wanted)) throw itemAlreadyExists();
  const sheet = host.workbook.addSheet(wanted);
  host.happened({ kind: 'sheetAdded', sheet });
  return worksheetObject(host, sheet);
}
