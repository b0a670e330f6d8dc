import { grownArray } from '../grown-array';
import type { PlaneCounts } from './plane-counts';

/**
 * Where each person was last counted, so that a later row of the same person can take that back ([IN-7]): a few integers
 * a person, the block per plane and the count within it per indicator.
 */
export class CountedPersons {
  private readonly width: number;
  private memory: Int32Array;

  constructor(
    private readonly planes: number,
    indicators: number,
    private readonly blockLength: number,
  ) {
    this.width = planes + indicators;
    this.memory = new Int32Array(this.width * 512);
  }

  /**
   * Remembers where the row `entry` of a batch was counted.
   *
   * @param blocks for each plane, the block of each entry
   * @param cells for each indicator, which count of a block each entry belongs to
   */
  remember(person: number, entry: number, blocks: readonly Int32Array[], cells: readonly Int32Array[]): void {
    const at = person * this.width;
    while (at + this.width > this.memory.length)
      this.memory = grownArray(this.memory, this.memory.length * 2);
    for (let plane = 0; plane < this.planes; plane++) this.memory[at + plane] = blocks[plane]?.[entry] ?? 0;
    for (let i = 0; i < cells.length; i++) this.memory[at + this.planes + i] = cells[i]?.[entry] ?? 0;
  }

  /** Takes back what was counted for a person. */
  takeBack(person: number, planes: readonly PlaneCounts[]): void {
    const at = person * this.width;
    for (let plane = 0; plane < this.planes; plane++) {
      const counts = planes[plane]?.counts;
      const start = (this.memory[at + plane] ?? 0) * this.blockLength;
      if (counts)
        for (let i = this.planes; i < this.width; i++) counts[start + (this.memory[at + i] ?? 0)]! -= 1;
    }
  }
}
