import { findSource } from '../../../src/hosts/excel/read/find-source';
import { watchSource, type Staleness, type WatchOptions } from '../../../src/hosts/excel/read/watch';
import type { Edit } from '../../../simulated-excel/workbook/edits';
import { parseArea } from '../../../simulated-excel/workbook/address';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';

interface Watched extends OpenWorkbook {
  readonly told: Staleness[];
  readonly watch: Awaited<ReturnType<typeof watchSource>>;
  readonly edit: (address: string, change: Partial<Edit>) => void;
}

async function watched(wanted: string, options: WatchOptions = {}): Promise<Watched> {
  const open = await openWorkbook({
    Personer: {
      rows: [
        ['id', 'kode 9', 'kode 10'],
        [1, 1, 1],
        [2, 1, 2],
      ],
      table: 'Uttrekk',
    },
    Annet: [['x']],
  });
  const found = await findSource(open.api, wanted);
  if (found.kind !== 'found') throw new Error('no source');
  const told: Staleness[] = [];
  const watch = await watchSource(open.api, found.source, (staleness) => told.push(staleness), options);
  const edit = (address: string, change: Partial<Edit>) => {
    const sheet = open.page.excel.workbook.sheetNamed('Personer');
    const area = parseArea(address);
    if (!sheet || !area) throw new Error('no cells');
    open.page.excel.edited({
      sheet,
      area,
      changeType: 'RangeEdited',
      by: 'person',
      before: null,
      after: null,
      ...change,
    });
  };
  return { ...open, told, watch, edit };
}

function table(open: OpenWorkbook) {
  const sheet = open.page.excel.workbook.sheetNamed('Personer');
  const model = sheet?.facts.tables[0];
  if (!sheet || !model) throw new Error('no table');
  return { sheet, model };
}

describe('watching a table', () => {
  let open: Watched;
  afterEach(() => open.page.close());

  test('a changed cell of the table makes it stale; one outside, or on another sheet, does not', async () => {
    open = await watched('Uttrekk');
    open.page.excel.type('Personer!F9', 1);
    open.page.excel.type('Annet!B2', 1);
    await open.settle();
    expect(open.told).toEqual([]);
    open.page.excel.type('Personer!B3', 2);
    await open.settle();
    expect(open.told).toMatchObject([{ reason: 'cells', address: 'B3', remote: false }]);
  });

  test('what the add-in itself writes does not', async () => {
    open = await watched('Uttrekk');
    await open.api.run(async (context) => {
      context.workbook.worksheets.getItem('Personer').getRange('B2').values = [[2]];
      await context.sync();
    });
    await open.settle();
    expect(open.told).toEqual([]);
  });

  test('a formula of the table that shows something else makes it stale, one that shows the same does not', async () => {
    open = await watched('Uttrekk');
    const { excel } = open.page;
    excel.type('Personer!C2:C3', '=B2*1');
    await open.settle();
    open.told.length = 0;
    const computed = () => new Promise((resolve) => setTimeout(resolve, 700));
    excel.recalculate('Personer!C2:C3', 1);
    await computed();
    expect(open.told).toMatchObject([{ reason: 'cells', address: null }]);
    excel.recalculate('Personer!C2:C3', 1);
    excel.events.calculated(table(open).sheet, null);
    await computed();
    expect(open.told).toHaveLength(1);
    excel.recalculate('Personer!C3', 2);
    await computed();
    expect(open.told).toHaveLength(2);
  });

  test('changes of others are told as such, or not at all', async () => {
    open = await watched('Uttrekk');
    open.edit('B2', { by: 'coauthor' });
    await open.settle();
    expect(open.told).toMatchObject([{ reason: 'cells', remote: true }]);
    open.page.close();
    open = await watched('Uttrekk', { ignoreRemote: true });
    open.edit('B2', { by: 'coauthor' });
    await open.settle();
    expect(open.told).toEqual([]);
  });

  test('rows that come or go above or within are told apart from changed cells; those below are nothing', async () => {
    open = await watched('Uttrekk');
    open.edit('9:9', { changeType: 'RowInserted' });
    open.edit('H:H', { changeType: 'ColumnInserted' });
    await open.settle();
    expect(open.told).toEqual([]);
    open.edit('2:2', { changeType: 'RowDeleted' });
    await open.settle();
    expect(open.told).toMatchObject([{ reason: 'shifted', address: '2:2', now: { name: 'Uttrekk' } }]);
  });

  test('a row typed below that became part of the table resizes it', async () => {
    open = await watched('Uttrekk');
    const { sheet, model } = table(open);
    sheet.update({ tables: [{ ...model, area: { ...model.area, rowCount: 4 } }] });
    open.page.excel.type('Personer!A4', 3);
    await open.settle();
    expect(open.told).toMatchObject([{ reason: 'resized', now: { rows: 4 } }]);
    open.page.excel.type('Personer!A4', 4);
    await open.settle();
    expect(open.told[1]).toMatchObject({ reason: 'cells', address: 'A4' });
  });

  test('a table that was renamed is found again when asked, and one that was deleted is told', async () => {
    open = await watched('Uttrekk');
    const { sheet, model } = table(open);
    sheet.update({ tables: [{ ...model, name: 'Nytt' }] });
    await open.watch.check();
    await open.watch.check();
    expect(open.told).toMatchObject([{ reason: 'renamed', now: { name: 'Nytt' } }]);
    await open.page.Excel.run(async (context) => {
      context.workbook.tables.getItem('Nytt').delete();
      await context.sync();
    });
    await open.settle();
    expect(open.told.at(-1)).toMatchObject({ reason: 'deleted', now: null });
  });

  test('a deleted sheet takes its ranges with it', async () => {
    open = await watched('Personer!A1:C3');
    await open.page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Personer').delete();
      await context.sync();
    });
    await open.settle();
    expect(open.told).toMatchObject([{ reason: 'deleted', now: null }]);
  });

  test('an ended watch leaves nothing registered and tells nothing', async () => {
    open = await watched('Uttrekk');
    expect(open.page.excel.events.listenerCount).toBeGreaterThan(0);
    await open.watch.dispose();
    await open.settle();
    expect(open.page.excel.events.listenerCount).toBe(0);
    open.page.excel.type('Personer!B3', 2);
    await open.settle();
    expect(open.told).toEqual([]);
  });
});
