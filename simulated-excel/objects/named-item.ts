import { invalidArgument, invalidReference, itemAlreadyExists, itemNotFound } from '../wire/errors';
import { remoteArgument } from '../wire/remote-argument';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { formatArea, parseArea, quoteSheet, splitSheet, type Area } from '../workbook/address';
import type { NameModel, Sheet } from '../workbook/sheet';
import { isValidName } from '../workbook/table-model';
import type { Workbook } from '../workbook/workbook';
import type { ObjectHost } from './object-host';
import { rangeObject } from './range';
import { RangeTarget } from './range-target';

interface CollectionTarget {
  readonly host: ObjectHost;
  /** Null: the workbook's names. */
  readonly sheet: Sheet | null;
}

interface NameTarget extends CollectionTarget {
  readonly name: string;
}

/** `workbook.names` or `worksheet.names`. */
export function nameCollection(host: ObjectHost, sheet: Sheet | null): RemoteObject {
  return RemoteObject.of(collectionType, { host, sheet });
}

/** The cells a defined name's formula points to; null when it is something else (a constant, a lost reference). */
export function namedArea(
  workbook: Workbook,
  formula: string,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const { sheet: sheetName, rest } = splitSheet(formula.replace(/^=/, ''));
  const sheet = sheetName === null ? null : workbook.sheetNamed(sheetName);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : null;
}

const collectionType: RemoteType<CollectionTarget> = {
  name: 'NamedItemCollection',
  items: (target) => names(target).map(({ name }) => nameObject(target, name)),
  item: (target, args) => find(target, args.text(0)) ?? missing(),
  methods: {
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetCount: (target) => names(target).length,
    Add: (target, args) => {
      const name = args.text(0);
      if (!isValidName(name)) throw invalidArgument();
      if (find(target, name)) throw itemAlreadyExists();
      const formula = formulaFrom(remoteArgument(args, 1)?.target ?? args.raw(1));
      change(target, [
        ...names(target),
        { name, formula, comment: args.optionalText(2) ?? '', visible: true },
      ]);
      return nameObject(target, name);
    },
  },
};

const nameType: RemoteType<NameTarget> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  check: (target) => void modelOf(target),
  properties: {
    Name: { get: ({ name }) => name },
    Type: { get: (target) => typeOf(modelOf(target).formula, cellsOf(target) !== null) },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Value: { get: (target) => plainAddress(modelOf(target).formula) },
    Formula: {
      get: (target) => modelOf(target).formula,
      set: (target, formula) => update(target, { formula: formulaFrom(formula) }),
    },
    Comment: {
      get: (target) => modelOf(target).comment,
      set: (target, comment) => update(target, { comment: typeof comment === 'string' ? comment : refuse() }),
    },
    Visible: {
      get: (target) => modelOf(target).visible,
      set: (target, visible) => update(target, { visible: visible === true }),
    },
  },
  children: {
    Worksheet: ({ host, sheet }) => host.worksheet(sheet ?? missing()),
    WorksheetOrNullObject: ({ host, sheet }) => sheet && host.worksheet(sheet),
  },
  methods: {
    GetRange: (target) => range(target) ?? lost(),
    GetRangeOrNullObject: (target) => {
      const { formula } = modelOf(target);
      if (isComputed(formula) || hasSeveralAreas(formula)) return lost();
      return range(target);
    },
    Delete: (target) =>
      change(
        target,
        names(target).filter(({ name }) => name !== target.name),
      ),
  },
};

/** Names of several areas, and those whose cells are computed (OFFSET), are of the type of ranges but give none. */
function typeOf(formula: string, isCells: boolean): string {
  if (formula.includes('#REF!')) return 'Error';
  return isCells || isComputed(formula) || hasSeveralAreas(formula) ? 'Range' : 'String';
}

function isComputed(formula: string): boolean {
  return /^=(OFFSET|INDEX|INDIRECT)\(/i.test(formula);
}

function hasSeveralAreas(formula: string): boolean {
  return /^=[^"(]+!\$?[A-Z]+\$?\d+(:[^,]+)?,/i.test(formula);
}

function names({ host, sheet }: CollectionTarget): readonly NameModel[] {
  return sheet ? sheet.facts.names : host.workbook.facts.names;
}

function change({ host, sheet }: CollectionTarget, changed: readonly NameModel[]): void {
  if (sheet) sheet.update({ names: changed });
  else host.workbook.update({ names: changed });
}

function update(target: NameTarget, part: Partial<NameModel>): void {
  change(
    target,
    names(target).map((one) => (one.name === target.name ? { ...one, ...part } : one)),
  );
}

function nameObject({ host, sheet }: CollectionTarget, name: string): RemoteObject {
  return RemoteObject.of(nameType, { host, sheet, name });
}

function find(target: CollectionTarget, wanted: string): RemoteObject | null {
  const found = names(target).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found ? nameObject(target, found.name) : null;
}

function missing(): never {
  throw itemNotFound();
}

function refuse(): never {
  throw invalidArgument();
}

function lost(): never {
  throw invalidReference();
}

function modelOf(target: NameTarget): NameModel {
  return names(target).find(({ name }) => name === target.name) ?? missing();
}

function cellsOf(target: NameTarget): ReturnType<typeof namedArea> {
  return namedArea(target.host.workbook, modelOf(target).formula);
}

function range(target: NameTarget): RemoteObject | null {
  const cells = cellsOf(target);
  return cells && rangeObject(target.host, cells.sheet, cells.area);
}

function formulaFrom(reference: unknown): string {
  if (reference instanceof RangeTarget) {
    const absolute = formatArea(reference.area).replace(/([A-Z]+)|(\d+)/g, '$$$&');
    return `=${quoteSheet(reference.sheet.name)}!${absolute}`;
  }
  if (typeof reference !== 'string' || !reference.startsWith('=')) throw invalidArgument();
  return reference;
}

/** `value` of a name of cells: its address without "=" and "$", as Excel gives it. */
function plainAddress(formula: string): string {
  return formula.replace(/^=/, '').replace(/\$/g, '');
}
