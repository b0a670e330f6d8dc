import type { AuditReport, ReaderKnowledge } from '../../audit';
import type { HidingRule } from '../../core';
import type { WorkbookSource, WrittenSheet } from '../../hosts/host';

/** What hidden tables give away: which tables, by what rule, for a reader who knows what, and what was found. */
export interface HidingAuditState {
  /** The tables that are looked at together; null until the user has chosen, which is then the published table. */
  readonly sources: readonly WorkbookSource[] | null;
  /** Take a file that was opened from the disk too. */
  readonly withFile: boolean;
  /** Numbers below this are small. */
  readonly below: number;
  readonly rule: HidingRule;
  readonly knows: readonly ReaderKnowledge[];
  /** Null before the first audit and after other choices. */
  readonly result: HidingAuditResult | null;
  /** The last tables asked for hold no figure that could be placed; how many were seen, and where the first stand. */
  readonly noFigures: { readonly seen: number; readonly cells: readonly string[] } | null;
}

/** What an audit found. */
export interface HidingAuditResult {
  readonly report: AuditReport;
  readonly sources: readonly WorkbookSource[];
  /** The name of the file that was audited with them; null for none. */
  readonly file: string | null;
  /** The year taken for tables that say none; null where they all do. */
  readonly yearTaken: number | null;
  /** Fingerprint of what the tables show. */
  readonly shown: string;
  /** The sheets that were written of it; null before. */
  readonly written: readonly WrittenSheet[] | null;
  /** Whether this Excel saves files for an add-in. */
  readonly savesFiles: boolean;
  /** The name of the file it was saved as; null before. */
  readonly saved: string | null;
}

/** Where no limit is prescribed, fewer than five is what is most used. */
const USUAL_BELOW = 5;

/** Nothing chosen. */
export const START_HIDING_AUDIT: HidingAuditState = {
  sources: null,
  withFile: true,
  below: USUAL_BELOW,
  rule: 'small',
  knows: [],
  result: null,
  noFigures: null,
};
