import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { extract } from '../made/extract';
import { computed, panesInBrowser, workbookWith } from '../started/pane';
import { until } from '../started/until';

const rows = extract([2019], 900, 0.01);

const openPane = panesInBrowser();

const COUNTRY_SHEET = 'Arbeid og utdanning – land';

describe('work that takes its time', () => {
  const many = extract([2018, 2019], 40_000);

  test('shows how far it has come, can be left alone and be cancelled; the workbook is then as it was', async () => {
    const opened = await openPane({ workbook: workbookWith(many) });
    const { addIn, excel } = opened;
    // A large table is not read until it is asked for.
    await addIn.getByText(/rader er ikke lest ennå/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.press('Neste');
    excel.conditions.latency = 300;
    await opened.press('Beregn');
    await opened.seeHeading('Leser og teller');
    const progress = addIn.getByRole('progressbar');
    await until('rows are counted', async () => Number(await progress.getAttribute('aria-valuenow')) > 0);
    expect(await addIn.locator('main').innerText()).toMatch(/av 80\u00a0000 rader/);
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-progress');
    // The pane answers while the reading goes on.
    await opened.goTo('Definisjoner');
    await opened.seeHeading('Definisjoner');
    await opened.goTo('Beregn');
    await opened.press('Avbryt');
    await addIn.getByText('Avbrutt. Arbeidsboken er som før.').waitFor();
    expect(await opened.violations()).toEqual([]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Personer', 'Notater']);
  });

  test('cancelled while tables are written, the workbook is put back', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    await opened.press('Neste');
    opened.excel.conditions.latency = 150;
    await opened.press('Beregn');
    await opened.seeHeading('Skriver tabellene');
    await until('a sheet has been made', () => opened.excel.workbook.sheets.length > 3);
    await opened.press('Avbryt');
    await opened.addIn.getByText('Avbrutt. Arbeidsboken er som før.').waitFor();
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Personer', 'Notater']);
  });
});

describe('after the data changed', () => {
  test('the pane says so, and one press brings the same sheets up to date', async () => {
    const opened = await computed(openPane({ workbook: workbookWith(rows) }));
    const { excel, addIn } = opened;
    const sheets = excel.workbook.sheets.map(({ name }) => name);
    const before = valuesAt(excel.workbook, `'${COUNTRY_SHEET}'!A1:J12`);
    // A person without a need gets one, met.
    const row = rows.findIndex((one) => one[5] === 2 && one[1] === 2019) + 1;
    excel.type(`Personer!F${row}`, 1);
    excel.type(`Personer!G${row}`, 1);
    await addIn.getByText('Dataene er endret siden tabellene ble laget.').waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-changed');
    excel.conditions.latency = 40;
    await opened.press('Oppdater tabellene');
    await opened.seeHeading(/^(Leser og teller|Skriver tabellene)$/);
    // Who looks at another part of the pane meanwhile has its tables when the work is done.
    await opened.goTo('Publiserte tall');
    await addIn.getByText('Panelet arbeider med noe annet. Vent til det er ferdig.').waitFor();
    expect(await addIn.getByText('Ser etter tabeller').count()).toBe(0);
    await addIn.getByRole('combobox', { name: 'Tabell eller område' }).waitFor();
    excel.conditions.latency = 0;
    await opened.goTo('Beregn');
    await addIn.getByText('Dataene er endret siden tabellene ble laget.').waitFor({ state: 'detached' });
    await opened.seeHeading('Resultat');
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    const after = valuesAt(excel.workbook, `'${COUNTRY_SHEET}'!A1:J12`);
    const grown = after.flat().filter((value, index) => {
      const was = before.flat()[index];
      return typeof value === 'number' && typeof was === 'number' && value === was + 1;
    });
    // One more in the denominators and the numerators of all ages and of one age group.
    expect(grown).toHaveLength(4);
  });

  test('result sheets edited by hand are asked about before they are written', async () => {
    const opened = await computed(openPane({ workbook: workbookWith(rows) }));
    const { excel } = opened;
    const edited = `'${COUNTRY_SHEET}'!A1`;
    excel.type(edited, 'Min egen tittel');
    await opened.press('Oppdater tabellene');
    await opened.seeHeading('Noen har endret resultatarkene');
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-edited');
    await opened.press('Avbryt, skriv ingenting');
    await opened.seeHeading('Resultat');
    expect(valuesAt(excel.workbook, edited)).toEqual([['Min egen tittel']]);
    await opened.press('Oppdater tabellene');
    await opened.press('La arkene stå, og skriv nye ved siden av');
    await opened.seeHeading('Resultat');
    expect(valuesAt(excel.workbook, edited)).toEqual([['Min egen tittel']]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain(`${COUNTRY_SHEET} (2)`);
  });
});

describe('what stands in the way', () => {
  test('a protected workbook is told, with what to do, and nothing is written', async () => {
    const workbook = workbookWith(rows);
    workbook.update({ protectedStructure: { password: null } });
    const opened = await openPane({ workbook });
    const { addIn } = opened;
    await opened.press('Neste');
    await opened.press('Beregn');
    await addIn.getByText(/struktur er beskyttet/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-protected');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Personer', 'Notater']);
    await addIn.getByRole('button', { name: 'Lukk' }).click();
    await addIn.getByText(/struktur er beskyttet/).waitFor({ state: 'detached' });
  });

  test('a cell that is being edited is waited for, and the user is told which key helps', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    const { excel, addIn } = opened;
    await opened.press('Neste');
    excel.conditions.cellEditMode = true;
    await opened.press('Beregn');
    await addIn.getByText(/Excel venter på at du blir ferdig i en celle/).waitFor();
    expect(await opened.violations()).toEqual([]);
    excel.conditions.cellEditMode = false;
    await opened.seeHeading('Resultat');
    expect(await addIn.getByText(/Excel venter/).count()).toBe(0);
  });

  test('data without a column that is needed are told of, and the column can be pointed out', async () => {
    const foreign = rows.map((row, index) =>
      index === 0 ? ['Id', 'År', 'Sted', 'Alder', 'Dato', 'Behov', 'Får', 'Ønske', 'Deltar'] : row,
    );
    const opened = await openPane({ workbook: workbookWith(foreign) });
    const { addIn } = opened;
    await addIn.getByText(/Ingen av tabellene ser ut som et IPLOS-uttrekk/).waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-columns');
    expect(await addIn.getByRole('button', { name: 'Neste' }).isDisabled()).toBe(true);
    for (const [role, header] of [
      ['kode 9', 'Behov'],
      ['kode 10', 'Får'],
      ['kommune', 'Sted'],
    ]) {
      await addIn
        .getByRole('combobox', { name: `Kolonne for ${role}`, exact: true })
        .selectOption(header ?? '');
    }
    await opened.press('Neste');
    await opened.press('Beregn');
    await opened.seeHeading('Resultat');
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toContain('Arbeid og utdanning – fylke');
  });

  test('an empty workbook says what the pane needs', async () => {
    const opened = await openPane();
    await opened.seeHeading('Fant ingen data i arbeidsboken');
    expect(await opened.violations()).toEqual([]);
    await opened.picture('pane-empty');
  });
});
