import { changeColumns, forgetMapping, mapColumn } from '../../src/taskpane/compute/actions/change-columns';
import { chooseSource } from '../../src/taskpane/compute/actions/choose-source';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { canGoTo } from '../../src/taskpane/actions/navigate';
import { start } from '../../src/taskpane/actions/start';
import { readableRows } from '../../src/taskpane/compute/data/readable-rows';
import { halfIndicators, isUsable, recognise } from '../../src/taskpane/data/recognise';
import { whatThereIs } from '../../src/taskpane/data/what-there-is';
import type { ChosenData } from '../../src/taskpane/state/chosen-data';
import type { PaneStore } from '../../src/taskpane/store';
import { extract, without } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019], 200);

async function started(workbook: FakeHost): Promise<PaneStore> {
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  return pane;
}

function chosen(pane: PaneStore): ChosenData {
  const { data } = pane.state();
  if (data.kind !== 'chosen') throw new Error(`no data chosen: ${data.kind}`);
  return data;
}

describe('finding the data', () => {
  test('the most likely table is chosen, and all its rows are looked at', async () => {
    const pane = await started(
      new FakeHost([
        { name: 'Notater', rows: [['Merknad'], ['tekst']] },
        { name: 'Uttrekk', rows },
      ]),
    );
    expect(chosen(pane)).toMatchObject({
      source: { name: 'Uttrekk' },
      inspection: { kind: 'inspected', facts: { rows: 200, persons: 200, years: [2019] } },
    });
    expect(canGoTo(pane.state(), 'choices')).toBe(true);
    expect(canGoTo(pane.state(), 'result')).toBe(false);
  });

  test('an empty workbook has none', async () => {
    const pane = await started(new FakeHost([]));
    expect(pane.state().data).toEqual({ kind: 'none' });
    expect(canGoTo(pane.state(), 'choices')).toBe(false);
  });

  test('an indicator with half its codes is told of, one with none is not', async () => {
    const halfOf = async (table: ReturnType<typeof without>) => {
      const { map } =
        recognise(chosen(await started(new FakeHost([{ name: 'Uttrekk', rows: table }])))) ?? {};
      return map ? halfIndicators(map).map(({ indicator, missing }) => [indicator.id, missing]) : null;
    };
    expect(await halfOf(rows)).toEqual([]);
    expect(await halfOf(without('Kode 9', rows))).toEqual([['arbeid-utdanning', [9]]]);
    expect(await halfOf(without('Kode 10', without('Kode 9', rows)))).toEqual([]);
  });

  test('[IN-10] a received code that nobody filled in is known before anything is computed, and the sheets come to tell of it', async () => {
    const column = rows[0]?.indexOf('Kode 10') ?? -1;
    const unfilled = rows.map((row, at) =>
      row.map((cell, index) => (at > 0 && index === column ? '' : cell)),
    );
    const host = new FakeHost([{ name: 'Uttrekk', rows: unfilled }]);
    const pane = await started(host);
    const { inspection } = chosen(pane);
    const told = inspection.kind === 'inspected' ? inspection.facts.issues.map(({ code }) => code) : [];
    expect(told).toContain('receivedMissing');
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().result?.sheets.map(({ name }) => name)).toContain('Rapportering');
  });

  test('another table can be chosen', async () => {
    const pane = await started(
      new FakeHost([
        { name: 'Ett', rows },
        { name: 'Annet', rows: rows.slice(0, 51) },
      ]),
    );
    const other = chosen(pane).offers.find(({ source }) => source.name === 'Annet');
    await pane.performAndWait(chooseSource, other?.source.address ?? '');
    expect(chosen(pane)).toMatchObject({ source: { name: 'Annet' }, inspection: { facts: { rows: 50 } } });
  });
});

