import {
  type Outcome,
  type Measure,
  COUNTRY,
  distinctName,
  type Classification,
  type Reporting,
  type Language,
} from '../../core';
import { PARAGRAPH_WORDS, type ParagraphWords } from '../words/results-paragraph';
import { compare, type Fraction, fraction, subtract } from '../figures/fraction';
import { extremeOf, rank } from '../prose/check/check-extremes';
import { spread, STABLE_WITHIN } from '../prose/check/check-trend';
import { compose, type MarkedText, type WrittenText } from './compose';
import { type MeasureBook, measureBook, percentOf, pointDigits } from '../prose/check/measure-book';
import { type ParagraphClaims, paragraphClaims } from './paragraph-claims';
import { reportingKnown } from '../prose/check/who-reported';

/** What a results paragraph is to be about. */
export interface ParagraphRequest {
  readonly measures: readonly Measure[];
  readonly classification: Classification;
  readonly indicator: { readonly id: string; readonly title: string };
  readonly year: number;
  readonly language: Language;
  readonly reporting?: Reporting;
}

/** A list of more names than this is left out of the text; their number is still said. */
const MOST_NAMES = 30;
/** More fylker than this sharing the highest or lowest place are not named. */
const MOST_TIED = 3;

/**
 * Writes the results of one indicator and year as a heading and one paragraph: persons with a need, the three outcomes and the unreported
 * share for the country, the highest and lowest fylke, the change from the year before and whether the share has been stable, the kommuner
 * that did not report. Only what the measures have is said; every number is exact from counts ([VAL-2]).
 *
 * @returns the text, and its claims as `readClaims` finds them in it (but for what it says of where words were carried from)
 */
export function writeParagraph(request: ParagraphRequest): WrittenText {
  const { indicator, year, language } = request;
  const book = measureBook(request.measures);
  const opening = `${indicator.title}\n\n`;
  if (book === null) return { text: opening, claims: [] };
  const draft: Draft = {
    ...{ request, book, words: PARAGRAPH_WORDS[language] },
    claims: paragraphClaims(indicator.id, year, language),
  };
  return compose(opening, [...country(draft), ...counties(draft), ...trend(draft), ...reporting(draft)]);
}

interface Draft {
  readonly request: ParagraphRequest;
  readonly book: MeasureBook;
  readonly words: ParagraphWords;
  readonly claims: ParagraphClaims;
}

type Sentences = readonly (readonly (string | MarkedText)[])[];

function country(draft: Draft): Sentences {
  const { words, claims, request } = draft;
  const { year } = request;
  const [met, partly, unmet] = [
    shareOf(draft, 'met', year),
    shareOf(draft, 'partiallyMet', year),
    shareOf(draft, 'unmet', year),
  ];
  const unreported = shareOf(draft, 'unreported', year);
  if (met === null || partly === null || unmet === null) return [];
  return [
    words.need(claims.persons(met.denominator), year),
    words.outcomes(
      claims.share('met', met, null, year),
      claims.share('partiallyMet', partly, null, year),
      claims.share('unmet', unmet, null, year),
    ),
    ...(unreported === null ? [] : [words.unreported(claims.share('unreported', unreported, null, year))]),
  ];
}

function counties({ book, words, claims, request }: Draft): Sentences {
  const { year, indicator } = request;
  const ranked = rank(book, { indicator: indicator.id, ageGroup: 'all' }, ['met'], year, 'fylke');
  const [highest, lowest] = [extremeOf(ranked, 'highest'), extremeOf(ranked, 'lowest')];
  const [top, bottom] = [highest[0], lowest[0]];
  // All alike: nobody is highest.
  if (top === undefined || bottom === undefined || compare(top.percent, bottom.percent) === 0) return [];
  const names = (tied: typeof highest): readonly string[] => tied.map(({ region }) => region.name);
  const [high, low] = [claims.extreme('highest', names(highest)), claims.extreme('lowest', names(lowest))];
  if (highest.length === 1 && lowest.length === 1) {
    const share = (one: typeof top): MarkedText => claims.share('met', one, one.region.name, year);
    return [words.extremes(high, share(top), low, share(bottom))];
  }
  return [
    ...(highest.length <= MOST_TIED ? [words.extreme(high)] : []),
    ...(lowest.length <= MOST_TIED ? [words.extreme(low)] : []),
  ];
}

function trend(draft: Draft): Sentences {
  const { words, claims, request } = draft;
  const { year } = request;
  const [before, now] = [shareOf(draft, 'met', year - 1), shareOf(draft, 'met', year)];
  if (before === null || now === null) return [];
  const ends = [claims.share('met', before, null, year - 1), claims.share('met', now, null, year)] as const;
  const change = subtract(percentOf(now), percentOf(before));
  const sentence =
    pointDigits(change, 1) === 0
      ? words.noChange(...ends, year - 1, year)
      : words.change(claims.change(change), ...ends, year - 1, year);
  return [sentence, ...stability(draft)];
}

/** Said only of at least three years without a gap: two are the change before it. */
function stability(draft: Draft): Sentences {
  const { year } = draft.request;
  const shares: Fraction[] = [];
  let first = year + 1;
  for (let share = shareOf(draft, 'met', year); share !== null; share = shareOf(draft, 'met', first - 1)) {
    shares.push(percentOf(share));
    first -= 1;
  }
  const stable = shares.length >= 3 && compare(spread(shares), fraction(STABLE_WITHIN)) <= 0;
  return stable ? [draft.words.stability(draft.claims.stable(first))] : [];
}

function reporting({ book, words, claims, request }: Draft): Sentences {
  const known = reportingKnown(request, book, request.year);
  const ofYear = request.classification.forYear(request.year);
  if (known === null || ofYear === undefined) return [];
  const missing = ofYear.municipalities.filter((one) => known.notReported.has(one.code));
  const names =
    missing.length > MOST_NAMES ? null : claims.nameList(missing.map((one) => distinctName(ofYear, one)));
  const first =
    missing.length === 0
      ? words.allReported(claims.allMunicipalities(), request.year)
      : words.notReported(claims.municipalityCount(missing.length), request.year, names);
  const joint = [...known.joint].flatMap(([code, partner]): Sentences => {
    const [a, b] = [ofYear.municipalityByCode.get(code), ofYear.municipalityByCode.get(partner ?? '')];
    return a === undefined || b === undefined
      ? []
      : [words.joint(claims.joint(distinctName(ofYear, a), distinctName(ofYear, b)))];
  });
  return [first, ...joint];
}

function shareOf(
  { book, request }: Draft,
  outcome: Outcome,
  year: number,
): { readonly count: number; readonly denominator: number } | null {
  const { level, code } = COUNTRY;
  const asked = { indicator: request.indicator.id, year, level, code, outcomes: [outcome], ageGroup: 'all' };
  const answer = book.share(asked);
  return answer.kind === 'share' ? answer : null;
}
