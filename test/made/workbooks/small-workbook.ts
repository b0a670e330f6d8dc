import { writeFileSync } from 'node:fs';
import type { RawCell } from '../../../src/core';
import type { PublishedGrid } from '../../../src/published';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { makeZip, type ZipPart } from './make-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a workbook of one sheet "A" is written with. */
export interface SmallWorkbook {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** Texts in the shared strings, as XML in `<si>`. */
  readonly strings?: readonly string[];
  /** Number formats of styles 0, 1, … */
  readonly formats?: readonly string[];
  /** What stands in the workbook before and behind its sheets. */
  readonly before?: string;
  readonly behind?: string;
}

/** Its parts by name, as XML. */
export function smallWorkbook(workbook: SmallWorkbook): Record<string, string> {
  const { rows = '', strings = [], formats = ['General'], before = '', behind = '' } = workbook;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>${behind}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      relation('r3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
  };
}

/** As parts of an archive, each packed as asked. */
export function zipParts(
  parts: Readonly<Record<string, string>>,
  packed: (name: string) => Partial<ZipPart> = () => ({}),
): readonly ZipPart[] {
  return Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml), ...packed(name) }));
}

/** Everything that is read of a workbook. */
export interface ReadWorkbook {
  readonly sheets: readonly string[];
  readonly hidden: readonly string[];
  readonly cells: readonly (readonly (readonly RawCell[])[])[];
}

/** Reads all sheets of a file. */
export async function readAll(file: string): Promise<ReadWorkbook> {
  const book = await openWorkbook(file);
  try {
    const cells: (readonly RawCell[])[][] = [];
    for (const sheet of book.sheets)
      cells.push((await blocksOf(book.rows(sheet))).flatMap(({ rows }) => rows));
    return { sheets: book.sheets, hidden: book.hidden, cells };
  } finally {
    await book.close();
  }
}

/** Packs and reads a workbook of one sheet. */
export async function readSmall(
  file: string,
  workbook: SmallWorkbook,
): Promise<readonly (readonly RawCell[])[]> {
  writeFileSync(file, makeZip(zipParts(smallWorkbook(workbook))));
  const [rows = []] = (await readAll(file)).cells;
  return rows;
}

async function blocksOf(blocks: AsyncIterable<PublishedGrid>): Promise<readonly PublishedGrid[]> {
  const all: PublishedGrid[] = [];
  for await (const block of blocks) all.push(block);
  return all;
}
