import { invalidArgument, itemNotFound } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import type { Area } from '../workbook/address';
import type { CellBorder, CellSide, CellStyle } from '../workbook/cell-style';
import { colour } from './colour';
import { restyle, uniform } from './range-style';
import type { RangeTarget } from './range-target';

/** `range.format.borders`. */
export function rangeBorders(range: RangeTarget): RemoteObject {
  return RemoteObject.of(bordersType, range);
}

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

const BORDERS: Readonly<Record<string, readonly CellSide[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

const bordersType: RemoteType<RangeTarget> = {
  name: 'RangeBorderCollection',
  items: (range) => Object.keys(BORDERS).map((index) => RemoteObject.of(borderType, { range, index })),
  item: (range, args) => {
    const index = args.text(0);
    if (!BORDERS[index]) throw itemNotFound();
    return RemoteObject.of(borderType, { range, index });
  },
};

const borderType: RemoteType<BorderTarget> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: border('style', 'None'),
    Color: border('color', '#000000'),
    Weight: border('weight', 'Thin'),
  },
};

function border(key: keyof CellBorder, otherwise: string): PropertyOf<BorderTarget> {
  return {
    get: ({ range, index }) => {
      const sides = BORDERS[index] ?? [];
      return uniform(
        range,
        (cell) => sides.map((side) => cell.borders?.[side]?.[key] ?? otherwise)[0] ?? otherwise,
        edge(range.area, index),
      );
    },
    set: ({ range, index }, value) => {
      const checked = key === 'color' ? colour(value) : value;
      if (typeof checked !== 'string') throw invalidArgument();
      for (const side of BORDERS[index] ?? []) {
        restyle(range, (cell) => withBorder(cell, side, { [key]: checked }), edge(range.area, index, side));
      }
    },
  };
}

function withBorder(cell: CellStyle, side: CellSide, change: CellBorder): CellStyle {
  return { ...cell, borders: { ...cell.borders, [side]: { ...cell.borders?.[side], ...change } } };
}

/** The cells that an edge of a range lies on; for inner borders those that have a neighbour on that side. */
function edge(area: Area, index: string, side?: CellSide): Area {
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  switch (index) {
    case 'EdgeTop':
      return { ...area, rowCount: 1 };
    case 'EdgeBottom':
      return { ...area, row: bottom, rowCount: 1 };
    case 'EdgeLeft':
      return { ...area, columnCount: 1 };
    case 'EdgeRight':
      return { ...area, column: right, columnCount: 1 };
    case 'InsideHorizontal':
      return { ...area, row: side === 'top' ? area.row + 1 : area.row, rowCount: area.rowCount - 1 };
    default:
      return {
        ...area,
        column: side === 'left' ? area.column + 1 : area.column,
        columnCount: area.columnCount - 1,
      };
  }
}
