import { classification, YEARS } from './extract';

/**
 * All counts an engine must come to, in one order, so that engines are compared cell by cell before their time counts:
 * indicator × region (land, fylker, kommuner of the year) × year × age group × (denominator, met, partially met, unmet, unreported).
 */
export type Figures = Float64Array;

export const PER_CELL = 5;
export const AGE_GROUPS = ['all', '0-17', '18-66', '67+'] as const;

/** Every region of every year, by `year code`, with its place. */
export const REGIONS: ReadonlyMap<string, number> = new Map(
  YEARS.flatMap((year) => {
    const of = classification.forYear(year);
    const codes = [
      '0',
      ...(of?.counties ?? []).map(({ code }) => code),
      ...(of?.municipalities ?? []).map(({ code }) => code),
    ];
    return codes.map((code) => `${year} ${code}`);
  }).map((key, place) => [key, place]),
);

const AGE_PLACE: ReadonlyMap<string, number> = new Map(AGE_GROUPS.map((id, place) => [id, place]));

export function newFigures(): Figures {
  return new Float64Array(2 * REGIONS.size * AGE_GROUPS.length * PER_CELL);
}

/** Where the five counts of a cell begin. */
export function placeOf(indicator: number, year: number, region: string, ageGroup: string): number {
  const place = REGIONS.get(`${year} ${region}`);
  const age = AGE_PLACE.get(ageGroup);
  if (place === undefined || age === undefined)
    throw new Error(`no such cell: ${year} ${region} ${ageGroup}`);
  return ((indicator * REGIONS.size + place) * AGE_GROUPS.length + age) * PER_CELL;
}

/** Throws where two engines differ. */
export function mustEqual(name: string, figures: Figures, ours: Figures): void {
  for (let i = 0; i < ours.length; i++) {
    if (figures[i] !== ours[i])
      throw new Error(`${name} differs from ours at ${i}: ${figures[i]} and ${ours[i]}`);
  }
}
