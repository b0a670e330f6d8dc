import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCorpus } from '../../scripts/corpus/main';
import { makeZip } from '../made/workbooks/make-zip';
import { smallWorkbook, zipParts, type SmallWorkbook } from '../made/workbooks/small-workbook';
import { LIBREOFFICE } from '../started/libreoffice';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-corpus-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function run(asked: string | undefined) {
  const lines: string[] = [];
  const exitCode = await testCorpus(asked, (line) => lines.push(line));
  return { exitCode, lines };
}
/** LibreOffice knows a workbook by the types of its parts. */
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['sharedStrings', 'sharedStrings'],
  ['styles', 'styles'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join('')}</Types>`;
const write = (name: string, workbook: SmallWorkbook) =>
  writeFileSync(
    join(folder, name),
    makeZip(zipParts({ ...smallWorkbook(workbook), '[Content_Types].xml': TYPES })),
  );

test('without a folder, or with one without workbooks, the program says so', async () => {
  expect(await run(undefined)).toEqual({ exitCode: 2, lines: ['Usage: npm run test:corpus DIR'] });
  expect(await run(folder)).toEqual({ exitCode: 2, lines: [`There are no workbooks below ${folder}.`] });
});

if (LIBREOFFICE === null) {
  process.stderr.write('LibreOffice (soffice) was not found: the comparison with it was left out.\n');
} else {
  test('workbooks of which LibreOffice reads the same agree, and a file that is none is named', async () => {
    mkdirSync(join(folder, 'under'));
    write('a.xlsx', {
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43799</v></c></row><row r="3"><c r="C3"><v>0.1</v></c><c r="D3" t="b"><v>1</v></c></row>',
      strings: ['<t>Åsen &amp; æøå</t>'],
      formats: ['General', 'dd.mm.yyyy'],
    });
    write('under/b.xlsx', { rows: '<row r="1"><c r="A1"><v>-1E+15</v></c></row>' });
    writeFileSync(join(folder, 'c.xlsx'), 'no workbook');
    const same = await run(folder);
    expect(same.lines).toEqual(
      expect.arrayContaining([
        '        2 workbooks compared',
        '        5 cells the same',
        '        0 cells different',
      ]),
    );
    expect(same.lines).toContain('c.xlsx: refused: notAWorkbook (by LibreOffice too)');
    expect(same.exitCode).toBe(0);
  });
}
