import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shareTenths, type RawCell } from '../../src/core';
import { builtAddIn } from '../../scripts/built-addin';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { writeRows } from '../../src/hosts/xlsx/write-rows';
import { extract } from '../made/extract';
import { publishedTable } from '../made/published/table';
import { cellsOf, panesInBrowser, type OpenedPane, type OpenOptions } from '../started/pane';
import { until } from '../started/until';

/*
 * What README promises of the pane, in its order, by one stranger in one pane. Each flow has tests of its own; here it is held that
 * they follow each other. With IPLOS_SHOTS naming a folder each step is also drawn there, in more than one look.
 */
const rows = extract([2019], 800);
const published = publishedTable(rows, 2019, { code: '03', tenths: 30 });
const SHOTS = process.env['IPLOS_SHOTS'];
const LOOKS: readonly (readonly [string, Omit<OpenOptions, 'browser' | 'workbook'>])[] = [
  ['narrow', { width: 320 }],
  ['wide', { width: 350 }],
  ['dark', { width: 320, theme: 'dark' }],
];

const openPane = panesInBrowser();

test.each(SHOTS ? LOOKS : LOOKS.slice(0, 1))(
  'what README says of the pane can be done, one thing after the other (%s)',
  async (look, options) => {
    const pane = await openPane({
      ...options,
      workbook: workbookOf({
        Data: { rows: cellsOf(rows), table: 'Personer' },
        Publisert: { rows: cellsOf(published), table: 'Arbeid_og_utdanning' },
        Mitt: [['Mine tall']],
      }),
    });
    const { addIn, excel } = pane;
    const sheets = (): readonly string[] => excel.workbook.sheets.map(({ name }) => name);
    const shot = shots(pane, look);
    excel.functions.register(
      'IPLOS',
      JSON.parse(readFileSync(path.join(await builtAddIn(), 'functions.json'), 'utf8')),
    );
    await excel.functions.ready;

    // "choose the data, press Beregn, and the result tables, figures and an account … are written to sheets of their own"
    await addIn.getByText(/rader lest: .* personer/).waitFor();
    await shot('data');
    await pane.press('Neste');
    await pane.seeHeading('Hva skal beregnes?');
    await addIn.getByLabel('Vis usikkerhet ved siden av andelene').check();
    await shot('choices');
    await pane.press('Beregn');
    await pane.seeHeading('Resultat');
    expect(sheets().slice(0, 3)).toEqual(['Data', 'Publisert', 'Mitt']);
    const written = sheets().slice(3);
    expect(written).toEqual(
      expect.arrayContaining(['Forside', 'Om beregningen', 'Arbeid og utdanning – fylke']),
    );
    expect(written).toEqual(
      expect.arrayContaining(['Arbeid og utdanning – variasjon', 'Arbeid og utdanning – rutekart']),
    );
    await shot('result');
    const share = countedShare(rows);
    expect(await addIn.locator('main').innerText()).toContain(`${share} %`);

    // "every figure can be traced to its rule, its fraction and the cells it came from"
    await pane.press(/^Hvor kommer tallet fra\? Hele landet/);
    const account = addIn.getByRole('table', { name: 'Slik er tallet laget' });
    await account.waitFor();
    await shot('account');
    await pane.press(/^Hvor kommer tallet fra\? Hele landet/);

    // The functions, as typed in cells: a data set told to hide says so, and a share is the one the pane shows.
    excel.type('Mitt!A2', '=IPLOS.DATASET("Personer",,5)');
    excel.type('Mitt!A3', '=IPLOS.SHARE(Personer,"arbeid-utdanning","1a",,2019,TRUE)');
    await excel.functions.calculated();
    expect(String(valuesAt(excel.workbook, 'Mitt!A2')[0]?.[0])).toContain('skjult under 5');
    const typed = Number(valuesAt(excel.workbook, 'Mitt!A3')[0]?.[0]);
    expect((typed * 100).toFixed(1).replace('.', ',')).toBe(share);

    // "It updates its own sheets only, and asks before it writes over one that somebody has edited"
    excel.type(`'Arbeid og utdanning – land'!A1`, 'Min egen tittel');
    await pane.press('Oppdater tabellene');
    await pane.seeHeading('Noen har endret resultatarkene');
    await shot('edited');
    await pane.press('Skriv over endringene');
    await pane.seeHeading('Resultat');
    expect(sheets().slice(3)).toEqual(written);
    expect(valuesAt(excel.workbook, 'Mitt!A1')).toEqual([['Mine tall']]);

    // "From the result it makes the indicator's page as a Word document"; forms/docs: "Lagre som" under the result.
    expect(await downloaded(pane, 'Lag siden')).toBe('iplos-arbeid-utdanning-2019.docx');
    await addIn.getByLabel('Filformat', { exact: true }).selectOption('px');
    expect(await downloaded(pane, 'Lag filen')).toBe('iplos-px.px');
    await addIn
      .getByText(/er gitt til Excel for lagring/)
      .last()
      .waitFor();
    await shot('saved', 'Lag filen');

    // "the tab Variasjon shows the funnel and the ranks, each with its table"; one kommune on one page.
    await pane.goTo('Variasjon');
    await pane.seeHeading('Variasjon mellom områder');
    expect(await addIn.getByRole('img', { name: /andel innfridd i fylkene 2019/ }).count()).toBe(2);
    expect(await addIn.getByRole('button', { name: /^Tallene bak bildet/ }).count()).toBe(2);
    await shot('variation');
    await addIn.getByLabel('Kommune', { exact: true }).selectOption('0301 Oslo');
    await addIn.getByRole('table', { name: /^Oslo ved siden av/ }).waitFor();
    await shot('municipality', 'Skriv kommunen på et ark');
    await pane.press('Skriv kommunen på et ark');
    await until('the kommune has a sheet', () => sheets().includes('0301 Oslo'));
    // The sheet is there before it is finished; then the pane is back where it was.
    await pane.seeHeading('Variasjon mellom områder');

    // "published figures and texts, checked": a table, a text, a file, and what hidden cells give away.
    await pane.goTo('Publiserte tall');
    await addIn.getByText(`${published.length - 1} tall er gjenkjent.`).waitFor();
    await shot('published');
    await pane.press('Kontroller');
    await pane.seeHeading('Funnet i tabellen');
    const verdicts = addIn.getByRole('list', { name: 'Antall tall med hver dom' });
    expect((await verdicts.innerText()).replace(/\s+/g, ' ')).toContain('✗ 1 avviker');
    await shot('checked');
    await pane.press('Endre valg');
    await addIn.locator('input[type=file]').setInputFiles({
      name: 'publisert.xlsx',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from(await writeRows(published, 'Publisert')),
    });
    const picker = addIn.getByRole('combobox', { name: 'Tabell eller område' });
    await until('the file is chosen', async () =>
      (await picker.locator('option:checked').innerText()).includes('publisert.xlsx'),
    );
    await shot('file');
    await addIn.getByRole('radio', { name: 'Skjulte tall' }).check();
    await pane.seeHeading('Tabellene som holdes sammen');
    await shot('hidden');
    await addIn.getByRole('radio', { name: 'Tekst', exact: true }).check();
    await addIn.getByRole('textbox').fill('I Oslo fikk 99,9 prosent innfridd sitt behov i 2019.');
    await pane.press('Kontroller teksten');
    await pane.seeHeading('Funnet i teksten');
    await shot('text');

    // The definitions, the ribbon, the self-test.
    await excel.ribbon.press('showDefinitions');
    await pane.seeHeading('Definisjoner');
    await shot('definitions');
    await excel.ribbon.press('checkData');
    await pane.seeHeading('Kontroll av dataene');
    await shot('check-data');
    await addIn.getByRole('button', { name: 'Selvtest' }).click();
    await pane.seeHeading('Selvtest av IPLOS i Excel');
    await shot('self-test');
    const before = sheets();
    await pane.press('Kjør selvtesten');
    await addIn.getByRole('status').getByText('Alt virker: 9 av 9 prøver.').waitFor();
    const tried = addIn.getByRole('table', { name: 'Det som ble prøvd' });
    expect(await tried.getByRole('row').count()).toBe(10);
    expect(await pane.violations()).toEqual([]);
    await shot('self-tested');
    await pane.picture(`pane-self-test${look === 'dark' ? '-dark' : ''}`);
    await pane.press(/^Rapporten som tekst/);
    const report = addIn.getByRole('textbox', { name: 'Rapport til å kopiere' });
    expect(await report.inputValue()).toMatch(/^Selvtest av IPLOS i Excel\nIPLOS .*\nExcel 16\./);
    expect(await report.inputValue()).not.toContain('Virker ikke');
    expect(sheets()).toEqual(before);
    await pane.press('Lukk');
  },
);

