import { invariant } from '../assert';
import { indexPlane } from '../cube/look-up';
import type { Cube, CubeIndicator, CubePlane } from '../cube/types';
import type { CompiledIndicator } from '../definitions/types';
import type { RegionSum } from '../measures/region-sums';
import type { DisclosureTable, DisclosureRegion, Leaf } from './types';

/** The tables of one year and one indicator. */
export interface TablesToHide {
  readonly cube: Cube;
  readonly compiled: CompiledIndicator;
  readonly shape: CubeIndicator;
  /** Each level shown, with its regions. */
  readonly levels: readonly { readonly level: string; readonly regions: readonly RegionSum[] }[];
  /** Numbers of the definition's age groups that are shown; 0 is all ages. The table's are in this order. */
  readonly ageGroups: readonly number[];
  /** A 0 is to be hidden, so that who has a value of a grouping column is thought to be able to have any outcome. */
  readonly hidesZeros: boolean;
}

/** The region sums that have figures, in the order of the table's regions. */
export interface TableOfRegions {
  readonly table: DisclosureTable;
  readonly regions: readonly RegionSum[];
}

/** How much is lost with a figure of a level; a group inside land is between. */
const WEIGHTS: Readonly<Record<string, number>> = { land: 400, fylke: 40, kostragruppe: 40, kommune: 2 };
const WEIGHT_OF_GROUP = 20;
const WEIGHT_IN_MUNICIPALITY = 1;
const WEIGHT_OF_ALL_AGES = 4;

/**
 * Everything that the tables of a year tell of one indicator, as sums over blocks of the cube. With levels of a grouping column the
 * leaves are its plane's blocks, and a kommune is the sum of its groups; levels of more than one such column are not taken.
 */
export function tableOfRegions({
  cube,
  compiled,
  shape,
  levels,
  ageGroups,
  hidesZeros,
}: TablesToHide): TableOfRegions {
  const main = cube.planes[0];
  invariant(main !== undefined, 'sums are of a plane');
  const finest =
    cube.planes.find(({ column }) => levels.some(({ level }) => isOfColumn(level, column))) ?? main;
  const leafOf = new Map<number, number>();
  const leafOfBlock = (block: number) => {
    const leaf = leafOf.get(block) ?? leafOf.size;
    leafOf.set(block, leaf);
    return leaf;
  };
  const within = blocksWithin(main, finest);
  const shown: RegionSum[] = [];
  const regions: DisclosureRegion[] = [];
  for (const { level, regions: sums } of levels) {
    const isFinest = finest === main || isOfColumn(level, finest.column);
    for (const sum of sums) {
      if (sum.figures.kind !== 'counts') continue;
      const blocks = isFinest ? sum.figures.blocks : sum.figures.blocks.flatMap(within);
      shown.push(sum);
      regions.push({ leaves: blocks.map(leafOfBlock), weight: weightOf(level) });
    }
  }
  const blocks = [...leafOf.keys()];
  const isEveryUnknown = blocks.every((block) => finest.blocks[block]?.municipality === '');
  const counted = blocks.map((block) => countsOfBlock(cube, finest, block, compiled, shape));
  const closed =
    finest === main
      ? null
      : closedIn(
          blocks.map((block) => finest.blocks[block]?.value ?? ''),
          counted,
          compiled.indicator.numerators.length,
          cube.hasAge,
          !hidesZeros,
        );
  const leaves = blocks.map((block, leaf): Leaf => ({
    // Where no kommune is known at all, unknown is where everybody is.
    known: !isEveryUnknown && finest.blocks[block]?.municipality === '',
    counts: counted[leaf] ?? [],
    municipality: finest.blocks[block]?.municipality ?? '',
    ...(closed && { closed: closed(leaf) }),
  }));
  return {
    table: {
      ...agesOf(cube, shape, ageGroups),
      outcomes: compiled.indicator.numerators.length,
      leaves,
      regions,
    },
    regions: shown,
  };
}

/** Whether a level is one of a grouping column: the header, or the header inside kommuner ([REG-9]). */
export function isOfColumn(level: string, column: string | null): boolean {
  return column !== null && (level === column || level === `kommune/${column}`);
}

