import type { Classification, KostraGroups, SuppressionRule } from '../core';
import type { PublishedGrid, RecognisedTable } from '../published';
import type { PrintedInterval } from './cells/intervals';

/** What is too small to be told, what holds between the numbers, and what the reader is taken to know. */
export interface AuditAssumptions {
  readonly rule: SuppressionRule;
  readonly classification: Classification;
  /** Ids of the age groups in their order, the first everyone. */
  readonly ageGroups: readonly string[];
  /** Without it, groups are taken by themselves, which is said. */
  readonly kostra?: KostraGroups;
  readonly knows: readonly ReaderKnowledge[];
}

/**
 * What a reader may know beside the tables. `threshold`: that every hidden number is one that the rule hides for its own sake. `listed`:
 * that a kommune which is listed, and did report, has at least one person.
 */
export const READER_KNOWLEDGE = ['threshold', 'listed'] as const;
/** One of them. */
export type ReaderKnowledge = (typeof READER_KNOWLEDGE)[number];

/** A table of a file, or of a sheet, as it was read and as it was understood. */
export interface AuditedTable {
  /** The file's name; tables of one file are one release. */
  readonly file: string;
  readonly grid: PublishedGrid;
  readonly table: RecognisedTable;
  /** Intervals of confidence that stand beside the shares, and the letters of their columns. */
  readonly intervals: readonly PrintedInterval[];
  readonly intervalColumns: readonly string[];
}
