import {
  assertNever,
  statisticTenths,
  formatCount,
  formatDifference,
  formatPoints,
  formatTenths,
  type Language,
} from '../core';
import { layoutText } from './words/layout';
import type { Cell } from './types';

/** What a cell says where it is shown as text: "1 204", "77,7 %", ".." ([VAL-4]). */
export function printedCell(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'integer':
      return formatCount(cell.value, language);
    case 'year':
      return String(cell.value);
    case 'share':
      return layoutText(language).percent(formatTenths(cell.tenths, language));
    case 'bound':
      return layoutText(language).percent(formatTenths(statisticTenths(cell.share), language));
    case 'points':
      return formatPoints(cell.hundredths, language);
    case 'difference':
      return formatDifference(cell.tenths, language);
    case 'sign':
      return cell.sign;
    default:
      return assertNever(cell);
  }
}
