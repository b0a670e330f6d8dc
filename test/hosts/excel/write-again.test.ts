import { placeSheet } from '../../../src/layout';
import { verifyOwnSheets } from '../../../src/hosts/excel/own-sheets/verify-own-sheets';
import { listSources } from '../../../src/hosts/excel/read/list-sources';
import { selectCells } from '../../../src/hosts/excel/select-cells';
import { sheetCells } from '../../../src/hosts/excel/own-sheets/sheet-cells';
import { writeSheets } from '../../../src/hosts/excel/write/write-workbook';
import type { WriteOptions, WriteOutcome, PresentData } from '../../../src/hosts/host';
import { indicators } from '../../made/shipped';
import { cellsAddress } from '../../../src/hosts/excel/a1';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';
import { resultsOf, type Results } from '../../made/results';

const first = resultsOf();
const second = resultsOf({ seed: 2, time: '2026-11-22T09:00:00+01:00' });
const USERS = { Personer: [['id'], [1]] } as const;
const FYLKE = first.layout.sheets.find(({ id }) => id.endsWith('/fylke'));
if (FYLKE?.kind !== 'table') throw new Error('no table of fylker');
const fylke = FYLKE;

async function writtenOnce(): Promise<OpenWorkbook> {
  const open = await openWorkbook(USERS);
  written(await writeSheets(open.api, first.layout, first.run));
  return open;
}

function write(open: OpenWorkbook, results: Results, options: WriteOptions = {}): Promise<WriteOutcome> {
  return writeSheets(open.api, results.layout, results.run, options);
}

