import type { Language } from '../../core';
import type { PublishedGrid, RecognisedTable, TableFindings, TextCheck } from '../../published';
import type { WorkbookSource, WrittenSheet } from '../../hosts/host';
import type { Offer } from './offer';
import type { Task } from './task';

/** The tab "Kontroller publiserte tall": what is checked, against what, and what was found. */
export interface PublishedState {
  readonly part: PublishedPartShown;
  /** What may be the published table; null until the workbook has been looked at. */
  readonly offers: readonly Offer[] | null;
  readonly table: PublishedTable | null;
  /** Hold the figures against the chosen data, where there are any. */
  readonly withData: boolean;
  /** The outcomes in the table are all there are. */
  readonly closed: boolean;
  /** What is under way; null for nothing. */
  readonly task: Task | null;
  /** What was found in the table; null before the first check and after other choices. */
  readonly result: PublishedResult | null;
  /** Every sheet of verdicts that was written in this session. */
  readonly sheets: readonly WrittenSheet[];
  readonly text: TextState;
}

/** Whether a table or a text is checked, or what hidden tables give away. */
export const PUBLISHED_PARTS = ['table', 'text', 'hiding'] as const;
export type PublishedPartShown = (typeof PUBLISHED_PARTS)[number];

/** A file that was opened from the disk. */
export interface PublishedFileSource {
  readonly kind: 'file';
  readonly name: string;
  /** What it is known by among the tables to choose from. */
  readonly address: string;
  /** What the file says of itself – title, source, signs, notes – and what is to be known of its regions, line by line. */
  readonly about: Readonly<Record<Language, readonly string[]>>;
}

/** The published table: its cells as they show, and what was recognised in them. */
export interface PublishedTable {
  readonly source: WorkbookSource | PublishedFileSource;
  readonly grid: PublishedGrid;
  readonly said: TableSaid;
  readonly recognised: RecognisedTable;
}

/** What the user says of a table that does not say it itself. */
export interface TableSaid {
  readonly year: number | null;
  /** Id. */
  readonly indicator: string | null;
}

/** What a check of the table found. */
export interface PublishedResult {
  readonly source: PublishedTable['source'];
  /** What the user calls the data; null when there were none. */
  readonly data: string | null;
  /** Errors in the data. */
  readonly dataErrors: number;
  /** ISO 8601. */
  readonly time: string;
  /** Figures that were placed. */
  readonly figures: number;
  readonly findings: TableFindings;
  /** Fingerprint of the data; empty without. */
  readonly fingerprint: string;
  /** The choices the data were counted with; null without data. */
  readonly countedWith: string | null;
  /** The sheets that were written of it; null before. */
  readonly written: WrittenFindings | null;
}

/** The sheets of a check. */
export interface WrittenFindings {
  readonly sheets: readonly WrittenSheet[];
  /** Sheets of an earlier check that this one had nothing for. */
  readonly leftOver: readonly string[];
}

/** The text and what was found in it. */
export interface TextState {
  readonly written: string;
  readonly found: TextFound | null;
}

/** The claims of a text, as it was when it was checked. */
export interface TextFound {
  readonly text: string;
  readonly check: TextCheck;
  /** What the user calls the data; null when there were none. */
  readonly data: string | null;
}

/** Nothing chosen. */
export const START_PUBLISHED: PublishedState = {
  part: 'table',
  offers: null,
  table: null,
  withData: true,
  closed: false,
  task: null,
  result: null,
  sheets: [],
  text: { written: '', found: null },
};
