import { evaluate, startReading, type RawCell } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { findSource } from '../../../src/hosts/excel/read/find-source';
import { openSource } from '../../../src/hosts/excel/read/open-source';
import { readSheetTable, type ReadOptions } from '../../../src/hosts/excel/read/read-table';
import { Cancelled, WorkbookError, type WorkbookSource } from '../../../src/hosts/host';
import { classification, indicators } from '../../made/shipped';
import { platform } from '../../../simulated-excel/platform/platform';
import { collect, openWorkbook, rowsOf, type OpenWorkbook } from '../../started/workbook';
import { syntheticRows } from '../../../src/synthetic';

type Cells = readonly (readonly (string | number | boolean | null)[])[];

async function opened(
  rows: Cells,
  options: Parameters<typeof openWorkbook>[1] = {},
): Promise<OpenWorkbook & { readonly source: WorkbookSource }> {
  const open = await openWorkbook({ Personer: { rows, table: 'Uttrekk' } }, options);
  const found = await findSource(open.api, 'Uttrekk');
  if (found.kind !== 'found') throw new Error('no table');
  open.page.excel.counters.reset();
  return { ...open, source: found.source };
}

function numbered(rows: number, wide = ''): Cells {
  return [
    ['id', 'tekst', 'tall'],
    ...Array.from({ length: rows }, (_, index) => [index, wide, index % 7] as const),
  ];
}

describe('reading a table', () => {
  test('blocks together are the table, whatever their size', async () => {
    const table = numbered(100, 'x');
    const { page, api, source } = await opened(table);
    for (const chunkRows of [1, 7, 30, 101, 5000]) {
      const snapshots = await collect(readSheetTable(api, source, { chunkRows }));
      expect(rowsOf(snapshots)).toEqual(table);
      expect(snapshots[0]?.rows.length).toBeGreaterThanOrEqual(26);
      let next = 1;
      for (const snapshot of snapshots) {
        expect(snapshot.firstRow).toBe(next);
        next += snapshot.rows.length;
      }
    }
    page.close();
  });

  test('[IN-3] an empty cell is empty and 0 is 0; errors are text, dates serial numbers', async () => {
    const { page, api, source } = await opened([
      ['a', 'b', 'c', 'd'],
      [null, 0, '#N/A', 43830],
    ]);
    page.excel.type('Personer!C2', '#N/A');
    const [snapshot] = await collect(readSheetTable(api, source));
    expect(snapshot?.rows[1]).toEqual(['', 0, '#N/A', 43830]);
    page.close();
  });

  test('the row of totals of an Excel table is not read', async () => {
    const { page, api } = await opened(numbered(3));
    const sheet = page.excel.workbook.sheets[0];
    const table = sheet?.facts.tables[0];
    if (!sheet || !table) throw new Error('no table');
    sheet.update({ tables: [{ ...table, showTotals: true }] });
    const found = await findSource(api, 'Uttrekk');
    if (found.kind !== 'found') throw new Error('no table');
    expect(rowsOf(await collect(readSheetTable(api, found.source)))).toEqual(numbered(2));
    page.close();
  });

  test('only the columns wanted are read, neighbours as one block', async () => {
    const table = [['a', 'b', 'c', 'd', 'e'], ...Array.from({ length: 50 }, (_, row) => [row, 1, 2, 3, 4])];
    const { page, api, source } = await opened(table);
    const snapshots = await collect(readSheetTable(api, source, { columns: [0, 1, 4], chunkRows: 20 }));
    expect(rowsOf(snapshots)).toEqual(table.map((row) => [row[0], row[1], row[4]]));
    expect(snapshots[0]?.columnNumbers).toEqual([1, 2, 5]);
    expect(page.excel.counters.cellsRead).toBe(51 * 3);
    expect(page.excel.counters.readsOf('Personer')).toBe(2 * Math.ceil(51 / 20));
    page.close();
  });
});

