import { plainPart } from '../../../src/hosts/forms/plain-lines';
import { Dice } from '../../made/dice';

/** What plain text is, byte by byte. */
function plainly(bytes: Uint8Array) {
  let length = bytes.lastIndexOf(10) + 1;
  // Blank lines at the end are nothing.
  for (let text = ''; length > 0; length = text.length) {
    text = Buffer.from(bytes.subarray(0, length)).toString('latin1');
    const shorter = text.replace(/(^|\n)\r?\n$/, '$1');
    if (shorter === text) break;
    text = shorter;
  }
  const part = [...bytes.subarray(0, length)];
  if (length === 0 || part.some((byte) => byte === 0 || byte === 34 || byte > 127)) return null;
  return { length, lines: part.filter((byte) => byte === 10).length };
}

test('plain text is told four bytes at a time as it is byte by byte, wherever the bytes begin', () => {
  for (let seed = 1; seed <= 600; seed++) {
    const dice = new Dice(seed);
    const size = dice.of([0, 1, 3, 7, 40, 1500, 2600]);
    const signs = dice.of([[48, 59, 10], [10], [48, 13, 10, 127, 1], [48, 49, 35, 33]]);
    const all = Uint8Array.from({ length: size + 8 }, () => dice.of(signs));
    if (dice.is(0.6)) all[dice.below(all.length)] = dice.of([0, 34, 128, 162, 138, 255, 10]);
    const offset = dice.below(5);
    const bytes = all.subarray(offset, offset + size);
    expect({ seed, part: plainPart(bytes) }).toEqual({ seed, part: plainly(bytes) });
  }
});
