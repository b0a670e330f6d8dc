import { StringDecoder } from 'node:string_decoder';
import { plainXml } from './plain-xml';
import { ArchiveError } from './zip-entries';

/** An element as found: its start tag (`<c r="A1" t="s">`) and what is between start and end tag. */
export interface XmlElement {
  readonly tag: string;
  readonly body: string;
}

const FIRST_LOOK = 1 << 18;

/**
 * Finds the elements of one name in a stream of XML, in batches, without holding the document: rows of a sheet, items of
 * the shared strings. Elements of that name must not lie inside one another. The namespace prefix does not matter.
 *
 * @param name local name, e.g. `row`
 * @throws ArchiveError at the end, when the document breaks off: its last rows would be missing in silence ([IN-9])
 */
export async function* xmlElements(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<XmlElement[]> {
  const decoder = new StringDecoder('utf8');
  const plain = plainXml();
  let parts: string[] = [];
  let length = 0;
  let look = FIRST_LOOK;
  let root: string | null = null;
  let tail = '';
  for await (const chunk of bytes) {
    const text = plain.take(decoder.write(chunk));
    root ??= ROOT_TAG.exec(parts.join('') + text)?.[0] ?? null;
    tail = (tail + text).slice(-TAIL_LENGTH);
    parts.push(text);
    length += text.length;
    if (length < look) continue;
    const { elements, rest } = completeElements(parts.join(''), name);
    parts = [rest];
    length = rest.length;
    // An element longer than what was looked at is waited for in ever larger steps, so the work stays linear.
    look = FIRST_LOOK + 2 * rest.length;
    if (elements.length > 0) yield elements;
  }
  const { elements } = completeElements(parts.join('') + plain.take(decoder.end()) + plain.end(), name);
  if (elements.length > 0) yield elements;
  if (root === null || !endsWith(tail, root)) throw new ArchiveError('cut off');
}

/** The first start tag of a document. */
const ROOT_TAG = /<[\w.:-]+(?:\s[^>]*)?>/;
const TAIL_LENGTH = 1000;

function endsWith(tail: string, rootTag: string): boolean {
  if (rootTag.endsWith('/>')) return true;
  const name = /[\w.:-]+/.exec(rootTag)?.[0] ?? '';
  const end = tail.lastIndexOf(`</${name}`);
  return end >= 0 && /^[\w.:-]*\s*>/.test(tail.slice(end + 2));
}

/** The elements of one name directly or deeper inside a piece of plain XML (plain-xml.ts), in order, none inside another. */
export function elementsIn(xml: string, name: string): XmlElement[] {
  return completeElements(xml, name).elements;
}

/** The value of an attribute in a start tag, decoded; undefined when it is not there. The prefix must be given. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before > 32) continue;
    const equals = skipBlanks(tag, at + name.length);
    if (tag[equals] !== '=') continue;
    const open = skipBlanks(tag, equals + 1);
    const mark = tag[open];
    if (mark !== '"' && mark !== "'") continue;
    const close = tag.indexOf(mark, open + 1);
    if (close > 0) return decodeXml(tag.slice(open + 1, close));
  }
  return undefined;
}

/** Text of plain XML with its entities resolved. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, word?: string) => {
      if (word !== undefined) return NAMED[word] ?? all;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function completeElements(xml: string, name: string): { elements: XmlElement[]; rest: string } {
  const elements: XmlElement[] = [];
  let at = 0;
  for (;;) {
    const start = findStart(xml, name, at);
    if (start === null) break;
    const tagEnd = xml.indexOf('>', start.at);
    if (tagEnd < 0) return { elements, rest: xml.slice(start.at) };
    const tag = xml.slice(start.at, tagEnd + 1);
    if (xml.charCodeAt(tagEnd - 1) === SLASH) {
      elements.push({ tag, body: '' });
      at = tagEnd + 1;
      continue;
    }
    const endTag = `</${start.prefix}${name}>`;
    const end = xml.indexOf(endTag, tagEnd);
    if (end < 0) return { elements, rest: xml.slice(start.at) };
    elements.push({ tag, body: xml.slice(tagEnd + 1, end) });
    at = end + endTag.length;
  }
  // The beginning of a start tag may be cut by the end of what has arrived.
  const open = xml.lastIndexOf('<');
  return { elements, rest: open >= at && !xml.includes('>', open) ? xml.slice(open) : '' };
}

/** The next start tag of that name, whatever its prefix. */
function findStart(xml: string, name: string, from: number): { at: number; prefix: string } | null {
  for (let at = xml.indexOf(name, from); at > 0; at = xml.indexOf(name, at + 1)) {
    const after = xml.charCodeAt(at + name.length);
    if (!(after <= 32 || after === GREATER || after === SLASH)) continue;
    const before = xml.charCodeAt(at - 1);
    if (before === LESS) return { at: at - 1, prefix: '' };
    if (before !== COLON) continue;
    const near = xml.slice(Math.max(from, at - LONGEST_PREFIX), at);
    const prefix = /<([\w.-]+:)$/.exec(near)?.[1];
    if (prefix !== undefined) return { at: at - prefix.length - 1, prefix };
  }
  return null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Looking further back than any prefix is long would make long texts slow. */
const LONGEST_PREFIX = 32;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
