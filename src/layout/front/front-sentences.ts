import {
  OUTCOMES,
  shareTenths,
  type Measure,
  issueMessage,
  listed,
  formatCount,
  formatTenths,
} from '../../core';
import { reportText, type ReportText } from '../words/report';
import { metTenths } from '../figures/figure-bars';
import { mainLevel, rowsOf } from '../figures/figures';
import { isRanked, leastRankedIn } from '../ranking';
import type { ResultRow } from '../result-rows';
import { issuesOf } from '../table/issues-of';
import { coverageIn, levelsOf, levelText, type IndicatorInput } from '../table/table-input';

/**
 * What one indicator says of the latest year, in at most three sentences: what must be known before the figures are used ([IN-10]), and
 * everyone; or everyone, how the regions differ, and the year before or how many kommuner have data. Of what is hidden nothing is said.
 *
 * @param row everyone of all ages in the latest year
 */
export function frontSentences(input: IndicatorInput, row: ResultRow): readonly string[] {
  const words = reportText(input.layout.language);
  const warning = warningOf(input);
  const said =
    warning === null
      ? [answer(input, row, words), spread(input, row.year, words), lastly(input, row.year, words)]
      : [warning, answer(input, row, words)];
  return said.filter((sentence) => sentence !== null);
}

/** Where the data are from, inside a sentence. */
function whereOf({ layout }: IndicatorInput, words: ReportText): string {
  const { reach } = layout.results;
  if (reach === undefined || reach.kind === 'country') return words.inCountry;
  const names = reach.regions.map(({ name }) => name);
  return names.length === 0 || names.length > NAMES_IN_SENTENCE
    ? words.inData
    : words.inRegions(listed(names, layout.language));
}

const NAMES_IN_SENTENCE = 3;

function answer(input: IndicatorInput, { sample, outcomes, year }: ResultRow, words: ReportText): string {
  const { language, content } = input.layout;
  const when = year === null ? null : String(year);
  const where = whereOf(input, words);
  if (sample.status === 'zeroDenominator') return words.nobody(where, when);
  const shown = OUTCOMES.flatMap((outcome) => {
    const measure = outcomes.get(outcome);
    if (measure?.status !== 'value' || measure.count === null) return [];
    const text = content === 'counts' ? formatCount(measure.count, language) : shareText(input, measure);
    return measure.count === 0 && outcome === 'unreported' ? [] : [words.part[outcome](text)];
  });
  const { denominator } = sample;
  if (denominator === null || outcomes.get('met')?.status !== 'value') return words.hiddenKey;
  const persons = { text: formatCount(denominator, language), one: denominator === 1 };
  return words.answer(where, when, persons, listed(shown, language));
}

/** How the regions of the main level differ, those of small denominators left out ([STA-7]). */
function spread(input: IndicatorInput, year: number | null, words: ReportText): string | null {
  const { layout, measures, text } = input;
  if (layout.content === 'counts') return null;
  const made = levelsOf(measures);
  const level = made.includes(mainLevel(input)) ? mainLevel(input) : 'kommune';
  const all = rowsOf(input, level).filter(
    (one) => one.year === year && one.outcomes.get('met')?.status === 'value',
  );
  if (all.length < 2) return null;
  const ranked = all.filter((one) => isRanked(one, layout)).sort((a, b) => metTenths(a) - metTenths(b));
  const { by } = levelText(level, text);
  const [least, many, of] = [leastRankedIn(layout), ranked.length, all.length].map((one) =>
    formatCount(one, layout.language),
  ) as [string, string, string];
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (!low || !high || low === high) return words.noSpread(by, least, many, of);
  const said = ({ outcomes, regionName }: ResultRow): readonly [string, string] => [
    shareText(input, outcomes.get('met')),
    regionName || text.emptyGroup,
  ];
  return `${words.spread(by, said(low), said(high))} ${words.spreadOf(many, of, least)}`;
}

function warningOf({ layout: { results, language }, indicator }: IndicatorInput): string | null {
  const isMine = ({ facts }: { readonly facts: { readonly indicator: string } }) =>
    facts.indicator === indicator.id;
  const warning = [
    ...issuesOf(results.issues, 'receivedMissing').filter(isMine),
    ...issuesOf(results.issues, 'receivedMissingIn').filter(isMine),
    ...issuesOf(results.issues, 'yearNearlyEmpty'),
  ][0];
  return warning ? issueMessage(warning, language) : null;
}

function lastly(input: IndicatorInput, year: number | null, words: ReportText): string | null {
  const { language, content } = input.layout;
  const before = rowsOf(input, 'land').find((one) => year !== null && one.year === year - 1);
  const met = before?.outcomes.get('met');
  if (content !== 'counts' && met?.status === 'value' && met.denominator !== null)
    return words.before(String(met.year), shareText(input, met), formatCount(met.denominator, language));
  const coverage = coverageIn(input, year);
  if (coverage === null || coverage.total < 2) return null;
  return words.coverage(formatCount(coverage.reported, language), formatCount(coverage.total, language));
}

function shareText({ layout, text }: IndicatorInput, measure: Measure | undefined): string {
  if (measure?.count === undefined || measure.count === null || !measure.denominator) return '';
  return text.percent(formatTenths(shareTenths(measure.count, measure.denominator), layout.language));
}
