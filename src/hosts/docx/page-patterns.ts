import { strFromU8, unzipSync } from 'fflate';
import { invariant } from '../../core';
import type { PageTable } from '../../page';
import { pictureSvg } from '../../pictures';
import type { DocxLibrary } from './docx-library';
import { docxTable } from './docx-table';
import type { DrawPicture } from './draw-picture';
import type { PagePart, ParagraphKind } from './page-parts';
import { PAGE_STYLES, PAGE_WIDTH } from './page-styles';

/**
 * A document that holds one of each kind of part its pages have, as the library writes it, and these parts as patterns: the library makes
 * an object of every mark, which for some hundred pages takes minutes and a GB.
 */
export interface PagePatterns {
  /** The document's parts by their names in the package; of its text what stands before and after the pages. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly before: string;
  readonly after: string;
  /** A part's marks with its texts in them. */
  readonly fill: (part: PagePart) => string;
}

/** What the document says of itself. */
export interface AboutDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
}

/** Stand for a text and for the end of a pattern; no text has them. */
const [HOLE, END] = ['\uE000', '\uE001'];

type Child = InstanceType<DocxLibrary['Paragraph']> | InstanceType<DocxLibrary['Table']>;

/** Makes the patterns of parts; pictures are drawn once each. */
export async function pagePatterns(
  docx: DocxLibrary,
  parts: Iterable<PagePart>,
  about: AboutDocument,
  draw: DrawPicture,
): Promise<PagePatterns> {
  const firsts = new Map<string, PagePart>();
  const keys = patternKeys();
  for (const part of parts) {
    const key = keys(part);
    if (!firsts.has(key)) firsts.set(key, part);
  }
  const children: Child[] = [];
  for (const part of firsts.values())
    children.push(await sample(docx, part, draw), new docx.Paragraph({ text: END }));
  const files = unzipSync(
    new Uint8Array(await docx.Packer.toArrayBuffer(wholeDocument(docx, about, children))),
  );
  const text = files[TEXT_PART];
  invariant(text !== undefined, 'a document has a text');
  const [before = '', ...rest] = strFromU8(text).split('<w:body>');
  const samples = rest.join('').split(`<w:p><w:r><w:t xml:space="preserve">${END}</w:t></w:r></w:p>`);
  const after = samples.pop() ?? '';
  invariant(samples.length === firsts.size, 'each kind of part has its pattern');
  const fills = new Map([...firsts].map(([key, part], at) => [key, filler(part, samples[at] ?? '')]));
  return {
    files,
    before: `${before}<w:body>`,
    after,
    fill(part) {
      const fill = fills.get(keys(part));
      invariant(fill !== undefined, 'the patterns are those of the pages');
      return fill(part);
    },
  };
}

/** The text of a document among its parts. */
export const TEXT_PART = 'word/document.xml';

/** What tells patterns apart: the kind of a paragraph, the columns of a table, a picture. */
function patternKeys(): (part: PagePart) => string {
  const pictures = new Map<unknown, string>();
  return (part) => {
    if (part.kind === 'table')
      return `table ${part.columns.map(({ width, align }) => `${width} ${align}`).join()}`;
    if (part.kind !== 'picture') return part.kind;
    const { picture } = part;
    const known =
      pictures.get(picture) ?? `picture ${picture.title} ${picture.altText} ${pictureSvg(picture)}`;
    pictures.set(picture, known);
    return known;
  };
}

async function sample(docx: DocxLibrary, part: PagePart, draw: DrawPicture): Promise<Child> {
  switch (part.kind) {
    case 'table':
      return docxTable(docx, part.columns, HOLE);
    case 'picture': {
      const { title, altText } = part.picture;
      const { png, width, height } = await draw(pictureSvg(part.picture));
      const image = new docx.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: PAGE_WIDTH, height: Math.round((height * PAGE_WIDTH) / width) },
        altText: { id: HOLE, name: title, title, description: altText },
      });
      return new docx.Paragraph({ keepNext: true, children: [image] });
    }
    default:
      return new docx.Paragraph({ ...LOOKS[part.kind], text: HOLE });
  }
}

const LOOKS: Readonly<Record<ParagraphKind, ConstructorParameters<DocxLibrary['Paragraph']>[0] & object>> = {
  title: { heading: 'Title' },
  pageTitle: { heading: 'Title', pageBreakBefore: true },
  subtitle: { style: 'Subtitle' },
  heading: { heading: 'Heading1' },
  body: { style: 'BodyText' },
  item: { style: 'ListBullet', bullet: { level: 0 } },
  caption: { style: 'Caption' },
  tableCaption: { style: 'Caption', keepNext: true },
  note: { style: 'Note' },
};

/** Fills the holes of one pattern. */
function filler(first: PagePart, xml: string): (part: PagePart) => string {
  if (first.kind === 'table') {
    const second = xml.indexOf('<w:tr>', xml.indexOf('<w:tr>') + 1);
    const end = xml.lastIndexOf('</w:tr>') + '</w:tr>'.length;
    const head = xml.slice(0, second).split(HOLE);
    const row = xml.slice(second, end).split(HOLE);
    return (part) =>
      part.kind !== 'table'
        ? ''
        : [
            filled(head, headers(part.columns)),
            ...part.rows.map((texts) => filled(row, texts)),
            xml.slice(end),
          ].join('');
  }
  // The library names a style of its own too, and a paragraph may have one.
  const pieces = xml.replace(/<w:pStyle w:val="ListParagraph"\/>/u, '').split(HOLE);
  let pictures = 0;
  return (part) =>
    part.kind === 'table' ? '' : filled(pieces, [part.kind === 'picture' ? String(++pictures) : part.text]);
}

const headers = (columns: PageTable['columns']): readonly string[] => columns.map(({ header }) => header);

function filled(pieces: readonly string[], texts: readonly string[]): string {
  return pieces.map((piece, at) => (at === 0 ? piece : `${escaped(texts[at - 1] ?? '')}${piece}`)).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML has it; what no XML can hold is left out. */
function escaped(text: string): string {
  return text.replace(/[&<>"\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, (sign) => SIGNS[sign] ?? '');
}

function wholeDocument(
  docx: DocxLibrary,
  { title, subject, author }: AboutDocument,
  children: readonly Child[],
): InstanceType<DocxLibrary['Document']> {
  const pageOf = new docx.TextRun({
    size: 18,
    color: '5B6873',
    children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
  });
  const footer = new docx.Footer({
    children: [new docx.Paragraph({ alignment: 'right', children: [pageOf] })],
  });
  const margin = { top: 1134, bottom: 1134, left: 1134, right: 1134 };
  return new docx.Document({
    ...{ title, subject, creator: author, lastModifiedBy: author, styles: PAGE_STYLES },
    sections: [{ properties: { page: { margin } }, footers: { default: footer }, children: [...children] }],
  });
}
