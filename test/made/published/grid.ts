import {
  recogniseTable,
  type RecogniseOptions,
} from '../../../src/published/compare/recognise/recognise-table';
import type { RecognisedTable } from '../../../src/published/compare/recognise/recognised-table';
import type { PublishedGrid } from '../../../src/published/compare/recognise/published-grid';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { classification, indicators } from '../shipped';

/** Rows as a sheet called Ark1 from A1. */
export function grid(rows: readonly (readonly RawCell[])[]): PublishedGrid {
  return { source: 'Ark1', firstRow: 1, firstColumn: 1, rows };
}

/** The table recognised with the shipped indicators and classification. */
export function recognised(
  rows: readonly (readonly RawCell[])[],
  options: Partial<RecogniseOptions> = {},
): RecognisedTable {
  return recogniseTable(grid(rows), { classification, indicators, ...options });
}

/** Each placed cell on a line: `B4 20 2019 1a 68,7`; a share from 0 to 1 ends with its scale. */
export function placesIn(table: RecognisedTable): readonly string[] {
  return table.cells.map(({ address, region, year, outcome, ageGroup, part, text, scale }) => {
    const what = `${outcome ?? 'N'}/${ageGroup}/${part}`;
    return [
      address.replace('Ark1!', ''),
      region.code,
      year,
      what,
      text === '' ? '–' : text,
      part === 'share' && scale === 1 ? '(0–1)' : '',
    ]
      .join(' ')
      .trim();
  });
}

/** Each cell without a place on a line: `B4 regionUnknown`. */
export function unplacedIn(table: RecognisedTable): readonly string[] {
  return table.unplaced.map(({ address, reason }) => `${address.replace('Ark1!', '')} ${reason.kind}`);
}
