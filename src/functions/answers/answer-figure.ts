import { assertNever, namedReach, type Issue } from '../../core';
import { functionText } from '../words/functions';
import { readYesNo } from '../arguments/argument';
import type { FunctionContext } from '../context';
import { findFigure, regionWords, type FoundFigure } from './find-figure';
import { notAvailable } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';
import { resolveDenominator, resolveMeasureOrRest } from '../arguments/resolve-measure';
import { asPercent, type FormattedNumber } from '../data/as-percent';
import { forTables, shownInTable, type FigureOrSign } from '../data/as-table';

/** The arguments of IPLOS.SHARE and IPLOS.COUNT, as Excel passes them. */
export interface FigureArguments {
  readonly data: unknown;
  readonly indicator: unknown;
  readonly measure: unknown;
  readonly region: unknown;
  readonly year: unknown;
  /** TRUE: exactly what the cell of a result table holds. */
  readonly asTable?: unknown;
}

/**
 * IPLOS.SHARE: the share of a måltall, 0–1, unrounded ([VAL-1]). As in a result table it is rounded to tenths of a per cent
 * from its integers ([VAL-2]), and where there is no figure its sign stands as text ([VAL-3]).
 */
export function answerShare(
  given: FigureArguments,
  context: FunctionContext,
): Promise<FigureOrSign | FormattedNumber> {
  return answerPart('share', given, context);
}

/** IPLOS.COUNT: the count of a måltall. Nobody in the denominator is a count of 0 ([VAL-3]). */
export function answerCount(
  given: FigureArguments,
  context: FunctionContext,
): Promise<FigureOrSign | FormattedNumber> {
  return answerPart('count', given, context);
}

async function answerPart(
  part: 'share' | 'count',
  given: FigureArguments,
  context: FunctionContext,
): Promise<FigureOrSign | FormattedNumber> {
  const asTable = readYesNo(given.asTable, 'asTable', context);
  const found = await figureOf(given, asTable ? forTables(context) : context);
  if (asTable) return shownInTable(part, found.measure);
  const { [part]: value } = found.measure;
  if (value === null) return withoutFigure(found, context);
  return part === 'share' ? asPercent(value, context) : value;
}

/** IPLOS.DENOMINATOR: the number of persons in the denominator of a måltall, asked for as its share and count are, or by its age group. */
export async function answerDenominator(
  given: FigureArguments,
  context: FunctionContext,
): Promise<FigureOrSign> {
  const asTable = readYesNo(given.asTable, 'asTable', context);
  const indicator = resolveIndicator(given.indicator, context);
  const ageGroup = resolveDenominator(given.measure, indicator, context);
  const asked = { ...given, indicator, measure: 1 + ageGroup };
  const found = await findFigure(asked, asTable ? forTables(context) : context);
  if (asTable) return shownInTable('denominator', found.measure);
  return found.measure.denominator ?? withoutFigure(found, context);
}

/** The sign and the reason why there is no figure ([VAL-3]). */
function withoutFigure(found: FoundFigure, context: FunctionContext): never {
  return notAvailable(reasonOf(found, context) ?? functionText(context.language).suppressed);
}

/** The sign and the reason in words; null where there is a figure. */
export function reasonOf(
  { region, year, measure, regions, data, isOutside }: FoundFigure,
  { language, settings }: FunctionContext,
): string | null {
  const text = functionText(language);
  const inYear = year === null ? null : String(year);
  const name = regionWords(region, language);
  if (isOutside) {
    const about = namedReach(settings.classification, regions.reach, year === null ? [] : [year]);
    const named = about.kind === 'country' ? [] : about.regions.map((one) => `${one.code} ${one.name}`);
    return text.outsideReach(name, named);
  }
  switch (measure.status) {
    case 'value':
      return null;
    case 'zeroDenominator': {
      const { indicator } = data.tabulation.indicators.find(
        (one) => one.indicator.id === measure.indicator,
      ) ?? { indicator: null };
      const group = indicator?.ageGroups.find(({ id }) => id === measure.ageGroup);
      return text.zeroDenominator(name, inYear, group?.label[language] ?? measure.ageGroup);
    }
    case 'notReported':
      return text.notReported(name, inYear);
    case 'jointlyReported':
      return text.jointlyReported(name, partnerOf(region.code, regions.issuesOf(year)), inYear);
    case 'suppressed':
      return text.suppressed;
    case 'notComparable':
      return text.notComparable(name, inYear);
    default:
      return assertNever(measure.status);
  }
}

async function figureOf(given: FigureArguments, context: FunctionContext): Promise<FoundFigure> {
  const indicator = resolveIndicator(given.indicator, context);
  const measure = resolveMeasureOrRest(given.measure, indicator, context);
  return findFigure(
    { ...given, indicator, measure: 'restOf' in measure ? measure : measure.number },
    context,
  );
}

/** Whom a kommune was reported together with ([REG-6]). */
function partnerOf(code: string, issues: readonly Issue[]): string | null {
  for (const one of issues) {
    if (one.code !== 'jointlyReported' || one.facts.municipality.code !== code) continue;
    return `${one.facts.with.code} ${one.facts.with.name}`;
  }
  return null;
}
