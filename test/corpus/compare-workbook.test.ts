import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWorkbook } from '../../scripts/corpus/compare-workbook';
import { Counts } from '../../scripts/corpus/counts';
import { makeZip } from '../made/workbooks/make-zip';
import { smallWorkbook, zipParts } from '../made/workbooks/small-workbook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-compare-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What LibreOffice would have written of a sheet "A": cells of one row, as flat OpenDocument. */
const flatSheet = (cells: string) =>
  `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const date = (iso: string) => `<table:table-cell office:value-type="date" office:date-value="${iso}"/>`;

const ROWS = '<row><c t="inlineStr"><is><t>Nord</t></is></c><c><v>0.1</v></c><c s="1"><v>43799</v></c></row>';
/** Compares a workbook of `Nord`, 0.1 and 30 November 2019, unless other rows are given, with cells that LibreOffice is said to have read. */
async function compare(theirs: string | null, rows = ROWS) {
  const file = join(folder, 'bok.xlsx');
  writeFileSync(file, makeZip(zipParts(smallWorkbook({ rows, formats: ['General', 'dd.mm.yyyy'] }))));
  const flat = join(folder, 'bok.fods');
  if (theirs !== null) writeFileSync(flat, flatSheet(theirs));
  const [counts, lines] = [new Counts(), [] as string[]];
  await compareWorkbook(file, theirs === null ? null : flat, counts, (line) => lines.push(line));
  return { exitCode: counts.exitCode(), same: counts.of('same'), lines };
}

test('cells that are the same are counted, and nothing is said of them', async () => {
  const result = await compare(text('Nord') + number(0.1) + date('2019-11-30'));
  expect(result).toEqual({ exitCode: 0, same: 3, lines: [] });
});

test.each([
  ['another text', text('Sør') + number(0.1) + date('2019-11-30'), 'A!A1: "Nord", LibreOffice "Sør"'],
  [
    'another number',
    text('Nord') + number(0.1000001) + date('2019-11-30'),
    'A!B1: 0.1, LibreOffice 0.1000001',
  ],
  [
    'another day',
    text('Nord') + number(0.1) + date('2019-12-01'),
    'A!C1: 2019-11-30T00:00:00.000Z, LibreOffice 43800',
  ],
  [
    'a cell that only we have',
    text('Nord') + number(0.1),
    'A!C1: 2019-11-30T00:00:00.000Z, LibreOffice empty',
  ],
])('%s is a difference, named by its cell', async (_, theirs, line) => {
  expect(await compare(theirs)).toEqual({ exitCode: 1, same: 2, lines: [line] });
});

test('a cell that only LibreOffice has is one too', async () => {
  const result = await compare(text('Nord') + number(0.1) + date('2019-11-30') + number(4));
  expect(result).toEqual({ exitCode: 1, same: 3, lines: ['A!D1: empty, LibreOffice 4'] });
});

test('an error is the same by its name, a small number by its twentieth decimal', async () => {
  const error = (name: string) =>
    `<table:table-cell office:value-type="string" office:string-value=""><text:p>${name}</text:p></table:table-cell>`;
  const ours = '<c t="e"><v>#N/A</v></c>';
  const rows = `<row>${ours.repeat(3)}<c><v>-4.089355473190933E-9</v></c><c><v>1E-20</v></c></row>`;
  // Err:502 is LibreOffice's own: it has computed.
  const theirs = error('#N/A') + error('Err:502') + error('#REF!') + number(-4.08935547319e-9);
  expect(await compare(theirs + number(3e-20), rows)).toEqual({
    exitCode: 1,
    same: 2,
    lines: ['A!C1: "#N/A", LibreOffice "#REF!"', 'A!E1: 1e-20, LibreOffice 3e-20'],
  });
});

test('where LibreOffice gives nothing, nothing is called the same', async () => {
  expect(await compare(null)).toEqual({ exitCode: 2, same: 0, lines: ['LibreOffice gives nothing'] });
});
