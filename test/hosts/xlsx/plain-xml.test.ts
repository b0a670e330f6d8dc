import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { RawCell } from '../../../src/core';
import { plainXml } from '../../../src/hosts/xlsx/plain-xml';
import { openWorkbook } from '../../../src/hosts/xlsx/read-workbook';

const inPieces = (pieces: readonly string[]): string => {
  const plain = plainXml();
  return pieces.map((piece) => plain.take(piece)).join('') + plain.end();
};
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

describe('XML without what is not said in it', () => {
  it.each([
    ['a comment', '<a>1<!-- <v>2</v> -->3</a>', '<a>13</a>'],
    ['a comment that ends where another seems to begin', '<a><!--<!--->x</a>', '<a>x</a>'],
    ['an empty comment', '<a><!---->x</a>', '<a>x</a>'],
    ['an instruction', '<?xml version="1.0"?><a><?hidden <v>2</v>?>x</a>', '<a>x</a>'],
    ['a comment in a CDATA section', '<a><![CDATA[<!-- & -->]]></a>', '<a>&lt;!-- &amp; --&gt;</a>'],
    ['a CDATA section in a comment', '<a><!-- <![CDATA[ -->x<!-- ]]> --></a>', '<a>x</a>'],
    ['brackets in a CDATA section', '<a><![CDATA[x]]]]><![CDATA[>y]]></a>', '<a>x]]&gt;y</a>'],
    ['what has neither', '<a b="1!?">--> ]]&gt; ?></a>', '<a b="1!?">--> ]]&gt; ?></a>'],
    ['another declaration', '<!DOCTYPE a><a/>', '<!DOCTYPE a><a/>'],
    ['a comment that never ends', '<a>x<!-- </a>', '<a>x'],
    ['a mark cut off at the end', '<a>x</a><!', '<a>x</a><!'],
  ])('%s, wherever the text is cut', (_what, xml, expected) => {
    for (let cut = 0; cut <= xml.length; cut++) {
      expect(inPieces([xml.slice(0, cut), xml.slice(cut)])).toBe(expected);
    }
    expect(inPieces([...xml])).toBe(expected);
  });

  it('means the same as before to a parser of others, however it is cut', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', ' ', '!', '?', '[', ']', '<', '>', '-', '&') });
    const piece = fc.oneof(
      word.map(escaped),
      word.map((text) => `<!--${text.replace(/-/g, '~')}-->`),
      word.map((text) => `<?p ${text.replace(/\?/g, '~')}?>`),
      word.map((text) => `<![CDATA[${text.replace(/]/g, '~')}]]>`),
      fc.constantFrom('<b>', '<i/>').map((tag) => (tag === '<b>' ? '<b>x</b>' : tag)),
    );
    const DOMParser = new JSDOM('').window.DOMParser;
    const parsed = (xml: string) => {
      const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
      return { name: root.nodeName, text: root.textContent, elements: root.querySelectorAll('*').length };
    };
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), sizes, (pieces, lengths) => {
        const xml = `<a>${pieces.join('')}</a>`;
        const cuts: string[] = [];
        for (let at = 0, turn = 0; at < xml.length; turn++) {
          const length = lengths[turn % lengths.length] ?? 1;
          cuts.push(xml.slice(at, at + length));
          at += length;
        }
        const plain = inPieces(cuts);
        expect(plain).not.toMatch(/<[!?]/);
        expect(parsed(plain)).toEqual(parsed(xml));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

describe('[IN-9] a workbook with comments in its parts', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-xml-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const long = '<row r="2"><c r="A2"><v>9</v></c></row> '.repeat(4000);

  it.each([0, 6] as const)('reads what is said, at compression %d', async (level) => {
    const file = join(folder, 'kommentarer.xlsx');
    const parts = {
      '_rels/.rels': `<?xml version="1.0"?><!-- <Relationship Type="x/officeDocument" Target="feil.xml"/> --><Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><!-- <sheet name="Borte" r:id="r1"/> --><sheet name="A" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="strings.xml"/></Relationships>`,
      'xl/strings.xml': `<sst><!-- <si><t>borte</t></si> --><si><t>kode<!-- nr --> 9</t></si><?x <si><t>borte</t></si>?><si><t><![CDATA[</t></si> & <!-- står -->]]></t></si></sst>`,
      'xl/sheet1.xml': `<?xml version="1.0"?><!-- <row>${'a'.repeat(3000)} --><worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><!-- <c r="B1"><v>7</v></c> --><c r="C1" t="s"><v>1</v></c></row><!-- ${long} --><row r="3"><c r="A3"><v>1<!-- 2 -->5</v></c></row><?${long}?></sheetData></worksheet><!-- ${'slutt '.repeat(500)} -->`,
    };
    const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
    writeFileSync(file, zipSync(bytes, { level }));
    const book = await openWorkbook(file);
    const rows: (readonly RawCell[])[] = [];
    try {
      expect(book.sheets).toEqual(['A']);
      for await (const snapshot of book.rows('A')) rows.push(...snapshot.rows);
    } finally {
      await book.close();
    }
    expect(rows).toEqual([['kode 9', null, '</t></si> & <!-- står -->'], [], [15]]);
  });
});
