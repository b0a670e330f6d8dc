import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { assertNever, type RangeSnapshot } from '../../core';
import type { PublishedGrid } from '../../published';
import { InputError, type ReadingProgress, type TableSource } from '../host';
import type { ChosenSheet } from '../xlsx/best-sheet';
import { fileError } from './file-error';
import { otherFormat, TELLING_BYTES } from '../forms/file-format';
import { fileBytes, type Bytes, type BytesInOrder } from './bytes';
import { csvSource } from './csv-file';
import { ownedBy } from './platform';
import { bytesOnce, STANDARD_INPUT } from './standard-input';

/** How a file is to be opened. */
export interface InputChoice {
  /** The sheet named by the user; undefined to choose. */
  readonly sheet?: string | undefined;
  /** How well a sheet's first rows fit what is wanted: 0 not at all, more is better. Decides between sheets. */
  readonly fit: (first: RangeSnapshot) => number;
  readonly progress: ReadingProgress;
  /** Whether what the cells of a workbook show is wanted beside what they store. */
  readonly shown?: boolean;
  /** What `-` is; without it standard input is not read. */
  readonly standardInput?: Bytes | undefined;
  /** Positions of the columns that are read, from their names, where the others cost nothing; null for all. */
  readonly columns?: (names: readonly string[]) => readonly number[] | null;
}

/** An open table; close it. */
export interface OpenInput extends TableSource {
  readonly snapshots: AsyncIterable<PublishedGrid>;
  /** The sheet being read, where there was a choice; null otherwise. */
  readonly chosenSheet: ChosenSheet | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens a table in a file, for what its first bytes say it is: a workbook, Parquet, else delimited text, which may be packed with gzip. Without a sheet named, the first
 * one that fits best is read; a hidden one only when no other fits, since its user may have forgotten it.
 *
 * @param file path as the user wrote it
 * @throws InputError when there is no such file or sheet, or the file is something else
 */
export async function openInput(file: string, choice: InputChoice): Promise<OpenInput> {
  const bytes = await bytesOf(file, choice.standardInput);
  const kind = await kindOf(bytes);
  if (kind !== 'workbook' && choice.sheet !== undefined)
    throw new InputError({ kind: 'sheetsInText', file, sheet: choice.sheet });
  switch (kind) {
    case 'text':
      return { ...csvSource(file, choice.progress, bytes.inOrder), ...ALONE };
    case 'packedText':
      return { ...csvSource(file, choice.progress, () => unpacked(bytes)), ...ALONE };
    case 'parquet':
      return openColumns(bytes, choice);
    case 'workbook':
      return openSheet(bytes, choice);
    default:
      return assertNever(kind);
  }
}

/** What reads a packed file, Parquet or a workbook is opened when there is one. */
const unpacked = async (bytes: Bytes): Promise<BytesInOrder> => (await import('./gzip')).unpackedGzip(bytes);

/** What has no sheets. */
const ALONE = { chosenSheet: null, close: () => Promise.resolve() };

async function openColumns(bytes: Bytes, { columns, progress }: InputChoice): Promise<OpenInput> {
  const { file } = bytes;
  const name = basename(file);
  const anywhere = await bytes.anywhere();
  try {
    const table = await (await import('./parquet-file')).parquetFile(file, anywhere);
    const wanted = columns?.(table.columns) ?? table.columns.map((_, at) => at);
    const { close } = anywhere;
    return { name, snapshots: table.read(name, wanted, progress), chosenSheet: null, close };
  } catch (error) {
    await anywhere.close();
    throw fileError(file, error);
  }
}

async function openSheet(bytes: Bytes, choice: InputChoice): Promise<OpenInput> {
  const { file } = bytes;
  const { openWorkbook } = await import('../xlsx/open-workbook');
  const { bestSheet } = await import('../xlsx/best-sheet');
  const book = await openWorkbook(file, await bytes.anywhere()).catch((error: unknown) => {
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

/** Standard input, a pipe or a file; throws InputError when there is no such file, or it is Excel's mark. */
export async function bytesOf(file: string, standardInput: Bytes | undefined): Promise<Bytes> {
  if (file === STANDARD_INPUT && standardInput !== undefined) return standardInput;
  const workbook = ownedBy(file);
  if (workbook !== null) throw new InputError({ kind: 'excelsMark', file, workbook });
  const there = await stat(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  return there.isFIFO() || there.isCharacterDevice()
    ? bytesOnce(file, () => createReadStream(file))
    : fileBytes(file);
}

type InputKind = 'text' | 'packedText' | 'parquet' | 'workbook';

async function kindOf(bytes: Bytes): Promise<InputKind> {
  const { file } = bytes;
  const first = await firstOf(bytes.inOrder);
  const isName = /\.(xlsx|xlsm|xltx)$/i;
  const kind = kindOfFirst(file, first);
  if (kind === 'gzip') {
    const inside = kindOfFirst(file, await firstOf(() => unpacked(bytes)), true);
    if (inside === 'text') return 'packedText';
    throw new InputError({
      kind: 'packedOther',
      file,
      what: inside === 'gzip' ? 'packed' : inside,
    });
  }
  if (kind === 'text' && isName.test(file)) throw new InputError({ kind: 'notAWorkbook', file });
  return kind;
}

/** @param isInside whether the bytes were unpacked: then another kind of file is told of as what is in one */
function kindOfFirst(
  file: string,
  first: Uint8Array,
  isInside = false,
): 'text' | 'parquet' | 'workbook' | 'gzip' {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => first[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  // The container of old .xls files and of workbooks with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new InputError({ kind: 'oldOrLockedWorkbook', file });
  const format = otherFormat(first);
  if (format === null) return 'text';
  if (format === 'gzip' || format === 'parquet') return format;
  throw new InputError(
    isInside ? { kind: 'packedOther', file, what: format } : { kind: 'otherFormat', file, format },
  );
}

async function firstOf(open: () => Promise<BytesInOrder>): Promise<Uint8Array> {
  const bytes = await open();
  try {
    return (await bytes.next(TELLING_BYTES)).subarray(0, TELLING_BYTES);
  } finally {
    await bytes.close();
  }
}
