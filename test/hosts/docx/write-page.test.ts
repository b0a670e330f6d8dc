import { strFromU8, unzipSync } from 'fflate';
import type { RankedPicture } from '../../../src/layout';
import type { PageDocument, PageTable } from '../../../src/page';
import { docxText } from '../../../src/hosts/docx/read-docx';
import { writePagesFile } from '../../../src/hosts/docx/write-page';

/* Pages of made texts: no rows are counted, and pictures are drawn as three bytes. */

const picture: RankedPicture = {
  ...{
    kind: 'ranked',
    id: 'rank',
    title: 'Andel «innfridd»',
    altText: 'A < B & C',
    notes: [],
    axis: '',
    baseline: 0.5,
  },
  keys: { baseline: 'Landet' },
  rows: [{ name: 'A', count: 1, denominator: 2, share: 0.5, low: 0.1, high: 0.9, said: '50,0 %' }],
};
const column = (header: string, align: 'left' | 'right'): PageTable['columns'][number] => ({
  ...{ kind: 'label', header, shortHeader: header, width: 10, align, dropOrder: 0 },
});
const table: PageTable = {
  columns: [column('Område', 'left'), column('Nevner', 'right')],
  rows: [
    [
      { kind: 'text', text: 'A & "B" <C>\u0007\uE000' },
      { kind: 'integer', value: 1234 },
    ],
    [
      { kind: 'text', text: '' },
      { kind: 'sign', sign: ':' },
    ],
  ],
  legend: [{ sign: ':', meaning: 'skjult' }],
  notes: [],
};
const page = (subtitle: string): PageDocument => ({
  ...{ language: 'nb', title: 'Side', subtitle, author: 'IPLOS', created: '2026-11-28T12:00:00Z' },
  blocks: [
    { kind: 'heading', text: 'Resultater' },
    { kind: 'paragraph', text: 'Av {dem} fikk 3 > 2 innfridd.' },
    { kind: 'list', items: ['«Andel» er a/b', 'Neste'] },
    { kind: 'picture', picture, caption: 'Figur 1' },
    { kind: 'table', table, caption: 'Tabell 1' },
  ],
});

let drawings = 0;
const write = (pages: readonly PageDocument[]): Promise<Uint8Array> =>
  writePagesFile(pages, () => {
    drawings++;
    return Promise.resolve({ png: new Uint8Array([1, 2, 3]), width: 600, height: 300 });
  });
const documentOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

test('[EXP-1] what stands on pages is read again as it was, whatever signs it has, and the same pages give the same bytes', async () => {
  const pages = [page('Oslo'), page('Bergen <1>')];
  const bytes = await write(pages);
  const one = (subtitle: string): readonly string[] => [
    ...['Side', subtitle, 'Resultater', 'Av {dem} fikk 3 > 2 innfridd.', '- «Andel» er a/b', '- Neste'],
    ...[
      'Figur 1',
      'Tabell 1',
      '| Område | Nevner |\n| A & "B" <C>\uE000 | 1\u00a0234 |\n|  | : |',
      ': = skjult',
    ],
  ];
  expect(docxText(bytes, 'side.docx').split('\n\n')).toEqual([...one('Oslo'), ...one('Bergen <1>')]);
  expect(await write(pages)).toEqual(bytes);
});

test('a paragraph has one style, a picture on several pages is drawn and kept once, and each place of it has a number of its own', async () => {
  drawings = 0;
  const bytes = await write(Array.from({ length: 40 }, (_, at) => page(`Kommune ${at}`)));
  const xml = documentOf(bytes);
  expect(drawings).toBe(1);
  expect(
    Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/') && !name.endsWith('/')),
  ).toHaveLength(1);
  const numbers = [
    ...xml.matchAll(/<wp:docPr id="([^"]*)" name="Andel «innfridd»" descr="A &lt; B &amp; C"/g),
  ];
  expect(new Set(numbers.map(([, id]) => id)).size).toBe(40);
  const styles = [...xml.matchAll(/<w:pPr>.*?<\/w:pPr>/g)].map(([one]) => one.split('<w:pStyle ').length - 1);
  expect(Math.max(...styles)).toBe(1);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(39);
});
