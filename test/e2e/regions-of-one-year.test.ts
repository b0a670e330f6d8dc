import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { extract } from '../made/extract';
import { panesInBrowser, workbookWith } from '../started/pane';

const openPane = panesInBrowser();

test('[REG-7] the analyst chooses the regions of 2024 for a series over the reforms', async () => {
  const pane = await openPane({ workbook: workbookWith(extract([2019, 2024], 500)), width: 320 });
  const { addIn, excel } = pane;
  await pane.press('Neste');
  const regions = addIn.getByLabel('Kommuner og fylker');
  await regions.selectOption('Slik de var i 2024, for alle år');
  await addIn.getByText('deling gjettes aldri').waitFor();
  expect(await pane.violations()).toEqual([]);
  await pane.picture('pane-regions');
  await pane.press('Beregn');
  await pane.seeHeading('Resultat');
  const sheet = excel.workbook.sheets.find(({ name }) => name === 'Arbeid og utdanning – fylke');
  const rows = sheet ? valuesAt(excel.workbook, `'${sheet.name}'!A1:C90`) : [];
  const yearsOf = (county: string) => [
    ...new Set(rows.filter((row) => row.includes(county)).map((row) => row[2])),
  ];
  expect(yearsOf('Vestfold')).toEqual([2019, 2024]);
  expect(yearsOf('Hedmark')).toEqual([]);
}, 300_000);
