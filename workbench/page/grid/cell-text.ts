import { formatText } from '../../../simulated-excel/browser';
import { CellError, type CellValue } from '../../../simulated-excel/workbook/cell-value';

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar of 1900, counted so that days from March 1900 on are right. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A cell's text as the sheet shows it: the simulator's formats, and besides them dates, times and sections with conditions. */
export function shownText(value: CellValue, format: string, language: string): string {
  if (value instanceof CellError) return errorIn(language, value.code);
  if (typeof value === 'number' && value >= 0 && isDateFormat(format)) return dateText(value, format);
  if (typeof value === 'number' && format === 'General' && Math.abs(value) >= MOST_GENERAL) {
    const [digits = '', exponent = ''] = value.toExponential(5).split('e');
    return `${shownText(Number(digits), format, language)}E${exponent}`;
  }
  if (typeof value === 'number' && CONDITION.test(format)) {
    const section = chosenSection(value, format.split(';'));
    return section === '' ? '' : formatText(value, section, language);
  }
  return formatText(value, format, language);
}

/** An error as Excel of a language shows it: `#VERDI!` for `#VALUE!` in Norwegian; those that have no other name as they are. */
function errorIn(language: string, code: string): string {
  return (language.startsWith('en') ? undefined : NORWEGIAN_ERRORS.get(code)) ?? code;
}

/** The error that a text typed or pasted in Norwegian stands for, as it is stored; null where it is none of these. */
export function storedError(text: string): string | null {
  return [...NORWEGIAN_ERRORS].find(([, shown]) => shown === text.toUpperCase())?.[0] ?? null;
}

const NORWEGIAN_ERRORS: ReadonlyMap<string, string> = new Map([
  ['#VALUE!', '#VERDI!'],
  ['#N/A', '#I/T'],
  ['#NAME?', '#NAVN?'],
  ['#SPILL!', '#OVERFLYT!'],
  ['#BUSY!', '#OPPTATT!'],
]);

/**
 * A number's text in a cell it may be too wide for, as Excel does it: in the General format fewer decimals, else signs that
 * say so, since a number cut off would be another number.
 */
export function fittedNumber(
  value: number,
  format: string,
  language: string,
  fits: (text: string) => boolean,
): string {
  const text = shownText(value, format, language);
  if (fits(text)) return text;
  for (let decimals = 9; format === 'General' && decimals >= 0; decimals--) {
    const options = { useGrouping: false, maximumFractionDigits: decimals };
    const shorter = new Intl.NumberFormat(language, options).format(value);
    if (fits(shorter)) return shorter;
  }
  return '####';
}

/** From here on the General format has no room for all digits. */
const MOST_GENERAL = 1e11;
const CONDITION = /^\[([<>=]{1,2})(-?[\d.]+)\]/;

/** "[>=0.05]0 %;;": the first section whose condition holds; one without takes what is left, the second only negative numbers. */
function chosenSection(value: number, sections: readonly string[]): string {
  const index = sections.findIndex((section, place) => {
    const [, sign, limit] = CONDITION.exec(section) ?? [];
    if (sign === undefined) return place === sections.length - 1 || value < 0;
    return holdsFor(value, sign, Number(limit));
  });
  return (sections[index] ?? '').replace(CONDITION, '');
}

function holdsFor(value: number, sign: string, limit: number): boolean {
  if (sign === '<>') return value !== limit;
  if (sign.includes('=') && value === limit) return true;
  return (sign.includes('>') && value > limit) || (sign.includes('<') && value < limit);
}

function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) && !/[0#]/.test(bare);
}

/** Days, months and hours by the letters of the format; names of months and days as numbers. */
function dateText(serial: number, format: string): string {
  const date = new Date(EPOCH + Math.round(serial * DAY_MS));
  const pad = (part: number, length: number): string => String(part).padStart(Math.min(2, length), '0');
  let isAfterHour = false;
  return (format.split(';')[0] ?? '')
    .replace(/\[[^\]]*\]|"([^"]*)"|\\(.)/g, '$1$2')
    .replace(/y+|m+|d+|h+|s+/gi, (letters) => {
      const kind = letters.charAt(0).toLowerCase();
      const minutes = kind === 'm' && isAfterHour;
      isAfterHour = kind === 'h';
      if (kind === 'y')
        return letters.length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100, 2);
      if (kind === 'd') return pad(date.getUTCDate(), letters.length);
      if (kind === 'h') return pad(date.getUTCHours(), letters.length);
      if (kind === 's') return pad(date.getUTCSeconds(), letters.length);
      return pad(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1, letters.length);
    });
}
