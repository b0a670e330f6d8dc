import { start } from '../../src/taskpane/actions/start';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { selectFigureRows, selectMoreRows, traceRowAction } from '../../src/taskpane/rows/actions';
import { HEADER, PERSONS } from '../made/persons';
import { FakeHost } from '../started/fake-host';

async function opened(rows = PERSONS) {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  const state = pane.state();
  if (state.data.kind !== 'chosen') throw new Error('no data');
  return { workbook, pane, sheet: state.data.source.sheet };
}

describe('«Raden jeg har valgt»', () => {
  test('[IN-7] [REG-3] says what the row of the active cell counts in, without a key', async () => {
    const { workbook, pane, sheet } = await opened([...PERSONS, [5, 2019, '0101', 9, 1, 1]]);
    workbook.activeRow = { sheet, row: 6 };
    await pane.performAndWait(traceRowAction, undefined);
    expect(pane.state()).toMatchObject({
      screen: { kind: 'data' },
      notice: null,
      tracedRow: { address: `${sheet}!A6`, by: `${sheet}!A15`, trace: { fate: { kind: 'setAside' } } },
    });
    workbook.activeRow = { sheet, row: 4 };
    await pane.performAndWait(traceRowAction, undefined);
    const { tracedRow } = pane.state();
    expect(tracedRow?.trace.regions.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'land 0',
      'kommune 0301',
    ]);
    expect(tracedRow?.trace.read).toMatchObject({ age: 70, municipality: '0301' });
  });

  test('that is not of the data is told of, and with small numbers hidden it gives no answer, by name', async () => {
    const { workbook, pane, sheet } = await opened();
    for (const activeRow of [
      { sheet: 'Et annet ark', row: 4 },
      { sheet, row: 1 },
      { sheet, row: 400 },
    ]) {
      workbook.activeRow = activeRow;
      await pane.performAndWait(traceRowAction, undefined);
      expect(pane.state()).toMatchObject({
        tracedRow: null,
        notice: { kind: 'rowNotInData', row: activeRow.row },
      });
    }
    workbook.activeRow = { sheet, row: 4 };
    await pane.performAndWait(changeWishes, { suppressBelow: 5 });
    await pane.performAndWait(traceRowAction, undefined);
    expect(pane.state()).toMatchObject({ tracedRow: null, notice: { kind: 'rowHidden' } });
  });
});

describe('the rows behind a number', () => {
  async function computed() {
    const open = await opened();
    await open.pane.performAndWait(computeAction, undefined);
    const { result } = open.pane.state();
    if (!result) throw new Error('no result');
    const land = { level: 'land', code: '0' } as const;
    const of = { indicator: 'arbeid-utdanning', year: 2019, level: 'land', regionCode: '0', measure: 1 };
    const asked = { figure: JSON.stringify(land), part: 'Innfridd', of: { ...of, part: 'count' as const } };
    return { ...open, asked };
  }

  test('[NUM-1] [DEN-1] are selected in the sheet, as many as the number is; part by part where Excel cannot select them all', async () => {
    const { workbook, pane, sheet, asked } = await computed();
    workbook.selected.length = 0;
    await pane.performAndWait(selectFigureRows, asked);
    expect(workbook.selected).toEqual([`${sheet} 2 3 4 11`]);
    expect(pane.state()).toMatchObject({
      screen: { kind: 'result' },
      notice: null,
      result: { figureRows: { part: 'Innfridd', from: 0, selected: 4 } },
    });
    workbook.mostRowsSelected = 5;
    await pane.performAndWait(selectFigureRows, {
      ...asked,
      part: 'Nevner',
      of: { ...asked.of, part: 'denominator' },
    });
    for (let time = 0; time < 2; time++) await pane.performAndWait(selectMoreRows, undefined);
    expect(workbook.selected.slice(1)).toEqual([
      `${sheet} 2 3 4 5 6`,
      `${sheet} 7 8 11 12`,
      `${sheet} 2 3 4 5 6`,
    ]);
  });

  test('are not selected when the data are others by now: that is said', async () => {
    const { workbook, pane, asked } = await computed();
    workbook.tables.splice(0, 1, { name: 'Uttrekk', rows: [HEADER, ...PERSONS.slice(3)] });
    workbook.selected.length = 0;
    await pane.performAndWait(selectFigureRows, asked);
    expect(workbook.selected).toEqual([]);
    expect(pane.state().notice).toEqual({ kind: 'rowsChanged' });
  });

  test('[DIS-1] are not to be had of a result in which small numbers are hidden', async () => {
    const { workbook, pane } = await opened();
    await pane.performAndWait(changeWishes, { suppressBelow: 5 });
    await pane.performAndWait(computeAction, undefined);
    workbook.selected.length = 0;
    const of = {
      indicator: 'arbeid-utdanning',
      year: 2019,
      level: 'land',
      regionCode: '0',
      measure: 1,
      part: 'count',
    } as const;
    await pane.performAndWait(selectFigureRows, { figure: 'x', part: 'x', of });
    expect(workbook.selected).toEqual([]);
  });
});
