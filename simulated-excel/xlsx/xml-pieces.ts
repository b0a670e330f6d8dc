import { columnLetters } from '../workbook/address';

/** The value of an attribute in a tag's text; null without it. */
export function attribute(tag: string, name: string): string | null {
  const from = tag.indexOf(` ${name}=`);
  if (from < 0) return null;
  const start = from + name.length + 3;
  return tag.slice(start, tag.indexOf(tag.charAt(start - 1), start));
}

/** A text with XML's references and Excel's own ("_x000D_") as the signs they stand for. */
export function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
        (whole, hex?: string, digits?: string, name?: string) =>
          name === undefined
            ? String.fromCodePoint(hex === undefined ? Number(digits) : parseInt(hex, 16))
            : (NAMED[name] ?? whole),
      )
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : plain;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a string item, plain or in pieces; how it is pronounced is no part of it. */
export function textOf(item: string): string {
  const written = item.includes('<rPh') ? item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : item;
  let text = '';
  for (const [, piece = ''] of written.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += piece;
  return unescaped(text);
}

/** The items of a table of shared strings, in order. */
export function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, item = '']) => textOf(item));
}

/** A formula as it reads so many rows further down and columns further right: references without "$" move along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    REFERENCE,
    (whole, text: string | undefined, fixed: string, letters: string, still: string, row: string) => {
      if (text !== undefined) return text;
      const column = [...letters.toUpperCase()].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      const to = fixed === '$' ? letters : columnLetters(column - 1 + columns);
      return letters === undefined
        ? whole
        : `${fixed}${to}${still}${still === '$' ? row : Number(row) + rows}`;
    },
  );
}

const REFERENCE =
  /("(?:[^"]|"")*"|'(?:[^']|'')+'!)|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
