import { demoText } from '../words/demo';
import { digitsText } from '../../../published';
import {
  formatCount,
  invariant,
  OUTCOME_WORDS,
  OUTCOMES,
  type Evaluation,
  type Language,
  type Measure,
  type Outcome,
  type YearClassification,
} from '../../../core';
import { countryFeasibility, PAGE, printedSum } from './published-page';

/** The page's figures and ours side by side, and whether they all agree. */
export function comparisonLines(
  evaluation: Evaluation,
  regions: YearClassification,
  language: Language,
): { readonly lines: readonly string[]; readonly agrees: boolean } {
  const text = demoText(language);
  const country = Object.entries(PAGE.country).map(([outcome, page]) => ({
    name: `${evaluationName(evaluation, '0')}, ${wordOf(outcome, language)}`,
    page,
    measure: measureOf(evaluation, 'land', '0', outcome),
  }));
  const counties = PAGE.counties.map(({ code, met }) => ({
    name: `${regions.countyByCode.get(code)?.name ?? code}, ${wordOf('met', language)}`,
    page: met,
    measure: measureOf(evaluation, 'fylke', code, 'met'),
  }));
  const figures = [...country, ...counties].map(({ name, page, measure }) => {
    const ours = decimals(measure.sharePercent, language);
    const published = language === 'nb' ? page : page.replace(',', '.');
    const counts = `${formatCount(measure.count ?? 0, language)} / ${formatCount(measure.denominator ?? 0, language)}`;
    return {
      cells: [name, published, ours, counts, ours === published ? text.agrees : text.differs],
      agrees: ours === published,
    };
  });
  const header = [text.figureHeader, text.pageHeader, text.oursHeader, text.countsHeader, ''];
  const found = new Set(missingMunicipalities(evaluation));
  const sameKommuner =
    found.size === PAGE.notReported.length && PAGE.notReported.every((code) => found.has(code));
  const nameOf = (code: string) => regions.municipalityByCode.get(code)?.name ?? code;
  return {
    lines: [
      text.compared,
      ...aligned([header, ...figures.map(({ cells }) => cells)]),
      text.notReported(String(PAGE.notReported.length), String(found.size), sameKommuner),
      ...PAGE.joint.map((pair) => text.joint(nameOf(pair.municipality), nameOf(pair.with))),
    ],
    agrees: sameKommuner && figures.every((figure) => figure.agrees),
  };
}

/** What the program finds out about the page's figures alone ([PUB-4]). */
export function findingLines(evaluation: Evaluation, language: Language): readonly string[] {
  const text = demoText(language);
  const mark = language === 'nb' ? ',' : '.';
  const closed = countryFeasibility(true);
  const open = countryFeasibility(false);
  const lines = [text.finding];
  if (closed.kind === 'impossible') {
    const figures = Object.values(PAGE.country).map((figure) => figure.replace(',', mark));
    lines.push(text.closedImpossible(figures.join(' + '), printedSum(mark)));
  }
  if (open.kind === 'possible') {
    const { counts, restPrints } = open;
    const least = [...counts.outcomes.map((one) => one.counts.least), counts.rest?.counts.least ?? 0];
    const prints =
      restPrints === null
        ? '0'
        : `${digitsText(restPrints.least, restPrints.decimals, mark)}–${digitsText(restPrints.most, restPrints.decimals, mark)}`;
    lines.push(text.openPossible(String(counts.denominator), least.join(' + '), prints));
  }
  const rest = measureOf(evaluation, 'land', '0', 'unreported');
  lines.push(
    text.ourRest(
      decimals(rest.sharePercent, language),
      formatCount(rest.count ?? 0, language),
      formatCount(rest.denominator ?? 0, language),
    ),
  );
  return lines;
}

function measureOf({ measures }: Evaluation, level: string, code: string, outcome: string): Measure {
  const found = measures.find(
    (one) =>
      one.indicator === PAGE.indicator &&
      one.level === level &&
      one.regionCode === code &&
      one.outcome === outcome &&
      one.ageGroup === 'all',
  );
  invariant(found !== undefined, `the demonstration has a measure for ${level} ${code} ${outcome}`);
  return found;
}

function evaluationName({ measures }: Evaluation, code: string): string {
  return measures.find((one) => one.level === 'land' && one.regionCode === code)?.regionName ?? code;
}

function wordOf(outcome: string, language: Language): string {
  const known: Outcome | undefined = OUTCOMES.find((one) => one === outcome);
  return known === undefined ? outcome : OUTCOME_WORDS[known][language];
}

function missingMunicipalities({ issues }: Evaluation): readonly string[] {
  return issues.flatMap((one) =>
    one.code === 'notReported' ? one.facts.municipalities.map(({ code }) => code) : [],
  );
}

function decimals(percent: string | null, language: Language): string {
  return language === 'nb' ? (percent ?? '.').replace('.', ',') : (percent ?? '.');
}

/** Columns of equal width; all but the first and last to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  );
}
