import { cellStyle, placeSheet } from '../../../src/layout';
import { verifyOwnSheets } from '../../../src/hosts/excel/own-sheets/verify-own-sheets';
import { cellsFingerprint, sheetCells, withFormulas } from '../../../src/hosts/excel/own-sheets/sheet-cells';
import { writeSheets } from '../../../src/hosts/excel/write/write-workbook';
import { platform } from '../../../simulated-excel/platform/platform';
import { shownFontColor } from '../../../simulated-excel/workbook/conditional-format';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';
import { resultsOf, type Results } from '../../made/results';
import type { PresentData } from '../../../src/hosts/host';

const live = resultsOf({ live: true });
const values = resultsOf();
const later = resultsOf({ live: true, seed: 2, time: '2026-11-22T09:00:00+01:00' });
const NAME = 'Arbeid og utdanning – fylke';

async function opened(): Promise<OpenWorkbook> {
  return openWorkbook({ Personer: [['id'], [1]] });
}

async function write(open: OpenWorkbook, { layout, run }: Results): Promise<void> {
  const outcome = await writeSheets(open.api, layout, run);
  expect(outcome.kind).toBe('written');
}

function present(results: Results): PresentData {
  return {
    dataOf: () => results.run.data,
    versionOf: (id) => results.run.definitions.find((one) => one.id === id)?.version,
    program: '0.1.0',
  };
}

/** The formulas and constants of a sheet as they stand in the workbook. */
function contentOf(open: OpenWorkbook, results: Results, name: string) {
  const sheet = open.page.excel.workbook.sheetNamed(name);
  const layout = results.layout.sheets.find((one) => one.name === name);
  if (!sheet || !layout) throw new Error(`no sheet ${name}`);
  const wanted = sheetCells(placeSheet(layout, results.layout));
  const stands = wanted.values.map((cells, row) =>
    cells.map((_, column) => sheet.cells.formula(row, column) ?? sheet.cells.value(row, column)),
  );
  const expected = wanted.values.map((cells, row) =>
    cells.map((value, column) => wanted.formulas[row]?.[column] ?? value),
  );
  return { stands, expected };
}

test('in Excel LTSC 2021 no conditional format stands beside a formula, which it would not survive', async () => {
  const open = await openWorkbook({ Personer: [['id'], [1]] }, { platform: platform('ltsc2021') });
  await write(open, live);
  await write(open, later);
  const { workbook } = open.page.excel;
  expect(workbook.sheets.flatMap(({ facts }) => facts.conditionalFormats)).toEqual([]);
  expect(open.page.faults).toEqual([]);
  open.page.close();
});

describe('tables of formulas', () => {
  test('stand in the workbook as they were laid out, in number formats that wait for figures', async () => {
    const open = await opened();
    await write(open, live);
    for (const { name, kind } of live.layout.sheets) {
      const { stands, expected } = contentOf(open, live, name);
      expect(stands).toEqual(expected);
      const formulas = stands.flat().filter((cell) => String(cell).startsWith('=IPLOS.'));
      expect(formulas.length > 0).toBe(kind !== 'about');
    }
    const sheet = open.page.excel.workbook.sheetNamed(NAME);
    const table = sheet?.facts.tables[0]?.area;
    const formats = Array.from({ length: table?.columnCount ?? 0 }, (_, column) =>
      Array.from(
        { length: (table?.rowCount ?? 1) - 1 },
        (__, down) => sheet?.cells.style((table?.row ?? 0) + 1 + down, column).numberFormat ?? 'General',
      ),
    );
    // Each column has one format throughout, whatever its cells showed when they were written.
    expect(formats.map((column) => new Set(column).size)).toEqual(formats.map(() => 1));
    await open.page.close();
  });

  test('take the place of values and give way to them, on the same sheets', async () => {
    const open = await opened();
    for (const results of [values, live, later, values]) {
      await write(open, results);
      expect(open.page.excel.workbook.sheets.map(({ name }) => name)).toEqual([
        'Personer',
        ...results.layout.sheets.map(({ name }) => name),
      ]);
      for (const { name } of results.layout.sheets) {
        const { stands, expected } = contentOf(open, results, name);
        expect(stands).toEqual(expected);
      }
      expect(open.page.excel.workbook.sheetNamed(NAME)?.facts.tables).toHaveLength(1);
    }
    await open.page.close();
  });

  test('a run that fails half-way leaves the formulas as they were', async () => {
    const open = await opened();
    await write(open, live);
    const controller = new AbortController();
    const outcome = await writeSheets(open.api, later.layout, later.run, {
      signal: controller.signal,
      onProgress: (done) => done === 2 && controller.abort(),
    });
    expect(outcome.kind).toBe('cancelled');
    for (const { name } of live.layout.sheets) {
      const { stands, expected } = contentOf(open, live, name);
      expect(stands).toEqual(expected);
    }
    expect((await verifyOwnSheets(open.api, present(live))).flatMap(({ findings }) => findings)).toEqual([]);
    await open.page.close();
  });
});

