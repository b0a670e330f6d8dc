import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { start } from '../../src/taskpane/actions/start';
import { switchLanguage } from '../../src/taskpane/actions/switch-language';
import { savedRuns } from '../../src/taskpane/compute/work/saved-runs';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2018, 2019], 200);

async function computed() {
  const workbook = new FakeHost([
    { name: 'Annet', rows },
    { name: 'Uttrekk', rows },
  ]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { content: 'shares', figures: false });
  await pane.performAndWait(computeAction, undefined);
  return { workbook, pane };
}

describe('a workbook that is opened again', () => {
  test('shows the main figures, the sheets and the choices of the last run', async () => {
    const { workbook, pane } = await computed();
    const before = pane.state().result;
    const reopened = workbook.pane();
    await reopened.performAndWait(start, undefined);
    const { screen, wishes, result } = reopened.state();
    expect(screen).toEqual({ kind: 'result' });
    expect(wishes).toMatchObject({ content: 'shares', figures: false });
    expect(result?.sheets).toEqual(before?.sheets);
    expect(result?.headlines).toEqual(before?.headlines.filter(({ year }) => year === 2019));
    expect(result?.counted).toBeNull();
  });

  test('remembers nothing about persons: no row, no cell, no value of one', async () => {
    const { workbook } = await computed();
    const text = JSON.stringify(workbook.memory);
    expect(text).not.toContain('oppdiktet');
    expect(text).not.toMatch(/issues|examples|cells/);
  });

  test('follows the data from the start', async () => {
    const { workbook } = await computed();
    const reopened = workbook.pane();
    await reopened.performAndWait(start, undefined);
    workbook.edit();
    expect(reopened.state().result?.stale).toBe(true);
  });

  test('speaks the language chosen last', async () => {
    const { workbook, pane } = await computed();
    await pane.performAndWait(switchLanguage, 'en');
    const reopened = workbook.pane();
    await reopened.performAndWait(start, undefined);
    expect(reopened.state()).toMatchObject({ language: 'en', screen: { kind: 'result' } });
  });

  test('starts at the data when the table of the last run is gone', async () => {
    const { workbook } = await computed();
    workbook.tables = [{ name: 'Nytt', rows }];
    const reopened = workbook.pane();
    await reopened.performAndWait(start, undefined);
    expect(reopened.state()).toMatchObject({ screen: { kind: 'data' }, result: null });
  });
});

test.each([
  ['nothing', null],
  ['a text', 'runs'],
  ['another form', { form: 2, runs: [] }],
  ['no runs', { form: 1 }],
])('%s in the workbook’s memory counts as no runs', (_, value) => {
  expect(savedRuns(value)).toBeNull();
});

test('a run that lacks a part is left out', async () => {
  const { workbook } = await computed();
  const saved = workbook.memory.runs as { form: number; runs: Record<string, unknown>[] };
  for (const part of ['source', 'columns', 'wishes', 'sheets', 'headlines']) {
    const { [part]: _, ...rest } = saved.runs[0] ?? {};
    expect(savedRuns({ ...saved, runs: [rest] })?.runs).toEqual([]);
  }
  expect(savedRuns(saved)?.runs).toHaveLength(1);
});
