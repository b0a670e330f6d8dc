import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RawCell } from '../../src/core';
import { builtAddIn } from '../../scripts/built-addin';
import { toWire } from '../../simulated-excel/workbook/cell-value';
import type { Workbook } from '../../simulated-excel/workbook/workbook';
import { extract } from '../made/extract';
import { panesInBrowser, workbookWith, type OpenedPane } from '../started/pane';
import { until } from '../started/until';

/*
 * Result tables of live formulas, computed by the shipped functions in the real custom-functions runtime, beside the same
 * tables as values.
 */
const rows = extract([2019], 400, 0.03);
const LIVE = 'Levende formler i stedet for verdier';

const openPane = panesInBrowser();

/** A pane whose Excel knows the add-in's functions, as any Excel does. */
async function opened(data: readonly (readonly RawCell[])[] = rows): Promise<OpenedPane> {
  const one = await openPane({ workbook: workbookWith(data) });
  const file = path.join(await builtAddIn(), 'functions.json');
  one.excel.functions.register('IPLOS', JSON.parse(readFileSync(file, 'utf8')));
  await one.excel.functions.ready;
  await one.addIn.getByText(/rader lest: .* personer/).waitFor();
  return one;
}

async function compute(one: OpenedPane, ...wishes: readonly string[]): Promise<void> {
  for (const wish of wishes) await one.addIn.getByLabel(wish, { exact: true }).click();
  await one.press('Beregn');
  await one.seeHeading(/^Resultat$/);
  await one.excel.functions.calculated();
}

/** What the result tables, and the numbers under the figures, show: for each sheet its lines of more than one cell. */
function shown(workbook: Workbook): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  const sheets = workbook.sheets.filter(({ name }) => name.includes(' – '));
  return Object.fromEntries(
    sheets.map(({ name, cells }) => {
      const lines = Array.from({ length: cells.rowCount }, (_, row) =>
        Array.from({ length: WIDEST }, (__, column) => toWire(cells.value(row, column))),
      );
      return [name, withoutDifference(lines.filter((line) => line.filter((cell) => cell !== '').length > 1))];
    }),
  );
}

/** Without the column of differences from the level above, which only values have, and the blank end of each line. */
function withoutDifference(lines: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const isDifference = (cell: unknown) => /^Mot .*, prosentpoeng$/.test(String(cell));
  const at = lines.map((line) => line.findIndex(isDifference)).find((column) => column >= 0) ?? -1;
  return lines.map((line) => {
    const rest = at < 0 ? [...line] : line.filter((_cell, column) => column !== at);
    while (rest.at(-1) === '') rest.pop();
    return rest;
  });
}

/** The lines in which two workbooks differ. */
function differing(one: ReturnType<typeof shown>, other: ReturnType<typeof shown>): readonly unknown[] {
  const sheets = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...sheets].flatMap((sheet) => {
    const [lines = [], others = []] = [one[sheet], other[sheet]];
    return Array.from({ length: Math.max(lines.length, others.length) }, (_, at) => [
      sheet,
      JSON.stringify(lines[at]),
      JSON.stringify(others[at]),
    ]).filter(([, a, b]) => a !== b);
  });
}

/** More columns than any of these tables has. */
const WIDEST = 16;

function formulas(workbook: Workbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) => [...sheet.cells.formulas()].map(({ formula }) => formula));
}

/** Those cells of the lines that are figures or signs: the rest of a live sheet stays as it was written. */
function figures(lines: readonly (readonly unknown[])[] | undefined): readonly unknown[] {
  return (lines ?? []).flat().filter((cell) => typeof cell === 'number' || /^[.:]{1,2}$/.test(String(cell)));
}

const LEISURE = 'Bistand til å delta i organisasjonsarbeid, kultur eller fritidsaktiviteter';
const FYLKE = 'Arbeid og utdanning – fylke';

