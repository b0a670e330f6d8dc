import { ArchiveError } from '../archive-error';

/** A start tag as it is being read. Good until the next tag is read. */
export interface StartTag {
  /** The value of an attribute without prefix; undefined when it is not there. */
  readonly attribute: (name: string) => string | undefined;
  /** The value of an attribute with any prefix, such as `r:id`. */
  readonly prefixed: (name: string) => string | undefined;
  /** Names with their prefixes, and values. */
  readonly attributes: () => readonly (readonly [name: string, value: string])[];
}

const BLANK = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const X = 120;

/** Reads one start tag after the other; it is one object, since there are millions. */
export class TagReader implements StartTag {
  /** The name with its prefix. */
  name = '';
  /** Length of the prefix with its colon; 0 without one. */
  prefixLength = 0;
  isEmpty = false;
  /** Whether it declares a namespace. */
  hasDeclarations = false;
  private text = '';
  /** Where names and values begin and end: four numbers for each attribute. */
  private marks = new Int32Array(64);
  private count = 0;
  /** Whether all values say what they stand for. */
  private isPlain = true;

  /**
   * @param text with the `<` of the tag at `from`
   * @returns where the tag ends, behind its `>`; -1 when the text ends first
   * @throws ArchiveError when it is no tag
   */
  read(text: string, from: number): number {
    this.text = text;
    this.count = 0;
    this.prefixLength = 0;
    this.hasDeclarations = false;
    this.isPlain = true;
    const { length } = text;
    let at = from + 1;
    for (; at < length; at++) {
      const sign = text.charCodeAt(at);
      if (sign <= BLANK || sign === GREATER || sign === SLASH) break;
      if (sign === COLON && this.prefixLength === 0) this.prefixLength = at - from;
    }
    this.name = text.slice(from + 1, at);
    while (at < length) {
      const sign = text.charCodeAt(at);
      if (sign === GREATER || sign === SLASH) {
        this.isEmpty = sign === SLASH;
        if (this.isEmpty && ++at >= length) return -1;
        if (text.charCodeAt(at) !== GREATER || this.name === '') throw new ArchiveError('not a tag');
        return at + 1;
      }
      at = sign <= BLANK ? at + 1 : this.readAttribute(text, at);
    }
    return -1;
  }

  attribute(name: string): string | undefined {
    const { marks, text, count } = this;
    const first = name.charCodeAt(0);
    for (let mark = 0; mark < count; mark += 4) {
      const start = marks[mark]!;
      if (text.charCodeAt(start) !== first || marks[mark + 1] !== start + name.length) continue;
      if (name.length === 1 || text.startsWith(name, start)) return this.value(mark);
    }
    return undefined;
  }

  prefixed(name: string): string | undefined {
    return this.attributes().find(([full]) => full.endsWith(`:${name}`))?.[1];
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    const all: (readonly [string, string])[] = [];
    for (let mark = 0; mark < this.count; mark += 4) all.push([this.nameAt(mark), this.value(mark)]);
    return all;
  }

  /** Returns where the attribute ends; the text's length when that comes first. */
  private readAttribute(text: string, start: number): number {
    const { length } = text;
    let nameEnd = start;
    for (; nameEnd < length; nameEnd++) {
      const sign = text.charCodeAt(nameEnd);
      if (sign === EQUALS || sign <= BLANK) break;
      if (NO_NAME.has(sign)) throw new ArchiveError('not an attribute');
    }
    let at = skipBlanks(text, nameEnd);
    if (at >= length) return length;
    if (text.charCodeAt(at) !== EQUALS || nameEnd === start) throw new ArchiveError('not an attribute');
    at = skipBlanks(text, at + 1);
    if (at >= length) return length;
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new ArchiveError('an attribute without quotes');
    const valueStart = at + 1;
    for (at = valueStart; at < length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === quote) break;
      if (sign === LESS) throw new ArchiveError('a tag in an attribute');
      if (sign < BLANK || sign === AMPERSAND) this.isPlain = false;
    }
    const after = at + 1 < length ? text.charCodeAt(at + 1) : BLANK;
    if (after > BLANK && after !== SLASH && after !== GREATER) throw new ArchiveError('not an attribute');
    this.add(start, nameEnd, valueStart, at);
    return at + 1;
  }

  private add(start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const { count } = this;
    if (this.text.charCodeAt(start) === X && this.text.startsWith('xmlns', start))
      this.hasDeclarations = true;
    if (count + 4 > this.marks.length) {
      const more = new Int32Array(2 * this.marks.length);
      more.set(this.marks);
      this.marks = more;
    }
    this.marks[count] = start;
    this.marks[count + 1] = nameEnd;
    this.marks[count + 2] = valueStart;
    this.marks[count + 3] = valueEnd;
    for (let mark = 0; mark < count; mark += 4) {
      if (this.text.charCodeAt(this.marks[mark]!) !== this.text.charCodeAt(start)) continue;
      if (this.nameAt(mark) === this.nameAt(count)) throw new ArchiveError('an attribute twice');
    }
    this.count = count + 4;
  }

  private nameAt(mark: number): string {
    return this.text.slice(this.marks[mark], this.marks[mark + 1]);
  }

  private value(mark: number): string {
    const raw = this.text.slice(this.marks[mark + 2], this.marks[mark + 3]);
    return this.isPlain ? raw : decodeXml(raw.replace(/[\t\n]/g, ' '));
  }
}

const NO_NAME: ReadonlySet<number> = new Set([QUOTE, APOSTROPHE, SLASH, LESS, GREATER]);

/**
 * Text of XML with its entities resolved.
 *
 * @throws ArchiveError for one that XML does not know: others are declared in a document type, which the standard forbids (ECMA-376 part 2, 8.1.4)
 */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_all, entity: string, end: string) => {
    const code = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity);
    const sign =
      code === null
        ? NAMED.get(entity)
        : signOf(code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16));
    if (sign === undefined || end === '') throw new ArchiveError('unknown entity');
    return sign;
  });
}

/** Undefined for what is no sign of XML (XML 1.0, 2.2). */
function signOf(code: number): string | undefined {
  const isSign =
    code >= 0x20
      ? code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff
      : [9, 10, 13].includes(code);
  return isSign && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= BLANK) at++;
  return at;
}
