import { answerCommand } from '../../src/commands/answer-command';
import { checkDataAction } from '../../src/taskpane/actions/check-data';
import type { Action } from '../../src/taskpane/actions/action';
import { start } from '../../src/taskpane/actions/start';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { connectToExcel } from '../../src/taskpane/connect';
import type { PanePorts } from '../../src/taskpane/ports';
import type { PaneState } from '../../src/taskpane/state/pane-state';
import { createStore, type PaneStore } from '../../src/taskpane/store';
import {
  checkPublishedTable,
  choosePublished,
  sayOfPublished,
  showPublished,
  writePublishedFindings,
} from '../../src/taskpane/published/actions';
import { PERSONS } from '../made/persons';
import { difference, refuseEach } from '../started/refusing-excel';
import { openWorkbook, type OpenWorkbook } from '../started/workbook';

/*
 * Whole runs of the pane and of the ribbon's buttons, from the look at the workbook to what is remembered, in an Excel that refuses one
 * action of each.
 */
let open: OpenWorkbook;
let ports: PanePorts;
let actions = 0;
beforeAll(async () => {
  open = await openWorkbook({
    Data: { table: 'Personer', rows: PERSONS },
    Publisert: [
      ['Kommune', 'Nevner', 'Andel innfridd'],
      ['Oslo', 7, '42,9 %'],
    ],
  });
  Object.assign(globalThis, { Excel: open.library, Office: open.page.Office });
  const { clock, ...others } = connectToExcel();
  ports = { ...others, clock: { ...clock, timestamp: () => '2026-11-21T20:05:00+01:00' } };
});
afterAll(() => {
  process.stdout.write(
    `refused in whole runs of the pane: ${actions} actions in ${Object.keys(FLOWS).length} flows\n`,
  );
  open.page.close();
});

const PUBLISHED = 'Publisert!A1:C2';
/** A prime number, so that the requests are met at different actions. Whatever is written is refused action by action in refusing-write. */
const STEP = 23;

/** One table of one indicator, which is enough to meet every kind of action. */
const SMALL = { indicators: ['arbeid-utdanning'], levels: ['land'] as const, figures: false };

async function pane(...steps: readonly ((store: PaneStore) => Promise<void>)[]): Promise<PaneState> {
  // The pane before it has been closed.
  open.page.excel.events.forget();
  const store = createStore(ports);
  await store.performAndWait(start, undefined);
  // Who is told of a problem stops there.
  for (const step of steps) if (store.state().problem === null) await step(store);
  return store.state();
}

const does = (action: Action) => (store: PaneStore) => store.performAndWait(action, undefined);
const wishes = (store: PaneStore) => store.performAndWait(changeWishes, SMALL);
const ribbon = (action: Action) => (store: PaneStore) =>
  answerCommand(action, { completed: () => undefined }, () => ({
    ports: { ...ports, shell: { ...ports.shell, showPane: () => Promise.resolve() } },
    store,
    ready: Promise.resolve(),
  }));

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const computedBefore = () => pane(wishes, does(computeAction));
const changedBefore = async () => {
  await computedBefore();
  open.page.excel.events.forget();
  open.page.excel.type('Data!F2', 3);
  await settle();
};

/** What is done, and what is there before. */
const FLOWS: Readonly<
  Record<string, { readonly before?: () => Promise<unknown>; readonly run: () => Promise<PaneState> }>
> = {
  'the data are checked by the ribbon': { run: () => pane(ribbon(checkDataAction)) },
  'the tables are computed': { run: () => pane(wishes, does(computeAction)) },
  'the ribbon brings all up to date': { before: changedBefore, run: () => pane(ribbon(updateAll)) },
  'a published table is held against the data, and the findings written': {
    run: () =>
      pane(
        does(showPublished),
        (store) => store.performAndWait(choosePublished, PUBLISHED),
        (store) => store.performAndWait(sayOfPublished, { year: 2019, indicator: 'arbeid-utdanning' }),
        does(checkPublishedTable),
        does(writePublishedFindings),
      ),
  },
};

test.each(Object.keys(FLOWS))(
  '%s: whichever action Excel refuses, the workbook is as before or as asked, and the pane says which',
  async (title) => {
    const flow = FLOWS[title];
    if (!flow) throw new Error('no flow');
    const picture = open.page.excel.workbook.takePicture();
    await flow.before?.();
    const { clean, before, refusals } = await refuseEach(open.page.excel, flow.run, STEP);
    const wrong = refusals.flatMap(({ refused, outcome, workbook }) => {
      const isAsked = difference(workbook.figures, clean.workbook.figures);
      const isBefore = difference(workbook, before);
      const says = said(outcome);
      if (says.problem !== null)
        return isBefore === null ? [] : [`${refused}: ${JSON.stringify(says)} but ${isBefore}`];
      return isAsked === null ? [] : [`${refused}: ${JSON.stringify(says)} but ${isAsked}`];
    });
    expect(wrong).toEqual([]);
    expect(open.page.faults).toEqual([]);
    actions += refusals.length;
    open.page.excel.workbook.restore(picture);
  },
  300_000,
);

/** What the pane says of a run. */
function said({ screen, problem, notice, result, published }: PaneState) {
  return {
    screen: screen.kind,
    problem,
    notice,
    blemishes: result?.blemishes,
    published: published.task ?? published.result !== null,
  };
}
