import fc from 'fast-check';
import { gridChange, gridFingerprint, type PublishedGrid } from '../../../src/published';

const TABLE = [
  ['Fylke', 'Andel'],
  ['Oslo', '54,0'],
  ['Vestland', '51,2'],
];

function grid(rows: readonly (readonly (string | number | null)[])[], firstRow = 3): PublishedGrid {
  return { source: 'Publisert 2019', firstRow, firstColumn: 2, rows };
}

describe('what a published table showed, and what it shows now', () => {
  const before = gridFingerprint(grid(TABLE));

  test('the same texts are no change, whatever is stored behind them or empty beside them', () => {
    const shown = { ...grid([...TABLE.slice(0, 2), ['Vestland', 51.2], [null, '']]) };
    const texts = [...TABLE, ['', '']];
    expect(gridChange(before, { ...shown, texts })).toEqual({ moved: null, areas: [] });
  });

  test('[PUB-1] a digit more is a change, told by the row it is in', () => {
    const now = grid([TABLE[0] ?? [], ['Oslo', '54'], TABLE[2] ?? []]);
    expect(gridChange(before, now).areas).toEqual(["'Publisert 2019'!B4:C4"]);
  });

  test('two figures that change places are a change in both rows, as one area', () => {
    const now = grid([TABLE[0] ?? [], ['Oslo', '51,2'], ['Vestland', '54,0']]);
    expect(gridChange(before, now).areas).toEqual(["'Publisert 2019'!B4:C5"]);
  });

  test('rows that came and rows that went are changes where they are or were', () => {
    expect(gridChange(before, grid([...TABLE, ['Rogaland', '50,0']])).areas).toEqual([
      "'Publisert 2019'!B6:C6",
    ]);
    expect(gridChange(before, grid(TABLE.slice(0, 2))).areas).toEqual(["'Publisert 2019'!B5:C5"]);
  });

  test('a table that lies elsewhere has moved, and its figures are the same', () => {
    expect(gridChange(before, grid(TABLE, 10))).toEqual({
      moved: { from: "'Publisert 2019'!B3", to: "'Publisert 2019'!B10" },
      areas: [],
    });
  });

  test('any one cell changed in a table of any length is found in an area that holds it, and nowhere else far off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.nat(),
        fc.constantFrom('', '9', 'x'),
        (length, at, text) => {
          const rows = Array.from({ length }, (_, row) => [`R${row}`, `${row},0`]);
          const kept = gridFingerprint(grid(rows));
          expect(kept.parts.length).toBeLessThanOrEqual(64);
          const row = at % length;
          const now = rows.map((cells, index) => (index === row ? ['', text] : cells));
          const { areas } = gridChange(kept, grid(now));
          expect(areas).toHaveLength(1);
          const [, first, last] = /!B(\d+):C(\d+)$/.exec(areas[0] ?? '') ?? [];
          expect(Number(first)).toBeLessThanOrEqual(row + 3);
          expect(Number(last)).toBeGreaterThanOrEqual(row + 3);
          expect(Number(last) - Number(first)).toBeLessThan(kept.rowsEach);
        },
      ),
      { endOnFailure: true, numRuns: 40 },
    );
  });
});
