import type { IssueFacts, RegionName } from '../issues';
import { firstOf } from './joined';
import type { Localized } from './language';
import { visible } from './visible';

/** What can be the matter with lists of regions that a user gives ([REG-2]). */
export const CLASSIFICATION_ISSUES: {
  readonly [One in 'regionsDiffer']: (facts: IssueFacts[One]) => Localized;
} = {
  regionsDiffer: ({ source, year, unknown, lacking, renamed }) => {
    const parts = (words: readonly [string, string, string]) =>
      [unknown, lacking, renamed]
        .flatMap((names, at) => (names.length === 0 ? [] : [`${words[at] ?? ''}: ${regionNames(names)}`]))
        .join('; ');
    return {
      nb: `Områdene for ${year} i ${visible(source)} er andre enn dem som følger med: ${parts(['bare i filen', 'mangler i filen', 'andre navn i filen'])}. De som følger med, gjelder.`,
      en: `The regions of ${year} in ${visible(source)} are not those that are shipped: ${parts(['in the file alone', 'not in the file', 'named otherwise in the file'])}. Those that are shipped hold.`,
    };
  },
};

/** More names than this are counted, not listed. */
const MOST_NAMES = 10;

function regionNames(names: readonly RegionName[]): string {
  return firstOf(
    names.map(({ code, name }) => visible(`${code} ${name}`)),
    MOST_NAMES,
  );
}
