import type { Outcome } from '../../../core';
import type { CarriedAttribute, RegionMention, Span, Subject, UnreadReason } from '../claim';
import { fillsOnly } from './filler-words';
import type { FigureFound } from './figures';
import { inside, type Marks, municipalitiesOf } from './marks';
import type { OutcomeFound } from './outcome-wording';
import { pair } from './pairing';
import { UNKNOWN_YEAR } from './relative-years';

/** The subject of one figure of a clause, or why it has none. */
export type SubjectFound =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'unread'; readonly reason: UnreadReason };

/**
 * What each figure of a clause is of: outcome, region, year and age group stand beside it, or in the clause before, or are carried from the
 * sentences before. An outcome is carried only into a clause that says nothing else ("mens tilsvarende tall for Vest-Agder er 84,4
 * prosent"): a clause with words of its own is not understood, and said to be so.
 *
 * @param figures the figures of the clause that are shares or counts of persons, in order
 */
export function subjectsOf(
  marks: Marks,
  clause: Span,
  figures: readonly FigureFound[],
): readonly SubjectFound[] {
  const outcomes = outcomesOf(marks, clause, figures);
  const eachHasOutcome = inside(marks.outcomes, clause).length >= figures.length;
  const named = regionsOfFigures(marks, clause);
  const regions = pair(figures, named, eachHasOutcome);
  const changes = changeWords.test(marks.reading.text.slice(clause.start, clause.end));
  const years = pair(
    figures,
    inside(marks.years, clause).filter((one) => !(changes && one.role === 'from')),
    eachHasOutcome,
  );
  const ages = pair(figures, inside(marks.ages, clause), eachHasOutcome);

  // "68,7 prosent i Finnmark og 77,7 prosent …": the region behind the first figure need not be the second's.
  const trailing = (named[0]?.start ?? 0) > (figures[0]?.start ?? 0);
  const borrowed = (own: readonly Span[], figure: Span): boolean =>
    !eachHasOutcome &&
    trailing &&
    named.length < figures.length &&
    own.some((one) => one.end <= figure.start);

  return figures.map((figure, i): SubjectFound => {
    const outcome = outcomes[i];
    if (outcome === undefined || typeof outcome.outcomes === 'string') {
      return {
        kind: 'unread',
        reason: outcome?.outcomes === 'unclear' ? 'outcomeUnclear' : 'outcomeNotSaid',
      };
    }
    const carried: CarriedAttribute[] = outcome.carried ? ['outcome'] : [];
    const own = regions[i] ?? [];
    const region = borrowed(own, figure)
      ? ({ kind: 'unclear' } as const)
      : own.length > 0
        ? oneRegion(own.map((one) => one.region))
        : carriedRegion(marks, clause);
    if (own.length === 0 && region.kind !== 'unstated') carried.push('region');
    const ownYear = years[i]?.[0]?.year ?? null;
    if (!changes && new Set((years[i] ?? []).map((one) => one.year)).size > 1) {
      return { kind: 'unread', reason: 'yearUnclear' };
    }
    const year = ownYear ?? carriedYear(marks, clause);
    if (!changes && (year === UNKNOWN_YEAR || (ownYear === null && isOfPeriod(marks, clause, year)))) {
      return { kind: 'unread', reason: 'yearUnclear' };
    }
    if (ownYear === null && year !== null) carried.push('year');
    const ownAge = ages[i]?.[0]?.ageGroup ?? null;
    const ageGroup = ownAge ?? carriedAge(marks, clause, own.length > 0);
    if (ownAge === null && ageGroup !== 'all') carried.push('ageGroup');
    if (marks.indicator === null && marks.context.indicator !== null) carried.push('indicator');
    const indicator = marks.indicator ?? marks.context.indicator;
    return {
      kind: 'subject',
      subject: { outcomes: outcome.outcomes, region, year, ageGroup, indicator, carried },
    };
  });
}

/** The regions named in a clause, without that in "lavest i landet" or "av kommunene i Finnmark" beside another: what it is the lowest of. */
function regionsOfFigures(marks: Marks, clause: Span): Marks['regions'] {
  const regions = inside(marks.regions, clause);
  const isScope = ({ start, region }: Marks['regions'][number]): boolean =>
    region.kind === 'country' && rankedIn.test(marks.reading.text.slice(clause.start, start));
  const frame = municipalitiesOf(marks);
  const own = regions.filter((one) => one !== frame && !isScope(one));
  return own.some(({ region }) => region.kind !== 'country') ? own : regions;
}

/** The country's own words begin with their preposition: "i landet", "in Norway". */
const rankedIn =
  /(?:høyest|høgast|lavest|lågast|størst|minst|best|dårligst|highest|lowest|worst)e?(?: andel(?:en)?| share)?(?: av| of)? $/iu;

/** Words that say that a share went up or down. */
export const changeWords =
  /(?<!\p{L})(?:økt|økte|øker|økning(?:en)?|auka|auke|aukar|steg|steget|stiger|oppgang(?:en)?|vokste|vokst|(?:gikk|gått|gjekk|går)\s(?:[\p{L}-]+\s){0,7}?(?:opp|ned)|redusert|reduserte|reduksjon(?:en)?|sank|sunket|synker|falt|falle[rt]?|fall|minket|nedgang(?:en)?|rose|risen|rises|increased?|increases|fell|fallen|declined?|decreased?|drop(?:ped)?|went (?:up|down)|endret seg|changed)(?!\p{L})/iu;

