import { shareTenths, invariant, type YearClassification } from '../core';
import { apportion } from './apportion';
import { weightsBy, type KommuneSizes } from './municipality-weights';
import { seededRandom } from './random';

/** What a publication printed, that an invented extract is to reproduce. Shares are tenths of a per cent. */
export interface PublishedTargets {
  readonly country: { readonly met: number; readonly partiallyMet: number; readonly unmet: number };
  readonly counties: readonly { readonly code: string; readonly met: number }[];
  /** Kommuner without data, codes of four digits; jointly reported ones among them. */
  readonly withoutRows: readonly string[];
}

/** Persons with a need in one kommune, by outcome. */
export interface PlannedMunicipality {
  readonly code: string;
  readonly met: number;
  readonly partiallyMet: number;
  readonly unmet: number;
  readonly unreported: number;
}

/**
 * Whole numbers of persons for every kommune whose sums print as published: land and the named fylker exactly, the other
 * fylker between the extremes published, every kommune with a rate of its own. Solved from the top down, land → fylke →
 * kommune, each step dividing whole numbers (apportion.ts), so the sums hold by construction.
 *
 * @param persons about how many with a need, in the whole country; at least 1,000
 * @param sizesBy how kommuner get their sizes
 * @throws when no whole numbers print as the targets
 */
export function planPublished(
  regions: YearClassification,
  targets: PublishedTargets,
  persons: number,
  seed: number,
  sizesBy: KommuneSizes = 'drawn',
): PlannedMunicipality[] {
  const random = seededRandom(seed);
  const empty = new Set(targets.withoutRows);
  const reporting = regions.municipalities.filter(({ code }) => !empty.has(code));
  const sizes = apportion(persons, reporting.map(weightsBy(sizesBy)));
  const counties = regions.counties.map(({ code }) => {
    const members = reporting.flatMap((one, i) =>
      one.county === code ? [{ code: one.code, size: sizes[i] ?? 0 }] : [],
    );
    const target = targets.counties.find((county) => county.code === code)?.met;
    return target === undefined ? county(members, null) : grownToFit(members, target);
  });

  const total = sum(counties.map(({ size }) => size));
  const printed = [targets.country.met, targets.country.partiallyMet, targets.country.unmet];
  const [met = 0, partiallyMet = 0, unmet = 0] = printed.map((tenths) => countPrinting(tenths, total));
  const unreported = total - met - partiallyMet - unmet;
  invariant(unreported >= 0, 'the published shares leave room for whole numbers');

  const known = targets.counties.map((one) => one.met / 1000);
  const least = Math.min(...known, targets.country.met / 1000) + 0.01;
  const most = Math.max(...known, targets.country.met / 1000) - 0.01;
  const wishes = counties.map(({ size }) => size * (targets.country.met / 1000 + 0.03 * random.bell()));
  const metOf = apportion(met, wishes, {
    least: counties.map((one) => one.met ?? Math.ceil(least * one.size)),
    most: counties.map((one) => one.met ?? Math.floor(most * one.size)),
  });
  const left = counties.map((one, i) => one.size - (metOf[i] ?? 0));
  const unreportedOf = apportion(
    unreported,
    counties.map(({ size }) => size),
    { most: left },
  );
  const partlyLeft = left.map((one, i) => one - (unreportedOf[i] ?? 0));
  const partlyOf = apportion(
    partiallyMet,
    partlyLeft.map((one) => one * (1 + 0.08 * random.bell())),
    { most: partlyLeft },
  );

  return counties.flatMap((one, i) => {
    const sizesHere = one.members.map(({ size }) => size);
    const metHere = apportion(
      metOf[i] ?? 0,
      sizesHere.map((size) => size * Math.max(0.2, 0.77 + 0.08 * random.bell())),
      { most: sizesHere },
    );
    const leftHere = sizesHere.map((size, at) => size - (metHere[at] ?? 0));
    const unreportedHere = apportion(unreportedOf[i] ?? 0, leftHere, { most: leftHere });
    const openHere = leftHere.map((size, at) => size - (unreportedHere[at] ?? 0));
    const partlyHere = apportion(partlyOf[i] ?? 0, openHere, { most: openHere });
    return one.members.map(({ code }, at) => ({
      code,
      met: metHere[at] ?? 0,
      partiallyMet: partlyHere[at] ?? 0,
      unmet: (openHere[at] ?? 0) - (partlyHere[at] ?? 0),
      unreported: unreportedHere[at] ?? 0,
    }));
  });
}

interface PlannedCounty {
  readonly members: readonly { readonly code: string; readonly size: number }[];
  readonly size: number;
  /** Persons whose need is met, where a target says so. */
  readonly met: number | null;
}

function county(members: PlannedCounty['members'], met: number | null): PlannedCounty {
  return { members, size: sum(members.map(({ size }) => size)), met };
}

/** Adds persons to the county's largest kommune until a whole number prints as the target. */
function grownToFit(members: PlannedCounty['members'], tenths: number): PlannedCounty {
  const largest = members.reduce((best, one, i) => (one.size > (members[best]?.size ?? 0) ? i : best), 0);
  for (let more = 0; more <= 1000; more++) {
    const grown = members.map((one, i) => (i === largest ? { ...one, size: one.size + more } : one));
    const size = sum(grown.map((one) => one.size));
    const met = Math.round((tenths * size) / 1000);
    if (size > 0 && shareTenths(met, size) === tenths) return county(grown, met);
  }
  throw new Error(`iplos invariant broken: no whole number prints as ${tenths} tenths`);
}

function countPrinting(tenths: number, denominator: number): number {
  const count = Math.round((tenths * denominator) / 1000);
  invariant(
    shareTenths(count, denominator) === tenths,
    `a whole number of ${denominator} prints as ${tenths}`,
  );
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
