import type { Municipality } from '../core';
import { seededRandom } from './random';

/**
 * How large each kommune is among invented persons, in thousands of inhabitants. The largest towns weigh about what they
 * do; every other kommune gets a size of its own from the same skewed distribution that Norwegian kommuner have (median
 * near 4,700), drawn from its code, so that it keeps it from year to year and file to file.
 */
export function municipalityWeight(municipality: Municipality): number {
  const known = LARGE_TOWNS[municipality.name];
  if (known !== undefined) return known;
  const random = seededRandom(Number(municipality.code));
  return Math.min(60, 4.7 * Math.exp(1.05 * random.bell()));
}

/** Thousands of inhabitants, rounded; general knowledge, only to make invented data look right. */
const LARGE_TOWNS: Readonly<Record<string, number>> = {
  Oslo: 680,
  Bergen: 280,
  Trondheim: 195,
  Stavanger: 134,
  Bærum: 126,
  Kristiansand: 92,
  Fredrikstad: 81,
  Sandnes: 77,
  Tromsø: 76,
  Drammen: 69,
};