/** The share that is met in the country, counted from the rows themselves, as it is printed. */
function countedShare(data: readonly (readonly RawCell[])[]): string {
  const byDate = [...data.slice(1)].sort((a, b) => (String(a[4]) < String(b[4]) ? -1 : 1));
  const latest = new Map(byDate.map((row) => [row[0], row]));
  const withNeed = [...latest.values()].filter((row) => row[5] === 1);
  const met = withNeed.filter((row) => row[6] === 1).length;
  return (shareTenths(met, withNeed.length) / 10).toFixed(1).replace('.', ',');
}

async function downloaded(pane: OpenedPane, button: string): Promise<string> {
  const coming = pane.page.waitForEvent('download');
  await pane.press(button);
  return (await coming).suggestedFilename();
}

/** Holds every step to what axe finds and to the pane's width, and draws it, from the top or from a button, where a folder is named. */
function shots(pane: OpenedPane, look: string): (name: string, at?: string) => Promise<void> {
  const { addIn, page } = pane;
  let step = 0;
  return async (name, at) => {
    step += 1;
    expect([name, await addIn.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
      name,
      0,
    ]);
    if (!SHOTS) return;
    expect([name, await pane.violations()]).toEqual([name, []]);
    mkdirSync(SHOTS, { recursive: true });
    if (at) await addIn.getByRole('button', { name: at }).scrollIntoViewIfNeeded();
    const height = await addIn.evaluate(() =>
      Math.max(700, ...[...document.querySelectorAll('main')].map((one) => one.scrollHeight + 160)),
    );
    const was = page.viewportSize();
    if (was) await page.setViewportSize({ width: was.width, height: Math.min(height, 3000) });
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(SHOTS, `${look}-${String(step).padStart(2, '0')}-${name}.png`) });
    if (was) await page.setViewportSize(was);
  };
}
