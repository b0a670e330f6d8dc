import type { Outcome } from '../../core';
import type { Marker } from '../types';

/** The colour of a series and of the figures written on it; null where none are written. `#RRGGBB`. */
export interface SeriesColour {
  readonly fill: string;
  readonly label: string | null;
}

/**
 * One colour for each outcome, the same in every figure. Neighbours in a stacked bar differ by lightness and not only by
 * hue, so that they can be told apart in grey print and with any colour vision (tested). No red or green: the definition sets no
 * target, so the figure must not pass judgement.
 */
export const OUTCOME_COLOURS: Readonly<Record<Outcome, SeriesColour>> = {
  met: { fill: '#16476A', label: '#FFFFFF' },
  partiallyMet: { fill: '#9CCDD3', label: '#12344D' },
  unmet: { fill: '#B9773A', label: '#FFFFFF' },
  unreported: { fill: '#DDE1E5', label: null },
};

/** The shape of each outcome's values on a line. */
export const OUTCOME_MARKERS: Readonly<Record<Outcome, Marker>> = {
  met: 'circle',
  partiallyMet: 'square',
  unmet: 'triangle',
  unreported: 'diamond',
};

/** Persons whose received value is invalid: in the denominator, in no numerator ([NUM-5]). */
export const REST_COLOUR: SeriesColour = { fill: '#6E7881', label: null };
