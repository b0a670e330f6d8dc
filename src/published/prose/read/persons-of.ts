import type { Span } from '../claim';
import type { FigureFound } from './figures';

/** Two whole numbers of a clause, of which one is how many of the other. */
export interface PersonsOf {
  /** Persons with an outcome. */
  readonly part: FigureFound;
  /** Persons with a need, of whom they are. */
  readonly whole: FigureFound;
}

/**
 * "1 553 av 1 999 personer med behov fikk …", "av de 1 999 med behov fikk 1 553 …", "1 553 personer, av i alt 1 999, …", "blant 1 999 brukere
 * med behov var det 1 553 som fikk …": the two numbers, whatever the order of the words. Numbers up to ten are a fraction in words.
 *
 * @param figures the figures of the clause, in order
 */
export function personsOf(text: string, clause: Span, figures: readonly FigureFound[]): PersonsOf | null {
  const counts = figures.filter(
    (one) =>
      (one.unit === 'person' || one.unit === 'unknown' || one.unit === 'besideShare') &&
      one.figure.decimals === 0,
  );
  const [first, second] = counts;
  if (first === undefined || second === undefined || counts.length !== 2) return null;
  if (
    first.unit !== 'person' &&
    second.unit !== 'person' &&
    !person.test(text.slice(clause.start, clause.end))
  )
    return null;
  const between = text.slice(first.end, second.start);
  const lead = text.slice(clause.start, first.start);
  const pair = ofLead.test(lead)
    ? { whole: first, part: second }
    : ofBetween.test(between)
      ? { part: first, whole: second }
      : null;
  return pair === null || pair.whole.figure.digits <= 10 || pair.part.figure.digits > pair.whole.figure.digits
    ? null
    : pair;
}

const counted =
  '(?:(?:de|dei|the|disse|alle|totalt|i alt|til sammen|samlet|om lag|rundt|in all|a total of)\\s){0,3}';
const ofLead = new RegExp(`(?<!\\p{L})(?:av|blant|of|among|out of)\\s${counted}$`, 'iu');
const ofBetween = new RegExp(`(?<!\\p{L})(?:av|of|out of)\\s${counted}$`, 'iu');
const person =
  /(?<!\p{L})(?:bruker\p{L}*|brukar\p{L}*|person\p{L}*|mottak\p{L}*|tjenestemottak\p{L}*|søker\p{L}*|dem|de|users?|people|recipients?|innfri\p{L}*|dekk\p{L}*)(?!\p{L})/iu;
