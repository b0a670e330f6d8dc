import { personsInAtom } from './least-by-list';
import type { ListKnown } from './listed';
import type { Model } from './model';
import type { CellChange, Move } from './types';

/** The persons counted, as they are while a witness is looked for. */
export class People {
  private readonly inner: Int32Array;
  private readonly ofAtoms: Int32Array;
  private readonly ofParts: Int32Array;

  constructor(private readonly model: Model) {
    const { atoms, listed } = model;
    this.inner = Int32Array.from(model.inner);
    this.ofAtoms = Int32Array.from(atoms, (_, atom) => personsInAtom(model, model.inner, atom));
    this.ofParts = new Int32Array(listed.kommuner.length);
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

  /** How often a change can be made, at most so often: no number may fall below 0, nor below what the list tells. */
  timesPossible(cells: readonly CellChange[], most: number, known: ListKnown): number {
    const { slots, classes, listed } = this.model;
    const inCells = new Map<number, number>();
    const inAtoms = new Map<number, number>();
    const inParts = new Map<number, number>();
    const lose = (from: Map<number, number>, at: number, persons: number) =>
      from.set(at, (from.get(at) ?? 0) + persons);
    for (const { atom, slot, one, by } of cells) {
      lose(inCells, (atom * slots + slot) * classes + one, -by);
      lose(inAtoms, atom, -by);
      lose(inParts, listed.partOf[atom] ?? 0, -by);
    }
    let times = most;
    const spare = (lost: ReadonlyMap<number, number>, left: (at: number) => number) => {
      for (const [at, persons] of lost)
        if (persons > 0) times = Math.min(times, Math.max(0, Math.floor(left(at) / persons)));
    };
    spare(inCells, (cell) => this.inner[cell] ?? 0);
    if (known === 'lines') spare(inAtoms, (atom) => (this.ofAtoms[atom] ?? 0) - 1);
    if (known !== 'none') spare(inParts, (part) => (this.ofParts[part] ?? 0) - (listed.kommuner[part] ?? 0));
    return times;
  }
}
