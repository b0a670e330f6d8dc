import type { Color, Format, FormatAlign } from 'wasm-xlsxwriter';
import { cellStyle } from '../../core';
import type { CellStyle, Language, StyleName } from '../../core';
import type { XlsxLibrary } from './xlsx-library';

/** Gives the library's format of a style, made once for each style of a workbook. */
export function formatCache(xlsx: XlsxLibrary, language: Language): (style: StyleName) => Format {
  const made = new Map<StyleName, Format>();
  return (style) => {
    const format = made.get(style) ?? formatOf(xlsx, cellStyle(style, language));
    made.set(style, format);
    return format;
  };
}

function formatOf(xlsx: XlsxLibrary, style: CellStyle): Format {
  const colour = (hex: string): Color => xlsx.Color.parse(hex);
  let format = new xlsx.Format().setFontSize(style.size);
  format = format.setAlign(style.align === 'right' ? xlsx.FormatAlign.Right : xlsx.FormatAlign.Left);
  format = format.setAlign(verticalAlign(xlsx, style.vertical));
  if (style.bold) format = format.setBold();
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

function verticalAlign(xlsx: XlsxLibrary, vertical: CellStyle['vertical']): FormatAlign {
  if (vertical === 'top') return xlsx.FormatAlign.Top;
  return vertical === 'centre' ? xlsx.FormatAlign.VerticalCenter : xlsx.FormatAlign.Bottom;
}
