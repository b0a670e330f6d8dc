import type { Steps } from '../../core';
import type { SystemBounds } from '../system/narrow-bounds';
import { touching, type System } from '../system/system';
import { localProblem } from './local-problem';
import { fitsSystem, type SearchLimits } from './remaining';
import { extreme } from './solve-local';

/**
 * One filling of the tables in whole numbers with which everything that is shown is true: whoever doubts a finding can add it up.
 *
 * @returns values by variable; without those that hang together with too many others to be searched, or for which none were found
 */
export function* oneFilling(
  system: System,
  bounds: SystemBounds,
  { whole, branched }: SearchLimits,
): Steps<ReadonlyMap<number, number>> {
  const { lower, upper } = bounds;
  const lists = touching(system);
  const filling = new Map<number, number>();
  const tried = new Set<number>();
  for (let variable = 0; variable < system.variables; variable++) {
    if (lower[variable] === upper[variable]) filling.set(variable, lower[variable] ?? 0);
    if (lower[variable] === upper[variable] || tried.has(variable)) continue;
    yield { done: variable, total: system.variables };
    const local = localProblem(variable, whole, system, lists, bounds);
    // What hangs together with too many is found to do so once.
    for (const one of local.variables) tried.add(one);
    if (!local.whole) continue;
    for (const isWhole of local.variables.length <= branched ? [false, true] : [false]) {
      const found = extreme(local, variable, 'minimize', bounds, isWhole);
      if (
        found.kind !== 'found' ||
        !found.numbers ||
        !fitsSystem(found.numbers, system, local.conditions, bounds)
      )
        continue;
      for (const [one, value] of found.numbers) filling.set(one, value);
      break;
    }
  }
  return filling;
}
