import { personsInAtom } from './least-by-list';
import type { ListKnown } from './listed';
import type { Model } from './model';
import type { CellChange, Move } from './types';

/** The persons counted, as they are while a witness is looked for. */
export class People {
  private readonly inner: Int32Array;
  private readonly ofAtoms: Int32Array;
  private readonly ofParts: Int32Array;
  /** The room of `timesPossible`, all 0 between. */
  private readonly lostOfCells: Int32Array;
  private readonly lostOfAtoms: Int32Array;
  private readonly lostOfParts: Int32Array;

  constructor(private readonly model: Model) {
    const { atoms, listed } = model;
    this.inner = Int32Array.from(model.inner);
    this.ofAtoms = Int32Array.from(atoms, (_, atom) => personsInAtom(model, model.inner, atom));
    this.ofParts = new Int32Array(listed.kommuner.length);
    this.lostOfCells = new Int32Array(this.inner.length);
    this.lostOfAtoms = new Int32Array(this.ofAtoms.length);
    this.lostOfParts = new Int32Array(this.ofParts.length);
    this.ofAtoms.forEach((persons, atom) => (this.ofParts[listed.partOf[atom] ?? 0]! += persons));
  }

  /** Makes a move (1), or takes it back (−1). */
  make({ cells, times }: Move, way: 1 | -1): void {
    const { slots, classes, listed } = this.model;
    for (const { atom, slot, one, by } of cells) {
      this.inner[(atom * slots + slot) * classes + one]! += way * by * times;
      this.ofAtoms[atom]! += way * by * times;
      this.ofParts[listed.partOf[atom] ?? 0]! += way * by * times;
    }
  }

  /** Whether a cell can have one person more, for all that is known of where nobody can be, or one less. */
  hasRoom(cell: number, by: 1 | -1, knowsClosed: boolean): boolean {
    return by === 1 ? !knowsClosed || this.model.closed[cell] === 0 : (this.inner[cell] ?? 0) > 0;
  }

  /** Whether an atom can have one person less, for all that is known of the list; where its part is more than it, maybe. */
  canLose(atom: number, known: ListKnown): boolean {
    if (known === 'none') return true;
    const { partOf, atomsOf, kommuner } = this.model.listed;
    const part = partOf[atom] ?? 0;
    if (known === 'lines' && (atomsOf[part]?.length ?? 0) > 1) return (this.ofAtoms[atom] ?? 0) > 1;
    return (this.ofParts[part] ?? 0) > (kommuner[part] ?? 0);
  }

  /** How often a change can be made this way, at most so often: no number may fall below 0, nor below what the list tells. */
  timesPossible(cells: readonly CellChange[], way: 1 | -1, most: number, known: ListKnown): number {
    const { model, inner, ofAtoms, ofParts, lostOfCells, lostOfAtoms, lostOfParts } = this;
    const { slots, classes, listed } = model;
    for (const { atom, slot, one, by } of cells) {
      lostOfCells[(atom * slots + slot) * classes + one]! -= way * by;
      lostOfAtoms[atom]! -= way * by;
      lostOfParts[listed.partOf[atom] ?? 0]! -= way * by;
    }
    let times = most;
    // Each number is looked at where it is met first, and is then as it was.
    for (const { atom, slot, one } of cells) {
      const cell = (atom * slots + slot) * classes + one;
      const part = listed.partOf[atom] ?? 0;
      times = fewest(times, lostOfCells[cell] ?? 0, inner[cell] ?? 0);
      if (known === 'lines') times = fewest(times, lostOfAtoms[atom] ?? 0, (ofAtoms[atom] ?? 0) - 1);
      if (known !== 'none')
        times = fewest(times, lostOfParts[part] ?? 0, (ofParts[part] ?? 0) - (listed.kommuner[part] ?? 0));
      lostOfCells[cell] = 0;
      lostOfAtoms[atom] = 0;
      lostOfParts[part] = 0;
    }
    return times;
  }
}

/** How often so many can be lost of what is left, at most so often. */
function fewest(times: number, lost: number, left: number): number {
  return lost > 0 ? Math.min(times, Math.max(0, Math.floor(left / lost))) : times;
}
