import {
  evaluate,
  formatCount,
  invariant,
  issueMessage,
  regionProblem,
  type Evaluation,
  type Indicator,
  type Measure,
  USUAL_STATISTICS,
  withReach,
} from '../../core';
import { layoutResults, resultRows, type Cell, type Content, type TableLayout } from '../../layout';
import { functionText } from '../words/functions';
import type { FunctionContext } from '../context';
import { asPercent, type FormattedNumber } from '../data/as-percent';
import { hiddenEvaluation } from '../data/hidden-evaluation';
import { hidingText } from '../words/hiding';
import { requireAgeGroup } from './find-figure';
import { readYesNo } from '../arguments/argument';
import { readAgeGroups } from '../arguments/resolve-age-group';
import { notAvailable, wrong } from '../arguments/refusal';
import { resolveData, type Data } from '../arguments/resolve-data';
import { requireIndicator, resolveIndicator } from '../arguments/resolve-indicator';
import { levelIn, readContent, readLevel } from '../arguments/resolve-table-choice';
import { yearArgument, yearOf } from '../arguments/resolve-year';

/** The arguments of IPLOS.TABLE, as Excel passes them. */
export interface TableArguments {
  readonly data: unknown;
  readonly indicator: unknown;
  readonly level: unknown;
  readonly year: unknown;
  readonly content: unknown;
  /** The year whose kommuner and fylker the table is given for ([REG-7]); left out: its own. */
  readonly regionsOf?: unknown;
  /** The age groups to show, one text or one a cell; left out: all. */
  readonly ageGroups?: unknown;
  /** TRUE: intervals and labels beside the shares. */
  readonly statistics?: unknown;
}

/** The table's rows, as many cells in each; a share may bring its format. */
export type TableSpill = (string | number | FormattedNumber)[][];

/** Larger results are not sent: Excel on the web drops an answer over 5 MB and the cell shows #BUSY! for ever. */
const MOST_RESULT_CELLS = 200_000;

/**
 * IPLOS.TABLE: the result table of one level under a header row, one row per region and age group. Shares are real
 * numbers 0–1, unrounded, the same that IPLOS.SHARE gives ([VAL-1]); where there is no figure its sign stands as text.
 */
export async function spillTable(given: TableArguments, context: FunctionContext): Promise<TableSpill> {
  const { language } = context;
  const indicator = resolveIndicator(given.indicator, context);
  const askedLevel = readLevel(given.level, context);
  const content = readContent(given.content, context);
  const askedYear = yearArgument(given.year, context);
  const regionsOf = readRegionsOf(given.regionsOf, context);
  const groups = readAgeGroups(given.ageGroups, indicator, context);
  const statistics = readYesNo(given.statistics, 'statistics', context);
  const group = askedLevel.kind === 'group' ? askedLevel.header : null;
  const data = await resolveData(given.data, { indicator, year: askedYear, group }, context);
  const { tabulation } = data;
  requireIndicator(tabulation, indicator, context);
  const level = levelIn(askedLevel, tabulation, context);
  const year = yearOf(askedYear, tabulation, context);

  // Everyone can always be given; of all groups, those that the data have.
  const ofAge = groups?.find((one) => one > 0) ?? 0;
  if (groups === null ? tabulation.cube.hasAge : ofAge > 0) {
    requireAgeGroup(tabulation, indicator, groups === null ? 1 : ofAge, context);
  }

  const evaluation = evaluationOf(data, { indicator, level, year, regionsOf }, context);
  if (evaluation.measures.length === 0) return noTable(year, evaluation.issues, context);
  const spill = spilled(evaluation, indicator, { content, groups, statistics }, context);
  const cells = spill.length * (spill[0]?.length ?? 0);
  if (cells <= MOST_RESULT_CELLS) return spill;
  const [size, most] = [formatCount(cells, language), formatCount(MOST_RESULT_CELLS, language)];
  return wrong(functionText(language).tableTooLarge(size, most));
}

