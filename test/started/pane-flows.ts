import { answerCommand } from '../../src/commands/answer-command';
import { selfTest } from '../../src/hosts/excel/self-test';
import type { Action } from '../../src/taskpane/actions/action';
import { checkDataAction } from '../../src/taskpane/actions/check-data';
import { goToCells, openSheet } from '../../src/taskpane/actions/go-to-cells';
import { start } from '../../src/taskpane/actions/start';
import { addAuditedSelection, auditHiding, writeAuditSheets } from '../../src/taskpane/audit/actions';
import { answerEdited } from '../../src/taskpane/compute/actions/answer-edited';
import { mapColumn } from '../../src/taskpane/compute/actions/change-columns';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction, computeAgain } from '../../src/taskpane/compute/actions/compute';
import { makeAuditSheet } from '../../src/taskpane/compute/actions/make-audit-sheet';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { connectToExcel } from '../../src/taskpane/connect';
import { savePage } from '../../src/taskpane/page/save-page';
import { writeMunicipality } from '../../src/taskpane/page/write-municipality';
import type { PanePorts } from '../../src/taskpane/ports';
import {
  checkPublishedTable,
  checkPublishedText,
  choosePublished,
  sayOfPublished,
  showPublished,
  showPublishedPart,
  writePublishedFindings,
  writePublishedText,
} from '../../src/taskpane/published/actions';
import { selectFigureRows, selectMoreRows, traceRowAction } from '../../src/taskpane/rows/actions';
import { askSelfTest, runSelfTest } from '../../src/taskpane/self-test/actions';
import type { PaneState } from '../../src/taskpane/state/pane-state';
import type { Wishes } from '../../src/taskpane/state/wishes';
import { createStore, type PaneStore } from '../../src/taskpane/store';
import { chooseVariation } from '../../src/taskpane/variation/actions';
import { PERSONS } from '../made/persons';
import { openWorkbook, type OpenWorkbook } from './workbook';

/** Something a user does in the pane, until it is done. */
type Step = (store: PaneStore) => Promise<void>;

/** What a user does one after the other: what is there before, and what Excel may refuse an action of. */
export interface PaneFlow {
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** Whether it came to what it is for. */
  readonly reached: (state: PaneState) => boolean;
}

/** A workbook with persons, a published table and two tables with something hidden, and the pane's ports to it. */
export interface PaneOfFlows {
  readonly open: OpenWorkbook;
  readonly flows: Readonly<Record<string, PaneFlow>>;
  /** The pane as it is after some steps; from a state it had, or as it opens. Who is told of a problem does no more. */
  readonly after: (steps: readonly Step[], from: PaneState | null) => Promise<PaneState>;
}

const PUBLISHED = 'Publisert!A1:C2';
const INDICATOR = 'arbeid-utdanning';
const OSLO = { indicator: INDICATOR, year: 2019, municipalities: ['0301'] };
const MET = { indicator: INDICATOR, year: 2019, level: 'land', regionCode: '0', measure: 1 } as const;

/** One table of one indicator, which is enough to meet every kind of action. */
const SMALL: Partial<Wishes> = { indicators: [INDICATOR], levels: ['land'], figures: false };

function does(action: Action): Step;
function does<Argument>(action: Action<Argument>, argument: Argument): Step;
function does<Argument>(action: Action<Argument>, argument?: Argument): Step {
  return (store) => store.performAndWait(action, argument as Argument);
}

/** Puts a pane where another was. */
const resume: Action<PaneState> = {
  name: 'resume',
  label: (text) => text.tryAgain,
  allowed: () => true,
  perform: ({ update }, state) => update(() => state),
};

