import {
  assertNever,
  type Cube,
  type CubeBlock,
  type CubePlane,
  addBlock,
  type CompiledIndicator,
  type PersonClass,
  evaluate,
  type Question,
  figure,
  type Measure,
  type Tabulation,
  followChanges,
  NO_REPORTING,
  type Classification,
} from '../../core';
import { isOfSameRegion } from './measure-lookup';
import type { ReadingVariant, Recount } from './reading-variant';

/** A reading under way to measures: counts and question as far as variants have changed them, and what is done to the measures. */
export interface VariedReading {
  readonly tabulation: Tabulation;
  /** With the years of the table. */
  readonly question: Question & { readonly years: readonly number[] };
  readonly after: (measures: readonly Measure[]) => readonly Measure[];
}

/** The measures of a reading. */
export function measuresOf({ tabulation, question, after }: VariedReading): readonly Measure[] {
  return after(evaluate(tabulation, question).measures);
}

/** The reading under one variant more; null when the counts for it are not there or it changes nothing of them. */
export function applyVariant(
  variant: ReadingVariant,
  reading: VariedReading,
  recounts: readonly Recount[],
): VariedReading | null {
  const { tabulation, question } = reading;
  const then = (change: (measures: readonly Measure[]) => readonly Measure[]): VariedReading => ({
    ...reading,
    after: (measures) => change(reading.after(measures)),
  });
  switch (variant.kind) {
    case 'roundingRule':
      return reading;
    case 'unreportedLeftOut':
      return then((measures) => inGroups(measures, withoutUnreported));
    case 'invalidLeftOut':
      return then((measures) => inGroups(measures, withoutInvalid));
    case 'partlyAsMet':
      return then((measures) => inGroups(measures, (group) => partlyAsMet(group, variant.keepsPartly)));
    case 'needIncluded':
      return { ...reading, tabulation: withNeed(tabulation, variant.need) };
    case 'unknownMunicipalityLeftOut': {
      const cube = mapBlocks(tabulation.cube, (block) => (block.municipality === '' ? null : block));
      return { ...reading, tabulation: { ...tabulation, cube } };
    }
    case 'otherYear':
      return {
        ...reading,
        question: { ...question, years: question.years.map((year) => year + variant.by) },
        after: (measures) => reading.after(shiftYears(measures, -variant.by)),
      };
    case 'otherClassification': {
      const cube = onOtherClassification(tabulation.cube, question.classification, variant.by);
      const years = question.years.map((year) => year + variant.by);
      return {
        ...reading,
        tabulation: { ...tabulation, cube },
        question: { ...question, years },
        after: (measures) => reading.after(shiftYears(measures, -variant.by)),
      };
    }
    case 'carriedForward':
      return {
        ...reading,
        question: { ...question, reporting: { ...NO_REPORTING, ...question.reporting, carryForward: true } },
      };
    case 'municipalitiesLeftOut':
      // The sets differ from year to year, so they are taken out of the counts rather than named for all years.
      return {
        ...reading,
        tabulation: { ...tabulation, cube: withoutMunicipalities(tabulation.cube, variant.municipalities) },
      };
    case 'perRow':
    case 'ageBounds': {
      const recount = recounts.find((one) => JSON.stringify(one.variant) === JSON.stringify(variant));
      return recount ? { ...reading, tabulation: recount.tabulation } : null;
    }
    default:
      return assertNever(variant);
  }
}

/** The måltall of one region, year and age group, which share a denominator. */
type Group = readonly Measure[];

/** Changes the groups one by one; the måltall of a region and year follow each other. */
function inGroups(measures: readonly Measure[], change: (group: Group) => Group): readonly Measure[] {
  const changed: Measure[] = [];
  const groups = new Map<string, Measure[]>();
  const close = (): void => {
    for (const group of groups.values()) changed.push(...(group[0]?.count === null ? group : change(group)));
    groups.clear();
  };
  let last: Measure | undefined;
  for (const one of measures) {
    if (last && !isOfSameRegion(one, last)) close();
    last = one;
    const group = groups.get(one.ageGroup);
    if (group) group.push(one);
    else groups.set(one.ageGroup, [one]);
  }
  close();
  return changed;
}

