import { invariant } from '../assert';
import type { Language } from './language';

/** Tenths of a per cent as people read it, without the per cent sign: decimal comma in Norwegian, point in English ([VAL-4]). */
export function formatTenths(tenths: number, language: Language): string {
  invariant(Number.isSafeInteger(tenths) && tenths >= 0, 'tenths are a whole number');
  const decimal = tenths % 10;
  return `${(tenths - decimal) / 10}${language === 'nb' ? ',' : '.'}${decimal}`;
}

/** A count as people read it: space between thousands in Norwegian ([VAL-4]), comma in English. The space is U+00A0. */
export function formatCount(count: number, language: Language): string {
  invariant(Number.isSafeInteger(count), 'a count is a whole number');
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? '\u00a0' : ',');
}
