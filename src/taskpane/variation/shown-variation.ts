import {
  measureNumber,
  OUTCOMES,
  OUTCOME_WORDS,
  USUAL_STATISTICS,
  type Indicator,
  type Language,
  type Measure,
} from '../../core';
import {
  funnelPicture,
  rankedCounties,
  rankedMunicipalities,
  type FunnelPicture,
  type RankedPicture,
} from '../../layout';
import { INDICATORS } from '../../shipped';
import type { VariationState } from '../state/variation-state';

/** What there is to choose among, what is chosen, and its pictures. */
export interface ShownVariation {
  readonly indicators: readonly Indicator[];
  readonly indicator: Indicator;
  readonly measures: readonly { readonly number: number; readonly label: string }[];
  readonly measure: number;
  /** The latest first. */
  readonly years: readonly (number | null)[];
  readonly year: number | null;
  readonly hasMunicipalities: boolean;
  /** Fylker whose kommuner can be looked at. */
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly level: string;
  readonly pictures: readonly (FunnelPicture | RankedPicture)[];
}

/**
 * The variation of one måltall, from the figures that are shown: where small numbers are hidden, it is of what hiding left.
 *
 * @param measures of the last computation, after hiding
 * @param asked.smallBelow a region with a smaller denominator is held against nobody ([STA-7])
 * @returns null where there are no figures
 */
export function shownVariation(
  measures: readonly Measure[],
  chosen: VariationState,
  asked: { readonly smallBelow: number; readonly source: string; readonly language: Language },
): ShownVariation | null {
  const { smallBelow, source, language } = asked;
  const indicators = INDICATORS.filter(({ id }) => measures.some((one) => one.indicator === id));
  const indicator = indicators.find(({ id }) => id === chosen.indicator) ?? indicators[0];
  if (indicator === undefined) return null;
  const own = measures.filter((one) => one.indicator === indicator.id);
  const numbers = new Set(own.map(({ measure }) => measure));
  const labels = indicator.ageGroups.flatMap((group, age) =>
    OUTCOMES.map((outcome, at) => ({
      number: measureNumber(at, age),
      label: `${measureNumber(at, age)}a ${OUTCOME_WORDS[outcome][language]}, ${group.label[language]}`,
    })),
  );
  const choices = labels
    .filter(({ number }) => numbers.has(number))
    .sort((one, other) => one.number - other.number);
  const measure = numbers.has(chosen.measure) ? chosen.measure : (choices[0]?.number ?? 1);
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  const year = years.includes(chosen.year) ? chosen.year : (years[0] ?? null);
  const ofYear = own.filter((one) => one.year === year);
  const hasMunicipalities = ofYear.some(({ level }) => level === 'kommune');
  const counties = ofYear
    .filter((one) => one.level === 'fylke' && one.measure === measure)
    .map(({ regionCode, regionName, count, denominator }) => ({
      code: regionCode,
      name: regionName,
      count,
      denominator,
    }));
  const county = hasMunicipalities ? counties.find(({ code }) => code === chosen.level) : undefined;
  const level = county?.code ?? (chosen.level === 'kommune' && hasMunicipalities ? 'kommune' : 'fylke');
  const input = {
    measures: ofYear,
    indicator,
    year,
    measure,
    rule: { ...USUAL_STATISTICS, smallBelow },
    source,
    language,
  };
  const pictures =
    county === undefined
      ? [
          funnelPicture(input, level === 'kommune' ? 'kommune' : 'fylke'),
          level === 'fylke' ? rankedCounties(input) : null,
        ]
      : [
          county.count === null || county.denominator === null || county.denominator === 0
            ? null
            : rankedMunicipalities(input, {
                code: county.code,
                name: county.name,
                count: county.count,
                denominator: county.denominator,
              }),
        ];
  return {
    indicators,
    indicator,
    measures: choices,
    measure,
    years,
    year,
    hasMunicipalities,
    counties,
    level,
    pictures: pictures.filter((picture) => picture !== null),
  };
}
