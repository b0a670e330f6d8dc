import type {
  Account,
  Classification,
  Evaluation,
  Issue,
  KostraGroups,
  Language,
  Localized,
  Reach,
  StatisticsRule,
  Tabulation,
} from '../../core';
import type { MadeForm, PublishersForm } from '../../dissemination';
import type { LayoutInput } from '../../layout';
import type { WorkbookProblem, Blemish, WorkbookSource, WrittenSheet, SheetState } from '../../hosts/host';
import { START_PUBLISHED, type PublishedState } from './published-state';
import type { LiveObstacle } from './live-obstacle';
import type { Headline } from './headline';
import type { CountedRun } from './counted-run';
import type { MadePage } from './page-state';
import type { DataState } from './chosen-data';
import { START_HIDING_AUDIT, type HidingAuditState } from './hiding-audit-state';
import type { SelfTestState } from '../self-test/state';
import type { Task } from './task';
import { SHIPPED_REGIONS, type RegionsState } from './regions-state';
import type { FigureRows, TracedRow } from './rows-state';
import { START_VARIATION, type VariationState } from './variation-state';
import { type Wishes, START_WISHES } from './wishes';

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
  /** Also with the data, which are counted by them. */
  readonly regions: RegionsState;
  readonly published: PublishedState;
  readonly hidingAudit: HidingAuditState;
  readonly variation: VariationState;
  /** What the row that was asked about does; null when none was, or the data are others by now. */
  readonly tracedRow: TracedRow | null;
  readonly definitions: DefinitionsState;
  /** The self-test, when it is open in place of the tab. */
  readonly selfTest: SelfTestState | null;
  /** Excel waits until the user has left a cell. */
  readonly cellEdit: boolean;
}

/** The parts of the pane. */
export const TABS = ['compute', 'variation', 'published', 'definitions'] as const;
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

/** What came out, or what a check of the data found. */
export interface ResultState {
  readonly kind: 'computed' | 'dataChecked';
  readonly source: WorkbookSource;
  /** ISO 8601. */
  readonly time: string;
  /** Null where they would tell something of hidden figures. */
  readonly rows: number | null;
  readonly persons: number | null;
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
  /** The rows behind a figure that were selected last. */
  readonly figureRows: FigureRows | null;
  /** The counts themselves; null when the result is from an earlier session. */
  readonly counted: CountedResult | null;
  /** The data changed after this was made. */
  readonly stale: boolean;
  /** What the check of the written sheets found; null when it has not been asked for. */
  readonly findings: readonly SheetState[] | null;
  /** The result in a publisher's form; null when none has been asked for. */
  readonly saved: SavedForm | null;
  /** The indicator's page made last; null when none has been. */
  readonly page: MadePage | null;
}

/** What became of a result that was to be saved in a publisher's form. */
export type SavedForm =
  | {
      readonly kind: 'made';
      readonly form: PublishersForm;
      readonly saved: boolean;
      readonly texts: MadeForm['texts'];
    }
  /** The form needs the year of every figure, and the data have none. */
  | { readonly kind: 'noYear'; readonly form: PublishersForm }
  /** A cube of more cells than can be read again. */
  | { readonly kind: 'tooLarge'; readonly form: PublishersForm; readonly cells: number };

/** Which main figures are shown. */
export interface ShownFigures {
  readonly indicator: string;
  readonly year: number | null;
  readonly ageGroup: string;
}

/** The counts and figures as the core gave them. */
export interface CountedResult {
  readonly tabulation: Tabulation;
  readonly evaluation: Evaluation;
  /** The regions it was counted by. */
  readonly classification: Classification;
  /** As in the wishes it was made with. */
  readonly regionsOf: number | null;
  /** What the data are about: as chosen, or as guessed ([IN-11]). */
  readonly reach: Reach;
  /** Null where no table of them was given. */
  readonly kostra: KostraGroups | null;
  readonly statistics: StatisticsRule;
  readonly tables: ResultTables;
}

/** What the tables of a result are made of, in whatever language and form. */
export type ResultTables = Pick<
  LayoutInput,
  'results' | 'indicators' | 'content' | 'ageGroups' | 'provenance'
>;

/** Something went wrong. */
export type PaneProblem =
  | { readonly kind: 'workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'sourceGone'; readonly name: string }
  /** A file that cannot be read, with why: the words come with what reads files. */
  | { readonly kind: 'file'; readonly message: Localized };

/** Something to be said. */
export type Notice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothingToRepeat' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'memoryLost' }
  | { readonly kind: 'columnsNotKept' }
  | { readonly kind: 'sheetGone'; readonly name: string }
  | { readonly kind: 'updatedAll'; readonly count: number }
  /** An audit sheet was asked for with small numbers hidden; of too many rows; or it is there. */
  | { readonly kind: 'auditHidden' }
  /** A row was to be traced with small numbers hidden; one that is not of the data; rows that are other ones by now. */
  | { readonly kind: 'rowHidden' }
  | { readonly kind: 'rowNotInData'; readonly row: number; readonly source: string }
  | { readonly kind: 'rowsChanged' }
  | { readonly kind: 'auditTooLong'; readonly most: number }
  | { readonly kind: 'auditWritten'; readonly sheet: string }
  /** Of sheets beside a result: those whose name a sheet of the user's has, and what Excel refused of their looks. */
  | {
      readonly kind: 'remarks';
      readonly renamed: readonly WrittenSheet[];
      readonly blemishes: readonly Blemish[];
    };

/** The definitions tab. */
export interface DefinitionsState {
  readonly query: string;
}

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
    regions: SHIPPED_REGIONS,
    published: START_PUBLISHED,
    hidingAudit: START_HIDING_AUDIT,
    variation: START_VARIATION,
    tracedRow: null,
    definitions: { query: '' },
    selfTest: null,
    cellEdit: false,
  };
}

/** A part of the pane to go to; the self-test in its place is left, but not while it runs. */
export function atTab({ selfTest }: PaneState, tab: Tab): Pick<PaneState, 'tab' | 'selfTest'> {
  return { tab, selfTest: selfTest?.kind === 'running' ? selfTest : null };
}

/** The step that is shown or was left for a task. */
export function stepOf(screen: Screen): Step {
  return screen.kind === 'working' || screen.kind === 'asking' ? screen.from : screen.kind;
}
