import type { Claim, PersonCountClaim, ShareClaim, Span, UnreadReason } from './claim';
import type { FigureFound } from './figures';
import { inside, type Marks } from './marks';
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
    const subjects = subjectsOf(marks, clause, rest);
    rest.forEach((figure, i) => {
      const found = subjects[i];
      const other = otherSubject(marks, clause, figure);
      const reason = other ?? (found?.kind === 'unread' ? unreadReason(figure, found.reason) : null);
      if (isDenominator(marks, clause, figure)) claims.push(denominatorClaim(figure, found?.kind === 'subject' ? found.subject : null, marks));
      else if (reason !== null) claims.push(unread(figure, reason));
      else if (found?.kind === 'subject') {
        const year = movements.years.get(figure);
        const subject = year === undefined ? found.subject : { ...found.subject, year };
        claims.push(isPersons(figure) ? personClaim(figure, subject) : shareClaim(figure, subject));
      }
    });
  }
  return sumsOfTheSentence(marks, claims);
}

/** A claim for a figure that was seen and not understood. */
export function unread(span: Span, reason: UnreadReason): Claim {
  return { kind: 'unread', span: { start: span.start, end: span.end }, reason };
}

function isShareOrPersons(figure: FigureFound, marks: Marks): boolean {
  if (figure.unit === 'bareDecimal') {
    return marks.outcomes.length > 0 || marks.figures.some((one) => one.unit === 'percent') || marks.context.outcomes !== null;
  }
  return ['percent', 'points', 'person', 'besideShare'].includes(figure.unit);
}

function isPersons(figure: FigureFound): boolean {
  return figure.unit === 'person' || figure.unit === 'besideShare';
}

function shareClaim(figure: FigureFound, subject: Omit<ShareClaim, 'kind' | 'span' | 'figure' | 'hedge'>): ShareClaim {
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
  const need = /^[^,.;]{0,40}?(?:(?:hadde|har|med|having|had|with|have)\s(?:et\s|a\s|registrert\s)?(?:behov|need)|(?:uttrykte|oppga)\sbehov)/iu;
  if (!need.test(behind)) return false;
  const outcome = marks.outcomes.find((one) => one.start >= figure.end && one.end <= clause.end);
  const needAt = need.exec(behind)?.[0].length ?? 0;
  return outcome === undefined || outcome.start >= figure.end + needAt || /(?:^|\s)(?:av|of)\s(?:de\s|the\s)?$/iu.test(before);
}

function denominatorClaim(figure: FigureFound, subject: PersonCountSubject | null, marks: Marks): PersonCountClaim {
  const around = subject ?? {
    region: marks.regions[0]?.region ?? marks.context.region,
    year: marks.years[0]?.year ?? marks.context.year,
    ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
    indicator: marks.indicator ?? marks.context.indicator,
    carried: [
      ...(marks.regions.length === 0 && marks.context.region.kind !== 'unstated' ? (['region'] as const) : []),
      ...(marks.years.length === 0 && marks.context.year !== null ? (['year'] as const) : []),
    ],
  };
  return {
    kind: 'personCount',
    of: 'denominator',
    span: spanOf(figure),
    figure: figure.figure,
    hedge: figure.hedge,
    ...around,
    outcomes: [],
  };
}

type PersonCountSubject = Pick<PersonCountClaim, 'region' | 'year' | 'ageGroup' | 'indicator' | 'carried'>;

function unreadReason(figure: FigureFound, reason: UnreadReason): UnreadReason {
  if (figure.unit === 'points') return 'pointsWithoutChange';
  return isPersons(figure) && reason === 'outcomeNotSaid' ? 'personsWho' : reason;
}

const measuredPersons =
  /^(?:bruker(?:e|ne)?|brukar(?:ar|ane)|person(?:er|ar|ene|ane)?|tjenestemottaker(?:e|ne)?|tenestemottakar(?:ar|ane)|mottaker(?:e|ne)?|søker(?:e|ne)?|søkjar(?:ar|ane)|dem|de|dei|disse|desse|behov(?:ene)?|ønskene|users?|those|these|them|people|persons|recipients?|needs)$/iu;

const subgroup =
  /(?<!\p{L})(?:(?:blant|hos|for|among)\s(?:kvinner|kvinnene|menn|mennene|jenter|gutter|women|men|girls|boys|hjemmeboende|ansatte|innvandrere|pårørende|kommunene|fylkene)|(?:data|tall|data\p{L}*|grunnlaget|registeret|rapporteringen)\sdekk\p{L}*)(?!\p{L})/iu;

/** "52 prosent av kommunene", "av kvinnene": no measure is about them. "økte med 3 prosent": of the share, or points? */
function otherSubject(marks: Marks, clause: Span, figure: FigureFound): UnreadReason | null {
  const { text } = marks.reading;
  if (figure.unit === 'points') return 'pointsWithoutChange';
  const noun = /^\s(?:av|of)\s(?:(?:de|dei|alle|disse|desse|landets|norske|registrerte|the|all)\s(?=\p{L}))*([\p{L}-]+)/u.exec(
    text.slice(figure.end, clause.end),
  )?.[1];
  if (figure.unit === 'percent' && noun !== undefined && !measuredPersons.test(noun)) return 'otherSubject';
  if (subgroup.test(text.slice(clause.start, clause.end))) return 'otherSubject';
  const before = text.slice(clause.start, figure.start);
  const relative =
    /(?:økt|økte|øker|økning|auka|steg|stiger|sank|synker|falt|faller|redusert|reduserte|opp|ned|rose|fell|increased|decreased|nedgang|oppgang|grew)[^,]{0,20}\s(?:med|på|by|of)\s(?:om lag\s|nær\s|nesten\s|over\s|about\s)?$/iu;
  return relative.test(before) ? 'percentOrPoints' : null;
}

/** "7,9 og 77,7 prosent …, til sammen 85,6 prosent": a sum with no outcome of its own is of the shares before it. */
function sumsOfTheSentence(marks: Marks, claims: readonly Claim[]): readonly Claim[] {
  const { text } = marks.reading;
  return claims.map((claim): Claim => {
    const loose = claim.kind === 'unread' ? claim.reason === 'outcomeNotSaid' || claim.reason === 'outcomeUnclear' : claim.kind === 'share' && claim.carried.includes('outcome');
    if (!loose) return claim;
    if (!/(?:til sammen|tilsammen|samlet|in total|altogether|together)\s(?:\p{L}+\s){0,3}$/iu.test(text.slice(marks.start, claim.span.start))) return claim;
    const before = claims.filter((one): one is ShareClaim => one.kind === 'share' && one.span.end <= claim.span.start && one !== claim);
    const last = before[before.length - 1];
    const figure = marks.figures.find((one) => one.start === claim.span.start);
    if (last === undefined || before.length < 2 || figure === undefined) return claim;
    return shareClaim(figure, { ...last, outcomes: inOrder(before.flatMap((one) => one.outcomes)) });
  });
}

function spanOf(figure: FigureFound): Span {
  return { start: figure.start, end: figure.end };
}
