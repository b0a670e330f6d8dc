import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { iplos, iplosFrom, type Ran } from '../../started/command';

const HEADER = 'løpenr;år;kommunenr;alder;registrertdato;kode 9;kode 10';
const ROWS = ['p1;2019;0301;25;2019-03-01;1;1', 'p2;2019;0301;44;2019-03-02;1;', 'p3;2019;1103;;;1;2'];
const text = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-sources-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Met, partially met, unmet and unreported of all ages in the country, and their denominator. */
function countryOf({ out }: Ran): readonly (number | null)[] {
  const { rows } = JSON.parse(out) as {
    rows: readonly { level: string; ageGroup: string; count: number | null; denominator: number | null }[];
  };
  const country = rows.filter(({ level, ageGroup }) => level === 'land' && ageGroup === 'all');
  return [...country.map(({ count }) => count), country[0]?.denominator ?? null];
}

const compute = (...args: readonly string[]) =>
  iplos('compute', ...args, '--indicator', 'arbeid-utdanning', '--level', 'land', '--format', 'json');

const computeFrom = (bytes: Uint8Array, ...args: readonly string[]) =>
  iplosFrom(
    bytes,
    'compute',
    ...args,
    '--indicator',
    'arbeid-utdanning',
    '--level',
    'land',
    '--format',
    'json',
  );

describe('persons from files of several kinds', () => {
  it('[SRC-1] reads text packed with gzip as the text, also from standard input', async () => {
    const packed = gzipSync(text(...ROWS));
    expect(countryOf(await compute(write('a.csv.gz', packed)))).toEqual([1, 1, 0, 1, 3]);
    expect(countryOf(await computeFrom(packed, '-'))).toEqual([1, 1, 0, 1, 3]);
    // Two packed one behind the other, as log files are.
    const both = Buffer.concat([gzipSync(text(...ROWS)), gzipSync('p9;2019;0301;20;2019-01-01;1;3\n')]);
    expect(countryOf(await compute(write('both.csv.gz', both)))).toEqual([1, 1, 1, 1, 4]);
  });

  it('[SRC-1] reads standard input, once, and names its cells', async () => {
    const bytes = Buffer.from(text(...ROWS, 'p4;2019;0301;30;;1;7'));
    const ran = await computeFrom(bytes, '-', '-');
    expect(countryOf(ran)).toEqual([1, 1, 0, 1, 4]);
    expect(ran.said).toContain('«-» er nevnt flere ganger og leses én gang.');
    expect(ran.said).toContain("'standard inn'!G5");
    expect(await compute('-')).toMatchObject({ code: 2 });
  });

  it.each(['zstd', 'snappy'])(
    '[SRC-1] [IN-7] reads what DuckDB wrote as Parquet (%s): numbers, missing ones, and moments to the microsecond',
    async (codec) => {
      const file = join(__dirname, `../../reference/parquet/duckdb-${codec}.parquet`);
      expect(countryOf(await compute(file))).toEqual([0, 1, 1, 1, 3]);
      expect(countryOf(await computeFrom(readFileSync(file), '-'))).toEqual([0, 1, 1, 1, 3]);
    },
  );

  it('[SRC-1] [IN-9] names cells of a Parquet file as though it were a sheet, and reads the columns it needs alone', async () => {
    const file = write('b.parquet', parquet({ kode9: [1, 1, 1], extra: ['x', 'y', 'z'], kode10: [1, 8, 2] }));
    const ran = await compute(file, '--year', '2019');
    expect(countryOf(ran)).toEqual([1, 1, 0, 0, 3]);
    expect(ran.said).toContain('b.parquet!C3');
  });
});

function parquet(columns: Readonly<Record<string, readonly (number | string)[]>>): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data: [...data],
    type: typeof data[0] === 'string' ? ('STRING' as const) : ('DOUBLE' as const),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

