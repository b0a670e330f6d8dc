import type { CompiledIndicator } from '../definitions/types';
import type { CubeIndicator, CubePlane } from './types';
import type { Tabulation } from './tabulation';

/** What a kommune's rows of a year hold of one indicator: counts of persons, all ages. */
export interface ReportingFigures {
  /** The data's year; `NO_YEAR` when neither data nor caller name one. */
  readonly year: number;
  /** Four digits, or '' where the kommune is unknown, missing or not in the data. */
  readonly municipality: string;
  /** Id. */
  readonly indicator: string;
  /** Those set aside included ([IN-7]). */
  readonly rows: number;
  readonly persons: number;
  /** With a need: the denominator ([DEN-1]). */
  readonly withNeed: number;
  /** Of those, without a received code ([NUM-4]). */
  readonly missing: number;
  /** Of those, with one that is no legal value ([NUM-5]). */
  readonly invalid: number;
}

/** A plane never changes, and the same counts are asked many questions. */
const MADE = new WeakMap<CubePlane, readonly ReportingFigures[]>();

/** What was reported, by year and kommune for each indicator counted, in the order of the counts. Nothing is hidden in it. */
export function reportingFigures({ cube, indicators }: Tabulation): readonly ReportingFigures[] {
  const plane = cube.planes[0];
  if (!plane) return [];
  const known = MADE.get(plane);
  if (known) return known;
  const made = indicators.flatMap((compiled) => {
    const shape = cube.indicators.find(({ id }) => id === compiled.indicator.id);
    if (!shape) return [];
    return plane.blocks.map(({ year, municipality }, block) => {
      const counts = countsOf(compiled, shape, plane, block * cube.blockLength);
      const rows = plane.rows?.[block] ?? counts.persons;
      return { year, municipality, indicator: shape.id, rows, ...counts };
    });
  });
  MADE.set(plane, made);
  return made;
}

function countsOf(
  { classes }: CompiledIndicator,
  shape: CubeIndicator,
  { counts }: CubePlane,
  start: number,
) {
  const sum = { persons: 0, withNeed: 0, missing: 0, invalid: 0 };
  for (let slot = 0; slot < shape.ageSlots; slot++) {
    classes.forEach((one, index) => {
      const count = counts[start + shape.offset + slot * shape.classes + index] ?? 0;
      sum.persons += count;
      if (one.kind === 'outside') return;
      sum.withNeed += count;
      if (one.kind === 'invalidOutcome') sum.invalid += count;
      else if (one.outcome === 'unreported') sum.missing += count;
    });
  }
  return sum;
}
