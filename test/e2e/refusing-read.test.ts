import { findSource } from '../../src/hosts/excel/read/find-source';
import { listSources } from '../../src/hosts/excel/read/list-sources';
import { openSource } from '../../src/hosts/excel/read/open-source';
import { readShown } from '../../src/hosts/excel/read/read-shown';
import { watchSource } from '../../src/hosts/excel/read/watch';
import { ownSheets } from '../../src/hosts/excel/own-sheets/own-sheets';
import { showOwnSheet } from '../../src/hosts/excel/own-sheets/show-own-sheet';
import { verifyOwnSheets } from '../../src/hosts/excel/own-sheets/verify-own-sheets';
import { recall, rememberMapping, rememberRun } from '../../src/hosts/excel/own-sheets/workbook-memory';
import { selectCells } from '../../src/hosts/excel/select-cells';
import { selectedRow, selectRows } from '../../src/hosts/excel/select-rows';
import { writeSheets } from '../../src/hosts/excel/write/write-workbook';
import { WorkbookError, type WorkbookSource } from '../../src/hosts/host';
import { indicators } from '../made/shipped';
import { resultsOf } from '../made/results';
import { PERSONS } from '../made/persons';
import { difference, refuseEach } from '../started/refusing-excel';
import { collect, openWorkbook, rowsOf, type OpenWorkbook } from '../started/workbook';

const results = resultsOf({ levels: ['land'], persons: 60 });
const request = { indicators, required: false, columns: {}, groupBy: [] };

/** What else the pane, the ribbon and IPLOS.DATASET do in a workbook, beside writing results. */
const FLOWS: Readonly<Record<string, (open: OpenWorkbook, source: WorkbookSource) => Promise<unknown>>> = {
  'what there is to choose from': ({ api }) => listSources(api, indicators),
  'data by a name': ({ api }) => findSource(api, 'Personer'),
  'what is selected': ({ api }) => findSource(api, null),
  'the rows of a table': async ({ api }, source) =>
    rowsOf(await collect((await openSource(api, source, request)).snapshots)),
  'what cells show': ({ api }, source) => readShown(api, source),
  'a watch begun and ended': async ({ api }, source) => {
    const watch = await watchSource(api, source, () => undefined);
    await watch.dispose();
    return 'watched';
  },
  'what the workbook remembers': ({ api }) => recall(api),
  'a mapping to remember': ({ api }) => rememberMapping(api, 'Personer', { need: 'kode 9' }),
  'a run to remember': ({ api }) => rememberRun(api, { levels: ['land'] }),
  'the sheets of ours': ({ api }) =>
    api.run(async (context) => (await ownSheets(context)).map(({ mark }) => mark.id)),
  'whether they still hold': ({ api }) =>
    verifyOwnSheets(api, { dataOf: () => null, versionOf: () => '1.0', program: '0.1.0' }),
  'a sheet of ours to go to': ({ api }) =>
    showOwnSheet(api, { id: 'arbeid-utdanning/land', name: 'Arbeid og utdanning – land' }),
  'cells to go to': ({ api }) => selectCells(api, 'Data!B2'),
  'rows to select': ({ api }, source) => selectRows(api, source, [2, 4, 5]),
  'the row that is selected': ({ api }) => selectedRow(api),
};

/** So many actions of each flow; all of them with IPLOS_REFUSE=each. */
const SAMPLE = 6;

let open: OpenWorkbook;
let source: WorkbookSource;
let count = 0;
beforeAll(async () => {
  open = await openWorkbook({ Data: { table: 'Personer', rows: PERSONS }, Notater: [['x']] });
  expect(await writeSheets(open.api, results.layout, results.run)).toMatchObject({ kind: 'written' });
  const found = await findSource(open.api, 'Personer');
  if (found.kind !== 'found') throw new Error('no data');
  ({ source } = found);
});
afterAll(() => {
  process.stdout.write(`refused while reading: ${count} actions in ${Object.keys(FLOWS).length} flows\n`);
  open.page.close();
});

test.each(Object.keys(FLOWS))(
  '%s: whichever action Excel refuses, it is answered all the same or said to be refused, and the workbook is as it was or as asked',
  async (title) => {
    const flow = FLOWS[title];
    if (!flow) throw new Error('no flow');
    const answered = () =>
      flow(open, source).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error: error instanceof WorkbookError ? error.problem.kind : String(error) }),
      );
    const { clean, before, refusals } = await refuseEach(open.page.excel, answered, SAMPLE);
    expect(clean.outcome).toHaveProperty('answer');
    const wrong = refusals.flatMap(({ refused, outcome, workbook }) => {
      const isSaid = JSON.stringify(outcome).includes('"office"') || 'answer' in outcome;
      const asked = [before, clean.workbook].map((one) => difference(workbook, one));
      return isSaid && asked.includes(null) ? [] : [`${refused}: ${JSON.stringify(outcome)} ${asked.join()}`];
    });
    expect(wrong).toEqual([]);
    expect(open.page.faults).toEqual([]);
    count += refusals.length;
  },
  300_000,
);
