import { layoutText, partialLayoutText, type LayoutText } from './words/layout';
import type { LayoutInput } from './input';

/** The most regions that a heading names. */
const NAMES_IN_HEADING = 3;

/** The words of the results: the country's, or those of the part of it that the data are about ([IN-11]). */
export function resultsText({
  language,
  results: { reach },
}: Pick<LayoutInput, 'language' | 'results'>): LayoutText {
  if (reach === undefined || reach.kind === 'country') return layoutText(language);
  const names = reach.regions.map(({ name }) => name);
  return partialLayoutText(
    language,
    names.length === 0 || names.length > NAMES_IN_HEADING ? null : names.join(', '),
  );
}
