import type { TableSystem } from './table-system';

/** A table made ready for narrowing: which conditions to look at again when a variable's range shrinks. */
export interface Network {
  readonly system: TableSystem;
  /** Conditions are numbered: sums first, then ratios, then one per node, then facts. */
  readonly firstRatio: number;
  readonly firstNode: number;
  readonly firstFact: number;
  readonly watching: readonly (readonly number[])[];
  readonly ratiosOfNode: readonly (readonly number[])[];
}

/** Numbers a table's conditions, and notes for each variable which of them it takes part in. */
export function network(system: TableSystem): Network {
  const firstRatio = system.sums.length;
  const firstNode = firstRatio + system.ratios.length;
  const watching: number[][] = Array.from({ length: system.variables }, () => []);
  const ratiosOfNode: number[][] = system.nodes.map(() => []);
  system.sums.forEach(({ parts, whole }, i) =>
    [...parts, whole].forEach((variable) => watching[variable]?.push(i)),
  );
  system.ratios.forEach(({ node, denominator, count }, i) => {
    watching[denominator]?.push(firstRatio + i);
    watching[count]?.push(firstRatio + i);
    ratiosOfNode[node]?.push(i);
  });
  system.nodes.forEach(({ denominator, counts }, node) => {
    if (ratiosOfNode[node]?.length === 0) return;
    [denominator, ...counts].forEach((variable) => watching[variable]?.push(firstNode + node));
  });
  return {
    system,
    firstRatio,
    firstNode,
    firstFact: firstNode + system.nodes.length,
    watching,
    ratiosOfNode,
  };
}
