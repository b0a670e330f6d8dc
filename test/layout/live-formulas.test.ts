import { placeSheet } from '../../src/layout/grid/grid';
import type { GridCell, GridSheet } from '../../src/layout/grid/grid-types';
import { layoutResults } from '../../src/layout/layout-results';
import type { AskedFigure } from '../../src/layout/asked-figure';
import { dataSetFormula, figureFormula, formulasOn } from '../../src/layout/live-formulas';
import { parseFormula } from '../../simulated-excel/functions/formula';
import { layoutInput, SMALL, type MadeRow } from '../made/layouts';

const asked: AskedFigure = {
  part: 'share',
  indicator: 'arbeid-utdanning',
  measure: 7,
  ageGroup: '18-66',
  regionCode: '0301',
  year: 2019,
};
const NO_CELLS = { region: null, year: null };

describe('the formula that follows the data', () => {
  test.each([
    ['a table', 'Uttrekk', null, '=IPLOS.DATASET("Uttrekk")'],
    ['rows that name no year', 'Uttrekk', 2019, '=IPLOS.DATASET("Uttrekk",2019)'],
    [
      'a range of a sheet with an apostrophe',
      "'Ola''s data'!A1:H9",
      null,
      `=IPLOS.DATASET("'Ola''s data'!A1:H9")`,
    ],
    ['a sheet with quotation marks', 'Uttrekk "ny"', null, '=IPLOS.DATASET("Uttrekk ""ny""")'],
  ])('of %s', (_, source, year, formula) => {
    expect(dataSetFormula({ source, year, valuesOn: [] })).toBe(formula);
    const [data] = parseFormula(formula)?.args ?? [];
    expect(data).toEqual({ kind: 'literal', value: source });
  });
});

describe('the formula of a figure', () => {
  test('takes region and year from the cells of its row', () => {
    expect(figureFormula(asked, '$A$4', { region: '$A9', year: '$C9' }, 'nb')).toBe(
      '=IPLOS.SHARE($A$4,"arbeid-utdanning",7,$A9,$C9,TRUE)',
    );
  });

  test('[REG-1] says them itself where no cell does, the region by its code', () => {
    expect(figureFormula(asked, '$A$4', NO_CELLS, 'nb')).toBe(
      '=IPLOS.SHARE($A$4,"arbeid-utdanning",7,"0301",2019,TRUE)',
    );
  });

  test('leaves out the country, and a year that nobody named', () => {
    const country = { ...asked, regionCode: '0', year: null };
    expect(figureFormula(country, '$A$4', NO_CELLS, 'nb')).toBe(
      '=IPLOS.SHARE($A$4,"arbeid-utdanning",7,,,TRUE)',
    );
  });

  test('asks for counts and denominators by their own functions', () => {
    expect(figureFormula({ ...asked, part: 'count' }, '$A$4', NO_CELLS, 'en')).toBe(
      '=IPLOS.COUNT($A$4,"arbeid-utdanning",7,"0301",2019,TRUE)',
    );
    expect(figureFormula({ ...asked, part: 'denominator' }, '$A$4', NO_CELLS, 'en')).toBe(
      '=IPLOS.DENOMINATOR($A$4,"arbeid-utdanning","18-66","0301",2019,TRUE)',
    );
  });

  test.each([
    ['nb', 'all', '"ugyldig"'],
    ['nb', '67+', '"ugyldig 67+"'],
    ['en', 'all', '"invalid"'],
  ] as const)('[NUM-5] asks for those in no numerator (%s, %s)', (language, ageGroup, measure) => {
    expect(figureFormula({ ...asked, measure: 'rest', ageGroup }, '$A$4', NO_CELLS, language)).toBe(
      `=IPLOS.SHARE($A$4,"arbeid-utdanning",${measure},"0301",2019,TRUE)`,
    );
  });
});

