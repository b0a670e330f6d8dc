import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { invariant, type RangeSnapshot } from '../../core';
import type { PublishedGrid } from '../../published';
import { InputError, type ReadingProgress, type TableSource } from '../host';
import { openWorkbook, type OpenWorkbook } from '../xlsx/read-workbook';
import { fileError } from './file-error';
import { otherFormat, TELLING_BYTES } from '../forms/file-format';
import { csvSource } from './csv-file';
import { ownedBy } from './platform';

/** How a file is to be opened. */
export interface InputChoice {
  /** The sheet named by the user; undefined to choose. */
  readonly sheet?: string | undefined;
  /** How well a sheet's first rows fit what is wanted: 0 not at all, more is better. Decides between sheets. */
  readonly fit: (first: RangeSnapshot) => number;
  readonly progress: ReadingProgress;
  /** Whether what the cells of a workbook show is wanted beside what they store. */
  readonly shown?: boolean;
}

/** An open table; close it. */
export interface OpenInput extends TableSource {
  readonly snapshots: AsyncIterable<PublishedGrid>;
  /** The sheet being read, where there was a choice; null otherwise. */
  readonly chosenSheet: ChosenSheet | null;
  readonly close: () => Promise<void>;
}

/** The sheet read because nobody named one. */
export interface ChosenSheet {
  readonly name: string;
  /** Sheets that fit as well and are not read. */
  readonly rivals: readonly string[];
}

/**
 * Opens a table in a file: a workbook when its first bytes say so, else delimited text. Without a sheet named, the first
 * one that fits best is read; a hidden one only when no other fits, since its user may have forgotten it.
 *
 * @param file path as the user wrote it
 * @throws InputError when there is no such file or sheet, or the file is something else
 */
export async function openInput(file: string, choice: InputChoice): Promise<OpenInput> {
  const kind = await kindOf(file);
  if (kind === 'text') {
    if (choice.sheet !== undefined) throw new InputError({ kind: 'sheetsInText', file, sheet: choice.sheet });
    return { ...csvSource(file, choice.progress), chosenSheet: null, close: () => Promise.resolve() };
  }
  const book = await openWorkbook(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  try {
    const chosen = choice.sheet === undefined ? await bestSheet(book, choice) : null;
    const sheet = choice.sheet ?? chosen?.name ?? '';
    return {
      name: book.sheets.length > 1 ? `${basename(file)}, ${sheet}` : basename(file),
      snapshots: book.rows(sheet, choice.progress, choice.shown),
      chosenSheet: book.sheets.length > 1 ? chosen : null,
      close: book.close,
    };
  } catch (error) {
    await book.close();
    throw error;
  }
}

async function kindOf(file: string): Promise<'workbook' | 'text'> {
  const workbook = ownedBy(file);
  if (workbook !== null) throw new InputError({ kind: 'excelsMark', file, workbook });
  const first = await firstBytes(file);
  const starts = (...bytes: readonly number[]) => bytes.every((byte, at) => first[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  // The container of old .xls files and of workbooks with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new InputError({ kind: 'oldOrLockedWorkbook', file });
  const format = otherFormat(first);
  if (format !== null) throw new InputError({ kind: 'otherFormat', file, format });
  if (/\.(xlsx|xlsm|xltx)$/i.test(file)) throw new InputError({ kind: 'notAWorkbook', file });
  return 'text';
}

async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(file, error);
  }
}

async function bestSheet(book: OpenWorkbook, choice: InputChoice): Promise<ChosenSheet> {
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
  { fit, shown }: InputChoice,
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
