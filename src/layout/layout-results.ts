import { aboutSheet } from './about/about';
import { figureSheet } from './figures/figures';
import type { LayoutInput } from './input';
import { type NamedReach, isReportingGap } from '../core';
import { reportingTable } from './reporting-table';
import { SheetNames } from './sheet-names';
import { resultsText } from './results-text';
import { tableSheet } from './table/table';
import { indicatorInput, levelsOf, type IndicatorInput } from './table/table-input';
import type { SheetLayout, WorkbookLayout } from './types';

/**
 * Turns measures into sheets: for each indicator one table for each level and its figures, what was reported where that looks wrong ([IN-10]), and last "Om beregningen".
 * Pure: the same measures give the same layout. Indicators and age groups without measures are left out; with no measures
 * at all the explanation stands alone, and its issues say why.
 */
export function layoutResults(given: LayoutInput): WorkbookLayout {
  const input = withoutFormulasOnHidden(given);
  const text = resultsText(input);
  const names = new SheetNames();
  const about = names.sheet(text.about, null);
  const sheets = input.indicators.flatMap((indicator): readonly SheetLayout[] => {
    const one = indicatorInput(input, indicator, text);
    if (one === null) return [];
    const tables = levelsOf(one.measures)
      .filter((level) => !saysNothingMore(level, one))
      .map((level) => tableSheet(one, level, names));
    const figures = input.figures ? figureSheet(one, names) : null;
    return figures === null ? tables : [...tables, figures];
  });
  return {
    language: input.language,
    title: text.workbookTitle,
    author: input.provenance.program,
    created: input.provenance.time,
    ...(input.live && { live: input.live }),
    sheets: [...sheets, ...reportingSheet(input), aboutSheet(input, about)],
  };
}

/** What was reported, where it looks wrong; never beside hidden figures, which it would tell. */
export function reportingSheet({
  counted,
  results,
  language,
  provenance,
}: LayoutInput): readonly SheetLayout[] {
  const looksWrong = results.issues.some(({ code }) => isReportingGap(code));
  if (!counted || !looksWrong || provenance.settings.suppress !== undefined) return [];
  return [reportingTable(counted.tabulation, counted.classification, language)];
}

/** Of one kommune's extract the tables by kommune repeat the others ([IN-11]); they are made when they are asked for. */
export function saysNothingMore(
  level: string,
  { layout, measures }: Pick<IndicatorInput, 'layout' | 'measures'>,
): boolean {
  if (!isLocalAlone({ layout }) || layout.provenance.settings.levels !== null) return false;
  return (
    (level === 'fylke' || level === 'kommune' || level.startsWith('kommune/')) &&
    measures.some((one) => one.level === 'land')
  );
}

/** Whether the data are about one kommune. */
export function isLocalAlone({ layout: { results } }: Pick<IndicatorInput, 'layout'>): boolean {
  const { reach } = results;
  return reach !== undefined && reach.kind !== 'country' && reach.regions.length === 1 && isOneKommune(reach);
}

/** Oslo is a fylke of one kommune. */
function isOneKommune({ kind, regions }: Exclude<NamedReach, { kind: 'country' }>): boolean {
  return kind === 'municipalities' || regions[0]?.code === '03';
}

/** Formulas ask the data, of which nothing is hidden: where small numbers are, figures are values; and where limits stand beside them, which are. */
export function withoutFormulasOnHidden(input: LayoutInput): LayoutInput {
  if (input.provenance.settings.suppress === undefined && input.statistics === undefined) return input;
  const { live: _, ...values } = input;
  return values;
}