describe('a check of formulas', () => {
  test('finds nothing while nothing has changed, whatever the formulas show', async () => {
    const open = await opened();
    await write(open, live);
    const sheet = open.page.excel.workbook.sheetNamed(NAME);
    const [one] = [...(sheet?.cells.formulas() ?? [])].filter(({ formula }) => formula.includes('COUNT'));
    sheet?.cells.setResult(one?.row ?? 0, one?.column ?? 0, 4711);
    expect((await verifyOwnSheets(open.api, present(live))).flatMap(({ findings }) => findings)).toEqual([]);
    await open.page.close();
  });

  test('says that formulas have followed changed data and the rest has not', async () => {
    const open = await opened();
    await write(open, live);
    const checks = await verifyOwnSheets(open.api, present(later));
    const kinds = checks.map(({ findings }) => findings.map(({ kind }) => kind));
    // The explanation has no formulas.
    expect(kinds).toEqual([...live.layout.sheets.slice(1).map(() => ['dataChangedLive']), ['dataChanged']]);
    await open.page.close();
  });

  test('finds a figure typed over a formula, and a changed formula', async () => {
    const open = await opened();
    await write(open, live);
    const sheet = open.page.excel.workbook.sheetNamed(NAME);
    const [one] = [...(sheet?.cells.formulas() ?? [])].filter(({ formula }) => formula.includes('COUNT'));
    const at = `'${NAME}'!${String.fromCharCode(65 + (one?.column ?? 0))}${(one?.row ?? 0) + 1}`;
    for (const typed of [12, one?.formula.replace('2019', '2018').replace('COUNT', 'SHARE')]) {
      open.page.excel.type(at, typed);
      const checks = await verifyOwnSheets(open.api, present(live));
      expect(checks.find((check) => check.sheet === NAME)?.findings).toEqual([{ kind: 'cellsChanged' }]);
    }
    await open.page.close();
  });

  test('takes a sorted table for what it is: each formula asks for the region and year of its own row', () => {
    const at = (row: number, region: string) => [
      region,
      `=IPLOS.SHARE($A$1,"arbeid-utdanning",1,$A${row},$B${row},TRUE)`,
    ];
    const fingerprint = (grid: readonly (readonly string[])[]) =>
      cellsFingerprint(
        withFormulas(grid, (row, column) => {
          const cell = grid[row]?.[column] ?? '';
          return cell.startsWith('=') ? cell : null;
        }),
        { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 },
      );
    const written = fingerprint([['data', ''], at(2, '03'), at(3, '11')]);
    // Excel writes the rows of sorted formulas anew; the fingerprint's order is of the caller's making.
    expect(fingerprint([['data', ''], at(2, '11'), at(3, '03')])).toBe(written);
    // A formula that was left asking for another row is a change.
    expect(fingerprint([['data', ''], ['03', String(at(3, '03')[1])], at(3, '11')])).not.toBe(written);
  });
});

describe('signs among formulas', () => {
  const grey = cellStyle('bodySign', 'nb').colour;

  test('[VAL-3] are grey as among values, and a figure that takes their place is not', async () => {
    const open = await opened();
    await write(open, live);
    const sheet = open.page.excel.workbook.sheetNamed(NAME);
    const table = sheet?.facts.tables[0]?.area;
    if (!sheet || !table) throw new Error('no table');
    const place = { row: table.row + 1, column: table.column + table.columnCount - 3 };
    const formula = sheet.cells.formula(place.row, place.column);
    if (formula === null) throw new Error('no formula');
    // What the functions give as the data change.
    const colours = [0.5, '.', '..', ':', 0, 1234].map((value) => {
      sheet.cells.setFormula(place.row, place.column, formula, value);
      return shownFontColor(sheet, place.row, place.column);
    });
    expect(colours).toEqual(['#000000', grey, grey, grey, '#000000', '#000000']);
    expect(shownFontColor(sheet, table.row + 1, table.column)).not.toBe(grey);
    await open.page.close();
  });

  test('keep one rule for each beginning however often they are written, and a rule of the user’s stays', async () => {
    const open = await opened();
    const { workbook } = open.page.excel;
    const rules = (): readonly string[] =>
      workbook.sheetNamed(NAME)?.facts.conditionalFormats.map(({ rule }) => rule?.text ?? '') ?? [];
    await write(open, live);
    const once = rules();
    expect(new Set(once)).toEqual(new Set(['.', ':']));
    await open.page.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(NAME).getRange('A1:B9');
      cells.conditionalFormats.add('ContainsText').textComparison.rule = {
        operator: 'BeginsWith',
        text: 'Oslo',
      };
      await context.sync();
    });
    await write(open, later);
    expect(rules().filter((text) => text !== 'Oslo')).toEqual(once);
    await write(open, values);
    expect(rules()).toEqual(['Oslo']);
    await open.page.close();
  });
});
