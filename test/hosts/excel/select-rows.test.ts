import { listSources } from '../../../src/hosts/excel/read/list-sources';
import { selectedRow, selectRows, SELECT_AREAS_API } from '../../../src/hosts/excel/select-rows';
import { indicators } from '../../made/shipped';
import { PERSONS } from '../../made/persons';
import { openWorkbook } from '../../started/workbook';

test('[IN-9] the rows behind a number: neighbours are one area; an Excel or a library that selects one area selects the first', async () => {
  const open = await openWorkbook({ Ark1: [['x']], Data: { table: 'Personer', rows: PERSONS } });
  const [offer] = await listSources(open.api, indicators);
  if (!offer) throw new Error('no data');
  const select = (rows: readonly number[]) => selectRows(open.api, offer.source, rows);
  const { facts } = open.page.excel.workbook;
  expect(facts.activeSheet.name).toBe('Ark1');
  expect(await select([3, 4, 5, 9])).toBe(3);
  const after = open.page.excel.workbook.facts;
  expect([after.activeSheet.name, after.selection.area]).toEqual([
    'Data',
    { row: 2, column: 0, rowCount: 3, columnCount: 6 },
  ]);
  expect(await selectedRow(open.api)).toEqual({ sheet: 'Data', row: 3 });
  expect(await select([])).toBe(0);
  open.page.close();
});

/** An Excel whose library selects several areas, which the library of the tests does not yet; it keeps what it is asked for. */
function newerExcel() {
  const asked: string[] = [];
  const context = {
    workbook: {
      worksheets: {
        getItem: () => ({
          activate: () => undefined,
          getRange: () => ({ select: () => asked.push('one') }),
          getRanges: (address: string) => ({ select: () => asked.push(address) }),
        }),
      },
    },
    sync: async () => undefined,
  } as unknown as Excel.RequestContext;
  return {
    asked,
    api: {
      supports: (version: string) => version === SELECT_AREAS_API,
      run: <T>(batch: (one: Excel.RequestContext) => Promise<T>) => batch(context),
    },
  };
}

test('several areas are selected together where Excel can, as many as one address of fewer than 8,192 characters holds', async () => {
  const source = {
    kind: 'table',
    name: 'Personer',
    sheet: 'Data',
    address: 'Data!B1:G5000',
    sheetId: '1',
    tableId: '2',
    firstRow: 1,
    firstColumn: 2,
    rows: 5000,
    columns: 6,
  } as const;
  const { api, asked } = newerExcel();
  expect(await selectRows(api, source, [3, 4, 5, 9])).toBe(4);
  expect(asked).toEqual(['B3:G5,B9:G9']);
  const every = Array.from({ length: 2000 }, (_, at) => 2 * at + 2);
  let from = 0;
  while (from < every.length) from += await selectRows(api, source, every.slice(from));
  expect(from).toBe(2000);
  expect(asked.slice(1).every((address) => address.length < 8192)).toBe(true);
  expect(asked.slice(1).join().split(',')).toEqual(every.map((row) => `B${row}:G${row}`));
});
