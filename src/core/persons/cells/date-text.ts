import { serialOf } from './serial';

/** A date as it is written: the day of its own clock, and where that clock stood. */
export interface WrittenDate {
  /** Whole days since 30 December 1899, Excel's day 0. */
  readonly day: number;
  /** Seconds of the day, 0–86400; with a fraction of {@link ticks}. */
  readonly seconds: number;
  /** What is beyond whole seconds, in 1/TICKS of a second. */
  readonly ticks: number;
  /** Minutes that the clock is ahead of UTC; null where that is not written. */
  readonly offset: number | null;
  readonly hasTime: boolean;
}

/** Parts that a second is divided into. */
export const TICKS = 10_000_000;

const TIME =
  String.raw`(\d{2}|\d(?=[:.])):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,30}))?)?` +
  String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*${TIME})?$`, 'i');
const NORWEGIAN = new RegExp(
  String.raw`^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[T\s]\s*(?:kl\.?\s*)?${TIME.replaceAll(':?', '[:.]')})?$`,
  'i',
);

/**
 * Reads `2019-05-17`, `20190517`, `17.05.2019`, `17/5/2019`, each with or without a time of day, fractions of a second and the
 * offset from UTC (`T10:00:00.25+02:00`, `Z`).
 *
 * @returns null when the text is no such date (an impossible day such as 31.02 included)
 */
export function parseDateText(text: string): WrittenDate | null {
  const iso = ISO.exec(text);
  if (iso) return fromParts(iso[1], iso[2], iso[3], iso.slice(4));
  const norwegian = NORWEGIAN.exec(text);
  return norwegian ? fromParts(norwegian[3], norwegian[2], norwegian[1], norwegian.slice(4)) : null;
}

function fromParts(
  year = '',
  month = '',
  day = '',
  [hour, minute = '0', second = '0', fraction = '', zone]: readonly (string | undefined)[],
): WrittenDate | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCFullYear() !== Number(year)) return null;
  const seconds = Number(hour ?? '0') * 3600 + Number(minute) * 60 + Number(second);
  const ticks = Number(fraction.slice(0, 7).padEnd(7, '0')) + Number(`0.${fraction.slice(7)}`);
  // 24:00:00 is the end of the day.
  if (Number(minute) > 59 || Number(second) > 59 || seconds > 86_400 || (seconds === 86_400 && ticks > 0))
    return null;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (offset !== null && Number.isNaN(offset)) return null;
  return { day: serialOf(date.getTime()), seconds, ticks, offset, hasTime: hour !== undefined };
}

/** Minutes ahead of UTC; NaN for what no clock on earth shows. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) return NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
