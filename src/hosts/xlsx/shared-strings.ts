import { ArchiveError } from './archive-error';
import { element, type ElementReader } from './xml/element-reader';
import { richText } from './rich-text';

/** Signs, and so many for each text, that the shared strings of a workbook may take up in memory. */
const MOST = 1 << 28;
const EACH = 40;

/** Reads the part of the shared strings (CT_Sst): a list, by whose index cells name their text. */
export function sharedStringsReader(take: (texts: readonly string[]) => void): ElementReader {
  const texts: string[] = [];
  let size = 0;
  const add = (text: string): void => {
    size += text.length + EACH;
    if (size > MOST) throw new ArchiveError('too many shared texts');
    texts.push(text);
  };
  const item = richText(add);
  return element({
    child: (name) => (name === 'si' ? item : null),
    end: () => take(texts),
    plain: (part, at) => plainItems(part, at, add),
  });
}

const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const CLOSING = '</t></si>';

/** Reads texts of one run without entities or escapes; returns where the first begins that is none of these, or not there whole. */
function plainItems(part: string, start: number, add: (text: string) => void): number {
  for (let at = start; ;) {
    const opening = OPENINGS.find((one) => part.startsWith(one, at));
    if (opening === undefined) return at;
    const from = at + opening.length;
    let end = from;
    while (isPlainSign(part.charCodeAt(end))) end++;
    const text = part.slice(from, end);
    if (!part.startsWith(CLOSING, end) || text.includes('_x')) return at;
    add(text);
    at = end + CLOSING.length;
  }
}

/** A sign of text that is nothing else in XML, nor half of one. */
function isPlainSign(sign: number): boolean {
  return sign >= 32 && sign < 0xd800 && sign !== AMPERSAND && sign !== LESS && sign !== GREATER;
}

const AMPERSAND = 38;
const LESS = 60;
const GREATER = 62;
