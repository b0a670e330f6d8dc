import { invariant } from '../assert';
import { grownArray } from '../grown-array';

/**
 * Which persons have been met in which year, each with a number in the order met ([IN-7]). Keys are kept exactly, as bytes
 * in one array beside an open-addressing table of integers: some 40 bytes a person for a ten-sign key, where a Map of
 * strings takes several times that. Two different keys are never taken for one another.
 */
export class PersonIndex {
  /** Persons met so far. */
  size = 0;
  /** Of each place the number of its person, −1 where it is free, and beside it the hash: most look-ups end here. */
  private slots = new Int32Array(2048).fill(-1);
  /** End of each person's key in `keys`; its start is the end of the one before. */
  private ends = new Float64Array(512);
  private keys = new Uint8Array(8192);
  private used = 0;

  /** The number of this person in this year, counted from 0; a new one is given when they have not been met. */
  numberOf(key: string, year: number): number {
    return this.find(this.write(key, year));
  }

  /** The same of a key of ASCII that stands in bytes. */
  numberOfBytes(bytes: Uint8Array, start: number, end: number, year: number): number {
    this.makeRoom(2 + end - start);
    const { keys } = this;
    let to = this.used;
    keys[to++] = year >> 8;
    keys[to++] = year & 255;
    for (let at = start; at < end; at++) keys[to++] = bytes[at]!;
    return this.find(to);
  }

  /** The number of the key that is written, unclaimed, up to `end`. */
  private find(end: number): number {
    const hash = this.hashOf(this.used, end);
    const mask = this.slots.length / 2 - 1;
    let slot = hash & mask;
    for (;;) {
      const person = this.slots[2 * slot] ?? -1;
      if (person < 0) return this.insert(slot, hash, end);
      if (this.slots[2 * slot + 1] === hash && this.same(person, end)) return person;
      slot = (slot + 1) & mask;
    }
  }

  /** Writes year and key behind the last one, unclaimed; returns the end. Signs outside ASCII take a mark and two bytes. */
  private write(key: string, year: number): number {
    this.makeRoom(2 + 3 * key.length);
    const keys = this.keys;
    let at = this.used;
    keys[at++] = year >> 8;
    keys[at++] = year & 255;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      if (unit < 128) keys[at++] = unit;
      else {
        keys[at++] = 255;
        keys[at++] = unit >> 8;
        keys[at++] = unit & 255;
      }
    }
    return at;
  }

  /** FNV-1a over the bytes, with the high bits folded down since the table looks at the low ones. */
  private hashOf(from: number, to: number): number {
    const keys = this.keys;
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (keys[at] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  private makeRoom(length: number): void {
    const room = this.used + length;
    if (room > this.keys.length) this.keys = grownArray(this.keys, Math.max(room, this.keys.length * 2));
  }

  private same(person: number, end: number): boolean {
    const start = person === 0 ? 0 : (this.ends[person - 1] ?? 0);
    const length = (this.ends[person] ?? 0) - start;
    if (length !== end - this.used) return false;
    for (let i = 0; i < length; i++) if (this.keys[start + i] !== this.keys[this.used + i]) return false;
    return true;
  }

  private insert(slot: number, hash: number, end: number): number {
    const person = this.size++;
    invariant(person < 2 ** 30, 'fewer than a thousand million persons a year');
    if (person >= this.ends.length) this.ends = grownArray(this.ends, this.ends.length * 2);
    this.ends[person] = end;
    this.used = end;
    this.slots[2 * slot] = person;
    this.slots[2 * slot + 1] = hash;
    if (this.size * 3 > this.slots.length) this.rehash();
    return person;
  }

  private rehash(): void {
    const { slots } = this;
    const wider = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let at = 0; at < slots.length; at += 2) {
      const person = slots[at]!;
      if (person < 0) continue;
      const hash = slots[at + 1]!;
      let slot = hash & mask;
      while (wider[2 * slot]! >= 0) slot = (slot + 1) & mask;
      wider[2 * slot] = person;
      wider[2 * slot + 1] = hash;
    }
    this.slots = wider;
  }
}
