import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { shareTenths, type Measure } from '../../src/core';
import { INDICATORS } from '../../src/shipped';
import { sharedBrowser } from '../started/browser';
import { iplos } from '../started/command';
import { convert, LIBREOFFICE } from '../started/libreoffice';
import { extract } from '../made/extract';
import { openPane, workbookWith } from '../started/pane';

/*
 * The workbook that comes out of the pane, saved: its numbers are those the command line gives for the data on its first
 * sheet, and LibreOffice, which is not ours, reads the same.
 */
const rows = extract([2018, 2019], 400, 0.02);

let browser: Browser;
let folder: string;
let saved: string;
/** What the command line says of the same workbook's data. */
let measures: readonly Measure[];
beforeAll(async () => {
  browser = await sharedBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'iplos-e2e-'));
  const pane = await openPane({ browser, workbook: workbookWith(rows) });
  await pane.press('Neste');
  await pane.press('Beregn');
  await pane.seeHeading('Resultat');
  const { xlsx } = await pane.excel.save();
  saved = path.join(folder, 'resultat.xlsx');
  writeFileSync(saved, xlsx);
  const printed = await iplos('compute', saved, '--sheet', 'Personer', '--format', 'json');
  measures = (JSON.parse(printed.out) as { rows: Measure[] }).rows;
  await pane.close();
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const SHEETS: readonly (readonly [indicator: string, level: string, sheet: RegExp])[] = [
  ['arbeid-utdanning', 'land', /^Arbeid og utdanning – land$/],
  ['arbeid-utdanning', 'fylke', /^Arbeid og utdanning – fylke$/],
  ['arbeid-utdanning', 'kommune', /^Arbeid og utdanning – kommune$/],
  ['organisasjon-kultur-fritid', 'land', /^Org.*– land$/],
  ['organisasjon-kultur-fritid', 'fylke', /^Org.*– fylke$/],
  ['organisasjon-kultur-fritid', 'kommune', /^Org.*– kommune$/],
];

if (LIBREOFFICE === null) {
  process.stderr.write('LibreOffice (soffice) was not found: the saved workbook is read by exceljs alone.\n');
}

describe.each(['as saved', ...(LIBREOFFICE === null ? [] : ['as LibreOffice reads and writes it'])])(
  'the workbook %s',
  (how) => {
    let workbook: ExcelJS.Workbook;
    beforeAll(async () => {
      workbook = new ExcelJS.Workbook();
      const bytes = readFileSync(how === 'as saved' ? saved : throughLibreOffice());
      await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    });

    test.each(SHEETS)('holds every figure of %s, %s', (indicator, level, name) => {
      const sheet = workbook.worksheets.find((one) => name.test(one.name));
      if (!sheet) throw new Error(`no sheet like ${name.source}`);
      const expected = measuresOf(indicator, level);
      // Where a level's table would be long, its age groups stand in a table of their own.
      const agesName = new RegExp(name.source.replace(level, 'alder'));
      const ages = workbook.worksheets.find((one) => agesName.test(one.name));
      const found = new Map([
        ...figuresOn(sheet),
        ...(ages && level !== 'land' ? figuresOn(ages, level) : []),
      ]);
      expect(found.size).toBe(expected.length / 4);
      const wanted = [...grouped(expected)].map(([key, four]) => ({ key, ...figuresOf(four) }));
      expect(wanted.map(({ key }) => ({ key, ...found.get(key) }))).toEqual(wanted);
    });
  },
);

/** One row of a result sheet: the denominator, and count and share (in tenths of a per cent) of the four outcomes. */
interface Figures {
  readonly denominator: number | string | null;
  readonly counts: readonly (number | string | null)[];
  readonly tenths: readonly (number | string | null)[];
}

function measuresOf(indicator: string, level: string): readonly Measure[] {
  return measures.filter((one) => one.indicator === indicator && one.level === level);
}

function grouped(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const one of measures) {
    const indicator = INDICATORS.find(({ id }) => id === one.indicator);
    const label = indicator?.ageGroups.find(({ id }) => id === one.ageGroup)?.label.nb ?? '';
    const key = keyOf(one.regionCode, one.year, label);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** What should stand in the cells: integers and shares of one decimal, or the sign that says why not ([VAL-3]). */
function figuresOf(four: readonly Measure[]): Figures {
  const sign = (one: Measure): string => (one.status === 'zeroDenominator' ? '.' : '..');
  return {
    denominator: four[0]?.denominator ?? '..',
    counts: four.map((one) => one.count ?? sign(one)),
    tenths: four.map((one) =>
      one.count === null || !one.denominator ? sign(one) : shareTenths(one.count, one.denominator),
    ),
  };
}

/** Reads a result sheet by its headers; of a sheet of several levels those of one. */
function figuresOn(sheet: ExcelJS.Worksheet, level?: string): ReadonlyMap<string, Figures> {
  const table: (string | number | null)[][] = [];
  // exceljs looks through all rows each time it is asked.
  const { columnCount } = sheet;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: (string | number | null)[] = [];
    for (let column = 1; column <= columnCount; column++) cells.push(plain(row.getCell(column).value));
    table.push(cells);
  });
  const header = table.findIndex((row) => row.includes('Nevner'));
  const heads = table[header] ?? [];
  const at = (name: string): number => heads.indexOf(name);
  const outcomes = ['innfridd', 'delvis innfridd', 'ikke innfridd', 'uten rapportering'];
  const found = new Map<string, Figures>();
  for (const row of table.slice(header + 1)) {
    const year = row[at('År')];
    if (typeof year !== 'number') break; // The notes below the table.
    if (level !== undefined && String(row[at('Nivå')]).toLowerCase() !== level) continue;
    const code = ['Kode', 'Nr.', 'Fylkesnr', 'Kommunenr'].map(at).filter((place) => place >= 0)[0] ?? -1;
    const share = (value: number | string | null | undefined) =>
      typeof value === 'number' ? Math.round(value * 1000) : (value ?? null);
    found.set(
      keyOf(code < 0 ? '0' : String(row[code]), year, String(row[at('Aldersgruppe')] ?? 'alle aldre')),
      {
        denominator: row[at('Nevner')] ?? null,
        counts: outcomes.map((outcome) => row[at(`Antall ${outcome}`)] ?? null),
        tenths: outcomes.map((outcome) => share(row[at(`Andel ${outcome}`)])),
      },
    );
  }
  return found;
}

function keyOf(region: string, year: number | null, ageGroup: string): string {
  return `${region} ${year ?? ''} ${ageGroup.toLowerCase()}`;
}

function plain(value: ExcelJS.CellValue): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function throughLibreOffice(): string {
  const out = path.join(folder, 'libreoffice');
  convert(saved, out, 'xlsx');
  const file = path.join(out, 'resultat.xlsx');
  if (!existsSync(file) || readFileSync(file).length === 0) throw new Error('LibreOffice wrote nothing');
  return file;
}
