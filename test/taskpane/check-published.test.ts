import { absentText } from '../../src/published';
import { WorkbookError } from '../../src/hosts/host';
import {
  changePublishedWishes,
  checkPublishedTable,
  checkPublishedText,
  choosePublished,
  sayOfPublished,
  showPublished,
  showPublishedPart,
  writePublishedFindings,
  writePublishedText,
} from '../../src/taskpane/published/actions';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { checkDataAction } from '../../src/taskpane/actions/check-data';
import { cancel } from '../../src/taskpane/actions/cancel';
import { start } from '../../src/taskpane/actions/start';
import type { PaneStore } from '../../src/taskpane/store';
import { extract } from '../made/extract';
import { FakeHost, type FakeTable } from '../started/fake-host';
import { publishedTable } from '../made/published/table';

const rows = extract([2018, 2019], 500);
const DATA: FakeTable = { name: 'Uttrekk', rows };
const published = (wrong: { code: string; tenths: number } | null): FakeTable => ({
  name: 'Publisert arbeid og utdanning',
  rows: publishedTable(rows, 2019, wrong),
});

/** The same data without their last person. */
const CHANGED: FakeTable = { name: 'Uttrekk', rows: rows.slice(0, -1) };

/** The published table with a wrong figure, so that there is something to write. */
const SHOWN = published({ code: '03', tenths: 30 });

function withRow(
  table: FakeTable,
  at: number,
  change: (cells: FakeTable['rows'][number]) => FakeTable['rows'][number],
): FakeTable {
  return { ...table, rows: table.rows.map((cells, row) => (row === at ? change(cells) : cells)) };
}

function never(): never {
  throw new Error('nothing is absent');
}

/** A pane that shows the tab. */
async function opened(workbook: FakeHost): Promise<PaneStore> {
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(showPublished, undefined);
  return pane;
}

