import { invariant } from '../assert';
import { placeOfVariable } from '../definitions/distinct-variables';
import type { CompiledIndicator, CompiledVariable } from '../definitions/types';
import { BATCH_ROWS } from '../persons/batch';
import type { CubeIndicator } from './types';

/** One indicator's part of a block, with its look-up tables and where each entry of the batch falls in it. */
export interface Slice {
  readonly shape: CubeIndicator;
  readonly classOf: Uint8Array;
  /** The indicator's variables: which of the batch's categories, and its step in `classOf`. */
  readonly columns: readonly { readonly index: number; readonly stride: number }[];
  /** Age 0–255 → where its age slot starts in a block. */
  readonly slotStart: Int32Array;
  /** For each entry of the batch, which count of a block it belongs to. */
  readonly cells: Int32Array;
}

/** Lays the indicators' slices one after the other; what is returned second is the length of a block. */
export function laySlices(
  indicators: readonly CompiledIndicator[],
  variables: readonly CompiledVariable[],
  hasAge: boolean,
): readonly [slices: readonly Slice[], blockLength: number] {
  let offset = 0;
  const slices = indicators.map((compiled) => {
    const slice = sliceOf(compiled, variables, offset, hasAge);
    offset += slice.shape.ageSlots * slice.shape.classes;
    return slice;
  });
  return [slices, Math.max(offset, 1)];
}

function sliceOf(
  compiled: CompiledIndicator,
  variables: readonly CompiledVariable[],
  offset: number,
  hasAge: boolean,
): Slice {
  const ageSlots = compiled.indicator.ageGroups.length;
  const classes = compiled.classes.length;
  const columns = compiled.variables.map((variable) => {
    const index = placeOfVariable(variables, variable);
    invariant(index >= 0, `code ${variable.variable.code} is read`);
    return { index, stride: variable.stride };
  });
  // Every age is unknown where there is no column for it ([AGE-3]).
  const slotStart = Int32Array.from({ length: 256 }, (_, age) => {
    const slot = hasAge ? (compiled.ageGroupOf[age] ?? ageSlots - 1) : ageSlots - 1;
    return offset + slot * classes;
  });
  const shape = { id: compiled.indicator.id, offset, ageSlots, classes };
  return { shape, classOf: compiled.classOf, columns, slotStart, cells: new Int32Array(BATCH_ROWS) };
}
