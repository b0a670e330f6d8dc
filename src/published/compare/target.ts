import { OUTCOMES, type Indicator, type Outcome } from '../../core';
import type { TableColumn } from './recognise/table-column';
import type { UnplacedReason } from './recognise/recognised-table';
import { remembered } from './remembered';
import { joinWords, type PublishedPart, type Words } from './recognise/words';

/** What the words of row, column and table together say a figure is. */
export interface Target {
  /** Null when no words name a year. */
  readonly year: number | null;
  readonly perCent: boolean;
  /** Null when nothing says whether it is a share or a count. */
  readonly part: PublishedPart | null;
  readonly of: TargetMeasure;
}

/** Outcome and age group of a figure – the outcome is null for a denominator –, or why they cannot be told. */
export type TargetMeasure =
  | { readonly kind: 'ok'; readonly outcome: Outcome | null; readonly ageGroup: string }
  | { readonly kind: 'no'; readonly reason: UnplacedReason };

/** Reads targets from the words of a row and its column; the nearest words go before the table's. Each pairing is read once. */
export function targetReader(
  table: Words,
  indicators: readonly Indicator[],
): (row: Words, column: TableColumn) => Target {
  const groups = indicators[0]?.ageGroups.map(({ id }) => id) ?? ['all', '0-17', '18-66', '67+'];
  const ofRow = remembered((row: Words) =>
    remembered((column: TableColumn): Target => {
      const words = joinWords(joinWords(row, column.words), table);
      const { year, perCent, part } = words;
      return { year, perCent, part, of: measureOf(words, groups) };
    }),
  );
  return (row, column) => ofRow(row)(column);
}

/** Outcome and age group of the words: a måltall number says both ([DEF-3]). */
function measureOf(words: Words, groups: readonly string[]): TargetMeasure {
  const ofNumber = words.measure === null ? null : (groups[(words.measure - 1) % 4] ?? 'all');
  if (words.measure !== null && words.ageGroup !== null && words.ageGroup !== ofNumber) {
    const { measure, ageGroup } = words;
    return { kind: 'no', reason: { kind: 'measureAgainstAge', measure, ageGroup } };
  }
  const ageGroup = ofNumber ?? words.ageGroup ?? 'all';
  if (words.part === 'denominator') return { kind: 'ok', outcome: null, ageGroup };
  const outcome =
    words.measure === null ? words.outcome : (OUTCOMES[Math.floor((words.measure - 1) / 4)] ?? null);
  if (outcome === null)
    return { kind: 'no', reason: { kind: words.severalOutcomes ? 'severalOutcomes' : 'outcomeNotSaid' } };
  return { kind: 'ok', outcome, ageGroup };
}
