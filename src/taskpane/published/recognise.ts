import type { Classification, RangeSnapshot } from '../../core';
import { fitOfTable, recogniseTable, type PublishedGrid, type RecogniseOptions } from '../../published';
import type { WorkbookSource } from '../../hosts/host';
import type { PublishedTable, TableSaid } from '../state/published-state';
import type { Offer } from '../state/offer';
import { INDICATORS } from '../../shipped';

/** Recognises what every figure of a published table is ([PUB-1]). */
export function publishedTable(
  source: PublishedTable['source'],
  grid: PublishedGrid,
  said: TableSaid,
  classification: Classification,
): PublishedTable {
  return { source, grid, said, recognised: recogniseTable(grid, optionsOf(said, classification)) };
}

/** Nothing said but what the table's own name says: `Publisert 2019`, `Arbeid_og_utdanning`. */
export function saidByName({ name, sheet }: WorkbookSource, classification: Classification): TableSaid {
  const years = [...`${name} ${sheet}`.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  const [year, another] = [...new Set(years)].filter((one) => classification.forYear(one) !== undefined);
  return { year: another === undefined ? (year ?? null) : null, indicator: indicatorNamed(name) };
}

/** The only indicator whose title stands in a name; Excel's tables and names have `_` for blanks. */
function indicatorNamed(name: string): string | null {
  const plain = name.replace(/_/g, ' ').toLowerCase();
  const named = INDICATORS.filter(({ title, shortTitle }) =>
    [title.nb, title.en, shortTitle.nb, shortTitle.en].some((one) => plain.includes(one.toLowerCase())),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** What may be a published table, the one with most figures that can be placed first; tables of persons come last. */
export function publishedOffers(offers: readonly Offer[], classification: Classification): readonly Offer[] {
  const fits = new Map(offers.map((offer) => [offer, publishedFit(offer, classification)]));
  return [...offers].sort((one, other) => (fits.get(other) ?? 0) - (fits.get(one) ?? 0));
}

/** How many figures of an offer's first rows can be placed; none in a table of persons. */
export function publishedFit({ head, source, columns }: Offer, classification: Classification): number {
  const isPersons = columns !== null && columns.indicators.length > 0;
  return isPersons ? 0 : fitOfTable(head, optionsOf(saidByName(source, classification), classification));
}

/** How many figures of the first rows of a sheet in a file can be placed. */
export function fitOfSheet(first: RangeSnapshot, classification: Classification): number {
  return fitOfTable(first, optionsOf({ year: null, indicator: null }, classification));
}

function optionsOf({ year, indicator }: TableSaid, classification: Classification): RecogniseOptions {
  return { classification, indicators: INDICATORS, year, indicator };
}
