import type ExcelJS from 'exceljs';
import type { CellBorder, CellSide, CellStyle } from '../workbook/cell-style';

/** A cell's look from exceljs' terms to ours; null when it has none worth keeping. */
export function styleFromXlsx(cell: Partial<ExcelJS.Style>): CellStyle | null {
  const { numFmt, font, fill, alignment, border, protection } = cell;
  const fillColor =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? colourFromXlsx(fill.fgColor) : undefined;
  const fontColor = colourFromXlsx(font?.color);
  const borders = border && bordersFromXlsx(border);
  const style: CellStyle = {
    ...(numFmt !== undefined && numFmt !== 'General' && { numberFormat: numFmt }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.size !== undefined && font.size !== 11 && { fontSize: font.size }),
    ...(font?.name !== undefined && font.name !== 'Calibri' && { fontName: font.name }),
    ...(fontColor !== undefined && { fontColor }),
    ...(fillColor !== undefined && { fillColor }),
    ...(alignment?.horizontal && { horizontalAlignment: capital(alignment.horizontal) }),
    ...(alignment?.vertical && {
      verticalAlignment: alignment.vertical === 'middle' ? 'Center' : capital(alignment.vertical),
    }),
    ...(alignment?.wrapText && { wrapText: true }),
    ...(alignment?.indent && { indentLevel: alignment.indent }),
    ...(protection?.locked === false && { locked: false }),
    ...(borders && { borders }),
  };
  return Object.keys(style).length > 0 ? style : null;
}

/** The same the other way. */
export function styleToXlsx(style: CellStyle): Partial<ExcelJS.Style> {
  const hasFont = ['bold', 'italic', 'fontSize', 'fontName', 'fontColor', 'underline', 'strikethrough'].some(
    (key) => key in style,
  );
  const hasAlignment = ['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'].some(
    (key) => key in style,
  );
  return {
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(hasFont && { font: fontToXlsx(style) }),
    ...(style.fillColor !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fillColor) } },
    }),
    ...(hasAlignment && { alignment: alignmentToXlsx(style) }),
    ...(style.locked === false && { protection: { locked: false } }),
    ...(style.borders && { border: bordersToXlsx(style.borders) }),
  };
}

/** "#RRGGBB" as exceljs wants it. */
export function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

/** An exceljs colour as "#RRGGBB"; undefined for a theme colour, which exceljs cannot resolve. */
export function colourFromXlsx(colour: Partial<ExcelJS.Color> | undefined): string | undefined {
  return colour?.argb ? `#${colour.argb.slice(-6).toUpperCase()}` : undefined;
}

function fontToXlsx(style: CellStyle): Partial<ExcelJS.Font> {
  return {
    name: style.fontName ?? 'Calibri',
    size: style.fontSize ?? 11,
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.underline === 'Single' && { underline: true }),
    ...(style.fontColor !== undefined && { color: { argb: argb(style.fontColor) } }),
  };
}

function alignmentToXlsx(style: CellStyle): Partial<ExcelJS.Alignment> {
  const horizontal = style.horizontalAlignment;
  const vertical = style.verticalAlignment;
  return {
    ...(horizontal !== undefined &&
      horizontal !== 'General' && {
        horizontal: uncapital(horizontal) as ExcelJS.Alignment['horizontal'],
      }),
    ...(vertical !== undefined && {
      vertical: (vertical === 'Center' ? 'middle' : uncapital(vertical)) as ExcelJS.Alignment['vertical'],
    }),
    ...(style.wrapText && { wrapText: true }),
    ...(style.indentLevel !== undefined && { indent: style.indentLevel }),
  };
}

const SIDES: readonly CellSide[] = ['top', 'bottom', 'left', 'right'];

function bordersFromXlsx(border: Partial<ExcelJS.Borders>): CellStyle['borders'] {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const edge = border[side];
      if (!edge?.style) return [];
      const color = colourFromXlsx(edge.color);
      const weight =
        edge.style === 'medium'
          ? 'Medium'
          : edge.style === 'thick'
            ? 'Thick'
            : edge.style === 'hair'
              ? 'Hairline'
              : 'Thin';
      const found: CellBorder = {
        style: edge.style === 'double' ? 'Double' : 'Continuous',
        weight,
        ...(color && { color }),
      };
      return [[side, found]];
    }),
  );
}

function bordersToXlsx(borders: NonNullable<CellStyle['borders']>): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const edge = borders[side];
      if (!edge || edge.style === 'None') return [];
      return [[side, { style: lineStyle(edge), color: { argb: argb(edge.color ?? '#000000') } }]];
    }),
  );
}

function lineStyle(edge: CellBorder): ExcelJS.BorderStyle {
  if (edge.style === 'Double') return 'double';
  if (edge.weight === 'Hairline') return 'hair';
  if (edge.weight === 'Medium') return 'medium';
  return edge.weight === 'Thick' ? 'thick' : 'thin';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function uncapital(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
