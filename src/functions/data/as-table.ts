import { cellValue, measureCell, type FigurePart } from '../../layout';
import { NO_REPORTING, type Measure } from '../../core';
import type { FunctionContext } from '../context';
import type { FunctionSettings } from '../ports';

/** What a cell with a figure holds: the number, or as in a table the sign that says why there is none. */
export type FigureOrSign = number | string;

/** What a result table's cell holds for a measure: the rounded share or the integer, or the sign ([VAL-2], [VAL-3]). */
export function shownInTable(part: FigurePart, measure: Measure): FigureOrSign {
  return cellValue(measureCell(part, measure)) ?? '';
}

/**
 * The same call without what the pane has settled about who reported: a formula in a result table says itself all that its
 * figure depends on, or a choice made for another table would change it unseen.
 */
export function forTables(context: FunctionContext): FunctionContext {
  const { settings } = context;
  const known = PLAIN.get(settings) ?? { ...settings, reporting: NO_REPORTING };
  PLAIN.set(settings, known);
  return { ...context, settings: known };
}

/** Kept, so that all cells share what is summed with the same settings. */
const PLAIN = new WeakMap<FunctionSettings, FunctionSettings>();
