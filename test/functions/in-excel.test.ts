import { workbookOf } from '../excel/workbook/workbook-of';
import { errorOf, startFunctions, type FunctionsPage } from './functions-page';
import { personsWorkbook } from './persons';

const RANGE = { cells: 'Data!A1:F14' };
const WORK = 'arbeid-utdanning';

describe('figures from a range, through the real runtime', () => {
  let page: FunctionsPage;
  beforeAll(async () => {
    page = await startFunctions({ workbook: workbookOf(personsWorkbook()) });
  });
  afterAll(() => page.close());

  test.each([
    ['the country in the latest year', [WORK, 1], 4 / 9],
    ['a title and a measure as text', ['Arbeid og utdanning', '1a'], 4 / 9],
    ['a kommune by code as text', [WORK, 1, '0301'], 3 / 7],
    ['a kommune by code as number', [WORK, 1, 301], 3 / 7],
    ['a kommune by name', [WORK, 1, 'Halden'], 1 / 2],
    ['a fylke', [WORK, 1, '01'], 1 / 2],
    ['an age group', [WORK, 3, 'Oslo'], 2 / 4],
    ['an earlier year', [WORK, 1, null, 2018], 1],
    ['a year as text', [WORK, 1, 0, '2018'], 1],
    ['[NUM-5] unreported is an outcome', [WORK, 13, '0301'], 1 / 7],
  ] as const)('SHARE of %s', async (_, args, expected) => {
    expect(await page.call('SHARE', RANGE, ...args)).toEqual({ kind: 'value', value: expected });
  });
});
