import type { Cube, CubeBlock, CubeIndicator, CubePlane } from './types';

/** Finds blocks of a plane by what they count. */
export interface PlaneIndex {
  readonly plane: CubePlane;
  /** Number of the block of a year and kommune ('' for unknown); in a grouped plane, of the value too. Undefined: no rows. */
  readonly find: (year: number, municipality: string, value?: string) => number | undefined;
}

/** A plane never changes, so it is indexed once, however many years and questions are asked of it. */
const INDEXED = new WeakMap<CubePlane, PlaneIndex>();

/** Indexes a plane's blocks, some thousands of entries. */
export function indexPlane(plane: CubePlane): PlaneIndex {
  const known = INDEXED.get(plane);
  if (known) return known;
  const years = new Map<number, Map<string, number>>();
  plane.blocks.forEach(({ year, municipality, value }, number) => {
    const ofYear = years.get(year) ?? new Map<string, number>();
    years.set(year, ofYear);
    ofYear.set(keyOf(municipality, value), number);
  });
  const index: PlaneIndex = {
    plane,
    find: (year, municipality, value = '') => years.get(year)?.get(keyOf(municipality, value)),
  };
  INDEXED.set(plane, index);
  return index;
}

/**
 * The sum of blocks, as one block of counts ([REG-3]); zeros when there are none. A plain array: thousands of small typed
 * arrays cost more to make than to fill.
 */
export function sumBlocks(
  plane: CubePlane,
  blockLength: number,
  blocks: readonly number[],
): readonly number[] {
  const sum = new Array<number>(blockLength).fill(0);
  for (const block of blocks) addBlock(sum, plane.counts, block * blockLength);
  return sum;
}

/** Adds the block of `counts` that begins at `start` to a sum. */
export function addBlock(sum: number[], counts: Float64Array, start: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += counts[start + i] ?? 0;
}

/** The number of rows a block was counted from: every row has one class per indicator, so one indicator tells it. */
export function rowsOfBlock(cube: Cube, plane: CubePlane, block: number): number {
  const first = cube.indicators[0];
  if (!first) return 0;
  let rows = 0;
  const start = block * cube.blockLength + first.offset;
  for (let i = 0; i < first.ageSlots * first.classes; i++) rows += plane.counts[start + i] ?? 0;
  return rows;
}

/**
 * The number of persons of one class in one age group of a block of counts.
 *
 * @param ageGroup 0 is all ages, unknown ages included ([AGE-2]); 1, 2 … the groups after it
 */
export function countOf(
  counts: readonly number[],
  shape: CubeIndicator,
  ageGroup: number,
  personClass: number,
): number {
  if (ageGroup > 0) return counts[shape.offset + (ageGroup - 1) * shape.classes + personClass] ?? 0;
  let sum = 0;
  for (let slot = 0; slot < shape.ageSlots; slot++)
    sum += counts[shape.offset + slot * shape.classes + personClass] ?? 0;
  return sum;
}

/** The blocks of a plane that pass a test, by number. */
export function blocksWhere(plane: CubePlane, test: (block: CubeBlock) => boolean): readonly number[] {
  return plane.blocks.flatMap((block, number) => (test(block) ? [number] : []));
}

/** Without a value the kommune itself: no text is made for the plane by kommune, which is asked most. */
function keyOf(municipality: string, value: string): string {
  return value === '' ? municipality : `${municipality}|${value}`;
}
