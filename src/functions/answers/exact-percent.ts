/** How many decimals of a per cent are shown before it is said that more follow. */
const DECIMALS = 6;

/**
 * A fraction in per cent, written out by long division on whole numbers ([VAL-2]): 1553/2000 is `77.65`, 247/318 is
 * `77.672955…`. Where no more decimals follow, none are shown.
 *
 * @param mark the decimal mark
 */
export function exactPercent(count: number, denominator: number, mark: string): string {
  let rest = (count * 100) % denominator;
  const whole = (count * 100 - rest) / denominator;
  let decimals = '';
  while (rest !== 0 && decimals.length < DECIMALS) {
    const next = (rest * 10) % denominator;
    decimals += String((rest * 10 - next) / denominator);
    rest = next;
  }
  return `${whole}${decimals === '' ? '' : mark + decimals}${rest === 0 ? '' : '…'}`;
}
