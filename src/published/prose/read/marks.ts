import { titlesOf, type Indicator, type Language, type Outcome } from '../../../core';
import type { RegionMention, Span } from '../claim';
import { findFigures, type FigureFound } from './figures';
import type { Gazetteer, RegionFound } from './gazetteer';
import { findOutcomes, type OutcomeFound } from './outcome-wording';
import { clausesOf } from './text-parts';
import { relativeYears } from './relative-years';
import { touches } from './not-claims';
import { type AgeFound, findAges, findYears, type PeriodFound, type YearFound } from './years-and-ages';

/** An indicator the reader knows by its titles. */
export type KnownIndicator = Pick<Indicator, 'id' | 'title' | 'shortTitle' | 'aliases'>;

/** What is the same for a whole text. */
export interface TextReading {
  readonly text: string;
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  readonly notClaims: readonly Span[];
  readonly indicators: readonly KnownIndicator[];
}

/** What the words before a sentence leave for it to be understood by. */
export interface Context {
  readonly outcomes: OutcomeFound['outcomes'] | null;
  /** The first outcome the text gives a share for: what it speaks of when it names none. */
  readonly headline: Outcome | null;
  readonly region: RegionMention;
  readonly year: number | null;
  readonly ageGroup: string;
  readonly indicator: string | null;
}

/** Everything in a sentence that claims are made of, each with its place. */
export interface Marks extends Span {
  readonly reading: TextReading;
  readonly context: Context;
  readonly clauses: readonly Span[];
  readonly figures: readonly FigureFound[];
  readonly outcomes: readonly OutcomeFound[];
  readonly regions: readonly RegionFound[];
  readonly years: readonly YearFound[];
  readonly periods: readonly PeriodFound[];
  readonly ages: readonly AgeFound[];
  readonly indicator: string | null;
}

/** Finds the marks of one sentence. */
export function markSentence(reading: TextReading, sentence: Span, context: Context): Marks {
  const { text, notClaims, gazetteer } = reading;
  const { years: named, periods } = findYears(text, sentence, notClaims);
  const told = relativeYears(text, sentence, named, context.year);
  const years = [...named, ...told].sort((a, b) => a.start - b.start);
  const ages = findAges(text, sentence);
  const year = named.find((one) => one.role !== 'from')?.year ?? periods[0]?.to ?? context.year;
  const taken = [...notClaims, ...years, ...periods, ...ages];
  return {
    ...{ start: sentence.start, end: sentence.end, reading, context, years, periods, ages },
    clauses: clausesOf(text, sentence),
    figures: findFigures(text, sentence, taken, reading.language),
    outcomes: findOutcomes(text, sentence),
    regions: gazetteer.find(text, sentence, year).filter((one) => !touches(notClaims, one.start, one.end)),
    indicator: indicatorNamed(reading, sentence),
  };
}

/** The marks of one kind that lie inside a stretch. */
export function inside<Mark extends Span>(marks: readonly Mark[], within: Span): Mark[] {
  return marks.filter((mark) => within.start <= mark.start && mark.end <= within.end);
}

/** The fylke whose kommuner a sentence speaks of: "av kommunene i Finnmark"; null when it names none. */
export function municipalitiesOf({ reading, start, regions }: Marks): RegionFound | null {
  return (
    regions.find(
      (one) =>
        one.region.kind === 'named' &&
        /(?<!\p{L})(?:kommun(?:ene|ane|er|ar)|municipalities)\s(?:i|in|of)\s$/iu.test(
          reading.text.slice(start, one.start),
        ),
    ) ?? null
  );
}

/** The year a statement of the sentence is about when it names none beside itself, and whether that was carried from before. */
export function sentenceYear(marks: Marks): { readonly year: number | null; readonly carried: boolean } {
  const named = marks.years.filter((one) => one.role !== 'from');
  const last = named[named.length - 1];
  if (last !== undefined) return { year: last.year, carried: false };
  return { year: marks.context.year, carried: marks.context.year !== null };
}

function indicatorNamed(reading: TextReading, sentence: Span): string | null {
  const words = reading.text.slice(sentence.start, sentence.end).toLowerCase();
  let best: { id: string; length: number } | null = null;
  for (const indicator of reading.indicators) {
    for (const title of titlesOf(indicator)) {
      if (title.length > (best?.length ?? 0) && words.includes(title.toLowerCase())) {
        best = { id: indicator.id, length: title.length };
      }
    }
  }
  return best?.id ?? null;
}
