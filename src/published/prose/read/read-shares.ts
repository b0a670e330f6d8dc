import type { Outcome } from '../../../core';
import type { CarriedAttribute, Claim, PersonCountClaim, ShareClaim, Span, UnreadReason } from '../claim';
import { type FigureFound, outOfPersons } from './figures';
import type { OutcomeFound } from './outcome-wording';
import { inside, type Marks, sentenceYear } from './marks';
import { otherSubject } from './other-subjects';
import { personsOf } from './persons-of';
import { readMovements } from './read-movements';
import { inOrder, subjectsOf } from './subject';

/**
 * The shares in per cent and the counts of persons of one sentence, with the changes and ranges made of them. Every such figure
 * ends in a claim; one that cannot be understood ends as `unread` with the reason.
 */
export function readShares(marks: Marks): readonly Claim[] {
  const claims: Claim[] = [];
  for (const clause of marks.clauses) {
    const { text } = marks.reading;
    const together = personsOf(text, clause, inside(marks.figures, clause));
    const figures = inside(marks.figures, clause).filter(
      (one) => isShareOrPersons(one, marks) || one === together?.part || one === together?.whole,
    );
    const movements = readMovements(marks, clause, figures);
    claims.push(...movements.claims);
    const rest = figures.filter((one) => !movements.used.includes(one));
    const needs = rest.filter(
      (one) => one === together?.whole || (one !== together?.part && isDenominator(marks, clause, one)),
    );
    // A count in brackets is of what its share is of; it and the denominator take no part in the pairing, nor do points before shares.
    const paired = rest.filter(
      (one) =>
        (one.unit !== 'besideShare' || one === together?.part) &&
        (one.unit !== 'points' || one === rest.at(-1)) &&
        !needs.includes(one),
    );
    const subjects = subjectsOf(marks, clause, paired);
    for (const figure of rest) {
      const found =
        subjects[
          paired.indexOf(
            figure.unit === 'besideShare' && !paired.includes(figure) ? shareBeside(paired, figure) : figure,
          )
        ];
      const reason =
        otherSubject(marks, clause, figure) ??
        (found?.kind === 'unread' ? unreadReason(figure, found.reason) : null);
      if (reason !== null && !(needs.includes(figure) && found === undefined && reason !== 'otherSubject'))
        claims.push(unread(figure, reason));
      else if (needs.includes(figure)) claims.push(denominatorClaim(figure, marks));
      else if (found?.kind === 'subject') {
        const year = movements.years.get(figure);
        const subject = year === undefined ? found.subject : { ...found.subject, year };
        claims.push(
          isPersons(figure) || figure === together?.part
            ? personClaim(figure, subject)
            : shareClaim(figure, subject),
        );
      }
    }
  }
  return sumsOfTheSentence(marks, claims);
}

/** A claim for a figure that was seen and not understood. */
export function unread(span: Span, reason: UnreadReason): Claim {
  return { kind: 'unread', span: { start: span.start, end: span.end }, reason };
}

function isShareOrPersons(figure: FigureFound, marks: Marks): boolean {
  if (figure.unit === 'bareDecimal') {
    return (
      marks.outcomes.length > 0 ||
      marks.figures.some((one) => one.unit === 'percent') ||
      marks.context.outcomes !== null
    );
  }
  return ['percent', 'points', 'person', 'besideShare'].includes(figure.unit);
}

function isPersons(figure: FigureFound): boolean {
  return figure.unit === 'person' || figure.unit === 'besideShare';
}

function shareClaim(
  figure: FigureFound,
  subject: Omit<ShareClaim, 'kind' | 'span' | 'figure' | 'hedge'>,
): ShareClaim {
  return { kind: 'share', span: spanOf(figure), figure: figure.figure, hedge: figure.hedge, ...subject };
}

function personClaim(
  figure: FigureFound,
  subject: Omit<PersonCountClaim, 'kind' | 'span' | 'figure' | 'hedge' | 'of'>,
): PersonCountClaim {
  return {
    kind: 'personCount',
    of: 'outcome',
    span: spanOf(figure),
    figure: figure.figure,
    hedge: figure.hedge,
    ...subject,
  };
}

