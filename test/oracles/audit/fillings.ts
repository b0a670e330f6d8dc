/** Four outcomes of each kommune of a fylke. */
export type Filling = readonly (readonly number[])[];

/** Every way to spread so many persons over kommuner × four outcomes. */
export function fillings(persons: number, kommuner: number): readonly Filling[] {
  const found: Filling[] = [];
  const cells = kommuner * 4;
  const current: number[] = [];
  const walk = (left: number): void => {
    if (current.length === cells - 1) {
      const all = [...current, left];
      found.push(Array.from({ length: kommuner }, (_, at) => all.slice(at * 4, at * 4 + 4)));
      return;
    }
    for (let here = 0; here <= left; here++) {
      current.push(here);
      walk(left - here);
      current.pop();
    }
  };
  walk(persons);
  return found;
}

/** The table of a filling: fylke first, then kommuner; of each the denominator and its outcomes. */
export function tableOf(filling: Filling): readonly (readonly number[])[] {
  const sums = [0, 1, 2, 3].map((at) => filling.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return [sums, ...filling].map((row) => [row.reduce((sum, one) => sum + one, 0), ...row]);
}

/** A share of one decimal as it is printed, rounded half up on the digits; a point for nobody. */
export function printedShare(count: number, denominator: number): string {
  if (denominator === 0) return '.';
  const tenths = Math.floor((2000 * count + denominator) / (2 * denominator));
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}
