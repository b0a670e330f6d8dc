import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { assertNever, invariant } from '../../core';
import { pageTableLines, type PageBlock, type PageDocument } from '../../page';
import { pictureSvg } from '../../pictures';
import type { DocxLibrary } from './docx-library';
import { docxTable } from './docx-table';
import type { DrawPicture, PicturePixels } from './draw-picture';
import { PAGE_STYLES, PAGE_WIDTH } from './page-styles';

type Child = InstanceType<DocxLibrary['Paragraph']> | InstanceType<DocxLibrary['Table']>;

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
  const children: Child[] = [];
  let pictures = 0;
  const drawn = new Map<string, Promise<PicturePixels>>();
  for (const [at, page] of pages.entries()) {
    children.push(
      new docx.Paragraph({ heading: 'Title', text: page.title, pageBreakBefore: at > 0 }),
      new docx.Paragraph({ style: 'Subtitle', text: page.subtitle }),
    );
    for (const block of page.blocks) {
      if (block.kind === 'picture') pictures++;
      children.push(...(await blockParts(docx, block, page, { number: pictures, drawn, draw })));
    }
    await onPage?.(at + 1);
  }
  const document = new docx.Document({
    title: first?.title ?? '',
    subject: first?.subtitle ?? '',
    creator: first?.author ?? '',
    lastModifiedBy: first?.author ?? '',
    styles: PAGE_STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: 'right',
                children: [
                  new docx.TextRun({
                    size: 18,
                    color: '5B6873',
                    children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const language = first?.language === 'en' ? 'en-GB' : 'nb-NO';
  return stamped(new Uint8Array(await docx.Packer.toArrayBuffer(document)), first?.created ?? '', language);
}

async function blockParts(
  docx: DocxLibrary,
  block: PageBlock,
  page: PageDocument,
  {
    number,
    drawn,
    draw,
  }: {
    readonly number: number;
    readonly drawn: Map<string, Promise<PicturePixels>>;
    readonly draw: DrawPicture;
  },
): Promise<readonly Child[]> {
  switch (block.kind) {
    case 'heading':
      return [new docx.Paragraph({ heading: 'Heading1', text: block.text })];
    case 'paragraph':
      return [new docx.Paragraph({ style: 'BodyText', text: block.text })];
    case 'list':
      return block.items.map(
        (item) => new docx.Paragraph({ style: 'ListBullet', text: item, bullet: { level: 0 } }),
      );
    case 'table':
      return [
        new docx.Paragraph({ style: 'Caption', text: block.caption, keepNext: true }),
        docxTable(docx, block.table, page.language),
        ...pageTableLines(block.table).map((text) => new docx.Paragraph({ style: 'Note', text })),
        new docx.Paragraph({ style: 'Note', text: '' }),
      ];
    case 'picture': {
      // Kommuner of a fylke have its picture in common.
      const svg = pictureSvg(block.picture);
      const pixels = drawn.get(svg) ?? draw(svg);
      drawn.set(svg, pixels);
      const { png, width, height } = await pixels;
      const factor = PAGE_WIDTH / width;
      const { altText, title } = block.picture;
      const image = new docx.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: PAGE_WIDTH, height: Math.round(height * factor) },
        altText: { id: String(number), name: title, title, description: altText },
      });
      return [
        new docx.Paragraph({ keepNext: true, children: [image] }),
        new docx.Paragraph({ style: 'Caption', text: block.caption }),
      ];
    }
    default:
      return assertNever(block);
  }
}

/** The earliest time a zip entry can carry; the page's own time is in its properties. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The library stamps files with the clock, and names no language: a page has the time and the language it was told. */
function stamped(bytes: Uint8Array, created: string, language: string): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    invariant(part !== undefined, `the written page has the part ${name}`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  const time = new Date(created);
  const stamp = Number.isNaN(time.valueOf()) ? '2000-01-01T00:00:00Z' : time.toISOString();
  change('docProps/core.xml', (xml) =>
    xml.replace(/>[^<]*(?=<\/dcterms:(?:created|modified)>)/g, `>${stamp}`),
  );
  change('word/styles.xml', (xml) =>
    xml.replace(/<w:rPrDefault>\s*<w:rPr>/, `$&<w:lang w:val="${language}"/>`),
  );
  return zipSync(parts, { mtime: ZIP_TIME, level: 6 });
}