describe('[IN-2] pointing out columns', () => {
  const foreign = rows.map((row, index) =>
    index === 0 ? row.map((cell) => (cell === 'Kode 9' ? 'B1' : cell)) : row,
  );

  test('a role can be given any column, and the workbook remembers it', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows: foreign }]);
    const pane = await started(workbook);
    expect(recognise(chosen(pane))?.map?.indicators.map(({ id }) => id)).toEqual([
      'organisasjon-kultur-fritid',
    ]);
    await pane.performAndWait(mapColumn, { role: '9', header: 'B1' });
    expect(whatThereIs(chosen(pane)).indicators).toHaveLength(2);
    expect(workbook.memory.mappings).toEqual({ Uttrekk: { '9': 'B1' } });

    const reopened = await started(workbook);
    expect(whatThereIs(chosen(reopened)).indicators).toHaveLength(2);
    await reopened.performAndWait(forgetMapping, undefined);
    expect(whatThereIs(chosen(reopened)).indicators).toHaveLength(1);
  });

  test('a column that the workbook cannot remember holds in the pane, which says so', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
    workbook.forgets = true;
    const pane = await started(workbook);
    await pane.performAndWait(mapColumn, { role: 'age', header: '' });
    expect(pane.state()).toMatchObject({ problem: null, notice: { kind: 'columnsNotKept' } });
    expect(chosen(pane).inspection.kind).toBe('inspected');
  });

  test('a role can be taken from the column its header gave it', async () => {
    const pane = await started(new FakeHost([{ name: 'Uttrekk', rows }]));
    expect(whatThereIs(chosen(pane)).ageGroups).toHaveLength(4);
    await pane.performAndWait(mapColumn, { role: 'age', header: '' });
    expect(whatThereIs(chosen(pane)).ageGroups.map(({ id }) => id)).toEqual(['all']);
  });

  test('columns without a role can be divided by', async () => {
    const units = rows.map((row, index) => [...row, index === 0 ? 'Enhet' : `Enhet ${index % 3}`]);
    const pane = await started(new FakeHost([{ name: 'Uttrekk', rows: units }]));
    expect(whatThereIs(chosen(pane)).groupHeaders).toEqual(['Enhet']);
  });
});

describe('[IN-6] a table without a column for the year', () => {
  const yearless = without('År', rows);

  test('needs one from the user', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows: yearless }]);
    const pane = await started(workbook);
    expect(isUsable(chosen(pane))).toBe(false);
    expect(computeAction.allowed(pane.state())).toBe(false);
    await pane.performAndWait(changeColumns, { year: 1975 });
    expect(isUsable(chosen(pane))).toBe(false);
    await pane.performAndWait(changeColumns, { year: 2019 });
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().result?.headlines.map(({ year }) => year)).toEqual(Array(8).fill(2019));
  });

  test('takes it from the table’s name where that holds one', async () => {
    const pane = await started(new FakeHost([{ name: 'IPLOS_2019', rows: yearless }]));
    expect(chosen(pane).columns.year).toBe(2019);
    expect(isUsable(chosen(pane))).toBe(true);
  });
});

describe('who reported', () => {
  test('[REG-5] what is said goes into the figures and to the functions in cells', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
    const pane = await started(workbook);
    const reporting = { nonReporting: ['0301'], joint: [], carryForward: false };
    await pane.performAndWait(changeColumns, { reporting });
    await pane.performAndWait(computeAction, undefined);
    const issue = pane.state().result?.issues.find(({ code }) => code === 'namedNonReporting');
    expect(issue?.facts).toEqual({ year: 2019, municipalities: [{ code: '0301', name: 'Oslo' }] });
    expect(workbook.settled.at(-1)).toEqual({ reporting, kostra: null });
  });

  test('[REG-8] a table of KOSTRA groups gives their level', async () => {
    const workbook = new FakeHost([
      { name: 'Uttrekk', rows },
      {
        name: 'Grupper',
        rows: [
          ['Kommunenr', 'KOSTRA-gruppe'],
          ['0301', 13],
          ['1103', 12],
        ],
      },
    ]);
    const pane = await started(workbook);
    expect(whatThereIs(chosen(pane)).levels).not.toContain('kostragruppe');
    const groups = chosen(pane).offers.find(({ source }) => source.name === 'Grupper');
    await pane.performAndWait(changeColumns, { kostra: groups?.source.address ?? null });
    expect(whatThereIs(chosen(pane)).levels).toContain('kostragruppe');
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.writes[0]?.layout.sheets.map(({ id }) => id)).toContain('arbeid-utdanning/kostragruppe');
  });
});

describe('[IN-9] rows that can be read', () => {
  test('are those without an issue on the role’s cell', async () => {
    const spoilt = rows.map((row, index) => {
      const at = (header: string) => rows[0]?.indexOf(header);
      return row.map((cell, column) => {
        if (column === at('Kode 9') && [3, 4, 5].includes(index)) return 7;
        if (column === at('Kommunenr') && index === 6) return '9999';
        if (column === at('Alder') && [7, 8].includes(index)) return 'ukjent';
        return cell;
      });
    });
    const pane = await started(new FakeHost([{ name: 'Uttrekk', rows: spoilt }]));
    const { inspection } = chosen(pane);
    if (inspection.kind !== 'inspected') throw new Error('not checked');
    const readable = (role: string) => readableRows(role, 200, inspection.facts.issues);
    expect(['9', '10', 'municipality', 'age', 'year', 'person'].map(readable)).toEqual([
      197, 200, 199, 198, 200, 200,
    ]);
  });
});
