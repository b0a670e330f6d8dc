import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { extract } from '../made/extract';
import { computed, panesInBrowser, workbookWith } from '../started/pane';
import { until } from '../started/until';

const rows = extract([2018, 2019], 2000, 0.01);

const openPane = panesInBrowser();

describe('the pane on the built bundle', () => {
  test('two presses give result sheets, and no state has a violation', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    await opened.addIn.getByText(/rader lest: .* personer/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-data');
    await opened.press('Endre kolonner');
    await opened.press('Rapportering og KOSTRA-grupper');
    expect(await opened.violations()).toEqual([]);
    await opened.press('Neste');
    await opened.seeHeading('Hva skal beregnes?');
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-choices');
    await opened.press('Beregn');
    await opened.seeHeading('Resultat');
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-result');
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toEqual([
      'Personer',
      'Notater',
      ...opened.excel.workbook.sheets.slice(2).map(({ name }) => name),
    ]);
    // The front page, twelve of results, ages and figures, and what was reported, beside the two that were there ([IN-10]).
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toContain('Forside');
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toContain('Rapportering');
    expect(opened.excel.workbook.sheets).toHaveLength(15);
  });

  test('a figure says where it comes from', async () => {
    const opened = await computed(openPane({ workbook: workbookWith(rows) }));
    await opened.press(/^Hvor kommer tallet fra\? Hele landet/);
    const table = opened.addIn.getByRole('table', { name: 'Slik er tallet laget' });
    await table.waitFor();
    const text = await opened.addIn.locator('main').innerText();
    const fraction = /([\d\u00a0]+) av ([\d\u00a0]+) personer/.exec(text);
    expect(await table.innerText()).toContain(`Innfridd\t${fraction?.[1]}`);
    expect(await table.innerText()).toContain(`Nevner: har behov\t${fraction?.[2]}`);
    expect(await opened.violations()).toEqual([]);
    await table.scrollIntoViewIfNeeded();
    await opened.picture('pane-account');
    // And back: the figure's rows in the sheet, and what the row that is selected counts in.
    await opened.press(/^Velg radene i arket: Innfridd/);
    await opened.addIn.getByText(/^Innfridd: rad 1–\d+ av .* er valgt/).waitFor();
    const { selection } = opened.excel.workbook.facts;
    const row = selection.area.row + 1;
    expect(selection.sheet.name).toBe('Personer');
    const codes = rows[0]?.flatMap((header, at) => (/^kode (9|10)$/i.test(String(header)) ? [at] : [])) ?? [];
    expect(codes.map((at) => Number(rows[row - 1]?.[at]))).toEqual([1, 1]);
    expect(await opened.violations()).toEqual([]);
    await opened.addIn.getByRole('button', { name: /Data/ }).first().click();
    await opened.press('Hva teller en rad i?');
    await opened.press('Raden jeg har valgt');
    const traced = opened.addIn.getByRole('table', { name: new RegExp(`Raden ved Personer!A${row} `) });
    await traced.waitFor();
    expect(await traced.innerText()).toMatch(/Arbeid og utdanning, i telleren\tmåltall 1.* NUM-1/);
    expect(await opened.violations()).toEqual([]);
    await traced.scrollIntoViewIfNeeded();
    await opened.picture('pane-row');
  });

  test('[IN-9] an issue leads to its cells, one after the other', async () => {
    const opened = await computed(openPane({ workbook: workbookWith(rows) }));
    const issue = opened.addIn.getByRole('listitem').filter({ hasText: /«Kode 9» har en ugyldig verdi/ });
    await issue.getByRole('button', { name: /^Vis cellene/ }).click();
    await issue.getByText('1 av ').waitFor();
    const place = async (): Promise<string> =>
      (await issue.getByRole('status').innerText()).replace(/ – .*/, '');
    const first = await place();
    const { workbook } = opened.excel;
    await until('the cells’ sheet is shown', () => workbook.facts.selection.sheet.name === 'Personer');
    expect([1, 2, 9, null, '']).not.toContain(valuesAt(workbook, `Personer!${first}`)[0]?.[0]);
    await issue.getByRole('button', { name: 'Neste celle' }).click();
    await issue.getByText('2 av ').waitFor();
    expect(await place()).not.toBe(first);
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-issues');
  });
});
