import { answerCount, answerDenominator, answerShare } from './answers/answer-figure';
import { spillCheck } from './answers/check-published';
import { spillClaims } from './answers/claims';
import { spillDenominators } from './answers/denominators';
import { explainFigure } from './answers/explain';
import { spillFeasible } from './answers/feasible';
import { inCell, inStreamingCell } from './in-cell';
import { spillAudit } from './answers/spill-audit';
import { spillCoverage } from './answers/spill-coverage';
import { spillDefinition, spillIndicators } from './answers/spill-definitions';
import { spillIssues } from './answers/spill-issues';
import { spillTable } from './answers/spill-table';
import './spread-functions';
import { contextOf, timers } from './start-up';
import { traceRow } from './answers/trace-row';
import { withBlanksTold } from './arguments/told-blanks';
import { streamDataSet } from './data/stream-data-set';

/*
 * The worksheet functions, as Excel knows them. The doc comments become functions.json; what users read is in help/nb.json
 * and help/en.json. Ids, order and kinds of parameters are final: a formula in a saved workbook holds them. Optional
 * parameters arrive as null. Everything a function does is in the files it calls.
 */

/**
 * The share of a measure, 0–1.
 * @customfunction SHARE SHARE
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a, or in words.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [asTable] TRUE: what a result table shows, rounded, with signs.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns The share.
 */
export function share(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  asTable: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return inCell(contextOf(invocation), (context) =>
    answerShare({ data, indicator, measure, region, year, asTable }, context),
  );
}

/**
 * The count of a measure.
 * @customfunction COUNT COUNT
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1b, or in words.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [asTable] TRUE: what a result table shows, rounded, with signs.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns The count.
 */
export function count(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  asTable: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return inCell(contextOf(invocation), (context) =>
    answerCount({ data, indicator, measure, region, year, asTable }, context),
  );
}

/**
 * The number of persons in the denominator.
 * @customfunction DENOMINATOR DENOMINATOR
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param [measure] As in SHARE, or an age group; everyone when left out.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [asTable] TRUE: what a result table shows, rounded, with signs.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns The denominator.
 */
export function denominator(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  asTable: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown> {
  return inCell(contextOf(invocation), (context) =>
    answerDenominator({ data, indicator, measure, region, year, asTable }, context),
  );
}

/**
 * The result table.
 * @customfunction TABLE TABLE
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param [level] land, fylke, kommune, kostragruppe, or the header of a column; land when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [content] shares, counts or both; both when left out.
 * @param [regionsOf] The year whose regions the table is given for; its own when left out.
 * @param [ageGroups] One age group or several; all when left out.
 * @param [statistics] TRUE: intervals and labels beside the shares.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @requiresParameterAddresses
 * @returns The table.
 */
export function table(
  data: unknown[][],
  indicator: unknown,
  level: unknown,
  year: unknown,
  content: unknown,
  regionsOf: unknown,
  ageGroups: unknown[][],
  statistics: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    spillTable({ data, indicator, level, year, content, regionsOf, ageGroups, statistics }, context),
  );
}

/**
 * Reads a table and follows it.
 * @customfunction DATASET DATASET
 * @param table Name of a table.
 * @param [year] The year of all rows, or the only year that counts.
 * @param [hideBelow] Hides small numbers below this in every function on the data set; shown when left out.
 * @param [hideRule] small, zero or rest; small when left out.
 * @param invocation What Excel says about the call.
 * @streaming
 */
export function dataset(
  table: unknown[][],
  year: unknown,
  hideBelow: unknown,
  hideRule: unknown,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  inStreamingCell(contextOf(invocation), invocation, (cell, context) =>
    streamDataSet({ table, year, hideBelow, hideRule }, cell, context, timers),
  );
}

/**
 * What is the matter with the data.
 * @customfunction ISSUES ISSUES
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param [indicator] Id or title; all when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @requiresAddress
 * @returns One row per issue under a header row.
 */
export function issues(
  data: unknown[][],
  indicator: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) => spillIssues({ data, indicator }, context));
}

/**
 * Which kommuner have data.
 * @customfunction COVERAGE COVERAGE
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param [year] Four digits; the latest year when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns One row per kommune under a header row.
 */
