import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { RawCell } from '../../../src/core';
import { layoutResults } from '../../../src/layout/layout-results';
import type { WorkbookLayout } from '../../../src/layout/types';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { writeWorkbookFile } from '../../../src/hosts/xlsx/write-workbook';
import { layoutInput } from '../../made/layouts';
import { tieRows, TIES } from '../../made/ties';
import { convert, LIBREOFFICE } from '../../started/libreoffice';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-libreoffice-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

if (LIBREOFFICE === null) {
  process.stderr.write(
    'LibreOffice (soffice) was not found: the tests of what it reads and writes were left out.\n',
  );
  test('there is nothing to hold the workbooks against', () => expect(LIBREOFFICE).toBeNull());
} else {
  test('a workbook that LibreOffice wrote is read cell by cell', async () => {
    const text =
      '\uFEFFLøpenr;Kommunenr;Dato;Merknad\n1;0301;2019-11-30;æøå "x"\n2;1103;2020-02-29;\n\n4;5001;;slutt\n';
    writeFileSync(join(folder, 'lo.csv'), text);
    convert(join(folder, 'lo.csv'), folder, 'xlsx', ['--infilter=CSV:59,34,76,1,1/1/2/2/3/5/4/2']);
    const book = await openWorkbook(join(folder, 'lo.xlsx'));
    const rows: RawCell[][] = [];
    for await (const snapshot of book.rows('lo')) rows.push(...snapshot.rows.map((row) => [...row]));
    await book.close();
    expect(rows).toEqual([
      ['Løpenr', 'Kommunenr', 'Dato', 'Merknad'],
      [1, '0301', new Date(Date.UTC(2019, 10, 30)), 'æøå "x"'],
      [2, '1103', new Date(Date.UTC(2020, 1, 29))],
      [],
      [4, '5001', null, 'slutt'],
    ]);
  });

  describe('result tables opened by LibreOffice', () => {
    test('[VAL-2] the digits shown are those of the rule, for every tie', () => {
      return shownBy(layoutResults(layoutInput(tieRows)), 'kommune').then((rows) => {
        const at = rows.findIndex((row) => row.includes('Andel innfridd'));
        const column = rows[at]?.indexOf('Andel innfridd') ?? -1;
        const shown = rows.slice(at + 1, at + 1 + TIES.length).map((row) => row[column]);
        expect(shown).toEqual(TIES.map(([, , percent]) => `${percent} %`));
      });
    });

    test('[VAL-3] signs and codes are shown as they are', () => {
      return shownBy(layoutResults(layoutInput()), 'kommune').then((rows) => {
        expect(rows.find((row) => row.includes('Finnøy'))?.slice(0, 6)).toEqual([
          '1141',
          'Finnøy',
          '2019',
          '..',
          '..',
          '..',
        ]);
        expect(rows.find((row) => row.includes('Bokn'))?.slice(3, 6)).toEqual(['0', '.', '0']);
      });
    });
  });
}

/** The cells of a sheet as LibreOffice shows them. */
async function shownBy(layout: WorkbookLayout, level: string): Promise<readonly string[][]> {
  writeFileSync(join(folder, 'tabell.xlsx'), await writeWorkbookFile(layout));
  // Commas, quotes, UTF-8, cell contents as shown, every sheet.
  convert(
    join(folder, 'tabell.xlsx'),
    folder,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
  );
  const name = readdirSync(folder).find((file) => file.endsWith(`${level}.csv`));
  return parse<string[]>(readFileSync(join(folder, name ?? ''), 'utf8')).data;
}
