import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { iplos } from '../../started/command';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-compute-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['Løpenr', 'År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10'],
  [1, 2019, '0301', 17, 1, 1],
  [2, 2019, '0301', 18, 1, 2],
  [3, 2019, '2012', 66, 1, 3],
  [4, 2019, '2012', 67, 1, null],
  [5, 2019, '2012', 30, 2, 1],
];

describe('the JSON of compute', () => {
  it('is the object of the spec and nothing else on standard output; issues are told on standard error', async () => {
    const { code, out, said } = await iplos('compute', csvOf(ROWS), '--level', 'land', '--format', 'json');
    const result: unknown = JSON.parse(out);
    expect(Object.keys(result as object)).toEqual(['rows', 'issues', 'input']);
    expect(result).toMatchObject({
      input: {
        rows: 5,
        persons: 5,
        years: [2019],
        columns: {
          person: 'Løpenr',
          year: 'År',
          municipality: 'Kommunenr',
          age: 'Alder',
          '9': 'Kode 9',
          '10': 'Kode 10',
        },
      },
    });
    const { rows, issues } = result as { rows: Record<string, unknown>[]; issues: Record<string, unknown>[] };
    expect(rows.length).toBe(16);
    expect(rows[0]).toEqual({
      indicator: 'arbeid-utdanning',
      year: 2019,
      level: 'land',
      regionCode: '0',
      regionName: 'Alle i dataene',
      measure: 1,
      outcome: 'met',
      ageGroup: 'all',
      count: 1,
      denominator: 4,
      share: 0.25,
      sharePercent: '25.0',
      status: 'value',
      coverage: { reported: 2, total: 2 },
    });
    for (const issue of issues)
      expect(Object.keys(issue)).toEqual(['code', 'severity', 'rows', 'message', 'cells']);
    expect(said).toContain(String(issues[0]?.message));
    expect(code).toBe(0);
  });

  it('says so in the language asked for, with the same facts', async () => {
    const messages = async (language: string) => {
      const { out } = await iplos('compute', csvOf(ROWS), '--format', 'json', '--language', language);
      return (JSON.parse(out) as { issues: { code: string; message: string }[] }).issues;
    };
    const [nb, en] = [await messages('nb'), await messages('en')];
    expect(nb.map(({ code }) => code)).toEqual(en.map(({ code }) => code));
    expect(nb.map(({ message }) => message)).not.toEqual(en.map(({ message }) => message));
  });
});