function written(outcome: WriteOutcome) {
  if (outcome.kind !== 'written') throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Everything on the sheets but ids and fingerprints that no two runs share. */
function content(open: OpenWorkbook): unknown {
  return open.page.excel.workbook.sheets.map(({ facts, cells }) => ({
    name: facts.name,
    tables: facts.tables.map(({ name, area, columns, style }) => ({ name, area, columns, style })),
    mark: facts.customProperties.get('iplos'),
    cells: Array.from({ length: cells.rowCount }, (_, row) =>
      Array.from({ length: cells.columnCount(row) }, (__, column) => [
        cells.value(row, column),
        cells.style(row, column).numberFormat ?? 'General',
      ]),
    ),
  }));
}

function bodyCell(row: number, column: number): string {
  const { table } = placeSheet(fylke, first.layout);
  if (!table) throw new Error('no table');
  const at = {
    firstRow: table.firstRow + 2 + row,
    firstColumn: table.firstColumn + 1 + column,
    rows: 1,
    columns: 1,
  };
  return `'${fylke.name}'!${cellsAddress(at)}`;
}

describe('writing again', () => {
  let open: OpenWorkbook;
  afterEach(() => open.page.close());

  test('the same sheets are written anew in place, under whatever name the user gave them', async () => {
    open = await writtenOnce();
    const { workbook } = open.page.excel;
    const sheet = workbook.sheetNamed(fylke.name);
    const table = sheet?.facts.tables[0];
    sheet?.update({ name: 'Mine fylker' });
    const outcome = written(await write(open, second));
    expect(outcome.blemishes).toEqual([]);
    expect(outcome.sheets.map(({ isNew }) => isNew)).toEqual(outcome.sheets.map(() => false));
    expect(workbook.sheets).toHaveLength(1 + first.layout.sheets.length);
    expect(workbook.sheetNamed('Mine fylker')).toBe(sheet);
    expect(sheet?.facts.tables).toMatchObject([{ id: table?.id, name: table?.name }]);
    const target = second.layout.sheets.find(({ id }) => id === fylke.id);
    if (!target) throw new Error('no fylker');
    const { values, rows, columns } = sheetCells(placeSheet(target, second.layout));
    const held = Array.from({ length: sheet?.cells.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: columns }, (__, column) => sheet?.cells.value(row, column) ?? null),
    );
    expect(held.slice(0, rows)).toEqual(values);
    expect(
      held
        .slice(rows)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([]);
    const charts = workbook.sheets.flatMap((one) => one.facts.charts);
    expect(charts).toHaveLength(
      first.layout.sheets.flatMap((one) => placeSheet(one, first.layout).charts).length,
    );
  });

  test('a shorter and a longer table, and one with other columns, leave nothing of the old one', async () => {
    open = await writtenOnce();
    const english = resultsOf({ language: 'en', time: '2026-11-23T09:00:00+01:00' });
    const fewer = {
      ...second,
      layout: {
        ...second.layout,
        sheets: second.layout.sheets.map((sheet) =>
          sheet.kind === 'table' ? { ...sheet, rows: sheet.rows.slice(0, 1), legend: [] } : sheet,
        ),
      },
    };
    for (const results of [fewer, first, english, first]) {
      const { sheets, blemishes } = written(await write(open, results));
      expect(blemishes).toEqual([]);
      for (const [index, sheet] of results.layout.sheets.entries()) {
        const { values, rows, columns } = sheetCells(placeSheet(sheet, results.layout));
        const model = open.page.excel.workbook.sheetNamed(sheets[index]?.name ?? '');
        const filled = model?.cells.usedArea(true);
        expect(
          filled && [filled.row + filled.rowCount <= rows, filled.column + filled.columnCount <= columns],
        ).toEqual([true, true]);
        expect(model?.cells.value(rows - 1, 0) ?? null).toBe(values[rows - 1]?.[0] ?? null);
        const { table } = placeSheet(sheet, results.layout);
        expect(model?.facts.tables.map(({ area }) => area.rowCount) ?? []).toEqual(
          table ? [table.lastRow - table.firstRow + 1] : [],
        );
      }
      expect((await write(open, results)).kind).toBe('written');
    }
  });

  test('a sheet the user has changed is asked about, and nothing is written meanwhile', async () => {
    open = await writtenOnce();
    open.page.excel.type(bodyCell(0, 3), 12345);
    const before = content(open);
    expect(await write(open, second)).toEqual({ kind: 'confirm', edited: [fylke.name] });
    expect(content(open)).toEqual(before);
  });

  test('a remark beside the table, and a formula in place of a figure, are changes too', async () => {
    open = await writtenOnce();
    open.page.excel.type(`'${fylke.name}'!Z30`, 'min merknad');
    expect((await write(open, second)).kind).toBe('confirm');
    open.page.excel.undo();
    expect((await write(open, first)).kind).toBe('written');
    open.page.excel.type(bodyCell(0, 3), '=1+1');
    expect((await write(open, second)).kind).toBe('confirm');
  });

  test('a changed sheet is replaced when the user says so', async () => {
    open = await writtenOnce();
    open.page.excel.type(bodyCell(0, 3), 12345);
    open.page.excel.type(`'${fylke.name}'!Z30`, 'min merknad');
    const outcome = written(await write(open, second, { edited: 'replace' }));
    expect(outcome.sheets.every(({ isNew }) => !isNew)).toBe(true);
    expect((await write(open, second)).kind).toBe('written');
    expect(open.page.excel.workbook.sheetNamed(fylke.name)?.cells.value(29, 25)).toBeNull();
  });

  test('or it is left to the user, and a new one is written', async () => {
    open = await writtenOnce();
    open.page.excel.type(bodyCell(0, 3), 12345);
    const outcome = written(await write(open, second, { edited: 'keep' }));
    expect(outcome.sheets.filter(({ isNew }) => isNew)).toMatchObject([
      { id: fylke.id, nameTaken: fylke.name, name: `${fylke.name.slice(0, 27)} (2)` },
    ]);
    expect(open.page.excel.workbook.sheetNamed(fylke.name)?.facts.customProperties.has('iplos')).toBe(false);
    const again = written(await write(open, first));
    expect(again.sheets.every(({ isNew }) => !isNew)).toBe(true);
    // The new sheet took its place among the others.
    const names = open.page.excel.workbook.sheets.map(({ name }) => name);
    expect(names.indexOf(`${fylke.name.slice(0, 27)} (2)`)).toBe(2);
  });

  test('a copy of a sheet of ours, which Excel gives no mark, is not offered as data', async () => {
    open = await writtenOnce();
    const { workbook } = open.page.excel;
    for (const { name } of first.layout.sheets) {
      const copy = workbook.addSheet(`${name.slice(0, 20)} (2)`);
      const original = workbook.sheetNamed(name);
      if (original) copy.cells.restore(original.cells.takePicture());
    }
    const offers = await listSources(open.api, indicators);
    expect(offers.map(({ source }) => source.name)).toEqual(['Personer']);
  });

  test('one step of Undo takes a whole run back', async () => {
    open = await writtenOnce();
    const before = content(open);
    written(await write(open, second));
    expect(content(open)).not.toEqual(before);
    expect(open.page.excel.undo()).toBe(true);
    expect(content(open)).toEqual(before);
  });

  test('sorting the table is no change', async () => {
    open = await writtenOnce();
    const sheet = open.page.excel.workbook.sheetNamed(fylke.name);
    const area = sheet?.facts.tables[0]?.area;
    if (!sheet || !area) throw new Error('no table');
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const [one, other] = [area.row + 1, area.row + area.rowCount - 1];
      const [upper, lower] = [sheet.cells.value(one, column), sheet.cells.value(other, column)];
      sheet.cells.setValue(one, column, lower);
      sheet.cells.setValue(other, column, upper);
    }
    expect((await write(open, second)).kind).toBe('written');
  });

  test('a protected result sheet is refused by name, and nothing is written', async () => {
    open = await writtenOnce();
    open.page.excel.workbook.sheetNamed(fylke.name)?.update({ protection: { password: null, options: {} } });
    const before = content(open);
    expect(await write(open, second)).toEqual({
      kind: 'refused',
      problem: { kind: 'sheetsProtected', sheets: [fylke.name] },
    });
    expect(content(open)).toEqual(before);
  });

  test('protected structure is no hindrance where no sheet is added', async () => {
    open = await writtenOnce();
    open.page.excel.workbook.update({ protectedStructure: { password: null } });
    const { blemishes } = written(await write(open, second));
    expect(blemishes).toEqual([]);
  });

  test('a failure half-way puts the earlier results back, tables and marks included', async () => {
    open = await writtenOnce();
    const before = content(open);
    const about = second.layout.sheets.at(-1);
    const english = resultsOf({ language: 'en' });
    for (const results of [second, english]) {
      const last = results.layout.sheets.at(-1);
      open.page.excel.conditions.failNext({
        kind: 'batch',
        code: 'Conflict',
        when: (batch) =>
          batch.Actions.some(({ Name }) => Name === 'Values') &&
          JSON.stringify(batch).includes(JSON.stringify(last?.title ?? about?.title).slice(1, -1)),
      });
      expect(await write(open, results)).toEqual({
        kind: 'refused',
        problem: { kind: 'office', code: 'Conflict' },
      });
      expect(content(open)).toEqual(before);
    }
    expect((await write(open, second)).kind).toBe('written');
  });

  test('beside what is there, when so wanted; the newest is then the one to be written anew', async () => {
    open = await writtenOnce();
    const beside = written(await write(open, second, { target: 'new' }));
    expect(beside.sheets.every(({ isNew, nameTaken }) => isNew && nameTaken !== null)).toBe(true);
    expect(beside.untouched).toEqual(first.layout.sheets.map(({ name }) => name));
    const again = written(await write(open, resultsOf({ seed: 3, time: '2026-11-24T09:00:00+01:00' })));
    expect(again.sheets.map(({ name }) => name)).toEqual(beside.sheets.map(({ name }) => name));
  });

  test('sheets of an earlier run that this one has nothing for are left and named', async () => {
    open = await writtenOnce();
    const land = resultsOf({ levels: ['land'] });
    const outcome = written(await write(open, land));
    expect(outcome.untouched).toContain(fylke.name);
  });

  test('our own sheets are not offered as data', async () => {
    open = await writtenOnce();
    const offers = await listSources(open.api, indicators);
    expect(offers.map(({ source }) => source.sheet)).toEqual(['Personer']);
  });

  test('links show the written cells', async () => {
    open = await writtenOnce();
    const { sheets } = written(await write(open, first));
    const target = sheets.find(({ id }) => id === fylke.id);
    await selectCells(open.api, target?.address ?? '');
    expect(open.page.excel.workbook.facts.activeSheet.name).toBe(fylke.name);
    await selectCells(open.api, 'Personer!A2');
    expect(open.page.excel.workbook.facts.selection).toMatchObject({ area: { row: 1, column: 0 } });
    await expect(selectCells(open.api, 'Borte!A1')).rejects.toMatchObject({
      problem: { kind: 'office', code: 'ItemNotFound' },
    });
  });
});

