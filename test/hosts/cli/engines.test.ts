import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from '../../started/command';

/* `iplos engines` where no other program may be started: the evaluator and DuckDB. LibreOffice is tried in test/engines. */
let folder = '';
const inFolder = (name: string) => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-engines-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'løpenr;år;kommunenr;alder;registrertdato;kode 9;kode 10';

function csv(...rows: readonly string[]): string {
  const file = inFolder('uttrekk.csv');
  writeFileSync(file, [HEADER, ...rows].join('\n'));
  return file;
}

test('[ENG-3] equality is said where all figures are equal and all cells are read alike', async () => {
  const file = csv(
    'a;2019;0301;30;2019-01-01;1;1',
    'a;2019;301;30;2019-05-01; 1;2,0',
    'b;2019;1103;70;;#N/A;#N/A',
  );
  const { out, code } = await iplos('engines', file);
  expect(out).toMatch(/Programmet: \d+ linjer/);
  expect(out).toMatch(/DuckDB: (\d+) av \1 linjer er like/);
  expect(out).toMatch(/LibreOffice \(soffice\) ble ikke funnet/);
  expect(out).toMatch(/alle celler er skrevet slik at de leses likt\.\n$/);
  expect(code).toBe(0);
});

test('[ENG-3] cells that not all read alike are counted and named, and equality is not claimed', async () => {
  const file = csv('a;2019;0301;30;;1;1', 'b;2019;0301-Oslo;30;;1;01', 'c;2019;0301;17.9;;7;1');
  const { out, code } = await iplos('engines', file);
  expect(out).toMatch(/3 celler er skrevet slik/);
  for (const named of ['uttrekk.csv!C3 «0301-Oslo»', 'G3 «01»', 'D4 «17.9»']) expect(out).toContain(named);
  // 0301-Oslo is a kommune to us alone.
  expect(out).toMatch(/DuckDB, arbeid-utdanning 2019 0301 Oslo 1: 1 av 1, programmet 2 av 2/);
  expect(out).toMatch(/det påstås ikke at de skal være det/);
  expect(code).toBe(1);
});

test('[ENG-3] two rows of a person on the same day are told of', async () => {
  const { out } = await iplos(
    'engines',
    csv('a;2019;0301;30;2019-01-01;1;1', 'a;2019;0301;30;2019-01-01;1;2'),
  );
  expect(out).toMatch(/DuckDB: for 1 person er det ikke sikkert hvilken rad som gjelder/);
});

test('[ENG-1] [REG-5] [REG-6] [REG-8] kommuner left out, reported with another and in KOSTRA groups are compared too', async () => {
  const file = csv(
    'a;2019;0301;30;;1;1',
    'b;2019;1149;30;;1;2',
    'c;2019;1151;30;;1;1',
    'd;2019;1103;30;;1;1',
  );
  const kostra = inFolder('kostra.csv');
  writeFileSync(kostra, 'kommunenr;gruppe\n0301;5\n1149;1\n1151;2\nx;3');
  const output = inFolder('kontroll.xlsx');
  const options = ['--non-reporting', '1103', '--joint', '1151=1149', '--kostra', kostra, '--output', output];
  const { out, said, code } = await iplos('engines', file, ...options);
  // 16 måltall each of land, two kommuner and two KOSTRA groups; fylker are not given where the data are about some kommuner.
  expect(out).toMatch(/DuckDB: 80 av 80 linjer er like/);
  expect({ code, isThere: existsSync(output) }).toEqual({ code: 0, isThere: true });
  // A row of the table of groups that cannot be read is told of.
  expect(said).toMatch(/kostra\.csv/);
});

test('[ENG-1] a date of birth is not asked of a database, in words', async () => {
  const file = inFolder('født.csv');
  writeFileSync(file, 'år;kommunenr;fødselsdato;kode 9;kode 10\n2019;0301;1990-05-17;1;1');
  const { out, code } = await iplos('engines', file, '--language', 'en');
  expect(out).toMatch(/DuckDB: not asked, since databases read dates of birth differently/);
  expect(out).toMatch(/Nothing has been compared/);
  expect(code).toBe(2);
});

test('[ENG-1] data without the columns of an indicator, or with too many rows for a sheet, are refused in words', async () => {
  const file = inFolder('tom.csv');
  writeFileSync(file, 'a;b\n1;2');
  expect((await iplos('engines', file)).said).toMatch(/Fant ikke kolonnene/);
  const long = csv(...Array.from({ length: 20_001 }, (_none, at) => `${at};2019;0301;30;;1;1`));
  const { said, code } = await iplos('worksheet', long, '--output', inFolder('x.xlsx'));
  expect(said).toMatch(/har 20\s001 rader, og et revisjonsark kan ha 20\s000:/);
  expect(code).toBe(2);
});

test('[ENG-1] [ENG-3] of data in which there is nobody no audit sheet is written, and no engines agree', async () => {
  const file = inFolder('bare-overskrifter.csv');
  writeFileSync(file, 'år;kommunenr;alder;kode 9;kode 10\n');
  const output = inFolder('ingen.xlsx');
  const { said, code } = await iplos('worksheet', file, '--output', output);
  expect(said).toMatch(/ingen rader med personer[\s\S]*Ingen måltall kunne regnes ut/);
  expect({ code, isThere: existsSync(output) }).toEqual({ code: 2, isThere: false });
  const compared = await iplos('engines', file);
  expect([compared.code, compared.out]).toEqual([2, '']);
});
