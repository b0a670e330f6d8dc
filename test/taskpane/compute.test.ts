import { evaluateRows } from '../made/evaluate-rows';
import { WorkbookError } from '../../src/hosts/host';
import { answerEdited } from '../../src/taskpane/compute/actions/answer-edited';
import { cancel } from '../../src/taskpane/actions/cancel';
import { computeAction, computeAgain } from '../../src/taskpane/compute/actions/compute';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { checkDataAction } from '../../src/taskpane/actions/check-data';
import { start } from '../../src/taskpane/actions/start';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

// Enough persons that more than half of the kommuner have rows: the data are about the country ([IN-11]).
const rows = extract([2018, 2019], 400);
const host = () =>
  new FakeHost([
    { name: 'Notater', rows: [['Merknad'], ['tekst']] },
    { name: 'Uttrekk', rows },
  ]);

/** A pane that has looked at the workbook. */
async function started(workbook: FakeHost) {
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  return pane;
}

describe('computing with what is chosen beforehand', () => {
  test('two presses give the tables of everything in the data', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().screen).toEqual({ kind: 'result' });
    expect(workbook.writes).toHaveLength(1);
    expect(workbook.writes[0]?.layout.sheets.map(({ id }) => id)).toEqual([
      'forside',
      'arbeid-utdanning/land',
      'arbeid-utdanning/fylke',
      'arbeid-utdanning/kommune',
      'arbeid-utdanning/alder',
      'arbeid-utdanning/figurer',
      'organisasjon-kultur-fritid/land',
      'organisasjon-kultur-fritid/fylke',
      'organisasjon-kultur-fritid/kommune',
      'organisasjon-kultur-fritid/alder',
      'organisasjon-kultur-fritid/figurer',
      'om',
    ]);
  });

  test('the figures are those of the core on the same rows', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(computeAction, undefined);
    const snapshot = { source: 'Uttrekk', firstRow: 1, firstColumn: 1, rows };
    const request = { indicators: INDICATORS, required: false, classification: CLASSIFICATION };
    const expected = evaluateRows(snapshot, request, { levels: ['land', 'fylke', 'kommune'] });
    expect(pane.state().result?.counted?.evaluation.measures).toEqual(expected.measures);
  });

  test('the table is read once and written once', async () => {
    const workbook = host();
    const pane = await started(workbook);
    const blocks: number[] = [];
    workbook.beforeBlock = (number) => blocks.push(number);
    await pane.performAndWait(computeAction, undefined);
    expect(blocks).toEqual(Array.from({ length: Math.ceil(rows.length / 50) }, (_, number) => number));
    expect(workbook.writes).toHaveLength(1);
  });

  test('wishes decide what is written', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(changeWishes, {
      indicators: ['arbeid-utdanning'],
      levels: ['fylke'],
      years: [2019],
      ageGroups: ['all'],
      figures: false,
    });
    await pane.performAndWait(computeAction, undefined);
    const { layout } = workbook.writes[0] ?? {};
    expect(layout?.sheets.map(({ id }) => id)).toEqual(['arbeid-utdanning/fylke', 'om']);
    const table = layout?.sheets[0];
    expect(table?.kind === 'table' && table.rows.length).toBe(18); // one row for each fylke of 2019
  });

  test('with nothing chosen it cannot be pressed', async () => {
    const workbook = host();
    const pane = await started(workbook);
    for (const nothing of [{ indicators: [] }, { levels: [] }, { ageGroups: [] }, { years: [] }]) {
      await pane.performAndWait(changeWishes, {
        indicators: null,
        levels: null,
        ageGroups: null,
        years: null,
        ...nothing,
      });
      expect(computeAction.allowed(pane.state())).toBe(false);
    }
  });
});

