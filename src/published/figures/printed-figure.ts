import { withoutFootnotes } from './footnote-marks';

/**
 * A published figure as it was printed [PUB-1]: "54,0" is not "54", because the decimals say how far the true value can be
 * from it. The value printed is digits / 10^decimals, in the figure's own unit (77,7 per cent is 777 with one decimal).
 */
export type PrintedFigure =
  | {
      readonly kind: 'figure';
      /** All digits as one whole number, with sign: "77,7" is 777, "54,0" is 540. */
      readonly digits: number;
      /** How many of them stand behind the decimal mark. */
      readonly decimals: number;
      /** `percent` when "%", "prosent" or the like stood behind the figure, else `none`: then the caller knows the unit. */
      readonly unit: 'percent' | 'none';
      /** True for a dash, which is none at all and not something that was rounded to 0. */
      readonly exact?: boolean;
      readonly text: string;
    }
  /** A standard sign [VAL-3]: `.` cannot be given, `..` not reported, `:` hidden for confidentiality. */
  | { readonly kind: 'sign'; readonly status: PublishedSign; readonly text: string }
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: 'notANumber' | 'tooManyDigits'; readonly text: string };

export type PublishedSign = 'zeroDenominator' | 'notReported' | 'suppressed';

/** What a published cell can hold before it is read: text, a number, or nothing. */
export type PublishedValue = string | number | boolean | null | undefined;

export interface ReadFigureOptions {
  /** The text the cell shows. It is what was published, so it wins over the stored number ("77,7 %" over 0.77698). */
  readonly displayed?: string;
  /** For a bare number without shown text: the decimals the column is printed with (54 with one decimal is "54,0"). */
  readonly decimals?: number;
}

/**
 * Reads one published cell [PUB-1].
 *
 * A bare number is taken by its shortest decimal form. With more than 12 digits it is a computed value rather than a printed one,
 * and is taken as its first 12 digits. A dash alone is zero, exactly. −10 000 000 is what one publication interface sends for missing, as text or number.
 *
 * @param value the cell's stored value
 * @returns a figure, a sign, missing, or unreadable with the reason; never throws
 */
export function readPrintedFigure(value: PublishedValue, options: ReadFigureOptions = {}): PrintedFigure {
  const displayed = options.displayed?.trim() ?? '';
  // A column too narrow shows ####, which says nothing of the figure.
  if (displayed !== '' && !/^#+$/.test(displayed)) return readText(displayed);
  if (typeof value === 'number') return readNumber(value, options.decimals);
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'notANumber', text: String(value) };
  return { kind: 'missing', text: '' };
}

/** No published share or count of persons is longer; the limit keeps all later arithmetic inside safe integers. */
const mostDigits = 12;
const mostDecimals = 10;
const missingCode = -10_000_000;
const missingWords = new Set(['', 'na', 'n/a', '#n/a', '#i/t', 'null']);
const signs: ReadonlyMap<string, PublishedSign> = new Map([
  ['.', 'zeroDenominator'],
  ['..', 'notReported'],
  ['...', 'notReported'],
  ['…', 'notReported'],
  [':', 'suppressed'],
]);

/** The standard sign for none. */
const DASH = /^[-‐-―−]$/u;

function readText(text: string): PrintedFigure {
  const spaced = text.replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\ufeff]+/g, ' ').trim();
  const plain = withoutFootnotes(spaced);
  if (missingWords.has(plain.toLowerCase())) return { kind: 'missing', text };
  const status = signs.get(plain);
  if (status) return { kind: 'sign', status, text };
  if (DASH.test(plain)) return { kind: 'figure', digits: 0, decimals: 0, unit: 'none', exact: true, text };
  const match =
    /^([-+\u2212\u2013]?) ?([0-9][0-9 .,'’]*?|[.,][0-9]+)( ?(?:%|prosent|pst\.?|per cent|percent))? ?$/i.exec(
      plain,
    );
  const number = match?.[2] === undefined ? null : splitAtDecimalMark(match[2]);
  if (!match || number === null) return { kind: 'unreadable', reason: 'notANumber', text };
  const negative = match[1] !== '' && match[1] !== '+';
  return figure(negative, number.whole, number.decimals, match[3] === undefined ? 'none' : 'percent', text);
}

