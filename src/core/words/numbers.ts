import { invariant } from '../assert';
import type { Language } from './language';

/** Tenths of a per cent as people read it, without the per cent sign: decimal comma in Norwegian, point in English ([VAL-4]). */
export function formatTenths(tenths: number, language: Language): string {
  invariant(Number.isSafeInteger(tenths) && tenths >= 0, 'tenths are a whole number');
  const decimal = tenths % 10;
  return `${(tenths - decimal) / 10}${language === 'nb' ? ',' : '.'}${decimal}`;
}

/** Hundredths of a percentage point with their sign: "+0,52", "−1,20", "0,00". */
export function formatPoints(hundredths: number, language: Language): string {
  invariant(Number.isSafeInteger(hundredths), 'hundredths are a whole number');
  const size = Math.abs(hundredths);
  const digits = `${(size - (size % 100)) / 100}${language === 'nb' ? ',' : '.'}${String(size % 100).padStart(2, '0')}`;
  return `${hundredths === 0 ? '' : hundredths < 0 ? '\u2212' : '+'}${digits}`;
}

/** Tenths of a percentage point with their sign, as people read them: +1,6; −0,4; 0,0. */
export function formatDifference(tenths: number, language: Language): string {
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return `${sign}${formatTenths(Math.abs(tenths), language)}`;
}

/** A count as people read it: space between thousands in Norwegian ([VAL-4]), comma in English. The space is U+00A0. */
export function formatCount(count: number, language: Language): string {
  invariant(Number.isSafeInteger(count), 'a count is a whole number');
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? '\u00a0' : ',');
}

/** A count with its noun, "1 rad", "2 rader": `count` as it is printed, the noun for one and for all other numbers (0 among them). */
export function counted(count: number | string, one: string, many: string): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}
