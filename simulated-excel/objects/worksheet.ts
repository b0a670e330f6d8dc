import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  invalidReference,
  itemAlreadyExists,
  itemNotFound,
  unsupportedSheet,
} from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { COLUMNS, ROWS } from '../workbook/address';
import { isValidSheetName, renameSheet } from '../workbook/sheet-names';
import type { Sheet } from '../workbook/sheet';
import { chartCollection } from './chart';
import { freezePanesObject } from './freeze-panes';
import { nameCollection } from './named-item';
import { EventType, type ObjectHost } from './object-host';
import { pageBreakCollection } from './page-breaks';
import { pageLayoutObject } from './page-layout';
import { rangeObject, rangeOrNull } from './range';
import { rangeAreasObject } from './range-areas';
import { rangeFromAddress } from './range-target';
import { tableCollection } from './table-collection';
import { customPropertyCollection } from './worksheet-custom-property';
import { worksheetProtectionObject } from './worksheet-protection';

/** One sheet as a client holds it. */
export interface WorksheetTarget {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
}

/** A Worksheet object. */
export function worksheetObject(host: ObjectHost, sheet: Sheet): RemoteObject {
  return RemoteObject.of(sheet.facts.kind === 'worksheet' ? worksheetType : withoutCellsType, {
    host,
    sheet,
  });
}

const worksheetType: RemoteType<WorksheetTarget> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  check: ({ host, sheet }) => {
    if (!host.workbook.sheets.includes(sheet)) throw invalidReference();
  },
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: { get: ({ host, sheet }) => host.workbook.sheets.indexOf(sheet), set: move },
    Visibility: { get: ({ sheet }) => sheet.facts.visibility, set: show },
    TabColor: { get: ({ sheet }) => sheet.facts.tabColor, set: colourTab },
    // These two are loaded by one name and set by another.
    ShowGridlines: { get: ({ sheet }) => sheet.facts.showGridlines },
    Gridlines: { set: ({ sheet }, shown) => sheet.update({ showGridlines: shown === true }) },
    ShowHeadings: { get: ({ sheet }) => sheet.facts.showHeadings },
    Headings: { set: ({ sheet }, shown) => sheet.update({ showHeadings: shown === true }) },
    StandardWidth: {
      get: ({ sheet }) => sheet.facts.standardWidth,
      set: ({ sheet }, width) => {
        if (typeof width !== 'number') throw invalidArgument();
        sheet.update({ standardWidth: width });
      },
    },
  },
  children: {
    Tables: ({ host, sheet }) => tableCollection(host, sheet),
    Charts: ({ host, sheet }) => chartCollection(host, sheet),
    Names: ({ host, sheet }) => nameCollection(host, sheet),
    FreezePanes: ({ host, sheet }) => freezePanesObject(host, sheet),
    Protection: ({ sheet }) => worksheetProtectionObject(sheet),
    CustomProperties: ({ sheet }) => customPropertyCollection(sheet),
    PageLayout: ({ host, sheet }) => pageLayoutObject(host, sheet),
    HorizontalPageBreaks: ({ host, sheet }) => pageBreakCollection(host, sheet),
  },
  methods: {
    Activate: ({ host, sheet }) => {
      if (sheet.facts.visibility !== 'Visible')
        throw invalidOperation('A hidden worksheet cannot be activated.');
      host.workbook.update({ activeSheet: sheet });
      host.happened({ kind: 'sheetActivated', sheet });
    },
    Delete: remove,
    GetRange: ({ host, sheet }, args) => {
      const address = args.optionalText(0);
      if (address === null) {
        return rangeObject(host, sheet, { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS });
      }
      const named = sheet.facts.names.concat(host.workbook.facts.names).find((name) => name.name === address);
      const range = rangeFromAddress(host, sheet, named ? named.formula : address);
      return rangeObject(host, range.sheet, range.area);
    },
    GetRanges: ({ host, sheet }, args) => rangeAreasObject(host, sheet, args.text(0)),
    GetRangeByIndexes: ({ host, sheet }, args) =>
      rangeObject(host, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rowCount: args.integer(2),
        columnCount: args.integer(3),
      }),
    GetCell: ({ host, sheet }, args) =>
      rangeObject(host, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rowCount: 1,
        columnCount: 1,
      }),
    GetUsedRange: ({ host, sheet }, args) => {
      const used = sheet.cells.usedArea(args.optionalFlag(0, false));
      return rangeObject(host, sheet, used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    },
    GetUsedRangeOrNullObject: ({ host, sheet }, args) =>
      rangeOrNull(host, sheet, sheet.cells.usedArea(args.optionalFlag(0, false))),
    Calculate: ({ host }) => host.calculation.recalculate(),
    _RegisterDataChangedEvent: ({ host, sheet }) => host.events.listen(EventType.worksheetChanged, sheet.id),
    _UnregisterDataChangedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.worksheetChanged, sheet.id),
    _RegisterCalculatedEvent: ({ host, sheet }) =>
      host.events.listen(EventType.worksheetCalculated, sheet.id),
    _UnregisterCalculatedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.worksheetCalculated, sheet.id),
    _RegisterActivatedEvent: ({ host, sheet }) => host.events.listen(EventType.worksheetActivated, sheet.id),
    _UnregisterActivatedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.worksheetActivated, sheet.id),
    _RegisterSelectionChangedEvent: ({ host, sheet }) =>
      host.events.listen(EventType.worksheetSelectionChanged, sheet.id),
    _UnregisterSelectionChangedEvent: ({ host, sheet }) =>
      host.events.unlisten(EventType.worksheetSelectionChanged, sheet.id),
    _RegisterEventNameChanged: ({ host, sheet }) =>
      host.events.listen(EventType.worksheetNameChanged, sheet.id),
    _UnregisterEventNameChanged: ({ host, sheet }) =>
      host.events.unlisten(EventType.worksheetNameChanged, sheet.id),
  },
};

