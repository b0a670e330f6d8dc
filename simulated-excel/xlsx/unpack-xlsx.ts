import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../workbook/address';
import { attribute, sharedStrings, unescaped } from './xml-pieces';

/** An .xlsx file taken apart: its cells as they are stored, and the rest as a file without them. */
export interface UnpackedXlsx {
  /** The sheet parts by the names of their sheets. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  /** The file without cells and strings; its first sheet has, in row SPECIMEN_ROW, one blank cell of each style, in the order of their indexes. */
  readonly rest: Uint8Array;
  readonly styleCount: number;
}

/** Counted from 1: the last row there is. */
export const SPECIMEN_ROW = 1_048_576;
const MOST_STYLES = 16_384;
const STRINGS = 'xl/sharedStrings.xml';

/** Takes a file apart. Throws when it is no archive; a package of something else gives no sheets. */
export function unpackXlsx(bytes: Uint8Array): UnpackedXlsx {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const parts = sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const styleCount = Math.min(MOST_STYLES, countStyles(text('xl/styles.xml')));
  const specimens = Array.from(
    { length: styleCount },
    (_, style) => `<c r="${columnLetters(style)}${SPECIMEN_ROW}" s="${style}"/>`,
  ).join('');
  const sheets = new Map<string, string>();
  for (const [name, part] of parts) {
    const xml = text(part);
    const row = sheets.size === 0 ? `<row r="${SPECIMEN_ROW}">${specimens}</row>` : '';
    sheets.set(name, xml);
    files[part] = strToU8(
      xml.replace(/<sheetData(?:\s*\/>|>[\s\S]*<\/sheetData>)/, () => `<sheetData>${row}</sheetData>`),
    );
  }
  const strings = sharedStrings(text(STRINGS));
  if (files[STRINGS])
    files[STRINGS] = strToU8('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');
  return { sheets, strings, styleCount, rest: zipSync(files, { level: 0 }) };
}

/** Where the sheets' parts are, by the names of the sheets. */
function sheetParts(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return new Map(
    [...workbook.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]): readonly (readonly [string, string])[] => {
      const target = targets.get(attribute(tag, 'r:id'));
      if (target === undefined || !target.includes('worksheets/')) return [];
      return [
        [unescaped(attribute(tag, 'name') ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`],
      ];
    }),
  );
}

function countStyles(styles: string): number {
  const [, cells = ''] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  return [...cells.matchAll(/<xf\b/g)].length;
}
