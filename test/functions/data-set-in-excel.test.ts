import { classification } from '../made/shipped';
import { excelApi } from '../../src/hosts/excel/excel-api';
import { rememberMapping } from '../../src/hosts/excel/own-sheets/workbook-memory';
import { platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { loadXlsx } from '../../simulated-excel/xlsx/load-xlsx';
import { restoreNotInFile } from '../../simulated-excel/xlsx/save-xlsx';
import { startFunctions, unformatted, type FunctionsPage } from '../started/functions-page';
import { until } from '../started/until';
import { HEADER, PERSONS, personsWorkbook, type TestCell } from '../made/persons';

const WORK = 'arbeid-utdanning';

/** Waits until a cell shows what is wanted; the runtime answers twice a second and changes are debounced. */
async function untilShown(page: FunctionsPage, address: string, wanted: RegExp): Promise<string> {
  const shown = (): string => String(page.shown(address)[0]?.[0]);
  await until(`${address} shows ${wanted}`, () => wanted.test(shown()));
  return shown();
}

describe('IPLOS.DATASET in a cell', () => {
  let page: FunctionsPage;
  beforeEach(async () => {
    page = await startFunctions({ workbook: workbookOf(personsWorkbook()) });
  });
  afterEach(() => page.close());

  test('shows a handle that the other functions take, and follows the table', async () => {
    page.excel.type('Ark!A1', '=IPLOS.DATASET("personer")');
    page.excel.type('Ark!A2', '=IPLOS.SHARE(A1;"arbeid-utdanning";1;"0301")');
    page.excel.type('Ark!A3', '=IPLOS.ISSUES(A1)');
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A1:A2')).toEqual([['Personer · 13 rader · v1'], [3 / 7]]);
    expect(page.shown('Ark!D4')).toEqual([['Data!F8']]);
    page.excel.type('Data!E2', 2);
    page.excel.type('Data!E3', 2);
    await untilShown(page, 'Ark!A1', /v2$/);
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A2')).toEqual([[1 / 5]]);
    expect(page.faults).toEqual([]);
  });

  test('follows a column of formulas, and does not chase itself on the sheet of its table', async () => {
    page.excel.type('Data!E2:E3', '=Ark!K1');
    page.excel.recalculate('Data!E2:E3', 1);
    page.excel.type('Data!K1', '=IPLOS.DATASET("Personer")');
    page.excel.type('Data!K2', '=IPLOS.SHARE(K1;"arbeid-utdanning";1;"0301")');
    await page.excel.functions.calculated();
    expect(page.shown('Data!K1:K2')).toEqual([['Personer · 13 rader · v1'], [3 / 7]]);
    // The cells beside the table are computed as well, on the same sheet: nothing of the table shows anything else.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(page.shown('Data!K1')).toEqual([['Personer · 13 rader · v1']]);
    page.excel.recalculate('Data!E2:E3', 2);
    await untilShown(page, 'Data!K1', /v2$/);
    await page.excel.functions.calculated();
    expect(page.shown('Data!K2')).toEqual([[1 / 5]]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(page.shown('Data!K1')).toEqual([['Personer · 13 rader · v2']]);
  });

  test('500 cells and a second data set on it read the table once', async () => {
    const codes = classification.forYear(2019)?.municipalities.map(({ code }) => code) ?? [];
    page.excel.type('Ark!A1', '=IPLOS.DATASET("Personer")');
    page.excel.type('Ark!A2', '=IPLOS.DATASET("PERSONER")');
    for (let cell = 0; cell < 500; cell++) {
      const region = codes[cell % codes.length] ?? '0301';
      page.excel.type(`Ark!C${cell + 1}`, `=IPLOS.COUNT(A${1 + (cell % 2)};"${WORK}";1;"${region}")`);
    }
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A1:A2')).toEqual([['Personer · 13 rader · v1'], ['Personer · 13 rader · v1']]);
    expect(page.shown('Ark!C1:C3')).toEqual([[1], ['#N/A'], ['#N/A']]);
    // Twice: the first rows to find the header in, which here are all, and then the columns needed.
    expect(page.excel.counters.readsOf('Data')).toBe(2);
    expect(page.excel.counters.cellsRead).toBe(2 * PERSONS.length * HEADER.length);
    await page.excel.functions.calculated();
    page.excel.type('Ark!B1', '=IPLOS.COUNT(A1;"arbeid-utdanning";5)');
    await page.excel.functions.calculated();
    expect(page.shown('Ark!B1')).toEqual([[1]]);
    expect(page.excel.counters.readsOf('Data')).toBe(2);
  });

  test('lets go of the table when the formula is removed', async () => {
    await page.enter('Ark!A1', '=IPLOS.DATASET("Personer")');
    expect(page.excel.events.listenerCount).toBeGreaterThan(0);
    page.excel.type('Ark!A1', '');
    await page.call('INDICATORS');
    expect(page.excel.functions.openCalls).toBe(0);
    await until('nobody listens', () => page.excel.events.listenerCount === 0);
  });

  test('a table that is renamed or deleted is an error that names what there is', async () => {
    await page.enter('Ark!A1', '=IPLOS.DATASET("Personer")');
    const rename = (name: string) =>
      page.Excel.run(async (context) => {
        context.workbook.tables.getItem('Personer').name = name;
        await context.sync();
      });
    await rename('Uttrekk');
    page.excel.type('Data!E2', 2);
    await untilShown(page, 'Ark!A1', /#N\/A/);
    await page.enter('Ark!A2', '=IPLOS.SHARE("Personer · 13 rader · v1";"arbeid-utdanning";1)');
    expect(page.shown('Ark!A2')).toEqual([['#N/A']]);
    const said = await page.call('SHARE', 'Personer · 13 rader · v1', WORK, 1);
    expect(said).toMatchObject({ code: '#N/A', message: expect.stringMatching(/«Uttrekk».*IPLOS\.DATASET/) });
    await page.enter('Ark!A1', '=IPLOS.DATASET("Uttrekk")');
    expect(page.shown('Ark!A1')).toEqual([['Uttrekk · 13 rader · v1']]);
    await page.Excel.run(async (context) => {
      context.workbook.tables.getItem('Uttrekk').delete();
      await context.sync();
    });
    await untilShown(page, 'Ark!A1', /#N\/A/);
  });

  test('a handle survives save, close and reopen: its table is found again', async () => {
    page.excel.type('Ark!A1', '=IPLOS.DATASET("Personer")');
    page.excel.type('Ark!A2', '=IPLOS.SHARE(A1;"arbeid-utdanning";1;"0301")');
    await page.excel.functions.calculated();
    page.excel.type('Data!E2', 2);
    await untilShown(page, 'Ark!A1', /v2$/);
    const saved = await page.excel.save();

    const workbook = await loadXlsx(saved.xlsx);
    restoreNotInFile(workbook, saved);
    const again = await startFunctions({ workbook });
    // Before anything is computed anew, the text from the file is a data argument like any other.
    expect(unformatted(await again.call('SHARE', 'Personer · 13 rader · v2', WORK, 1, '0301'))).toEqual({
      kind: 'value',
      value: 2 / 6,
    });
    await again.excel.functions.calculated();
    expect(again.shown('Ark!A1:A2')).toEqual([['Personer · 13 rader · v1'], [2 / 6]]);
    expect(again.excel.counters.readsOf('Data')).toBe(2);
    again.close();
  });
});

describe('in every Excel we promise', () => {
  test.each(['ltsc2021', 'web'] as const)(
    '%s reads a table, with the columns that were pointed out',
    async (name) => {
      const rows = PERSONS.map((row) => row.map((cell) => (cell === 'kode 9' ? 'behov' : cell)));
      const page = await startFunctions({
        workbook: workbookOf(personsWorkbook(rows)),
        platform: platform(name),
      });
      await rememberMapping(excelApi(page.Excel, page.Office), 'Personer', { '9': 'behov' });
      page.excel.type('Ark!A1', '=IPLOS.DATASET("Personer")');
      page.excel.type('Ark!A2', '=IPLOS.SHARE(A1;"arbeid-utdanning";1;"0301")');
      await page.excel.functions.calculated();
      expect(page.shown('Ark!A1:A2')).toEqual([['Personer · 13 rader · v1'], [3 / 7]]);
      page.close();
    },
  );
});

describe('a large table', () => {
  test('shows its progress while it is read, and the cells on it wait for it', async () => {
    const rows: TestCell[][] = [[...HEADER]];
    for (let row = 1; row <= 54_000; row++) rows.push([row, 2019, '0301', row % 100, 1, 1 + (row % 3)]);
    const page = await startFunctions({ workbook: workbookOf(personsWorkbook(rows)) });
    page.excel.conditions.latency = 400;
    const texts: unknown[] = [];
    const { cancel } = await page.excel.functions.stream('DATASET', ['Personer'], (result) =>
      texts.push(result.kind === 'value' ? result.value : result),
    );
    const share = await page.call('SHARE', 'Leser Personer … 40 %', WORK, 1);
    expect(unformatted(share)).toEqual({ kind: 'value', value: 1 / 3 });
    await until('the table is read', () => String(texts.at(-1)).includes('·'));
    cancel();
    expect(texts.at(-1)).toBe('Personer · 54\u00a0000 rader · v1');
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.slice(0, -1).filter((text) => !/^Leser Personer … \d+ %$/.test(String(text)))).toEqual([]);
    page.close();
  });
});
