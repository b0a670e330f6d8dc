import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from '../../started/command';
import { convert, LIBREOFFICE } from '../../started/libreoffice';

/** 300 persons of Stavanger over two years in seven units, the last one unnamed; in 2019 kode 14 is not filled in. */
function oneKommune(): string {
  const units = ['Sentrum bo- og aktivitetssenter', 'Hundvåg', 'Madla', 'Hillevåg', 'Storhaug', 'Tasta', ''];
  const rows = Array.from({ length: 300 }, (_, at) => {
    const year = at < 150 ? 2018 : 2019;
    const received = (code: number) => (year === 2019 && code === 14 ? '' : 1 + ((at * code) % 3));
    const unit = units[(at * at) % 7] ?? '';
    return [at + 1, year, '1103', 5 + ((at * 7) % 90), unit, 1, received(10), 1 + (at % 2), received(14)];
  });
  const header = 'løpenr;år;kommunenr;alder;enhet;kode 9;kode 10;kode 13;kode 14';
  return [header, ...rows.map((row) => row.join(';'))].join('\n');
}

if (LIBREOFFICE === null) {
  test('there is nothing that prints the workbooks', () => expect(LIBREOFFICE).toBeNull());
} else {
  test('[IN-11] the workbook of one kommune with 300 rows, units, two years, two indicators and a gap is at most six pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iplos-pages-'));
    try {
      const data = join(folder, 'uttrekk.csv');
      writeFileSync(data, oneKommune());
      const { code } = await iplos(
        'compute',
        data,
        '--group-by',
        'enhet',
        '--output',
        join(folder, 'tall.xlsx'),
      );
      expect(code).toBe(0);
      convert(join(folder, 'tall.xlsx'), folder, 'pdf');
      const pages = readFileSync(join(folder, 'tall.pdf'), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(pages.length).toBeGreaterThanOrEqual(4);
      expect(pages.length).toBeLessThanOrEqual(6);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
