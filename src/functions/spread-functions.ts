import { spillChange } from './answers/spill-change';
import { spillCompare, spillInterval, spillVariation } from './answers/spread';
import { inCell } from './in-cell';
import { contextOf } from './start-up';

/* The worksheet functions of uncertainty, variation and change; as in functions.ts. */

/**
 * The interval of a share.
 * @customfunction INTERVAL INTERVAL
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a, or in words.
 * @param [region] Code or name; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [confidence] 95 or 99.8; 95 when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns Low end, high end, and what they are.
 */
export function intervalOfShare(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  year: unknown,
  confidence: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    spillInterval({ data, indicator, measure, region, year, confidence }, context),
  );
}

/**
 * The difference between two regions.
 * @customfunction COMPARE COMPARE
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a, or in words.
 * @param region Code or name.
 * @param [against] The region it is held against; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param [confidence] 95 or 99.8; 95 when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns The difference, its interval and how to read it, under a header row.
 */
export function compareRegions(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  region: unknown,
  against: unknown,
  year: unknown,
  confidence: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    spillCompare({ data, indicator, measure, region, against, year, confidence }, context),
  );
}

/**
 * How much regions differ.
 * @customfunction VARIATION VARIATION
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a, or in words.
 * @param [level] The level of the regions; kommune when left out.
 * @param [within] A fylke whose kommuner are meant; the country when left out.
 * @param [year] Four digits; the latest year when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns One number a row, under a header row.
 */
export function variation(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  level: unknown,
  within: unknown,
  year: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    spillVariation({ data, indicator, measure, level, within, year }, context),
  );
}

/**
 * Why a share changed.
 * @customfunction CHANGE CHANGE
 * @param data Range with a header row, cell with IPLOS.DATASET, or name of a table.
 * @param indicator Id or title.
 * @param measure 1–16, 1a, or in words.
 * @param from Four digits.
 * @param to Four digits.
 * @param [region] Code or name; the country when left out.
 * @param [by] kommune or age; kommune when left out.
 * @param invocation What Excel says about the call.
 * @requiresAddress
 * @returns The whole, and what each part gave, under a header row.
 */
export function change(
  data: unknown[][],
  indicator: unknown,
  measure: unknown,
  from: unknown,
  to: unknown,
  region: unknown,
  by: unknown,
  invocation: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return inCell(contextOf(invocation), (context) =>
    spillChange({ data, indicator, measure, from, to, region, by }, context),
  );
}
