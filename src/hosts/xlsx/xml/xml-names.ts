import { ArchiveError, OtherDocument } from '../archive-error';
import type { ElementReader } from './element-reader';
import type { StartTag, TagReader } from './start-tag';

/** Spreadsheets, transitional and strict, and the relationships of packages. */
const SPREADSHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const NONE: ReadonlyMap<string, string> = new Map([['', '']]);

interface Scope {
  /** How many elements were open outside the one that declares. */
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
}

/** Who reads an element, by its namespace; prefixes are chosen freely by whoever writes. */
export class XmlNames {
  private readonly scopes: Scope[] = [];
  private uris: ReadonlyMap<string, string> = NONE;
  /** Whether an element without prefix is one of ours; nearly all are. */
  private isOursWithout = true;

  constructor(private readonly ours: ReadonlySet<string> = SPREADSHEET) {}

  /** Whether elements without prefix are of a namespace that is read. */
  get readsUnprefixed(): boolean {
    return this.isOursWithout;
  }

  /**
   * @param depth how many elements are open outside it
   * @returns who reads it; null when it is passed over
   */
  enter(tag: TagReader, depth: number, parent: ElementReader): ElementReader | null {
    if (tag.hasDeclarations) this.declare(tag, depth);
    if (tag.prefixLength === 0 && this.isOursWithout) return parent.child(tag.name, tag);
    const uri = this.uris.get(tag.name.slice(0, Math.max(0, tag.prefixLength - 1)));
    const name = tag.name.slice(tag.prefixLength);
    if (uri === undefined) throw new ArchiveError(`an undeclared prefix: ${tag.name}`);
    if (this.ours.has(uri)) return parent.child(name, tag);
    if (depth === 0) throw new OtherDocument(tag.name);
    if (uri !== COMPATIBILITY) return null;
    if (parent instanceof Alternatives) return parent.child(name, tag);
    return name === 'AlternateContent' ? new Alternatives(parent, (prefix) => this.isKnown(prefix)) : null;
  }

  /** The element with so many outside it has ended. */
  leave(depth: number): void {
    if (this.scopes.at(-1)?.depth !== depth) return;
    this.scopes.pop();
    this.use(this.scopes.at(-1)?.uris ?? NONE);
  }

  private declare(tag: TagReader, depth: number): void {
    const declared = tag
      .attributes()
      .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
      .map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const);
    const uris = new Map([...this.uris, ...declared]);
    this.scopes.push({ depth, uris });
    this.use(uris);
  }

  private use(uris: ReadonlyMap<string, string>): void {
    this.uris = uris;
    const uri = uris.get('') ?? '';
    this.isOursWithout = uri === '' || this.ours.has(uri);
  }

  private isKnown(prefix: string): boolean {
    return prefix !== '' && this.ours.has(this.uris.get(prefix) ?? '');
  }
}

/** Of several ways to say the same, the first that we understand (ECMA-376 part 3, 7.5–7.7); its content stands for the whole. */
class Alternatives implements ElementReader {
  private isChosen = false;

  constructor(
    private readonly parent: ElementReader,
    private readonly isKnown: (prefix: string) => boolean,
  ) {}

  child(name: string, tag: StartTag): ElementReader | null {
    if (this.isChosen) return null;
    const wanted = tag.attribute('Requires')?.trim().split(/\s+/) ?? [''];
    this.isChosen = name === 'Fallback' || (name === 'Choice' && wanted.every(this.isKnown));
    return this.isChosen ? { ...this.parent, end: () => undefined } : null;
  }

  text(): void {
    return;
  }

  end(): void {
    return;
  }
}
