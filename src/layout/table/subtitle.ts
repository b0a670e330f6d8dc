import { OUTCOMES, shareTenths, disclosureText, formatCount, formatTenths } from '../../core';
import { coverageText } from './coverage-text';
import { countryMeasures, coverageIn, levelText, yearsOf, type IndicatorInput } from './table-input';

/** The lines under a table's title: level and years, persons and coverage, and the country's figures to hold it against. */
export function tableSubtitle(input: IndicatorInput, level: string): readonly string[] {
  const { measures, text } = input;
  const years = yearsOf(measures.filter((measure) => measure.level === level));
  return [
    `${levelText(level, text).heading}, ${yearsText(years, text.yearUnknown)}`,
    basisLine(input, years),
    ...(level === 'land' || years.length > 1 ? [] : countryLine(input, years[0] ?? null)),
  ];
}

/** "2019", "2015–2019" or "2015, 2019". */
export function yearsText(years: readonly (number | null)[], unknown: string): string {
  const known = years.filter((year) => year !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return unknown;
  const unbroken = known.length > 2 && last - first === known.length - 1;
  return unbroken ? `${first}–${last}` : known.join(', ');
}

function basisLine(input: IndicatorInput, years: readonly (number | null)[]): string {
  const { layout, text } = input;
  const { persons: counted } = layout.results.input;
  const persons =
    counted === null
      ? disclosureText(layout.language).personsNotTold
      : text.persons(formatCount(counted, layout.language), needText(input, years));
  const parts = coverageParts(input, years);
  return parts.length === 0 ? persons : `${persons} ${text.coverageLine(parts)}`;
}

/** The country's denominator, where one year is shown; over years it is a column of the country's table. */
function needText(input: IndicatorInput, years: readonly (number | null)[]): string | null {
  if (years.length !== 1) return null;
  const shown = countryMeasures(input, years[0] ?? null).find((one) => one.denominator !== null);
  const denominator = shown?.denominator ?? null;
  return denominator === null ? null : formatCount(denominator, input.layout.language);
}

/** Coverage by year while that can be read in a line; beyond three years the coverage column has it. */
function coverageParts(input: IndicatorInput, years: readonly (number | null)[]): readonly string[] {
  const { layout, text } = input;
  if (years.length > 3) return [];
  return years.flatMap((year) => {
    const coverage = coverageIn(input, year);
    if (coverage === null || coverage.total < 2) return [];
    const covered = coverageText(coverage, layout.language, text);
    return [text.coveragePart(covered, years.length === 1 || year === null ? null : String(year))];
  });
}

function countryLine(input: IndicatorInput, year: number | null): readonly string[] {
  const { layout, text } = input;
  const byOutcome = new Map(countryMeasures(input, year).map((measure) => [measure.outcome, measure]));
  const parts = OUTCOMES.flatMap((outcome) => {
    const measure = byOutcome.get(outcome);
    if (measure?.status !== 'value' || measure.count === null || measure.denominator === null) return [];
    const share = formatTenths(shareTenths(measure.count, measure.denominator), layout.language);
    return [`${text.outcome[outcome].toLowerCase()} ${text.percent(share)}`];
  });
  return parts.length === 0 ? [] : [text.countryLine(parts)];
}
