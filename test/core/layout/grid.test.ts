import { LANGUAGES } from '../../../src/core/text/language';
import { placeSheet } from '../../../src/core/layout/grid';
import type { GridRange, GridSheet } from '../../../src/core/layout/grid-types';
import { layoutResults } from '../../../src/core/layout/layout-results';
import { cellStyle, shareFormat } from '../../../src/core/layout/styles';
import { layoutInput, SMALL } from './made-results';

const placed = (changes: Parameters<typeof layoutInput>[1] = {}): readonly GridSheet[] => {
  const layout = layoutResults(layoutInput(SMALL, changes));
  return layout.sheets.map((sheet) => placeSheet(sheet, layout));
};
const cellAt = (sheet: GridSheet, row: number, column: number): string | number | null | undefined =>
  sheet.blocks
    .map((block) => block.rows[row - block.row]?.[column - block.column])
    .find((cell) => cell !== undefined)?.value;
const valuesIn = (sheet: GridSheet, range: GridRange): readonly unknown[] => {
  const values: unknown[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1)
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1)
      values.push(cellAt(sheet, row, column));
  return values;
};

describe('sheets with every cell in its place', () => {
  test.each(LANGUAGES)('no two blocks claim a cell, and all lie in the printed area (%s)', (language) => {
    for (const sheet of placed({ language })) {
      const seen = new Set<string>();
      for (const block of sheet.blocks) {
        block.rows.forEach((cells, down) =>
          cells.forEach((_, right) => {
            const [row, column] = [block.row + down, block.column + right];
            expect(seen.has(`${row}/${column}`)).toBe(false);
            seen.add(`${row}/${column}`);
            expect(row).toBeLessThanOrEqual(sheet.print.area.lastRow);
            expect(column).toBeLessThanOrEqual(sheet.print.area.lastColumn);
          }),
        );
      }
    }
  });

  test('the Excel table covers one header row of unique names and the rows, the group labels stand above it', () => {
    const sheet = placed().find((one) => one.id === 'arbeid-utdanning/kommune');
    const table = sheet?.table;
    if (!sheet || !table) throw new Error('no table');
    expect(table.lastRow - table.firstRow).toBe(6);
    expect(valuesIn(sheet, { ...table, lastRow: table.firstRow })).toEqual(table.headers);
    expect(
      valuesIn(sheet, { ...table, firstRow: table.firstRow - 1, lastRow: table.firstRow - 1 }),
    ).toContain('Delvis innfridd (måltall 5)');
    expect(sheet.frozen).toEqual({ rows: table.firstRow + 1, columns: 2 });
    expect(sheet.print.repeatRows).toEqual({ first: table.firstRow - 1, last: table.firstRow });
  });

  test('[IN-4] codes are text, in the range that is told to be digits on purpose', () => {
    const sheet = placed().find((one) => one.id === 'arbeid-utdanning/kommune');
    const range = sheet?.digitsAsText[0];
    if (!sheet || !range) throw new Error('no codes');
    expect(valuesIn(sheet, range)).toEqual(['0301', '1101', '1141', '1145', '1149', '1151']);
  });

  test('a chart draws the cells that hold its numbers and names', () => {
    const sheet = placed().find((one) => one.charts.length > 0);
    const chart = sheet?.charts[0];
    if (!sheet || !chart) throw new Error('no chart');
    expect(valuesIn(sheet, chart.categories)).toEqual(['Hele landet', 'Oslo', 'Rogaland']);
    expect(chart.series.map((series) => valuesIn(sheet, series.values))).toEqual([
      [0.777, 0.779, 0.764],
      [0.082, 0.078, 0.115],
      [0.137, 0.14, 0.115],
      [0.002, 0.002, 0.005],
      [0.001, 0.002, 0],
    ]);
    for (const series of chart.series)
      expect(cellAt(sheet, series.values.firstRow - 1, series.values.firstColumn)).toBe(series.name);
  });

  test('charts do not lie over cells', () => {
    for (const sheet of placed()) {
      const rows = sheet.blocks.flatMap((block) => block.rows.map((_, down) => block.row + down));
      for (const chart of sheet.charts) {
        // 20 pixels a row: the default height of 15 points.
        const below = chart.row + Math.ceil(chart.height / 20);
        expect(rows.filter((row) => row >= chart.row && row < below)).toEqual([]);
      }
    }
  });

  test('a chart that begins a page brings the empty row above along, on whose border its frame is drawn', () => {
    const layout = layoutResults(layoutInput(SMALL, {}));
    const sheet = layout.sheets.find((one) => one.kind === 'figures');
    if (sheet?.kind !== 'figures') throw new Error('no figures');
    const [figure] = sheet.figures;
    if (!figure) throw new Error('no figure');
    const { charts, print, blocks } = placeSheet(
      { ...sheet, figures: Array.from({ length: 8 }, () => figure) },
      layout,
    );
    const filled = blocks.flatMap((block) => block.rows.map((_, down) => block.row + down));
    expect(print.breaksBefore.length).toBeGreaterThan(1);
    for (const row of print.breaksBefore) {
      expect(charts.map((chart) => chart.row)).toContain(row + 1);
      expect(filled).not.toContain(row);
    }
  });

  test('a heading in “Om beregningen” runs on over the cells beside it, so its row is one line high', () => {
    const layout = layoutResults(layoutInput(SMALL, {}));
    const sheet = layout.sheets.find((one) => one.kind === 'about');
    if (sheet?.kind !== 'about') throw new Error('nothing about the calculation');
    const heading = 'Definisjon: '.padEnd(90, 'x');
    const about = placeSheet(
      { ...sheet, sections: sheet.sections.map((section) => ({ ...section, heading })) },
      layout,
    );
    const rows = about.blocks.filter((block) => block.rows[0]?.[0]?.value === heading).map(({ row }) => row);
    expect(rows.length).toBe(sheet.sections.length);
    const points = rows.map((row) =>
      about.rowHeights.filter((one) => one.row === row).map((one) => one.points),
    );
    expect(points).toEqual(rows.map(() => [20]));
  });

  test('a label over a group of columns has room', () => {
    for (const language of LANGUAGES) {
      const layout = layoutResults(layoutInput(SMALL, { language }));
      for (const sheet of layout.sheets) {
        if (sheet.kind !== 'table') continue;
        for (const group of sheet.groups) {
          const columns = sheet.columns.slice(group.first, group.first + group.span);
          const width = columns.reduce((sum, column) => sum + column.width, 0);
          expect(width).toBeGreaterThanOrEqual(group.label.length);
        }
      }
    }
  });

  test('[VAL-4] the number formats: a space before % in Norwegian, none in English; thousands by Excel’s own rule', () => {
    expect(shareFormat('nb')).toBe('0.0\\ %');
    expect(cellStyle('bodyShare', 'en').numberFormat).toBe('0.0%');
    expect(cellStyle('bodyInteger', 'nb').numberFormat).toBe('#,##0');
    expect(cellStyle('bodyCode', 'nb').numberFormat).toBe('@');
  });
});
