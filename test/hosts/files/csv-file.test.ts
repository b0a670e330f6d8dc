import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { RangeSnapshot, RawCell } from '../../../src/core';
import { csvSource } from '../../../src/hosts/files/csv-file';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-csv-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading delimited text', () => {
  it.each([
    ['semicolon', 'knr;kode 9\n0301;1\n'],
    ['comma', 'knr,kode 9\n0301,1\n'],
    ['tab', 'knr\tkode 9\n0301\t1\n'],
    ['Windows line ends', 'knr;kode 9\r\n0301;1\r\n'],
    ['old Mac line ends', 'knr;kode 9\r0301;1\r'],
    ['no line end at the end', 'knr;kode 9\n0301;1'],
    ['mixed line ends', 'knr;kode 9\r\n0301;1\n'],
    ['an announced delimiter', 'sep=;\r\nknr;kode 9\r\n0301;1\r\n'],
    ['a quoted announcement', '"sep=;"\nknr;kode 9\n0301;1\n'],
    ['another separator announced', 'sep=|\nknr|kode 9\n0301|1\n'],
    ['values written as formulas', 'knr;kode 9\n="0301";="1"\n'],
    ['values written as quoted formulas', 'knr;kode 9\n"=""0301""";1\n'],
    ['quoted fields', '"knr";"kode 9"\n"0301";"1"\n'],
    ['quoted fields and Windows line ends', '"knr";"kode 9"\r\n"0301";"1"\r\n'],
    ['blank lines at the end', 'knr;kode 9\n0301;1\n\n\n'],
  ])('[IN-1] reads a file with %s', async (_what, text) => {
    expect(await rowsOf(text)).toEqual([
      ['knr', 'kode 9'],
      ['0301', '1'],
    ]);
  });

  it('[IN-4] keeps the zero in front of a kommune code: cells are text as written', async () => {
    expect((await rowsOf('knr;alder\n0101;007\n'))[1]).toEqual(['0101', '007']);
  });

  it('takes a semicolon file with decimal commas for a semicolon file', async () => {
    const text = 'knr;alder;vekt\n0301;45,5;1,25\n1103;7,0;2,5\n5001;80,0;3,75\n';
    expect((await rowsOf(text))[2]).toEqual(['1103', '7,0', '2,5']);
  });

  it('takes a comma file with semicolons inside a quoted field for a comma file', async () => {
    const text = 'knr,merknad\n0301,"a;b;c"\n1103,"d;e;f"\n';
    expect((await rowsOf(text))[1]).toEqual(['0301', 'a;b;c']);
  });

  it('finds the delimiter under a title that has none, or another', async () => {
    expect((await rowsOf('Uttrekk, mars, 2019\n\nknr;kode 9\n0301;1\n'))[3]).toEqual(['0301', '1']);
  });

  it('keeps doubled quotation marks, delimiters and line breaks inside a field', async () => {
    const text = 'a;b\n"han sa ""ja""; så\ngikk han";2\nx;3\n';
    expect((await rowsOf(text)).slice(1)).toEqual([
      ['han sa "ja"; så\ngikk han', '2'],
      ['x', '3'],
    ]);
  });

  it('[IN-9] says which rows have a field of several lines', async () => {
    const [snapshot] = await snapshotsOf('a;b;c\n"x\n1;2;3";1;2\nz;2;3\n');
    expect(snapshot?.severalLines).toEqual({ delimiter: ';', rows: [1] });
    expect((await snapshotsOf('a;b\n"x";1\n'))[0]).not.toHaveProperty('severalLines');
  });

  it('reads old Mac line ends where a quoted field has a line break of another kind', async () => {
    expect(await rowsOf('a;b\r"x\ny";1\rz;2\r')).toEqual([
      ['a', 'b'],
      ['x\ny', '1'],
      ['z', '2'],
    ]);
  });

  it('[IN-9] numbers rows as Excel does: blank lines count, a line break inside quotes does not', async () => {
    const [snapshot] = await snapshotsOf('a;b\n\n"x\ny";1\nz;2\n');
    expect(snapshot).toMatchObject({ firstRow: 1, firstColumn: 1, source: 'fil.csv' });
    expect(snapshot?.rows[3]).toEqual(['z', '2']);
  });

  it('an empty file has no rows', async () => {
    expect(await rowsOf('')).toEqual([]);
    expect(await rowsOf('﻿')).toEqual([]);
    expect(await rowsOf('\n\n')).toEqual([]);
  });
});