describe('limits', () => {
  test('a response over 5 MB is asked for again in halves, and nothing is lost', async () => {
    const table = numbered(3000, 'æ'.repeat(1000));
    const { page, api, source } = await opened(table, { platform: platform('web') });
    const snapshots = await collect(readSheetTable(api, source));
    expect(rowsOf(snapshots)).toEqual(table);
    // 3,000 rows of 2 kB: 6 MB, so two blocks of a half each.
    expect(snapshots.map(({ rows }) => rows.length)).toEqual([1501, 1500]);
    page.close();
  });

  test('values that are null without an error (over the limit of cells) are asked for in halves', async () => {
    const table = numbered(400, 'x');
    const { page, api, source } = await opened(table, { platform: platform('m365', { cellsPerRead: 300 }) });
    const snapshots = await collect(readSheetTable(api, source));
    expect(rowsOf(snapshots)).toEqual(table);
    expect(Math.max(...snapshots.map(({ rows }) => rows.length * 3))).toBeLessThanOrEqual(303);
    page.close();
  });

  test('the same where Excel gives an error', async () => {
    const table = numbered(400, 'x');
    const { page, api, source } = await opened(table, {
      platform: platform('m365', { cellsPerRead: 300, overCellLimit: 'error' }),
    });
    expect(rowsOf(await collect(readSheetTable(api, source)))).toEqual(table);
    page.close();
  });

  test('a single row that is too large is named', async () => {
    const { page, api, source } = await opened(numbered(30, 'x'.repeat(3000)), {
      platform: platform('web', { payloadBytes: 3000 }),
    });
    await expect(collect(readSheetTable(api, source))).rejects.toMatchObject({
      problem: { kind: 'rowTooLarge', source: 'Uttrekk', row: 2 },
    });
    page.close();
  });
});

describe('while reading', () => {
  const progressOf = async (open: OpenWorkbook & { source: WorkbookSource }, options: ReadOptions) => {
    const seen: [number, number, number][] = [];
    await collect(
      readSheetTable(open.api, open.source, { ...options, onProgress: (...step) => void seen.push(step) }),
    );
    return seen;
  };

  test('progress is told after each block and ends at the last row', async () => {
    const open = await opened(numbered(99));
    expect(await progressOf(open, { chunkRows: 40 })).toEqual([
      [40, 100, 39],
      [80, 100, 79],
      [100, 100, 99],
    ]);
    open.page.close();
  });

  test('a cancelled reading stops before the next block and leaves nothing behind', async () => {
    const { page, api, source } = await opened(numbered(500));
    const before = page.excel.workbook.takePicture();
    const controller = new AbortController();
    const reading = (async () => {
      for await (const _ of readSheetTable(api, source, { chunkRows: 50, signal: controller.signal })) {
        controller.abort();
      }
    })();
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    expect(page.excel.counters.cellsRead).toBe(50 * 3);
    expect(page.excel.workbook.takePicture()).toEqual(before);
    expect(page.excel.events.listenerCount).toBe(0);
    page.close();
  });

  test('the page can work between blocks', async () => {
    const { page, api, source } = await opened(numbered(500));
    let turns = 0;
    const clock = setInterval(() => turns++, 0);
    await collect(readSheetTable(api, source, { chunkRows: 20 }));
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
    page.close();
  });

  test('a table that grows or goes meanwhile is not taken for the one that was there', async () => {
    const { page, api, source } = await opened(numbered(60));
    const read = async (change: () => void) => {
      let changed = false;
      for await (const _ of readSheetTable(api, source, { chunkRows: 40 })) {
        if (!changed) change();
        changed = true;
      }
    };
    const sheet = page.excel.workbook.sheets[0];
    const table = sheet?.facts.tables[0];
    if (!sheet || !table) throw new Error('no table');
    const problem = { problem: { kind: 'changedWhileReading', source: 'Uttrekk' } };
    const grown = { ...table, area: { ...table.area, rowCount: 62 } };
    await expect(read(() => sheet.update({ tables: [grown] }))).rejects.toMatchObject(problem);
    await expect(read(() => sheet.update({ tables: [] }))).rejects.toMatchObject(problem);
    page.close();
  });

  test('while a cell is being edited the reading waits, where Excel can, and is refused where it cannot', async () => {
    const waiting = await opened(numbered(5));
    waiting.page.excel.conditions.cellEditMode = true;
    const reading = collect(readSheetTable(waiting.api, waiting.source));
    setTimeout(() => (waiting.page.excel.conditions.cellEditMode = false), 30);
    expect(rowsOf(await reading)).toEqual(numbered(5));
    waiting.page.close();

    const old = await opened(numbered(5), { platform: platform('ltsc2021') });
    old.page.excel.conditions.cellEditMode = true;
    const error = await collect(readSheetTable(old.api, old.source)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ problem: { kind: 'office', code: 'InvalidOperationInCellEditMode' } });
    old.page.close();
  });
});

