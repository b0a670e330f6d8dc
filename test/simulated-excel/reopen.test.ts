import { startExcelInJsdom } from '../../simulated-excel/harness/jsdom';
import { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { loadXlsx } from '../../simulated-excel/xlsx/load-xlsx';
import { restoreNotInFile } from '../../simulated-excel/xlsx/save-xlsx';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';

const METADATA: FunctionsMetadata = {
  functions: [
    { id: 'LIVE', name: 'LIVE', parameters: [], options: { stream: true, cancelable: true } },
    { id: 'ECHO', name: 'ECHO', parameters: [{ name: 'value' }] },
    { id: 'CALLS', name: 'CALLS', parameters: [] },
  ],
};

/** A page whose streaming function tells which day it is. */
const script = (day: string): string => `
  let calls = 0;
  CustomFunctions.associate('LIVE', (invocation) => invocation.setResult('handle of ${day}'));
  CustomFunctions.associate('ECHO', (value) => 'saw ' + value);
  CustomFunctions.associate('CALLS', () => ++calls);
`;

test('on reopening streaming cells start again and feed their readers; other cells keep their stored values', async () => {
  const first = await startExcelInJsdom({ workbook: workbookOf({ Ark: [] }), scripts: [script('monday')] });
  first.excel.functions.register('IPLOS', METADATA);
  first.excel.type('Ark!A1', '=IPLOS.LIVE()');
  first.excel.type('Ark!A2', '=IPLOS.ECHO(A1)');
  first.excel.type('Ark!A3', '=IPLOS.CALLS()');
  await first.excel.functions.calculated();
  expect(valuesAt(first.excel.workbook, 'Ark!A1:A3')).toEqual([
    ['handle of monday'],
    ['saw handle of monday'],
    [1],
  ]);
  const saved = await first.excel.save();
  first.close();

  const workbook = await loadXlsx(saved.xlsx);
  restoreNotInFile(workbook, saved);
  const excel = new SimulatedExcel({ workbook });
  const second = await startExcelInJsdom({ excel, scripts: [script('tuesday')] });
  excel.functions.register('IPLOS', METADATA);
  await excel.functions.calculated();
  expect(valuesAt(workbook, 'Ark!A1:A2')).toEqual([['handle of tuesday'], ['saw handle of tuesday']]);
  expect(await excel.functions.call('CALLS', [])).toEqual({ kind: 'value', value: 1 });
  second.close();
});

test('when the page is reloaded its handlers and streams go, and streaming cells start in the new page', async () => {
  const excel = new SimulatedExcel({ workbook: workbookOf({ Ark: [] }) });
  const first = await startExcelInJsdom({ excel, scripts: [script('monday')] });
  excel.functions.register('IPLOS', METADATA);
  excel.type('Ark!A1', '=IPLOS.LIVE()');
  await excel.functions.calculated();
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => undefined);
    await context.sync();
  });
  first.close();
  excel.pageGone();
  expect([excel.events.listenerCount, excel.functions.openCalls]).toEqual([0, 0]);
  const second = await startExcelInJsdom({ excel, scripts: [script('tuesday')] });
  await excel.functions.ready;
  await excel.functions.calculated();
  expect(valuesAt(excel.workbook, 'Ark!A1')).toEqual([['handle of tuesday']]);
  second.close();
});