/** A chart or macro sheet: it has a name and a tab, and refuses all that is about cells. */
const withoutCellsType: RemoteType<WorksheetTarget> = {
  ...worksheetType,
  children: refusing(worksheetType.children),
  methods: refusing(worksheetType.methods),
};

function refusing(members: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, () => never>> {
  const refuse = (): never => {
    throw unsupportedSheet();
  };
  return Object.fromEntries(Object.keys(members).map((name) => [name, refuse]));
}

function rename({ host, sheet }: WorksheetTarget, name: unknown): void {
  refuseProtectedStructure(host);
  if (typeof name !== 'string' || !isValidSheetName(name))
    throw invalidArgument('The worksheet name is invalid.');
  const taken = host.workbook.sheetNamed(name);
  if (taken && taken !== sheet) throw itemAlreadyExists();
  const before = sheet.name;
  renameSheet(host.workbook, sheet, name);
  host.happened({ kind: 'sheetRenamed', sheet, before });
}

function move({ host, sheet }: WorksheetTarget, position: unknown): void {
  refuseProtectedStructure(host);
  const others = host.workbook.sheets.filter((other) => other !== sheet);
  if (typeof position !== 'number' || position < 0 || position > others.length) throw invalidArgument();
  host.workbook.update({ sheets: [...others.slice(0, position), sheet, ...others.slice(position)] });
}

function show({ host, sheet }: WorksheetTarget, visibility: unknown): void {
  refuseProtectedStructure(host);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
    throw invalidArgument();
  if (visibility !== 'Visible') refuseLastVisible(host, sheet);
  sheet.update({ visibility });
}

function colourTab({ sheet }: WorksheetTarget, colour: unknown): void {
  if (typeof colour !== 'string' || !/^(#[0-9a-f]{6})?$/i.test(colour)) throw invalidArgument();
  sheet.update({ tabColor: colour.toUpperCase() });
}

function remove({ host, sheet }: WorksheetTarget): void {
  refuseProtectedStructure(host);
  refuseLastVisible(host, sheet);
  if (!host.workbook.sheets.includes(sheet)) throw itemNotFound();
  host.workbook.removeSheet(sheet);
  host.happened({ kind: 'sheetDeleted', sheet });
}

/** Excel keeps the set of sheets as it is when the workbook's structure is protected. */
export function refuseProtectedStructure(host: ObjectHost): void {
  if (host.workbook.facts.protectedStructure) throw accessDenied();
}

function refuseLastVisible(host: ObjectHost, sheet: Sheet): void {
  const visible = host.workbook.sheets.filter((other) => other.facts.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
}
