import { municipalityText } from '../persons/read-municipality';
import type { CubeBlock, CubePlane } from './types';

/**
 * By year: where the block of each code number 0–9999 starts, −1 where none is made yet; 0 is the unknown kommune. Undefined
 * for a year without blocks. Years change from row to row in some extracts, so this is an array and no map.
 */
export type BlocksOfYear = readonly (Int32Array | undefined)[];

/**
 * Gives each year × kommune, and each year × kommune × value of a grouping column, a block of counts the first time it is
 * met. Growing arrays; looked up by number, never by a made-up key.
 */
export class BlockIndex {
  readonly blocks: CubeBlock[] = [];
  /** 32-bit while counting: half the memory to jump about in, and no data has two thousand million rows. */
  counts: Int32Array;
  private readonly startsByYear: (Int32Array | undefined)[] = new Array<undefined>(10_000).fill(undefined);
  /** For a grouping column: the blocks of each block of the plane by kommune, by value. */
  private readonly byValue: Map<string, number>[] = [];

  constructor(
    readonly column: string | null,
    private readonly blockLength: number,
  ) {
    this.counts = new Int32Array(64 * blockLength);
  }

  /** The blocks made so far; it grows. */
  get ofYear(): BlocksOfYear {
    return this.startsByYear;
  }

  /** Where the block of a year and kommune starts, made the first time it is asked for. */
  startOf(year: number, municipality: number): number {
    const starts = (this.startsByYear[year] ??= new Int32Array(10_000).fill(-1));
    const known = starts[municipality] ?? -1;
    if (known >= 0) return known;
    const code = municipality === 0 ? '' : municipalityText(municipality);
    const start = this.push({ year, municipality: code, value: '' }) * this.blockLength;
    starts[municipality] = start;
    return start;
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
      counts: new Float64Array(this.counts.subarray(0, this.blocks.length * this.blockLength)),
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
