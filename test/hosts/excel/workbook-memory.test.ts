import { recall, rememberMapping, rememberRun } from '../../../src/hosts/excel/own-sheets/workbook-memory';
import { openWorkbook } from '../../started/workbook';

describe('what the workbook remembers', () => {
  test('mappings by source and the last run, each without losing the other', async () => {
    const { page, api } = await openWorkbook({ Ark1: [['x']] });
    expect(await recall(api)).toEqual({ mappings: {}, lastRun: null });
    await rememberMapping(api, 'Uttrekk', { '9': 'Behov', age: 'Alder' });
    await rememberRun(api, { levels: ['fylke'], year: 2019 });
    await rememberMapping(api, 'Annen', { age: 'Age' });
    await rememberMapping(api, 'Annen', {});
    expect(await recall(api)).toEqual({
      mappings: { Uttrekk: { '9': 'Behov', age: 'Alder' } },
      lastRun: { levels: ['fylke'], year: 2019 },
    });
    page.close();
  });

  test.each(['{', '[]', 'null', '{"Uttrekk":3}', '{"Uttrekk":{"age":1}}', 7])(
    '%s, left by something else, counts as nothing',
    async (value) => {
      const { page, api } = await openWorkbook({ Ark1: [['x']] });
      page.excel.workbook.update({
        settings: new Map([
          ['iplos.mappings.1', value],
          ['iplos.lastRun.1', '{'],
        ]),
      });
      expect(await recall(api)).toEqual({ mappings: {}, lastRun: null });
      page.close();
    },
  );
});
