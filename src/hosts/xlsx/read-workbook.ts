import type { PublishedGrid } from '../../published';
import type { RawCell } from '../../core';
import { InputError, type ReadingProgress } from '../host';
import { cellText } from './cell-text';
import { dateStyles } from './date-styles';
import { numberFormats } from './number-formats';
import { plainXml } from './plain-xml';
import { rowCells, type CellContext } from './sheet-row';
import { shownTexts } from './shown-texts';
import { workbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';
import { attributeOf, elementsIn, xmlElements } from './xml-elements';
import { ArchiveError, openZip, type ZipArchive } from './zip-entries';

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
  readonly close: () => Promise<void>;
}

const ROWS_PER_SNAPSHOT = 4096;
/** A sheet has no more rows than this. */
const LAST_ROW = 1_048_576;
const EMPTY_ROW: readonly RawCell[] = [];

/**
 * Opens a workbook for reading in a stream: memory holds its shared strings and a block of rows, so its size does not
 * matter. We read the format ourselves (ECMA-376) because read-excel-file hands over error cells and uncomputed formulas
 * as empty cells – and an empty code is counted as “uten rapportering” ([NUM-4], [IN-9]) – and holds the whole sheet.
 *
 * @param file path as the user wrote it
 * @throws InputError when it is not a workbook; the operating system's error when the file cannot be opened
 */
export async function openWorkbook(file: string): Promise<OpenWorkbook> {
  const zip = await openZip(file).catch((error: unknown) => {
    throw error instanceof ArchiveError ? new InputError({ kind: 'notAWorkbook', file }) : error;
  });
  try {
    const parts = await findParts(zip, file);
    let context: CellContext | null = null;
    let formats: readonly (string | null)[] | null = null;
    return {
      sheets: parts.sheets.map((sheet) => sheet.name),
      hidden: parts.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
      rows: async function* (name, progress = () => undefined, shown = false) {
        const sheet = sheetNamed(parts, name, file);
        context ??= await readContext(zip, parts, file);
        if (shown) formats ??= numberFormats(await stylesOf(zip, parts, file));
        yield* guarded(file, sheet.part, readRows(zip, sheet, context, shown ? formats : null, progress));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function findParts(zip: ZipArchive, file: string): Promise<WorkbookParts> {
  const root = await textOf(zip, '_rels/.rels', file).catch(() => {
    throw new InputError({ kind: 'notAWorkbook', file });
  });
  const office = elementsIn(root, 'Relationship').find(({ tag }) =>
    /\/officeDocument$/.test(attributeOf(tag, 'Type') ?? ''),
  );
  const workbook = (office && attributeOf(office.tag, 'Target')?.replace(/^\//, '')) ?? 'xl/workbook.xml';
  if (!zip.names.includes(workbook)) throw new InputError({ kind: 'notAWorkbook', file });
  const slash = workbook.lastIndexOf('/');
  const folder = workbook.slice(0, Math.max(0, slash));
  const relations = `${folder}/_rels/${workbook.slice(slash + 1)}.rels`.replace(/^\//, '');
  const parts = workbookParts(await textOf(zip, workbook, file), await textOf(zip, relations, file), folder);
  if (parts.sheets.length === 0) throw new InputError({ kind: 'notAWorkbook', file });
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

async function readContext(zip: ZipArchive, parts: WorkbookParts, file: string): Promise<CellContext> {
  const sharedStrings: string[] = [];
  const strings = parts.sharedStrings === null ? null : zip.read(parts.sharedStrings);
  if (strings !== null && parts.sharedStrings !== null) {
    for await (const items of guarded(file, parts.sharedStrings, xmlElements(strings, 'si'))) {
      for (const item of items) sharedStrings.push(cellText(item.body));
    }
  }
  const styles = await stylesOf(zip, parts, file);
  return { sharedStrings, dateStyles: dateStyles(styles), from1904: parts.from1904 };
}

/** The text of the styles part; empty when there is none. */
async function stylesOf(zip: ZipArchive, { styles }: WorkbookParts, file: string): Promise<string> {
  return styles !== null && zip.names.includes(styles) ? textOf(zip, styles, file) : '';
}

async function* readRows(
  zip: ZipArchive,
  sheet: SheetPart,
  context: CellContext,
  formats: readonly (string | null)[] | null,
  progress: ReadingProgress,
): AsyncGenerator<PublishedGrid> {
  const total = zip.storedSize(sheet.part);
  let done = 0;
  const bytes = zip.read(sheet.part, (stored) => (done = stored));
  if (bytes === null) throw new ArchiveError('sheet is missing');
  let firstRow = 1;
  let rows: (readonly RawCell[])[] = [];
  let texts: (readonly (string | null)[])[] = [];
  const block = (): PublishedGrid => {
    const plain = { source: sheet.name, firstRow, firstColumn: 1, rows };
    return formats === null ? plain : { ...plain, texts };
  };
  let nextRow = 1;
  for await (const elements of xmlElements(bytes, 'row')) {
    for (const element of elements) {
      const number = Number(attributeOf(element.tag, 'r') ?? nextRow);
      const cells = rowCells(element, context);
      if (!(number >= nextRow && number <= LAST_ROW)) throw new ArchiveError('rows out of order');
      nextRow = number + 1;
      // Rows without a value wait for one below them: formats alone do not make a sheet longer.
      if (cells.length === 0) continue;
      while (firstRow + rows.length < number) rows.push(EMPTY_ROW);
      rows.push(cells);
      if (formats === null) continue;
      while (texts.length < rows.length - 1) texts.push([]);
      texts.push(shownTexts(element, formats));
    }
    progress(done, total, firstRow - 1 + rows.length);
    if (rows.length < ROWS_PER_SNAPSHOT) continue;
    yield block();
    firstRow += rows.length;
    [rows, texts] = [[], []];
  }
  progress(total, total, firstRow - 1 + rows.length);
  if (rows.length > 0) yield block();
}

async function textOf(zip: ZipArchive, part: string, file: string): Promise<string> {
  const bytes = zip.read(part);
  if (bytes === null) throw new InputError({ kind: 'workbookDamaged', file, part });
  const chunks: Buffer[] = [];
  for await (const chunk of guarded(file, part, bytes)) chunks.push(chunk);
  const plain = plainXml();
  return plain.take(Buffer.concat(chunks).toString('utf8')) + plain.end();
}

/** Whatever goes wrong inside a part is damage to the workbook: broken compression, a part cut off. */
async function* guarded<T>(file: string, part: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw isDamage(error) ? new InputError({ kind: 'workbookDamaged', file, part }) : error;
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof ArchiveError) return true;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