function countIn(group: Group, outcome: Measure['outcome']): number {
  return group.find((one) => one.outcome === outcome)?.count ?? 0;
}

function withoutUnreported(group: Group): Group {
  const left = countIn(group, 'unreported');
  return group
    .filter((one) => one.outcome !== 'unreported')
    .map((one) => ({ ...one, ...figure(one.count ?? 0, (one.denominator ?? 0) - left) }));
}

function withoutInvalid(group: Group): Group {
  const denominator = group.reduce((sum, one) => sum + (one.count ?? 0), 0);
  return group.map((one) => ({ ...one, ...figure(one.count ?? 0, denominator) }));
}

function partlyAsMet(group: Group, keepsPartly: boolean): Group {
  const partly = countIn(group, 'partiallyMet');
  return group.map((one) => {
    if (one.outcome === 'met') return { ...one, ...figure((one.count ?? 0) + partly, one.denominator ?? 0) };
    if (one.outcome === 'partiallyMet' && !keepsPartly) return { ...one, ...figure(0, one.denominator ?? 0) };
    return one;
  });
}

function shiftYears(measures: readonly Measure[], by: number): readonly Measure[] {
  return measures.map((one) => ({ ...one, year: one.year === null ? null : one.year + by }));
}

/** A class outside the denominator that is counted in it after all; it is in no numerator. */
function withNeed(tabulation: Tabulation, need: number | 'missing'): Tabulation {
  const included = (one: PersonClass): boolean =>
    one.kind === 'outside' &&
    (one.because.kind === 'value'
      ? one.because.value === need
      : one.because.kind === 'missing' && need === 'missing');
  const indicators = tabulation.indicators.map((compiled): CompiledIndicator => ({
    ...compiled,
    classes: compiled.classes.map((one) => (included(one) ? { kind: 'invalidOutcome' } : one)),
  }));
  return { ...tabulation, indicators };
}

function withoutMunicipalities(
  cube: Cube,
  left: readonly { readonly code: string; readonly year: number }[],
): Cube {
  const keys = new Set(left.map(({ code, year }) => `${year}|${code}`));
  return mapBlocks(cube, (block) => (keys.has(`${block.year}|${block.municipality}`) ? null : block));
}

/** The counts with every kommune followed to the year before or after, and said to be of that year; what was split is of unknown kommune. */
function onOtherClassification(cube: Cube, classification: Classification, by: 1 | -1): Cube {
  return mapBlocks(cube, (block) => {
    const year = block.year + by;
    if (block.municipality === '') return { ...block, year };
    const followed = followChanges(classification, block.municipality, block.year, year);
    return { ...block, year, municipality: followed.kind === 'one' ? followed.code : '' };
  });
}

/** The plane by kommune with each block renamed, or left out where null; blocks of one name are added. Grouping columns are left out. */
function mapBlocks(cube: Cube, rename: (block: CubeBlock) => CubeBlock | null): Cube {
  const main = cube.planes[0];
  if (!main) return cube;
  const places = new Map<string, number>();
  const blocks: CubeBlock[] = [];
  const sums: number[][] = [];
  main.blocks.forEach((block, number) => {
    const named = rename(block);
    if (named === null) return;
    const key = `${named.year}|${named.municipality}`;
    const place = places.get(key) ?? blocks.push(named) - 1;
    places.set(key, place);
    const sum = (sums[place] ??= new Array<number>(cube.blockLength).fill(0));
    addBlock(sum, main.counts, number * cube.blockLength);
  });
  const counts = new Float64Array(blocks.length * cube.blockLength);
  sums.forEach((sum, place) => counts.set(sum, place * cube.blockLength));
  const plane: CubePlane = { ...main, blocks, counts };
  return { ...cube, planes: [plane] };
}