/**
 * Where nobody can be: with a value of a grouping column that nobody of that age, or of that outcome, has anywhere, though others are of
 * that age or have that outcome. The column may follow from the age ("0–17"), and a reader knows that. An age that is unknown or a value
 * that is invalid follows from nothing.
 */
function closedIn(
  values: readonly string[],
  counts: readonly (readonly number[])[],
  outcomes: number,
  hasAge: boolean,
  withOutcomes: boolean,
) {
  const width = outcomes + 1;
  const unknownAge = hasAge ? (counts[0]?.length ?? 0) / width - 1 : -1;
  const sums = new Map<string, number[]>();
  const all = new Array<number>(counts[0]?.length ?? 0).fill(0);
  counts.forEach((block, leaf) => {
    const sum = sums.get(values[leaf] ?? '') ?? new Array<number>(block.length).fill(0);
    block.forEach((count, at) => {
      sum[at]! += count;
      all[at]! += count;
    });
    sums.set(values[leaf] ?? '', sum);
  });
  const closed = new Map<string, readonly number[]>();
  for (const [value, sum] of sums) {
    const isEmpty = (persons: readonly number[], isIn: (at: number) => boolean) =>
      persons.every((count, at) => count === 0 || !isIn(at));
    const isOfOthers = (isIn: (at: number) => boolean) => isEmpty(sum, isIn) && !isEmpty(all, isIn);
    const inSlot = (slot: number) =>
      slot !== unknownAge && isOfOthers((at) => Math.floor(at / width) === slot);
    const inClass = (one: number) => withOutcomes && one < outcomes && isOfOthers((at) => at % width === one);
    closed.set(
      value,
      sum.map((_, at) => (inSlot(Math.floor(at / width)) || inClass(at % width) ? 1 : 0)),
    );
  }
  return (leaf: number) => closed.get(values[leaf] ?? '') ?? [];
}

/** For a block of the plane by kommune, the blocks of another plane that divide it. */
function blocksWithin(main: CubePlane, finest: CubePlane): (block: number) => readonly number[] {
  const { find } = indexPlane(main);
  const parts = new Map<number, number[]>();
  if (main !== finest) {
    finest.blocks.forEach(({ year, municipality }, number) => {
      const whole = find(year, municipality);
      if (whole === undefined) return;
      const known = parts.get(whole);
      if (known) known.push(number);
      else parts.set(whole, [number]);
    });
  }
  return (block) => parts.get(block) ?? [];
}

function weightOf(level: string): number {
  return WEIGHTS[level] ?? (level.startsWith('kommune/') ? WEIGHT_IN_MUNICIPALITY : WEIGHT_OF_GROUP);
}

/** Ages known: the groups' slots and one of unknown age. Not known: all are in that one, and it is no secret ([AGE-3]). */
function agesOf({ hasAge }: Cube, { ageSlots }: CubeIndicator, shown: readonly number[]) {
  const slots = Array.from({ length: ageSlots }, (_, slot) => slot);
  return {
    slots: ageSlots,
    knownSlots: hasAge ? [ageSlots - 1] : [],
    ageGroups: shown.map((group) =>
      group === 0 ? { slots, weight: WEIGHT_OF_ALL_AGES } : { slots: [group - 1], weight: 1 },
    ),
  };
}

/** A block's persons in the denominator: slot by slot the outcomes, then those of an invalid value. */
function countsOfBlock(
  { blockLength }: Cube,
  { counts }: CubePlane,
  block: number,
  { classes, indicator }: CompiledIndicator,
  { offset, ageSlots }: CubeIndicator,
): readonly number[] {
  const outcomes = indicator.numerators.length;
  const width = outcomes + 1;
  const persons = new Array<number>(ageSlots * width).fill(0);
  for (let slot = 0; slot < ageSlots; slot++) {
    classes.forEach((one, index) => {
      if (one.kind === 'outside') return;
      const at = slot * width + Math.min(index, outcomes);
      persons[at]! += counts[block * blockLength + offset + slot * classes.length + index] ?? 0;
    });
  }
  return persons;
}
