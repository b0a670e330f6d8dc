import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { panesInBrowser } from '../started/pane';
import { until } from '../started/until';

const openPane = panesInBrowser();

/** 100 − 60 − 37 = 3, which neither sheet tells alone. */
const workbook = () =>
  workbookOf({
    Fylker: [
      ['Fylke', 'År', 'Antall innfridd'],
      ['Vestland', 2024, 100],
      ['Rogaland', 2024, 50],
    ],
    'Kommuner 2024': [
      ['Kommune', 'År', 'Antall innfridd'],
      ['Bergen', 2024, 60],
      ['Kinn', 2024, ':'],
      ['Etne', 2024, 37],
    ],
  });

describe('hidden tables in the pane on the built bundle', () => {
  test('[DIS-3] two sheets are audited together by keyboard at 320 px: findings lead to cells, and the report is written', async () => {
    const opened = await openPane({ workbook: workbook(), width: 320 });
    const { addIn, excel, page } = opened;
    await opened.goTo('Publiserte tall');
    await addIn.getByText(/tall er gjenkjent/).waitFor();
    await addIn.getByRole('radio', { name: 'Skjulte tall' }).focus();
    await page.keyboard.press('Space');
    await opened.seeHeading('Tabellene som holdes sammen');
    for (const name of [/^Fylker/, /^Kommuner 2024/]) {
      const box = addIn.getByRole('checkbox', { name });
      if (await box.isChecked()) continue;
      await box.focus();
      await page.keyboard.press('Space');
    }
    expect(await opened.violations()).toEqual([]);
    await addIn.getByRole('button', { name: 'Let etter hva som røpes' }).focus();
    await page.keyboard.press('Enter');
    await opened.seeHeading('Hva tabellene røper');
    await addIn.getByText('er skjult, men er 3').waitFor();
    expect(await opened.violations()).toEqual([]);
    await opened.picture('audit-nb');

    const wide = await addIn.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await addIn.getByRole('button', { name: "Vis 'Kommuner 2024'!C3", exact: true }).first().click();
    const { facts } = excel.workbook;
    await until('the hidden cell is selected', () => facts.selection.sheet.name === 'Kommuner 2024');

    await addIn.getByRole('button', { name: 'Rapporten som tekst' }).click();
    const report = await addIn.getByRole('textbox', { name: 'Rapporten som tekst' }).inputValue();
    expect(report).toContain('Underskrift');
    expect(await opened.violations()).toEqual([]);

    await opened.press('Skriv rapporten i egne ark');
    await addIn.getByText(/Rapporten er skrevet/).waitFor();
    expect(await opened.violations()).toEqual([]);
    const names = excel.workbook.sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Fylker', 'Kommuner 2024']);
    expect(names).toEqual(expect.arrayContaining(['Funn', 'Skjulte tall', 'Om etterprøvingen']));
    expect(valuesAt(excel.workbook, 'Funn!A1:H30').flat()).toContain('✗ kan regnes ut');
    expect(valuesAt(excel.workbook, 'Kommuner 2024!A3:C3')).toEqual([['Kinn', 2024, ':']]);

    await addIn.getByRole('button', { name: 'English' }).click();
    await opened.seeHeading('What the tables give away');
    expect(await opened.violations()).toEqual([]);
  });
});
