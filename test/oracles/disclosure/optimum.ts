import type { DisclosureTable } from '../../../src/core/disclosure/types';

/**
 * The fewest outcomes that have to be hidden so that each figure from 1 to below − 1 could be any such number, for a table small enough to
 * try all sets of them, the smallest first. It shares no code with src. The denominator is hidden where all of its row is, and only
 * there.
 */
export function fewestHidden(table: DisclosureTable, below: number): number {
  const shape = shapeOf(table);
  const { values, rows, outcomes } = shape;
  const isSmall = (value: number) => value >= 1 && value < below;
  let must = 0;
  const asked: { readonly figure: Figure; readonly value: number }[] = [];
  for (let row = 0; row < rows; row++)
    for (let one = 0; one <= outcomes; one++) {
      const value = values[row]![one]!;
      if (!isSmall(value)) continue;
      if (one === outcomes)
        for (let other = 0; other < outcomes; other++) must |= 1 << (row * outcomes + other);
      else must |= 1 << (row * outcomes + one);
      for (let other = 1; other < below; other++)
        if (other !== value) asked.push({ figure: { row, one }, value: other });
    }
  if (asked.length === 0) return 0;
  const free = Array.from({ length: rows * outcomes }, (_, bit) => bit).filter(
    (bit) => (must & (1 << bit)) === 0,
  );
  for (let more = 0; more <= free.length; more++)
    for (const mask of masksWith(must, free, more, 0)) {
      if (shape.lines.some((line) => isTold(line, mask, outcomes, must))) continue;
      const table = openTable(shape, mask);
      if (asked.every(({ figure, value }) => isPossible(shape, table, figure, value)))
        return more + bits(must);
    }
  throw new Error('with everything hidden everything is possible');
}

interface Figure {
  readonly row: number;
  /** An outcome, or the number of outcomes for the denominator. */
  readonly one: number;
}

interface Shape {
  readonly outcomes: number;
  readonly rows: number;
  /** Row → figures, the denominator last. */
  readonly values: readonly (readonly number[])[];
  /** Row → figure → inner cells. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  readonly truth: readonly number[];
  /** Figures of which none can be the only one hidden: the others would tell it. */
  readonly lines: readonly (readonly Figure[])[];
}

function shapeOf({ regions, ageGroups, outcomes, slots, leaves }: DisclosureTable): Shape {
  const classes = outcomes + 1;
  const truth = leaves.flatMap(({ counts }) => Array.from(counts));
  const cells: number[][][] = [];
  for (const { leaves: inside } of regions)
    for (const { slots: ages } of ageGroups)
      cells.push(
        Array.from({ length: classes }, (_, one) =>
          inside.flatMap((leaf) =>
            ages.flatMap((slot) =>
              Array.from({ length: outcomes }, (_, at) => at)
                .filter((at) => one === outcomes || at === one)
                .map((at) => (leaf * slots + slot) * classes + at),
            ),
          ),
        ),
      );
  const values = cells.map((row) => row.map((of) => of.reduce((sum, cell) => sum + truth[cell]!, 0)));
  const lines: Figure[][] = cells.map((_, row) =>
    Array.from({ length: classes }, (_, one) => ({ row, one })),
  );
  // Two rows that add up to a third, three to a fourth …: each with the figures of one kind.
  const sets = cells.map((row) => row[outcomes]!);
  sets.forEach((whole, total) => {
    for (const parts of partsOf(whole, sets, total, 0))
      for (let one = 0; one < classes; one++) lines.push([total, ...parts].map((row) => ({ row, one })));
  });
  return { outcomes, rows: cells.length, values, cells, truth, lines };
}

