import { formatCount, type Language } from '../../core';
import type { Fraction } from '../figures/fraction';
import { roundedDigits } from '../figures/rounding';
import { digitsText } from '../words/digits';

/** A difference as people read it, with its sign: "+0,3"; more decimals where one would show 0. */
export function differenceText(difference: Fraction, isShare: boolean, language: Language): string {
  const mark = language === 'nb' ? ',' : '.';
  const sign = difference.numerator > 0 ? '+' : '';
  if (!isShare && difference.denominator === 1) return sign + signedCount(difference.numerator, language);
  for (let decimals = 2; ; decimals++) {
    const printing = { scale: 1, decimals, rule: 'halfAwayFromZero' } as const;
    const digits = roundedDigits(difference.numerator, difference.denominator, printing);
    if (digits !== 0 || decimals >= 6) return sign + digitsText(digits, decimals, mark);
  }
}

function signedCount(value: number, language: Language): string {
  return value < 0 ? `−${formatCount(-value, language)}` : formatCount(value, language);
}
