import type { Account, Content, Evaluation, Issue, Language, Level, Reporting, Tabulation } from '../core';
import type { WorkbookProblem, Blemish, WorkbookSource, WrittenSheet } from '../hosts/host';
import { START_PUBLISHED, type PublishedState } from './published/state';
import type { LiveObstacle } from './compute/source/live-obstacle';
import type { Headline } from './compute/result/headline';
import type { Offer, SheetState } from './ports';
import type { CountedRun } from './compute/work/write-run';

/** Everything the pane shows. Plain data: views read it, actions replace it. */
export interface PaneState {
  readonly language: Language;
  readonly tab: Tab;
  /** Where in the computation the user is. */
  readonly screen: Screen;
  readonly data: DataState;
  readonly wishes: Wishes;
  readonly result: ResultState | null;
  /** What went wrong last; shown until the user goes on. */
  readonly problem: PaneProblem | null;
  /** Said once, and to screen readers. */
  readonly notice: Notice | null;
  readonly published: PublishedState;
  readonly definitions: DefinitionsState;
  /** Excel waits until the user has left a cell. */
  readonly cellEdit: boolean;
}

/** The parts of the pane. */
export const TABS = ['compute', 'published', 'definitions'] as const;
export type Tab = (typeof TABS)[number];

/** The steps the user can go back and forth between. */
export const STEPS = ['data', 'choices', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** What the compute tab shows. */
export type Screen =
  | { readonly kind: Step }
  /** A task is under way; `from` is the step it was begun from. */
  | { readonly kind: 'working'; readonly task: Task; readonly from: Step }
  /** Result sheets have been edited by hand: the user is asked. */
  | {
      readonly kind: 'asking';
      readonly sheets: readonly string[];
      readonly from: Step;
      readonly run: CountedRun;
    };

/** A task under way. Rows and sheets are counted, times are milliseconds. */
export type Task =
  | {
      readonly kind: 'reading';
      readonly purpose: 'compute' | 'check';
      readonly rows: number;
      readonly total: number;
      readonly startedAt: number;
      readonly now: number;
    }
  /** Small numbers are hidden: of thousands, a way to keep each from being computed is looked for. */
  | { readonly kind: 'hiding'; readonly done: number; readonly total: number }
  | { readonly kind: 'writing'; readonly sheets: number; readonly total: number }
  /** Published figures are held against each other. */
  | { readonly kind: 'comparing'; readonly done: number; readonly total: number }
  /** Readings are tried that may explain why figures differ from the data. */
  | { readonly kind: 'explaining'; readonly done: number; readonly total: number };

/** The data: being looked for, not there, or chosen among what was offered. */
export type DataState = { readonly kind: 'looking' } | { readonly kind: 'none' } | ChosenData;

/** A table was chosen. */
export interface ChosenData {
  readonly kind: 'chosen';
  readonly offers: readonly Offer[];
  readonly source: WorkbookSource;
  readonly columns: ColumnChoices;
  readonly check: CheckState;
}

/** What the user has said about the data; remembered in the workbook with the source. */
export interface ColumnChoices {
  /** Role → header; an empty header says that no column has the role. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The year of all rows, where no column says it; null when not given. */
  readonly year: number | null;
  readonly reporting: Reporting;
  /** The table of KOSTRA groups, by address; null for none. */
  readonly kostra: string | null;
}

/** Whether all rows have been looked at. */
export type CheckState =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly facts: DataFacts };

/** What is known of the data once all rows have been read. */
export interface DataFacts {
  readonly rows: number;
  readonly persons: number;
  readonly years: readonly number[];
  readonly issues: readonly Issue[];
}

/** What is to be computed. Null stands for everything there is. */
export interface Wishes {
  readonly indicators: readonly string[] | null;
  readonly years: readonly number[] | null;
  /** The year whose kommuner and fylker all years are given for ([REG-7]); null: each year's own. */
  readonly regionsOf: number | null;
  /** Counts and denominators from 1 to one less than this are hidden, and what they could be computed from; null: nothing is. */
  readonly suppressBelow: number | null;
  readonly levels: readonly Level[] | null;
  readonly groupBy: readonly string[];
  readonly ageGroups: readonly string[] | null;
  readonly content: Content;
  readonly figures: boolean;
  /** The figures in the workbook are formulas that follow the data, where that is possible. */
  readonly live: boolean;
  /** False: the sheets of the last run are updated. */
  readonly newSheets: boolean;
}

/** What came out, or what a check of the data found. */
export interface ResultState {
  readonly kind: 'computed' | 'checked';
  readonly source: WorkbookSource;
  /** ISO 8601. */
  readonly time: string;
  readonly rows: number;
  readonly persons: number;
  readonly issues: readonly Issue[];
  readonly sheets: readonly WrittenSheet[];
  /** Why the figures are values though formulas were wanted; null when they are as wanted. */
  readonly notLive: LiveObstacle | null;
  /** What Excel refused of the looks. */
  readonly blemishes: readonly Blemish[];
  /** The main figures, one for each indicator, year and age group. */
  readonly headlines: readonly Headline[];
  readonly shown: ShownFigures;
  /** The accounts asked for, by figure. */
  readonly accounts: Readonly<Record<string, Account>>;
  /** The counts themselves; null when the result is from an earlier session. */
  readonly live: LiveResult | null;
  /** The data changed after this was made. */
  readonly stale: boolean;
  /** What the check of the written sheets found; null when it has not been asked for. */
  readonly findings: readonly SheetState[] | null;
}

/** Which main figures are shown. */
export interface ShownFigures {
  readonly indicator: string;
  readonly year: number | null;
  readonly ageGroup: string;
}

/** The counts and figures as the core gave them. */
export interface LiveResult {
  readonly tabulation: Tabulation;
  readonly evaluation: Evaluation;
  /** As in the wishes it was made with. */
  readonly regionsOf: number | null;
}

/** Something went wrong. */
export type PaneProblem =
  | { readonly kind: 'workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'sourceGone'; readonly name: string };

/** Something to be said. */
export type Notice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothingToRepeat' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'memoryLost' }
  | { readonly kind: 'sheetGone'; readonly name: string }
  | { readonly kind: 'updatedAll'; readonly count: number };

/** The definitions tab. */
export interface DefinitionsState {
  readonly query: string;
}

/** What nothing is said about at the start. */
export const START_WISHES: Wishes = {
  indicators: null,
  years: null,
  regionsOf: null,
  suppressBelow: null,
  levels: null,
  groupBy: [],
  ageGroups: null,
  content: 'both',
  figures: true,
  live: false,
  newSheets: false,
};

/** The pane as it opens, before the workbook has been looked at. */
export function startState(language: Language): PaneState {
  return {
    language,
    tab: 'compute',
    screen: { kind: 'data' },
    data: { kind: 'looking' },
    wishes: START_WISHES,
    result: null,
    problem: null,
    notice: null,
    published: START_PUBLISHED,
    definitions: { query: '' },
    cellEdit: false,
  };
}

/** The step that is shown or was left for a task. */
export function stepOf(screen: Screen): Step {
  return screen.kind === 'working' || screen.kind === 'asking' ? screen.from : screen.kind;
}
