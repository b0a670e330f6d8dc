import type { Language } from '../../../core';

/** How many rows of what was reported found no room on the screen, and where they are. */
export function moreReported(rows: string, language: Language): string {
  return language === 'nb'
    ? `… og ${rows} til; alle kommer med --report FIL.xlsx`
    : `… and ${rows} more; --report FILE.xlsx has them all`;
}
