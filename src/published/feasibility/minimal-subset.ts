/** Whether a condition holds with only these items kept. It must stay true when items are added: contradictions do. */
export type HoldsWith = (kept: ReadonlySet<string>) => boolean;

/**
 * The smallest set of items that meets a condition, or null when not even all of them do: all sets of one item are tried, then all of
 * two, and so on up to `most`, so no smaller set exists. For some 14 items at most.
 */
export function smallestSubset(
  items: readonly string[],
  meets: HoldsWith,
  most = items.length,
): readonly string[] | null {
  for (let size = 1; size <= most; size++) {
    const found = trySize(size, 0, []);
    if (found) return found;
  }
  return null;

  function trySize(size: number, from: number, chosen: readonly string[]): readonly string[] | null {
    if (chosen.length === size) return meets(new Set(chosen)) ? chosen : null;
    for (let i = from; i <= items.length - (size - chosen.length); i++) {
      const item = items[i];
      const found = item === undefined ? null : trySize(size, i + 1, [...chosen, item]);
      if (found) return found;
    }
    return null;
  }
}

/**
 * A set of items that meets a condition and of which none can be spared (there may be a smaller one elsewhere). All items together
 * must meet it. Halves are tried before single items (Junker's QuickXplain, AAAI 2004), so a small set among many is found in few tries.
 */
export function minimalSubset(items: readonly string[], meets: HoldsWith): readonly string[] {
  const found = new Set(search([], false, items));
  return items.filter((item) => found.has(item));

  function search(background: readonly string[], grew: boolean, among: readonly string[]): readonly string[] {
    if (grew && meets(new Set(background))) return [];
    if (among.length <= 1) return among;
    const half = among.length >> 1;
    const first = among.slice(0, half);
    const fromSecond = search([...background, ...first], true, among.slice(half));
    const fromFirst = search([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  }
}

/** The smallest set where that can be tried out, else one of which no item can be spared. All items together must meet the condition. */
export function fewest(items: readonly string[], meets: HoldsWith): readonly string[] {
  const minimal = items.length <= 14 ? items : minimalSubset(items, meets);
  return (minimal.length <= 14 ? smallestSubset(minimal, meets) : null) ?? minimal;
}

/**
 * What is left when items are taken out one after the other as long as the condition still holds without them: for a condition that sees
 * more than the one the set was found by.
 */
export function withoutSpare(items: readonly string[], meets: HoldsWith): readonly string[] {
  const kept = new Set(items);
  for (const item of items) {
    kept.delete(item);
    if (!meets(kept)) kept.add(item);
  }
  return items.filter((item) => kept.has(item));
}
