import type { Model } from './model';
import type { Move } from './types';

/** What a move made once changes of a row: the bits of its figures that change, of those one more, and of those one less. */
export interface RowChange {
  readonly row: number;
  readonly figures: number;
  readonly more: number;
  readonly less: number;
}

/** The rows a move changes a figure of. */
export type RowChanges = (move: Move) => readonly RowChange[];

/** Works out what the moves of a model change; that of each move once. */
export function rowChangesOf(model: Model): RowChanges {
  const { outcomes, classes, slots, figures } = model;
  const rowsOf = rowsOfCells(model);
  const net = new Int32Array(figures.length);
  const isTouched = new Uint8Array(figures.length / classes);
  const known = new WeakMap<Move, readonly RowChange[]>();
  const workOut = ({ cells }: Move): readonly RowChange[] => {
    const touched: number[] = [];
    for (const { atom, slot, one, by } of cells) {
      const rows = rowsOf(atom * slots + slot);
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
    const changes: RowChange[] = [];
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
      if (all !== 0) changes.push({ row, figures: all, more, less });
    }
    return changes;
  };
  return (move) => {
    let changes = known.get(move);
    if (changes === undefined) {
      changes = workOut(move);
      known.set(move, changes);
    }
    return changes;
  };
}

/** The rows that the persons of an atom and slot are counted in. */
function rowsOfCells({ slots, groups, regionsOf, groupsOf }: Model): (place: number) => readonly number[] {
  const rows: (readonly number[] | undefined)[] = [];
  return (place) =>
    (rows[place] ??= (regionsOf[Math.floor(place / slots)] ?? []).flatMap((region) =>
      (groupsOf[place % slots] ?? []).map((group) => region * groups + group),
    ));
}
