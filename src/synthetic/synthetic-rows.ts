import type { RawCell, YearClassification } from '../core';
import { MESS_KINDS, spoiled } from './mess';
import { weightsBy, type KommuneSizes } from './municipality-weights';
import {
  inventedId,
  LEISURE_NEED,
  personRow,
  randomAge,
  randomBand,
  randomCodes,
  randomDate,
  SYNTHETIC_HEADER,
  WORK_NEED,
} from './person';
import { seededRandom, type RandomSource } from './random';

/** What kind of extract to invent. */
export interface SyntheticRequest {
  /** The classification of the extract's year. */
  readonly regions: YearClassification;
  /** How many persons; troubles may add rows. */
  readonly persons: number;
  readonly seed: number;
  /** Share of the persons with some trouble in their row, 0–1; the kinds take turns. */
  readonly mess: number;
  /** How kommuner get their sizes; absent: drawn. */
  readonly sizes?: KommuneSizes;
}

/**
 * An extract of invented persons, row by row, the header first: kommuner of all sizes, ages, and codes for both shipped
 * indicators. The same request gives the same rows. Nobody in it exists.
 */
export function* syntheticRows(request: SyntheticRequest): Generator<readonly RawCell[]> {
  yield SYNTHETIC_HEADER;
  const random = seededRandom(request.seed);
  const places = placesOf(request.regions, random, weightsBy(request.sizes ?? 'drawn'));
  let spoilt = 0;
  for (let number = 1; number <= request.persons; number++) {
    const place = places.at(random.next());
    const band = randomBand(random);
    const codes = [
      ...randomCodes(random, WORK_NEED, band, place.met),
      ...randomCodes(random, LEISURE_NEED, band, place.met - 4),
    ];
    const date = randomDate(random, request.regions.year);
    const age = randomAge(random, band);
    const row = personRow(inventedId(number), request.regions.year, place.code, age, date, codes);
    if (request.mess > 0 && random.next() < request.mess) {
      const kind = MESS_KINDS[spoilt++ % MESS_KINDS.length];
      if (kind !== undefined) {
        yield* spoiled(row, kind, random);
        continue;
      }
    }
    yield row;
  }
}

interface Place {
  readonly code: string;
  /** Per cent of those with a need whose need is met here. */
  readonly met: number;
}

/** Kommuner, each found as often as it is large: `at` takes a number from 0 to 1. */
function placesOf(
  regions: YearClassification,
  random: RandomSource,
  weightOf: ReturnType<typeof weightsBy>,
): { at: (share: number) => Place } {
  const places = regions.municipalities.map(({ code }) => ({
    code,
    met: Math.min(95, Math.max(45, 77 + 6 * random.bell())),
  }));
  let sum = 0;
  const ends = Float64Array.from(regions.municipalities, (one) => (sum += weightOf(one)));
  return {
    at: (share) => {
      const wanted = share * sum;
      let low = 0;
      let high = ends.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      return places[low] ?? { code: '', met: 77 };
    },
  };
}
