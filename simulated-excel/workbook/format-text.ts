import { CellError, type CellValue } from './cell-value';

/**
 * A cell's text as Excel shows it, for the formats this product uses: General, text, digits with optional thousands
 * separator and decimals, percent, quoted or plain literal text around them, and sections for positive; negative; zero.
 * Another format (dates, fractions, colours) shows the number as General: a known gap.
 */
export function formatText(value: CellValue, format: string, language: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return booleanText(value, language);
  if (typeof value === 'string') return value;
  const sections = format.split(';');
  const chosen =
    value < 0 && sections[1] !== undefined
      ? sections[1]
      : value === 0
        ? (sections[2] ?? sections[0])
        : sections[0];
  const shown = value < 0 && sections[1] !== undefined ? -value : value;
  return formatNumber(shown, withoutColour(chosen ?? 'General'), language) ?? general(value, language);
}

/** Colours ("[Red]") change no digit. */
function withoutColour(section: string): string {
  return section.replace(/^\[[A-Za-z]+\]/, '');
}

/** Intl writes a typographical minus in some languages; Excel always writes a hyphen. */
function withHyphen(text: string): string {
  return text.replace(/\u2212/g, '-');
}

function formatNumber(value: number, section: string, language: string): string | null {
  const bare = section.replace(/"([^"]*)"/g, '').replace(/\\./g, '');
  const digits = /[#0][#0,]*(\.0+)?/.exec(section);
  if (!digits || /[ymdhs?/[\]*_]/i.test(bare) || bare === 'General') return null;
  const pattern = digits[0];
  const decimals = (digits[1]?.length ?? 1) - 1;
  const isPercent = bare.includes('%');
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: pattern.includes(','),
  }).format(isPercent ? Number(`${value}e2`) || value * 100 : value);
  const literal = (text: string): string => text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  return (
    literal(section.slice(0, digits.index)) + number + literal(section.slice(digits.index + pattern.length))
  );
}

function general(value: number, language: string): string {
  const options = { useGrouping: false, maximumSignificantDigits: 11 };
  return withHyphen(new Intl.NumberFormat(language, options).format(value));
}

function booleanText(value: boolean, language: string): string {
  if (/^(nb|nn|no)/.test(language)) return value ? 'SANN' : 'USANN';
  return value ? 'TRUE' : 'FALSE';
}
