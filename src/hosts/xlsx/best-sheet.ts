import { invariant, type RangeSnapshot } from '../../core';
import type { OpenWorkbook } from './read-workbook';

/** The sheet read because nobody named one. */
export interface ChosenSheet {
  readonly name: string;
  /** Sheets that fit as well and are not read. */
  readonly rivals: readonly string[];
}

/** What is looked for among sheets. */
export interface SheetWanted {
  /** How well a sheet's first rows fit: 0 not at all, more is better. */
  readonly fit: (first: RangeSnapshot) => number;
  /** Whether what the cells show is wanted beside what they store. */
  readonly shown?: boolean;
}

/** The first sheet that fits best; a hidden one only when no other fits, since its user may have forgotten it. */
export async function bestSheet(book: OpenWorkbook, choice: SheetWanted): Promise<ChosenSheet> {
  const [only, ...others] = book.sheets;
  invariant(only !== undefined, 'a workbook has a sheet');
  if (others.length === 0) return { name: only, rivals: [] };
  const seen = book.sheets.filter((sheet) => !book.hidden.includes(sheet));
  return (
    (await bestOf(seen, book, choice)) ??
    (await bestOf(book.hidden, book, choice)) ?? { name: seen[0] ?? only, rivals: [] }
  );
}

/** The first sheet that fits best, with those that fit as well; null when none fits at all. */
async function bestOf(
  sheets: readonly string[],
  book: OpenWorkbook,
  { fit, shown }: SheetWanted,
): Promise<ChosenSheet | null> {
  let bestFit = 0;
  let best: readonly string[] = [];
  for (const sheet of sheets) {
    for await (const first of book.rows(sheet, undefined, shown)) {
      const fits = fit(first);
      if (fits > bestFit) [best, bestFit] = [[sheet], fits];
      else if (fits === bestFit && fits > 0) best = [...best, sheet];
      break;
    }
  }
  const [name, ...rivals] = best;
  // Damage behind the beginning of a sheet may have decided: only the one chosen is read to its end.
  for (const sheet of sheets) if (sheet !== name) await book.check(sheet);
  return name === undefined ? null : { name, rivals };
}
