import type { SelfTestPart, SelfTestStep } from '../host';
import type { ExcelApi } from './excel-api';
import { workbookProblem } from './office-errors';

/** So long a function may take to answer, and so often it is looked. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 250;
const SHEET = 'IPLOS selvtest';
const NAME = 'IPLOS_selvtest';
const WRITTEN = [
  ['kommune', 'andel'],
  ['0301', 0.5],
  ['', 1],
];

/**
 * Tries in this Excel what the add-in rests on: a table written and read back, how an empty cell is given, a function in a cell, a name, a
 * chart, writing as one step of Undo. In a sheet of its own, which is taken away again whatever happens; nothing else is read or changed.
 *
 * @param patience milliseconds a function may take to answer
 * @returns each part with what came of it; never throws for a part that failed
 */
export async function selfTest(api: ExcelApi, patience = PATIENCE_MS): Promise<readonly SelfTestStep[]> {
  const steps: SelfTestStep[] = [];
  const attempt = async (part: SelfTestPart, step: () => Promise<string>): Promise<void> => {
    try {
      steps.push({ part, passed: true, detail: await step() });
    } catch (error) {
      const problem = workbookProblem(error);
      const detail = 'code' in problem ? problem.code : error instanceof Error ? error.message : problem.kind;
      steps.push({ part, passed: false, detail });
    }
  };
  // Known before the sheet is there, so that one that was added by half is taken away too.
  let sheet: string | null = null;
  try {
    await attempt('table', async () => {
      sheet = await api.run(freeName);
      return api.run((context) => writeAndRead(context.workbook.worksheets.add(sheet ?? SHEET)));
    });
    if (sheet === null) return steps;
    await attempt('blanks', () => api.run((context) => blank(sheetIn(context, sheet))));
    await attempt('functions', () => functionAnswers(api, sheet, patience));
    // Where none answered the others are not waited for.
    const wait = steps.at(-1)?.passed ? patience : 0;
    await attempt('blankArguments', () => blankReachesFunction(api, sheet, wait));
    await attempt('percent', () => shareShown(api, sheet, wait));
    await attempt('names', () => api.run((context) => nameAndFind(sheetIn(context, sheet))));
    await attempt('chart', () => api.run((context) => drawChart(sheetIn(context, sheet))));
    await attempt('undo', () => writeAsOneStep(api, sheet));
  } finally {
    await attempt('removed', () => removed(api, sheet));
  }
  return steps;
}

function sheetIn(context: Excel.RequestContext, name: string | null): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name ?? SHEET);
}

async function freeName(context: Excel.RequestContext): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  let name = SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${SHEET} (${number})`;
  return name;
}

async function writeAndRead(sheet: Excel.Worksheet): Promise<string> {
  const { context } = sheet;
  const range = sheet.getRange('A1:B3');
  range.numberFormat = WRITTEN.map(() => ['@', '0.0 %']);
  range.values = WRITTEN;
  sheet.tables.add('A1:B3', true);
  range.load('values');
  await context.sync();
  const read = JSON.stringify(range.values);
  if (read !== JSON.stringify(WRITTEN)) throw new Error(read);
  return read;
}

async function blank(sheet: Excel.Worksheet): Promise<string> {
  const { context } = sheet;
  const cell = sheet.getRange('A3');
  cell.load('values');
  await context.sync();
  const [[value] = []] = cell.values as unknown[][];
  const text = JSON.stringify(value) ?? 'undefined';
  if (value !== '') throw new Error(text);
  return text;
}

async function functionAnswers(api: ExcelApi, sheet: string | null, patience: number): Promise<string> {
  await api.run(async (context) => {
    sheetIn(context, sheet).getRange('F1').formulas = [['=IPLOS.INDICATORS()']];
    await context.sync();
  });
  const shown = await answerIn(api, sheet, 'F1', patience);
  if (!isAnswer(shown)) throw new Error(shown);
  return shown;
}

/** A person without an age: where an empty cell comes as 0, no number of an age group is given ([IN-8]), elsewhere there is one. */
const AGELESS = [
  ['år', 'kommune', 'alder', 'kode 9', 'kode 10'],
  [2019, '0301', '', 1, 1],
];

/** Both ways are ways the functions know; which of them it is, is what the report should tell. */
async function blankReachesFunction(api: ExcelApi, sheet: string | null, patience: number): Promise<string> {
  await api.run(async (context) => {
    sheetIn(context, sheet).getRange('M1:Q2').values = AGELESS;
    sheetIn(context, sheet).getRange('K1').formulas = [['=IPLOS.COUNT(M1:Q2,"arbeid-utdanning","3b")']];
    await context.sync();
  });
  const shown = await answerIn(api, sheet, 'K1', patience);
  if (shown === '0') return "null, ''";
  if (shown === '#VALUE!') return '0';
  throw new Error(shown);
}

/** The share of the one person that is there; the cell has no number format of its own. */
async function shareShown(api: ExcelApi, sheet: string | null, patience: number): Promise<string> {
  await api.run(async (context) => {
    sheetIn(context, sheet).getRange('K2').formulas = [['=IPLOS.SHARE(M1:Q2,"arbeid-utdanning","1a")']];
    await context.sync();
  });
  const answer = await answerIn(api, sheet, 'K2', patience);
  if (answer !== '1') throw new Error(answer);
  return api.run(async (context) => {
    const cell = sheetIn(context, sheet).getRange('K2');
    cell.load('text');
    await context.sync();
    return String(cell.text[0]?.[0]).includes('%') ? 'percent' : 'plain';
  });
}

/** A cell's value as text when its function has answered, with a figure or an error of its own; when patience ends, whatever it shows. */
async function answerIn(
  api: ExcelApi,
  sheet: string | null,
  address: string,
  patience: number,
): Promise<string> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const shown = await api.run(async (context) => {
      const cell = sheetIn(context, sheet).getRange(address);
      cell.load('values');
      await context.sync();
      return String((cell.values as unknown[][])[0]?.[0]);
    });
    if (isAnswer(shown) || shown === '#VALUE!' || waited >= patience) return shown;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function isAnswer(shown: string): boolean {
  return !shown.startsWith('#') && shown !== '';
}

/** A name of the sheet's own goes with it, and is never one of the user's. */
async function nameAndFind(sheet: Excel.Worksheet): Promise<string> {
  const { context } = sheet;
  const range = sheet.names.add(NAME, sheet.getRange('A1:B3')).getRange();
  range.load('address');
  await context.sync();
  return range.address;
}

async function drawChart(sheet: Excel.Worksheet): Promise<string> {
  const { context } = sheet;
  const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:B3'), 'Columns');
  chart.title.text = SHEET;
  const series = chart.series.getItemAt(0);
  series.markerStyle = 'Circle';
  chart.load('name');
  await context.sync();
  return chart.name;
}

async function writeAsOneStep(api: ExcelApi, sheet: string | null): Promise<string> {
  await api.run(
    async (context) => {
      for (const address of ['D1', 'D2']) {
        sheetIn(context, sheet).getRange(address).values = [[1]];
        await context.sync();
      }
    },
    { undoGroup: true },
  );
  return api.supports('1.20') ? 'mergeUndoGroup' : '–';
}

/** Twice, since what was refused once may be done the second time. */
async function removed(api: ExcelApi, ours: string | null): Promise<string> {
  const remove = () =>
    api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(ours ?? SHEET);
      await context.sync();
      if (ours !== null && !sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  await remove().catch(remove);
  return SHEET;
}