export function coverage(
  data: unknown[][],
  year: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) => spillCoverage({ data, year }, context));
}

/**
 * The indicators that IPLOS knows.
 * @customfunction INDICATORS INDICATORS
 * @param invocation What Excel says about the call.
 * @returns One row per indicator under a header row.
 */
export function indicators(invocation: CustomFunctions.Invocation): Promise<unknown[][]> {
  return inCell(contextOf(invocation), spillIndicators);
}

/**
 * The definition of an indicator.
 * @customfunction DEFINITION DEFINITION
 * @param indicator Id or title.
 * @param [field] 1–36 or the field's name; the whole sheet when left out.
 * @param invocation What Excel says about the call.
 * @returns The sheet under a header row, or the text of one field.
 */
export function definition(
  indicator: unknown,
  field: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) => spillDefinition({ indicator, field }, context));
}

/**
 * How a number came about.
 * @customfunction EXPLAIN EXPLAIN
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a or 1b.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @requiresAddress
 * @returns One row per step under a header row.
 */
export function explain(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    explainFigure({ data, indicator, measure, region, year }, context),
  );
}

/**
 * What one row counts in.
 * @customfunction ROW ROW
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param row The row's number in the sheet, or a cell of it.
 * @param [indicator] Id or title; all that the data have when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @requiresAddress
 * @returns One line per thing that is so of the row, under a header row.
 */
export function row(
  data: unknown[][],
  row: unknown,
  indicator: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) => traceRow({ data, row, indicator }, context));
}

/**
 * Holds one published figure against the data.
 * @customfunction CHECK CHECK
 * @param published The figure as text, or a number by its shortest form.
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a or 1b; the share when no letter is given.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [verdictOnly] TRUE: the verdict alone, in one cell.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @requiresAddress
 * @returns The same lines each time, under a header row.
 */
export function check(
  published: unknown,
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  verdictOnly: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), async (context) => {
    const figure = await withBlanksTold(published, 0, 'published', context);
    return spillCheck({ published: figure, data, indicator, measure, region, year, verdictOnly }, context);
  });
}

/**
 * Whether published shares can stand together.
 * @customfunction FEASIBLE FEASIBLE
 * @param shares One row or column, with or without labels.
 * @param [denominator] Unknown when left out.
 * @param [closed] TRUE when the shares are all the outcomes; a rest is allowed when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @returns The verdict and what follows from it, under a header row.
 */
export function feasible(
  shares: unknown[][],
  denominator: unknown,
  closed: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), async (context) => {
    const told = await withBlanksTold(shares, 0, 'shares', context);
    return spillFeasible({ shares: told, denominator, closed }, context);
  });
}

/**
 * Which denominators fit a published share.
 * @customfunction DENOMINATORS DENOMINATORS
 * @param share The share as text, or a number by its shortest form.
 * @param [max] The greatest denominator to list; 1000 when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @returns The least, and each that fits, under a header row.
 */
export function denominators(
  share: unknown,
  max: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), async (context) => {
    const told = await withBlanksTold(share, 0, 'share', context);
    return spillDenominators({ share: told, max }, context);
  });
}

/**
 * Checks the claims of a text.
 * @customfunction CLAIMS CLAIMS
 * @param text One cell or several.
 * @param [data] Range with a header row, cell with IPLOS.DATASET, or name of a table; none when left out.
 * @param [indicator] Id or title; those of the data when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns One row per claim under a header row.
 */
export function claims(
  text: unknown[][],
  data: unknown[][],
  indicator: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) => spillClaims({ text, data, indicator }, context));
}

/**
 * Audits a hidden table.
 * @customfunction AUDIT AUDIT
 * @param table A published table with its header rows.
 * @param [hideBelow] Numbers below it are small; 5 when left out.
 * @param invocation What Excel says about the call.
 * @requiresParameterAddresses
 * @returns One row per finding under a header row.
 */
export function audit(
  table: unknown[][],
  hideBelow: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), async (context) => {
    const told = await withBlanksTold(table, 0, 'table', context);
    return spillAudit({ table: told, hideBelow }, context);
  });
}
