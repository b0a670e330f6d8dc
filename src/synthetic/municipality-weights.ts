import type { Municipality } from '../core';
import { seededRandom } from './random';

/**
 * How large each kommune is among invented persons, in thousands of inhabitants. The largest towns weigh about what they
 * do; every other kommune gets a size of its own from the same skewed distribution that Norwegian kommuner have (median
 * near 4,700), drawn from its code, so that it keeps it from year to year and file to file.
 */
function municipalityWeight(municipality: Municipality): number {
  const known = LARGE_TOWNS[municipality.name];
  if (known !== undefined) return known;
  const random = seededRandom(Number(municipality.code));
  return Math.min(60, 4.7 * Math.exp(1.05 * random.bell()));
}

/** How kommuner get their sizes: `drawn` from their codes but for the ten largest towns, as extracts of old seeds have them; or by `inhabitants`. */
export const KOMMUNE_SIZES = ['drawn', 'inhabitants'] as const;
/** One of them. */
export type KommuneSizes = (typeof KOMMUNE_SIZES)[number];

/** How large each kommune is among invented persons, by the way that is asked for. */
export function weightsBy(sizes: KommuneSizes): (municipality: Municipality) => number {
  return sizes === 'drawn' ? municipalityWeight : inhabitantsWeight;
}

/**
 * Thousands of inhabitants as in 2019 for the kommuner that have about 20,000 or more, rounded; every other kommune has the size drawn
 * from its code, but at most 18, so that no small place is larger than a town. No statistics are shipped for it: the figures are general
 * knowledge and make invented data look right, and nothing else.
 */
function inhabitantsWeight(municipality: Municipality): number {
  const { name, county } = municipality;
  const known = LARGE_TOWNS[name] ?? TOWNS[`${name} ${county}`] ?? TOWNS[name];
  return known ?? Math.max(0.2, Math.min(18, municipalityWeight(municipality)));
}

/** The fylke's number stands behind a name that another kommune has. */
const TOWNS: Readonly<Record<string, number>> = {
  ...{ Asker: 61, Lillestrøm: 84, Sandefjord: 64, Larvik: 47, Tønsberg: 46, Skien: 55, Porsgrunn: 36 },
  ...{ Sarpsborg: 56, Moss: 33, Halden: 31, Rygge: 16, Askim: 16, Skedsmo: 55, Lørenskog: 39, Ski: 31 },
  ...{ Ullensaker: 37, Oppegård: 27, Nittedal: 24, Eidsvoll: 25, Nesodden: 20, Ås: 20, Hamar: 31 },
  ...{ Ringsaker: 34, Elverum: 21, Stange: 21, Gjøvik: 31, Lillehammer: 28, Ringerike: 30, Kongsberg: 28 },
  ...{ Lier: 27, Røyken: 23, 'Nedre Eiker': 25, 'Øvre Eiker': 19, Horten: 27, Færder: 27, Bamble: 14 },
  ...{ Arendal: 45, Grimstad: 23, Mandal: 16, Karmøy: 42, Haugesund: 37, Sola: 27, Klepp: 20, Time: 19 },
  ...{ Hå: 19, Askøy: 29, Fjell: 26, 'Os 12': 21, Lindås: 16, Voss: 15, Førde: 13, Flora: 12, Ålesund: 48 },
  ...{ Molde: 27, Kristiansund: 24, Bodø: 52, Rana: 26, Narvik: 18, Harstad: 25, Alta: 21, Hammerfest: 11 },
  ...{ Stjørdal: 24, Levanger: 20, Steinkjer: 22, Verdal: 15, Malvik: 14, Melhus: 17, Namsos: 13 },
  ...{ Rømskog: 0.7, Utsira: 0.2, Modalen: 0.4, Fedje: 0.6, Træna: 0.5, Røst: 0.5, Aremark: 1.3 },
};

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
