import { basename } from 'node:path';
import {
  cellAddress,
  readKostraTable,
  type Classification,
  type KostraReading,
  type RawCell,
} from '../../../core';
import type { Bytes } from '../../files/bytes';
import { openInput } from '../../files/open-input';
import { InputError } from '../../host';

/** All kommuner there have been, of as many years as there is a classification for, are a fifth of it. */
const MOST_ROWS = 100_000;

/** Reads the table of KOSTRA groups from a .xlsx or .csv file ([REG-8]); of a workbook the first sheet that is one. */
export async function readKostraFile(
  file: string,
  classification: Classification,
  standardInput: Bytes | undefined,
): Promise<KostraReading & { readonly source: string }> {
  const tableOf = (source: string, rows: readonly (readonly RawCell[])[]) => ({
    source,
    rows,
    address: (row: number, column: number) => cellAddress(source, row + 1, column + 1),
  });
  const input = await openInput(file, {
    standardInput,
    progress: () => undefined,
    fit: (first) =>
      readKostraTable(tableOf(first.source, first.rows), classification).groups === null ? 0 : 1,
  });
  try {
    const rows: (readonly RawCell[])[] = [];
    let source = input.name;
    for await (const snapshot of input.snapshots) {
      source = snapshot.source;
      for (const row of snapshot.rows) rows.push(row);
      if (rows.length > MOST_ROWS)
        throw new InputError({ kind: 'contentTooLarge', file, of: 'groups', most: MOST_ROWS });
    }
    return { ...readKostraTable(tableOf(source, rows), classification), source: basename(file) };
  } finally {
    await input.close();
  }
}
