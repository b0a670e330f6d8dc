import { readFileSync } from 'node:fs';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { extract } from '../made/extract';
import { panesInBrowser, workbookWith } from '../started/pane';

const openPane = panesInBrowser();

test('[VAL-3] the statistician hides small numbers, with a limit of her own, before anything is written', async () => {
  const pane = await openPane({ workbook: workbookWith(extract([2019], 400)), width: 320 });
  const { addIn, excel } = pane;
  await pane.press('Neste');
  await addIn.getByLabel('Skjul små tall').check();
  await addIn.getByText('Tall fra 1 til 4 vises som «:»').waitFor();
  const limit = addIn.getByLabel('Skjul antall og nevnere under');
  await limit.fill('1');
  await limit.press('Enter');
  // No limit: the last one holds.
  expect(await limit.inputValue()).toBe('5');
  await limit.fill('3');
  await limit.press('Enter');
  await addIn.getByText('Tall fra 1 til 2 vises som «:»').waitFor();
  expect(await addIn.getByLabel('Levende formler i stedet for verdier').isDisabled()).toBe(true);
  expect(await pane.violations()).toEqual([]);
  await limit.scrollIntoViewIfNeeded();
  await pane.picture('pane-small-numbers');
  await pane.press('Beregn');
  await pane.seeHeading('Resultat');
  expect(await pane.violations()).toEqual([]);
  await pane.picture('pane-small-numbers-result');

  // The same in a publisher's form: saved, or on a Mac, where no file can be, as text to copy ([EXP-1]).
  const save = addIn.getByRole('button', { name: 'Lag filen' });
  const download = pane.page.waitForEvent('download');
  await addIn.getByLabel('Filformat', { exact: true }).selectOption('px');
  await save.click();
  expect((await download).suggestedFilename()).toBe('iplos-px.px');
  const px = readFileSync((await (await download).path()) ?? '', 'latin1');
  expect(px).toContain('Antall og nevnere fra 1 til 2 er skjult');
  expect(px.split('DATA=')[1]).not.toMatch(/(?<![\d.])[12](?![\d.])/);
  await addIn.getByText(/«iplos-px.px» er gitt til Excel/).waitFor();
  // What this Excel calls itself is a Mac's name from here on.
  await addIn.evaluate(() => Object.assign(Office.PlatformType, { Mac: Office.context.platform }));
  await addIn.getByLabel('Filformat', { exact: true }).selectOption('json-stat');
  await save.press('Enter');
  await addIn.getByText(/lar ikke tillegg lagre filer.*«iplos-json-stat.json»/).waitFor();
  // Of a long text the beginning is shown.
  expect(await addIn.getByLabel('iplos-json-stat.json').inputValue()).toMatch(/^\{[^{]*"class": ?"dataset"/);
  // A link that has scrolled half under the header is too small for the moment.
  const violations = await pane.violations();
  expect(violations.filter((one) => !one.startsWith('target-size'))).toEqual([]);
  await addIn.getByLabel('Filformat', { exact: true }).selectOption('docx');
  await addIn.getByText(/lim den inn i Word/).waitFor();
  expect(await save.count()).toBe(0);
  const sheet = excel.workbook.sheets.find(({ name }) => name === 'Arbeid og utdanning – kommune');
  const rows = sheet ? valuesAt(excel.workbook, `'${sheet.name}'!A1:N1800`) : [];
  const cells = rows.flat();
  expect(cells).toContain(':');
  const header = rows.find((row) => row.includes('Nevner')) ?? [];
  const counted = header.flatMap((name, column) => (/^(Nevner|Antall)/.test(String(name)) ? [column] : []));
  expect(counted.length).toBe(5);
  const counts = rows.flatMap((row) => counted.map((column) => row[column]));
  expect(counts.filter((count) => typeof count === 'number' && count > 0).length).toBeGreaterThan(0);
  expect(counts.filter((count) => count === 1 || count === 2)).toEqual([]);
  expect(
    cells.some(
      (cell) => typeof cell === 'string' && cell.startsWith('Antall og nevnere fra 1 til 2 er skjult'),
    ),
  ).toBe(true);
}, 300_000);