/** "2 000 brukere hadde behov", "av 2 000 brukere med behov": the denominator ([DEN-1]). */
function isDenominator(marks: Marks, clause: Span, figure: FigureFound): boolean {
  if (figure.unit !== 'person') return false;
  const { text } = marks.reading;
  const behind = text.slice(figure.end, clause.end);
  const before = text.slice(clause.start, figure.start);
  const figuresBefore = inside(marks.figures, clause).filter((one) => one.end <= figure.start);
  const previous = figuresBefore[figuresBefore.length - 1];
  if (previous?.unit === 'person' && outOfPersons.test(text.slice(previous.end, figure.start))) return true;
  const need =
    /^[^,.;]{0,40}?(?:(?:hadde|har|med|having|had|with|have)\s(?:et\s|a\s|registrert\s)?(?:behov|need)|(?:uttrykte|oppga)\sbehov)/iu;
  // "I 2019 hadde 2 000 brukere behov for bistand"
  const inverted =
    /(?:hadde|har|hatt)\s(?:\p{L}+\s){0,3}$/iu.test(before) &&
    /^[^,.;\d]{0,30}?\s(?:et\s)?behov(?!\p{L})/iu.test(behind);
  if (inverted) return true;
  if (!need.test(behind)) return false;
  const outcome = marks.outcomes.find((one) => one.start >= figure.end && one.end <= clause.end);
  const needAt = need.exec(behind)?.[0].length ?? 0;
  return (
    outcome === undefined ||
    outcome.start >= figure.end + needAt ||
    /(?:^|\s)(?:av|of)\s(?:de\s|the\s)?$/iu.test(before)
  );
}

function denominatorClaim(figure: FigureFound, marks: Marks): PersonCountClaim {
  const region = marks.regions[0]?.region ?? marks.context.region;
  const { year, carried } = sentenceYear(marks);
  const near: CarriedAttribute[] = carried ? ['year'] : [];
  if (marks.regions.length === 0 && region.kind !== 'unstated') near.push('region');
  return {
    kind: 'personCount',
    of: 'denominator',
    span: spanOf(figure),
    figure: figure.figure,
    hedge: figure.hedge,
    outcomes: [],
    ...{ region, year, carried: near },
    ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
    indicator: marks.indicator ?? marks.context.indicator,
  };
}

/** The share that a bracketed count belongs to: the one next to it. */
function shareBeside(shares: readonly FigureFound[], count: FigureFound): FigureFound {
  const distance = (one: FigureFound): number => Math.max(one.start - count.end, count.start - one.end);
  return shares.reduce((best, one) => (distance(one) < distance(best) ? one : best), shares[0] ?? count);
}

function unreadReason(figure: FigureFound, reason: UnreadReason): UnreadReason {
  if (figure.unit === 'points') return 'pointsWithoutChange';
  return isPersons(figure) && reason === 'outcomeNotSaid' ? 'personsWho' : reason;
}

/** "77,7 prosent … og 7,9 prosent …, til sammen 85,6 prosent": with no outcome behind it, a sum is of the shares before it. */
function sumsOfTheSentence(marks: Marks, claims: readonly Claim[]): readonly Claim[] {
  const { text } = marks.reading;
  return claims.map((claim): Claim => {
    if (claim.kind !== 'share' && claim.kind !== 'unread') return claim;
    const isSum =
      sumWord.test(text.slice(marks.start, claim.span.start)) ||
      sumBehind.test(text.slice(claim.span.end, marks.end));
    if (!isSum) return claim;
    const before = claims.filter(
      (one): one is ShareClaim => one.kind === 'share' && one.span.end <= claim.span.start,
    );
    const last = before[before.length - 1];
    const figure = marks.figures.find((one) => one.start === claim.span.start);
    if (last === undefined || before.length < 2 || figure === undefined) return claim;
    const { region, year, ageGroup, indicator, carried } = last;
    const outcomes = inOrder(before.flatMap((one) => one.outcomes));
    // "72,5 prosent av barna og 79,6 prosent av de eldste, samlet 77,4 prosent": all ages, not a sum
    if (new Set(before.map((one) => one.ageGroup)).size > 1)
      return claim.kind === 'share' ? { ...claim, ageGroup: 'all' } : claim;
    if (new Set(before.map((one) => JSON.stringify([one.region, one.year]))).size > 1) return claim;
    const behind = marks.outcomes.find((one) => one.start >= claim.span.end);
    if (behind !== undefined && behind.outcomes !== 'unclear' && behind.outcomes.length > 1) return claim;
    // "til sammen 22,1 prosent udekket" is the sum of the two before; of more, or another, it is not said which.
    if (behind !== undefined && (before.length > 2 || !within(behind.outcomes, outcomes)))
      return unread(figure, 'outcomeUnclear');
    return shareClaim(figure, { outcomes, region, year, ageGroup, indicator, carried });
  });
}

function within(part: OutcomeFound['outcomes'], whole: readonly Outcome[]): boolean {
  return part === 'unclear' || part.every((one) => whole.includes(one));
}

const sumWord =
  /(?:til sammen|tilsammen|samlet|i sum|summen|summert|i alt|totalt|in total|altogether|together)\s(?:\p{L}+\s){0,3}$/iu;

/** "altså 85,5 prosent til sammen". */
const sumBehind =
  /^\s(?:til sammen|tilsammen|samlet|i sum|i alt|totalt|in total|altogether|together)(?!\p{L})/iu;

function spanOf(figure: FigureFound): Span {
  return { start: figure.start, end: figure.end };
}
