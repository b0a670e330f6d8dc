import {
  countedShare,
  formatCount,
  formatTenths,
  measureNumber,
  OUTCOMES,
  regionsCompared,
  shareTenths,
  type CountedShare,
  type Indicator,
  type Language,
  type Measure,
  type RegionsCompared,
  type StatisticsRule,
} from '../../core';
import { ageGroupLabel } from '../table/age-group-label';
import { layoutText, topLineName } from '../words/layout';
import { pictureText, type PictureText } from '../words/pictures';

/** What pictures are made from. */
export interface PicturesInput {
  /** After hiding: a picture shows what the tables show. */
  readonly measures: readonly Measure[];
  readonly indicator: Indicator;
  readonly year: number | null;
  /** 1–16; absent: the share met at all ages. */
  readonly measure?: number;
  readonly rule: StatisticsRule;
  readonly source: string;
  readonly language: Language;
}

/** The måltall that is pictured. */
export function measureOf({ measure = 1 }: Pick<PicturesInput, 'measure'>): number {
  return measure;
}

/** The regions of a level that have figures to be held beside each other, in the year, inside a fylke where one is named. */
export function comparedIn(input: PicturesInput, level: string, county?: string): RegionsCompared {
  const { measures, indicator, year, rule } = input;
  const asked = {
    indicator: indicator.id,
    year,
    measure: measureOf(input),
    level,
    ...(county === undefined ? {} : { county }),
  };
  return regionsCompared(measures, asked, rule.smallBelow);
}

/** The measures of the måltall at a level, of the year, or of every year. */
export function picturedMeasures(
  input: PicturesInput,
  level: string,
  when: 'year' | 'everyYear' = 'year',
): readonly Measure[] {
  const { measures, indicator, year } = input;
  return measures.filter(
    (one) =>
      one.level === level &&
      one.measure === measureOf(input) &&
      one.indicator === indicator.id &&
      (when === 'everyYear' || one.year === year),
  );
}

/** The country in the year; null without a figure. */
export function countryOf(input: PicturesInput): CountedShare | null {
  const [country] = picturedMeasures(input, 'land');
  return country === undefined ? null : countedShare(country);
}

/** What everyone under one is called, by the top line's own name. */
export function wholeOf(input: PicturesInput): PictureText['whole']['country'] {
  const { whole } = pictureText(input.language);
  const [top] = picturedMeasures(input, 'land', 'everyYear');
  return top !== undefined && topLineName(top.regionName, input.language) === whole.part.name
    ? whole.part
    : whole.country;
}

/** "Andel innfridd", and with the age group where it is not everyone: "Andel innfridd, 67 år og eldre". */
export function subjectOf(input: PicturesInput): string {
  const { indicator, language } = input;
  const [outcomeIndex, ageIndex] = placeOf(input);
  const text = layoutText(language);
  const share = text.shareOf(text.outcome[OUTCOMES[outcomeIndex] ?? 'met']);
  const group = indicator.ageGroups[ageIndex];
  return ageIndex === 0 || group === undefined
    ? share
    : `${share}, ${lowerFirst(ageGroupLabel(group, language))}`;
}

/** Which outcome and age group the måltall is of, counted from 0 ([DEF-3]). */
export function placeOf(input: PicturesInput): readonly [outcome: number, age: number] {
  const { ageGroups } = input.indicator;
  for (const outcome of OUTCOMES.keys())
    for (const age of ageGroups.keys())
      if (measureNumber(outcome, age) === measureOf(input)) return [outcome, age];
  return [0, 0];
}

/** "Arbeid og utdanning, andel innfridd i fylkene 2019". */
export function titleOf(input: PicturesInput, where: string): string {
  const when = input.year === null ? '' : ` ${input.year}`;
  return `${input.indicator.title[input.language]}, ${lowerFirst(subjectOf(input))} ${where}${when}`;
}

/** How the id of a picture begins: of another måltall than the first it is named. */
export function idOf(input: PicturesInput, end: string): string {
  const number = measureOf(input);
  return `${input.indicator.id}${number === 1 ? '' : `-${number}`}-${end}`;
}

/** A share as the tables show it: "77,7 %". */
export function saidShare({ count, denominator }: CountedShare, language: Language): string {
  return layoutText(language).percent(formatTenths(shareTenths(count, denominator), language));
}

/** "77,7 % (n = 321)". */
export function saidWithN(of: CountedShare, language: Language): string {
  return `${saidShare(of, language)} (n = ${formatCount(of.denominator, language)})`;
}

/** How many are not in the picture and why; nothing where all are. */
export function leftOutNotes(
  { rule, language }: PicturesInput,
  { hidden, withoutFigure, small }: Omit<RegionsCompared, 'regions'>,
): readonly string[] {
  if (small.length + hidden + withoutFigure === 0) return [];
  return [pictureText(language).leftOut(small.length, rule.smallBelow, hidden, withoutFigure)];
}

/** The items of each key, in their order. */
export function byKey<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
