import { ownSheets } from '../../../src/hosts/excel/own-sheets/own-sheets';
import { verifyOwnSheets } from '../../../src/hosts/excel/own-sheets/verify-own-sheets';
import { writeSheets } from '../../../src/hosts/excel/write/write-workbook';
import { start } from '../../../src/taskpane/actions/start';
import { changeWishes } from '../../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../../src/taskpane/compute/actions/compute';
import {
  checkPublishedTable,
  showPublished,
  writePublishedFindings,
} from '../../../src/taskpane/published/actions';
import { startExcelInJsdom } from '../../../simulated-excel/harness/jsdom';
import { valuesAt } from '../../../simulated-excel/workbook/find-cells';
import type { Workbook } from '../../../simulated-excel/workbook/workbook';
import { FakeHost, type FakeWrite } from '../../started/fake-host';
import { attach, type OpenWorkbook } from '../../started/workbook';
import { excelOfBefore } from '../../started/workbook-of-before';

/** Opens a workbook that an earlier program left. */
const opened = async (name: string): Promise<OpenWorkbook> =>
  attach(await startExcelInJsdom({ excel: await excelOfBefore(name) }));

/** What the present program would write from the workbook's own data. */
async function writtenNow(workbook: Workbook, kind: string): Promise<FakeWrite> {
  const rowsOf = (name: string) => {
    const sheet = workbook.sheetNamed(name);
    const used = sheet?.cells.usedArea(true);
    if (!sheet || !used) throw new Error(`no sheet ${name}`);
    return valuesAt(workbook, `${name}!A1:${String.fromCharCode(64 + used.columnCount)}${used.rowCount}`);
  };
  const host = new FakeHost([
    { name: 'Uttrekk', rows: rowsOf('Uttrekk') as never },
    { name: 'Publisert arbeid og utdanning', rows: rowsOf('Publisert') as never },
  ]);
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  if (kind === 'verdicts') {
    await pane.performAndWait(showPublished, undefined);
    await pane.performAndWait(checkPublishedTable, undefined);
    await pane.performAndWait(writePublishedFindings, undefined);
  } else {
    await pane.performAndWait(changeWishes, { levels: ['land', 'fylke'], live: kind === 'live' });
    await pane.performAndWait(computeAction, undefined);
  }
  const write = host.writes.at(-1);
  if (!write) throw new Error(`nothing written: ${JSON.stringify(pane.state().problem)}`);
  return write;
}

test.each(['values', 'live', 'verdicts'])(
  'a workbook of 0.1.0 with %s opens, is known as unedited, is updated in place, and keeps no orphan',
  async (kind) => {
    const open = await opened(kind);
    const { workbook } = open.page.excel;
    const namesBefore = workbook.sheets.map(({ name }) => name);
    const ids = () => open.api.run(async (context) => (await ownSheets(context)).map(({ mark }) => mark.id));
    const before = await ids();
    expect(before.length).toBe(namesBefore.length - 2);
    const states = await verifyOwnSheets(open.api, {
      dataOf: () => undefined,
      versionOf: () => undefined,
      program: '0.1.0',
    });
    expect(states.flatMap(({ findings }) => findings.map((one) => one.kind))).not.toContain('cellsChanged');

    const { layout, run } = await writtenNow(workbook, kind);
    const outcome = await writeSheets(open.api, layout, run);
    if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
    expect(outcome.blemishes).toEqual([]);
    expect(outcome.untouched).toEqual([]);
    for (const { id, isNew } of outcome.sheets) expect([id, isNew]).toEqual([id, !before.includes(id)]);
    const after = await ids();
    expect(after).toHaveLength(new Set(after).size);
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(namesBefore));
    // The charts are those that were there, brought up to date.
    const charts = workbook.sheets.flatMap(({ facts }) => facts.charts.map(({ name }) => name));
    expect(charts).toHaveLength(new Set(charts).size);
    expect(open.page.faults).toEqual([]);
    open.page.close();
  },
);
