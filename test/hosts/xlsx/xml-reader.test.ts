import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { RawCell } from '../../../src/core';
import { ArchiveError } from '../../../src/hosts/xlsx/archive-error';
import type { ElementReader } from '../../../src/hosts/xlsx/xml/element-reader';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { readXml } from '../../../src/hosts/xlsx/xml/xml-reader';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The beginning of a document is looked at whole, for its encoding. */
const LONG = `<!-- ${'lang '.repeat(60)} -->`;

/** The document as our reader passes it on: elements with their text. */
async function read(pieces: readonly (string | Buffer)[]): Promise<string> {
  const said: string[] = [];
  const any: ElementReader = {
    child: (name, tag) => {
      said.push(`(${[name, ...['b', 'c'].flatMap((key) => tag.attribute(key) ?? [])].join(' ')}:`);
      return any;
    },
    text: (text) => said.push(text),
    end: () => said.push(')'),
  };
  const bytes = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  const document = readXml(bytes, { a: { ...any, end: () => undefined } });
  while ((await document.next()).done !== true);
  return said.join('');
}

describe('XML', () => {
  it.each([
    ['a comment', '<a>1<!-- <v>2</v> -->3</a>', '13'],
    ['a comment that ends where another seems to begin', '<a><!--<!--->x</a>', 'x'],
    ['an empty comment', '<a><!---->x</a>', 'x'],
    ['an instruction', '<?xml version="1.0"?><a><?hidden <v>2</v>?>x</a>', 'x'],
    ['a comment in a CDATA section', '<a><![CDATA[<!-- & -->]]></a>', '<!-- & -->'],
    ['a CDATA section in a comment', '<a><!-- <![CDATA[ -->x<!-- ]]> --></a>', 'x'],
    ['brackets in a CDATA section', '<a><![CDATA[x]]]]><![CDATA[>y]]></a>', 'x]]>y'],
    ['signs of tags in an attribute', `<a><e b="1>/'" c = '2"'/></a>`, `(e 1>/' 2":)`],
    ['entities', '<a><e b="&lt;&#x41;&#10;">&amp;&apos;&#8364;</e></a>', "(e <A\n:&'€)"],
    ['line ends', '<a b="x">1\r\n2\r3\n4<e b="x\r\ny\tz"/></a>\r\n', '1\n2\n3\n4(e x y z:)'],
    [
      'elements of others',
      '<a xmlns:o="urn:o"><o:e>x<e>y</e></o:e><e/><e xmlns="urn:o">x<e/></e></a>',
      '(e:)',
    ],
    ['a prefix', `<p:a xmlns:p="${MAIN}"><p:e>x</p:e></p:a >`, '(e:x)'],
    ['a prefix declared anew', `<p:a xmlns:p="${MAIN}"><p:e xmlns:p="urn:o">x</p:e><p:e/></p:a>`, '(e:)'],
    [
      'alternatives',
      `<a xmlns:m="${COMPATIBILITY}" xmlns:o="urn:o" xmlns:p="${MAIN}"><m:AlternateContent><m:Choice Requires="o p">1</m:Choice><m:Choice Requires="p">2<e/></m:Choice><m:Choice Requires="p">3</m:Choice><m:Fallback>4</m:Fallback></m:AlternateContent></a>`,
      '2(e:)',
    ],
  ])('%s, wherever it is cut', async (_what, xml, expected) => {
    for (let cut = 0; cut <= xml.length; cut++) {
      expect(await read([LONG, xml.slice(0, cut), xml.slice(cut)])).toBe(expected);
    }
    expect(await read([LONG, ...xml])).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['no tag', 'a'],
    ['another root', '<b/>'],
    ['a root of another kind', '<a xmlns="urn:o"/>'],
    ['a name of no element', '<__proto__/>'],
    ['two roots', '<a/><a/>'],
    ['text behind the root', '<a/>x'],
    ['an end that never comes', '<a>x<b></b>'],
    ['a comment that never ends', '<a>x<!-- </a>'],
    ['a tag cut off at the end', '<a>x</a'],
    ['an end of another', '<a><b></c></a>'],
    ['an end too many', '<a></a></a>'],
    ['an end that goes on', '<a></a b="">'],
    ['an attribute without quotes', '<a><e b=1/></a>'],
    ['an attribute without value', '<a><e b/></a>'],
    ['an attribute twice', '<a><e b="1" b="1"/></a>'],
    ['attributes without space', '<a><e b="1"c="2"/></a>'],
    ['a tag in an attribute', '<a><e b="<"/></a>'],
    ['an entity nobody knows', '<a>&b;</a>'],
    ['an entity that does not end', '<a>& </a>'],
    ['a sign that is none', '<a>&#0;</a>'],
    ['a sign beyond the last', '<a>&#x110000;</a>'],
    ['half a sign', '<a>&#xD800;</a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'],
    ['a prefix nobody declares', '<a><p:e/></a>'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><a/>'],
    ['bytes that are not UTF-8', Buffer.from('<a>\xe5</a>', 'latin1')],
    ['half a sign at the end', Buffer.from('<a/>\xc3', 'latin1')],
    ['half a sign of UTF-16', Buffer.from('\xff\xfe<\0a\0/\0>\0 ', 'latin1')],
  ])('refuses %s', async (_what, xml) => {
    await expect(read([xml])).rejects.toThrow(ArchiveError);
  });

  it.each(['utf8', 'utf16le', 'latin1'] as const)('reads %s, wherever a sign is cut', async (encoding) => {
    const name = encoding === 'latin1' ? 'ISO-8859-1' : encoding === 'utf8' ? 'UTF-8' : 'UTF-16';
    const mark = encoding === 'latin1' ? '' : '\ufeff';
    const text = encoding === 'latin1' ? 'blåbær' : 'blåbær 🙂 € ';
    const xml = `${mark}<?xml version="1.0" encoding="${name}"?><a>${text.repeat(60)}</a>`;
    const bytes = Buffer.from(xml, encoding);
    for (let cut = 0; cut <= bytes.length; cut += 1 + (cut % 3))
      expect(await read([bytes.subarray(0, cut), bytes.subarray(cut)])).toBe(text.repeat(60));
    if (encoding === 'utf16le') expect(await read([Buffer.from(bytes).swap16()])).toBe(text.repeat(60));
  });

  it('means the same to a parser of others, however it is cut', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', ' ', '!', '?', '[', ']', '<', '>', '-', '&') });
    const inner = fc.oneof(
      word.map(escaped),
      word.map((text) => `<!--${text.replace(/-/g, '~')}-->`),
      word.map((text) => `<?p ${text.replace(/\?/g, '~')}?>`),
      word.map((text) => `<![CDATA[${text.replace(/]/g, '~')}]]>`),
    );
    const piece = fc.oneof(
      inner,
      word.map((text) => `<i b="${escaped(text)}"/>`),
      inner.map((content) => `<e c='x'>${content}</e>`),
    );
    const DOMParser = new JSDOM('').window.DOMParser;
    const told = (node: Node): string =>
      Array.from(node.childNodes, (child) => {
        if (child.nodeType === 3 || child.nodeType === 4) return child.textContent ?? '';
        if (child.nodeType !== 1) return '';
        const attributes = Array.from((child as Element).attributes, ({ value }) => ` ${value}`);
        return `(${child.nodeName}${attributes.join('')}:${told(child)})`;
      }).join('');
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), sizes, async (pieces, lengths) => {
        const xml = `<a>${pieces.join('')}</a>`;
        const cuts: string[] = [];
        for (let at = 0, turn = 0; at < xml.length; turn++) {
          const length = lengths[turn % lengths.length] ?? 1;
          cuts.push(xml.slice(at, at + length));
          at += length;
        }
        const theirs = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
        expect(await read([LONG, ...cuts])).toBe(told(theirs));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

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
