import { placeSheet, type GridSheet } from '../../../src/layout';
import { readMark, type SheetMark } from '../../../src/hosts/excel/own-sheets/mark';
import type { ReadOwnSheet } from '../../../src/hosts/excel/own-sheets/own-sheets';
import { planWrite, type PlannedSheet, type WorkbookState } from '../../../src/hosts/excel/write/write-plan';
import { resultsOf } from '../../made/results';

const { layout, run } = resultsOf({ levels: ['land'] });
const grids: readonly GridSheet[] = layout.sheets.map((sheet) => placeSheet(sheet, layout));
const [land] = grids;
if (!land) throw new Error('no sheet');
const EMPTY: WorkbookState = { sheetNames: [], takenNames: [], structureProtected: false, own: [] };

function own(name: string, change: Partial<ReadOwnSheet> & { readonly time?: string } = {}): ReadOwnSheet {
  const mark: SheetMark = {
    id: land?.id ?? '',
    cells: '',
    table: null,
    run: { ...run, time: change.time ?? run.time },
  };
  return {
    worksheet: { name } as Excel.Worksheet,
    mark,
    isProtected: false,
    values: [],
    formulas: [],
    numberFormats: [],
    table: null,
    isEdited: false,
    ...change,
  };
}

function sheetsOf(
  state: Partial<WorkbookState>,
  options: Parameters<typeof planWrite>[3] = {},
): readonly PlannedSheet[] {
  const plan = planWrite(grids, run, { ...EMPTY, ...state }, options);
  if (plan.kind !== 'write') throw new Error(plan.kind);
  return plan.sheets;
}

describe('what becomes of each sheet', () => {
  test('a copy of a sheet carries its mark too: the original is the one that has the table', () => {
    const table = { name: 't', firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
    const original = own('Original', { table });
    for (const order of [
      [own('Kopi'), original],
      [original, own('Kopi')],
    ]) {
      expect(sheetsOf({ own: order })[0]?.old).toBe(original);
    }
  });

  test('of two runs the newest is written anew, also across time zones', () => {
    const older = own('Før', { time: '2026-11-21T20:05:00+01:00' });
    const newer = own('Etter', { time: '2026-11-21T19:30:00+00:00' });
    expect(sheetsOf({ own: [newer, older] })[0]?.old).toBe(newer);
  });

  test('names are free whatever their case, and never longer than Excel takes', () => {
    const long = { ...land, name: 'x'.repeat(31) };
    const plan = planWrite(
      [long],
      run,
      { ...EMPTY, sheetNames: ['X'.repeat(31), `${'x'.repeat(27)} (2)`] },
      {},
    );
    expect(plan.kind === 'write' && plan.sheets[0]).toMatchObject({
      name: `${'x'.repeat(27)} (3)`,
      nameTaken: 'x'.repeat(31),
    });
  });

  test('the mark says what was written and where it came from', () => {
    const mark = readMark(sheetsOf({})[0]?.mark ?? '');
    expect(mark).toMatchObject({
      id: land.id,
      run,
      table: { name: land.table?.name, firstRow: land.table?.firstRow },
    });
  });

  test('only sheets that would be written count: an edited or protected one of another run does not matter', () => {
    const other = own('Annet', { isEdited: true, isProtected: true });
    const elsewhere = { ...other, mark: { ...other.mark, id: 'noe annet/fylke' } };
    const plan = planWrite(grids, run, { ...EMPTY, own: [elsewhere] }, {});
    expect(plan).toMatchObject({ kind: 'write', untouched: ['Annet'] });
    expect(planWrite(grids, run, { ...EMPTY, own: [other] }, { target: 'new' })).toMatchObject({
      kind: 'write',
    });
  });

  test('an edited sheet that is to be kept is let go, even when it is protected', () => {
    const edited = own('Mitt', { isEdited: true, isProtected: true });
    expect(planWrite(grids, run, { ...EMPTY, own: [edited] }, {})).toEqual({
      kind: 'confirm',
      edited: ['Mitt'],
    });
    expect(planWrite(grids, run, { ...EMPTY, own: [edited] }, { edited: 'replace' })).toMatchObject({
      problem: { kind: 'sheetsProtected', sheets: ['Mitt'] },
    });
    const plan = planWrite(grids, run, { ...EMPTY, own: [edited] }, { edited: 'keep' });
    expect(plan).toMatchObject({ kind: 'write', released: [edited], untouched: [] });
  });
});

test('[ENG-1] a formula that points to another sheet points to it by the name it gets', () => {
  const pointing = {
    value: null,
    style: 'bodyRight',
    formula: '=COUNTIFS({b}!$A$1:$A$9,1)',
    isPlain: true,
  } as const;
  const bare = { ...land, table: null, charts: [] };
  const pair: readonly GridSheet[] = [
    { ...bare, id: 'a', name: 'Ark', blocks: [{ row: 0, column: 0, rows: [[pointing]] }] },
    { ...bare, id: 'b', name: "Rader i 'x", blocks: [] },
  ];
  const plan = planWrite(pair, run, { ...EMPTY, sheetNames: ["rader i 'x"] }, {});
  const [first] = plan.kind === 'write' ? plan.sheets : [];
  expect(first?.cells.formulas).toEqual([["=COUNTIFS('Rader i ''x (2)'!$A$1:$A$9,1)"]]);
});
