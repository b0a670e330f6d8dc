import { type Bounds, type End, high, leastAt, low, mostAt, takeBack } from './bounds';
import { leastCount, mostCount } from './count-bounds';
import { type Narrowing, startNarrowing } from './narrow';
import type { Network } from './network';
import type { TableSystem } from './table-system';

/**
 * `found`: one set of whole numbers meets all conditions, each of them checked. `none`: every choice was tried or ruled out, which is a proof.
 * `gaveUp`: neither within the allowed number of choices.
 */
export type SearchOutcome = 'found' | 'none' | 'gaveUp';

/**
 * Seeks one set of whole numbers for nodes that hang together, by halving ranges and narrowing after each choice.
 *
 * @param bounds narrowed bounds; given back as they were
 * @param kept the cells whose conditions hold; all when left out
 */
export function searchNumbers(
  net: Network,
  bounds: Bounds,
  nodes: readonly number[],
  mostChoices: number,
  kept?: ReadonlySet<string>,
): SearchOutcome {
  const { system } = net;
  const variables = nodes.flatMap((node) => {
    const { denominator, counts } = system.nodes[node] ?? { denominator: 0, counts: [] };
    return [denominator, ...counts];
  });
  // Each choice halves one range; a table this open is beyond so many choices, and saying so at once saves the reader's time.
  const unsettled = variables.filter((variable) => leastAt(bounds, variable) !== mostAt(bounds, variable));
  if (unsettled.length > mostChoices) return 'gaveUp';
  const narrowing: Narrowing = startNarrowing(net, bounds, kept, false);
  const start = bounds.bound.length;
  let choices = 0;
  const outcome = dive();
  takeBack(bounds, start);
  return outcome;

  function dive(): SearchOutcome {
    const variable = mostConstrained();
    if (variable === null) return allHold(system, bounds, new Set(nodes), kept) ? 'found' : 'gaveUp';
    let gaveUp = false;
    for (const [least, most] of splitRange(leastAt(bounds, variable), mostAt(bounds, variable))) {
      if (++choices > mostChoices) return 'gaveUp';
      const before = bounds.bound.length;
      const failed = choose(variable, low, least) ?? choose(variable, high, most) ?? narrowing.run();
      const outcome = failed === null ? dive() : 'none';
      if (outcome === 'found') return outcome;
      takeBack(bounds, before);
      gaveUp ||= outcome === 'gaveUp';
    }
    return gaveUp ? 'gaveUp' : 'none';
  }

  function choose(variable: number, end: End, value: number): readonly string[] | null {
    return narrowing.choose(variable, end, value);
  }

  /** The variable with the fewest values left, null when all have one; of those without end the first. */
  function mostConstrained(): number | null {
    let best: number | null = null;
    let fewestValues = Infinity;
    for (const variable of variables) {
      const values = mostAt(bounds, variable) - leastAt(bounds, variable);
      if (values === 0 || (best !== null && values >= fewestValues)) continue;
      best = variable;
      fewestValues = values;
    }
    return best;
  }
}

/** Parts of a range, the most promising first. Without end: large numbers first, where every printed figure has some whole number. */
function splitRange(least: number, most: number): readonly (readonly [number, number])[] {
  if (most === Infinity) {
    const large = Math.max(4000, 2 * least);
    return [
      [large, 2 * large],
      [least, large - 1],
      [2 * large + 1, Infinity],
    ];
  }
  const middle = Math.floor((least + most) / 2);
  return [
    [least, middle],
    [middle + 1, most],
  ];
}

/** Whether the numbers, all of them single by now, meet every condition of the nodes: the last word, apart from all narrowing. */
function allHold(
  system: TableSystem,
  bounds: Bounds,
  nodes: ReadonlySet<number>,
  kept: ReadonlySet<string> | undefined,
): boolean {
  const width = system.outcomes.length + 1;
  const isKept = (cell: string): boolean => kept === undefined || kept.has(cell);
  const inNodes = (variable: number): boolean => nodes.has(Math.floor(variable / width));
  const value = (variable: number): number => leastAt(bounds, variable);
  const sumsHold = system.sums.every(({ parts, whole, equal }) => {
    if (!inNodes(whole)) return true;
    const sum = parts.reduce((total, part) => total + value(part), 0);
    return equal ? sum === value(whole) : sum <= value(whole);
  });
  const ratiosHold = system.ratios.every(({ cell, denominator, count, interval }) => {
    if (!inNodes(denominator) || !isKept(cell)) return true;
    const [n, c] = [value(denominator), value(count)];
    return n > 0 && leastCount(interval, n) <= c && c <= mostCount(interval, n);
  });
  return (
    sumsHold &&
    ratiosHold &&
    system.facts.every(
      ({ cell, variable, least, most }) =>
        !inNodes(variable) || !isKept(cell) || (least <= value(variable) && value(variable) <= most),
    )
  );
}
