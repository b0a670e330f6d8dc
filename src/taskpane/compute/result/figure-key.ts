import type { ShownFigures } from '../../state/pane-state';
import type { RegionFigure } from '../../state/headline';

/** What a shown figure is known by. */
export function figureKey(
  { indicator, year, ageGroup }: ShownFigures,
  { level, code }: RegionFigure,
): string {
  return `${indicator} ${year ?? ''} ${ageGroup} ${level} ${code}`;
}
