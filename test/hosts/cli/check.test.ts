import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { iplos } from '../../started/command';
import { demonstration } from '../../started/demonstration';

const page = join(__dirname, '../../reference/publication-2019/page.txt');
let folder = '';
let demo = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-check-'));
  demo = (await demonstration()).folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

const extract = (): string => join(demo, 'oppdiktet-uttrekk-2019.csv');
const table = 'Område;Innfridd (%);Delvis innfridd (%);Ikke innfridd (%)\n';

test('[PUB-2] the demonstration’s own workbook agrees with its extract, every cell of every sheet', async () => {
  const ran = await iplos(
    'check',
    join(demo, 'resultater-2019.xlsx'),
    '--data',
    extract(),
    '--joint',
    '1151=1149',
    '--format',
    'json',
  );
  const found = JSON.parse(ran.out) as { summary: Record<string, number>; unplaced: readonly unknown[] };
  expect(found.unplaced).toEqual([]);
  expect(Object.keys(found.summary)).toEqual(['agrees']);
  // Land, 18 fylker and 422 kommuner, two indicators, 16 måltall twice and 4 denominators each.
  expect(found.summary.agrees).toBeGreaterThanOrEqual(2 * 441 * 36);
  expect(ran.code).toBe(0);
});

test.each(['nb', 'en'])(
  '[PUB-6] numbers of fylker beside their ages are no figures, and levels are read in %s',
  async (language) => {
    await iplos(
      'compute',
      extract(),
      '--level',
      'fylke',
      '--language',
      language,
      '--output',
      at(`fylker-${language}.xlsx`),
    );
    const { out, code } = await iplos(
      'check',
      at(`fylker-${language}.xlsx`),
      '--data',
      extract(),
      '--format',
      'json',
    );
    const found = JSON.parse(out) as { summary: object; unplaced: readonly unknown[] };
    expect(found.unplaced).toEqual([]);
    // 18 fylker, two indicators, 16 måltall twice and 4 denominators each.
    expect(found.summary).toEqual({ agrees: 2 * 18 * 36 });
    expect(code).toBe(0);
  },
);

test('[PUB-4] the page of 2019: agrees with the extract, impossible as a closed table, 13a forced', async () => {
  writeFileSync(at('page.csv'), `${table}Hele landet;77,7;7,9;14,2\nFinnmark;68,7;;\nVest-Agder;84,4;;\n`);
  const ran = await iplos(
    'check',
    at('page.csv'),
    '--year',
    '2019',
    '--indicator',
    'arbeid-utdanning',
    '--data',
    extract(),
  );
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('måltall 13a må stå som 0,1–0,4');
  const closed = await iplos('check', at('page.csv'), '--year', '2019', '--closed');
  expect(closed.code).toBe(1);
  expect(closed.out).toContain('page.csv!B2, page.csv!C2, page.csv!D2');
});

describe('figures that could not be placed or read', () => {
  const data = 'Kommunenr;År;Alder;Kode 9;Kode 10\n'.concat(
    ...['0301;2019;40;1;1\n', '0301;2019;41;1;1\n', '0301;2019;42;1;3\n', '0101;2019;40;1;1\n'],
  );
  const held = async (
    published: string,
    ...more: readonly string[]
  ): Promise<Awaited<ReturnType<typeof iplos>>> => {
    writeFileSync(at('rows.csv'), data);
    writeFileSync(at('printed.csv'), published);
    return iplos('check', at('printed.csv'), '--year', '2019', '--indicator', 'arbeid-utdanning', ...more);
  };

  test('[PUB-6] a bydel is counted and named, and the check does not end as if all were well', async () => {
    const published = 'region;Innfridd\nOslo;66,7\nOslo - Sagene;50,0\n0301 Oslo - Bydel Frogner;50,0\n';
    for (const more of [[], ['--data', at('rows.csv')]]) {
      const ran = await held(published, ...more);
      expect(ran.code).toBe(1);
      expect(ran.out).toContain('Oslo - Sagene');
      expect(ran.out).toContain('0301 Oslo - Bydel Frogner');
      expect(ran.out).not.toContain('Umulig');
    }
    const json = JSON.parse((await held(published, '--data', at('rows.csv'), '--format', 'json')).out) as {
      readonly summary: unknown;
      readonly unplaced: readonly unknown[];
    };
    expect(json.summary).toEqual({ agrees: 1 });
    expect(json.unplaced).toHaveLength(2);
    const written = await held(published, '--output', at('bydel.csv'), '--force');
    expect(written.code).toBe(1);
    expect(written.out).toContain('2 celler kunne ikke plasseres.');
  });

  test('[PUB-6] a text in the place of a figure', async () => {
    const ran = await held('region;Innfridd\nOslo;66,7\nHalden;ca. 50\n');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('1 celle kunne ikke leses som tall og er ikke kontrollert: printed.csv!B3.');
    expect((await held('region;Innfridd\nOslo;66,7\nHalden;50,0\n')).code).toBe(0);
  });

  test('[PUB-1] dashes, a count with its share, and region labels with years agree', async () => {
    const ran = await held(
      'region;Innfridd 1);Delvis innfridd\nOslo (-2019);2 (66,7 %);-\nK-0101 Halden;1 (100,0 %);–\n',
      '--data',
      at('rows.csv'),
    );
    expect(ran.out).toContain('6 stemmer');
    expect(ran.code).toBe(0);
  });

  test('[PUB-3] half to even is said, and is no contradiction', async () => {
    const ran = await held('Kommune;Innfridd;Delvis innfridd;Nevner\nHalden;93,8;6,2;16\n');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(
      'mulige sammen, men avrundet på en annen måte enn den vanlige: halve til partall.',
    );
    expect(ran.out).not.toContain('mulig.\n✓');
  });
});

