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

test('ROW goes from a row to its numbers, by the row’s number in the sheet or a cell of it, of a range and of a table', async () => {
  const page = await startFunctions({ workbook: workbookOf(personsWorkbook()) });
  const asked = [RANGE, 'Personer', 'Data!A1:F14'].map((data) =>
    page.call('ROW', data, data === 'Personer' ? 'Data!D7' : 7),
  );
  const results = await Promise.all([...asked, page.call('ROW', RANGE, 1), page.call('ROW', RANGE, 'sju')]);
  for (const result of results.slice(0, 3))
    expect(result).toEqual({
      kind: 'value',
      value: [
        ['Hva', 'Svar', 'Regel'],
        ['Raden', 'teller som én person i 2019', 'IN-7'],
        ['År', '2019', 'IN-6'],
        ['Kommune', '0301 Oslo', 'IN-4'],
        ['Alder', '66 år', 'IN-5'],
        ['Kode 9', '1 (ja, har behov for bistand)', 'IN-3'],
        ['Kode 10', 'ingenting registrert', 'IN-3'],
        ['Arbeid og utdanning, i telleren', 'måltall 13, 15: utfallet er uten rapportering', 'NUM-4'],
        [
          'Arbeid og utdanning, i nevneren, ikke i telleren',
          'måltall 1, 3, 5, 7, 9, 11: utfallet er uten rapportering',
          'NUM-4',
        ],
        ['Arbeid og utdanning, ikke med', 'måltall 2, 4, 6, 8, 10, 12, 14, 16: annen aldersgruppe', 'AGE-1'],
        ['Land', 'Alle i dataene', 'REG-3'],
        ['Kommune', '0301 Oslo', 'REG-3'],
      ],
    });
  expect(results.slice(3).map(errorOf)).toMatchObject([
    { code: '#N/A', message: expect.stringMatching(/Raden 1 er ikke blant radene i Data!A1:F14/) },
    { code: '#VALUE!', message: expect.stringMatching(/«rad» kan ikke være «sju»/) },
  ]);
  page.close();
});