/** Opens the workbook of the flows, once for all of them. */
export async function openPaneOfFlows(): Promise<PaneOfFlows> {
  const open = await openWorkbook({
    Data: { table: 'Personer', rows: PERSONS },
    Publisert: [
      ['Kommune', 'Nevner', 'Andel innfridd'],
      ['Oslo', 7, '42,9 %'],
    ],
    'Skjult 2024': [
      ['Kommune', 'Antall innfridd'],
      ['Bergen', 60],
      ['Kinn', ':'],
      ['Etne', 37],
    ],
    'Fylker 2024': [
      ['Fylke', 'Antall innfridd'],
      ['Vestland', 100],
    ],
  });
  Object.assign(globalThis, { Excel: open.library, Office: open.page.Office });
  const { clock, workbook, shell, ...others } = connectToExcel();
  const ports: PanePorts = {
    ...others,
    clock: { ...clock, timestamp: () => '2026-11-21T20:05:00+01:00' },
    shell: { ...shell, showPane: () => Promise.resolve(), saveFile: () => undefined },
    // No function answers here.
    workbook: { ...workbook, selfTest: () => selfTest(open.api, 0) },
  };
  const type = (address: string, value: string | number): Step => {
    return async () => {
      open.page.excel.type(address, value);
      await open.settle();
    };
  };
  const select = (address: string): Step => {
    return () => ports.workbook.select(address);
  };
  const ribbon = (action: Action): Step => {
    return (store) =>
      answerCommand(action, { completed: () => undefined }, () => ({
        ports,
        store,
        ready: Promise.resolve(),
      }));
  };
  const computes = (wishes: Partial<Wishes> = {}): readonly Step[] => [
    does(start),
    does(changeWishes, { ...SMALL, ...wishes }),
    does(computeAction),
  ];
  return {
    open,
    async after(steps, from) {
      // The pane before it has been closed.
      open.page.excel.events.forget();
      const store = createStore(ports);
      if (from) await store.performAndWait(resume, from);
      for (const step of steps) if (store.state().problem === null) await step(store);
      return store.state();
    },
    flows: {
      'the pane opens, and the data are checked by the ribbon': {
        steps: [does(start), ribbon(checkDataAction)],
        reached: ({ result }) => result?.kind === 'dataChecked',
      },
      'a column is pointed out': {
        before: [does(start)],
        steps: [does(mapColumn, { role: 'need', header: 'kode 9' })],
        reached: ({ data }) => data.kind === 'chosen' && data.columns.mapping['need'] === 'kode 9',
      },
      'the tables are computed': {
        before: computes().slice(0, 2),
        steps: [does(computeAction)],
        reached: isWritten,
      },
      'a sheet and cells are gone to': {
        before: computes(),
        steps: [
          async (store) => {
            const [sheet] = store.state().result?.sheets ?? [];
            if (sheet) await store.performAndWait(openSheet, sheet);
          },
          does(goToCells, 'Data!B2'),
        ],
        reached: isWritten,
      },
      'the tables are computed as live formulas': {
        before: computes({ live: true }).slice(0, 2),
        steps: [does(computeAction)],
        reached: (state) => isWritten(state) && state.result?.notLive === null,
      },
      'the ribbon computes again': {
        before: [...computes(), type('Data!F2', 3)],
        steps: [ribbon(computeAgain)],
        reached: isWritten,
      },
      'the ribbon brings all up to date': {
        before: [...computes(), type('Data!F2', 3)],
        steps: [does(start), ribbon(updateAll)],
        reached: ({ notice }) => notice?.kind === 'updatedAll',
      },
      'a sheet that somebody has edited is asked about and written beside': {
        before: [
          ...computes(),
          (store) => type(`'${store.state().result?.sheets[0]?.name}'!A1`, 'mitt')(store),
          does(computeAction),
        ],
        steps: [does(answerEdited, 'keep')],
        reached: isWritten,
      },
      'the sheet for an auditor is made': {
        before: computes(),
        steps: [does(makeAuditSheet)],
        reached: ({ notice }) => notice?.kind === 'auditWritten',
      },
      'a published table is held against the data, and the findings written': {
        before: [does(start)],
        steps: [
          does(showPublished),
          does(choosePublished, PUBLISHED),
          does(sayOfPublished, { year: 2019, indicator: INDICATOR }),
          does(checkPublishedTable),
          does(writePublishedFindings),
        ],
        reached: ({ published }) => published.result?.written !== null && published.result !== null,
      },
      'a text is held against the data': {
        before: [
          does(start),
          does(writePublishedText, 'I Oslo fikk 42,9 prosent innfridd sitt behov i 2019.'),
        ],
        steps: [does(checkPublishedText)],
        reached: ({ published }) => published.text.found !== null,
      },
      'what hidden tables give away is looked for, and the report written': {
        // The table with most figures is chosen already.
        before: [
          does(start),
          does(showPublished),
          does(showPublishedPart, 'hiding'),
          select("'Fylker 2024'!A1:B2"),
        ],
        steps: [does(addAuditedSelection), does(auditHiding), does(writeAuditSheets)],
        reached: ({ hidingAudit: { result } }) =>
          result?.report.result.findings.length === 1 && result.written !== null,
      },
      'a kommune is looked at and written on a sheet of its own': {
        before: computes({ levels: ['land', 'kommune'] }),
        steps: [
          does(chooseVariation, { level: 'kommune' }),
          does(savePage, { ...OSLO, form: 'md' }),
          does(writeMunicipality, OSLO),
        ],
        reached: ({ result, tab }) =>
          result?.page?.asked.municipalities === OSLO.municipalities && tab === 'variation',
      },
      'kommuner are written on a sheet each': {
        before: computes({ levels: ['land', 'kommune'] }),
        steps: [does(writeMunicipality, { ...OSLO, municipalities: ['0101', '0301'] })],
        reached: ({ problem, tab }) => problem === null && tab === 'variation',
      },
      'the row that is selected is traced': {
        before: [...computes(), select('Data!C4')],
        steps: [does(traceRowAction)],
        reached: ({ tracedRow }) => tracedRow !== null,
      },
      'the rows behind a number are selected': {
        before: computes(),
        steps: [
          does(selectFigureRows, { figure: 'land', part: 'innfridd', of: { ...MET, part: 'count' } }),
          does(selectMoreRows),
        ],
        reached: ({ result }) => result?.figureRows?.rows.length === 4,
      },
      'Excel is tried by the self-test': {
        before: [does(askSelfTest)],
        steps: [does(runSelfTest)],
        reached: ({ selfTest: tried }) => tried?.kind === 'done',
      },
    },
  };
}

/** The tables are there, and whole. */
function isWritten({ result, screen }: PaneState): boolean {
  return screen.kind === 'result' && (result?.sheets.length ?? 0) > 0 && result?.blemishes.length === 0;
}

/** What the pane says of a run: of a refusal as a problem or a remark, or in the self-test's report. */
export function saidBy({ problem, notice, result, selfTest: tried }: PaneState) {
  const parts = tried?.kind === 'done' ? tried.steps.filter(({ passed }) => !passed) : [];
  const remarked = notice?.kind === 'remarks' ? notice.blemishes : [];
  const blemishes = [...remarked, ...(result?.blemishes ?? [])].map(({ part }) => part);
  return { problem, notice: notice?.kind, blemishes, failed: parts.map(({ part }) => part) };
}

/** What a run found out and wrote. */
export function foundBy({ result, published, hidingAudit, tracedRow }: PaneState): readonly unknown[] {
  return [
    [result?.rows, result?.page?.text, result?.figureRows, result?.sheets.length],
    [published.result?.written?.sheets.length, published.text.found !== null, tracedRow?.address],
    hidingAudit.result?.report.result.findings.map(({ kind }) => kind),
    hidingAudit.result?.written?.length,
  ];
}
