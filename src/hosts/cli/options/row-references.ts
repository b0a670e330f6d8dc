import { UsageError } from './usage-error';

/** A row as a user points at it. */
export interface RowReference {
  readonly written: string;
  /** The sheet or file it stands in; null for whichever has been read. */
  readonly source: string | null;
  /** 1-based, as the sheet or file shows it. */
  readonly row: number;
}

/**
 * Rows as people write them: `12`, `D12`, `$D$12`, `Personer!D12`, `'Mitt ark'!12`, `fil.csv!12`, `[bok.xlsx]Ark1!D12`; several with
 * commas between.
 *
 * @throws UsageError for what is not a row
 */
export function rowReferences(values: readonly string[]): readonly RowReference[] {
  return values
    .flatMap((value) => value.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [value])
    .map((part) => {
      const written = part.trim();
      const [, before, digits] = /^(?:(.+)!)?\$?[A-Z]{0,3}\$?(\d{1,9})$/isu.exec(written) ?? [];
      const row = Number(digits);
      if (digits === undefined || row < 1) throw new UsageError({ kind: 'notARow', value: written });
      const quoted = /^'(.*)'$/s.exec(before ?? '')?.[1]?.replaceAll("''", "'");
      return { written, source: quoted ?? before ?? null, row };
    });
}