describe('cancelling', () => {
  test('while reading leaves the workbook and the pane as they were', async () => {
    const workbook = host();
    const pane = await started(workbook);
    workbook.beforeBlock = (number) => {
      if (number === 3) pane.perform(cancel, undefined);
    };
    await pane.performAndWait(computeAction, undefined);
    expect(workbook.writes).toEqual([]);
    expect(workbook.memory.runs).toBeNull();
    expect(pane.state()).toMatchObject({
      screen: { kind: 'data' },
      result: null,
      notice: { kind: 'cancelled' },
      problem: null,
    });
  });

  test('shows how far it has come, row by row of all rows', async () => {
    const workbook = host();
    const pane = await started(workbook);
    const seen: number[] = [];
    const stop = pane.subscribe(() => {
      const { screen } = pane.state();
      if (screen.kind === 'working' && screen.task.kind === 'reading') {
        expect(screen.task.total).toBe(rows.length - 1);
        seen.push(screen.task.rows);
      }
    });
    await pane.performAndWait(computeAction, undefined);
    stop();
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(rows.length - 1);
    expect(seen.length).toBeGreaterThan(5);
  });
});

describe('what Excel refuses', () => {
  test('is told, and the user is back where they were', async () => {
    const workbook = host();
    const pane = await started(workbook);
    const problem = { kind: 'workbookProtected' } as const;
    workbook.answer = () => ({ kind: 'refused', problem });
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state()).toMatchObject({ screen: { kind: 'data' }, problem: { kind: 'workbook', problem } });
  });

  test('a table that cannot be read is told by its problem', async () => {
    const workbook = host();
    const pane = await started(workbook);
    workbook.refusal = new WorkbookError({ kind: 'changedWhileReading', source: 'Uttrekk' });
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().problem).toEqual({
      kind: 'workbook',
      problem: { kind: 'changedWhileReading', source: 'Uttrekk' },
    });
  });

  test('a table that has gone is told by its name', async () => {
    const workbook = host();
    const pane = await started(workbook);
    workbook.tables = workbook.tables.filter(({ name }) => name !== 'Uttrekk');
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().problem).toEqual({ kind: 'sourceGone', name: 'Uttrekk' });
    expect(workbook.writes).toEqual([]);
  });
});

describe('result sheets that somebody has edited', () => {
  const asked = async () => {
    const workbook = host();
    const pane = await started(workbook);
    workbook.answer = ({ options }) =>
      options.edited === 'ask' ? { kind: 'confirm', edited: ['Arbeid – land'] } : null;
    await pane.performAndWait(computeAction, undefined);
    return { workbook, pane };
  };

  test('are asked about, and nothing is written meanwhile', async () => {
    const { workbook, pane } = await asked();
    expect(pane.state().screen).toMatchObject({ kind: 'asking', sheets: ['Arbeid – land'] });
    expect(workbook.writes).toEqual([]);
    expect(computeAction.allowed(pane.state())).toBe(false);
  });

  test.each(['keep', 'replace'] as const)(
    'the answer %s goes to the writer, without reading again',
    async (choice) => {
      const { workbook, pane } = await asked();
      workbook.beforeBlock = () => {
        throw new Error('read again');
      };
      await pane.performAndWait(answerEdited, choice);
      expect(workbook.writes.map(({ options }) => options.edited)).toEqual([choice]);
      expect(pane.state().screen).toEqual({ kind: 'result' });
    },
  );

  test('no answer writes nothing', async () => {
    const { workbook, pane } = await asked();
    await pane.performAndWait(answerEdited, null);
    expect(workbook.writes).toEqual([]);
    expect(pane.state()).toMatchObject({ screen: { kind: 'data' }, notice: { kind: 'cancelled' } });
  });
});

