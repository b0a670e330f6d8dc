import { invariant } from '../../src/core/assert';
import type { Cube, CubeBlock, CubePlane } from '../../src/core/cube/types';

/**
 * The cube of two sets of persons together: counts add, block by block. Both cubes must count the same indicators the same
 * way, and no person may be in both ([IN-7] is decided before counting).
 *
 * @throws when the cubes do not count the same things
 */
export function addCubes(one: Cube, other: Cube): Cube {
  invariant(
    one.blockLength === other.blockLength && one.planes.length === other.planes.length,
    'the cubes count the same things',
  );
  invariant(
    one.indicators.every(({ id }, index) => other.indicators[index]?.id === id) &&
      one.hasAge === other.hasAge &&
      one.hasMunicipality === other.hasMunicipality,
    'the cubes count the same indicators',
  );
  const planes = one.planes.map((plane, index) => {
    const second = other.planes[index];
    invariant(
      second !== undefined && second.column === plane.column,
      'the cubes are grouped by the same columns',
    );
    return addPlanes(plane, second, one.blockLength);
  });
  return { ...one, planes };
}

function addPlanes(one: CubePlane, other: CubePlane, blockLength: number): CubePlane {
  const blocks: CubeBlock[] = [...one.blocks];
  const numbers = new Map(blocks.map((block, number) => [keyOf(block), number]));
  const targets = other.blocks.map((block) => {
    const known = numbers.get(keyOf(block));
    return known ?? blocks.push(block) - 1;
  });
  const counts = new Float64Array(blocks.length * blockLength);
  counts.set(one.counts);
  targets.forEach((target, block) => {
    for (let i = 0; i < blockLength; i++)
      counts[target * blockLength + i]! += other.counts[block * blockLength + i] ?? 0;
  });
  const rows = one.rows && other.rows && addedRows(one.rows, other.rows, targets, blocks.length);
  return { column: one.column, blocks, counts, ...(rows && { rows }) };
}

function addedRows(
  one: readonly number[],
  other: readonly number[],
  targets: readonly number[],
  blocks: number,
): readonly number[] {
  const rows = Array.from({ length: blocks }, (_, block) => one[block] ?? 0);
  targets.forEach((target, block) => {
    rows[target] = (rows[target] ?? 0) + (other[block] ?? 0);
  });
  return rows;
}

/** Only blocks are keyed by text, some thousands; rows never are. */
function keyOf(block: CubeBlock): string {
  return JSON.stringify([block.year, block.municipality, block.value]);
}
