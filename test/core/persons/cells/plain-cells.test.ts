import { fourDigits } from '../../../../src/core/persons/cells/four-digits';
import { plainAge, readAge } from '../../../../src/core/persons/cells/read-age';
import { plainCode, readCode } from '../../../../src/core/persons/cells/read-code';
import { readYear } from '../../../../src/core/persons/cells/read-date';
import { readMunicipality } from '../../../../src/core/persons/cells/read-municipality';
import type { RawCell } from '../../../../src/core/persons/snapshot';

/*
 * One grammar of cells, two ways through it. A space in front makes any text one that the fast way leaves to the slow one, and
 * changes no meaning: so what the fast way reads must be what the slow way reads of the same with a space.
 */
const ALPHABET = ['0', '1', '2', '5', '9', ' ', '.', ',', '-', 'x', 'N', '/', ':', '٠'];
const upToFour = (): string[] => {
  const texts = [''];
  for (let from = 0, length = 1; length <= 4; length++) {
    const to = texts.length;
    for (; from < to; from++) for (const sign of ALPHABET) texts.push(`${texts[from] ?? ''}${sign}`);
  }
  return texts;
};
const CELLS: readonly RawCell[] = [
  ...upToFour(),
  ...Array.from({ length: 10_200 }, (_, i) => i - 100),
  ...Array.from({ length: 1250 }, (_, i) => i / 10),
  ...[-0, NaN, Infinity, -Infinity, 1e21, 2 ** 31, 2 ** 32 + 1, 4294968296, 16384 + 2019, 2019.5],
  ...[null, undefined, true, false, new Date(Date.UTC(2019, 0, 1))],
];
const dressed = (cell: RawCell): RawCell =>
  cell === null || cell === undefined ? ' ' : typeof cell === 'number' ? ` ${cell}` : ` ${String(cell)}`;

describe.each([
  ['code', plainCode, readCode, 15],
  ['age', plainAge, readAge, 121],
  ['year', (cell: RawCell) => fourDigits(cell), (cell: RawCell) => readYear(cell) ?? -1, 9000],
  ['kommune', fourDigits, (cell: RawCell) => readMunicipality(cell), 9000],
] as const)('a %s', (what, plain, read, atLeast) => {
  const fast = CELLS.filter((cell) => plain(cell) >= (what === 'kommune' ? 100 : 0));
  test('what the fast way reads, the slow way reads alike', () => {
    const apart = fast.filter(
      (cell) => Math.abs(plain(cell)) !== read(dressed(cell)) || plain(cell) !== read(cell),
    );
    expect(apart).toEqual([]);
    expect(fast.length).toBeGreaterThan(atLeast);
  });
});
