import { layoutReport, type LayoutInput } from '../../../layout';
import { writeWorkbookFile } from '../../xlsx/write-workbook';

/** The whole report as a workbook. */
export function resultWorkbook(input: LayoutInput): Promise<Uint8Array> {
  return writeWorkbookFile(layoutReport(input));
}
