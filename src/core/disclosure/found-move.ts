import type { Model } from './model';
import type { CellChange, Move } from './types';

/** A move, and what it changes. */
export interface FoundMove extends Move {
  /** What it changes when it is made once: four numbers a row, as `ROW` … `LESS` say. */
  readonly changes: readonly number[];
}

/** Where in a row's four numbers its number is, the bits of its figures that change, of those one more and of those one less. */
export const ROW = 0;
export const FIGURES = 1;
export const MORE = 2;
export const LESS = 3;
export const CHANGE_LENGTH = 4;

/** The four numbers of a row that a move changes; −1 where it does not. */
export function changeOfRow({ changes }: FoundMove, row: number): number {
  for (let at = 0; at < changes.length; at += CHANGE_LENGTH) if (changes[at + ROW] === row) return at;
  return -1;
}

/** The move the other way. */
export function reverseOf({ cells, times, changes }: FoundMove): FoundMove {
  const reverse: number[] = [];
  for (let at = 0; at < changes.length; at += CHANGE_LENGTH)
    reverse.push(
      changes[at + ROW] ?? 0,
      changes[at + FIGURES] ?? 0,
      changes[at + LESS] ?? 0,
      changes[at + MORE] ?? 0,
    );
  return {
    cells: cells.map(({ atom, slot, one, by }): CellChange => ({ atom, slot, one, by: by === 1 ? -1 : 1 })),
    times,
    changes: reverse,
  };
}

/** Works out what changes of inner cells change in the rows of a model. */
export class ChangesOfRows {
  private readonly net: Int32Array;
  private readonly isTouched: Uint8Array;
  /** By atom and slot: the rows that its persons are counted in. */
  private readonly rows: (readonly number[] | undefined)[] = [];

  constructor(private readonly model: Model) {
    this.net = new Int32Array(model.figures.length);
    this.isTouched = new Uint8Array(model.figures.length / model.classes);
  }

  /** Four numbers for each row that these changes, made once, change. */
  rowsOf(cells: readonly CellChange[]): readonly number[] {
    const { net, isTouched } = this;
    const { outcomes, classes } = this.model;
    const touched: number[] = [];
    for (const { atom, slot, one, by } of cells) {
      const rows = this.rowsOfPlace(atom, slot);
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        if (isTouched[row] === 0) {
          isTouched[row] = 1;
          touched.push(row);
        }
        if (one < outcomes) net[row * classes + one]! += by;
        net[row * classes + outcomes]! += by;
      }
    }
    const changes: number[] = [];
    for (const row of touched) {
      let all = 0;
      let more = 0;
      let less = 0;
      for (let figure = 0; figure < classes; figure++) {
        const by = net[row * classes + figure];
        if (by !== 0) all |= 1 << figure;
        if (by === 1) more |= 1 << figure;
        if (by === -1) less |= 1 << figure;
        net[row * classes + figure] = 0;
      }
      isTouched[row] = 0;
      if (all !== 0) changes.push(row, all, more, less);
    }
    return changes;
  }

  private rowsOfPlace(atom: number, slot: number): readonly number[] {
    const { slots, groups, regionsOf, groupsOf } = this.model;
    return (this.rows[atom * slots + slot] ??= (regionsOf[atom] ?? []).flatMap((region) =>
      (groupsOf[slot] ?? []).map((group) => region * groups + group),
    ));
  }
}