test('a wrong figure is a difference and exit code 1; the verdicts go to a workbook that is not the table', async () => {
  writeFileSync(at('wrong.csv'), `${table}Hele landet;77,9;7,9;14,2\n`);
  const args = [
    'check',
    at('wrong.csv'),
    '--year',
    '2019',
    '--indicator',
    'arbeid-utdanning',
    '--data',
    extract(),
  ];
  const ran = await iplos(...args, '--output', at('verdicts.xlsx'));
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('✓ 2 stemmer, ✗ 1 avviker');
  const book = await openWorkbook(at('verdicts.xlsx'));
  expect(book.sheets[0]).toBe('Kontroll');
  await book.close();
  expect((await iplos(...args, '--output', at('wrong.csv'), '--force')).code).toBe(2);
});

test('[PUB-1] a workbook is checked by what its cells show, not by what they store', async () => {
  const check = async (format: string): Promise<string> => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Andeler');
    sheet.addRows([
      ['Område', 'Innfridd'],
      ['Hele landet', 0.77698],
      ['Finnmark', 0.68711],
      ['Vest-Agder', 0.84421],
    ]);
    sheet.getColumn(2).numFmt = format;
    await book.xlsx.writeFile(at('andeler.xlsx'));
    const options = ['--year', '2019', '--indicator', 'arbeid-utdanning', '--data', extract()];
    return (await iplos('check', at('andeler.xlsx'), ...options)).out;
  };
  const asShown = await check('0.0 %');
  expect(asShown).toContain('✓ 3 stemmer');
  expect(asShown).toContain('84,4 %');
  expect(await check('0.00 %')).toContain('✗');
});

test('[PUB-5] the page’s text is verified by the extract', async () => {
  const ran = await iplos(
    'check-text',
    page,
    '--data',
    extract(),
    '--indicator',
    'arbeid-utdanning',
    '--joint',
    '1151=1149',
  );
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('77,7 prosent[✓1]');
  expect(ran.out).toMatch(/11 påstander: ✓ 10 stemmer, \? 1 kan ikke kontrolleres/);
});

test.each(['', 'Vi takker alle som har bidratt til rapporten.\n'])(
  '[PUB-5] a text without anything to check has not been checked: %j',
  async (text) => {
    writeFileSync(at('takk.txt'), text);
    for (const format of ['table', 'json']) {
      const ran = await iplos('check-text', at('takk.txt'), '--format', format);
      expect({ ...ran, said: '' }).toEqual({ code: 2, out: '', said: '' });
      expect(ran.said).toMatch(/Fant ingen påstander i «.*takk\.txt» som kan kontrolleres/);
    }
    const example = (await iplos('check-text', at('takk.txt'))).said.match(/«(I 2019 [^»]*)»/)?.[1] ?? '';
    writeFileSync(at('eksempel.txt'), example);
    expect((await iplos('check-text', at('eksempel.txt'))).out).toMatch(
      /1 påstand: \? 1 kan ikke kontrolleres/,
    );
  },
);

test('[IN-11] a figure about more than the data are about cannot be told, in a table and in a text', async () => {
  const rows = Array.from({ length: 40 }, (_, row) => `0106;40;1;${row % 2 === 0 ? 1 : 3}`);
  writeFileSync(at('fredrikstad.csv'), ['knr;alder;9;10', ...rows].join('\n'));
  writeFileSync(
    at('begge.csv'),
    'Kommunenr;Område;Innfridd (%)\n0106;Fredrikstad;50,0\n0301;Oslo;60,0\n;Hele landet;77,7\n',
  );
  writeFileSync(at('landet.txt'), 'I 2019 fikk 77,7 prosent i hele landet behovet innfridd.\n');
  const against = ['--data', at('fredrikstad.csv'), '--year', '2019', '--indicator', 'arbeid-utdanning'];
  const table = JSON.parse((await iplos('check', at('begge.csv'), ...against, '--format', 'json')).out) as {
    readonly cells: readonly { readonly verdict: string; readonly regionCode: string }[];
  };
  expect(table.cells.map(({ regionCode, verdict }) => [regionCode, verdict])).toEqual([
    ['0106', 'agrees'],
    ['0301', 'cannotTell'],
    ['0', 'cannotTell'],
  ]);
  const text = await iplos('check-text', at('landet.txt'), ...against);
  expect(text.out).toMatch(/\? 1 kan ikke kontrolleres/);
  expect(text.out).not.toContain('✗');
});
