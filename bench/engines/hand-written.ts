import type { RawCell } from '../../src/core/persons/snapshot';
import { AGE_GROUPS, newFigures, PER_CELL, placeOf, type Figures } from '../figures';
import { YEARS } from '../extract';

/** Code 0–9 → which of a cell's counts: 1 met, 2 partially met, 3 unmet. */
const OUTCOME = Uint8Array.from({ length: 10 }, (_, code) => (code >= 1 && code <= 3 ? code : 0));
const UNREPORTED = 4;
const AGE_SLOT = Uint8Array.from({ length: 128 }, (_, age) => (age <= 17 ? 1 : age <= 66 ? 2 : 3));
const SLOTS = AGE_GROUPS.length;

/**
 * The same counts by one loop written for just these columns, indicators and years: no other forms of a cell, nothing
 * reported, no kommune checked against its year. What lies between this and iplos is the price of being general and of
 * saying what is wrong.
 */
export function handWritten(rows: readonly (readonly RawCell[])[]): Figures {
  const blocks = new Int32Array(YEARS.length * 10_000).fill(-1);
  const keys: number[] = [];
  const counts = new Int32Array(YEARS.length * 500 * 2 * SLOTS * PER_CELL);
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    const kommune = row[2] as string;
    const code =
      kommune.charCodeAt(0) * 1000 +
      kommune.charCodeAt(1) * 100 +
      kommune.charCodeAt(2) * 10 +
      kommune.charCodeAt(3) -
      53_328;
    const key = ((row[1] as number) - YEARS[0]) * 10_000 + code;
    let block = blocks[key]!;
    if (block < 0) block = blocks[key] = keys.push(key) - 1;
    const age = row[3];
    const slot = typeof age === 'number' ? AGE_SLOT[age]! : 0;
    count(counts, 2 * block * SLOTS + slot, row[4], row[5]);
    count(counts, (2 * block + 1) * SLOTS + slot, row[6], row[7]);
  }
  return rollUp(keys, counts);
}

function count(counts: Int32Array, cell: number, need: RawCell, received: RawCell): void {
  if (need !== 1) return;
  counts[cell * PER_CELL]! += 1;
  const outcome = typeof received === 'number' ? OUTCOME[received]! : UNREPORTED;
  if (outcome > 0) counts[cell * PER_CELL + outcome]! += 1;
}

function rollUp(keys: readonly number[], counts: Int32Array): Figures {
  const figures = newFigures();
  keys.forEach((key, block) => {
    const year = YEARS[0] + Math.floor(key / 10_000);
    const code = String(key % 10_000).padStart(4, '0');
    for (const region of ['0', code.slice(0, 2), code]) {
      for (const indicator of [0, 1]) {
        const all = placeOf(indicator, year, region, 'all');
        for (let slot = 0; slot < SLOTS; slot++) {
          const cell = ((2 * block + indicator) * SLOTS + slot) * PER_CELL;
          for (let i = 0; i < PER_CELL; i++) {
            figures[all + i]! += counts[cell + i]!;
            if (slot > 0) figures[all + slot * PER_CELL + i]! += counts[cell + i]!;
          }
        }
      }
    }
  });
  return figures;
}