describe('several files as one', () => {
  const other = 'Alder,Kode 10,Kode 9,Knr,Årgang,Løpenr,Registrertdato\n';

  it('[SRC-1] each has its own separator, encoding and order of columns; a person counts once a year across them', async () => {
    const first = write('de1.csv', text(...ROWS));
    const latin = Buffer.from(
      `${other}25,3,1,0301,2019,p1,2019-02-01\n25,3,1,0301,2019,p7,2019-02-01\n`,
      'latin1',
    );
    const ran = await compute(first, write('de2.csv', latin));
    // The first row of p1 was registered last.
    expect(countryOf(ran)).toEqual([1, 1, 1, 1, 4]);
    expect(ran.said).toContain('de2.csv!F2');
    const undated = write('de3.csv', text('p3;2019;1103;;;1;3'));
    const last = await compute(first, undated);
    expect(countryOf(last)).toEqual([1, 0, 1, 1, 3]);
    expect(last.said).toContain('de1.csv!A4');
    // Of rows without a date the last argument's holds.
    expect(countryOf(await compute(undated, first))).toEqual([1, 1, 0, 1, 3]);
  });

  it('[SRC-1] a pattern stands for the files that fit, sorted; a file reached twice is read once and that is said', async () => {
    mkdirSync(at('mappe'));
    write('mappe/del-b.csv', text('p1;2019;0301;25;;1;2'));
    write('mappe/del-a.csv', text('p1;2019;0301;25;;1;1'));
    write('mappe/~$del-c.csv', 'Excels merke');
    symlinkSync(at('mappe/del-b.csv'), at('lenke.csv'));
    const ran = await compute(at('mappe/del-*.csv'), at('lenke.csv'));
    expect(countryOf(ran)).toEqual([0, 1, 0, 0, 1]);
    expect(ran.said).toMatch(/lenke\.csv» er nevnt flere ganger og leses én gang/);
    expect(await compute(at('mappe/x*.csv'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('Ingen fil har et navn som passer') as string,
    });
  });

  it('[SRC-1] files of one name are told apart by their folders', async () => {
    for (const name of ['en', 'to']) {
      mkdirSync(at(name));
      write(`${name}/data.csv`, text('p1;2019;0301;25;;1;7'));
    }
    const { said } = await compute(at('en/data.csv'), at('to/data.csv'));
    expect(said).toContain(`'${at('to/data.csv')}'!G2`);
  });

  it('[SRC-1] refuses a file that has not the same roles, and says which; nothing of a part is computed', async () => {
    const first = write('med-alder.csv', text(...ROWS));
    const without = write('uten-alder.csv', 'år;kommunenr;kode 9;kode 10\n2019;0301;1;1\n');
    const ran = await compute(first, without);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.said).toMatch(
      /«.*uten-alder\.csv» mangler det «.*med-alder\.csv» har: person, alder, registrert dato\./,
    );
    const back = await compute(without, first);
    expect(back).toMatchObject({ code: 2, out: '' });
    expect(back.said).toMatch(/har det «.*uten-alder\.csv» mangler: person, /);
    expect(await compute(first, write('prosa.csv', 'Dette er ingen tabell\n'))).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('[SRC-1] says of a file with nothing in it that it is empty, and computes the others', async () => {
    const ran = await compute(
      write('alt.csv', text(...ROWS)),
      write('tom.csv', ''),
      write('bare.csv', `${HEADER}\n`),
    );
    expect(countryOf(ran)).toEqual([1, 1, 0, 1, 3]);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain('tom.csv');
    expect(ran.said).toContain('bare.csv');
  });
});

describe('files that are not what they seem', () => {
  const duck = () => readFileSync(join(__dirname, '../../reference/parquet/duckdb-snappy.parquet'));

  it.each([
    ['gzip cut short', 'kort.csv.gz', () => gzipSync(text(...ROWS)).subarray(0, 60), 'avkortet'],
    [
      'a packed workbook',
      'bok.xlsx.gz',
      () => gzipSync(Buffer.from('PK\u0003\u0004resten')),
      'Pakk den ut først',
    ],
    ['packed JSON', 'data.json.gz', () => gzipSync('{"a":1}'), 'Det som er i den, er JSON'],
    ['packed twice', 'a.gz.gz', () => gzipSync(gzipSync('a;b\n')), 'komprimert'],
    ['a Parquet file cut short', 'kort.parquet', () => duck().subarray(0, 900), 'skadet'],
    [
      'a Parquet file with a byte lost',
      'bit.parquet',
      () => Buffer.concat([duck().subarray(0, 40), duck().subarray(41)]),
      'skadet',
    ],
  ])('[SRC-1] %s is a clear error', async (_what, name, bytes, words) => {
    const ran = await compute(write(name, bytes()));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.said).toContain(words);
    expect(ran.said).toContain(name);
  });

  it('[SRC-1] a byte of a Parquet file changed anywhere is damage or another value, never fewer rows and no fault of ours', async () => {
    const whole = duck();
    for (let place = 4; place < whole.length; place += 29) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 0xff;
      const ran = await compute(write('endret.parquet', changed), '--year', '2019');
      expect(ran.said).not.toContain('Noe uventet');
      if (ran.out === '' || ran.code === 2) continue;
      expect((JSON.parse(ran.out) as { input: { rows: number } }).input.rows).toBe(5);
    }
  });
});

describe('standard input wherever a file can be named', () => {
  const file = (name: string) => readFileSync(join(__dirname, '../../reference', name));
  const data = () => write('input-data.csv', text(...ROWS));
  const published = 'Kommunenr;År;Antall innfridd\n0301;2019;1\n';
  const claim = 'I 2019 fikk 33,3 prosent av alle i hele landet behovet innfridd.\n';

  it('[SRC-1] a text, also as .docx: known by its first bytes', async () => {
    const args = ['check-text', '-', '--data', data(), '--indicator', 'arbeid-utdanning'];
    expect((await iplosFrom(claim, ...args)).out).toContain('33,3 prosent');
    const docx = zipSync({
      'word/document.xml': strToU8(
        `<w:document><w:body><w:p><w:r><w:t>${claim}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
    expect((await iplosFrom(docx, ...args)).out).toContain('33,3 prosent');
  });

  it.each<readonly [string, string | Uint8Array, (file: string) => readonly string[], number]>([
    ['a published table', published, (at) => ['check', '-', at, '--indicator', 'arbeid-utdanning'], 0],
    ['a table to audit', published, () => ['audit', '-', '--indicator', 'arbeid-utdanning'], 1],
    [
      'regions',
      file('klass-answers/klass-104-codes-2016-2018.json'),
      (at) => ['compute', at, '--regions', '-'],
      0,
    ],
    [
      'KOSTRA groups',
      'kommunenr;kostragruppe\n0301;13\n1103;12\n',
      (at) => ['compute', at, '--kostra', '-'],
      0,
    ],
    ['the data of a page', text(...ROWS), () => ['page', '-'], 0],
    ['a definition', '{', () => ['lint', '-'], 1],
  ])('[SRC-1] %s', async (_, input, args, code) => {
    const ran = await iplosFrom(input, ...args(data()));
    expect({ code: ran.code, said: ran.said }).toEqual({
      code,
      said: expect.not.stringContaining('standard inn (') as string,
    });
  });

  it.each([
    ['check', '-', '-'],
    ['check-text', '-', '--data', '-'],
    ['compute', '-', '--regions', '2026=-'],
  ])('[SRC-1] is one file: %j', async (...args) => {
    expect(await iplosFrom(published, ...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining('«-» (standard inn) er nevnt to steder') as string,
    });
  });
});
