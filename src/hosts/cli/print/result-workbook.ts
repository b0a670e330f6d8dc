import { layoutReport, type LayoutInput } from '../../../layout';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';

/** The whole report as a workbook. */
export function resultWorkbook(input: LayoutInput): Promise<Uint8Array> {
  return writeWorkbookFile(layoutReport(input), NODE_TOOLS);
}
