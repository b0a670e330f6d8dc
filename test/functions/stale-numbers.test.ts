import { answerCount } from '../../src/functions/answers/answer-figure';
import { Refusal } from '../../src/functions/arguments/refusal';
import { DataSets } from '../../src/functions/data/data-sets';
import { excelTables } from '../../src/functions/data/excel-tables';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { Dice } from '../made/dice';
import { HEADER, PERSONS, type TestCell } from '../made/persons';
import { contextWith, ManualTimers, settingsWith } from '../started/fake-workbook';
import { startFunctions, type FunctionsPage } from '../started/functions-page';
import { attach } from '../started/workbook';

/*
 * No cell keeps a figure that its data no longer give: whatever is done to tables, names and sheets, in whatever order, each cell comes to
 * show what a reading made afresh gives, or an error. The page's clock goes fast, so that what takes seconds in Excel takes a moment here.
 */
const HURRY = 50;

/** A table, a plain sheet, an address of whole columns and a defined name: by a data set, and named in the function itself. */
const NAMES = ['Personer', 'Liste', 'Liste!A:F', 'Utvalg'] as const;
const ASKED = '"arbeid-utdanning";1';

let page: FunctionsPage;
beforeEach(async () => {
  const oslo = PERSONS.slice(0, 6);
  page = await startFunctions({
    hurry: HURRY,
    workbook: workbookOf({
      Data: { table: 'Personer', rows: PERSONS },
      Andre: { table: 'Gammel', rows: oslo },
      Liste: { rows: oslo },
      Ark: { rows: [] },
    }),
  });
  await run((context) => {
    context.workbook.names.add('Utvalg', context.workbook.worksheets.getItem('Liste').getRange('A1:F40'));
  });
  NAMES.forEach((name, at) => {
    page.excel.type(`Ark!A${at + 1}`, `=IPLOS.DATASET("${name}")`);
    page.excel.type(`Ark!B${at + 1}`, `=IPLOS.COUNT(A${at + 1};${ASKED})`);
    page.excel.type(`Ark!C${at + 1}`, `=IPLOS.COUNT("${name}";${ASKED})`);
  });
  await page.excel.functions.calculated();
});
afterEach(() => {
  expect(page.faults).toEqual([]);
  page.close();
});

