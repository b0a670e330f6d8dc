import { personsWorkbook } from '../made/persons';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { startFunctions, type FunctionsPage } from '../started/functions-page';

/*
 * IPLOS.DATASET and what stands on it, in an Excel that refuses one action of the reading and of the watch: no cell may show another number
 * than the right one, before or after the data change.
 */
let page: FunctionsPage;
let actions = 0;
beforeAll(async () => {
  page = await startFunctions({ workbook: workbookOf(personsWorkbook()), hurry: 50 });
});
afterAll(() => {
  process.stdout.write(`refused while IPLOS.DATASET reads: ${actions} actions in 2 flows\n`);
  page.close();
});

const STEP = 23;
const COUNT = '"arbeid-utdanning";1;"0301";2019)';
const settled = async () => {
  for (let turn = 0; turn < 12; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    await page.excel.functions.calculated();
  }
};

const FIRST = 3;
const CHANGED = 2;

/** Asks in an empty cell, changes a person of the three, and puts all back; what the cell shows each time, with what is said of an error. */
async function asked(dataSet: string | null, count: string, refused: number) {
  const { refusals } = page.excel.conditions;
  refusals.plan(refused);
  if (dataSet) page.excel.type('Ark!A1', dataSet);
  page.excel.type('Ark!A2', count);
  await settled();
  const first = shown();
  page.excel.type('Data!F2', 3);
  await settled();
  const changed = shown();
  const { actions: met, refused: member } = refusals;
  refusals.plan(0);
  page.excel.type('Ark!A1:A2', '');
  page.excel.type('Data!F2', 1);
  await settled();
  return { first, changed, met: met.length, member };
}

test.each([
  ['by its name in IPLOS.DATASET', '=IPLOS.DATASET("Personer")', `=IPLOS.COUNT(A1;${COUNT}`],
  ['named in the function', null, `=IPLOS.COUNT("Personer";${COUNT}`],
])(
  'data %s: after each refusal a cell shows the right number or an error that says so',
  async (_, dataSet, count) => {
    await asked(dataSet, count, 0);
    const clean = await asked(dataSet, count, 0);
    expect([clean.first, clean.changed]).toEqual([
      [FIRST, ''],
      [CHANGED, ''],
    ]);
    const wrong: unknown[] = [];
    for (let at = 1; at <= clean.met; at += process.env['IPLOS_REFUSE'] ? 1 : STEP) {
      const { first, changed, member } = await asked(dataSet, count, at);
      const isRight = ([value, said]: readonly unknown[], right: number) =>
        value === right || (/^#/.test(String(value)) && said !== '');
      if (!isRight(first, FIRST) || !isRight(changed, CHANGED)) wrong.push([at, member, first, changed]);
      actions++;
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);

function shown(): readonly [unknown, string] {
  const sheet = page.excel.workbook.sheetNamed('Ark');
  const said = sheet ? page.excel.functions.calculator.messageAt({ sheet, row: 1, column: 0 }) : '';
  return [page.shown('Ark!A2')[0]?.[0], said];
}
