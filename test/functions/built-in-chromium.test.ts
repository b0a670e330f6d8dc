import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtAddIn } from '../../scripts/built-addin';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';
import { serveExcel } from '../../simulated-excel/harness/serve-excel';
import { platform } from '../../simulated-excel/platform/platform';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { personsWorkbook } from '../made/persons';
import { sharedBrowser } from '../started/browser';

describe('the built add-in in Chromium', () => {
  let distDir: string;
  beforeAll(async () => {
    distDir = await builtAddIn();
  }, 300_000);

  test.each([
    ['native', 'm365'],
    ['web', 'web'],
  ] as const)(
    'over the %s route its functions read a table and spill',
    async (route, name) => {
      const metadata = JSON.parse(
        readFileSync(path.join(distDir, 'functions.json'), 'utf8'),
      ) as FunctionsMetadata;
      const workbook = workbookOf(personsWorkbook());
      const served = await serveExcel({
        browser: await sharedBrowser(),
        workbook,
        platform: platform(name),
        route,
        distDir,
        page: '/taskpane.html',
      });
      const { excel } = served;
      excel.functions.register('IPLOS', metadata);
      await excel.functions.ready;
      excel.type('Ark!A1', '=IPLOS.DATASET("Personer")');
      excel.type('Ark!A2', '=IPLOS.SHARE(A1;"arbeid-utdanning";1;"0301")');
      excel.type('Ark!A4', '=IPLOS.EXPLAIN(Data!A1:F14;"arbeid-utdanning";1;"Halden")');
      await excel.functions.calculated();
      expect(valuesAt(workbook, 'Ark!A1:A2')).toEqual([['Personer · 13 rader · v1'], [3 / 7]]);
      expect(valuesAt(workbook, 'Ark!A5:B5')).toEqual([['Måltall 1', 0.5]]);
      expect(served.faults).toEqual([]);
      await served.close();
    },
    300_000,
  );
});
