import { formatTenths, shareTenths, type Language, type Outcome } from '../../../core';
import { layoutText, signOf, topLineName } from '../../../layout';
import { MAIN_OUTCOME } from './headline';
import type { RegionFigure } from '../../state/headline';

/** The share of an outcome as people read it, without the per cent sign; the sign of [VAL-3] where there is none. */
export function shareText(figure: RegionFigure, outcome: Outcome, language: Language): string {
  const count = figure.counts[outcome];
  const { denominator } = figure;
  if (count === null || denominator === null || denominator === 0) return signOf(figure.status) ?? '.';
  return formatTenths(shareTenths(count, denominator), language);
}

/** What a region is called on screen; the country has a name in every language. */
export function figureRegion({ level, name }: RegionFigure, language: Language): string {
  return level === 'land' ? topLineName(name, language) : name;
}

/** The main share with its per cent sign, as in "77,7 %"; or the sign of [VAL-3] alone. */
export function mainShareText(figure: RegionFigure, language: Language): string {
  const share = shareText(figure, MAIN_OUTCOME, language);
  return /\d/.test(share) ? layoutText(language).percent(share) : share;
}
