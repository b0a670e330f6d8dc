import { funnelRule, type CountedShare } from '../../../core';

/**
 * The printed rule of "høyere enn landet" and "lavere enn landet": outside the funnel limits of 95 % round the country's share ([STA-2]).
 *
 * @param smallBelow a smaller denominator is held against nobody ([STA-7])
 * @returns null where neither may be said
 */
export function besideCountry(
  share: CountedShare,
  country: CountedShare,
  smallBelow: number,
): 'higher' | 'lower' | null {
  if (share.denominator < smallBelow || country.denominator === 0) return null;
  const position = funnelRule(country.count / country.denominator).positionOf(share);
  if (position === 'within') return null;
  return position === 'above' || position === 'farAbove' ? 'higher' : 'lower';
}