describe('from a table to måltall', () => {
  const request = { indicators, required: false, columns: {}, groupBy: [] } as const;

  test('only needed columns travel, and the figures are those of all rows at once', async () => {
    const regions = classification.forYear(2019);
    if (!regions) throw new Error('no classification of 2019');
    const rows = [...syntheticRows({ persons: 300, seed: 4, mess: 0.1, regions })].map((row, index) => [
      ...row,
      index === 0 ? 'Merknad' : row.some((cell) => cell) ? 'fritekst' : '',
    ]) as RawCell[][];
    const cells = rows.map((row) => row.map((cell) => (cell instanceof Date ? 43000 : (cell ?? null))));
    const open = await opened(cells);
    const opening = await openSource(open.api, open.source, request, { chunkRows: 64 });
    const needed = opening.columns?.columns.size ?? 0;
    expect(needed).toBeGreaterThan(4);
    const head = 27 * (cells[0]?.length ?? 0);
    const reading = startReading({ ...request, classification });
    for await (const snapshot of opening.snapshots) reading.add(snapshot);
    const levels = ['land', 'fylke'];
    const counted = evaluate(reading.finish(), { classification, levels });
    const { cellsRead } = open.page.excel.counters;
    expect(cellsRead).toBeLessThanOrEqual(head + cells.length * needed);

    const atOnce = evaluateRows(
      {
        source: 'Personer',
        firstRow: 1,
        firstColumn: 1,
        rows: cells.map((row) => row.map((cell) => cell ?? '')),
      },
      { ...request, classification },
      { levels },
    );
    expect(counted.measures).toEqual(atOnce.measures);
    expect(counted.issues).toEqual(atOnce.issues);
    expect(counted.measures.length).toBeGreaterThan(300);
    open.page.close();
  });

  test('[IN-1] a row that is blank in every needed column is an empty row, as in a file', async () => {
    const rows = [
      ['Merknad', 'Alder', 'Kode 9', 'Kode 10'],
      ['x', 20, 1, 1],
      ['bare en merknad', null, null, null],
    ];
    const open = await opened(rows);
    const { snapshots } = await openSource(open.api, open.source, request);
    const reading = startReading({ ...request, classification, year: 2019 });
    for await (const snapshot of snapshots) reading.add(snapshot);
    const { input, issues } = reading.finish();
    expect(input.rows).toBe(1);
    expect(issues.find(({ code }) => code === 'rowEmpty')?.rows).toBe(1);
    const ofFile = startReading({ ...request, classification, year: 2019 });
    ofFile.add({ source: 'Personer', firstRow: 1, firstColumn: 1, rows });
    expect(ofFile.finish()).toMatchObject({ input, issues });
    open.page.close();
  });

  test('[IN-2] where a column is missing, the message lists every header seen', async () => {
    const open = await opened([
      ['Merknad', 'Alder', 'Kode 9'],
      ['x', 20, 1],
    ]);
    const wanted = { ...request, required: true };
    const { snapshots } = await openSource(open.api, open.source, wanted);
    const reading = startReading({ ...wanted, classification });
    for await (const snapshot of snapshots) reading.add(snapshot);
    const missing = reading.finish().issues.find(({ code }) => code === 'roleWithoutColumn');
    expect(missing?.facts).toMatchObject({ seen: ['Merknad', 'Alder', 'Kode 9'] });
    open.page.close();
  });

  test('[IN-2] without a header only the first rows are read', async () => {
    const open = await opened([['x', 'y'], ...Array.from({ length: 500 }, () => ['tekst', 'mer'])]);
    const { columns, snapshots } = await openSource(open.api, open.source, request);
    expect(columns).toBeNull();
    const reading = startReading({ ...request, classification });
    for await (const snapshot of snapshots) reading.add(snapshot);
    expect(reading.finish().issues.map(({ code }) => code)).toContain('headerNotFound');
    expect(open.page.excel.counters.cellsRead).toBeLessThan(100);
    open.page.close();
  });
});
