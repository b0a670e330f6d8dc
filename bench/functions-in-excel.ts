import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { invariant } from '../src/core/assert';
import { NO_REPORTING, startReading, type RawCell } from '../src/core';
import { answerShare } from '../src/functions/answers/answer-figure';
import type { FunctionContext } from '../src/functions/context';
import { DataSets } from '../src/functions/data/data-sets';
import { Refusal } from '../src/functions/arguments/refusal';
import { spillTable } from '../src/functions/answers/spill-table';
import { workbookOf } from '../simulated-excel/workbook/workbook-of';
import { startFunctions, type FunctionsPage } from '../test/started/functions-page';
import { classification, HEADER, indicators, inventRows } from './extract';
import { compare } from './measure';

const WORK = 'arbeid-utdanning';
const YEAR = 2019;

/** Runs the benchmark; bench/functions.ts bundles and calls it. */
export async function run(rowCount: number, rounds: number): Promise<void> {
  const rows = inventRows(rowCount);
  const page = await startFunctions({
    workbook: workbookOf({ Data: { table: 'Personer', rows: rows as Plain[][] }, Ark: [] }),
  });
  try {
    await benchReading(page, rows, rounds);
    await benchCells(page, rounds);
    await benchAnswers(rows, rounds);
  } finally {
    page.close();
  }
}

/** The invented rows hold nothing else. */
type Plain = string | number;

/** From the table in Excel to a ready data set; transport is what the rows cost that are dropped on arrival. */
async function benchReading(page: FunctionsPage, rows: readonly RawCell[][], rounds: number): Promise<void> {
  page.window.eval(readingScript());
  const { bench } = page.window as unknown as { bench: ReadingBench };
  await compare(
    `${(rows.length - 1).toLocaleString('en')} × ${HEADER.length} table in the simulated Excel → data set`,
    [
      { name: 'transport: rows to the page, dropped there', run: () => bench.transport('Personer') },
      { name: 'iplos: the same to a ready data set', run: () => bench.dataSet('Personer') },
      { name: 'iplos alone: rows at hand, counted', run: () => count(rows) },
    ],
    rounds,
    0,
  );
}

function count(rows: readonly RawCell[][]): void {
  const reading = startReading({ indicators, required: false, classification });
  reading.add({ source: 'Data', firstRow: 1, firstColumn: 1, rows });
  reading.finish();
}

/** What bench/functions-page.ts puts in the page. */
export interface ReadingBench {
  readonly transport: (table: string) => Promise<void>;
  readonly dataSet: (table: string) => Promise<void>;
}

function readingScript(): string {
  const result = buildSync({
    entryPoints: [join(__dirname, 'functions-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Cells through the real runtime, which answers twice a second whatever the functions do. */
async function benchCells(page: FunctionsPage, rounds: number): Promise<void> {
  await page.enter('Ark!A1', '=IPLOS.DATASET("Personer")');
  // The first results are the progress.
  while (!String(page.shown('Ark!A1')[0]?.[0]).endsWith('v1'))
    await new Promise((next) => setTimeout(next, 100));
  const codes = municipalities();
  const readsBefore = page.excel.counters.readsOf('Data');
  await compare(
    'cells on a ready data set, through the runtime (it answers twice a second)',
    [
      { name: 'one cell', run: () => enterAll(page, ['=IPLOS.INDICATORS()'], 'H') },
      {
        name: '500 × IPLOS.SHARE',
        run: () =>
          enterAll(
            page,
            Array.from(
              { length: 500 },
              (_, cell) => `=IPLOS.SHARE(A1,"${WORK}",1,"${codes[cell % codes.length] ?? ''}",${YEAR})`,
            ),
            'C',
          ),
      },
      {
        name: 'IPLOS.TABLE of all kommuner',
        run: () => enterAll(page, [`=IPLOS.TABLE(A1,"${WORK}","kommune",${YEAR})`], 'M'),
      },
    ],
    rounds,
    0,
  );
  const reads = page.excel.counters.readsOf('Data') - readsBefore;
  console.log(`  readings of the sheet for all these cells: ${reads}`);
}

async function enterAll(page: FunctionsPage, formulas: readonly string[], column: string): Promise<void> {
  page.excel.type(
    `Ark!${column}1:${column}${formulas.length}`,
    formulas.map((formula) => [formula]),
  );
  await page.excel.functions.calculated();
}

/** What of it is ours: the answers themselves. */
async function benchAnswers(rows: readonly RawCell[][], rounds: number): Promise<void> {
  const context = contextOver(rows);
  const data = 'Personer';
  const share = async (region: string, asked = context): Promise<void> => {
    await answerShare({ data, indicator: WORK, measure: 1, region, year: YEAR }, asked).catch(
      (error: unknown) => {
        invariant(error instanceof Refusal && error.kind === 'notAvailable', 'the question is a good one');
      },
    );
  };
  const table = (level: string) =>
    spillTable({ data, indicator: WORK, level, year: YEAR, content: 'both' }, context);
  const codes = municipalities();
  // The same table in another store and under other settings: nothing that was summed before is of use.
  const other = contextOver(rows);
  const anew = (): FunctionContext => ({ ...other, settings: { ...other.settings } });
  await share('0301');
  await share('0301', other);
  await compare(
    'answers on a ready data set, the runtime left out',
    [
      { name: 'a question: a kommune after others', run: () => share('1103') },
      { name: 'the first question of all', run: () => share('0301', anew()) },
      {
        name: 'the first two: a kommune, then a fylke',
        run: async () => {
          const asked = anew();
          await share('0301', asked);
          await share('11', asked);
        },
      },
      {
        name: '500 × IPLOS.SHARE',
        run: async () => {
          for (let cell = 0; cell < 500; cell++) await share(codes[cell % codes.length] ?? '');
        },
      },
      { name: 'IPLOS.TABLE of all kommuner', run: () => table('kommune') },
    ],
    rounds,
    0,
  );
}

function municipalities(): readonly string[] {
  return classification.forYear(YEAR)?.municipalities.map(({ code }) => code) ?? [];
}

/** The context of a call on rows at hand. */
function contextOver(rows: readonly RawCell[][]): FunctionContext {
  const settings = { indicators, classification, reporting: NO_REPORTING, kostra: null };
  return {
    language: 'nb',
    settings,
    preview: false,
    formattedType: null,
    sheet: null,
    addresses: [],
    dataSets: new DataSets({
      settings: () => settings,
      timers: { after: () => () => undefined },
      reader: {
        read: (name, _, { take }) => {
          take({ source: 'Data', firstRow: 1, firstColumn: 1, rows });
          return Promise.resolve(name);
        },
        watch: () => Promise.resolve(() => undefined),
        verify: () => Promise.resolve(),
        recalculate: () => Promise.resolve(),
        cells: () => Promise.resolve([]),
        tablesWith: () => Promise.resolve({ same: [], asWide: [] }),
        mapping: () => Promise.resolve({}),
      },
    }),
  };
}
