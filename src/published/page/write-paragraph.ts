import { compose, type WrittenText } from './compose';
import { draftOf, type Draft, type ParagraphRequest, type Sentences } from './draft';
import { aboveSentences, ageSentences, outcomeSentences, trendSentences } from './outcome-sentences';
import { reportingSentences } from './reporting-sentences';
import { variationSentences } from './variation-sentences';

/**
 * Writes the results of one indicator and year as a heading and one paragraph: persons with a need, the three outcomes and the unreported
 * share for the country or a kommune, the interval of the share met, the highest and lowest fylke and how far they are apart, the age groups, the
 * change from the year before and whether the share has been stable, the kommuner that did not report. Only what the measures have is said;
 * every count and share is exact ([VAL-2]).
 *
 * @returns the text, and its claims as `readClaims` finds them in it (but for what it says of where words were carried from)
 */
export function writeParagraph(request: ParagraphRequest): WrittenText {
  const opening = `${request.indicator.title}\n\n`;
  const draft = draftOf(request);
  if (draft === null) return { text: opening, claims: [] };
  return compose(opening, [...resultParts(draft).flat(), ...reportingSentences(draft)]);
}

/** The results by paragraph, for a page: outcomes; variation; age groups; change. Those with nothing to say are left out. */
export function writeResults(request: ParagraphRequest): readonly string[] {
  const draft = draftOf(request);
  if (draft === null) return [];
  return resultParts(draft).flatMap((sentences) =>
    sentences.length === 0 ? [] : [compose('', sentences).text],
  );
}

/** Which kommuner did not report, for a page; '' where that is not known. */
export function writeReporting(request: ParagraphRequest): string {
  const draft = draftOf(request);
  return draft === null ? '' : compose('', reportingSentences(draft)).text;
}

function resultParts(draft: Draft): readonly Sentences[] {
  return [
    [...outcomeSentences(draft), ...aboveSentences(draft)],
    draft.place.level === 'land' ? variationSentences(draft) : [],
    ageSentences(draft),
    trendSentences(draft),
  ];
}