interface OutcomeOf {
  readonly outcomes: OutcomeFound['outcomes'];
  readonly carried: boolean;
}

function outcomesOf(
  marks: Marks,
  clause: Span,
  figures: readonly FigureFound[],
): readonly (OutcomeOf | undefined)[] {
  const own = inside(marks.outcomes, clause);
  if (own.length > 0) {
    const together = addedUp.test(marks.reading.text.slice(clause.start, clause.end));
    return pair(figures, own, true).map((found) => merged(found, together));
  }
  if (!fillsOnly(marks, clause)) return figures.map(() => undefined);
  const outcomes = outcomeFromAround(marks, clause);
  return figures.map(() => (outcomes === null ? undefined : { outcomes, carried: true }));
}

/** From the clause before; else from the sentences before, or the clause behind ("… , mens det var 84,4 prosent som fikk …"). */
function outcomeFromAround(marks: Marks, clause: Span): OutcomeFound['outcomes'] | null {
  const others = marks.clauses.filter((one) => one !== clause && inside(marks.outcomes, one).length > 0);
  const before = others.filter((one) => one.end <= clause.start).pop();
  if (before !== undefined) return inside(marks.outcomes, before).pop()?.outcomes ?? null;
  const { outcomes } = marks.context;
  const words = marks.reading.text.slice(clause.start, clause.end);
  if (/tilsvarende|corresponding/i.test(words)) return outcomes;
  const after = others.find((one) => one.start >= clause.end);
  const behind = after === undefined ? null : (inside(marks.outcomes, after)[0]?.outcomes ?? null);
  if (outcomes === null || behind === null) return outcomes ?? behind;
  return JSON.stringify(outcomes) === JSON.stringify(behind) ? outcomes : 'unclear';
}

const addedUp =
  /(?<!\p{L})(?:til sammen|tilsammen|samlet sett|summen|altogether|in total|together|taken together)(?!\p{L})/iu;

function merged(found: readonly OutcomeFound[], together: boolean): OutcomeOf | undefined {
  const first = found[0];
  if (first === undefined) return undefined;
  const sets = found.map((one) => one.outcomes);
  if (sets.some((set) => set === 'unclear')) return { outcomes: 'unclear', carried: false };
  const keys = new Set(sets.map((set) => JSON.stringify(set)));
  if (keys.size === 1) return { outcomes: first.outcomes, carried: false };
  if (!together) return { outcomes: 'unclear', carried: false };
  const all = sets.flatMap((set) => (set === 'unclear' ? [] : set));
  return { outcomes: inOrder(all), carried: false };
}

/** Outcomes without repetition, in the order of the measure numbers ([DEF-3]). */
export function inOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  const order: readonly Outcome[] = ['met', 'partiallyMet', 'unmet', 'unreported'];
  return order.filter((one) => outcomes.includes(one));
}

function oneRegion(regions: readonly RegionMention[]): RegionMention {
  const keys = new Set(regions.map((one) => JSON.stringify(one)));
  return keys.size === 1 ? (regions[0] ?? { kind: 'unstated' }) : { kind: 'unclear' };
}

const theRegion =
  /(?<!\p{L})(?:kommunen|kommuna|fylket|byen|bygda|bydelen|vår kommune|the municipality|the county|the city)(?!\p{L})/iu;

function carriedRegion(marks: Marks, clause: Span): RegionMention {
  const before = marks.clauses
    .filter((one) => one.end <= clause.start && inside(marks.regions, one).length > 0)
    .pop();
  if (before === undefined) {
    // "Kommunen fikk …": the one named before, or one that nobody named
    const { region } = marks.context;
    const words = marks.reading.text.slice(clause.start, clause.end);
    return region.kind !== 'named' && theRegion.test(words) ? { kind: 'unclear' } : region;
  }
  return oneRegion(inside(marks.regions, before).map((one) => one.region));
}

function carriedYear(marks: Marks, clause: Span): number | null {
  const inSentence = marks.years.filter((one) => one.role !== 'from');
  const before = inSentence.filter((one) => one.start < clause.start).pop();
  if (before !== undefined || marks.context.year !== null) return before?.year ?? marks.context.year;
  // A year said later holds for the whole sentence, unless it is that of a comparison ("…, mot 76,1 prosent i 2018").
  const compared = /^(?:mot|enn|sammenlignet|sammenliknet|samanlikna|against|than|compared)\s/iu;
  const later = inSentence.find((one) => {
    const itsClause = marks.clauses.find((other) => other.start <= one.start && one.end <= other.end);
    return (
      itsClause === undefined || !compared.test(marks.reading.text.slice(itsClause.start, itsClause.end))
    );
  });
  return later?.year ?? null;
}

/** "i perioden 2016–2019 fikk 77 prosent": no single year is said. */
function isOfPeriod(marks: Marks, clause: Span, year: number | null): boolean {
  if (inside(marks.periods, clause).length > 0) return true;
  return marks.periods.length > 0 && (year === null || year === marks.context.year);
}

function carriedAge(marks: Marks, clause: Span, ownRegion: boolean): string {
  const before = marks.ages.filter((one) => one.start < clause.start).pop();
  if (before !== undefined) return before.ageGroup;
  return ownRegion ? 'all' : marks.context.ageGroup;
}
