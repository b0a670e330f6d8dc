import type { Fewest } from './search/proof';
import type { WholeRange } from './system/system';
import type { AuditedCell } from './cells/figures';
import type { AuditedNumber } from './system/variable';
import type { Taken } from './system/build-system';

/** What is wrong with a number. */
export type FindingKind =
  /** It is printed though it is small. */
  | 'shownSmall'
  /** The share that is printed tells it. */
  | 'toldByShare'
  /** It is hidden, is small, and can be computed. */
  | 'computed'
  /** It is hidden and surely small, and not every small number is possible. */
  | 'narrowed'
  /** It is hidden and can be computed, though it is not small. */
  | 'recovered'
  /** No cell prints it, and it is what is left when others are taken from a whole. */
  | 'leftOver'
  /** Everybody in the row, or nobody, by the rules that do not want that told. */
  | 'everybody'
  | 'nobody'
  /** All but a few of the row, by the rule of the rest. */
  | 'fewOthers'
  /** Two releases print it, and the difference is small. */
  | 'difference';

/** One finding about one number. */
export interface AuditFinding {
  readonly kind: FindingKind;
  readonly number: AuditedNumber;
  /** Numbers of the cells it is about: those that print the number, or hide it. */
  readonly cells: readonly number[];
  /** What is left of it; of a difference, the difference. */
  readonly remains: WholeRange;
  /** Numbers of the cells that prove it; null where they were not found. */
  readonly proof: readonly number[] | null;
  /** Where it was tried out that no fewer cells prove it. */
  readonly fewest: Fewest;
}

/** What is left of one hidden number. */
export interface HiddenNumber {
  readonly number: AuditedNumber;
  readonly remains: WholeRange;
  /** Whether whole numbers were found for both ends. */
  readonly isExact: boolean;
  /** Its value in one filling of whole numbers with which everything shown is true; null where none was found. */
  readonly example: number | null;
  /** The filling that leaves the least of it, and the one that leaves the most; null where none was found, as where it has no end. */
  readonly leastBy: Filling | null;
  readonly mostBy: Filling | null;
}

/** Whole numbers with which everything shown is true, by number of the audited number. Where several are asked of, those not in it are as in the example. */
export type Filling = ReadonlyMap<number, number>;

/** What more hiding would leave nothing to be found. */
export interface Repair {
  /** Each figure that would have to be hidden: the numbers of its cells. */
  readonly figures: readonly RepairFigure[];
  /** Whether fewer figures were shown not to do; else more may be hidden than need be. */
  readonly isLeast: boolean;
  /** Whether as few others were shown not to have fewer persons. */
  readonly isCheapest: boolean;
  /** Findings that would be left. */
  readonly left: number;
}

/** A figure to hide. */
export interface RepairFigure {
  readonly number: AuditedNumber;
  readonly cells: readonly number[];
  /** Persons in it, where that is printed: the cost beside the number of cells. */
  readonly persons: number | null;
}

/** What the audit did not look at, or how far it looked. */
export type NotChecked =
  /** The first of the figures, and how many they are. */
  | { readonly kind: 'unplaced'; readonly cells: readonly string[]; readonly figures: number }
  /** Sheets of pictures of ours, whose figures are those of the tables. */
  | { readonly kind: 'pictures'; readonly sheets: readonly string[] }
  | { readonly kind: 'unreadable'; readonly cells: readonly string[] }
  /** Numbers that are only known not to be outside their ranges. */
  | { readonly kind: 'searchedNearby'; readonly numbers: number }
  | { readonly kind: 'narrowingStopped' }
  /** Proofs not found within the steps that are followed. */
  | { readonly kind: 'proofsNotFound'; readonly findings: number }
  /** Proofs of which it was shown only among the cells nearby, or not at all, that no fewer cells do. */
  | { readonly kind: 'proofsNotFewest'; readonly nearby: number; readonly notShown: number }
  | { readonly kind: 'repairStopped' }
  /** The repair is of the fewest figures, but others as few may have fewer persons. */
  | { readonly kind: 'repairCost' }
  | { readonly kind: 'kostraUnknown'; readonly groups: number }
  | { readonly kind: 'intervals'; readonly columns: readonly string[] }
  /** Always so: what stands in titles and notes, other sources, other years, and what a person in a figure knows. */
  | { readonly kind: 'textsNotRead' }
  | { readonly kind: 'otherSources' }
  | { readonly kind: 'yearsApart'; readonly years: readonly number[] }
  | { readonly kind: 'method' };

/** Cells that cannot all be true. */
export interface AuditContradiction {
  readonly cells: readonly number[];
}

/** Everything an audit says. */
export interface AuditResult {
  readonly cells: readonly AuditedCell[];
  readonly numbers: readonly AuditedNumber[];
  readonly findings: readonly AuditFinding[];
  /** Rows in which everybody has one answer, where the rule does not forbid it. */
  readonly everybody: readonly AuditFinding[];
  readonly hidden: readonly HiddenNumber[];
  readonly contradictions: readonly AuditContradiction[];
  readonly repair: Repair | null;
  readonly taken: readonly Taken[];
  readonly notChecked: readonly NotChecked[];
}