function evaluationOf(
  { tabulation, hiding }: Data,
  asked: {
    readonly indicator: Indicator;
    readonly level: string;
    readonly year: number | null;
    readonly regionsOf: number | null;
  },
  context: FunctionContext,
): Evaluation {
  const { indicator, level, year, regionsOf } = asked;
  if (hiding !== null) {
    if (regionsOf !== null) return notAvailable(hidingText(context.language).regionsOf);
    const all = hiddenEvaluation(tabulation, hiding, context);
    const isAsked = (one: Measure) =>
      one.indicator === indicator.id && one.level === level && (year === null || one.year === year);
    return { ...all, measures: all.measures.filter(isAsked) };
  }
  const { classification, reporting, kostra } = context.settings;
  return evaluate(
    tabulation,
    withReach(tabulation, {
      classification,
      reporting,
      levels: [level],
      indicators: [indicator.id],
      ...(year === null ? {} : { years: [year] }),
      ...(kostra ? { kostra } : {}),
      ...(regionsOf === null ? {} : { regionsOf }),
    }),
  );
}

function spilled(
  results: Evaluation,
  indicator: Indicator,
  {
    content,
    groups,
    statistics,
  }: {
    readonly content: Content;
    readonly groups: readonly number[] | null;
    readonly statistics: boolean;
  },
  context: FunctionContext,
): TableSpill {
  const { language } = context;
  const made = new Set(results.measures.map(({ ageGroup }) => ageGroup));
  const ageGroups = indicator.ageGroups.flatMap(({ id }, at) =>
    made.has(id) && (groups === null || groups.includes(at)) ? [id] : [],
  );
  const { sheets } = layoutResults({
    results,
    indicators: [indicator],
    language,
    content,
    ageGroups,
    figures: false,
    ...(statistics ? { statistics: USUAL_STATISTICS } : {}),
    provenance: { program: '', version: '', time: '', source: '', settings: NO_SETTINGS },
  });
  const table = sheets.find((sheet): sheet is TableLayout => sheet.kind === 'table');
  invariant(table !== undefined, 'measures make a table');
  const rows = resultRows(results.measures, ageGroups);
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map((cells, at) => {
      const measures = [...(rows[at]?.outcomes.values() ?? [])];
      return cells.map((cell, column) => valueOf(cell, measures[outcomeAt(table, column)], context));
    }),
  ];
}

/** A share's cell of the layout is rounded; here its measure's own share stands. */
function valueOf(
  cell: Cell,
  measure: Measure | undefined,
  context: FunctionContext,
): TableSpill[number][number] {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'sign':
      return cell.sign;
    case 'difference':
      return cell.tenths / 10;
    case 'integer':
    case 'year':
      return cell.value;
    case 'points':
      return cell.hundredths / 100;
    case 'bound':
      return asPercent(cell.share, context);
    case 'share':
      invariant(measure?.share !== null && measure !== undefined, 'a share stands in an outcome column');
      return asPercent(measure.share, context);
  }
}

/** Which outcome the share in a column is of: the shares stand in the order of the outcomes. */
function outcomeAt(table: TableLayout, column: number): number {
  return table.columns.slice(0, column).filter(({ kind }) => kind === 'share').length;
}

/** Why a level has no rows: no kommuner, no KOSTRA groups, no year, or a year whose kommuner are not known. */
function noTable(year: number | null, issues: Evaluation['issues'], context: FunctionContext): never {
  const { language } = context;
  const lacking = issues.find(({ code }) => code === 'noMunicipalityColumn' || code === 'kostraTableMissing');
  if (lacking) return notAvailable(issueMessage(lacking, language));
  const yearless = issues.find(({ code }) => code === 'yearNotGiven');
  if (yearless || year === null) return wrong(yearless ? issueMessage(yearless, language) : '');
  return outsideClassification(year, context);
}

/** The year whose regions are asked for, one that the classification has; null when left out. */
function readRegionsOf(argument: unknown, context: FunctionContext): number | null {
  const year = yearArgument(argument, context, 'regionsOf');
  if (year === null) return null;
  const { classification } = context.settings;
  return classification.forYear(year) === undefined ? outsideClassification(year, context) : year;
}

function outsideClassification(year: number, { language, settings }: FunctionContext): never {
  const { firstYear: from, lastYear: to } = settings.classification;
  return notAvailable(regionProblem({ kind: 'yearOutsideClassification', from, to }, '', year, language));
}

const NO_SETTINGS = {
  year: null,
  levels: null,
  groupBy: [],
  reporting: { nonReporting: [], joint: [], carryForward: false },
  kostraSource: null,
} as const;
