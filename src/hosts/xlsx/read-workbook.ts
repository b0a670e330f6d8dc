import { invariant } from '../../core';
import type { PublishedGrid } from '../../published';
import { InputError, type ReadingProgress } from '../host';
import { ArchiveError, OtherDocument, type PartFault } from './archive-error';
import { cellFormatsReader } from './cell-formats';
import type { CellContext } from './sheet-cell';
import type { ElementReader } from './xml/element-reader';
import { RowBlock } from './row-block';
import { sharedStringsReader } from './shared-strings';
import { sheetReader } from './sheet-rows';
import {
  partOfType,
  relationshipsReader,
  workbookParts,
  workbookReader,
  type Relationships,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts';
import { readXml } from './xml/xml-reader';
import type { ByteTools } from './bytes/byte-tools';
import type { ZipBytes } from './zip/zip-directory';
import { openZip, type ZipArchive } from './zip/zip-entries';

/** An open .xlsx file. Close it. */
export interface OpenWorkbook {
  /** Names of the sheets with cells, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Those of them that the user does not see. */
  readonly hidden: readonly string[];
  /**
   * A sheet's rows from the first to the last, in blocks; throws InputError when the part is damaged.
   *
   * @param shown whether what the cells show is wanted too, as it is of published tables
   */
  readonly rows: (sheet: string, progress?: ReadingProgress, shown?: boolean) => AsyncIterable<PublishedGrid>;
  /** Reads a sheet only to see that it is whole; throws as `rows` when its part has changed since it was written. */
  readonly check: (sheet: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ROWS_PER_SNAPSHOT = 4096;
/** Fewer rows where they are this wide together. */
const PLACES_PER_SNAPSHOT = 1 << 20;

/**
 * Opens a workbook for reading in a stream: memory holds its shared strings and a block of rows, so its size does not
 * matter. We read the format ourselves (ECMA-376) because read-excel-file hands over error cells and uncomputed formulas
 * as empty cells – and an empty code is counted as “uten rapportering” ([NUM-4], [IN-9]) – and holds the whole sheet.
 *
 * @param file path as the user wrote it
 * @param bytes its bytes, which are closed with it
 * @throws InputError when it is not a workbook
 */
export async function readWorkbook(file: string, bytes: ZipBytes, tools: ByteTools): Promise<OpenWorkbook> {
  const zip = await openZip(bytes, tools).catch((error: unknown) => {
    throw error instanceof ArchiveError ? new InputError({ kind: 'notAWorkbook', file }) : error;
  });
  const archive = { zip, file, tools };
  try {
    const parts = await findParts(archive);
    let context: Promise<CellContext> | null = null;
    return {
      sheets: parts.sheets.map((sheet) => sheet.name),
      hidden: parts.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
      rows: async function* (name, progress = () => undefined, shown = false) {
        const sheet = sheetNamed(parts, name, file);
        context ??= readContext(archive, parts);
        yield* readRows(archive, sheet, await context, shown, progress);
      },
      check: async (name) => {
        const { part } = sheetNamed(parts, name, file);
        try {
          for await (const _ of zip.read(part));
        } catch (error) {
          throw damage(error, file, part);
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

/** An archive, and the path of its file as the user wrote it. */
interface Archive {
  readonly tools: ByteTools;
  readonly zip: ZipArchive;
  readonly file: string;
}

const ROOT = '_rels/.rels';

async function findParts(archive: Archive): Promise<WorkbookParts> {
  const { zip, file } = archive;
  const notAWorkbook = new InputError({ kind: 'notAWorkbook', file });
  if (!zip.has(ROOT) && !zip.has('[Content_Types].xml')) {
    throw new InputError({ kind: 'otherFormat', file, format: 'zip' });
  }
  const office = partOfType(await relationships(archive, ROOT, ''), 'officeDocument');
  const part = office ?? 'xl/workbook.xml';
  // The binary kind of workbook, or a package of something else.
  if (/\.bin$/i.test(part) || (office === null && !zip.has(part))) throw notAWorkbook;
  const workbook = await partOf(archive, part, 'workbook', workbookReader, 'notAWorkbook');
  const slash = part.lastIndexOf('/') + 1;
  const relationsPart = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations = await relationships(archive, relationsPart, part.slice(0, slash));
  const parts = workbookParts(workbook, relations, relationsPart);
  if (parts.sheets.length === 0) throw notAWorkbook;
  return parts;
}

/** Names are compared as Excel does, without regard to case. */
function sheetNamed(parts: WorkbookParts, name: string, file: string): SheetPart {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('nb');
  const found =
    parts.sheets.find((sheet) => sheet.name === name) ??
    parts.sheets.find((sheet) => plain(sheet.name) === plain(name));
  if (found) return found;
  const sheets = parts.sheets.map((sheet) => sheet.name);
  throw new InputError({ kind: 'sheetMissing', file, sheet: name, sheets });
}

async function readContext(archive: Archive, parts: WorkbookParts): Promise<CellContext> {
  const { sharedStrings, styles, from1904, isUncomputed } = parts;
  return {
    sharedStrings:
      sharedStrings === null ? [] : await partOf(archive, sharedStrings, 'sst', sharedStringsReader),
    formats: styles === null ? [] : await partOf(archive, styles, 'styleSheet', cellFormatsReader),
    from1904,
    isUncomputed,
  };
}

function relationships(archive: Archive, part: string, folder: string): Promise<Relationships> {
  return partOf<Relationships>(archive, part, 'Relationships', (take) => relationshipsReader(folder, take));
}

/**
 * What a part says that is read from its first sign to its last.
 *
 * @param other what it means when the part has another root
 */
async function partOf<T>(
  { zip, file, tools }: Archive,
  part: string,
  root: string,
  reader: (take: (said: T) => void) => ElementReader,
  other: 'workbookDamaged' | 'notAWorkbook' = 'workbookDamaged',
): Promise<T> {
  const said: T[] = [];
  const document = readXml(
    zip.read(part),
    { [root]: reader((value) => said.push(value)) },
    undefined,
    tools.utf8,
  );
  try {
    while ((await document.next()).done !== true);
  } catch (error) {
    if (error instanceof OtherDocument && other === 'notAWorkbook')
      throw new InputError({ kind: other, file });
    throw damage(error, file, part);
  }
  const [value] = said;
  invariant(value !== undefined, 'an element that was read has ended');
  return value;
}

async function* readRows(
  { zip, file, tools }: Archive,
  { name, part }: SheetPart,
  context: CellContext,
  shown: boolean,
  progress: ReadingProgress,
): AsyncGenerator<PublishedGrid> {
  const total = zip.storedSize(part);
  let done = 0;
  const bytes = zip.read(part, (stored) => (done = stored));
  const block = new RowBlock(name, shown);
  try {
    for await (const _ of readXml(
      bytes,
      { worksheet: sheetReader(context, shown, block) },
      undefined,
      tools.utf8,
    )) {
      if (block.waiting <= ROWS_PER_SNAPSHOT && (block.places <= PLACES_PER_SNAPSHOT || block.waiting < 64))
        continue;
      progress(done, total, block.lastRow);
      const rows = block.take(1);
      if (rows !== null) yield rows;
    }
  } catch (error) {
    throw damage(error, file, part, block.lastRow === 0 ? null : block.lastRow);
  }
  progress(total, total, block.lastRow);
  const rest = block.take(0);
  if (rest !== null) yield rest;
}

/** Whatever goes wrong inside a part is damage to the workbook: broken compression, a part cut off. */
function damage(error: unknown, file: string, part: string, behindRow: number | null = null): unknown {
  const fault = faultOf(error);
  if (fault === null) return error;
  const row = fault === 'format' ? behindRow : null;
  return new InputError({ kind: 'workbookDamaged', file, part, fault, behindRow: row });
}

/** Null for what is no damage. */
function faultOf(error: unknown): PartFault | null {
  if (error instanceof ArchiveError) return error.fault;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? 'changed' : null;
}
