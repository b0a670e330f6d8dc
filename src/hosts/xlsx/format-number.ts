import { isDateFormat } from './date-serial';

/**
 * What a number shows by a number format (ECMA-376 part 1, 18.8.31), with Norwegian signs: a comma for decimals, a space that does not
 * break between thousands, so that no text has two readings. It is rounded on its decimal digits, half away from zero, as a spreadsheet
 * does. Own code, since a printed digit must be right: the one kept library that rounds ties so (numfmt 4) cannot be loaded from CommonJS,
 * its forerunner prints 204/320 as 63,7 %.
 *
 * @returns null for formats that show more than digits, texts and conditions: dates, fractions, exponents, `General`
 */
export function formatNumber(value: number, format: string): string | null {
  const section = sectionFor(value, format);
  if (section === null || isBeyondDigits(section.code)) return null;
  const parts = [...section.code.matchAll(PARTS)].map(([part]) => part);
  const isDigit = (part: string): boolean => /^[0#?]$/.test(part);
  const [first, last] = [parts.findIndex(isDigit), parts.map(isDigit).lastIndexOf(true)];
  const textOf = (from: number, to?: number): string => parts.slice(from, to).map(literal).join('');
  if (first < 0) return textOf(0).trim();
  // Commas behind the last digit divide by a thousand each; elsewhere they group.
  const behind = parts.slice(last + 1).findIndex((part) => part !== ',');
  const commas = behind < 0 ? parts.length - last - 1 : behind;
  const pattern = parts
    .slice(first, last + 1)
    .filter((part) => /^[0#?.,]$/.test(part))
    .join('');
  const startsWithMark = first > 0 && parts[first - 1] === '.';
  const percents = parts.filter((part) => part === '%').length;
  const shown = digitsIn(
    Math.abs(value),
    startsWithMark ? `.${pattern}` : pattern,
    2 * percents - 3 * commas,
  );
  const text = textOf(0, startsWithMark ? first - 1 : first) + shown + textOf(last + 1 + commas);
  return (value < 0 && !section.ownSign && /[1-9]/.test(shown) ? `-${text.trim()}` : text).trim();
}

/** A quoted text, an escaped sign, a sign of width or fill, a bracket, or one sign. */
const PARTS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[^]/gu;

interface Section {
  readonly code: string;
  /** Whether the section itself says how a number below 0 looks. */
  readonly ownSign: boolean;
}

/** The section that holds for the value: by its condition, else the first for numbers above 0, the second below, the third for 0. */
function sectionFor(value: number, format: string): Section | null {
  const sections = splitSections(format).slice(0, 3);
  const conditions = sections.map(conditionOf);
  if (conditions.some((one) => one !== null)) {
    const at = conditions.findIndex((holds) => holds === null || holds(value));
    const code = sections[at];
    return code === undefined ? null : { code, ownSign: false };
  }
  const [first = '', second, third] = sections;
  if (value < 0 && second !== undefined) return { code: second, ownSign: true };
  return { code: value === 0 && third !== undefined ? third : first, ownSign: false };
}

/** Sections end at a semicolon outside quotes, brackets and escapes. */
function splitSections(format: string): readonly string[] {
  const sections = [''];
  for (const [part] of format.matchAll(PARTS)) {
    if (part === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + part);
  }
  return sections;
}

function conditionOf(section: string): ((value: number) => boolean) | null {
  const match = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section);
  const limit = Number(match?.[2]);
  switch (match?.[1]) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    case '=':
      return (value) => value === limit;
    default:
      return null;
  }
}

function isBeyondDigits(section: string): boolean {
  const bare = section.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  return isDateFormat(section) || /general|@|e[+-]|[0#?] *\/ *[0-9#?]/iu.test(bare);
}

/** What a part shows that is no digit: texts without their quotes, a currency sign out of its bracket. */
function literal(part: string): string {
  if (part.startsWith('[')) return /^\[\$([^-\]]*)/.exec(part)?.[1] ?? '';
  if (part.startsWith('"')) return part.replace(/"/g, '');
  if (part.startsWith('_')) return ' ';
  if (part.startsWith('*')) return '';
  return part.startsWith('\\') ? part.slice(1) : part;
}

/** The digits of a number by a pattern such as `#,##0.0`, its decimal mark moved to the right by so many places. */
function digitsIn(value: number, pattern: string, places: number): string {
  const [wholePattern = '', decimalPattern = ''] = pattern.split('.', 2);
  const decimals = decimalPattern.replace(/[^0#?]/g, '').length;
  const { whole, rest } = rounded(moved(decimalDigits(value), places), decimals);
  const least = wholePattern.replace(/[^0]/g, '').length;
  const padded = whole.replace(/^0+/, '').padStart(least, '0');
  const grouped = wholePattern.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') : padded;
  const mostOptional = /[#?]*$/.exec(decimalPattern)?.[0].length ?? 0;
  const spare = Math.min(mostOptional, /0*$/.exec(rest)?.[0].length ?? 0);
  const shown = rest.slice(0, rest.length - spare);
  return shown === '' ? grouped : `${grouped},${shown}`;
}

interface Digits {
  readonly whole: string;
  readonly rest: string;
}

/** A double as a spreadsheet holds it: fifteen significant digits, without exponent. */
function decimalDigits(value: number): Digits {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  return moved({ whole: mantissa.charAt(0), rest: mantissa.slice(2) }, Number(exponent));
}

function moved({ whole, rest }: Digits, places: number): Digits {
  const digits = places < 0 ? whole.padStart(1 - places, '0') + rest : whole + rest.padEnd(places, '0');
  const at = (places < 0 ? Math.max(whole.length, 1 - places) : whole.length) + places;
  return { whole: digits.slice(0, at), rest: digits.slice(at) };
}

/** Half away from zero, on the digits. */
function rounded({ whole, rest }: Digits, decimals: number): Digits {
  const kept = rest.slice(0, decimals).padEnd(decimals, '0');
  const up = rest.charAt(decimals) >= '5';
  const digits = String(BigInt(whole + kept) + (up ? 1n : 0n)).padStart(decimals + 1, '0');
  return { whole: digits.slice(0, digits.length - decimals), rest: digits.slice(digits.length - decimals) };
}
