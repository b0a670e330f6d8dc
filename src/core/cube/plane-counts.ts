import { grownArray } from '../grown-array';
import type { CubeBlock, CubePlane } from './types';

/** A plane while it is counted: its blocks in the order met, each with its counts. Growing arrays. */
export class PlaneCounts {
  readonly blocks: CubeBlock[] = [];
  /** 32-bit while counting: half the memory to jump about in, and no data has two thousand million rows. */
  counts: Int32Array;
  /** For a grouping column: the blocks of each place, by value. */
  private readonly byValue: Map<string, number>[] = [];

  constructor(
    readonly column: string | null,
    private readonly blockLength: number,
  ) {
    this.counts = new Int32Array(64 * blockLength);
  }

  /** Gives what is counted a block; returns its number. */
  push(block: CubeBlock): number {
    const number = this.blocks.push(block) - 1;
    if ((number + 1) * this.blockLength > this.counts.length)
      this.counts = grownArray(this.counts, this.counts.length * 2);
    return number;
  }

  /** The number of the block of a value in a place, made the first time it is asked for. */
  blockOfValue(place: number, { year, municipality }: CubeBlock, value: string): number {
    const values = (this.byValue[place] ??= new Map<string, number>());
    const known = values.get(value);
    if (known !== undefined) return known;
    const block = this.push({ year, municipality, value });
    values.set(value, block);
    return block;
  }

  /** The plane as it stands, with a copy of the counts. */
  plane(): CubePlane {
    return {
      column: this.column,
      blocks: [...this.blocks],
      counts: new Float64Array(this.counts.subarray(0, this.blocks.length * this.blockLength)),
    };
  }
}
