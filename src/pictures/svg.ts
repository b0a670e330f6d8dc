import { wrapText } from '../layout';

/** The colours of a drawing. What they stand for differs by lightness and form too, so that it holds in grey and for any colour vision. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** What is outside limits. */
  readonly mark: string;
  readonly point: string;
  readonly band: string;
}

/** On white. No colour judges: the definition sets no target. */
export const ON_WHITE: Palette = {
  paper: '#FFFFFF',
  ink: '#12344D',
  soft: '#5B6873',
  line: '#C9D3DB',
  mark: '#B9773A',
  point: '#8DA2B3',
  band: '#E3E9EE',
};

/** How a picture is drawn. */
export interface Drawing {
  readonly palette: Palette;
  /** Pixels; below 500 names are shortened and what stands beside rows is left to the table. */
  readonly width: number;
  /** Without title and notes, where the page around it has them. */
  readonly isBare: boolean;
}

/** What is drawn of a picture below its title. */
export interface Body {
  readonly height: number;
  readonly drawn: readonly string[];
}

const NOTE_LINE = 17;
const PIXELS_OF_LETTER = 6;
const PIXELS_OF_TITLE_LETTER = 11.2;

/** A picture with its title above and notes below, as one file that needs nothing else. */
export function framed(
  picture: {
    readonly id: string;
    readonly title: string;
    readonly altText: string;
    readonly notes: readonly string[];
  },
  { palette, width, isBare }: Drawing,
  { height, drawn }: Body,
): string {
  const titles = isBare ? [] : wrapText(picture.title, Math.floor((width - 48) / PIXELS_OF_TITLE_LETTER));
  const notes = isBare
    ? []
    : picture.notes.flatMap((note) => wrapText(note, Math.floor((width - 48) / PIXELS_OF_LETTER)));
  const top = isBare ? 0 : 22 + 24 * titles.length;
  const whole = top + height + (isBare ? 0 : notes.length * NOTE_LINE + 14);
  const ids = [`${picture.id}-t`, `${picture.id}-d`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" aria-labelledby="${ids.join(' ')}" font-family="Calibri, Carlito, Arial, sans-serif">`,
    `<title id="${ids[0]}">${escaped(picture.title)}</title>`,
    `<desc id="${ids[1]}">${escaped(picture.altText)}</desc>`,
    `<rect width="${width}" height="${whole}" fill="${palette.paper}"/>`,
    ...titles.map((line, at) =>
      written(line, 24, 34 + 24 * at, { size: 20, bold: true, colour: palette.ink }),
    ),
    `<g transform="translate(0 ${top})">`,
    ...drawn,
    '</g>',
    ...notes.map((line, at) =>
      written(line, 24, top + height + 14 + at * NOTE_LINE, { size: 13, colour: palette.soft }),
    ),
    '</svg>\n',
  ].join('\n');
}

/** A text in its place. */
export function written(
  text: string,
  x: number,
  y: number,
  look: {
    readonly size: number;
    readonly colour: string;
    readonly bold?: boolean;
    readonly anchor?: 'start' | 'middle' | 'end';
  },
): string {
  const { size, colour, bold = false, anchor = 'start' } = look;
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

/** A text as it stands in an SVG. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A coordinate, in tenths of a pixel. */
export function at(value: number): string {
  return value.toFixed(1);
}

/** The tenths from a share on: 0.7, 0.8, 0.9, 1. */
export function tenthsFrom(low: number, high = 1): readonly number[] {
  return Array.from({ length: 11 }, (_, tenth) => tenth / 10).filter(
    (share) => share >= low - 1e-9 && share <= high + 1e-9,
  );
}

/** The whole tenth at or below the least, and at or above the most, of some shares. */
export function tenthsAround(shares: readonly number[]): readonly [low: number, high: number] {
  const low = Math.max(0, Math.floor(Math.min(...shares) * 10 + 1e-9) / 10);
  const high = Math.min(1, Math.ceil(Math.max(...shares) * 10 - 1e-9) / 10);
  return [low, Math.max(high, low + 0.1)];
}

/** As much of a name as there is room for. */
export function fitted(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
}

/** "70 %", or "70%" in English as the keys beside it are written. */
export function axisPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
