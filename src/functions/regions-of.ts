import { openRegions, type RegionBook, type Tabulation } from '../core';
import type { FunctionSettings } from './ports';

/**
 * The regions of counts. What was summed once is kept with the counts, so that hundreds of cells on one data set cost one
 * summing and a look-up each; it goes when the counts go, and is made anew when the settings have changed.
 */
export function regionsOf(tabulation: Tabulation, settings: FunctionSettings): RegionBook {
  const known = OPENED.get(tabulation);
  if (known?.settings === settings) return known.book;
  const { classification, reporting, kostra } = settings;
  const book = openRegions(tabulation, { classification, reporting, ...(kostra ? { kostra } : {}) });
  OPENED.set(tabulation, { settings, book });
  return book;
}

const OPENED = new WeakMap<Tabulation, { readonly settings: FunctionSettings; readonly book: RegionBook }>();
