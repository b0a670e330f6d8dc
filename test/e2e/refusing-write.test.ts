import { writeSheets } from '../../src/hosts/excel/write/write-workbook';
import type { WriteOptions, WriteOutcome } from '../../src/hosts/host';
import { platform, type PlatformName } from '../../simulated-excel/platform/platform';
import { resultsOf, type Results } from '../made/results';
import { difference, refuseEach } from '../started/refusing-excel';
import { openWorkbook, type OpenWorkbook } from '../started/workbook';

const [first, second, live] = [
  small({}),
  small({ seed: 2, time: '2026-11-22T09:00:00+01:00' }),
  small({ live: true }),
];

/** One table, and one sheet with a figure. */
function small(choices: Parameters<typeof resultsOf>[0]): Results {
  const { layout, run } = resultsOf({ levels: ['land'], persons: 60, ...choices });
  return { run, layout: { ...layout, sheets: layout.sheets.filter(({ kind }) => kind !== 'about') } };
}

const write = (open: OpenWorkbook, results: Results, options: WriteOptions = {}): Promise<WriteOutcome> =>
  writeSheets(open.api, results.layout, results.run, options);

/** The ways results get into a workbook: what is there before, what is written. */
const FLOWS: readonly {
  readonly title: string;
  readonly on: PlatformName;
  readonly before?: Results;
  readonly results: Results;
  readonly options?: WriteOptions;
}[] = [
  { title: 'new sheets, without a step of Undo', on: 'ltsc2021', results: first },
  { title: 'new sheets in one step of Undo', on: 'm365', results: first },
  { title: 'sheets written anew, without a step of Undo', on: 'ltsc2021', before: first, results: second },
  { title: 'figures that become formulas', on: 'm365', before: first, results: live },
  { title: 'formulas that become figures, on the web', on: 'web', before: live, results: second },
  {
    title: 'an edited sheet left to the user',
    on: 'm365',
    before: first,
    results: second,
    options: { edited: 'keep' },
  },
];

/** So many actions of each flow; all of them with IPLOS_REFUSE=each. */
const SAMPLE = 12;

let count = 0;
afterAll(() => process.stdout.write(`refused while writing: ${count} actions in ${FLOWS.length} flows\n`));

test.each(FLOWS)(
  '$title: whichever action Excel refuses, the workbook is as it was or as asked, and the outcome says which',
  async ({ on, before, results, options }) => {
    const open = await openWorkbook({ Personer: [['id'], [1]] }, { platform: platform(on) });
    if (before) expect(await write(open, before)).toMatchObject({ kind: 'written' });
    if (options?.edited) open.page.excel.type(`'${first.layout.sheets[0]?.name}'!A1`, 'mitt');
    const refused = await refuseEach(open.page.excel, () => write(open, results, options), SAMPLE);
    expect(refused.clean.outcome).toMatchObject({ kind: 'written', blemishes: [] });
    const asked = refused.clean.workbook;
    const wrong = refused.refusals.flatMap(({ refused: action, outcome, workbook }) => {
      const problems: (string | null)[] = [];
      if (outcome.kind === 'written') {
        const isMoved = outcome.blemishes.some(({ part }) => part === 'order');
        const inOrder = (sheets: readonly unknown[]) => (isMoved ? [...sheets].sort() : sheets);
        problems.push(difference(inOrder(workbook.figures), inOrder(asked.figures)));
        if (outcome.blemishes.length === 0) problems.push(difference(workbook.looks, asked.looks));
      } else {
        if (outcome.kind !== 'refused' || outcome.problem.kind !== 'office') problems.push(outcome.kind);
        problems.push(difference(workbook.figures, refused.before.figures));
        problems.push(difference(workbook.looks, refused.before.looks));
      }
      return problems.flatMap((problem) => (problem === null ? [] : [`${action}: ${problem}`]));
    });
    expect(wrong).toEqual([]);
    expect(open.page.faults).toEqual([]);
    count += refused.refusals.length;
    open.page.close();
  },
  1_200_000,
);
