import { answerCommand } from '../../src/commands/answer-command';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import type { PaneOfPage } from '../../src/taskpane/pane-of-page';
import { startExcelInJsdom } from '../../simulated-excel/harness/jsdom';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

test('a button lets go of Excel at once: the pane appears and shows its progress while the work goes on', async () => {
  const page = await startExcelInJsdom();
  const host = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], 40) }]);
  const store = host.pane();
  await store.performAndWait(start, undefined);
  await store.performAndWait(computeAction, undefined);
  const ports = host.ports();
  const pane: PaneOfPage = {
    ports: { ...ports, shell: { ...ports.shell, showPane: () => page.Office.addin.showAsTaskpane() } },
    store,
    ready: Promise.resolve(),
  };
  const shown: [screen: string, pane: boolean][] = [];
  store.subscribe(() => shown.push([store.state().screen.kind, page.excel.ribbon.isPaneShown]));
  let work: Promise<void> = Promise.resolve();
  page.Office.actions.associate('updateAll', (event: Office.AddinCommands.Event) => {
    work = answerCommand(updateAll, event, () => pane);
  });
  expect(page.excel.ribbon.isPaneShown).toBe(false);
  await page.excel.ribbon.press('updateAll');
  expect(shown).toEqual([]);
  await work;
  expect(shown).toContainEqual(['working', true]);
  expect(shown.some(([, isShown]) => !isShown)).toBe(false);
  expect(store.state().screen.kind).toBe('result');
  page.close();
});

test('where Excel will not show the pane the work is done all the same', async () => {
  const host = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], 40) }]);
  const store = host.pane();
  await store.performAndWait(start, undefined);
  const ports = host.ports();
  const shell = { ...ports.shell, showPane: () => Promise.reject(new Error('no pane')) };
  let completed = 0;
  await answerCommand(computeAction, { completed: () => void completed++ }, () => ({
    ports: { ...ports, shell },
    store,
    ready: Promise.resolve(),
  }));
  expect(completed).toBe(1);
  expect(host.writes).toHaveLength(1);
});
