import type { RawCell } from '../../core';
import type { ShareCell } from './recognise/scale';

/** The first cell of each kind that is printed the same: a column of thousands of shares holds some hundred of them. */
export function distinctCells(cells: readonly ShareCell[]): readonly ShareCell[] {
  const first = new Map<RawCell, ShareCell>();
  for (const cell of cells) {
    const key = printedKey(cell);
    if (!first.has(key)) first.set(key, cell);
  }
  return [...first.values()];
}

/** The same for cells that hold and show the same. */
export function printedKey({ value, shown }: ShareCell): RawCell {
  return shown === '' ? value : `${typeof value}\0${String(value)}\0${shown}`;
}
