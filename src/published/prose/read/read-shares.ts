import type { CarriedAttribute, Claim, PersonCountClaim, ShareClaim, Span, UnreadReason } from '../claim';
import { type FigureFound, outOfPersons } from './figures';
import { inside, type Marks, sentenceYear } from './marks';
import { readMovements } from './read-movements';
import { inOrder, subjectsOf } from './subject';

/**
 * The shares in per cent and the counts of persons of one sentence, with the changes and ranges made of them. Every such figure
 * ends in a claim; one that cannot be understood ends as `unread` with the reason.
 */
export function readShares(marks: Marks): readonly Claim[] {
  const claims: Claim[] = [];
  for (const clause of marks.clauses) {
    const figures = inside(marks.figures, clause).filter((one) => isShareOrPersons(one, marks));
    const movements = readMovements(marks, clause, figures);
    claims.push(...movements.claims);
    const rest = figures.filter((one) => !movements.used.includes(one));
    const needs = rest.filter((one) => isDenominator(marks, clause, one));
    // A count in brackets is of what its share is of; it and the denominator take no part in the pairing.
    const paired = rest.filter((one) => one.unit !== 'besideShare' && !needs.includes(one));
    const subjects = subjectsOf(marks, clause, paired);
    for (const figure of rest) {
      const found =
        subjects[paired.indexOf(figure.unit === 'besideShare' ? shareBeside(paired, figure) : figure)];
      const reason =
        otherSubject(marks, clause, figure) ??
        (found?.kind === 'unread' ? unreadReason(figure, found.reason) : null);
      if (needs.includes(figure)) claims.push(denominatorClaim(figure, marks));
      else if (reason !== null) claims.push(unread(figure, reason));
      else if (found?.kind === 'subject') {
        const year = movements.years.get(figure);
        const subject = year === undefined ? found.subject : { ...found.subject, year };
        claims.push(isPersons(figure) ? personClaim(figure, subject) : shareClaim(figure, subject));
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

const measuredPersons =
  /^(?:bruker(?:e|ne)?|brukar(?:ar|ane)|person(?:er|ar|ene|ane)?|tjenestemottaker(?:e|ne)?|tenestemottakar(?:ar|ane)|mottaker(?:e|ne)?|søker(?:e|ne)?|søkjar(?:ar|ane)|dem|de|dei|disse|desse|behov(?:ene)?|ønskene|users?|those|these|them|people|persons|recipients?|needs)$/iu;

const subgroup =
  /(?<!\p{L})(?:(?:blant|hos|for|av|among|of)\s(?:kvinner|kvinnene|menn|mennene|jenter|gutter|women|men|girls|boys|hjemmeboende|ansatte|innvandrere|pårørende)|(?:data|tall|data\p{L}*|grunnlaget|registeret|rapporteringen)\sdekk\p{L}*)(?!\p{L})/iu;

/** "52 prosent av kommunene", "av kvinnene": no measure is about them. "økte med 3 prosent": of the share, or points? */
function otherSubject(marks: Marks, clause: Span, figure: FigureFound): UnreadReason | null {
  const { text } = marks.reading;
  if (figure.unit === 'points') return 'pointsWithoutChange';
  const noun =
    /^\s(?:av|of)\s(?:(?:de|dei|alle|disse|desse|landets|norske|registrerte|the|all)\s(?=\p{L}))*([\p{L}-]+)/u.exec(
      text.slice(figure.end, clause.end),
    )?.[1];
  if (figure.unit === 'percent' && noun !== undefined && !measuredPersons.test(noun)) return 'otherSubject';
  if (subgroup.test(text.slice(clause.start, clause.end))) return 'otherSubject';
  const before = text.slice(clause.start, figure.start);
  const relative =
    /(?:økt|økte|øker|økning|auka|steg|stiger|sank|synker|falt|faller|redusert|reduserte|opp|ned|rose|fell|increased|decreased|nedgang|oppgang|grew)[^,]{0,20}\s(?:med|på|by|of)\s(?:om lag\s|nær\s|nesten\s|over\s|about\s)?$/iu;
  return relative.test(before) ? 'percentOrPoints' : null;
}

/** "77,7 prosent … og 7,9 prosent …, til sammen 85,6 prosent": with no outcome behind it, a sum is of the shares before it. */
function sumsOfTheSentence(marks: Marks, claims: readonly Claim[]): readonly Claim[] {
  const { text } = marks.reading;
  return claims.map((claim): Claim => {
    if (claim.kind !== 'share' && claim.kind !== 'unread') return claim;
    if (!sumWord.test(text.slice(marks.start, claim.span.start))) return claim;
    if (marks.outcomes.some((one) => one.start >= claim.span.end)) return claim;
    const before = claims.filter(
      (one): one is ShareClaim => one.kind === 'share' && one.span.end <= claim.span.start,
    );
    const last = before[before.length - 1];
    const figure = marks.figures.find((one) => one.start === claim.span.start);
    if (last === undefined || before.length < 2 || figure === undefined) return claim;
    const { region, year, ageGroup, indicator, carried } = last;
    const outcomes = inOrder(before.flatMap((one) => one.outcomes));
    return shareClaim(figure, { outcomes, region, year, ageGroup, indicator, carried });
  });
}

const sumWord = /(?:til sammen|tilsammen|samlet|in total|altogether|together)\s(?:\p{L}+\s){0,3}$/iu;

function spanOf(figure: FigureFound): Span {
  return { start: figure.start, end: figure.end };
}