describe('encodings', () => {
  const expected = [
    ['år', 'kommune'],
    ['2019', 'Sør-Trøndelag – «Råde» €'],
  ];
  const text = expected.map((row) => row.join(';')).join('\n');
  // Written with a table of our own, so that the reader is not checked against itself.
  const windows1252 = Buffer.from(
    [...text].map((sign) => ({ '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)),
  );
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`﻿${text}`)],
    ['Windows-1252', windows1252],
    ['UTF-16 with mark', Buffer.from(`﻿${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`﻿${text}`, 'utf16le').swap16()],
  ])('reads %s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  it('finds out late: the first letter beyond ASCII comes after several megabytes', async () => {
    const plain = 'a;b\n' + 'x;y\n'.repeat(800_000);
    const rows = await rowsOf(Buffer.concat([Buffer.from(plain), Buffer.from([0xd8, 0x3b, 0x31, 0x0a])]));
    expect(rows.length).toBe(800_002);
    expect(rows.at(-1)).toEqual(['Ø', '1']);
    const utf8 = await rowsOf(`${plain}Ø;1\n`);
    expect(utf8.at(-1)).toEqual(['Ø', '1']);
  });

  it('puts a letter together again that was cut by the end of a block', async () => {
    // One byte more than the line length shifts the two-byte letters over every position of the block's end.
    for (const shift of ['', 'x', 'xx']) {
      const rows = await rowsOf(`${shift}\n${'øøøøøøøø;ååååå\n'.repeat(60_000)}`);
      expect(new Set(rows.slice(1).map(String))).toEqual(new Set(['øøøøøøøø,ååååå']));
    }
  });

  it('refuses a file that changes its encoding on the way, and says where', async () => {
    const bytes = Buffer.concat([
      Buffer.from('å;b\n' + 'x;y\n'.repeat(400_000)),
      Buffer.from([0xd8, 0x3b, 0x31, 0x0a]),
    ]);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ problem: { kind: 'mixedEncoding', row: 400_002 } });
  });

  it('refuses a short file that changes its encoding too, instead of garbling the letters before', async () => {
    const bytes = Buffer.concat([Buffer.from('enhet;år\nÅs;1\n'), Buffer.from('Ås;2\n', 'latin1')]);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ problem: { kind: 'mixedEncoding', row: 3 } });
  });

  it('refuses a file that is not text', async () => {
    await expect(rowsOf(Buffer.from([0x50, 0x4b, 0, 4, 0, 0]))).rejects.toMatchObject({
      problem: { kind: 'notText' },
    });
  });
});

describe('what cannot be read', () => {
  it('says that the file does not exist, or is a folder', async () => {
    await expect(collect(join(folder, 'nei.csv'))).rejects.toMatchObject({
      problem: { kind: 'fileMissing' },
    });
    await expect(collect(folder)).rejects.toMatchObject({ problem: { kind: 'fileIsFolder' } });
  });

  it('names the row of a quotation mark that is never closed', async () => {
    await expect(rowsOf('a;b\n1;2\n"x;2\n3;4\n')).rejects.toMatchObject({
      problem: { kind: 'quoteNotClosed', row: 3 },
    });
  });

  it('names the row of a field that goes on after its closing quotation mark', async () => {
    await expect(rowsOf('a;b\n1;2\n"x"y;2\n3;4\n')).rejects.toMatchObject({
      problem: { kind: 'quoteMisplaced', row: 3 },
    });
  });
});

describe('size', () => {
  it('reads 10 MB in one cell, quoted or not', async () => {
    const long = 'x'.repeat(10 << 20);
    for (const cell of [long, `"${long}"`]) {
      const rows = await rowsOf(`a;b\n${cell};1\n2;3\n`);
      expect(rows.map((row) => row.map((one) => String(one).length))).toEqual([
        [1, 1],
        [10 << 20, 1],
        [1, 1],
      ]);
    }
  });

  it('reads a large file in several snapshots that follow one another', async () => {
    const snapshots = await snapshotsOf('a;b\n' + '0301;1\n'.repeat(500_000));
    expect(snapshots.length).toBeGreaterThan(2);
    let next = 1;
    for (const snapshot of snapshots) {
      expect(snapshot.firstRow).toBe(next);
      next += snapshot.rows.length;
    }
    expect(next).toBe(500_002);
  });

  it('tells its progress up to the whole file', async () => {
    const file = join(folder, 'fremdrift.csv');
    writeFileSync(file, 'a;b\n' + '0301;1\n'.repeat(300_000));
    const told: number[][] = [];
    for await (const _ of csvSource(file, (...progress) => told.push(progress)).snapshots);
    expect(told.at(-1)).toEqual([2_100_004, 2_100_004, 300_001]);
  });
});

it('[IN-9] any table written by papaparse comes back cell by cell, whatever the cells hold', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('"', ';', ',', '\t', '\n', 'æøå', '1,5', ' '),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(';', ',', '\t'),
      async (cells, delimiter) => {
        // NUL is not text, and a carriage return at a record's end is its line end.
        const rows = cells.map((row) => row.map((one) => one.replace(/[\0\r]/g, '')));
        const table = [['x', 'y', 'z'], ...rows, ['slutt', '1', '2']];
        const text = `sep=${delimiter}\n${Papa.unparse(table, { delimiter, newline: '\n', quotes: true })}\n`;
        expect(await rowsOf(text)).toEqual(table);
      },
    ),
    { numRuns: 200 },
  );
});

async function rowsOf(content: string | Buffer): Promise<RawCell[][]> {
  return (await snapshotsOf(content)).flatMap((snapshot) => snapshot.rows.map((row) => [...row]));
}

async function snapshotsOf(content: string | Buffer): Promise<RangeSnapshot[]> {
  const file = join(folder, 'fil.csv');
  writeFileSync(file, content);
  return collect(file);
}

async function collect(file: string): Promise<RangeSnapshot[]> {
  const snapshots: RangeSnapshot[] = [];
  for await (const snapshot of csvSource(file).snapshots) snapshots.push(snapshot);
  return snapshots;
}
