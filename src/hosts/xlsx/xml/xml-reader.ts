import { ArchiveError, OtherDocument } from '../archive-error';
import { element, type ElementReader } from './element-reader';
import { decoderNamed, partText, type TextPieces } from './part-text';
import { decodeXml, TagReader } from './start-tag';
import { XmlNames } from './xml-names';

/** No mark, text or comment is as long; it would have to be held whole. */
const LONGEST_PIECE = 1 << 24;

/**
 * Reads XML in a stream: what is passed on is well-formed, in the namespaces that the reader knows, and as a program sees it that
 * knows no later extension (ECMA-376 part 3).
 *
 * @param root who reads the root element of that name
 * @param namespaces whose elements are read besides those without one; others are passed over
 * @param utf8 a quicker way to read UTF-8 than the platform's decoder
 * @throws ArchiveError when the document is not XML, breaks off ([IN-9]: what is missing would be missing in silence), or has another root
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  root: Readonly<Record<string, ElementReader>>,
  namespaces?: ReadonlySet<string>,
  utf8: () => TextPieces = () => decoderNamed('utf-8'),
): AsyncGenerator<void> {
  const text = partText(utf8);
  const document = new XmlDocument(root, namespaces);
  for await (const chunk of bytes) {
    document.take(text.take(chunk));
    yield;
  }
  document.take(text.end());
  document.end();
  yield;
}

class XmlDocument {
  private readonly tag = new TagReader();
  private readonly names: XmlNames;
  /** The open elements: names with prefixes, and who reads them. */
  private readonly open: string[] = [];
  private readonly readers: (ElementReader | null)[] = [];
  private pieces: string[] = [];
  private length = 0;
  /** No use to look before there is so much: a long piece is waited for in ever larger steps, so the work stays linear. */
  private look = 0;
  private hasRoot = false;

  constructor(root: Readonly<Record<string, ElementReader>>, namespaces?: ReadonlySet<string>) {
    this.names = new XmlNames(namespaces);
    this.readers.push(
      element({
        child: (name) => {
          const reader = Object.hasOwn(root, name) ? root[name] : undefined;
          if (reader === undefined || this.hasRoot) throw new OtherDocument(name);
          this.hasRoot = true;
          return reader;
        },
        text: (outside) => {
          if (outside.trim() !== '') throw new ArchiveError('text outside the root');
        },
      }),
    );
  }

  take(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length >= this.look) this.run();
  }

  end(): void {
    this.run();
    const rest = this.pieces.join('');
    if (this.open.length > 0 || !this.hasRoot || rest.trim() !== '') throw new ArchiveError('cut off');
  }

  private run(): void {
    const text = this.pieces.join('');
    const rest = text.slice(this.readTokens(text));
    if (rest.length > LONGEST_PIECE) throw new ArchiveError('too long');
    this.pieces = [rest];
    this.length = rest.length;
    this.look = 2 * rest.length;
  }

  /** Returns where the first token begins that is not there whole. */
  private readTokens(text: string): number {
    let at = 0;
    for (;;) {
      const mark = text.indexOf('<', at);
      if (mark < 0) return at;
      if (mark > at) this.readers[this.readers.length - 1]?.text(decodeXml(text.slice(at, mark)));
      at = this.readPlain(text, mark);
      if (at > mark) continue;
      const end = this.readToken(text, mark);
      if (end < 0) return at;
      at = end;
    }
  }

  /** Returns where children end that their reader reads itself: those without prefix, as far as they are of its namespace. */
  private readPlain(text: string, at: number): number {
    const reader = this.readers[this.readers.length - 1];
    return reader?.plain && this.names.readsUnprefixed ? reader.plain(text, at) : at;
  }

  /** Returns where it ends; -1 when it is cut off. */
  private readToken(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case 47: // </
        return this.readEndTag(text, at);
      case 63: // <?
        return endOf(text, '?>', at + 2);
      case 33: // <!
        return this.readDeclaration(text, at);
      default: {
        const end = this.tag.read(text, at);
        if (end >= 0) this.openElement();
        return end;
      }
    }
  }

  private openElement(): void {
    const { tag, names, open, readers } = this;
    const parent = readers[readers.length - 1] ?? null;
    const reader = parent && names.enter(tag, open.length, parent);
    if (tag.isEmpty) {
      reader?.end();
      names.leave(open.length);
      return;
    }
    open.push(tag.name);
    readers.push(reader);
  }

  private readEndTag(text: string, at: number): number {
    const end = text.indexOf('>', at);
    if (end < 0) return -1;
    const name = this.open.pop();
    const nameEnd = at + 2 + (name?.length ?? 0);
    if (
      name === undefined ||
      !text.startsWith(name, at + 2) ||
      (nameEnd !== end && text.slice(nameEnd, end).trim() !== '')
    )
      throw new ArchiveError('an end without a beginning');
    this.readers.pop()?.end();
    this.names.leave(this.open.length);
    return end + 1;
  }

  private readDeclaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4);
    if (text.startsWith(CDATA, at)) {
      const end = endOf(text, ']]>', at + CDATA.length);
      if (end >= 0) this.readers[this.readers.length - 1]?.text(text.slice(at + CDATA.length, end - 3));
      return end;
    }
    // A document type could declare entities; the standard forbids it (ECMA-376 part 2, 8.1.4).
    if (text.length - at >= CDATA.length) throw new ArchiveError('a document type');
    return -1;
  }
}

const CDATA = '<![CDATA[';

/** Where the next of these signs ends; -1 without one. */
function endOf(text: string, signs: string, from: number): number {
  const at = text.indexOf(signs, from);
  return at < 0 ? -1 : at + signs.length;
}