describe('Kontroller', () => {
  const now: PresentData = {
    dataOf: () => first.run.data,
    versionOf: (id) => first.run.definitions.find((one) => one.id === id)?.version,
    program: first.run.program,
  };
  let open: OpenWorkbook;
  beforeAll(async () => {
    open = await writtenOnce();
  });
  afterAll(() => open.page.close());

  test('nothing has changed, also after the workbook was saved and the sheets were moved', async () => {
    const checks = await verifyOwnSheets(open.api, now);
    expect(checks.map(({ sheet, findings }) => ({ sheet, findings }))).toEqual(
      first.layout.sheets.map(({ name }) => ({ sheet: name, findings: [] })),
    );
    expect(checks[0]?.run).toEqual(first.run);
  });

  test.each([
    [{ dataOf: () => second.run.data }, [{ kind: 'dataChanged', source: 'Uttrekk' }]],
    [{ dataOf: () => null }, [{ kind: 'dataUnknown', source: 'Uttrekk' }]],
    [
      { versionOf: () => '9.9' },
      [
        {
          kind: 'definitionChanged',
          indicator: 'arbeid-utdanning',
          written: first.run.definitions[0]?.version,
          now: '9.9',
        },
      ],
    ],
    [{ versionOf: () => undefined }, [{ kind: 'definitionGone', indicator: 'arbeid-utdanning' }]],
    [
      { program: '2.0.0', dataOf: () => second.run.data },
      [
        { kind: 'dataUnknown', source: 'Uttrekk' },
        { kind: 'programChanged', written: '0.1.0', now: '2.0.0' },
      ],
    ],
  ])('%j is found', async (change, findings) => {
    const [check] = await verifyOwnSheets(open.api, { ...now, ...change });
    expect(check?.findings).toEqual(findings);
  });

  test('a changed cell and a lost table are found, each on its own sheet', async () => {
    open.page.excel.type(bodyCell(0, 3), 4711);
    const land = first.layout.sheets[0]?.name ?? '';
    await open.page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(land).tables.getItemAt(0).convertToRange();
      await context.sync();
    });
    const checks = await verifyOwnSheets(open.api, now);
    const found = checks.filter(({ findings }) => findings.length > 0);
    expect(found.map(({ sheet, findings }) => [sheet, findings.map(({ kind }) => kind)])).toEqual([
      [land, ['tableGone']],
      [fylke.name, ['cellsChanged']],
    ]);
  });
});