describe('doing it again', () => {
  test('with nothing computed yet the pane says so', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(computeAgain, undefined);
    expect(pane.state().notice).toEqual({ kind: 'nothingToRepeat' });
    await pane.performAndWait(updateAll, undefined);
    expect(pane.state().notice).toEqual({ kind: 'nothingToRepeat' });
    expect(workbook.writes).toEqual([]);
  });

  test('a change of the data makes the result outdated, and an update reads the table as it is now', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(computeAction, undefined);
    workbook.tables = [{ name: 'Uttrekk', rows: rows.slice(0, 101) }];
    workbook.edit();
    expect(pane.state().result?.stale).toBe(true);
    await pane.performAndWait(computeAgain, undefined);
    expect(pane.state().result).toMatchObject({ stale: false, rows: 100 });
    expect(workbook.writes.map(({ options }) => options.target)).toEqual(['update', 'update']);
  });

  test('all runs that are remembered are done again, the last one last', async () => {
    const workbook = new FakeHost([
      { name: 'Ny', rows },
      { name: 'Gammel', rows: rows.slice(0, 201) },
    ]);
    const pane = await started(workbook);
    await pane.performAndWait(computeAction, undefined);
    const saved = workbook.memory.runs as { runs: { source: { name: string } }[] };
    const [first] = saved.runs;
    const offers = await workbook.ports().workbook.offers(INDICATORS);
    const other = offers.find(({ source }) => source.name === 'Gammel')?.source;
    workbook.memory = { ...workbook.memory, runs: { ...saved, runs: [first, { ...first, source: other }] } };
    await pane.performAndWait(updateAll, undefined);
    expect(workbook.writes.map(({ run }) => run.source)).toEqual(['Ny', 'Gammel', 'Ny']);
    expect(pane.state()).toMatchObject({
      notice: { kind: 'updatedAll', count: 2 },
      result: { source: { name: 'Ny' } },
    });
    // What an earlier of them could not keep, or Excel refused of it, is not lost in the good news.
    workbook.answer = ({ run, layout }) => ({
      kind: 'written',
      sheets: [],
      untouched: [],
      blemishes:
        run.source === 'Ny'
          ? []
          : [
              {
                sheet: layout.sheets[0]?.name ?? '',
                part: 'print',
                problem: { kind: 'office', code: 'GeneralException' },
              },
            ],
    });
    await pane.performAndWait(updateAll, undefined);
    expect(pane.state().notice).toMatchObject({ kind: 'remarks', blemishes: [{ part: 'print' }] });
    workbook.forgets = true;
    await pane.performAndWait(updateAll, undefined);
    expect(pane.state().notice).toEqual({ kind: 'memoryLost' });
  });
});

describe('checking the data', () => {
  test('reads every row, writes nothing and shows what is the matter', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], 400, 0.2) }]);
    const pane = await started(workbook);
    await pane.performAndWait(checkDataAction, undefined);
    const { result, screen } = pane.state();
    expect(screen).toEqual({ kind: 'result' });
    expect(result?.kind).toBe('dataChecked');
    expect(result?.issues.map(({ code }) => code)).toContain('codeInvalid');
    expect(workbook.writes).toEqual([]);
  });

  test('says whether the written sheets still hold', async () => {
    const workbook = host();
    const pane = await started(workbook);
    await pane.performAndWait(computeAction, undefined);
    await pane.performAndWait(checkDataAction, undefined);
    expect(pane.state().result?.findings?.flatMap(({ findings }) => findings)).toEqual([]);
    workbook.tables = [{ name: 'Uttrekk', rows: rows.slice(0, 501) }];
    await pane.performAndWait(checkDataAction, undefined);
    expect(pane.state().result?.findings?.[0]?.findings).toEqual([
      { kind: 'dataChanged', source: 'Uttrekk' },
    ]);
  });

  test('data that cannot be counted are shown in the data step', async () => {
    const workbook = new FakeHost([{ name: 'Notater', rows: [['Merknad'], ['tekst']] }]);
    const pane = await started(workbook);
    await pane.performAndWait(checkDataAction, undefined);
    expect(pane.state().screen).toEqual({ kind: 'data' });
  });
});
