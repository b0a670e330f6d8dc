import { grown } from '../persons/person-index';
import type { BlockIndex } from './block-index';

/**
 * Where each person was last counted, so that a later row of the same person can take that back ([IN-7]): a few integers
 * a person, the start of a block per plane and the place within it per indicator.
 */
export class PlacesOfPersons {
  private readonly width: number;
  private memory: Int32Array;

  constructor(
    private readonly planes: number,
    indicators: number,
  ) {
    this.width = planes + indicators;
    this.memory = new Int32Array(this.width * 512);
  }

  /** Remembers where the row `entry` of a batch was counted. */
  remember(
    person: number,
    entry: number,
    starts: readonly Int32Array[],
    places: readonly Int32Array[],
  ): void {
    const at = person * this.width;
    while (at + this.width > this.memory.length) this.memory = grown(this.memory, this.memory.length * 2);
    for (let plane = 0; plane < this.planes; plane++) this.memory[at + plane] = starts[plane]?.[entry] ?? 0;
    for (let i = 0; i < places.length; i++) this.memory[at + this.planes + i] = places[i]?.[entry] ?? 0;
  }

  /** Takes back what was counted for a person. */
  takeBack(person: number, planes: readonly BlockIndex[]): void {
    const at = person * this.width;
    for (let plane = 0; plane < this.planes; plane++) {
      const counts = planes[plane]?.counts;
      const start = this.memory[at + plane] ?? 0;
      if (counts)
        for (let i = this.planes; i < this.width; i++) counts[start + (this.memory[at + i] ?? 0)]! -= 1;
    }
  }
}
