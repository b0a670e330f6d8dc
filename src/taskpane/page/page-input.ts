import type { Classification, Indicator, Language, Municipality } from '../../core';
import type { PageInput } from '../../page';
import { PROGRAM } from '../../program';
import { INDICATORS } from '../../shipped';
import type { CountedResult, ResultState } from '../state/pane-state';

/** A result whose counts are at hand. */
export type ResultWithCounts = ResultState & { readonly counted: CountedResult };

/** What pages are made from: what was computed and is shown, hiding, reach and statistics as they were chosen for it. */
export function pageInput(
  { counted, source, time }: ResultWithCounts,
  indicator: Indicator,
  year: number,
  language: Language,
): PageInput {
  const { evaluation, kostra, statistics, tables } = counted;
  const { reporting, suppress } = tables.provenance.settings;
  return {
    ...{ evaluation, indicator, year, reporting, statistics, language, time },
    classification: classificationOf(counted),
    suppress: suppress ?? null,
    ...(kostra && { kostra }),
    program: PROGRAM,
    source: source.name,
  };
}

/** Where all years are given for the regions of one ([REG-7]), every year has its regions. */
function classificationOf({ regionsOf, classification }: CountedResult): Classification {
  if (regionsOf === null) return classification;
  return { ...classification, forYear: () => classification.forYear(regionsOf) };
}

/** What a page can be about. */
export interface PageChoices {
  readonly indicators: readonly Indicator[];
  readonly indicator: Indicator;
  /** The latest first. */
  readonly years: readonly number[];
  readonly year: number;
  /** Those with figures that are shown, in the order of their numbers. */
  readonly municipalities: readonly Municipality[];
}

/** What there is to choose among, the last year of the first indicator where nothing that is there was chosen; null without figures of a year. */
export function pageChoices(
  { counted }: ResultWithCounts,
  chosen: { readonly indicator: string | null; readonly year: number | null },
): PageChoices | null {
  const { measures } = counted.evaluation;
  const dated = measures.filter((one) => one.year !== null && one.measure === 1);
  const indicators = INDICATORS.filter(({ id }) => dated.some((one) => one.indicator === id));
  const indicator = indicators.find(({ id }) => id === chosen.indicator) ?? indicators[0];
  if (indicator === undefined) return null;
  const own = dated.filter((one) => one.indicator === indicator.id);
  const years = [...new Set(own.map((one) => one.year ?? 0))].sort((a, b) => b - a);
  const year = years.find((one) => one === chosen.year) ?? years[0] ?? 0;
  const shown = new Set(
    own
      .filter((one) => one.year === year && one.level === 'kommune' && one.count !== null)
      .map(({ regionCode }) => regionCode),
  );
  const all = classificationOf(counted).forYear(year)?.municipalities ?? [];
  return { indicators, indicator, years, year, municipalities: all.filter(({ code }) => shown.has(code)) };
}
