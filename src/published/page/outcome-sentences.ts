import { statisticTenths, wilsonInterval } from '../../core';
import { compare, type Fraction, fraction, subtract } from '../figures/fraction';
import { spread, STABLE_WITHIN } from '../prose/check/check-trend';
import { besideCountry } from '../prose/uncertainty/beside-country';
import { percentOf, pointDigits } from '../prose/check/measure-book';
import { countryPlace, countyPlace, shownShare, type Draft, type Sentences } from './draft';

/** Persons with a need, the three outcomes and the unreported share, and the interval of the share met. */
export function outcomeSentences(draft: Draft): Sentences {
  const { words, claims, request, place, rule } = draft;
  const [met, partly, unmet] = [
    shownShare(draft, place, 'met'),
    shownShare(draft, place, 'partiallyMet'),
    shownShare(draft, place, 'unmet'),
  ];
  const unreported = shownShare(draft, place, 'unreported');
  if (met === null || partly === null || unmet === null) return [];
  const { mention, where } = place;
  const { year } = request;
  const { low, high } = wilsonInterval(met, rule.level);
  const level = request.language === 'nb' ? String(rule.level).replace('.', ',') : String(rule.level);
  return [
    words.need(where, claims.persons(met.denominator, mention), year),
    words.outcomes(
      claims.share('met', met, mention, year),
      claims.share('partiallyMet', partly, mention, year),
      claims.share('unmet', unmet, mention, year),
    ),
    ...(unreported === null ? [] : [words.unreported(claims.share('unreported', unreported, mention, year))]),
    words.intervalOf(
      where,
      level,
      claims.interval([statisticTenths(low), statisticTenths(high)], rule.level, mention),
    ),
  ];
}

/** The same share in the kommune's fylke and in the country; none for the country itself. */
export function aboveSentences(draft: Draft): Sentences {
  const { words, claims, request, place } = draft;
  if (place.level === 'land') return [];
  const county = countyPlace(draft);
  const shares = [...(county === null ? [] : [county]), countryPlace(words)].flatMap((above) => {
    const share = shownShare(draft, above, 'met');
    return share === null
      ? []
      : [[claims.share('met', share, above.mention, request.year), above.where] as const];
  });
  return [...(shares.length === 0 ? [] : [words.above(shares)]), ...besideSentences(draft)];
}

/** "Høyere enn landet" or lower, where the rule of it lets that be said. */
function besideSentences(draft: Draft): Sentences {
  const { words, claims, place, rule } = draft;
  const own = shownShare(draft, place, 'met');
  const country = shownShare(draft, countryPlace(words), 'met');
  const says = own === null || country === null ? null : besideCountry(own, country, rule.smallBelow);
  return says === null ? [] : [words.besideCountry(place.where, claims.against(says, place.mention))];
}

/** The share met in each age group but the first, which is all; none where fewer than two are shown. */
export function ageSentences(draft: Draft): Sentences {
  const { words, claims, request, place } = draft;
  const shares = AGES.flatMap((ageGroup) => {
    const share = shownShare(draft, place, 'met', { ageGroup });
    return share === null ? [] : [claims.share('met', share, place.mention, request.year, ageGroup)];
  });
  return shares.length < 2 ? [] : [words.byAge(place.where, shares)];
}

/** The age groups that the reader of prose knows ([AGE-1]). */
const AGES: readonly string[] = ['0-17', '18-66', '67+'];

/** The change from the year before, and whether the share has been stable. */
export function trendSentences(draft: Draft): Sentences {
  const { words, claims, request, place } = draft;
  const { year } = request;
  const { mention, where } = place;
  const [before, now] = [
    shownShare(draft, place, 'met', { year: year - 1 }),
    shownShare(draft, place, 'met'),
  ];
  if (before === null || now === null) return [];
  const ends = [
    claims.share('met', before, mention, year - 1),
    claims.share('met', now, mention, year),
  ] as const;
  const change = subtract(percentOf(now), percentOf(before));
  const sentence =
    pointDigits(change, 1) === 0
      ? words.noChange(where, ...ends, year - 1, year)
      : words.change(where, claims.change(change, mention), ...ends, year - 1, year);
  return [sentence, ...stability(draft)];
}

/** Said only of at least three years without a gap: two are the change before it. */
function stability(draft: Draft): Sentences {
  const { place } = draft;
  const { year } = draft.request;
  const shares: Fraction[] = [];
  let first = year + 1;
  for (
    let share = shownShare(draft, place, 'met');
    share !== null;
    share = shownShare(draft, place, 'met', { year: first - 1 })
  ) {
    shares.push(percentOf(share));
    first -= 1;
  }
  const stable = shares.length >= 3 && compare(spread(shares), fraction(STABLE_WITHIN)) <= 0;
  return stable ? [draft.words.stability(place.where, draft.claims.stable(first, place.mention))] : [];
}
