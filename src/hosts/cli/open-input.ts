import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublishedGrid, RangeSnapshot } from '../../core';
import { InputError, type ReadingProgress, type TableSource } from '../host';
import { openWorkbook, type OpenWorkbook } from '../xlsx/read-workbook';
import { fileError } from './file-error';
import { csvSource } from './read-csv';

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
  readonly chosenSheet: string | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens a table in a file: a workbook when its first bytes say so, else delimited text. Without a sheet named, the first
 * one that fits best is read.
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
    const sheet = choice.sheet ?? (await bestSheet(book, choice));
    return {
      name: book.sheets.length > 1 ? `${basename(file)}, ${sheet}` : basename(file),
      snapshots: book.rows(sheet, choice.progress, choice.shown),
      chosenSheet: choice.sheet === undefined && book.sheets.length > 1 ? sheet : null,
      close: book.close,
    };
  } catch (error) {
    await book.close();
    throw error;
  }
}

async function kindOf(file: string): Promise<'workbook' | 'text'> {
  const first = await firstBytes(file);
  const starts = (...bytes: readonly number[]) => bytes.every((byte, at) => first[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  // The container of old .xls files and of workbooks with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new InputError({ kind: 'oldOrLockedWorkbook', file });
  if (/\.(xlsx|xlsm|xltx)$/i.test(file)) throw new InputError({ kind: 'notAWorkbook', file });
  return 'text';
}

async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(file, error);
  }
}

async function bestSheet(book: OpenWorkbook, { fit, shown }: InputChoice): Promise<string> {
  const [only, ...others] = book.sheets;
  if (only === undefined) throw new Error('iplos invariant broken: a workbook has a sheet');
  if (others.length === 0) return only;
  let best = only;
  let bestFit = 0;
  for (const sheet of book.sheets) {
    for await (const first of book.rows(sheet, undefined, shown)) {
      const fits = fit(first);
      if (fits > bestFit) [best, bestFit] = [sheet, fits];
      break;
    }
  }
  return best;
}
