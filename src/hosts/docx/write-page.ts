import { strFromU8, strToU8, Zip, ZipDeflate } from 'fflate';
import { invariant } from '../../core';
import type { PageDocument } from '../../page';
import type { DocxLibrary } from './docx-library';
import type { DrawPicture } from './draw-picture';
import { pageParts, type PagePart } from './page-parts';
import { pagePatterns, TEXT_PART } from './page-patterns';

/**
 * Writes pages as one .docx file, each on a sheet of paper of its own: headings, tables whose header row is repeated, pictures in pixels with
 * their alt text.
 *
 * @param draw the way to pixels, of Node or of a browser
 * @param onPage called after each page with how many are done; what it throws ends the writing
 * @returns the file's bytes; the same pages give the same bytes
 */
export async function writePagesFile(
  pages: readonly PageDocument[],
  draw: DrawPicture,
  onPage?: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  const docx: DocxLibrary = await import('docx');
  const [first] = pages;
  const about = { title: first?.title ?? '', subject: first?.subtitle ?? '', author: first?.author ?? '' };
  const { files, before, after, fill } = await pagePatterns(docx, allParts(pages), about, draw);
  const stamped = stampedFiles(files, first?.created ?? '', first?.language === 'en' ? 'en-GB' : 'nb-NO');
  const file = new Package();
  for (const [name, bytes] of Object.entries(stamped)) if (name !== TEXT_PART) file.add(name)(bytes, true);
  const text = file.add(TEXT_PART);
  text(strToU8(before), false);
  for (const [at, page] of pages.entries()) {
    text(
      strToU8(
        pageParts(page, at === 0)
          .map(fill)
          .join(''),
      ),
      false,
    );
    await onPage?.(at + 1);
  }
  text(strToU8(after), true);
  return file.bytes();
}

function* allParts(pages: readonly PageDocument[]): Generator<PagePart> {
  for (const [at, page] of pages.entries()) yield* pageParts(page, at === 0);
}

/** The earliest time a zip entry can carry; the page's own time is in its properties. */
const ZIP_TIME = new Date(1980, 0, 1);

/** A zip file that is packed as it is written: the text of some hundred pages is never held unpacked. */
class Package {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.pieces.push(piece);
  });

  /** Begins a part; returns the way to give its bytes. */
  add(name: string): (bytes: Uint8Array, isLast: boolean) => void {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = ZIP_TIME;
    this.zip.add(part);
    return (bytes, isLast) => part.push(bytes, isLast);
  }

  bytes(): Uint8Array {
    this.zip.end();
    const whole = new Uint8Array(this.pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** The library stamps files with the clock, and names no language: a page has the time and the language it was told. */
function stampedFiles(
  files: Readonly<Record<string, Uint8Array>>,
  created: string,
  language: string,
): Readonly<Record<string, Uint8Array>> {
  const changed = (name: string, edit: (xml: string) => string): Record<string, Uint8Array> => {
    const part = files[name];
    invariant(part !== undefined, `the written page has the part ${name}`);
    return { [name]: strToU8(edit(strFromU8(part))) };
  };
  const time = new Date(created);
  const stamp = Number.isNaN(time.valueOf()) ? '2000-01-01T00:00:00Z' : time.toISOString();
  return {
    ...files,
    ...changed('docProps/core.xml', (xml) =>
      xml.replace(/>[^<]*(?=<\/dcterms:(?:created|modified)>)/g, `>${stamp}`),
    ),
    ...changed('word/styles.xml', (xml) =>
      xml.replace(/<w:rPrDefault>\s*<w:rPr>/, `$&<w:lang w:val="${language}"/>`),
    ),
  };
}
