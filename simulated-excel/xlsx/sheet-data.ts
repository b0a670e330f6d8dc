import { parseArea } from '../workbook/address';
import { cellError, type CellValue } from '../workbook/cell-value';
import type { CellStyle } from '../workbook/cell-style';
import type { Sheet, SpillModel } from '../workbook/sheet';
import { formulaOfFile } from './file-formula';
import { attribute, shiftedFormula, textOf, unescaped } from './xml-pieces';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By style index; null for one without a look. */
  readonly styles: readonly (CellStyle | null)[];
}

/** What stands in a sheet's rows besides cells. */
export interface SheetRows {
  /** Points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly spills: readonly SpillModel[];
}

/**
 * Puts the cells of a sheet part (CT_SheetData) into a sheet. Read by hand: exceljs makes several objects of each cell, and takes ten times as
 * long for 100,000 rows.
 */
export function readSheetData(xml: string, sheet: Sheet, { strings, styles }: SheetContext): SheetRows {
  const heights = new Map<number, number>();
  const spills: SpillModel[] = [];
  const shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  const end = xml.indexOf('</sheetData>');
  let at = xml.indexOf('<sheetData');
  let row = -1;
  let column = -1;
  for (at = xml.indexOf('<', at + 1); at >= 0 && at < end; at = xml.indexOf('<', at)) {
    const close = xml.indexOf('>', at);
    const tag = xml.slice(at + 1, close);
    at = close + 1;
    if (/^row\b/.test(tag)) {
      row = Number(attribute(tag, 'r') ?? row + 2) - 1;
      column = -1;
      const height = attribute(tag, 'ht');
      if (height !== null) heights.set(row, Number(height));
      continue;
    }
    if (tag.charCodeAt(0) !== C || tag.charCodeAt(1) > BLANK) continue;
    const place = attribute(tag, 'r');
    column = place === null ? column + 1 : columnOf(place);
    const style = styles[Number(attribute(tag, 's') ?? 0)] ?? null;
    if (style) sheet.cells.setStyle(row, column, style);
    if (tag.endsWith('/')) continue;
    const bodyEnd = xml.indexOf('</c>', at);
    const body = xml.slice(at, bodyEnd);
    at = bodyEnd + 4;
    const value = valueOf(attribute(tag, 't'), body, strings);
    const formula = body.charCodeAt(1) === F ? formulaOf(body, { row, column }, shared, spills) : null;
    if (formula !== null) sheet.cells.setFormula(row, column, `=${formula}`, value);
    else if (value !== null) sheet.cells.setValue(row, column, value);
  }
  return { heights, spills };
}

const [C, F, BLANK] = [99, 102, 32];

function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at);
    if (letter < 65) break;
    column = column * 26 + (letter & 31);
  }
  return column - 1;
}

function valueOf(type: string | null, body: string, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return textOf(body) || null;
  const from = body.indexOf('<v');
  if (from < 0) return null;
  const raw = body.slice(body.indexOf('>', from) + 1, body.indexOf('</v>', from));
  switch (type) {
    case 's':
      return strings[Number(raw)] || null;
    case 'str':
      return unescaped(raw) || null;
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return cellError(unescaped(raw));
    case 'd':
      return (Date.parse(raw.includes('T') ? `${raw.replace(/Z$/, '')}Z` : raw) - EPOCH) / 86_400_000;
    default:
      return raw === '' ? null : Number(raw);
  }
}

const EPOCH = Date.UTC(1899, 11, 30);

/** A formula of its own, one of an array (whose block it has spilled), or one shared with the cells around; null without a text. */
function formulaOf(
  body: string,
  place: { readonly row: number; readonly column: number },
  shared: Map<string, { readonly formula: string; readonly row: number; readonly column: number }>,
  spills: SpillModel[],
): string | null {
  const close = body.indexOf('>');
  const tag = body.slice(1, close);
  const text = tag.endsWith('/') ? '' : formulaOfFile(unescaped(body.slice(close + 1, body.indexOf('</f>'))));
  // `ref` without a type is ours: see save-xlsx.ts.
  const isBlock = /^(?:array|normal)$/.test(attribute(tag, 't') ?? 'normal');
  const area = isBlock ? parseArea(attribute(tag, 'ref') ?? '') : null;
  if (area && area.rowCount * area.columnCount > 1) spills.push({ ...place, area });
  const key = attribute(tag, 'si');
  if (key === null) return text || null;
  if (text !== '') shared.set(key, { formula: text, ...place });
  const first = shared.get(key);
  return first ? shiftedFormula(first.formula, place.row - first.row, place.column - first.column) : null;
}
