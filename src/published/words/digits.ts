/**
 * The text of digits / 10^decimals, every decimal written out: 540 with one decimal is "54,0".
 *
 * @param decimalMark what stands before the decimals; a comma unless told otherwise [VAL-4]
 */
export function digitsText(digits: number, decimals: number, decimalMark = ','): string {
  const padded = String(Math.abs(digits)).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const sign = digits < 0 ? '−' : '';
  return sign + whole + (decimals > 0 ? decimalMark + padded.slice(padded.length - decimals) : '');
}
