import ExcelJS from 'exceljs';
import { cellStyle, placeSheet, TOTAL_RULE } from '../../../src/layout';
import { sheetCells } from '../../../src/hosts/excel/own-sheets/sheet-cells';
import { writeSheets } from '../../../src/hosts/excel/write/write-workbook';
import { writeWorkbookFile as writeXlsx } from '../../../src/hosts/xlsx/write-workbook';
import type { WriteOutcome } from '../../../src/hosts/host';
import { platform } from '../../../simulated-excel/platform/platform';
import { valuesAt } from '../../../simulated-excel/workbook/find-cells';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';
import { resultsOf } from '../../made/results';

const { layout, run } = resultsOf();
const USERS = { Personer: [['id'], [1]], Notater: [['mine tanker']] } as const;

function written(outcome: WriteOutcome) {
  if (outcome.kind !== 'written') throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return outcome;
}

function sheetNames(open: OpenWorkbook): readonly string[] {
  return open.page.excel.workbook.sheets.map(({ name }) => name);
}

/** Whether a cell is bold, and the colour of the line below it. */
type Weight = readonly [bold: boolean, below: string | null];

test('rows for all ages stand out, in the open workbook as in the .xlsx file', async () => {
  const ageGroups = ['all', '0-17', '18-66', '67+'];
  const results = resultsOf({ levels: ['fylke'], ageGroups });
  const [sheet] = results.layout.sheets;
  if (!sheet) throw new Error('no sheet');
  const { table, totals } = placeSheet(sheet, results.layout);
  if (!table || !totals) throw new Error('no rows stand out');
  expect(totals.rows.length * ageGroups.length).toBe(table.lastRow - table.firstRow);

  const open = await openWorkbook(USERS);
  const { blemishes } = written(await writeSheets(open.api, results.layout, results.run));
  expect(blemishes).toEqual([]);
  const cells = open.page.excel.workbook.sheetNamed(sheet.name)?.cells;
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await writeXlsx(results.layout)).slice().buffer);
  const saved = file.getWorksheet(sheet.name);
  for (let row = table.firstRow + 1; row < table.lastRow; row++) {
    for (let column = table.firstColumn; column <= table.lastColumn; column++) {
      const isHead = totals.rows.includes(row) && column <= totals.lastHeadColumn;
      const wanted: Weight = [isHead, totals.rows.includes(row + 1) ? TOTAL_RULE : '#DCE3E9'];
      const have = cells?.style(row, column);
      const { font, border } = saved?.getCell(row + 1, column + 1) ?? {};
      const inFile = border?.bottom?.color?.argb?.replace(/^FF/, '#') ?? null;
      expect([row, column, have?.bold ?? false, have?.borders?.bottom?.color]).toEqual([
        row,
        column,
        ...wanted,
      ]);
      expect([row, column, font?.bold ?? false, inFile]).toEqual([row, column, ...wanted]);
    }
  }
  await open.page.close();
});

