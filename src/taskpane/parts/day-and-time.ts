import type { Language } from '../../core';

/** A moment as people write it, in the time zone it was written down in: `21.11.2026 kl. 20.05`, `21 Nov 2026 20:05`. */
export function dayAndTime(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year = '', month = '', day = '', hour = '', minute = ''] = match;
  return language === 'nb'
    ? `${Number(day)}.${Number(month)}.${year} kl. ${hour}.${minute}`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year} ${hour}:${minute}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
