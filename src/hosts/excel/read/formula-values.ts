import { fingerprintOf } from '../../../core';
import type { WorkbookSource } from '../../host';
import { parseAreas } from '../a1';
import type { ExcelApi } from '../excel-api';

/** Cells asked for at a time. */
const CHUNK_CELLS = 160_000;

/**
 * What the formulas among some cells show. Excel tells that a sheet was computed, not what came of it, and no cell counts as changed by that:
 * so what they show is compared, and cells that show the same are no change.
 */
export class FormulaValues {
  private known: string | null = null;

  constructor(private readonly api: ExcelApi) {}

  /** Remembers what they show now. An Excel that does not answer is asked again at the next computing. */
  async note(source: WorkbookSource): Promise<void> {
    this.known = await this.read(source).catch(() => null);
  }

  /** Whether they show something else than when last looked at; true too for the first look after one that failed. */
  async haveChanged(source: WorkbookSource): Promise<boolean> {
    const before = this.known;
    await this.note(source);
    return this.known !== before;
  }

  /** A fingerprint of the cells with formulas; empty when there are none. */
  private async read(source: WorkbookSource): Promise<string> {
    const areas = await this.api.run(async (context) => {
      const cells = context.workbook.worksheets
        .getItem(source.sheetId)
        .getRangeByIndexes(source.firstRow - 1, source.firstColumn - 1, source.rows, source.columns)
        .getSpecialCellsOrNullObject('Formulas');
      cells.load('address');
      await context.sync();
      return cells.isNullObject ? [] : cells.address.split(',').flatMap(parseAreas);
    });
    const texts: string[] = [];
    for (const { firstRow, firstColumn, rows, columns } of areas) {
      const most = Math.max(1, Math.floor(CHUNK_CELLS / columns));
      for (let at = 0; at < rows; at += most) {
        const values = await this.api.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(source.sheetId);
          const count = Math.min(most, rows - at);
          const range = sheet.getRangeByIndexes(firstRow - 1 + at, firstColumn - 1, count, columns);
          range.load('values');
          await context.sync();
          return range.values;
        });
        texts.push(`${firstRow + at} ${firstColumn} ${JSON.stringify(values)}`);
      }
    }
    return texts.length === 0 ? '' : fingerprintOf(texts);
  }
}
