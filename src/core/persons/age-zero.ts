import type { CompiledIndicator, CompiledVariable } from '../definitions/types';
import { TAKES_PART, type PersonBatch } from './batch';
import { UNKNOWN_AGE } from './cells/read-age';

/** The columns of a batch that decide whether a person is in an indicator's denominator. */
export interface DenominatorColumns {
  readonly compiled: CompiledIndicator;
  /** For each variable of the indicator, its place among the batch's categories. */
  readonly places: readonly number[];
}

/**
 * Where empty cells may have come as 0 ([IN-8]), an age of 0 is not believed: it is made unknown, and each person with
 * such an age in a denominator is reported, so that no age group gets a silently wrong number.
 *
 * @param report told the entries concerned
 */
export function doubtAgeZero(
  batch: PersonBatch,
  indicators: readonly DenominatorColumns[],
  report: (entry: number) => void,
): void {
  for (let entry = 0; entry < batch.length; entry++) {
    if (batch.skip[entry] !== TAKES_PART || batch.age[entry] !== 0) continue;
    batch.age[entry] = UNKNOWN_AGE;
    if (indicators.some((one) => isInDenominator(batch, entry, one))) report(entry);
  }
}

function isInDenominator(
  batch: PersonBatch,
  entry: number,
  { compiled, places }: DenominatorColumns,
): boolean {
  let row = 0;
  compiled.variables.forEach((variable: CompiledVariable, index) => {
    row += (batch.categories[places[index] ?? -1]?.[entry] ?? 0) * variable.stride;
  });
  return compiled.classes[compiled.classOf[row] ?? 0]?.kind !== 'outside';
}
