import { formatCount, type RawCell } from '../../src/core';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { extract, without } from '../made/extract';
import { publishedTable } from '../made/published/table';
import { cellsOf, panesInBrowser, type OpenedPane } from '../started/pane';
import { until } from '../started/until';

const rows = extract([2018, 2019], 500);
const table = publishedTable(rows, 2019, { code: '03', tenths: 30 });
const wrongRow = table.findIndex(([code]) => code === '03') + 1;
const area = `Publisert!A1:D${table.length}`;

/** Rows of the extract, as the pane shows them. */
const GROUPED = formatCount(rows.length - 1, 'nb');

const openPane = panesInBrowser();

/** The pane on a workbook with data and a published table with one wrong figure, at the tab where it is checked. */
async function atTheTab(published: readonly (readonly RawCell[])[] = table): Promise<OpenedPane> {
  const workbook = workbookOf({
    Personer: { rows: cellsOf(rows), table: 'Uttrekk' },
    Publisert: { rows: cellsOf(published), table: 'Arbeid_og_utdanning' },
  });
  const opened = await openPane({ workbook });
  await opened.addIn.getByText(/rader lest: .* personer/).waitFor();
  await opened.goTo('Publiserte tall');
  await opened.seeHeading('Kontroller publiserte tall');
  return opened;
}

describe('published figures in the pane on the built bundle', () => {
  test('[PUB-2] a wrong digit is found, led to and written of, and the published cells stay as they are', async () => {
    const opened = await atTheTab();
    const { addIn, excel } = opened;
    const before = valuesAt(excel.workbook, area);
    await addIn.getByText(`${table.length - 1} tall er gjenkjent.`).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('check-source-nb');

    // By keyboard: from the table to the button that checks it.
    await addIn.getByRole('button', { name: 'Kontroller', exact: true }).focus();
    await opened.page.keyboard.press('Enter');
    await opened.seeHeading('Funnet i tabellen');
    const counts = addIn.getByRole('list', { name: 'Antall tall med hver dom' });
    expect((await counts.innerText()).replace(/\s+/g, ' ')).toBe(`✗ 1 avviker ✓ ${table.length - 2} stemmer`);
    expect(await opened.violations()).toEqual([]);

    await opened.press(`Vis D${wrongRow}`);
    const { facts } = excel.workbook;
    await until('the wrong cell is selected', () => facts.selection.sheet.name === 'Publisert');
    expect(JSON.stringify(excel.workbook.facts.selection)).toContain(`"row":${wrongRow - 1},"column":3`);

    await opened.press('Skriv kontrollark');
    await addIn.getByText(/Kontrollen er skrevet/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('check-nb');
    const names = excel.workbook.sheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Personer', 'Publisert', 'Kontroll']);
    const sheet = valuesAt(excel.workbook, `Kontroll!A1:L${table.length + 12}`);
    const line = sheet.find(([cell]) => cell === `Publisert!D${wrongRow}`);
    expect(line).toEqual(expect.arrayContaining(['✗ avviker', String(table[wrongRow - 1]?.[3])]));
    expect(sheet.flat().filter((cell) => cell === '✓ stemmer')).toHaveLength(table.length - 2);
    expect(valuesAt(excel.workbook, area)).toEqual(before);

    // Somebody mends the figure: the sheet of verdicts then no longer says how it is.
    excel.type(`Publisert!D${wrongRow}`, '12,3');
    await excel.ribbon.press('checkData');
    const told = `er endret siden den ble kontrollert: Publisert!A${wrongRow}:D${wrongRow}.`;
    await addIn.getByText(told).first().waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.press(/^Vis cellene: Den publiserte tabellen/);
    await until('the changed row is selected', () => facts.selection.sheet.name === 'Publisert');
    await opened.picture('check-changed');
  });

  test('[PUB-2] a county that the table leaves out is named in the pane and on the sheet', async () => {
    const opened = await atTheTab(table.filter(([code]) => code !== '03'));
    const { addIn, excel } = opened;
    await opened.press('Kontroller');
    await opened.seeHeading('Mangler i tabellen');
    const told = `2019: tabellen mangler 1 av ${table.length - 1} områder som dataene har tall for: 03 Oslo.`;
    expect(await addIn.getByText(told).count()).toBe(1);
    expect(await opened.violations()).toEqual([]);
    await opened.picture('check-absent');
    await opened.press('Skriv kontrollark');
    await addIn.getByText(/Kontrollen er skrevet/).waitFor();
    expect(valuesAt(excel.workbook, 'Kontroll!A1:A60').flat()).toContain(told);
  });

  test('an extract of persons and a table that says too little are told apart, each with what to do', async () => {
    const bare = table.map((cells, at) => (at === 0 ? ['Omr.', 'Navn', 'Periode', 'Prosent'] : cells));
    const opened = await openPane({
      workbook: workbookOf({
        Personer: { rows: cellsOf(without('Kode 9', rows)), table: 'Uttrekk' },
        "Ola's tabell 2": cellsOf(bare),
      }),
      width: 320,
    });
    const { addIn } = opened;
    const half = '«Arbeid og utdanning» kan ikke beregnes: fant ingen kolonne for kode 9.';
    await addIn.getByText(half).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.goTo('Publiserte tall');
    const picker = addIn.getByRole('combobox', { name: 'Tabell eller område' });
    await picker.selectOption({ label: "Ola's tabell 2 – ark, 18 rader" });
    await addIn.getByText(/Tabellen må si hvilket område, hvilket år og hvilket måltall/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await picker.selectOption({ label: `Uttrekk – tabell på Personer, ${GROUPED} rader` });
    await addIn.getByText(/ser ut som et uttrekk med én rad per person/).waitFor();
    expect(await opened.violations()).toEqual([]);
  });

  test('[PUB-5] a pasted text is marked claim by claim', async () => {
    const opened = await atTheTab();
    const { addIn } = opened;
    await addIn.getByText(/tall er gjenkjent/).waitFor();
    await addIn.getByRole('radio', { name: 'Tekst', exact: true }).check();
    await addIn
      .getByRole('textbox', { name: 'Lim inn teksten' })
      .fill(
        'Arbeid og utdanning: I Oslo fikk 99,9 prosent innfridd sitt behov i 2019. I 2019 var det 422 kommuner i Norge.',
      );
    await opened.press('Kontroller teksten');
    await opened.seeHeading('Funnet i teksten');
    const claims = addIn.getByRole('list', { name: 'Påstandene' });
    expect(await claims.getByText('✗1 stemmer ikke').count()).toBe(1);
    expect(await addIn.locator('mark').count()).toBeGreaterThan(0);
    expect(await opened.violations()).toEqual([]);
    await opened.picture('check-text-nb');
  });
});
