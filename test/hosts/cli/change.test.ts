import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from '../../started/command';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-change-'))));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function csv(rows: readonly string[]): string {
  const file = join(folder, `uttrekk-${++files}.csv`);
  writeFileSync(file, ['løpenr;år;kommunenr;alder;kode 9;kode 10', ...rows].join('\n'));
  return file;
}
const ASK = ['--indicator', 'arbeid-utdanning', '--reach', 'land'];
const BEFORE = ['a;2019;0301;30;1;1', 'b;2019;0301;30;1;3', 'c;2019;1103;30;1;1', 'd;2019;1103;30;1;3'];
const AFTER = [
  'a;2019;0301;30;1;1',
  'b;2019;0301;30;1;1',
  'c;2019;1106;30;1;1',
  'e;2019;1103;30;1;',
  'f;2019;1103;30;2;',
];

interface Answer {
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
    readonly notes: readonly string[];
  }[];
  readonly persons: unknown;
}

describe('iplos change', () => {
  test('[STA-6] two extracts: the parts sum, kommuner come and go, persons are found by key', async () => {
    const { out, code } = await iplos('change', csv(BEFORE), csv(AFTER), ...ASK, '--format', 'json');
    const { tables, persons } = JSON.parse(out) as Answer;
    expect(code).toBe(0);
    const [whole, parts] = tables;
    const met = whole?.rows[0] ?? [];
    expect(met.slice(0, 6)).toEqual(['Innfridd', 4, 0.5, 4, 0.75, 25]);
    expect(met.slice(8).reduce((sum: number, one) => sum + Number(one), 0)).toBeCloseTo(25, 1);
    expect(parts?.rows.find(([kommune]) => kommune === '1106')?.slice(-1)).toEqual(['Kom til']);
    expect(persons).toEqual({
      came: 2,
      went: 1,
      stayed: 3,
      movedKommune: 1,
      codes: [{ code: 10, from: 3, to: 1, persons: 1 }],
    });
    expect(whole?.notes[0]).toMatch(
      /^Andelen innfridd i hele landet gikk fra 50,0 % \(2 av 4\) i uttrekk-1\.csv til 75,0 % \(3 av 4\)/,
    );
  });
  test('[STA-6] the måltall is chosen by number or outcome; an age group is not parted by age', async () => {
    const files = [csv(BEFORE), csv(AFTER)] as const;
    const ask = async (measure: string): Promise<Answer> =>
      JSON.parse(
        (await iplos('change', ...files, ...ASK, '--measure', measure, '--format', 'json')).out,
      ) as Answer;
    const { tables } = await ask('9a');
    expect(tables[0]?.notes[0]).toMatch(
      /^Andelen ikke innfridd i hele landet gikk fra 50,0 % \(2 av 4\) .* til 0,0 %/,
    );
    expect(tables).toEqual((await ask('ikke innfridd')).tables);
    const adults = await ask('11');
    expect(adults.tables[0]?.notes[0]).toMatch(/^Andelen ikke innfridd, 18–66 år/);
    const refused = await iplos('change', ...files, ...ASK, '--measure', '11', '--by', 'alder');
    expect([refused.code, /--by kommune/.test(refused.said)]).toEqual([2, true]);
    expect((await iplos('change', ...files, ...ASK, '--measure', '17')).code).toBe(2);
  });
  test('[STA-6] one extract with two years, by age, in English, as a workbook and as CSV', async () => {
    const one = csv([...BEFORE.map((row) => row.replace('2019', '2018')), ...AFTER]);
    const { out } = await iplos('change', one, ...ASK, '--by', 'age', '--language', 'en');
    expect(out).toMatch(/change from 2018 to 2019/);
    expect(out).toMatch(/The share met in [Nn]orway went from/);
    const book = join(folder, 'endring.xlsx');
    expect((await iplos('change', one, ...ASK, '--output', book)).code).toBe(0);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
    const plain = await iplos('change', one, ...ASK, '--format', 'csv');
    expect(plain.out).toMatch(/^Utfall;Nevner 2018;/);
  });
  test('[STA-7] with hiding no figure is given, and it is said why', async () => {
    const { code, out, said } = await iplos(
      'change',
      csv(BEFORE),
      csv(AFTER),
      ...ASK,
      '--suppress-below',
      '5',
    );
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/kan gjelde én person/);
  });
  test('years that are not there, and one year alone, are refused with those there are', async () => {
    const file = csv(BEFORE);
    expect((await iplos('change', file, ...ASK)).said).toMatch(
      /ikke to år å sammenligne \(dataene har 2019\)/,
    );
    expect((await iplos('change', file, file, ...ASK, '--from', '2017')).said).toMatch(/--from 2017.*2019/);
  });
});
