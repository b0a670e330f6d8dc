import { excelOfBefore } from '../started/workbook-of-before';
import { startFunctions, type FunctionsPage } from '../started/functions-page';

let page: FunctionsPage;
afterAll(() => page.close());

test('the formulas of a workbook saved by 0.1.0, DATASET first, are computed anew to what that program’s command says of its data', async () => {
  const excel = await excelOfBefore('live');
  page = await startFunctions({ excel });
  excel.functions.calculator.recalculateAll();
  await excel.functions.calculated();
  const cells = excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.formulas()].map(({ formula, row, column }) => ({
      sheet: sheet.name,
      formula,
      row,
      shown: sheet.cells.value(row, column),
    })),
  );
  const handles = cells.filter(({ formula }) => formula.startsWith('=IPLOS.DATASET('));
  expect(new Set(handles.map(({ shown }) => shown))).toEqual(new Set(['Uttrekk · 120 rader · v1']));
  const figures = cells.filter((cell) => !handles.includes(cell));
  expect(figures.length).toBeGreaterThan(1000);
  // A figure or the sign of one that cannot be given ([VAL-3]).
  expect(figures.filter(({ shown }) => typeof shown !== 'number' && shown !== '.' && shown !== '..')).toEqual(
    [],
  );

  // `iplos compute` of commit 89c656c on the same rows: 16 with a need, 12 met, 4 unmet.
  const land = figures.filter(({ sheet, row }) => sheet === 'Arbeid og utdanning – land' && row === 9);
  expect(land.map(({ shown }) => shown)).toEqual([16, 0.75, 12, 0, 0, 0.25, 4, 0, 0]);
  const met = figures.filter(
    ({ sheet, formula }) =>
      sheet === 'Arbeid og utdanning – fylke' && /^=IPLOS\.COUNT\([^,]*,[^,]*,1,/.test(formula),
  );
  expect(met.reduce((sum, { shown }) => sum + Number(shown), 0)).toBe(12);
});