describe('input', () => {
  it('gives the same measures from a workbook as from text', async () => {
    const workbook = await workbookOf({ Personer: ROWS });
    const fromText = JSON.parse((await iplos('compute', csvOf(ROWS), '--format', 'json')).out) as {
      rows: unknown;
    };
    const fromBook = JSON.parse((await iplos('compute', workbook, '--format', 'json')).out) as {
      rows: unknown;
    };
    expect(fromBook.rows).toEqual(fromText.rows);
  });

  it('takes the sheet that has the columns, and says which', async () => {
    const workbook = await workbookOf({
      Forside: [['Uttrekk', 2019]],
      Personer: ROWS,
      Tall: [['Kommunenr', 'Antall']],
    });
    const { out, said } = await iplos('compute', workbook, '--level', 'land', '--format', 'json');
    expect((JSON.parse(out) as { rows: unknown[] }).rows.length).toBe(16);
    expect(said).toContain('Leser arket «Personer».');
    expect((await iplos('compute', workbook, '--sheet', 'Tall', '--format', 'json')).code).toBe(2);
  });

  it.each([
    ['nb', 'Arket «Personer» finnes ikke i', 'Arkene er: «Forside», «Persónar»'],
    ['en', 'There is no sheet “Personer” in', 'The sheets are: “Forside”, “Persónar”'],
  ])(
    'names the sheets there are when the one asked for is not one of them (%s)',
    async (language, what, sheets) => {
      const workbook = await workbookOf({ Forside: [['a']], Persónar: ROWS });
      const { code, out, said } = await iplos(
        'compute',
        workbook,
        '--sheet',
        'Personer',
        '--language',
        language,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(said).toContain(what);
      expect(said).toContain(sheets);
    },
  );

  it.each([
    ['nb', 'ugyldig verdi for kode 10'],
    ['en', 'invalid value for code 10'],
  ])('[NUM-5] reports 10 MB in one cell as the invalid value it is (%s)', async (language, what) => {
    const long = 'x'.repeat(10 << 20);
    const file = csvOf([...ROWS, [6, 2019, '0301', 20, 1, `"${long}"`]]);
    const { code, out, said } = await iplos(
      'compute',
      file,
      '--level',
      'land',
      '--format',
      'json',
      '--language',
      language,
    );
    expect(code).toBe(1);
    expect((JSON.parse(out) as { rows: { denominator: number }[] }).rows[0]?.denominator).toBe(5);
    expect(said).toContain(what);
    expect(said).toContain('tabell.csv!F7');
    expect(said.length).toBeLessThan(5000);
  });

  it('[IN-9] reports an error cell of a workbook with its address, never as an empty code', async () => {
    const workbook = await workbookOf({
      Personer: [...ROWS, [6, 2019, '0301', 20, 1, { error: '#N/A' } as unknown as string]],
    });
    const { code, said } = await iplos('compute', workbook, '--level', 'land', '--format', 'json');
    expect(code).toBe(1);
    expect(said).toContain('Personer!F7');
    expect(said).toContain('#N/A');
  });
});

describe('output', () => {
  it('writes a workbook and says where, and that is all on standard output', async () => {
    const output = join(folder, 'ny mappe', 'resultater.xlsx');
    const { code, out } = await iplos('compute', csvOf(ROWS), '--output', output);
    expect({ code, out }).toEqual({ code: 0, out: `Skrevet til ${output}\n` });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(output);
    expect(book.worksheets.length).toBeGreaterThan(3);
  });

  it('takes the format from the name', async () => {
    const output = join(folder, 'resultater.json');
    await iplos('compute', csvOf(ROWS), '--output', output, '--force');
    expect(Object.keys(JSON.parse(readFileSync(output, 'utf8')) as object)).toEqual([
      'rows',
      'issues',
      'input',
    ]);
  });

  it('overwrites a file only by force, and the input never', async () => {
    const output = join(folder, 'opptatt.csv');
    const input = csvOf(ROWS);
    writeFileSync(output, 'mitt');
    expect(await iplos('compute', input, '--output', output)).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(output, 'utf8')).toBe('mitt');
    expect((await iplos('compute', input, '--output', output, '--force')).code).toBe(0);
    expect(readFileSync(output, 'utf8')).not.toBe('mitt');
    expect(
      (await iplos('compute', input, '--output', join(folder, '.', 'tabell.csv'), '--force')).said,
    ).toContain('er filen som leses');
    expect(readFileSync(input, 'utf8')).toContain('Løpenr');
  });

  it('writes to no file that it reads: the table of KOSTRA groups, the data a table is checked against', async () => {
    const kostra = join(folder, 'grupper.csv');
    writeFileSync(kostra, 'kommune;gruppe\n0301;EKG13\n');
    const ran = await iplos('compute', csvOf(ROWS), '--kostra', kostra, '--output', kostra, '--force');
    expect(ran).toMatchObject({ code: 2, said: expect.stringContaining('er filen som leses') as string });
    const published = join(folder, 'publisert.csv');
    writeFileSync(published, 'område;andel innfridd\nHele landet;25,0\n');
    const data = csvOf(ROWS);
    const checked = await iplos('check', published, '--data', data, '--output', data, '--force');
    expect(checked).toMatchObject({ code: 2, said: expect.stringContaining('er filen som leses') as string });
    expect(readFileSync(data, 'utf8')).toContain('Løpenr');
  });

  it.each([
    ['a folder', () => folder, /er en mappe/],
    ['a file name that tells another format', () => join(folder, 'resultater.pdf'), /\.xlsx, \.csv/],
    ['a place the system refuses', () => '/proc/finnes/ikke/resultater.csv', /kan ikke skrives: \p{L}/u],
  ])('says before it reads anything that the output cannot be %s', async (_what, output, message) => {
    const { code, out, said } = await iplos('compute', csvOf(ROWS), '--output', output(), '--force');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(message);
    expect(said).not.toMatch(/E[A-Z]{4}/);
  });

  it('says when the place cannot be written to', async () => {
    const { code, said } = await iplos('compute', csvOf(ROWS), '--output', join(csvOf(ROWS), 'under.csv'));
    expect(code).toBe(2);
    expect(said).toContain('kan ikke skrives');
  });

  it('[AGE-3] says why age groups asked for cannot be given, as an error', async () => {
    const rows = ROWS.map((row) => [...row.slice(0, 3), ...row.slice(4)]);
    expect((await iplos('compute', csvOf(rows), '--level', 'land')).code).toBe(0);
    const { code, said } = await iplos('compute', csvOf(rows), '--level', 'land', '--age-group', '18–66');
    expect(code).toBe(2);
    expect(said).toMatch(/feil: .*18-66 kan ikke gis/);
  });

  it.each([
    ['', /er tom\. En tabell over KOSTRA-grupper/],
    ['navn;farge\nx;y\n', /fant ingen kolonne for kommune, gruppe/],
    ['0301;EKG13\n', /fant ingen kolonne for kommune/],
  ])(
    '[REG-8] says what is wrong with the table of KOSTRA groups, in its own words: %j',
    async (text, message) => {
      const kostra = join(folder, 'galt.csv');
      writeFileSync(kostra, text);
      const args = ['--kostra', kostra, '--level', 'kostragruppe', '--format', 'csv'];
      const { code, said } = await iplos('compute', csvOf(ROWS), ...args);
      expect(code).toBe(2);
      expect(said).toMatch(message);
      expect(said).not.toMatch(/kodekommunenr|per person|--kostra FIL/);
    },
  );

  it('[REG-9] finds a level by its column however it is written', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? 'Enhet' : 'Nord']);
    const args = ['--group-by', 'enhet', '--level', 'ENHET', '--format', 'json'];
    const { code, out } = await iplos('compute', csvOf(rows), ...args);
    const levels = (JSON.parse(out) as { rows: { level: string }[] }).rows.map(({ level }) => level);
    expect({ code, levels: [...new Set(levels)] }).toEqual({ code: 0, levels: ['Enhet'] });
  });

  it.each([
    ['fylker', 'fylke'],
    ['Counties', 'fylke'],
    ['county', 'fylke'],
    ['kommuner', 'kommune'],
    ['municipality', 'kommune'],
    ['Landet', 'land'],
    ['country', 'land'],
  ])('[REG-1] takes %s for the level %s', async (word, level) => {
    const { code, out } = await iplos('compute', csvOf(ROWS), '--level', word, '--format', 'json');
    const levels = (JSON.parse(out) as { rows: { level: string }[] }).rows.map((row) => row.level);
    expect({ code, levels: [...new Set(levels)] }).toEqual({ code: 0, levels: [level] });
  });

  it('[REG-1] takes kostragrupper for the level too, and a header of the table before any word', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? 'County' : 'Nord']);
    const json = async (...args: string[]) =>
      JSON.parse((await iplos('compute', csvOf(rows), '--format', 'json', ...args)).out) as {
        rows: { level: string }[];
        issues: { code: string }[];
      };
    const groups = await json('--level', 'KOSTRA-grupper');
    expect(groups.issues.map(({ code }) => code)).toContain('kostraTableMissing');
    const own = await json('--group-by', 'County', '--level', 'county,municipality/county');
    expect([...new Set(own.rows.map(({ level }) => level))]).toEqual(['County', 'kommune/County']);
  });

  it('takes Norwegian words for what a table holds, its format and its age groups', async () => {
    const args = ['--level', 'land', '--content', 'andeler', '--format', 'tabell', '--age-group', 'alle'];
    const { code, out } = await iplos('compute', csvOf(ROWS), ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/Andel uten/);
    expect(out).not.toMatch(/Antall/);
  });

  it('[REG-9] makes a level once, however often and in whatever way it is asked for', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? 'Enhet' : 'Nord']);
    const measuresOf = async (...args: string[]) => {
      const { out } = await iplos('compute', csvOf(rows), '--format', 'json', ...args);
      return (JSON.parse(out) as { rows: unknown[] }).rows.length;
    };
    expect(await measuresOf('--group-by', 'Enhet', '--group-by', 'enhet', '--level', 'Enhet')).toBe(16);
    expect(await measuresOf('--group-by', 'Enhet', '--level', 'enhet,Enhet,land')).toBe(32);
    const both = ['--group-by', 'Enhet', '--group-by', 'enhet', '--level', 'Enhet', '--level', 'enhet'];
    expect(await measuresOf(...both)).toBe(16);
  });

  it.each([
    ['', 'emptyInput'],
    ['navn;farge\nx;y\n', 'headerNotFound'],
  ])('[REG-0] says of %j only that it cannot be read, not what its columns lack', async (text, code) => {
    const file = join(folder, 'uten.csv');
    writeFileSync(file, text);
    const { out } = await iplos('check-data', file, '--level', 'kommune,kostragruppe', '--format', 'json');
    expect((JSON.parse(out) as { issues: { code: string }[] }).issues.map((one) => one.code)).toEqual([code]);
  });

  it.each([
    [
      ['--column', 'alder=Alder', '--column', 'age=År'],
      /--column age kan bare gis én gang, ikke både «Alder» og «År»/,
    ],
    [['--column', 'kode99=Alder'], /«kode99» er ikke en rolle.*kode 9, kode 10, kode 13, kode 14/],
    [['--column', 'farge=Alder'], /«farge» er ikke en rolle/],
    [['--year', '2019', '--year', '2018'], /--year kan bare gis én gang, ikke både «2019» og «2018»/],
    [['--xyzzy'], /«iplos compute --help» viser valgene/],
  ])('refuses %j before it reads', async (args, message) => {
    const { code, out, said } = await iplos('compute', csvOf(ROWS), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(message);
  });

  it('says of the name - that nothing is read from standard input', async () => {
    expect(await iplos('compute', '-')).toMatchObject({
      code: 2,
      said: expect.stringContaining('standard inn') as string,
    });
  });

  it('computes all measures of the columns there are, or those of the age groups asked for', async () => {
    const groups = async (...more: string[]) => {
      const { out } = await iplos('compute', csvOf(ROWS), '--format', 'json', '--level', 'land', ...more);
      return (JSON.parse(out) as { rows: { ageGroup: string }[] }).rows.map((row) => row.ageGroup);
    };
    expect(new Set(await groups())).toEqual(new Set(['all', '0-17', '18-66', '67+']));
    expect(new Set(await groups('--age-group', '67+,all'))).toEqual(new Set(['all', '67+']));
  });
});

describe('--year with --carry-forward', () => {
  it('[REG-5] carries forward from the rows of the year before, which are not themselves given', async () => {
    const input = csvOf([...ROWS, [6, 2018, '1103', 40, 1, 1], [7, 2017, '1151', 40, 1, 1]]);
    const options = ['--level', 'kommune', '--format', 'json', '--age-group', 'all'];
    const { out } = await iplos('compute', input, '--year', '2019', '--carry-forward', ...options);
    const { rows } = JSON.parse(out) as {
      rows: { year: number; regionCode: string; denominator: unknown }[];
    };
    const denominators = (code: string) =>
      rows
        .filter(({ regionCode }) => regionCode === code)
        .map(({ year, denominator }) => [year, denominator]);
    expect(denominators('1103')).toEqual(Array.from({ length: 4 }, () => [2019, 1]));
    // Its rows are of another year than the two that are read: the data are not about it ([IN-11]).
    expect(denominators('1151')).toEqual([]);
  });
});

function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const file = join(folder, 'tabell.csv');
  writeFileSync(file, rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n'));
  return file;
}

async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  const file = join(folder, 'bok.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}
