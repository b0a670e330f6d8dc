import type { Cube } from './types';

/**
 * A short text that tells whether two collections of texts hold the same ones, each as often; their order does not matter.
 * Each text is hashed twice (FNV-1a from two starting points, well mixed) and the hashes are added up: 64 bits, enough to
 * notice a change, not made to withstand somebody who wants one overlooked.
 */
export function fingerprintOf(texts: Iterable<string>): string {
  let high = 0;
  let low = 0;
  let count = 0;
  for (const text of texts) {
    high = (high + hash(text, 0x811c9dc5)) >>> 0;
    low = (low + hash(text, 0x2f0b4f1d)) >>> 0;
    count++;
  }
  return `${count.toString(36)}-${hex(high)}${hex(low)}`;
}

/**
 * The fingerprint of counted data: of every count that is not zero and of who is in it, so the order of the rows does not
 * matter and no person can be read out of it. Comparable as long as the definitions and the program's version are the same.
 */
export function cubeFingerprint(cube: Cube): string {
  return fingerprintOf(textsOf(cube));
}

function* textsOf(cube: Cube): Generator<string> {
  yield `shape ${cube.hasAge} ${cube.hasMunicipality}`;
  for (const plane of cube.planes) {
    for (const [number, block] of plane.blocks.entries()) {
      const place = JSON.stringify([plane.column, block.year, block.municipality, block.value]);
      yield place;
      for (const { id, offset, ageSlots, classes } of cube.indicators) {
        const start = number * cube.blockLength + offset;
        for (let slot = 0; slot < ageSlots * classes; slot++) {
          const count = plane.counts[start + slot] ?? 0;
          if (count !== 0) yield `${place} ${id} ${slot} ${count}`;
        }
      }
    }
  }
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  // The sum needs every bit to depend on every other.
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
