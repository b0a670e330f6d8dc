import { measuresCsv } from '../../src/hosts/forms/write-csv';

/** The measures' CSV as text, its mark included. */
export const csvText = (...asked: Parameters<typeof measuresCsv>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(measuresCsv(...asked));
