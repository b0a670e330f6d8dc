import { Unzip, UnzipInflate } from 'fflate';
import { InputError } from '../host';

/** A report of some hundred pages unpacks to some ten MB of marks. */
const LARGEST_DOCUMENT = 32 << 20;
/** Unpacked at once (bytes in the file): at most a thousand times as many come of them. */
const PIECE = 1 << 12;

/**
 * The text of a .docx file in the order of reading: paragraphs with an empty line between, items of lists with a dash, and tables as lines
 * of cells between bars. Headers, footers, notes, text boxes and comments are not read.
 *
 * @param most bytes that its text with all marks may unpack to
 * @throws InputError for what is no .docx file, or unpacks to more
 */
export function docxText(bytes: Uint8Array, file: string, most = LARGEST_DOCUMENT): string {
  const xml = documentPart(bytes, file, most);
  const parts: string[] = [];
  const body = xml.slice(xml.indexOf('<w:body'));
  for (const match of body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p[ >][\s\S]*?<\/w:p>|<w:p\/>/g)) {
    const [part] = match;
    const text = part.startsWith('<w:tbl>') ? tableText(part) : paragraphText(part);
    if (text !== '') parts.push(text);
  }
  return parts.join('\n\n');
}

function documentPart(bytes: Uint8Array, file: string, most: number): string {
  const pieces: string[] = [];
  let isTooLarge = false;
  let isWhole = false;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    const unzip = new Unzip((part) => {
      if (part.name !== 'word/document.xml') return;
      part.ondata = (error, piece, isLast) => {
        if (error !== null) throw error;
        size += piece.length;
        if (size > most) {
          isTooLarge = true;
          part.terminate();
          throw new Error('too large');
        }
        pieces.push(decoder.decode(piece, { stream: !isLast }));
        isWhole ||= isLast;
      };
      part.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length && !isWhole; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    // Too large or damaged: said below.
  }
  if (isTooLarge) throw new InputError({ kind: 'contentTooLarge', file, of: 'megabytes', most: most >> 20 });
  if (isWhole) return pieces.join('');
  throw new InputError({ kind: 'notText', file });
}

function tableText(xml: string): string {
  return [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)]
    .map(([row]) => {
      const cells = [...row.matchAll(/<w:tc[ >][\s\S]*?<\/w:tc>/g)].map(([cell]) =>
        [...cell.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
          .map(([paragraph]) => plainText(paragraph))
          .filter((text) => text !== '')
          .join(' ')
          .replace(/\|/g, '\\|'),
      );
      return `| ${cells.join(' | ')} |`;
    })
    .join('\n');
}

function paragraphText(xml: string): string {
  const text = plainText(xml);
  return text !== '' && /<w:numPr>/.test(xml) ? `- ${text}` : text;
}

/** The runs' text; what was deleted with changes tracked is not text. */
function plainText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?: [^>]*)?\/>/g)]
    .map(([, text, sign]) => (text !== undefined ? unescaped(text) : sign === 'noBreakHyphen' ? '-' : ' '))
    .join('')
    .trim();
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
