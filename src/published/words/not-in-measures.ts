import { both, listed, type Localized } from '../../core';
import type { Reason } from '../prose/verdict';

/** A claim names no indicator, and the data have several: which, and what to do. */
export function indicatorNotSaid(indicators: readonly string[]): Localized {
  const [nb, en] = [listed(indicators, 'nb'), listed(indicators, 'en')];
  return both(
    `Teksten sier ikke hvilken indikator det gjelder, og dataene har ${nb}. Nevn den i teksten, eller velg den.`,
    `The text does not say which indicator is meant, and the data have ${en}. Name it in the text, or choose it.`,
  );
}

/** What of a claim the data do not have. */
export function whatDataLack(reason: Extract<Reason, { readonly kind: 'notInMeasures' }>): Localized {
  switch (reason.lacks) {
    case 'indicator':
      return both(
        `Dataene har ikke indikatoren ${reason.indicator}.`,
        `The data do not have the indicator ${reason.indicator}.`,
      );
    case 'year':
      return both(
        `Dataene har ikke ${reason.year}, bare ${listed(reason.years.map(String), 'nb')}.`,
        `The data do not have ${reason.year}, only ${listed(reason.years.map(String), 'en')}.`,
      );
    case 'region':
      return both(
        `Dataene har ikke tall for ${reason.name} i ${reason.year}.`,
        `The data have no figures for ${reason.name} in ${reason.year}.`,
      );
    case 'measure':
      return both('Dataene har ikke dette måltallet.', 'The data do not have this measure.');
  }
}
