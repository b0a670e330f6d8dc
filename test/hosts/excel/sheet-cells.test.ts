import fc from 'fast-check';
import { rectanglesOf } from '../../../src/hosts/excel/write/rectangles';
import { cellInput, cellsFingerprint, Formula } from '../../../src/hosts/excel/own-sheets/sheet-cells';
import { markText, readMark, type SheetMark } from '../../../src/hosts/excel/own-sheets/mark';
import { enter } from '../../../simulated-excel/workbook/cell-value';

describe('what is given to Excel for a cell', () => {
  test('text stays that text and a number that number, whatever it looks like', () => {
    const looks = [
      '0301',
      '=1+1',
      '+47',
      '-',
      '@x',
      "'quoted",
      '1-2',
      '3/4',
      '12:30',
      '10 %',
      'TRUE',
      'sann',
      '#N/A',
      '1e5',
      ' 7',
    ];
    const text = fc.oneof(fc.constantFrom(...looks), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(
        fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.constantFrom('@', null, '0.0%'),
        (value, format) => {
          expect(enter(cellInput(value, format), format ?? 'General')).toEqual({ kind: 'value', value });
        },
      ),
    );
  });

  test('text that looks like a date or a logical value in Norwegian is marked as text', () => {
    expect(['0-17', '1.2.2019', 'SANN', 'usann', '10:30'].map((text) => cellInput(text, null))).toEqual([
      "'0-17",
      "'1.2.2019",
      "'SANN",
      "'usann",
      "'10:30",
    ]);
    expect(['Oslo', '..', ':', '.'].map((text) => cellInput(text, null))).toEqual(['Oslo', '..', ':', '.']);
  });
});

describe('rectangles', () => {
  test('cover every cell once, with its kind', () => {
    const kinds = fc.constantFrom('a', 'b', null);
    const grids = fc
      .integer({ min: 1, max: 6 })
      .chain((columns) =>
        fc.array(fc.array(kinds, { minLength: columns, maxLength: columns }), { maxLength: 7 }),
      );
    fc.assert(
      fc.property(grids, (grid) => {
        const painted = grid.map((row) => row.map((): string | null => null));
        for (const { row, column, rows, columns, kind } of rectanglesOf(grid)) {
          for (let down = 0; down < rows; down++) {
            for (let right = 0; right < columns; right++) {
              expect(painted[row + down]?.[column + right]).toBeNull();
              painted[row + down]?.splice(column + right, 1, kind);
            }
          }
        }
        expect(painted).toEqual(grid);
      }),
    );
  });

  test('equal rows are one', () => {
    const rows = Array.from({ length: 1000 }, () => ['a', 'a', 'b', null] as const);
    expect(rectanglesOf(rows)).toHaveLength(2);
  });
});

describe('the fingerprint of a sheet', () => {
  const body = { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 };
  const grid = [
    ['Region', 'Antall'],
    ['Oslo', 3],
    ['Viken', 4],
    ['note', null],
  ];
  const print = cellsFingerprint(grid, body);

  test('empty cells and empty texts are the same; the rows of the body may stand in any order', () => {
    expect(cellsFingerprint([...grid.slice(0, 3), ['note', '', ''], []], body)).toBe(print);
    expect(cellsFingerprint([grid[0] ?? [], grid[2] ?? [], grid[1] ?? [], grid[3] ?? []], body)).toBe(print);
  });

  test.each([
    ['a figure', 1, 1, 5],
    ['a figure as text', 1, 1, '3'],
    ['a formula with the same value', 1, 1, new Formula('=1+2')],
    ['a header', 0, 1, 'Tall'],
    ['a note', 3, 0, 'Note'],
    ['a remark beside', 3, 1, 'x'],
  ])('%s changes it', (_, row, column, value) => {
    const changed = grid.map((cells, at) =>
      at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
    );
    expect(cellsFingerprint(changed, body)).not.toBe(print);
  });

  test('figures exchanged between rows change it', () => {
    expect(cellsFingerprint([grid[0] ?? [], ['Oslo', 4], ['Viken', 3], grid[3] ?? []], body)).not.toBe(print);
  });
});

describe('the mark', () => {
  const mark: SheetMark = {
    id: 'x/fylke',
    cells: 'c',
    table: { name: 't', firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 2 },
    run: {
      definitions: [{ id: 'x', version: '1' }],
      data: 'd',
      source: 'Uttrekk',
      settings: '{}',
      program: '0.1.0',
      time: '2026-11-21T20:05:00+01:00',
    },
  };
  test('comes back as it was written', () => {
    expect(readMark(markText(mark))).toEqual(mark);
    expect(readMark(markText({ ...mark, table: null }))).toEqual({ ...mark, table: null });
  });
  test.each([
    '',
    '{',
    'null',
    '[]',
    markText(mark).replace('"form":1', '"form":2'),
    markText(mark).replace('"cells":"c",', ''),
    markText(mark).replace('"version":"1"', '"version":1'),
    markText(mark).replace('"firstRow":1,', ''),
  ])('%s is none: such a sheet is left alone', (text) => expect(readMark(text)).toBeNull());
});
