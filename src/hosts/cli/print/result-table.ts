import { layoutResults, type LayoutInput } from '../../../layout';
import { printLayout } from './print-layout';

/** The result tables as text (printLayout). */
export function resultTable(input: LayoutInput, width: number | null): string {
  return printLayout(layoutResults(input), { width });
}
