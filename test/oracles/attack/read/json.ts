import type { Printed } from '../printed';
import { figuresOfRecords, type PrintedRecord } from './records';

/** Reads what `iplos compute --format json` wrote. */
export function readJson(text: string): Printed {
  const answer = JSON.parse(text) as {
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly issues: readonly { readonly code: string; readonly rows: number; readonly message: string }[];
    readonly input: { readonly persons: number | null };
  };
  const records = answer.rows.map((row): PrintedRecord =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, value === null ? null : String(value)]),
    ),
  );
  const { figures, blunders } = figuresOfRecords(records);
  const rows = new Map<string, number | null>();
  for (const issue of answer.issues) {
    // What was the matter is named in brackets, its numbers are not told.
    if (issue.code === 'rowsNotTold')
      for (const code of /\(([\w, ]+)\)/.exec(issue.message)?.[1]?.split(', ') ?? []) rows.set(code, null);
    else if (issue.rows > 0) rows.set(issue.code, (rows.get(issue.code) ?? 0) + issue.rows);
  }
  return { form: 'json', figures, beside: { persons: answer.input.persons, rows, blunders } };
}
