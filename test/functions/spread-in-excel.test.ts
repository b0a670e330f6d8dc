import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { errorOf, startFunctions } from '../started/functions-page';
import { personsWorkbook } from '../made/persons';

const RANGE = { cells: 'Data!A1:F14' };
const WORK = 'arbeid-utdanning';

test('[STA-7] uncertainty, variation and change are spilled, with method and level', async () => {
  const page = await startFunctions({ workbook: workbookOf(personsWorkbook()) });
  const [interval, compared, variation, change, table] = await Promise.all([
    page.call('INTERVAL', RANGE, WORK, 1),
    page.call('COMPARE', RANGE, WORK, 1, 'Oslo', 'Halden'),
    page.call('VARIATION', RANGE, WORK, 1),
    page.call('CHANGE', RANGE, WORK, 1, 2018, 2019),
    page.call('TABLE', RANGE, WORK, 'land', 2019, 'andeler', null, 'alle', true),
  ]);
  expect(interval).toEqual({
    kind: 'value',
    // 4 of 9 by Wilson.
    value: [
      [
        expect.closeTo(0.1887785, 6),
        expect.closeTo(0.7333487, 6),
        '95 % intervall (Wilson), alle i dataene, nevner 9',
      ],
    ],
  });
  expect(compared).toMatchObject({
    kind: 'value',
    value: [
      expect.anything(),
      [
        expect.closeTo(3 / 7 - 1 / 2, 12),
        expect.anything(),
        expect.anything(),
        expect.stringContaining('omfatter 0'),
        '0301 Oslo minus 0101 Halden; 95 % intervall (Newcombe)',
      ],
    ],
  });
  expect(errorOf(variation)).toMatchObject({
    code: '#N/A',
    message: expect.stringContaining('Færre enn to'),
  });
  expect(change).toMatchObject({
    kind: 'value',
    value: [
      ['Del', 'Andel 2018', 'Andel 2019', 'Endring', 'Egen andel', 'Sammensetning', 'Kom til', 'Falt fra'],
      [
        'alle i dataene',
        1,
        4 / 9,
        expect.closeTo(4 / 9 - 1, 12),
        expect.anything(),
        expect.anything(),
        expect.anything(),
        0,
      ],
      ...Array.from({ length: 2 }, () => expect.anything() as unknown),
    ],
  });
  expect(JSON.stringify(table)).toContain('Nedre grense innfridd');
  await page.close();
});