describe('results in an open workbook', () => {
  let open: OpenWorkbook;
  let outcome: ReturnType<typeof written>;
  beforeAll(async () => {
    open = await openWorkbook(USERS);
    outcome = written(await writeSheets(open.api, layout, run));
  });
  afterAll(() => open.page.close());

  test('every part succeeds, and every sheet of the layout stands behind the user’s own', () => {
    expect(outcome.blemishes).toEqual([]);
    expect(sheetNames(open)).toEqual(['Personer', 'Notater', ...layout.sheets.map(({ name }) => name)]);
    expect(outcome.sheets.map(({ id, isNew, nameTaken }) => ({ id, isNew, nameTaken }))).toEqual(
      layout.sheets.map(({ id }) => ({ id, isNew: true, nameTaken: null })),
    );
    expect(open.page.faults).toEqual([]);
  });

  test('each cell holds exactly what the layout says', () => {
    for (const sheet of layout.sheets) {
      const { values, rows, columns } = sheetCells(placeSheet(sheet, layout));
      const cells = open.page.excel.workbook.sheetNamed(sheet.name)?.cells;
      const held = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => cells?.value(row, column) ?? null),
      );
      expect(held).toEqual(values);
    }
  });

  test('[VAL-2] saved as .xlsx and opened by exceljs: values and number formats are those of the .xlsx writer', async () => {
    const [ours, other] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
    const { xlsx } = await open.page.excel.save();
    await ours.xlsx.load(xlsx.slice().buffer);
    await other.xlsx.load((await writeXlsx(layout)).slice().buffer);
    let numbers = 0;
    for (const { name } of layout.sheets) {
      const [mine, theirs] = [ours.getWorksheet(name), other.getWorksheet(name)];
      if (!mine || !theirs) throw new Error(`no sheet ${name}`);
      theirs.eachRow((row, rowNumber) =>
        row.eachCell((cell, column) => {
          const own = mine.getCell(rowNumber, column);
          expect({ at: own.address, value: own.value ?? null }).toEqual({
            at: cell.address,
            value: cell.value ?? null,
          });
          if (typeof cell.value !== 'number') return;
          numbers++;
          expect(own.numFmt ?? 'General').toBe(cell.numFmt ?? 'General');
        }),
      );
      expect(mine.pageSetup).toMatchObject({
        orientation: theirs.pageSetup.orientation,
        fitToWidth: 1,
        printArea: theirs.pageSetup.printArea,
      });
      expect(mine.headerFooter.oddFooter).toBe(theirs.headerFooter.oddFooter);
      expect(mine.pageSetup.margins).toEqual(theirs.pageSetup.margins);
      expect(mine.views[0]).toMatchObject({ showGridLines: false });
      const [split, otherSplit] = [mine.views[0], theirs.views[0]];
      expect([split?.state, split && 'ySplit' in split && split.ySplit]).toEqual([
        otherSplit?.state,
        otherSplit && 'ySplit' in otherSplit && otherSplit.ySplit,
      ]);
    }
    expect(numbers).toBeGreaterThan(200);
  });

  test('the tables are Excel tables of the layout’s names, with Excel’s own style', () => {
    const tables = open.page.excel.workbook.tables().map(({ table }) => table);
    const grids = layout.sheets.flatMap((sheet) => placeSheet(sheet, layout).table ?? []);
    expect(tables).toHaveLength(grids.length);
    for (const grid of grids) {
      expect(tables.find(({ name }) => name === grid.name)).toMatchObject({
        style: 'TableStyleLight1',
        showBandedRows: false,
        area: { row: grid.firstRow, column: grid.firstColumn, rowCount: grid.lastRow - grid.firstRow + 1 },
        columns: grid.headers.map((name) => ({ name })),
      });
    }
    expect(outcome.sheets.flatMap(({ tableName }) => tableName ?? [])).toEqual(grids.map(({ name }) => name));
  });

  test('the figures are native charts over the cells of their sheet', () => {
    const figures = layout.sheets.find(({ kind }) => kind === 'figures');
    if (!figures) throw new Error('no figures');
    const [chart] = placeSheet(figures, layout).charts;
    const [made] = open.page.excel.workbook.sheetNamed(figures.name)?.facts.charts ?? [];
    expect(made).toMatchObject({
      chartType: 'BarStacked100',
      set: {
        'title.text': chart?.title,
        'axes.valueAxis.maximum': 1,
        'axes.categoryAxis.reversePlotOrder': true,
        'axes.categoryAxis.position': 'Maximum',
      },
    });
    expect(made?.series.map(({ name }) => name)).toEqual(chart?.series.map(({ name }) => name));
    expect(made?.series[0]?.values).toContain(`${figures.name}'!B`);
    expect(made?.series[0]?.categories).toContain(`${figures.name}'!A`);
    expect(made?.series[0]?.set['format.fill.color']).toBe(chart?.series[0]?.colour);
  });

  test('the looks of each cell are those of its style', () => {
    for (const sheet of layout.sheets) {
      const { styles } = sheetCells(placeSheet(sheet, layout));
      const cells = open.page.excel.workbook.sheetNamed(sheet.name)?.cells;
      styles.forEach((row, rowIndex) =>
        row.forEach((name, column) => {
          if (name === null) return;
          const want = cellStyle(name, 'nb');
          const have = cells?.style(rowIndex, column) ?? {};
          expect({
            at: `${sheet.name} ${rowIndex} ${column} ${name}`,
            bold: have.bold ?? false,
            size: have.fontSize ?? 11,
            colour: have.fontColor ?? '#000000',
            fill: have.fillColor ?? null,
            align: have.horizontalAlignment,
            wrap: have.wrapText ?? false,
            below: have.borders?.bottom?.color ?? null,
          }).toEqual({
            at: `${sheet.name} ${rowIndex} ${column} ${name}`,
            bold: want.bold,
            size: want.size,
            colour: want.colour ?? '#000000',
            fill: want.fill,
            align: want.align === 'right' ? 'Right' : 'Left',
            wrap: want.wrap,
            below: want.ruleBelow,
          });
        }),
      );
    }
  });

  test('columns are as wide as the layout says, and header rows as high', () => {
    for (const sheet of layout.sheets) {
      const grid = placeSheet(sheet, layout);
      const facts = open.page.excel.workbook.sheetNamed(sheet.name)?.facts;
      grid.columnWidths.forEach((width, column) =>
        expect(facts?.columnWidths.get(column)).toBe(Math.trunc(width * 7 + 5) * 0.75),
      );
      const heights = new Map(grid.rowHeights.map(({ row, points }) => [row, points]));
      for (const [row, points] of heights) expect(facts?.rowHeights.get(row)).toBe(points);
    }
  });

  test('it took few requests, and one step of Undo is asked for', () => {
    const { requests } = open.page.excel.counters;
    expect(requests).toBeLessThan(20 + 14 * layout.sheets.length);
    expect(open.runs.filter(({ mergeUndoGroup }) => mergeUndoGroup)).toHaveLength(1);
  });
});

