/** How a cell looks. Missing members are Excel's defaults. Values are those of Office.js (colours "#RRGGBB", points). */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fillColor?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Partial<Record<CellSide, CellBorder>>>;
}

/** The four edges of a cell. */
export type CellSide = 'top' | 'bottom' | 'left' | 'right';

/** One edge of a cell; style and weight in the words of Excel.BorderLineStyle and Excel.BorderWeight. */
export interface CellBorder {
  readonly style?: string;
  readonly color?: string;
  readonly weight?: string;
}

/** A cell nobody has touched. */
export const PLAIN: CellStyle = Object.freeze({});

/** Excel's defaults for what a style does not say. */
export const DEFAULT_STYLE = Object.freeze({
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fontSize: 11,
  fontName: 'Calibri',
  fillColor: '#FFFFFF',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  locked: true,
}) satisfies Required<Omit<CellStyle, 'borders'>>;

/** The simple members of a style: all but the borders. */
export type StyleKey = keyof typeof DEFAULT_STYLE;