/** The ways of dividing a set into others of a list. */
function partsOf(
  whole: readonly number[],
  sets: readonly (readonly number[])[],
  not: number,
  from: number,
): readonly (readonly number[])[] {
  if (whole.length === 0) return [[]];
  const left = new Set(whole);
  const found: number[][] = [];
  for (let at = from; at < sets.length; at++) {
    const set = sets[at]!;
    if (at === not || !set.every((cell) => left.has(cell))) continue;
    const rest = whole.filter((cell) => !set.includes(cell));
    for (const more of partsOf(rest, sets, not, at + 1)) found.push([at, ...more]);
  }
  return found;
}

function isHidden(mask: number, { row, one }: Figure, outcomes: number): boolean {
  if (one < outcomes) return (mask & (1 << (row * outcomes + one))) !== 0;
  const all = (1 << outcomes) - 1;
  return ((mask >> (row * outcomes)) & all) === all;
}

/**
 * Whether a line tells a figure for being the only one hidden in it: one that is to be hidden, or one that need not be, so that fewer do.
 * Where a whole row is hidden its figures go together.
 */
function isTold(line: readonly Figure[], mask: number, outcomes: number, must: number): boolean {
  const [first, second] = line.filter((figure) => isHidden(mask, figure, outcomes));
  if (first === undefined || second !== undefined) return false;
  const { row, one } = first;
  return (
    one < outcomes &&
    ((must & (1 << (row * outcomes + one))) !== 0 || !isHidden(mask, { row, one: outcomes }, outcomes))
  );
}

function* masksWith(mask: number, free: readonly number[], more: number, from: number): Generator<number> {
  if (more === 0) yield mask;
  else
    for (let at = from; at <= free.length - more; at++)
      yield* masksWith(mask | (1 << free[at]!), free, more - 1, at + 1);
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** The sums that a mask shows. */
function openTable({ cells, values, outcomes }: Shape, mask: number): readonly Sum[] {
  return cells.flatMap((row, number) =>
    row.flatMap((of, one) =>
      isHidden(mask, { row: number, one }, outcomes) ? [] : [{ cells: of, sum: values[number]![one]! }],
    ),
  );
}

interface Sum {
  readonly cells: readonly number[];
  readonly sum: number;
}

/** Whether some numbers of persons give the sums and this value: all are tried, those near the true ones first. */
function isPossible(
  { cells, truth }: Shape,
  shown: readonly Sum[],
  { row, one }: Figure,
  value: number,
): boolean {
  const sums = [{ cells: cells[row]![one]!, sum: value }, ...shown];
  const sumsOf = truth.map((_, cell) => sums.flatMap(({ cells: of }, at) => (of.includes(cell) ? [at] : [])));
  const order = truth.flatMap((_, cell) => (sumsOf[cell]!.length > 0 ? [cell] : []));
  const left = sums.map(({ sum }) => sum);
  // No cell holds more than any sum it is in.
  const largest = sumsOf.map((of) =>
    of.reduce((most, at) => Math.min(most, sums[at]!.sum), Number.POSITIVE_INFINITY),
  );
  const open = sums.map(({ cells: of }) => of.reduce((sum, cell) => sum + largest[cell]!, 0));
  const from = (at: number): boolean => {
    const cell = order[at];
    if (cell === undefined) return true;
    const of = sumsOf[cell]!;
    let most = Number.POSITIVE_INFINITY;
    let least = 0;
    for (const sum of of) {
      most = Math.min(most, left[sum]!);
      least = Math.max(least, left[sum]! - open[sum]! + largest[cell]!);
    }
    if (least > most) return false;
    for (const sum of of) open[sum]! -= largest[cell]!;
    let isFound = false;
    const near = Math.min(Math.max(truth[cell]!, least), most);
    for (let away = 0; !isFound && (near - away >= least || near + away <= most); away++)
      for (const number of away === 0 ? [near] : [near + away, near - away]) {
        if (isFound || number < least || number > most) continue;
        for (const sum of of) left[sum]! -= number;
        isFound = from(at + 1);
        for (const sum of of) left[sum]! += number;
      }
    for (const sum of of) open[sum]! += largest[cell]!;
    return isFound;
  };
  return from(0);
}
