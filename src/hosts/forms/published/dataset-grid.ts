import type { PublishedGrid } from '../../../published';
import type { DatasetDimension, PublishedDataset } from './dataset';

/**
 * A dataset as a table of one figure a row, under headers that every table's reader knows: what the figures are is then found as in any
 * other table, and a dimension that no måltall has is said to be one.
 *
 * @param source what the table is called in messages
 */
export function datasetGrid(source: string, dataset: PublishedDataset): PublishedGrid {
  const { dimensions, cells, title, addressOf } = dataset;
  const columns = dimensions.flatMap((dimension, at) =>
    columnsOf(dimension).map((column) => ({ ...column, dimension: at })),
  );
  const sizes = dimensions.map(({ categories }) => categories.length);
  const rows = cells.map((cell, number) => {
    const places = placesOf(number, sizes);
    return [...columns.map(({ textOf, dimension }) => textOf(places[dimension] ?? 0)), cell];
  });
  return {
    source,
    firstRow: 1,
    firstColumn: 1,
    rows: [[title], [...columns.map(({ header }) => header), 'Verdi'], ...rows],
    dimensions: columns.map((_, index) => index),
    addresses: (row) => (row < 2 ? source : addressOf(row - 2)),
  };
}

interface Column {
  readonly header: string;
  readonly textOf: (category: number) => string;
}

function columnsOf({ label, role, categories }: DatasetDimension): readonly Column[] {
  const labelOf = (at: number) => categories[at]?.label ?? '';
  const codeOf = (at: number) => categories[at]?.code ?? '';
  switch (role) {
    case 'time':
      return [{ header: 'År', textOf: labelOf }];
    case 'region':
      return [
        { header: 'Kode', textOf: codeOf },
        { header: 'Område', textOf: labelOf },
      ];
    case 'metric':
      return [{ header: 'Statistikkvariabel', textOf: labelOf }];
    case 'other':
      return [{ header: label, textOf: labelOf }];
  }
}

/** The place in each dimension of a cell, the last dimension fastest. */
function placesOf(cell: number, sizes: readonly number[]): readonly number[] {
  const places: number[] = [];
  let rest = cell;
  for (let at = sizes.length - 1; at >= 0; at--) {
    const size = sizes[at] ?? 1;
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return places;
}
