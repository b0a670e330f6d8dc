import { ageSource, NO_REPORTING, type Classification } from '../../core';
import type { Offer } from '../state/offer';
import type { ChosenData, ColumnChoices, DataState } from '../state/chosen-data';
import type { RegionsState } from '../state/regions-state';

/** Nothing said about a table's columns but what its name says about the year. */
export function startColumns(offer: Offer, { classification }: RegionsState): ColumnChoices {
  return { mapping: {}, year: yearInName(offer, classification), reporting: NO_REPORTING, kostra: null };
}

/** Chooses a table among those offered; what was said about its columns before holds again. */
export function choose(
  offers: readonly Offer[],
  wanted: Offer | undefined,
  regions: RegionsState,
  remembered: (offer: Offer) => ColumnChoices | null,
): DataState {
  const offer = wanted ?? offers[0];
  if (!offer) return { kind: 'none' };
  return {
    kind: 'chosen',
    offers,
    source: offer.source,
    columns: remembered(offer) ?? startColumns(offer, regions),
    inspection: { kind: 'notInspected' },
    regions,
  };
}

/** Gives a role another column; an empty header says that none has it, null lets the header decide again. */
export function mapRole(data: ChosenData, role: string, header: string | null): ChosenData {
  const { [role]: _, ...others } = data.columns.mapping;
  const mapping = header === null ? others : { ...others, [role]: header };
  return { ...data, columns: { ...data.columns, mapping }, inspection: { kind: 'notInspected' } };
}

/** The roles of a table that people look for, with the one age source that counts. */
export function rolesShown(offer: Offer, codes: readonly string[]): readonly string[] {
  const age = offer.columns ? (ageSource(offer.columns)?.role ?? 'age') : 'age';
  return ['municipality', 'year', age, ...codes, 'person', 'registrationDate'];
}

/** The year of a table by its name alone: `Uttrekk 2019`, `IPLOS_2019`: the only year of the classification that stands in the table's or sheet's name. */
export function yearInName({ source }: Offer, classification: Classification): number | null {
  const years = [...`${source.name} ${source.sheet}`.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)]
    .map((match) => Number(match[1]))
    .filter((year) => classification.forYear(year) !== undefined);
  const distinct = [...new Set(years)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
