import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { loadXlsx } from '../../simulated-excel/xlsx/load-xlsx';
import { restoreNotInFile, type SavedWorkbook } from '../../simulated-excel/xlsx/save-xlsx';

const FOLDER = path.join(__dirname, '..', 'reference', 'workbooks-0.1.0');

/** An Excel in which a workbook stands open that the program of 89c656c left: `values`, `live` or `verdicts`. */
export async function excelOfBefore(name: string): Promise<SimulatedExcel> {
  const xlsx = new Uint8Array(readFileSync(path.join(FOLDER, `${name}.xlsx`)));
  const kept = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as {
    readonly charts: SavedWorkbook['notInFile']['charts'];
    readonly settings: readonly (readonly [string, unknown])[];
    readonly customXml: readonly (readonly [string, string])[];
    readonly customProperties: readonly {
      readonly sheet: string;
      readonly properties: readonly (readonly [string, string])[];
    }[];
  };
  const workbook = await loadXlsx(xlsx);
  restoreNotInFile(workbook, {
    xlsx,
    notInFile: {
      charts: kept.charts,
      settings: new Map(kept.settings),
      customXml: new Map(kept.customXml),
      customProperties: kept.customProperties.map(({ sheet, properties }) => ({
        sheet,
        properties: new Map(properties),
      })),
    },
  });
  return new SimulatedExcel({ workbook });
}
