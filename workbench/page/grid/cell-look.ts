import type { CSSProperties } from 'react';
import { DEFAULT_STYLE, type CellBorder, type CellStyle } from '../../../simulated-excel/workbook/cell-style';
import { CellError, type CellValue } from '../../../simulated-excel/workbook/cell-value';
import type { TableModel } from '../../../simulated-excel/workbook/table-model';

/** Pixels of a point on a screen. */
export const PIXELS = 4 / 3;
/** The sheet's font; Carlito has Calibri's widths. */
export const FONTS = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';

/** The lines drawn at a cell, its neighbours' included. */
export interface CellEdges {
  readonly bottom: CellBorder | undefined;
  readonly right: CellBorder | undefined;
}

/** How a cell looks, from its own style and that of the table around it. */
export function cellLook(
  style: CellStyle,
  value: CellValue,
  table: TableLook | null,
  edges: CellEdges,
): CSSProperties {
  const align = horizontal(style.horizontalAlignment ?? 'General', value);
  const fill = style.fillColor ?? table?.fill;
  const colour = style.fontColor ?? table?.colour;
  const isWrapped = style.wrapText === true;
  return {
    ...(fill !== undefined && fill !== 'None' && { backgroundColor: fill }),
    ...(colour !== undefined && { color: colour }),
    ...((style.bold ?? table?.bold) && { fontWeight: 700 }),
    ...(style.italic && { fontStyle: 'italic' }),
    ...((style.underline ?? 'None') !== 'None' && { textDecoration: 'underline' }),
    ...(style.strikethrough && { textDecoration: 'line-through' }),
    ...(style.fontSize !== undefined && { fontSize: style.fontSize * PIXELS }),
    ...(style.fontName !== undefined && { fontFamily: `"${style.fontName}", ${FONTS}` }),
    ...(isWrapped && { whiteSpace: 'pre-wrap' }),
    textAlign: align,
    justifyContent: align === 'right' ? 'flex-end' : align === 'center' ? 'center' : 'flex-start',
    alignItems: VERTICAL[style.verticalAlignment ?? DEFAULT_STYLE.verticalAlignment] ?? 'flex-end',
    ...(style.indentLevel !== undefined &&
      (align === 'right'
        ? { paddingRight: 3 + style.indentLevel * 9 }
        : { paddingLeft: 3 + style.indentLevel * 9 })),
    ...borderStyle('Bottom', edges.bottom ?? table?.below),
    ...borderStyle('Right', edges.right),
  };
}

/** A cell's font as CSS writes it, for measuring. */
export function fontOf({ bold, fontSize = DEFAULT_STYLE.fontSize }: CellStyle): string {
  return `${bold ? '700 ' : ''}${fontSize * PIXELS}px ${FONTS}`;
}

/** What a table gives its cells where they say nothing themselves. */
export interface TableLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly below?: CellBorder;
}

/** The look a table's style gives one of its rows, roughly: dark or plain header, stripes. */
export function tableLook(table: TableModel, row: number): TableLook | null {
  if (table.style === '') return null;
  const isLight = table.style.startsWith('TableStyleLight');
  const line = row - table.area.row - (table.showHeaders ? 1 : 0);
  if (line < 0) {
    return isLight
      ? { bold: true, below: { style: 'Continuous', color: '#44525E' } }
      : { fill: '#2F5F8F', colour: '#FFFFFF', bold: true };
  }
  const isStripe = table.showBandedRows && line % 2 === 0;
  if (isLight) return isStripe ? { fill: '#F1F3F5' } : {};
  return { ...(isStripe && { fill: '#E4EDF6' }), below: { style: 'Continuous', color: '#C3D5E6' } };
}

const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
};

function horizontal(alignment: string, value: CellValue): 'left' | 'right' | 'center' {
  if (alignment === 'Right') return 'right';
  if (alignment === 'Center' || alignment === 'CenterAcrossSelection') return 'center';
  if (alignment !== 'General') return 'left';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left';
}

function borderStyle(side: 'Bottom' | 'Right', border: CellBorder | undefined): CSSProperties {
  if (!border) return {};
  const width = border.weight === 'Thick' ? 3 : border.weight === 'Medium' ? 2 : 1;
  const line = LINES[border.style ?? ''] ?? 'solid';
  return { [`border${side}`]: `${width}px ${line} ${border.color ?? '#000000'}` };
}

const LINES: Readonly<Record<string, string>> = {
  Double: 'double',
  Dash: 'dashed',
  DashDot: 'dashed',
  Dot: 'dotted',
};
