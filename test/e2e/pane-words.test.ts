import { extract } from '../made/extract';
import { panesInBrowser, workbookWith } from '../started/pane';
import { until } from '../started/until';

const rows = extract([2019], 800, 0.01);

const openPane = panesInBrowser();

describe('definitions', () => {
  test('are searched by word and by measure number', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    const { addIn } = opened;
    await opened.goTo('Definisjoner');
    await opened.seeHeading('Definisjoner');
    expect(await opened.violations()).toEqual([]);
    await addIn.getByRole('searchbox').fill('3a');
    await addIn.getByText('2 treff').waitFor();
    expect(await addIn.getByText(/^Måltall 3 er/).count()).toBe(2);
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-definitions');
    await addIn.getByRole('searchbox').fill('xyzzy');
    await addIn.getByText('Ingen treff').waitFor();
    expect(await opened.violations()).toEqual([]);
  });
});

describe('languages', () => {
  test('English where Excel is in English; switched, the pane and the tables are Norwegian', async () => {
    const opened = await openPane({
      workbook: workbookWith(rows),
      platformChange: { displayLanguage: 'en-GB' },
    });
    const { addIn, excel } = opened;
    await opened.seeHeading('Where are the data?');
    expect(await addIn.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await opened.violations()).toEqual([]);
    await opened.press('Next');
    await opened.press('Compute');
    await opened.seeHeading('Result');
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-result-english');
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain('Work and education – country');
    await addIn.getByRole('button', { name: 'Norsk' }).click();
    await opened.seeHeading('Resultat');
    expect(await addIn.evaluate(() => document.documentElement.lang)).toBe('nb');
    await opened.press('Oppdater tabellene');
    await opened.seeHeading('Resultat');
    expect(await addIn.locator('main').innerText()).toContain('skrevet av dataene');
  });
});

describe('the page of the shared runtime', () => {
  test('opened again finds the result, the choices and the language', async () => {
    const first = await openPane({ workbook: workbookWith(rows) });
    await first.press('Neste');
    await first.addIn.getByRole('checkbox', { name: 'Kommuner' }).uncheck();
    await first.press('Beregn');
    await first.seeHeading('Resultat');
    const shown = await first.addIn.locator('main').innerText();
    // The result is shown a moment before it is kept.
    await until('the run is kept', () =>
      [...first.excel.workbook.facts.settings.keys()].some((key) => /run/i.test(key)),
    );
    first.excel.pageGone();
    await first.close();

    const opened = await openPane({ excel: first.excel });
    await opened.seeHeading('Resultat');
    const share = /\d+,\d %/.exec(shown)?.[0] ?? 'none';
    expect(await opened.addIn.locator('main').innerText()).toContain(share);
    expect(await opened.violations()).toEqual([]);
    await opened.press('Endre innhold');
    expect(await opened.addIn.getByRole('checkbox', { name: 'Kommuner' }).isChecked()).toBe(false);
  });
});

describe('the ribbon', () => {
  test('does what the pane does: says that there is nothing to repeat, computes again, checks, shows definitions', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    const { addIn, excel } = opened;
    await addIn.getByText(/rader lest: .* personer/).waitFor();
    await excel.ribbon.press('computeAgain');
    await addIn.getByText(/Det er ikke beregnet noe/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.press('Neste');
    await opened.press('Beregn');
    await opened.seeHeading('Resultat');
    await excel.ribbon.press('showDefinitions');
    await opened.seeHeading('Definisjoner');
    await excel.ribbon.press('checkData');
    await opened.seeHeading('Kontroll av dataene');
    expect(await addIn.locator('main').innerText()).toContain(
      'Data, definisjoner og tabeller er som da arkene ble laget.',
    );
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-check');
    await excel.ribbon.press('computeAgain');
    await opened.seeHeading('Resultat');
    await excel.ribbon.press('updateAll');
    await addIn.getByText('Én beregning er oppdatert.').waitFor();
    expect(await opened.violations()).toEqual([]);
  });
});