test('[VAL-2] [VAL-3] formulas show the digits and signs that values do, in tables and under figures', async () => {
  const one = await opened();
  const { workbook } = one.excel;
  await one.press('Neste');
  await only2019(one);
  await compute(one, LEISURE);
  const values = shown(workbook);
  expect(formulas(workbook)).toEqual([]);
  await one.press('Endre innhold');
  await compute(one, LIVE);
  expect(await one.violations()).toEqual([]);
  expect(await one.addIn.getByText(/har verdier, ikke formler/).count()).toBe(0);
  expect(new Set(formulas(workbook).map((formula) => formula.split('(')[0]))).toEqual(
    new Set(['=IPLOS.DATASET', '=IPLOS.SHARE', '=IPLOS.COUNT', '=IPLOS.DENOMINATOR']),
  );
  const live = shown(workbook);
  expect(Object.keys(live)).toEqual(Object.keys(values));
  expect(differing(live, values)).toEqual([]);
  const cells = Object.values(live).flat(2);
  expect(cells).toContain('.');
  expect(cells).toContain('..');
  expect(cells.length).toBeGreaterThan(2000);
});

test('formulas follow the data, and the sheets stay ours: checked, updated and told of when edited', async () => {
  const one = await opened();
  const { excel, addIn } = one;
  await one.press('Neste');
  await compute(one, 'Kommuner', LIVE);
  const before = shown(excel.workbook);
  const row = rows.findIndex((cells) => cells[5] === 2) + 1;
  excel.type(`Personer!F${row}`, 1);
  excel.type(`Personer!G${row}`, 1);
  await addIn.getByText('Dataene er endret siden tabellene ble laget.').waitFor();
  await until('the formulas have followed', async () => {
    await excel.functions.calculated();
    return JSON.stringify(shown(excel.workbook)) !== JSON.stringify(before);
  });
  const followed = shown(excel.workbook);
  await excel.ribbon.press('checkData');
  await addIn
    .getByText(/Formlene har fulgt med/)
    .first()
    .waitFor();
  expect(await addIn.getByText(/Celler på arket er endret/).count()).toBe(0);
  await one.press('Oppdater tabellene');
  await one.seeHeading(/^Resultat$/);
  await excel.functions.calculated();
  expect(formulas(excel.workbook).length).toBeGreaterThan(400);
  const updated = shown(excel.workbook);
  for (const sheet of Object.keys(updated)) {
    // The order of a figure's bars is of the last run.
    if (sheet.endsWith('figurer')) continue;
    expect([sheet, figures(followed[sheet])]).toEqual([sheet, figures(updated[sheet])]);
  }
  // The same data as values, from another pane.
  const fresh = await openPane({ workbook: edited(row) });
  await fresh.press('Neste');
  await fresh.addIn.getByLabel('Kommuner', { exact: true }).click();
  await fresh.press('Beregn');
  await fresh.seeHeading('Resultat');
  expect(differing(updated, shown(fresh.excel.workbook))).toEqual([]);
  // A figure typed over a formula.
  const sheet = excel.workbook.sheetNamed(FYLKE);
  const [first] = [...(sheet?.cells.formulas() ?? [])].filter(({ formula }) => formula.includes('SHARE'));
  expect(sheet?.cells.formula(first?.row ?? 0, first?.column ?? 0)).toBe(first?.formula);
  excel.type(`'${FYLKE}'!${cellName(first?.row ?? 0, first?.column ?? 0)}`, 0.5);
  await one.press('Oppdater tabellene');
  await one.seeHeading('Noen har endret resultatarkene');
});

test('one step of undo takes a run of formulas back', async () => {
  const one = await opened();
  await one.press('Neste');
  await one.addIn.getByLabel(LIVE).click();
  const mark = one.excel.undoList.mark;
  await compute(one, 'Kommuner');
  expect(formulas(one.excel.workbook).length).toBeGreaterThan(400);
  one.excel.undoTo(mark);
  expect(one.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Personer', 'Notater']);
  expect(formulas(one.excel.workbook)).toEqual([]);
});

/** The invented mess has rows of other years, each with all its kommuner. */
async function only2019({ addIn }: OpenedPane): Promise<void> {
  const years = addIn.getByRole('group', { name: 'År' }).getByRole('checkbox');
  for (const year of await years.all()) {
    if ((await year.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent)) !== '2019')
      await year.click();
  }
}

function edited(row: number): Workbook {
  const changed = rows.map((cells, at) =>
    at + 1 === row ? cells.map((cell, column) => (column === 5 || column === 6 ? 1 : cell)) : cells,
  );
  return workbookWith(changed);
}

function cellName(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