describe('a published table', () => {
  test('[PUB-1] the likeliest table is read and recognised as soon as the tab is opened', async () => {
    const pane = await opened(new FakeHost([DATA, published(null)]));
    const { table, task } = pane.state().published;
    expect(table?.source.name).toBe('Publisert arbeid og utdanning');
    expect(table?.recognised.cells).toHaveLength(published(null).rows.length - 1);
    expect(table?.recognised.unplaced).toEqual([]);
    expect(task).toBeNull();
  });

  test('[PUB-2] figures printed from the data agree, and one wrong digit differs', async () => {
    const right = await opened(new FakeHost([DATA, published(null)]));
    await right.performAndWait(checkPublishedTable, undefined);
    const kinds = (pane: PaneStore) =>
      pane
        .state()
        .published.result?.findings.compared?.map(({ cell, verdict }) => [cell.region.code, verdict.kind]);
    expect(new Set(kinds(right)?.map(([, kind]) => kind))).toEqual(new Set(['agrees']));

    const wrong = await opened(new FakeHost([DATA, published({ code: '03', tenths: 30 })]));
    await wrong.performAndWait(checkPublishedTable, undefined);
    expect(kinds(wrong)?.filter(([, kind]) => kind !== 'agrees')).toEqual([['03', 'differs']]);
    const { result } = wrong.state().published;
    expect(result?.data).toBe('Uttrekk');
    expect(
      result?.findings.compared?.find(({ verdict }) => verdict.kind === 'differs')?.verdict,
    ).toMatchObject({
      difference: { numerator: expect.any(Number) as number },
      nearest: expect.anything() as unknown,
    });
  });

  test('[PUB-3] without data the figures are held against each other, and the fewest that contradict are named', async () => {
    const impossible = {
      name: 'Publisert 2019',
      rows: [
        ['Fylkesnr', 'År', 'Indikator', 'Andel innfridd', 'Andel ikke innfridd', 'Nevner'],
        ['03', 2019, 'arbeid-utdanning', '54,0 %', '60,0 %', 100],
        ['18', 2019, 'arbeid-utdanning', '54,0 %', '40,0 %', 100],
      ],
    };
    const pane = await opened(new FakeHost([impossible]));
    await pane.performAndWait(checkPublishedTable, undefined);
    const { result } = pane.state().published;
    expect(result?.findings.compared).toBeNull();
    expect(
      result?.findings.checks.flatMap(({ feasibility }) => feasibility.conflicts.map(({ cells }) => cells)),
    ).toEqual([
      ['Publisert 2019!D2', 'Publisert 2019!E2'].map(
        (one) => expect.stringContaining(one.slice(-2)) as string,
      ),
    ]);
  });

  test('[PUB-1] what a cell shows goes before what is stored in it', async () => {
    const table = {
      name: 'Publisert 2019',
      rows: [
        ['Fylke', 'Indikator', 'Andel innfridd'],
        ['Oslo', 'arbeid-utdanning', 0.54],
      ],
      texts: [
        ['Fylke', 'Indikator', 'Andel innfridd'],
        ['Oslo', 'arbeid-utdanning', '54,0 %'],
      ],
    };
    const pane = await opened(new FakeHost([table]));
    const [cell] = pane.state().published.table?.recognised.cells ?? [];
    expect(cell?.figure).toMatchObject({ kind: 'figure', digits: 540, decimals: 1 });
  });

  test('a year that the table does not say can be said, and places its figures', async () => {
    const table = {
      name: 'Tall',
      rows: [
        ['Fylke', 'Indikator', 'Andel innfridd'],
        ['Oslo', 'arbeid-utdanning', '54,0 %'],
      ],
    };
    const host = new FakeHost([table]);
    host.selection = 'Tall';
    const pane = await opened(host);
    await pane.performAndWait(choosePublished, null);
    expect(pane.state().published.table?.recognised.unplaced).toHaveLength(1);
    await pane.performAndWait(sayOfPublished, { year: 2019 });
    expect(pane.state().published.table?.recognised.cells).toHaveLength(1);
    expect(pane.state().published.table?.recognised.unplaced).toEqual([]);
  });

  test('the verdict sheets are written, and nothing but sheets of our own', async () => {
    const workbook = new FakeHost([DATA, published({ code: '03', tenths: 30 })]);
    const pane = await opened(workbook);
    await pane.performAndWait(checkPublishedTable, undefined);
    expect(workbook.writes).toEqual([]);
    await pane.performAndWait(writePublishedFindings, undefined);
    expect(workbook.writes).toHaveLength(1);
    const [write] = workbook.writes;
    expect(write?.layout.sheets[0]?.id).toContain('kontroll/celler/');
    // A sheet that somebody has written on is theirs.
    expect(write?.options.edited).toBe('keep');
    expect(write?.run.definitions).not.toEqual([]);
    expect(pane.state().published.result?.written?.sheets).toHaveLength(write?.layout.sheets.length ?? -1);
  });

  test('a sheet of an earlier check that this one had nothing for is told of', async () => {
    const workbook = new FakeHost([DATA, published({ code: '03', tenths: 30 })]);
    const pane = await opened(workbook);
    await pane.performAndWait(checkPublishedTable, undefined);
    await pane.performAndWait(writePublishedFindings, undefined);
    const [name = ''] = pane.state().published.sheets.map((sheet) => sheet.name);
    workbook.answer = () => ({
      kind: 'written',
      sheets: [],
      blemishes: [],
      untouched: [name, 'Arbeid og utdanning – land'],
    });
    await pane.performAndWait(checkPublishedTable, undefined);
    await pane.performAndWait(writePublishedFindings, undefined);
    expect(pane.state().published.result?.written?.leftOver).toEqual([name]);
  });

  test.each([
    ['held against these data', true, [DATA], []],
    ['held against these data as they were', true, [CHANGED], ['dataChanged']],
    ['held against nothing', false, [CHANGED], []],
  ] as const)(
    'a check of the data says of verdicts %s only what is worth it',
    async (_, withData, now, kinds) => {
      const shown = published({ code: '03', tenths: 30 });
      const workbook = new FakeHost([DATA, shown]);
      const pane = await opened(workbook);
      await pane.performAndWait(changePublishedWishes, { withData });
      await pane.performAndWait(checkPublishedTable, undefined);
      await pane.performAndWait(writePublishedFindings, undefined);
      expect(workbook.writes).toHaveLength(1);
      workbook.tables = [...now, shown];
      await pane.performAndWait(checkDataAction, undefined);
      const { findings } = pane.state().result ?? {};
      expect(findings?.length).toBeGreaterThan(0);
      for (const sheet of findings ?? []) expect(sheet.findings.map(({ kind }) => kind)).toEqual(kinds);
    },
  );

  test.each(['a figure of the table is hidden', 'hiding is asked for'])(
    '[DIS-1] nothing is kept with the verdicts that tells what is hidden where %s',
    async (why) => {
      const shown = withRow(SHOWN, 1, (cells) =>
        why.startsWith('a figure') ? [...cells.slice(0, -1), ':'] : cells,
      );
      const kept: unknown[] = [];
      for (const data of [DATA, CHANGED]) {
        const workbook = new FakeHost([data, shown]);
        const pane = await opened(workbook);
        if (why === 'hiding is asked for') await pane.performAndWait(changeWishes, { suppressBelow: 5 });
        await pane.performAndWait(checkPublishedTable, undefined);
        await pane.performAndWait(writePublishedFindings, undefined);
        kept.push(workbook.writes[0]?.run.data);
        await pane.performAndWait(checkDataAction, undefined);
        expect(pane.state().result?.findings?.flatMap(({ findings }) => findings)).toEqual([]);
      }
      expect(kept[0]).toBeDefined();
      expect(kept[0]).toBe(kept[1]);
    },
  );

  test.each([
    ['is as it was', (table: FakeTable) => [table], []],
    [
      'shows another digit',
      (table: FakeTable) => [withRow(table, 2, (cells) => [...cells.slice(0, -1), '12,3'])],
      [{ kind: 'publishedChanged', source: SHOWN.name, areas: ["'Publisert arbeid og utdanning'!A3:D3"] }],
    ],
    ['is gone', () => [], [{ kind: 'publishedGone', source: SHOWN.name }]],
  ] as const)('a check of the data says of verdicts whose table %s', async (_, tables, expected) => {
    const workbook = new FakeHost([DATA, SHOWN]);
    const pane = await opened(workbook);
    await pane.performAndWait(checkPublishedTable, undefined);
    await pane.performAndWait(writePublishedFindings, undefined);
    workbook.tables = [DATA, ...tables(SHOWN)];
    await pane.performAndWait(checkDataAction, undefined);
    const { findings } = pane.state().result ?? {};
    expect(findings?.length).toBeGreaterThan(0);
    for (const sheet of findings ?? []) expect(sheet.findings).toEqual(expected);
  });

  test('of verdicts that an earlier version wrote, it is said that their table was not looked at', async () => {
    const workbook = new FakeHost([DATA, SHOWN]);
    const pane = await opened(workbook);
    await pane.performAndWait(checkPublishedTable, undefined);
    await pane.performAndWait(writePublishedFindings, undefined);
    const write = workbook.writes.pop();
    if (write === undefined) throw new Error('nothing was written');
    const { table, ...settings } = JSON.parse(write.run.settings) as Record<string, unknown>;
    expect(table).toBeDefined();
    workbook.writes.push({ ...write, run: { ...write.run, settings: JSON.stringify(settings) } });
    await pane.performAndWait(checkDataAction, undefined);
    const { findings } = pane.state().result ?? {};
    expect(findings?.[0]?.findings).toEqual([{ kind: 'publishedUnknown', source: SHOWN.name }]);
  });

  test('[PUB-2] regions that the table leaves out are told of, with the data and not without', async () => {
    const workbook = new FakeHost([DATA, { ...SHOWN, rows: SHOWN.rows.filter(([code]) => code !== '03') }]);
    const pane = await opened(workbook);
    await pane.performAndWait(checkPublishedTable, undefined);
    const { absent = [] } = pane.state().published.result?.findings ?? {};
    expect(absent.map(({ level, year, regions }) => [level, year, regions.map(({ code }) => code)])).toEqual([
      ['fylke', 2019, ['03']],
    ]);
    await pane.performAndWait(writePublishedFindings, undefined);
    const told = absentText(absent[0] ?? never(), 'nb');
    expect(workbook.writes[0]?.layout.sheets[0]).toMatchObject({
      notes: expect.arrayContaining([told]) as unknown,
    });
    await pane.performAndWait(changePublishedWishes, { withData: false });
    await pane.performAndWait(checkPublishedTable, undefined);
    expect(pane.state().published.result?.findings.absent).toEqual([]);
  });

  test('cancelled while the data are read, the tab is as it was and says so', async () => {
    const workbook = new FakeHost([DATA, published(null)]);
    const pane = await opened(workbook);
    workbook.beforeBlock = (number) => {
      if (number === 2) pane.perform(cancel, undefined);
    };
    await pane.performAndWait(checkPublishedTable, undefined);
    expect(pane.state()).toMatchObject({ notice: { kind: 'cancelled' }, tab: 'published' });
    expect(pane.state().published).toMatchObject({ task: null, result: null });
  });

  test('what Excel refuses is shown as a problem', async () => {
    const workbook = new FakeHost([DATA, published(null)]);
    const pane = await opened(workbook);
    workbook.refusal = new WorkbookError({ kind: 'sourceEmpty', source: 'x' });
    await pane.performAndWait(checkPublishedTable, undefined);
    expect(pane.state().problem).toEqual({ kind: 'workbook', problem: { kind: 'sourceEmpty', source: 'x' } });
    expect(pane.state().published.task).toBeNull();
  });
});

describe('a published text', () => {
  const table = publishedTable(rows, 2019);
  const oslo = table.find(([code]) => code === '03');
  const share = String(oslo?.[3]);
  const other = String((Number(share.replace(',', '.')) + 3).toFixed(1)).replace('.', ',');

  test('[PUB-5] a true share is verified and a wrong one contradicted by the data', async () => {
    const pane = await opened(new FakeHost([DATA]));
    await pane.performAndWait(showPublishedPart, 'text');
    const verdicts = async (printed: string) => {
      await pane.performAndWait(
        writePublishedText,
        `Arbeid og utdanning: I Oslo fikk ${printed} prosent innfridd sitt behov i 2019.`,
      );
      await pane.performAndWait(checkPublishedText, undefined);
      return pane.state().published.text.found?.check.claims.map(({ verdict }) => verdict);
    };
    expect(await verdicts(share)).toEqual(['verified']);
    expect(await verdicts(other)).toEqual(['contradicted']);
    await pane.performAndWait(changePublishedWishes, { withData: false });
    expect(await verdicts(share)).toEqual(['notCheckable']);
    expect(pane.state().published.text.found?.data).toBeNull();
  });
});