describe('where something is in the way', () => {
  test('a sheet of the user’s with the wanted name is left alone, and the other name is said', async () => {
    const taken = layout.sheets[0]?.name ?? '';
    const open = await openWorkbook({ ...USERS, [taken.toUpperCase()]: [['mitt eget']] });
    const { sheets } = written(await writeSheets(open.api, layout, run));
    expect(sheets[0]).toMatchObject({ nameTaken: taken, isNew: true });
    expect(sheets[0]?.name).toMatch(/ \(2\)$/);
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31);
    expect(valuesAt(open.page.excel.workbook, `'${taken}'!A1`)).toEqual([['mitt eget']]);
    open.page.close();
  });

  test('a table or name of the user’s with the wanted name is left alone', async () => {
    const wanted = layout.sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.tableName : []))[0] ?? '';
    const open = await openWorkbook({ Data: { rows: [['x'], [1]], table: wanted } });
    const { sheets } = written(await writeSheets(open.api, layout, run));
    expect(sheets[0]?.tableName).toBe(`${wanted}_2`);
    expect(open.page.excel.workbook.tableNamed(wanted)?.sheet.name).toBe('Data');
    open.page.close();
  });

  test('a workbook with protected structure is refused before anything is written', async () => {
    const open = await openWorkbook(USERS);
    open.page.excel.workbook.update({ protectedStructure: { password: null } });
    expect(await writeSheets(open.api, layout, run)).toEqual({
      kind: 'refused',
      problem: { kind: 'workbookProtected' },
    });
    expect(sheetNames(open)).toEqual(['Personer', 'Notater']);
    open.page.close();
  });

  test('an Excel that is too old is told so', async () => {
    const open = await openWorkbook(USERS, {
      platform: platform('ltsc2021', { requirementSets: { ExcelApi: '1.9', SharedRuntime: '1.1' } }),
    });
    expect(await writeSheets(open.api, layout, run)).toEqual({
      kind: 'refused',
      problem: { kind: 'excelTooOld', needed: '1.14' },
    });
    open.page.close();
  });

  test('Excel LTSC 2021 can do all of it, without the one step of Undo', async () => {
    const open = await openWorkbook(USERS, { platform: platform('ltsc2021') });
    expect(written(await writeSheets(open.api, layout, run)).blemishes).toEqual([]);
    expect(open.runs.some(({ mergeUndoGroup }) => mergeUndoGroup)).toBe(false);
    open.page.close();
  });

  test('while a cell is being edited the user is told, and the writing waits', async () => {
    const open = await openWorkbook(USERS);
    open.page.excel.conditions.cellEditMode = true;
    let told = 0;
    const onWaiting = () => {
      told++;
      setTimeout(() => (open.page.excel.conditions.cellEditMode = false), 20);
    };
    written(await writeSheets(open.api, layout, run, { onWaiting }));
    expect(told).toBe(1);
    open.page.close();
  });

  test('an Excel that cannot wait says that a cell is being edited', async () => {
    const open = await openWorkbook(USERS, { platform: platform('ltsc2021') });
    open.page.excel.conditions.cellEditMode = true;
    expect(await writeSheets(open.api, layout, run)).toEqual({
      kind: 'refused',
      problem: { kind: 'office', code: 'InvalidOperationInCellEditMode' },
    });
    open.page.excel.conditions.cellEditMode = false;
    expect(sheetNames(open)).toEqual(['Personer', 'Notater']);
    open.page.close();
  });

  test('a conflict with others half-way leaves the workbook as it was', async () => {
    const open = await openWorkbook(USERS);
    const second = layout.sheets[1]?.title ?? '';
    open.page.excel.conditions.failNext({
      kind: 'batch',
      code: 'Conflict',
      when: (batch) => JSON.stringify(batch).includes(JSON.stringify(second).slice(1, -1)),
    });
    expect(await writeSheets(open.api, layout, run)).toEqual({
      kind: 'refused',
      problem: { kind: 'office', code: 'Conflict' },
    });
    expect(sheetNames(open)).toEqual(['Personer', 'Notater']);
    expect(open.page.excel.workbook.tables()).toEqual([]);
    open.page.close();
  });

  test('what cannot be put back is named', async () => {
    const open = await openWorkbook(USERS);
    const { conditions } = open.page.excel;
    const second = JSON.stringify(layout.sheets[1]?.title ?? '').slice(1, -1);
    conditions.failNext({
      kind: 'batch',
      code: 'Conflict',
      when: (batch) => JSON.stringify(batch).includes(second),
    });
    // It is tried twice.
    for (let times = 0; times < 2; times++) {
      conditions.failNext({
        kind: 'batch',
        code: 'GeneralException',
        when: (batch) => batch.Actions.some(({ Name }) => Name === 'Delete'),
      });
    }
    const outcome = await writeSheets(open.api, layout, run);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { kind: 'notPutBack', because: { kind: 'office', code: 'Conflict' } },
    });
    expect(
      outcome.kind === 'refused' && outcome.problem.kind === 'notPutBack' && outcome.problem.sheets,
    ).toEqual(sheetNames(open).slice(2));
    open.page.close();
  });

  test('cancelled half-way: the workbook is as it was', async () => {
    const open = await openWorkbook(USERS);
    const controller = new AbortController();
    const onProgress = (done: number) => void (done === 2 && controller.abort());
    expect(await writeSheets(open.api, layout, run, { signal: controller.signal, onProgress })).toEqual({
      kind: 'cancelled',
    });
    expect(sheetNames(open)).toEqual(['Personer', 'Notater']);
    open.page.close();
  });

  test('what Excel refuses of the looks costs no figures, and the rest of the looks is there', async () => {
    const open = await openWorkbook(USERS);
    const footer = 'Arbeid og utdanning – land';
    for (let times = 0; times < 40; times++) {
      open.page.excel.conditions.failNext({
        kind: 'batch',
        code: 'GeneralException',
        when: ({ Actions }) =>
          Actions.some((one) => one.Name === 'LeftFooter' && JSON.stringify(one).includes(footer)),
      });
    }
    const { blemishes, sheets } = written(await writeSheets(open.api, layout, run));
    expect(blemishes).toEqual([
      { sheet: sheets[0]?.name, part: 'print', problem: { kind: 'office', code: 'GeneralException' } },
    ]);
    const first = open.page.excel.workbook.sheetNamed(sheets[0]?.name ?? '');
    expect(first?.facts.showGridlines).toBe(false);
    expect(first?.facts.tables).toHaveLength(1);
    expect(first?.cells.value(0, 0)).toBe(layout.sheets[0]?.title);
    open.page.close();
  });

  test('on the web large tables are written in several requests, none over 5 MB', async () => {
    const big = resultsOf({ levels: ['kommune'], persons: 3000 });
    const open = await openWorkbook(USERS, { platform: platform('web', { payloadBytes: 1_900_000 }) });
    const { blemishes } = written(await writeSheets(open.api, big.layout, big.run));
    expect(blemishes).toEqual([]);
    open.page.close();
  });
});
