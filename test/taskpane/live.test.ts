import type { RawCell } from '../../src/core';
import { changeColumns } from '../../src/taskpane/compute/actions/change-columns';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction, computeAgain } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { liveObstacle } from '../../src/taskpane/compute/choices/live-obstacle';
import { savedRuns } from '../../src/taskpane/compute/work/saved-runs';
import { extract, without } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019], 300);
const SMALL = { live: true, levels: ['land', 'fylke'] } as const;

async function opened(name = 'Uttrekk', data: readonly (readonly RawCell[])[] = rows, ...more: string[]) {
  const workbook = new FakeHost([{ name, rows: data }, ...more.map((one) => ({ name: one, rows: [['x']] }))]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  const chosen = () => {
    const { data: now } = pane.state();
    if (now.kind !== 'chosen') throw new Error('nothing is chosen');
    return now;
  };
  return { workbook, pane, chosen };
}

describe('figures as live formulas', () => {
  test('are wished for once: the same again, the ribbon and the reopened workbook know of it', async () => {
    const { workbook, pane } = await opened();
    await pane.performAndWait(changeWishes, SMALL);
    await pane.performAndWait(computeAction, undefined);
    await pane.performAndWait(computeAgain, undefined);
    await pane.performAndWait(updateAll, undefined);
    const reopened = workbook.pane();
    await reopened.performAndWait(start, undefined);
    expect(reopened.state().wishes.live).toBe(true);
    await reopened.performAndWait(updateAll, undefined);
    const asked = { source: 'Uttrekk', year: null, valuesOn: [] };
    expect(workbook.writes.map(({ layout }) => layout.live)).toEqual([asked, asked, asked, asked]);
    expect(reopened.state().result?.notLive).toBeNull();
  });

  test('are not what anybody gets unasked, nor what an earlier version remembered', async () => {
    const { workbook, pane } = await opened();
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.writes[0]?.layout.live).toBeUndefined();
    const saved = workbook.memory.runs as { runs: { wishes: Record<string, unknown> }[] };
    for (const { wishes } of saved.runs) delete wishes['live'];
    expect(savedRuns(saved)?.runs[0]?.wishes.live).toBe(false);
  });

  test('[IN-6] ask for the year of rows that name none', async () => {
    const { workbook, pane } = await opened('Uttrekk', without('År', rows));
    await pane.performAndWait(changeColumns, { year: 2019 });
    await pane.performAndWait(changeWishes, SMALL);
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.writes[0]?.layout.live).toMatchObject({ year: 2019 });
  });

  test('find the columns as the run did: the workbook remembers them first', async () => {
    const { workbook, pane, chosen } = await opened();
    await pane.performAndWait(changeWishes, SMALL);
    await pane.performAndWait(computeAction, undefined);
    // Another pane points out another column, and this one computes again with its own.
    const mine = chosen().columns.mapping;
    workbook.memory = { ...workbook.memory, mappings: { Uttrekk: { age: 'Kode 9' } } };
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.memory.mappings['Uttrekk'] ?? {}).toEqual(mine);
  });
});

describe('figures stay values, and it is said why,', () => {
  test.each([
    ['named as not reporting', { nonReporting: ['0301'], joint: [], carryForward: false }],
    [
      'reported together',
      { nonReporting: [], joint: [{ municipality: '1151', with: '1149' }], carryForward: false },
    ],
    ['carried forward', { nonReporting: [], joint: [], carryForward: true }],
  ])('where kommuner are %s', async (_, reporting) => {
    const { workbook, pane, chosen } = await opened();
    await pane.performAndWait(changeColumns, { reporting });
    await pane.performAndWait(changeWishes, SMALL);
    expect(liveObstacle(chosen(), pane.state().wishes)).toEqual({ kind: 'reporting' });
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.writes[0]?.layout.live).toBeUndefined();
    expect(pane.state().result?.notLive).toEqual({ kind: 'reporting' });
    // The wish is kept: with the choice gone, the next update has formulas.
    await pane.performAndWait(changeColumns, {
      reporting: { nonReporting: [], joint: [], carryForward: false },
    });
    await pane.performAndWait(computeAgain, undefined);
    expect(workbook.writes[1]?.layout.live).toBeDefined();
  });

  test('[REG-9] where tables are also divided by a column', async () => {
    const { pane, chosen } = await opened();
    await pane.performAndWait(changeWishes, { ...SMALL, groupBy: ['Registrert dato'] });
    expect(liveObstacle(chosen(), pane.state().wishes)).toEqual({ kind: 'groupBy' });
  });

  test('[REG-8] where KOSTRA groups are wanted, but not where they are only given', async () => {
    const { pane, chosen } = await opened();
    await pane.performAndWait(changeColumns, { kostra: 'Grupper!A1:C9' });
    await pane.performAndWait(changeWishes, { live: true });
    expect(liveObstacle(chosen(), pane.state().wishes)).toEqual({ kind: 'kostra' });
    await pane.performAndWait(changeWishes, SMALL);
    expect(liveObstacle(chosen(), pane.state().wishes)).toBeNull();
  });

  test.each([
    ['a table has the same name as the sheet', 'Uttrekk', ['UTTREKK'], false],
    ['the name of the sheet reads as an address', 'ab12', [], false],
    ['the name parts as a data set’s handle does', 'Uttrekk · 2019', [], false],
    ['an apostrophe is no hindrance', "Ola's data", [], true],
  ])('by what the data are called: %s', async (_, sheet, tables, isPossible) => {
    const { pane, chosen } = await opened('Personer', rows, ...tables);
    await pane.performAndWait(changeWishes, SMALL);
    const data = chosen();
    const called = {
      ...data,
      source: { ...data.source, kind: 'sheet' as const, name: sheet, tableId: null },
    };
    const obstacle = liveObstacle(called, pane.state().wishes);
    expect(obstacle).toEqual(isPossible ? null : { kind: 'name', name: sheet });
  });

  test('on the sheets that would have too many, and nowhere else', async () => {
    const { workbook, pane } = await opened('Uttrekk', extract([2018, 2019], 400));
    await pane.performAndWait(changeWishes, { live: true });
    await pane.performAndWait(computeAction, undefined);
    const { layout } = workbook.writes[0] ?? {};
    expect(layout?.live?.valuesOn).toEqual(['arbeid-utdanning/alder', 'organisasjon-kultur-fritid/alder']);
    expect(pane.state().result?.notLive).toMatchObject({
      kind: 'tooMany',
      sheets: layout?.sheets.filter(({ id }) => id.endsWith('/alder')).map(({ name }) => name),
    });
  });
});
