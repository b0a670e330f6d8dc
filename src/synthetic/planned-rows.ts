import type { RawCell } from '../core';
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
import type { PlannedMunicipality } from './published-plan';

/** How many persons without a need stand beside each with one, and how many persons were registered twice. */
const WITHOUT_NEED = 1.5;
const REGISTERED_TWICE = 60;

/**
 * The rows of an invented extract whose code 9 and 10 follow a plan exactly, the header first: persons without a need are
 * added, ages and codes 13 and 14 are drawn, some persons were registered earlier in the year with other values (the
 * later registration holds, [IN-7]), and the order is shuffled. The same arguments give the same rows.
 */
export function plannedRows(
  plan: readonly PlannedMunicipality[],
  year: number,
  seed: number,
): readonly (readonly RawCell[])[] {
  const random = seededRandom(seed);
  const rows: RawCell[][] = [];
  for (const place of plan) {
    const outcomes: readonly [RawCell, number][] = [
      [1, place.met],
      [2, place.partiallyMet],
      [3, place.unmet],
      [null, place.unreported],
    ];
    let withNeed = 0;
    for (const [received, count] of outcomes) {
      withNeed += count;
      for (let i = 0; i < count; i++) rows.push(personWith(1, received));
    }
    // Every kommune that reported has persons, also one where nobody has this need.
    const without = 3 + Math.round(WITHOUT_NEED * withNeed);
    for (let i = 0; i < without; i++) rows.push(personWith(random.pick([2, 2, 9, 9, 9, null]), null));

    function personWith(need: RawCell, received: RawCell): RawCell[] {
      const band = need === 1 ? bandWithNeed(random) : randomBand(random);
      const leisure = randomCodes(random, LEISURE_NEED, band, 72);
      const date = randomDate(random, year);
      return personRow('', year, place.code, randomAge(random, band), date, [need, received, ...leisure]);
    }
  }
  shuffle(rows, random);
  const persons = rows.map((row, i) => [inventedId(i + 1), ...row.slice(1)]);
  return [SYNTHETIC_HEADER, ...earlierRegistrations(persons, year, random), ...persons];
}

/** An age band as frequent as among those with a need for help with work or education. */
function bandWithNeed(random: RandomSource): 0 | 1 | 2 {
  return random.weighted([
    9 * (WORK_NEED[0]?.[0] ?? 0),
    38 * (WORK_NEED[1]?.[0] ?? 0),
    53 * (WORK_NEED[2]?.[0] ?? 0),
  ]) as 0 | 1 | 2;
}

function earlierRegistrations(
  persons: readonly (readonly RawCell[])[],
  year: number,
  random: RandomSource,
): RawCell[][] {
  return persons.slice(0, REGISTERED_TWICE).map((row) => {
    const [id, , place, age] = row;
    return [id, year, place, age, `${year}-01-01`, 1, random.pick([1, 2, 3]), 1, random.pick([1, 2, 3])];
  });
}

function shuffle<Item>(items: Item[], random: RandomSource): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a === undefined || b === undefined) continue;
    items[last] = b;
    items[other] = a;
  }
}
