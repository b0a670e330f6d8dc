/** The age groups that a wider one can be parted in, each a way of its own; those of a way lie end to end and fill it. */
export function ageParts(whole: string, groups: readonly string[]): readonly (readonly string[])[] {
  const [from, to] = agesOf(whole);
  const inside = groups
    .filter((group) => group !== whole)
    .map((group) => ({ group, ages: agesOf(group) }))
    .filter(({ ages }) => ages[0] >= from && ages[1] <= to);
  const ways: (readonly string[])[] = [];
  const walk = (at: number, chosen: readonly string[]): void => {
    if (ways.length >= MOST_WAYS) return;
    if (at > to || (at === Infinity && to === Infinity)) {
      if (chosen.length > 1) ways.push(chosen);
      return;
    }
    for (const { group, ages } of inside) if (ages[0] === at) walk(ages[1] + 1, [...chosen, group]);
  };
  walk(from, []);
  return ways;
}

const MOST_WAYS = 20;

/** The first and the last year of life in an age group; everyone where it names none. */
function agesOf(group: string): readonly [number, number] {
  const match = /^(\d+)(?:-(\d+)|\+)$/.exec(group);
  if (!match) return [0, Infinity];
  return [Number(match[1]), match[2] === undefined ? Infinity : Number(match[2])];
}
