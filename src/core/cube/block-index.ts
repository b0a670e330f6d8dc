import type { CubeBlock, CubePlane } from './types';

/**
 * Gives each year × kommune, and each year × kommune × value of a grouping column, a block of counts the first time it is
 * met. Growing arrays; looked up by number, never by a made-up key.
 */
export class BlockIndex {
  readonly blocks: CubeBlock[] = [];
  /** 32-bit while counting: half the memory to jump about in, and no data has two thousand million rows. */
  counts: Int32Array;
  /** By year; years change from row to row in some extracts, so this is an array and no map. */
  private readonly byYear: (Int32Array | undefined)[] = new Array<undefined>(10_000).fill(undefined);
  /** For a grouping column: the blocks of each block of the plane by kommune, by value. */
  private readonly byValue: Map<string, number>[] = [];

  constructor(
    readonly column: string | null,
    private readonly blockLength: number,
  ) {
    this.counts = new Int32Array(64 * blockLength);
  }

  /** Block number of each code number 0–9999 in a year, −1 where none is made yet; 0 is the unknown kommune. */
  yearTable(year: number): Int32Array {
    const table = (this.byYear[year] ??= new Int32Array(10_000).fill(-1));
    return table;
  }

  /** Makes the block of a year and kommune that has none yet. */
  makeBlock(year: number, municipality: number): number {
    const block = this.push({
      year,
      municipality: municipality === 0 ? '' : String(municipality).padStart(4, '0'),
      value: '',
    });
    this.yearTable(year)[municipality] = block;
    return block;
  }

  /** The block of a value inside a block of the plane by kommune. */
  blockOfValue(parent: number, of: CubeBlock, value: string): number {
    const values = (this.byValue[parent] ??= new Map<string, number>());
    const known = values.get(value);
    if (known !== undefined) return known;
    const block = this.push({ year: of.year, municipality: of.municipality, value });
    values.set(value, block);
    return block;
  }

  /** The plane as it stands, with a copy of the counts. */
  plane(): CubePlane {
    return {
      column: this.column,
      blocks: [...this.blocks],
      counts: Float64Array.from(this.counts.subarray(0, this.blocks.length * this.blockLength)),
    };
  }

  private push(block: CubeBlock): number {
    const number = this.blocks.push(block) - 1;
    if ((number + 1) * this.blockLength > this.counts.length) {
      const longer = new Int32Array(this.counts.length * 2);
      longer.set(this.counts);
      this.counts = longer;
    }
    return number;
  }
}