/**
 * Splits "1 234,5" in whole digits and decimals. One comma or point alone is a decimal mark ("54.0", "54,0"); one that comes back,
 * or comes before the other kind, separates thousands, which must then stand in threes. Null when it is no number.
 */
function splitAtDecimalMark(text: string): { whole: string; decimals: string } | null {
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.slice(-1);
  const lastIsDecimal = last !== '' && marks.indexOf(last) === marks.length - 1;
  const at = lastIsDecimal ? text.lastIndexOf(last) : text.length;
  const decimals = text.slice(at + 1);
  const grouped = text.slice(0, at);
  if (!/^[0-9]*$/.test(decimals) || (lastIsDecimal && decimals === '')) return null;
  if (/^[0-9]*$/.test(grouped)) return { whole: grouped, decimals };
  const separator = /[^0-9]/.exec(grouped)?.[0] ?? '';
  const groups = grouped.split(separator);
  const inThrees = groups.every((group, i) => (i === 0 ? /^[0-9]{1,3}$/ : /^[0-9]{3}$/).test(group));
  return inThrees ? { whole: groups.join(''), decimals } : null;
}

function readNumber(value: number, decimals: number | undefined): PrintedFigure {
  if (!Number.isFinite(value)) return { kind: 'unreadable', reason: 'notANumber', text: String(value) };
  const shortest = plainDecimal(value);
  const significant = shortest.whole.length + shortest.decimals.length;
  const tooLong = significant > mostDigits && shortest.decimals !== '';
  const exact =
    tooLong && decimals === undefined ? plainDecimal(Number(value.toPrecision(mostDigits))) : shortest;
  const kept = decimals === undefined ? cutDecimals(exact, mostDecimals) : cutDecimals(exact, decimals);
  const padded = { whole: kept.whole, decimals: kept.decimals.padEnd(decimals ?? 0, '0') };
  const text = (value < 0 ? '-' : '') + padded.whole + (padded.decimals === '' ? '' : `.${padded.decimals}`);
  return figure(value < 0, padded.whole, padded.decimals, 'none', text);
}

/** The shortest decimal form of a double as digits before and behind the mark, without exponent and sign. */
function plainDecimal(value: number): { whole: string; decimals: string } {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift >= 0) {
    return { whole: whole + decimals.slice(0, shift).padEnd(shift, '0'), decimals: decimals.slice(shift) };
  }
  const digits = whole.padStart(1 - shift, '0');
  return {
    whole: digits.slice(0, digits.length + shift),
    decimals: digits.slice(digits.length + shift) + decimals,
  };
}

/** Rounds decimal digits half away from zero, on the digits themselves, as a spreadsheet does for display. */
function cutDecimals(
  number: { whole: string; decimals: string },
  decimals: number,
): { whole: string; decimals: string } {
  if (number.decimals.length <= decimals) return number;
  const digits = BigInt(number.whole + number.decimals.slice(0, decimals));
  const roundUp = number.decimals.charAt(decimals) >= '5';
  const text = String(roundUp ? digits + 1n : digits).padStart(decimals + 1, '0');
  return { whole: text.slice(0, text.length - decimals), decimals: text.slice(text.length - decimals) };
}

function figure(
  negative: boolean,
  whole: string,
  decimals: string,
  unit: 'percent' | 'none',
  text: string,
): PrintedFigure {
  const significant = (whole + decimals).replace(/^0+/, '');
  if (significant.length > mostDigits || decimals.length > mostDecimals) {
    return { kind: 'unreadable', reason: 'tooManyDigits', text };
  }
  const digits = (negative ? -1 : 1) * Number(significant === '' ? '0' : significant) + 0;
  if (digits === missingCode * 10 ** decimals.length) return { kind: 'missing', text };
  return { kind: 'figure', digits, decimals: decimals.length, unit, text };
}
