import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { iplos } from '../../started/command';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-audit-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const LEAKS = 'Kommune;Antall innfridd\nVestland;100\nBergen;60\nKinn;*\nEtne;37\n';
const CLEAN = 'Kommune;Antall innfridd\nVestland;100\nBergen;60\nKinn;*\nEtne;:\n';

describe('iplos audit', () => {
  test('[DIS-3] a finding: code 1, the cell, what remains, what proves it, what would repair it', async () => {
    writeFileSync(at('leaks.csv'), LEAKS);
    const ran = await iplos('audit', at('leaks.csv'), '--year', '2024');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /leaks\.csv!B4\s+4602\s+Kinn\s+2024\s+antall innfridd\s+✗ kan regnes ut\s+3\s+leaks\.csv!B2, leaks\.csv!B3, leaks\.csv!B5/,
    );
    expect(ran.out).toContain('Skjules 1 celle til (37 personer), er ingen funn igjen.');
    expect(ran.out).toContain('Ikke kontrollert');
  });

  test('[DIS-3] the same as JSON: files with SHA-256, assumptions, findings, the command, what was not checked', async () => {
    writeFileSync(at('leaks.csv'), LEAKS);
    const ran = await iplos('audit', at('leaks.csv'), '--year', '2024', '--format', 'json');
    expect(ran.code).toBe(1);
    const told = JSON.parse(ran.out) as Record<string, unknown>;
    expect(told).toMatchObject({
      form: 2,
      verdict: 'findings',
      files: [{ name: 'leaks.csv', sha256: createHash('sha256').update(LEAKS).digest('hex') }],
      assumptions: { below: 5, rule: 'small', readerKnows: [] },
      findings: [
        {
          kind: 'computed',
          cell: 'leaks.csv!B4',
          regionCode: '4602',
          quantity: 'met',
          least: 3,
          most: 3,
          proof: ['leaks.csv!B2', 'leaks.csv!B3', 'leaks.csv!B5'],
          fewest: true,
        },
      ],
      hidden: [{ cell: 'leaks.csv!B4', least: 3, most: 3, exact: true, example: 3 }],
      repair: { cells: ['leaks.csv!B5'], cost: { cells: 1, persons: 37 }, least: true, left: 0 },
    });
    expect(told['command']).toContain('audit');
  });

  test('[DIS-3] no finding: code 0; nothing that could be placed: code 2', async () => {
    writeFileSync(at('clean.csv'), CLEAN);
    const ran = await iplos('audit', at('clean.csv'));
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Ingen funn.');
    expect(ran.said).toContain('--year');
    writeFileSync(at('other.csv'), 'A;B\nx;y\n');
    expect((await iplos('audit', at('other.csv'))).code).toBe(2);
    expect((await iplos('audit')).code).toBe(2);
  });

  test.each([
    ['nothing', '', 'tom: ingen celle er fylt ut'],
    ['a mark of UTF-8 alone', '\ufeff', 'tom: ingen celle er fylt ut'],
    ['blank lines', '\n;;\n \n', 'tom: ingen celle er fylt ut'],
    ['headers alone', 'Kommune;Antall innfridd\n', 'bare én rad (Kommune, Antall innfridd)'],
    ['words alone', 'Kommune;Navn\nBergen;a\n', 'ingen tall som kan plasseres'],
    ['one figure that says too little', 'Kommune;Navn\nBergen;7\n', 'ingen tall som kan plasseres'],
  ])('[PUB-6] a file of %s is called what it is', async (_, text, said) => {
    writeFileSync(at('little.csv'), text);
    for (const command of ['audit', 'check']) {
      const ran = await iplos(command, at('little.csv'));
      expect(ran.said).toContain(said);
      expect(ran.code).toBe(2);
    }
  });

  test('[DIS-3] several releases together find what each alone does not', async () => {
    writeFileSync(at('clean.csv'), CLEAN);
    writeFileSync(at('later.csv'), 'Kommune;Antall innfridd\nEtne;36\n');
    const ran = await iplos('audit', at('clean.csv'), at('later.csv'), '--year', '2024', '--format', 'json');
    expect(ran.code).toBe(1);
    const { findings } = JSON.parse(ran.out) as {
      findings: readonly { kind: string; cell: string; least: number }[];
    };
    expect(findings.map(({ kind, cell, least }) => `${kind} ${cell} ${least}`)).toEqual([
      'computed clean.csv!B4 4',
      'recovered clean.csv!B5 36',
    ]);
  });

  test('[DIS-3] a workbook that one can sign', async () => {
    writeFileSync(at('leaks.csv'), LEAKS);
    const ran = await iplos('audit', at('leaks.csv'), '--year', '2024', '--output', at('report.xlsx'));
    expect(ran.code).toBe(1);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(at('report.xlsx')) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Funn',
      'Skjulte tall',
      'Tiltak',
      'Om etterprøvingen',
    ]);
    const about = book.worksheets[3]?.getSheetValues().flat().join('\n') ?? '';
    expect(about).toContain(createHash('sha256').update(LEAKS).digest('hex'));
    expect(about).toContain('Underskrift');
    expect(about).toContain('iplos audit');
  });

  test('[DIS-3] our own hidden tables are clean, as CSV and as a workbook', async () => {
    const rows = ['2002', '2003', '1103'].flatMap((kommune, k) =>
      Array.from(
        { length: 12 + 9 * k },
        (_, i) => `${kommune};${i % 3 === 0 ? 10 : 40};1;${i % 7 === 0 ? 2 : i % 11 === 0 ? 3 : 1}`,
      ),
    );
    writeFileSync(at('persons.csv'), `kommunenr;alder;kode 9;kode 10\n${rows.join('\n')}\n`);
    for (const file of ['own.csv', 'own.xlsx']) {
      await iplos(
        'compute',
        at('persons.csv'),
        '--year',
        '2019',
        '--suppress-below',
        '5',
        '--output',
        at(file),
      );
      const ran = await iplos('audit', at(file), '--format', 'json');
      const told = JSON.parse(ran.out) as {
        findings: readonly unknown[];
        hidden: readonly unknown[];
        contradictions: readonly unknown[];
      };
      expect(told.findings).toEqual([]);
      expect(told.contradictions).toEqual([]);
      expect(told.hidden.length).toBeGreaterThan(10);
      expect(ran.code).toBe(0);
    }
  });

  test('[DIS-3] a workbook of ours with pictures is audited whole: sheets of pictures are named and left out', async () => {
    const rows = ['0301', '1103', '4601', '5001'].flatMap((kommune, at) =>
      Array.from({ length: 40 + at }, (_, row) => `${kommune};${row % 3 === 0 ? 2 : 1}`),
    );
    writeFileSync(
      at('pictured.csv'),
      `Kommunenr;Kode 9;Kode 10\n${rows.map((row) => row.replace(';', ';1;')).join('\n')}\n`,
    );
    const asked = ['--year', '2020', '--indicator', 'arbeid-utdanning', '--statistics'];
    await iplos('compute', at('pictured.csv'), ...asked, '--output', at('pictured.xlsx'));
    const ran = await iplos('audit', at('pictured.xlsx'), '--format', 'json');
    const { verdict, notChecked } = JSON.parse(ran.out) as {
      readonly verdict: string;
      readonly notChecked: readonly { readonly kind: string; readonly sheets?: readonly string[] }[];
    };
    expect(verdict).toBe('clean');
    expect(notChecked[0]).toMatchObject({
      kind: 'pictures',
      sheets: ['Arbeid og utdanning – variasjon', 'Arbeid og utdanning – rutekart'],
    });
    expect(notChecked.map(({ kind }) => kind)).not.toContain('unplaced');
    const checked = await iplos('check', at('pictured.xlsx'));
    expect([checked.code, checked.out]).toEqual([0, expect.not.stringContaining('plasseres')]);
  });
});
