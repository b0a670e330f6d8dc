import { openRegions, type RegionBook, type Tabulation, withReach } from '../../core';
import type { FunctionSettings } from '../ports';

/**
 * The regions of counts, with what the data are taken to be about ([IN-11]). What was summed once is kept with the counts, so that hundreds of cells on one data set cost one
 * summing and a look-up each; it goes when the counts go, and is made anew when the settings have changed.
 */
export function regionsOf(tabulation: Tabulation, settings: FunctionSettings): RegionBook {
  const ofCounts = OPENED.get(tabulation) ?? new WeakMap<FunctionSettings, RegionBook>();
  OPENED.set(tabulation, ofCounts);
  const { classification, reporting, kostra } = settings;
  const book =
    ofCounts.get(settings) ??
    openRegions(
      tabulation,
      withReach(tabulation, { classification, reporting, ...(kostra ? { kostra } : {}) }),
    );
  ofCounts.set(settings, book);
  return book;
}

const OPENED = new WeakMap<Tabulation, WeakMap<FunctionSettings, RegionBook>>();
