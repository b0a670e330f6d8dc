import { strFromU8, unzipSync } from 'fflate';
import { InputError } from '../host';

/**
 * The text of a .docx file in the order of reading: paragraphs with an empty line between, items of lists with a dash, and tables as lines
 * of cells between bars. Headers, footers, notes, text boxes and comments are not read.
 *
 * @throws InputError for what is no .docx file
 */
export function docxText(bytes: Uint8Array, file: string): string {
  const xml = documentPart(bytes, file);
  const parts: string[] = [];
  const body = xml.slice(xml.indexOf('<w:body'));
  for (const match of body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p[ >][\s\S]*?<\/w:p>|<w:p\/>/g)) {
    const [part] = match;
    const text = part.startsWith('<w:tbl>') ? tableText(part) : paragraphText(part);
    if (text !== '') parts.push(text);
  }
  return parts.join('\n\n');
}

function documentPart(bytes: Uint8Array, file: string): string {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' });
    const part = parts['word/document.xml'];
    if (part !== undefined) return strFromU8(part);
  } catch {
    // Damaged: said below.
  }
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