async function run(act: (context: Excel.RequestContext) => void): Promise<void> {
  await page.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

/** What a reading made afresh gives for each name; an error is an error, whichever. */
async function afresh(): Promise<readonly unknown[]> {
  const reader = excelTables(() => attach(page).api, new ManualTimers());
  return Promise.all(
    NAMES.map(async (data) => {
      const dataSets = new DataSets({
        reader: { ...reader, watch: () => Promise.resolve(() => undefined) },
        timers: new ManualTimers(),
        settings: () => settingsWith(),
      });
      const given = { data, indicator: 'arbeid-utdanning', measure: 1, region: null, year: null };
      return answerCount(given, contextWith(undefined, { dataSets })).catch((error: unknown) => {
        if (error instanceof Refusal) return 'error';
        throw error;
      });
    }),
  );
}

function shown(): readonly (readonly unknown[])[] {
  return page.shown(`Ark!B1:C${NAMES.length}`).map((row) => row.map((one) => (isError(one) ? 'error' : one)));
}

function isError(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

/** Waits until all cells show what a reading made afresh gives, and fails when they never do. */
async function expectNoneStale(after: string): Promise<readonly unknown[]> {
  const right = await afresh();
  const wanted = right.map((one) => [one, one]);
  for (let tries = 0; tries < 1500; tries++) {
    if (JSON.stringify(shown()) === JSON.stringify(wanted)) return right;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect({ after, shown: shown() }).toEqual({ after, shown: wanted });
  return right;
}

const MET: readonly TestCell[] = [99, 2019, '0301', 44, 1, 1];

describe('each change of what a name stands for', () => {
  test('two tables exchange their names, and the one that has the name now is edited', async () => {
    expect(await expectNoneStale('the start')).toEqual([4, 3, 3, 3]);
    await run(({ workbook: { tables } }) => {
      tables.getItem('Personer').name = 'Mellom';
      tables.getItem('Gammel').name = 'Personer';
      tables.getItem('Mellom').name = 'Gammel';
    });
    expect(await expectNoneStale('the exchange')).toEqual([3, 3, 3, 3]);
    page.excel.type('Andre!F2', 2);
    expect(await expectNoneStale('the edit')).toEqual([2, 3, 3, 3]);
    // A cell that is entered now is right at once.
    await page.enter('Ark!D1', `=IPLOS.COUNT("Personer";${ASKED})`);
    expect(page.shown('Ark!D1')).toEqual([[2]]);
  });

  test('a table is enlarged over rows that are there, and edited in a new one', async () => {
    page.excel.type('Data!A15:F16', [[...MET], [98, ...MET.slice(1, 5), 3]]);
    await run(({ workbook }) => workbook.tables.getItem('Personer').resize('A1:F16'));
    expect((await expectNoneStale('the resizing'))[0]).toBe(5);
    page.excel.type('Data!F16', 1);
    expect((await expectNoneStale('the edit'))[0]).toBe(6);
  });

  test('a cell is filled in after a gap: it belongs to the sheet, the columns and the name', async () => {
    page.excel.type('Liste!A20:F20', [[...MET]]);
    expect(await expectNoneStale('the row')).toEqual([4, 4, 4, 4]);
    page.excel.type('Liste!A60:F60', [[98, ...MET.slice(1)]]);
    expect(await expectNoneStale('the row outside the name')).toEqual([4, 5, 5, 4]);
  });

  test('a table and a sheet that go are errors, and figures again when they are back', async () => {
    await run(({ workbook }) => {
      workbook.tables.getItem('Personer').convertToRange();
      workbook.worksheets.getItem('Liste').delete();
    });
    expect(await expectNoneStale('the removal')).toEqual(['error', 'error', 'error', 'error']);
    await run(({ workbook }) => {
      workbook.worksheets.getItem('Data').tables.add('A1:F6', true).name = 'Personer';
      const back = workbook.worksheets.add('Liste').getRange('A1:F3');
      back.values = PERSONS.slice(0, 3) as never;
    });
    expect((await expectNoneStale('the return')).slice(0, 3)).toEqual([3, 2, 2]);
  });
});

function tableNames(): readonly string[] {
  return page.excel.workbook.tables().map(({ table }) => table.name);
}

type Change = (dice: Dice) => unknown;

function row(dice: Dice): TestCell[] {
  return [dice.below(1000) + 100, 2019, '0301', 44, 1, 1 + dice.below(3)];
}

/** What can be done to the tables, sheets and names of the workbook; what cannot be done as things stand is refused. */
const CHANGES: Readonly<Record<string, Change>> = {
  'edit of a table': (dice) => {
    page.excel.type(`${dice.of(['Data', 'Andre'])}!F${2 + dice.below(13)}`, 1 + dice.below(3));
  },
  'edit by the add-in': (dice) =>
    run(({ workbook }) => {
      workbook.worksheets.getItem('Data').getRange(`F${2 + dice.below(5)}`).values = [[1 + dice.below(3)]];
    }),
  'row of the list': (dice) => {
    const at = dice.of([7, 8, 9, 20, 38, 45, 70]);
    page.excel.type(`Liste!A${at}:F${at}`, [row(dice)]);
  },
  'row of the list emptied': (dice) => {
    const at = dice.of([5, 6, 7, 20, 45, 70]);
    page.excel.type(`Liste!A${at}:F${at}`, '');
  },
  'names exchanged': () =>
    run(({ workbook: { tables } }) => {
      const [one = '', other = ''] = tableNames();
      tables.getItem(one).name = 'Mellom';
      tables.getItem(other).name = one;
      tables.getItem('Mellom').name = other;
    }),
  'table renamed': (dice) =>
    run(({ workbook: { tables } }) => {
      tables.getItem(dice.of(tableNames())).name = dice.of(['Personer', 'Gammel', 'Uttrekk']);
    }),
  'table resized': (dice) =>
    run(({ workbook }) => workbook.tables.getItem(dice.of(tableNames())).resize(`A1:F${3 + dice.below(14)}`)),
  'table made a range': (dice) =>
    run(({ workbook }) => void workbook.tables.getItem(dice.of(tableNames())).convertToRange()),
  'table deleted': (dice) => run(({ workbook }) => workbook.tables.getItem(dice.of(tableNames())).delete()),
  'table made': (dice) =>
    run(({ workbook }) => {
      const used = new Set(page.excel.workbook.tables().map((one) => one.sheet.name));
      const sheet = workbook.worksheets.getItem(used.has('Data') ? 'Andre' : 'Data');
      sheet.getRange('A1:F1').values = [[...HEADER]];
      sheet.getRange('A2:F2').values = [row(dice)];
      sheet.tables.add(`A1:F${3 + dice.below(14)}`, true).name = 'Personer';
    }),
  'sheet deleted': () => run(({ workbook }) => workbook.worksheets.getItem('Liste').delete()),
  'sheet made': (dice) =>
    run(({ workbook }) => {
      const range = workbook.worksheets.add('Liste').getRange('A1:F3');
      range.values = [[...HEADER], row(dice), row(dice)];
    }),
  'sheet renamed': () =>
    run(({ workbook: { worksheets } }) => {
      const name = page.excel.workbook.sheetNamed('Liste') ? 'Liste' : 'Listen';
      worksheets.getItem(name).name = name === 'Liste' ? 'Listen' : 'Liste';
    }),
  'name moved': (dice) =>
    run(({ workbook: { names, worksheets } }) => {
      names.getItem('Utvalg').delete();
      names.add('Utvalg', worksheets.getItem('Andre').getRange(dice.of(['A1:F40', 'A1:F5'])));
    }),
  'name removed': () => run(({ workbook }) => workbook.names.getItem('Utvalg').delete()),
  'name made': () =>
    run(
      ({ workbook: { names, worksheets } }) =>
        void names.add('Utvalg', worksheets.getItem('Liste').getRange('A1:F40')),
    ),
};

test('after any sequence of changes every cell is right or an error', async () => {
  const dice = new Dice(1);
  const done: string[] = [];
  const deck: string[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < 20; round++) {
    for (let changes = 1 + dice.below(3); changes > 0; changes--) {
      if (deck.length === 0) deck.push(...dice.shuffled(Object.keys(CHANGES)));
      const what = deck.pop() ?? '';
      done.push(what);
      try {
        await CHANGES[what]?.(dice);
        seen.add(what);
      } catch {
        done.push('refused');
      }
      if (dice.is(0.3)) await new Promise((resolve) => setTimeout(resolve, dice.below(25)));
    }
    await expectNoneStale(done.slice(-12).join(', '));
  }
  expect(Object.keys(CHANGES).filter((what) => !seen.has(what))).toEqual([]);
});
