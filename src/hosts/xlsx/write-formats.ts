import type { Color, Format, FormatAlign } from 'wasm-xlsxwriter';
import { cellStyle, type CellStyle, type StyleName } from '../../layout';
import type { Language } from '../../core';
import type { XlsxLibrary } from './xlsx-library';

/** What a cell's place adds to its style. */
export interface Emphasis {
  readonly bold: boolean;
  /** The colour of a line under the cell instead of the style's own. */
  readonly ruleBelow: string | null;
}

/** Gives the library's format of a style. */
export type Formats = (style: StyleName, emphasis: Emphasis) => Format;

/** Formats made once for each style and emphasis of a workbook. */
export function formatCache(xlsx: XlsxLibrary, language: Language): Formats {
  const made = new Map<string, Format>();
  return (name, { bold, ruleBelow }) => {
    // A text made for each cell would cost more than the cell.
    const key = bold || ruleBelow !== null ? `${name} ${bold} ${ruleBelow}` : name;
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = cellStyle(name, language);
    const format = formatOf(xlsx, {
      ...style,
      bold: bold || style.bold,
      ruleBelow: ruleBelow ?? style.ruleBelow,
    });
    made.set(key, format);
    return format;
  };
}

function formatOf(xlsx: XlsxLibrary, style: CellStyle): Format {
  const colour = (hex: string): Color => xlsx.Color.parse(hex);
  let format = new xlsx.Format().setFontSize(style.size);
  format = format.setAlign(alignOf(xlsx, style.align));
  format = format.setAlign(verticalAlign(xlsx, style.vertical));
  if (style.bold) format = format.setBold();
  if (style.underline) format = format.setUnderline(xlsx.FormatUnderline.Single);
  if (style.wrap) format = format.setTextWrap();
  if (style.indent > 0) format = format.setIndent(style.indent);
  if (style.colour !== null) format = format.setFontColor(colour(style.colour));
  if (style.fill !== null) format = format.setBackgroundColor(colour(style.fill));
  if (style.numberFormat !== null) format = format.setNumFormat(style.numberFormat);
  if (style.ruleBelow !== null) {
    format = format.setBorderBottom(xlsx.FormatBorder.Thin).setBorderBottomColor(colour(style.ruleBelow));
  }
  if (style.edgeLeft !== null) {
    format = format.setBorderLeft(xlsx.FormatBorder.Thin).setBorderLeftColor(colour(style.edgeLeft));
  }
  return format;
}

function alignOf(xlsx: XlsxLibrary, align: CellStyle['align']): FormatAlign {
  if (align === 'right') return xlsx.FormatAlign.Right;
  return align === 'centre' ? xlsx.FormatAlign.Center : xlsx.FormatAlign.Left;
}

function verticalAlign(xlsx: XlsxLibrary, vertical: CellStyle['vertical']): FormatAlign {
  if (vertical === 'top') return xlsx.FormatAlign.Top;
  return vertical === 'centre' ? xlsx.FormatAlign.VerticalCenter : xlsx.FormatAlign.Bottom;
}
