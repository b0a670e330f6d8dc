import { USUAL_STATISTICS } from '../../src/core/statistics/measure-statistics';
import { LANGUAGES } from '../../src/core/words/language';
import { placeSheet } from '../../src/layout/grid/grid';
import type { GridRange, GridSheet } from '../../src/layout/grid/grid-types';
import { layoutReport } from '../../src/layout/layout-report';
import { layoutResults } from '../../src/layout/layout-results';
import { cellStyle, PAGE_MARGINS, shareFormat } from '../../src/layout/styles';
import { issue } from '../../src/core/issues';
import { classification } from '../made/shipped';
import { layoutInput, SMALL, work, type MadeRow } from '../made/layouts';

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

/** The widest of our labels in Calibri bold of 10 points, by the font's own measures: 33 characters in 187 pixels. 11 are indent and edges. */
const LABEL_PIXELS = 187 / 33;

/** Kommuner with figures, with none in the denominator, and without data. */
const COUNTS: readonly MadeRow['counts'][] = [[4, 3, 2, 1], [0, 0, 0, 0], 'notReported'];

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
          const pixels = columns.reduce((sum, column) => sum + column.width * 7 + 5, 0);
          expect(pixels).toBeGreaterThanOrEqual(group.label.length * LABEL_PIXELS + 11);
        }
      }
    }
  });

  test('rows for all ages stand out from those of the age groups below them', () => {
    const rows = ['all', '0-17', '18-66'].flatMap((age) =>
      ['03', '11'].map((code) => ({ level: 'fylke', code, name: code, age, counts: [4, 3, 2, 1] as const })),
    );
    const layout = layoutResults(layoutInput(rows, { ageGroups: ['all', '0-17', '18-66'] }));
    const [sheet] = layout.sheets.map((one) => placeSheet(one, layout));
    if (!sheet?.totals || !sheet.table) throw new Error('no rows stand out');
    const { rows: totals, lastHeadColumn } = sheet.totals;
    expect(totals.map((row) => cellAt(sheet, row, lastHeadColumn))).toEqual(['Alle aldre', 'Alle aldre']);
    expect(totals).toEqual([sheet.table.firstRow + 1, sheet.table.firstRow + 4]);
  });

  test('where all rows are for all ages, none stands out', () => {
    expect(placed().map(({ totals }) => totals)).toEqual(placed().map(() => null));
  });

  test.each(LANGUAGES)(
    'a table of all kommuner prints on A4 upright with no figure smaller than 6 points, 88 kommuner a page (%s)',
    (language) => {
      const ages = work.ageGroups.map(({ id }) => id);
      const rows = [...(classification.forYear(2019)?.municipalities ?? [])].flatMap(
        ({ code, name }, index) =>
          ages.map((age): MadeRow => {
            const counts = COUNTS[index % COUNTS.length] ?? 'notReported';
            return {
              level: 'kommune',
              code,
              name,
              age,
              counts: code === '1151' ? 'jointlyReported' : counts,
            };
          }),
      );
      const issues = [
        issue('jointlyReported', 'info', {
          year: 2019,
          municipality: { code: '1151', name: 'Utsira' },
          with: { code: '1149', name: 'Karmøy' },
        }),
      ];
      const layout = layoutReport(layoutInput(rows, { language, ageGroups: ages, issues }));
      const [sheet] = layout.sheets.map((one) => placeSheet(one, layout));
      if (!sheet) throw new Error('no table');
      expect(sheet.print).toMatchObject({ orientation: 'portrait', pagesTall: 5 });
      // A character is 7 pixels and a column's edges 5; a pixel is 3/4 point. A4 is 210 mm wide.
      const wanted = sheet.columnWidths
        .slice(0, sheet.print.area.lastColumn + 1)
        .reduce((sum, width) => sum + Math.trunc(width * 7 + 5) * 0.75, 0);
      const paper = (210 / 25.4 - PAGE_MARGINS.left - PAGE_MARGINS.right) * 72;
      expect((cellStyle('bodyShare', language).size * paper) / wanted).toBeGreaterThanOrEqual(6);
    },
  );

  test('[VAL-4] the number formats: a space before % in Norwegian, none in English; thousands by Excel’s own rule', () => {
    expect(shareFormat('nb')).toBe('0.0\\ %');
    expect(cellStyle('bodyShare', 'en').numberFormat).toBe('0.0%');
    expect(cellStyle('bodyInteger', 'nb').numberFormat).toBe('#,##0');
    expect(cellStyle('bodyCode', 'nb').numberFormat).toBe('@');
  });
});

test.each(LANGUAGES)('no column is narrower than the longest word of its header (%s)', (language) => {
  const cut = [undefined, USUAL_STATISTICS].flatMap((statistics) => {
    const layout = layoutReport(layoutInput(SMALL, { language, ...(statistics ? { statistics } : {}) }));
    return layout.sheets.flatMap((sheet) => {
      const { columnWidths, blocks } = placeSheet(sheet, layout);
      return blocks.flatMap((block) =>
        block.rows.flatMap((cells) =>
          cells.flatMap(({ value, style }, right) => {
            if (!style.startsWith('header') || typeof value !== 'string') return [];
            const pixels = Math.max(...value.split(/[\s-]/).map(({ length }) => length)) * LABEL_PIXELS * 1.1;
            return pixels > (columnWidths[block.column + right] ?? 0) * 7 - 2 ? [value] : [];
          }),
        ),
      );
    });
  });
  expect(cut).toEqual([]);
});
