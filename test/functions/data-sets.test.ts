import { DataSets } from '../../src/functions/data/data-sets';
import { DEBOUNCE_MS, LINGER_MS } from '../../src/functions/data/shared-table';
import type { TableAnswer } from '../../src/functions/data/table-data';
import { FakeWorkbook, ManualTimers, settingsWith } from '../started/fake-workbook';
import { HEADER, PERSONS } from '../made/persons';

const VIEW = { year: null, group: null };

function start(workbook = new FakeWorkbook({ Personer: PERSONS })) {
  const timers = new ManualTimers();
  const dataSets = new DataSets({ reader: workbook, timers, settings: () => settingsWith() });
  return { workbook, timers, dataSets };
}

function facts(answer: TableAnswer | null | undefined) {
  if (answer?.kind !== 'ready') return answer?.problem.kind ?? null;
  return [answer.data.name, answer.data.version, answer.data.tabulation.input.rows];
}

describe('data sets', () => {
  test('500 who ask at once, in any case of letters, share one reading', async () => {
    const { workbook, dataSets } = start();
    const asked = Array.from({ length: 500 }, (_, one) =>
      dataSets.ask(one % 2 ? 'personer' : 'PERSONER', VIEW),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers).size).toBe(1);
    expect(facts(answers[0])).toEqual(['Personer', 1, 13]);
    expect(workbook.readings).toBe(1);
    await dataSets.ask('Personer', VIEW);
    expect(workbook.readings).toBe(1);
  });

  test('another year or grouping column is a reading of its own, under the same version', async () => {
    const { workbook, dataSets } = start();
    await dataSets.ask('Personer', VIEW);
    const grouped = await dataSets.ask('Personer', { year: null, group: 'kode 9' });
    const ofYear = await dataSets.ask('Personer', { year: 2018, group: null });
    expect(
      grouped.kind === 'ready' && grouped.data.tabulation.cube.planes.map(({ column }) => column),
    ).toEqual([null, 'kode 9']);
    expect(ofYear.kind === 'ready' && ofYear.data.tabulation.input.persons).toBe(1);
    expect([workbook.readings, facts(grouped), facts(ofYear)]).toEqual([
      3,
      ['Personer', 1, 13],
      ['Personer', 1, 13],
    ]);
  });

  test('a change makes what was read stale at once: whoever asks next reads again', async () => {
    const { workbook, dataSets } = start();
    await dataSets.ask('Personer', VIEW);
    workbook.edit('Personer', PERSONS.slice(0, 5));
    expect(dataSets.peek('Personer', VIEW)).toBeNull();
    expect(facts(await dataSets.ask('Personer', VIEW))).toEqual(['Personer', 2, 4]);
    expect(workbook.readings).toBe(2);
  });

  test('a flock of changes is one new reading for those who follow, when it is over', async () => {
    const { workbook, timers, dataSets } = start();
    const seen: unknown[] = [];
    dataSets.follow('Personer', {
      view: VIEW,
      onProgress: () => undefined,
      onAnswer: (answer) => seen.push(facts(answer)),
    });
    await timers.pass(0);
    for (let rows = 5; rows < 10; rows++) {
      workbook.edit('Personer', PERSONS.slice(0, rows));
      await timers.pass(DEBOUNCE_MS - 1);
    }
    expect(seen).toEqual([['Personer', 1, 13]]);
    await timers.pass(1);
    await timers.pass(0);
    expect(seen).toEqual([
      ['Personer', 1, 13],
      ['Personer', 2, 8],
    ]);
    expect(workbook.readings).toBe(2);
  });

  test('a change while it is being read: nobody gets the old rows', async () => {
    const { workbook, dataSets, timers } = start();
    const goOn = workbook.pause();
    const asked = dataSets.ask('Personer', VIEW);
    await timers.pass(0);
    workbook.edit('Personer', PERSONS.slice(0, 5));
    goOn();
    expect(facts(await asked)).toEqual(['Personer', 2, 4]);
  });

  test('a table that is not there is asked for again each time, and found when it comes', async () => {
    const { workbook, dataSets } = start();
    expect(facts(await dataSets.ask('Uttrekk', VIEW))).toBe('sourceNotFound');
    workbook.tables.set('Uttrekk', PERSONS);
    expect(facts(await dataSets.ask('Uttrekk', VIEW))).toEqual(['Uttrekk', 1, 13]);
  });

  test('the columns a user pointed out are used', async () => {
    const { workbook, dataSets } = start();
    const header = HEADER.map((one) => (one === 'kode 9' ? 'behov' : one));
    workbook.tables.set('Personer', [header, ...PERSONS.slice(1)]);
    workbook.mappings.set('Personer', { '9': 'behov' });
    const answer = await dataSets.ask('Personer', VIEW);
    expect(answer.kind === 'ready' && answer.data.tabulation.input.columns['9']).toBe('behov');
  });

  test('when the last cell lets go, watch and counts go too, after a moment', async () => {
    const { workbook, timers, dataSets } = start();
    const follower = { view: VIEW, onProgress: () => undefined, onAnswer: () => undefined };
    const stopOne = dataSets.follow('Personer', follower);
    const stopOther = dataSets.follow('Personer', { ...follower });
    await timers.pass(0);
    expect([workbook.watchCount, workbook.readings]).toEqual([1, 1]);
    stopOne();
    await timers.pass(2 * LINGER_MS);
    expect(workbook.watchCount).toBe(1);
    stopOther();
    await timers.pass(LINGER_MS - 1);
    // The formula is entered anew: nothing is read again.
    const stopAgain = dataSets.follow('Personer', follower);
    await timers.pass(2 * LINGER_MS);
    expect([workbook.watchCount, workbook.readings]).toEqual([1, 1]);
    stopAgain();
    await timers.pass(LINGER_MS);
    expect(workbook.watchCount).toBe(0);
    expect(dataSets.peek('Personer', VIEW)).toBeNull();
    expect(timers.pending).toBe(0);
  });

  test('a reading that only a removed cell waits for is given up', async () => {
    const { workbook, timers, dataSets } = start();
    const goOn = workbook.pause();
    const stop = dataSets.follow('Personer', {
      view: VIEW,
      onProgress: () => undefined,
      onAnswer: () => undefined,
    });
    await timers.pass(0);
    stop();
    await timers.pass(LINGER_MS);
    goOn();
    await timers.pass(0);
    expect([workbook.rowsRead, workbook.watchCount, timers.pending]).toEqual([7, 0, 0]);
  });

  test('an Excel that falls silent is an answer after a minute, not a cell that waits for ever', async () => {
    const { workbook, timers, dataSets } = start();
    workbook.pause();
    const asked = dataSets.ask('Personer', VIEW);
    await timers.pass(61_000);
    expect(facts(await asked)).toBe('stalled');
  });

  test('whoever was told that Excel is silent is told again when it answers after all, under the same version', async () => {
    const { workbook, timers, dataSets } = start();
    const goOn = workbook.pause();
    const told: unknown[] = [];
    dataSets.follow('Personer', {
      view: VIEW,
      onProgress: () => undefined,
      onAnswer: (answer) => told.push(facts(answer)),
    });
    const asked = dataSets.ask('Personer', VIEW, { sheet: 'Ark' });
    await timers.pass(3_600_000);
    expect([told, facts(await asked), workbook.readings]).toEqual([['stalled'], 'stalled', 1]);
    goOn();
    await timers.pass(DEBOUNCE_MS);
    expect([told, workbook.recalculated]).toEqual([['stalled', ['Personer', 1, 13]], [['Ark']]]);
  });

  test('new settings make a new version', async () => {
    const { timers, dataSets } = start();
    await dataSets.ask('Personer', VIEW);
    dataSets.settingsChanged();
    await timers.pass(DEBOUNCE_MS);
    expect(facts(await dataSets.ask('Personer', VIEW))).toEqual(['Personer', 2, 13]);
  });
});