describe('a sheet of formulas', () => {
  const live = { source: 'Uttrekk', year: null, valuesOn: [] };
  const pair = (id: string, rows: readonly MadeRow[] = SMALL): readonly [GridSheet, GridSheet] => {
    const [values, formulas] = [{}, { live }].map((change) => {
      const layout = layoutResults(layoutInput(rows, { figures: true, ...change }));
      const sheet = layout.sheets.find((one) => one.id === id);
      if (!sheet) throw new Error(`no sheet ${id}`);
      return placeSheet(sheet, layout);
    });
    if (!values || !formulas) throw new Error('two sheets');
    return [values, formulas];
  };
  const bodies = (sheet: GridSheet): readonly (readonly GridCell[])[] => {
    const { table } = sheet;
    const block = sheet.blocks.find((one) => one.row === table?.firstRow);
    if (!block) throw new Error('no table');
    return block.rows.slice(1);
  };

  test.each(['arbeid-utdanning/land', 'arbeid-utdanning/fylke', 'arbeid-utdanning/kommune'])(
    '%s: every figure and sign is a formula, and nothing else',
    (id) => {
      const [values, formulas] = pair(id);
      const table = formulas.table;
      if (!table) throw new Error('no table');
      bodies(formulas).forEach((cells, down) =>
        cells.forEach((cell, column) => {
          const written = bodies(values)[down]?.[column];
          expect(cell.value).toBe(written?.value);
          const isFigure = /^(Nevner|Andel|Antall)/.test(table.headers[column] ?? '');
          expect([column, cell.formula !== undefined]).toEqual([column, isFigure]);
          if (cell.formula === undefined) return;
          const parsed = parseFormula(cell.formula);
          const [data, , , region, year] = parsed?.args ?? [];
          // The row's own cells, wherever the table stands.
          const row = table.firstRow + 1 + down;
          const cellAt = (at: string) => ({
            kind: 'cells',
            area: { row, column: table.headers.indexOf(at), rowCount: 1, columnCount: 1 },
          });
          expect(year).toMatchObject(cellAt('År'));
          if (id.endsWith('land')) expect(region).toEqual({ kind: 'omitted' });
          else expect(region).toMatchObject(cellAt(table.headers[0] ?? ''));
          const dataSet = formulas.blocks.find(({ rows }) => rows[0]?.[0]?.formula !== undefined);
          expect(data).toMatchObject({ area: { row: dataSet?.row, column: 0 } });
          expect(dataSet?.rows[0]?.[0]?.formula).toBe('=IPLOS.DATASET("Uttrekk")');
        }),
      );
    },
  );

  test('a cell with a sign is ready for a figure', () => {
    const [, formulas] = pair('arbeid-utdanning/kommune');
    const signs = bodies(formulas).flatMap((cells) =>
      cells.filter(({ value, formula }) => formula !== undefined && typeof value === 'string'),
    );
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.filter(({ style }) => style !== 'bodyShare' && style !== 'bodyInteger')).toEqual([]);
  });

  test('[VAL-3] the legend tells the signs that may come', () => {
    const ordinary = SMALL.filter(({ counts }) => typeof counts !== 'string');
    const [, formulas] = pair('arbeid-utdanning/fylke', ordinary);
    const texts = formulas.blocks.flatMap(({ rows }) => rows.map((cells) => String(cells[0]?.value)));
    expect(texts.filter((line) => line.includes('kan ikke beregnes') && line.includes('..  '))).toHaveLength(
      1,
    );
  });

  test('figures draw formulas too, those in no numerator among them', () => {
    const [values, formulas] = pair('arbeid-utdanning/figurer');
    expect(formulas.charts.map(({ title }) => title)).toEqual(values.charts.map(({ title }) => title));
    for (const [index, chart] of formulas.charts.entries()) {
      for (const [at, series] of chart.series.entries()) {
        const cells = cellsIn(formulas, series.values);
        const before = values.charts[index]?.series[at]?.values;
        expect(cells.map(({ value }) => value)).toEqual(
          before && cellsIn(values, before).map((c) => c.value),
        );
        expect(cells.every(({ formula }) => formula?.startsWith('=IPLOS.SHARE($A$')) ?? false).toBe(true);
      }
    }
    const all = formulas.blocks.flatMap(({ rows }) => rows.flat()).map(({ formula }) => formula ?? '');
    expect(all.some((formula) => formula.includes('"ugyldig"'))).toBe(true);
  });

  test('as many formulas are counted as stand in the sheets', () => {
    const layout = layoutResults(layoutInput(SMALL, { figures: true, live }));
    for (const sheet of layout.sheets) {
      const cells = placeSheet(sheet, layout).blocks.flatMap(({ rows }) => rows.flat());
      const figures = cells.filter(({ formula }) => formula !== undefined && !formula.includes('DATASET'));
      expect([sheet.id, formulasOn(sheet)]).toEqual([sheet.id, figures.length]);
      expect(figures.length > 0).toBe(sheet.kind !== 'about');
    }
  });

  test('a sheet that is to have values has them, beside others with formulas', () => {
    const valuesOn = ['arbeid-utdanning/kommune'];
    const [values, kept] = [{}, { live: { ...live, valuesOn } }].map((change) => {
      const layout = layoutResults(layoutInput(SMALL, change));
      return layout.sheets.map((sheet) => placeSheet(sheet, layout));
    });
    const named = (sheets: readonly GridSheet[] | undefined, id: string) =>
      sheets?.find((one) => one.id === id);
    expect(named(kept, 'arbeid-utdanning/kommune')).toEqual(named(values, 'arbeid-utdanning/kommune'));
    expect(named(kept, 'arbeid-utdanning/fylke')).not.toEqual(named(values, 'arbeid-utdanning/fylke'));
  });

  test('[REG-8] figures that a function cannot be asked for stay values', () => {
    const rows: readonly MadeRow[] = [
      { level: 'kostragruppe', code: 'EKG05', name: 'KOSTRA-gruppe 5', counts: [1, 2, 3, 4] },
    ];
    const [values, formulas] = pair('arbeid-utdanning/kostragruppe', rows);
    expect(formulas).toEqual(values);
  });
});

function cellsIn(
  sheet: GridSheet,
  { firstRow, lastRow, firstColumn }: { firstRow: number; lastRow: number; firstColumn: number },
): readonly GridCell[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, down) => {
    const row = firstRow + down;
    const found = sheet.blocks
      .map((block) => block.rows[row - block.row]?.[firstColumn - block.column])
      .find((cell) => cell !== undefined);
    if (!found) throw new Error('no cell');
    return found;
  });
}
