import { compare } from '../figures/fraction';
import { extremeOf, rank, someHidden } from '../prose/check/check-extremes';
import { spreadBetween, spreadWithin } from '../prose/check/check-variation';
import { besideCountry } from '../prose/uncertainty/beside-country';
import type { MarkedText } from './compose';
import { countryPlace, shownShare, type Draft, type Sentences } from './draft';
import { named } from './paragraph-claims';

/** More fylker than this sharing the highest or lowest place are not named. */
const MOST_TIED = 3;

/**
 * The highest and lowest fylke, those that are higher or lower than the country, the points between the two, the same inside the fylker, and which is greater. Nothing of a level where a
 * figure is hidden, and no fylke is called highest or lowest where one of them has a small denominator ([STA-7]).
 */
export function variationSentences(draft: Draft): Sentences {
  const { book, words, claims, request, rule } = draft;
  const { year, indicator } = request;
  const reading = { indicator: indicator.id, ageGroup: 'all' };
  const outcomes = ['met'] as const;
  if (someHidden(book, reading, outcomes, year, 'fylke')) return [];
  const ranked = rank(book, reading, outcomes, year, 'fylke');
  if (ranked.some(({ denominator }) => denominator < rule.smallBelow)) return [];
  const [highest, lowest] = [extremeOf(ranked, 'highest'), extremeOf(ranked, 'lowest')];
  const [top, bottom] = [highest[0], lowest[0]];
  // All alike: nobody is highest.
  if (top === undefined || bottom === undefined || compare(top.percent, bottom.percent) === 0) return [];
  const names = (tied: typeof highest): readonly string[] => tied.map(({ region }) => region.name);
  const [high, low] = [claims.extreme('highest', names(highest)), claims.extreme('lowest', names(lowest))];
  const share = (one: typeof top): MarkedText => claims.share('met', one, named(one.region.name), year);
  const extremes =
    highest.length === 1 && lowest.length === 1
      ? [words.extremes(high, share(top), low, share(bottom))]
      : [
          ...(highest.length <= MOST_TIED ? [words.extreme(high)] : []),
          ...(lowest.length <= MOST_TIED ? [words.extreme(low)] : []),
        ];
  return [...extremes, ...countiesBeside(draft, ranked), ...spreads(draft)];
}

/** The fylker that are "høyere enn landet", and those that are lower, where the rule of it lets that be said. */
function countiesBeside(draft: Draft, counties: ReturnType<typeof rank>): Sentences {
  const { words, claims, rule } = draft;
  const country = shownShare(draft, countryPlace(words), 'met');
  if (country === null) return [];
  return (['higher', 'lower'] as const).flatMap((says) => {
    const found = counties.filter((one) => besideCountry(one, country, rule.smallBelow) === says);
    const [only, ...more] = found.map(({ region }) => region.name);
    if (only === undefined) return [];
    return more.length === 0
      ? [words.besideCountry(words.inCounty(only), claims.against(says, named(only, 'fylke')))]
      : [
          words.countiesBeside(
            says,
            [only, ...more].map((name) => claims.listedAgainst(says, name)),
          ),
        ];
  });
}

function spreads({ book, words, claims, request, rule }: Draft): Sentences {
  const asked = {
    indicator: request.indicator.id,
    ageGroup: 'all',
    outcomes: ['met'] as const,
    year: request.year,
  };
  const between = spreadBetween(book, asked);
  if (between === null) return [];
  const first = words.spreadBetween(claims.spread('betweenCounties', between, null));
  if (someHidden(book, asked, asked.outcomes, request.year, 'kommune')) return [first];
  const within = spreadWithin(book, asked, rule.smallBelow);
  if (within === null) return [first];
  const order = compare(within, between);
  return [
    first,
    words.spreadWithin(claims.spread('withinCounties', within, rule.smallBelow), String(rule.smallBelow)),
    ...(order === 0 ? [] : [claims.mostVariation(order > 0 ? 'mostWithinCounties' : 'mostBetweenCounties')]),
  ];
}
