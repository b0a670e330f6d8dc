import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { plannedRows, planPublished } from '../../../src/synthetic';
import { publishedTargets } from '../../../src/hosts/cli/commands/published-page';
import { iplos } from '../../started/command';
import { shipped } from '../../made/shipped-regions';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-page-'));
  data = join(folder, 'uttrekk.csv');
  const regions = shipped.forYear(2019);
  if (!regions) throw new Error('no classification of 2019');
  const rows = plannedRows(planPublished(regions, publishedTargets(), 1800, 7), 2019, 7);
  writeFileSync(data, rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ASK = ['--indicator', 'arbeid-utdanning', '--joint', '1151=1149'];
const place = (name: string): string => join(folder, name);

interface Checked {
  readonly claims: readonly { readonly kind: string; readonly verdict: string; readonly text: string }[];
  readonly unread: readonly number[];
  readonly tables: {
    readonly summary: Readonly<Record<string, number>>;
    readonly unplaced: number;
    readonly withoutFigures: readonly string[];
    readonly columnsUnread: readonly string[];
  };
}

async function check(file: string, ...more: readonly string[]): Promise<Checked> {
  const { out, code } = await iplos('check-text', file, '--data', data, ...ASK, '--format', 'json', ...more);
  expect(code).toBe(0);
  return JSON.parse(out) as Checked;
}

describe('iplos page', () => {
  test('[PUB-5] every number of the page, as .docx, is read and verified, and it prints the published figures', async () => {
    const { code } = await iplos('page', data, ...ASK, '--output', place('side.docx'));
    expect(code).toBe(0);
    const { claims, unread, tables } = await check(place('side.docx'));
    expect(claims.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
    expect(claims.length).toBeGreaterThanOrEqual(12);
    expect(unread).toEqual([]);
    expect(tables.summary).toEqual({ agrees: 95 });
    expect(tables.unplaced).toBe(0);
    expect(tables.withoutFigures).toEqual([expect.stringMatching(/^Tabell 2\. Definisjonen/)]);
    const said = claims.map(({ text }) => text);
    for (const figure of ['77,7', '7,9', '14,2', '68,7', '84,4']) expect(said).toContain(`${figure} prosent`);
    expect(claims.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['interval', 'spread', 'variation', 'nameList', 'jointReporting']),
    );
  });

  test('the document has alt texts, header rows that come again, a language, and the same bytes each time', async () => {
    await iplos('page', data, ...ASK, '--output', place('igjen.docx'), '--language', 'en');
    const parts = unzipSync(readFileSync(place('igjen.docx')));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const pictures = [...part('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)];
    expect(pictures.map(([, alt]) => alt)).toEqual([
      expect.stringMatching(/^Shares with intervals of 18/),
      expect.stringMatching(/^Funnel plot of/),
    ]);
    expect(part('word/document.xml').match(/<w:tblHeader/g)).toHaveLength(2);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(2);
    expect(Object.values(parts).filter((bytes) => bytes[0] === 0x89)).toHaveLength(2);
    const { claims, unread } = await check(place('igjen.docx'), '--language', 'en');
    expect([unread, claims.filter(({ verdict }) => verdict !== 'verified')]).toEqual([[], []]);
  });

  test('a page of one kommune, by name, is read and verified too', async () => {
    await iplos('page', data, ...ASK, '--kommune', '1103,Våler (Østfold)', '--output', place('stavanger.md'));
    const { claims, unread, tables } = await check(place('stavanger.md'));
    expect(claims.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
    expect(claims.length).toBeGreaterThanOrEqual(7);
    expect([unread, tables.unplaced, tables.summary.differs]).toEqual([[], 0, undefined]);
    const text = readFileSync(place('stavanger.md'), 'utf8');
    expect(text).toMatch(/Stavanger kommune, 2019/);
    expect(text).toMatch(/\| kommunene i Rogaland \| \d+ \| \d+–\d+ \| \d+ \|/);
  });

  test('all kommuner in one run: a sheet for each, as JSON a page for each', async () => {
    const { code } = await iplos('page', data, ...ASK, '--all', '--output', place('alle.xlsx'));
    expect(code).toBe(0);
    const sheets = strFromU8(
      unzipSync(readFileSync(place('alle.xlsx')))['xl/workbook.xml'] ?? new Uint8Array(),
    );
    expect(sheets.match(/<sheet /g)).toHaveLength(408);
    expect(sheets).toContain('name="1103 Stavanger"');
  });

  test('[REG-2] a kommune that is a fylke, or a KOSTRA group, by itself stands once beside the country', async () => {
    writeFileSync(place('grupper.csv'), 'kommunenr;kostragruppe\n0301;EKG15\n1201;EKG13\n5001;EKG13\n');
    const asked = ['--kommune', '0301,1201', '--kostra', place('grupper.csv'), '--format', 'json'];
    const { out } = await iplos('page', data, ...ASK, ...asked);
    const { pages } = JSON.parse(out) as {
      readonly pages: readonly {
        readonly blocks: readonly {
          readonly table?: { readonly rows: readonly (readonly { readonly text?: string }[])[] };
        }[];
      }[];
    };
    const around = pages.map(({ blocks }) =>
      blocks.find(({ table }) => table)?.table?.rows.map(([name]) => name?.text),
    );
    expect(around).toEqual([
      ['Oslo', 'Hele landet'],
      ['Bergen', 'KOSTRA-gruppe 13', 'Hordaland', 'Hele landet'],
    ]);
  });

  test('[IN-11] of a part of the country it gives the kommuner of the data, and calls nothing the country', async () => {
    const [header = '', ...rows] = readFileSync(data, 'utf8').split('\n');
    const at = header.split(';').indexOf('Kommunenr');
    const some = rows.filter((row) => ['0301', '1103'].includes(row.split(';')[at] ?? ''));
    writeFileSync(place('to.csv'), [header, ...some].join('\n'));
    const { code, out } = await iplos(
      'page',
      place('to.csv'),
      '--indicator',
      'arbeid-utdanning',
      '--format',
      'md',
    );
    expect(code).toBe(0);
    expect(out).toContain('Dataene gjelder en del av landet.');
    expect(out).toContain('andeler i kommunene 2019');
    for (const line of ['Oslo', 'Stavanger', 'Alle i dataene'])
      expect(out).toMatch(new RegExp(`^\\| ${line} \\| \\d`, 'm'));
    expect(out).not.toMatch(/har ingen tall|Alle kommuner har rapportert|Hele landet/);
  });

  test('[DIS-1] with hiding on, nothing is said of what is hidden', async () => {
    await iplos('page', data, ...ASK, '--suppress-below', '5', '--output', place('skjult.txt'));
    const text = readFileSync(place('skjult.txt'), 'utf8');
    expect(text).toMatch(/fra 1 til 4 er skjult \(:\)/);
    // Kommuner are hidden in this extract, so nothing is said of the spread among them.
    expect(text).not.toMatch(/medianen av fylkene, kommuner/);
    const { out } = await iplos('compute', data, ...ASK, '--suppress-below', '5', '--format', 'json');
    const { rows } = JSON.parse(out) as {
      readonly rows: readonly {
        readonly status: string;
        readonly level: string;
        readonly regionName: string;
      }[];
    };
    const hidden = rows.filter(({ level, status }) => level === 'fylke' && status === 'suppressed');
    const signs = text.split('\n').filter((line) => / : \|/.test(line)).length;
    expect(signs > 0).toBe(hidden.length > 0);
  });

  test.each([
    [['--format', 'docx'], /--output/],
    [['--output', 'x.pdf'], /\.docx/],
    [['--output', 'x.xlsx'], /--kommune/],
    [['--kommune', 'Atlantis'], /Atlantis/],
  ])('%j is refused with what to do', async (options, message) => {
    const { said, code } = await iplos('page', data, ...ASK, ...options);
    expect(code).toBe(2);
    expect(said).toMatch(message);
  });
});
