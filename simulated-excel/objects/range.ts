import { accessDenied, invalidArgument, itemNotFound, notSimulated } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import {
  COLUMNS,
  ROWS,
  cellCount,
  formatArea,
  intersection,
  quoteSheet,
  spanning,
  type Area,
} from '../workbook/address';
import { PLAIN } from '../workbook/cell-style';
import { isProtected } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';
import { RANGE_CONTENT, isUnbounded, validateArraySize } from './range-content';
import { conditionalFormats } from './conditional-formats';
import { rangeAreasObject } from './range-areas';
import { rangeFormatObject } from './range-format';
import { RangeTarget, rangeArgument } from './range-target';

/** A Range object. Throws InvalidArgument when the area is not on the sheet. */
export function rangeObject(host: ObjectHost, sheet: Sheet, area: Area): RemoteObject {
  return RemoteObject.of(rangeType, new RangeTarget(host, sheet, area));
}

/** A Range object, or null (a null object) when there is no area. */
export function rangeOrNull(host: ObjectHost, sheet: Sheet, area: Area | null): RemoteObject | null {
  return area && rangeObject(host, sheet, area);
}

const MOST_CELLS_COUNTED = 2 ** 31 - 1;

const rangeType: RemoteType<RangeTarget> = {
  name: 'Range',
  check: (range) => range.check(),
  properties: {
    ...RANGE_CONTENT,
    Address: { get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatArea(area)}` },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    CellCount: { get: ({ cellCount: count }) => (count > MOST_CELLS_COUNTED ? -1 : count) },
    IsEntireColumn: { get: ({ area }) => area.rowCount === ROWS },
    IsEntireRow: { get: ({ area }) => area.columnCount === COLUMNS },
    HasSpill: {
      get: ({ sheet, area }) => sheet.facts.spills.some((spill) => intersection(spill.area, area) !== null),
    },
    RowHidden: { get: hiddenRows, set: hideRows },
    Hyperlink: { get: hyperlink, set: setHyperlink },
    ColumnHidden: { get: hiddenColumns, set: hideColumns },
  },
  children: {
    Format: (range) => rangeFormatObject(range),
    ConditionalFormats: (range) => conditionalFormats(range),
    Worksheet: ({ host, sheet }) => host.worksheet(sheet),
  },
  methods: {
    GetCell: (range, args) => part(range, args.integer(0), args.integer(1), 1, 1),
    GetRow: (range, args) => part(range, args.integer(0), 0, 1, range.area.columnCount),
    GetColumn: (range, args) => part(range, 0, args.integer(0), range.area.rowCount, 1),
    GetLastRow: (range) => part(range, range.area.rowCount - 1, 0, 1, range.area.columnCount),
    GetLastColumn: (range) => part(range, 0, range.area.columnCount - 1, range.area.rowCount, 1),
    GetLastCell: (range) => part(range, range.area.rowCount - 1, range.area.columnCount - 1, 1, 1),
    GetOffsetRange: (range, args) =>
      part(range, args.integer(0), args.integer(1), range.area.rowCount, range.area.columnCount),
    GetResizedRange: (range, args) =>
      part(range, 0, 0, range.area.rowCount + args.integer(0), range.area.columnCount + args.integer(1)),
    GetAbsoluteResizedRange: (range, args) => part(range, 0, 0, args.integer(0), args.integer(1)),
    GetRowsBelow: (range, args) =>
      part(range, range.area.rowCount, 0, args.optionalInteger(0, 1), range.area.columnCount),
    GetColumnsAfter: (range, args) =>
      part(range, 0, range.area.columnCount, range.area.rowCount, args.optionalInteger(0, 1)),
    GetEntireColumn: ({ host, sheet, area }) => rangeObject(host, sheet, { ...area, row: 0, rowCount: ROWS }),
    GetEntireRow: ({ host, sheet, area }) =>
      rangeObject(host, sheet, { ...area, column: 0, columnCount: COLUMNS }),
    GetBoundingRect: (range, args) => {
      const other = rangeArgument(range.host, range.sheet, args, 0);
      if (other.sheet !== range.sheet) throw invalidArgument();
      return rangeObject(range.host, range.sheet, spanning(range.area, other.area));
    },
    GetIntersection: (range, args) => {
      const common = intersection(range.area, rangeArgument(range.host, range.sheet, args, 0).area);
      if (!common) throw itemNotFound();
      return rangeObject(range.host, range.sheet, common);
    },
    GetIntersectionOrNullObject: (range, args) => {
      const other = rangeArgument(range.host, range.sheet, args, 0);
      return rangeOrNull(range.host, range.sheet, intersection(range.area, other.area));
    },
    GetUsedRange: (range, args) => used(range, args.optionalFlag(0, false)) ?? part(range, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (range, args) => used(range, args.optionalFlag(0, false)),
    GetSpecialCellsOrNullObject: (range, args) => {
      if (args.text(0) !== 'Formulas') throw notSimulated(`special cells of type ${args.text(0)}`);
      const places = formulaAreas(range);
      return places.length === 0
        ? null
        : rangeAreasObject(range.host, range.sheet, places.map(formatArea).join());
    },
    GetSpillingToRange: (range) => spillingTo(range) ?? refuse(),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetSpillParent: (range) => spillParent(range) ?? refuse(),
    GetSpillParentOrNullObject: spillParent,
    Clear: (range, args) => clear(range, args.optionalText(0) ?? 'All'),
    Merge: (range, args) => merge(range, args.optionalFlag(0, false)),
    Unmerge: ({ sheet, area }) => {
      sheet.update({ merged: sheet.facts.merged.filter((merged) => intersection(merged, area) === null) });
    },
    Select: ({ host, sheet, area }) => {
      if (sheet.facts.visibility !== 'Visible') throw invalidArgument('The worksheet is hidden.');
      host.workbook.update({ activeSheet: sheet, selection: { sheet, area } });
      host.happened({ kind: 'selectionChanged', sheet, area });
    },
    Calculate: ({ host }) => host.calculation.recalculate(),
    _ValidateArraySize: (range, args) => validateArraySize(range, args.integer(0), args.integer(1)),
  },
};

function part(
  range: RangeTarget,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): RemoteObject {
  const { host, sheet, area } = range;
  return rangeObject(host, sheet, {
    row: area.row + row,
    column: area.column + column,
    rowCount,
    columnCount,
  });
}

function used(range: RangeTarget, valuesOnly: boolean): RemoteObject | null {
  const onSheet = range.sheet.cells.usedArea(valuesOnly);
  return rangeOrNull(range.host, range.sheet, onSheet && intersection(onSheet, range.area));
}

/** The cells with formulas, those below each other as one area. */
function formulaAreas({ sheet, area }: RangeTarget): readonly Area[] {
  const areas: Area[] = [];
  for (const { row, column } of sheet.cells.formulas()) {
    const one = { row, column, rowCount: 1, columnCount: 1 };
    if (!intersection(area, one)) continue;
    const above = areas.findIndex((other) => other.column === column && other.row + other.rowCount === row);
    const joined = areas[above];
    if (joined) areas[above] = { ...joined, rowCount: joined.rowCount + 1 };
    else areas.push(one);
  }
  return areas;
}

function spillingTo(range: RangeTarget): RemoteObject | null {
  const { host, sheet, area } = range;
  const spill = sheet.facts.spills.find((one) => one.row === area.row && one.column === area.column);
  return rangeOrNull(host, sheet, spill?.area ?? null);
}

function spillParent(range: RangeTarget): RemoteObject | null {
  const { host, sheet, area } = range;
  const spill = sheet.facts.spills.find((one) => intersection(one.area, area) !== null);
  return rangeOrNull(
    host,
    sheet,
    spill ? { row: spill.row, column: spill.column, rowCount: 1, columnCount: 1 } : null,
  );
}

function refuse(): never {
  throw itemNotFound();
}

function hyperlink({ sheet, area }: RangeTarget): { readonly documentReference: string } | null {
  const documentReference = sheet.facts.hyperlinks.get(`${area.row},${area.column}`);
  return documentReference === undefined ? null : { documentReference };
}

/** A link to a place in the workbook, on one cell; the text that is shown becomes the cell's value. */
function setHyperlink(range: RangeTarget, link: unknown): void {
  const { sheet, area } = range;
  const { documentReference, textToDisplay, ...others } = link as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0 || range.cellCount !== 1)
    throw notSimulated('Range.hyperlink of this form');
  if (typeof documentReference !== 'string') throw invalidArgument();
  if (isProtected(sheet, area)) throw accessDenied();
  if (typeof textToDisplay === 'string' && sheet.cells.value(area.row, area.column) !== textToDisplay)
    throw notSimulated('Range.hyperlink that changes what the cell shows');
  sheet.update({
    hyperlinks: new Map([...sheet.facts.hyperlinks, [`${area.row},${area.column}`, documentReference]]),
  });
}

function clearHyperlinks({ sheet, area }: RangeTarget): void {
  const isOutside = (place: string): boolean => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return intersection(area, { row, column, rowCount: 1, columnCount: 1 }) === null;
  };
  sheet.update({ hyperlinks: new Map([...sheet.facts.hyperlinks].filter(([place]) => isOutside(place))) });
}

function clear(range: RangeTarget, applyTo: string): void {
  const { host, sheet } = range;
  if (applyTo === 'Hyperlinks') return clearHyperlinks(range);
  if (!['All', 'Contents', 'Formats'].includes(applyTo)) throw notSimulated(`Range.clear('${applyTo}')`);
  if (isProtected(sheet, isUnbounded(range) ? { ...range.area, rowCount: 1, columnCount: 1 } : range.area)) {
    throw accessDenied();
  }
  const area = sheet.cells.existing(range.area);
  if (applyTo !== 'Formats' && area) {
    const usedArea = sheet.cells.usedArea(true);
    const filled = usedArea && intersection(area, usedArea);
    if (filled) emptyCells(range, filled);
  }
  if (applyTo !== 'Contents') {
    if (range.area.rowCount === ROWS) sheet.cells.restyle(range.area, () => PLAIN);
    else if (area) sheet.cells.restyle(area, () => PLAIN);
    sheet.update({
      merged: sheet.facts.merged.filter((merged) => intersection(merged, range.area) === null),
    });
  }
  host.counters.cellsWritten += area ? cellCount(area) : 0;
}

function emptyCells(range: RangeTarget, filled: Area): void {
  const { host, sheet } = range;
  const before = cellCount(filled) === 1 ? sheet.cells.value(filled.row, filled.column) : null;
  for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
    for (let column = filled.column; column < filled.column + filled.columnCount; column++) {
      sheet.cells.setValue(row, column, null);
    }
  }
  host.edited({ sheet, area: range.area, changeType: 'RangeEdited', by: 'addIn', before, after: null });
}

function merge(range: RangeTarget, across: boolean): void {
  const { sheet, area } = range;
  if (isProtected(sheet, area)) throw accessDenied();
  const blocks = across
    ? Array.from({ length: area.rowCount }, (_, row) => ({ ...area, row: area.row + row, rowCount: 1 }))
    : [area];
  const others = sheet.facts.merged.filter((merged) => intersection(merged, area) === null);
  sheet.update({ merged: [...others, ...blocks] });
  for (const block of blocks) keepFirstValue(sheet, block);
}

/** Excel keeps the upper left value of merged cells and drops the others. */
function keepFirstValue(sheet: Sheet, block: Area): void {
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      if (row !== block.row || column !== block.column) sheet.cells.setValue(row, column, null);
    }
  }
}

function hiddenRows({ sheet, area }: RangeTarget): boolean {
  return indexes(area.row, area.rowCount).every((row) => sheet.facts.hiddenRows.has(row));
}

function hideRows({ sheet, area }: RangeTarget, hidden: unknown): void {
  sheet.update({
    hiddenRows: toggled(sheet.facts.hiddenRows, indexes(area.row, area.rowCount), hidden === true),
  });
}

function hiddenColumns({ sheet, area }: RangeTarget): boolean {
  return indexes(area.column, area.columnCount).every((column) => sheet.facts.hiddenColumns.has(column));
}

function hideColumns({ sheet, area }: RangeTarget, hidden: unknown): void {
  const columns = indexes(area.column, area.columnCount);
  sheet.update({ hiddenColumns: toggled(sheet.facts.hiddenColumns, columns, hidden === true) });
}

function indexes(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function toggled(set: ReadonlySet<number>, members: readonly number[], on: boolean): ReadonlySet<number> {
  const changed = new Set(set);
  for (const member of members) {
    if (on) changed.add(member);
    else changed.delete(member);
  }
  return changed;
}
