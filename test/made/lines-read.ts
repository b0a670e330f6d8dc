import { startReading, type RangeSnapshot, type Tabulation } from '../../src/core';
import { readCsv } from '../../src/hosts/forms/read-csv';
import { classification, indicators } from './shipped';

/** A text as a file holds it. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** All snapshots of a text that comes in pieces of the lengths given. */
export function snapshotsOf(bytes: Uint8Array, lengths: () => number): readonly RangeSnapshot[] {
  const csv = readCsv('a.csv', 'a.csv');
  const snapshots: RangeSnapshot[] = [];
  for (let at = 0, isLast = false; !isLast;) {
    const block = bytes.slice(at, at + lengths());
    at += block.length;
    isLast = block.length === 0;
    const snapshot = csv.read(block, isLast);
    if (snapshot) snapshots.push(snapshot);
  }
  return snapshots;
}

/** What is read of snapshots: as they are, or by their cells alone. */
export function reading(
  snapshots: readonly RangeSnapshot[],
  byCells: boolean,
  year: number | null = null,
): Tabulation {
  const one = startReading({ indicators, required: false, classification, year });
  for (const snapshot of snapshots) {
    const { source, firstRow, firstColumn, isDelimited } = snapshot;
    one.add(
      byCells
        ? { source, firstRow, firstColumn, isDelimited: isDelimited ?? false, rows: snapshot.rows }
        : snapshot,
    );
  }
  return one.finish();
}

/** Where a block ends decides in which order an issue's cells and examples are met, and the blocks of the cube. */
export function inOrder({ cube, issues, input }: Tabulation) {
  const figures = cube.planes.flatMap(({ blocks, counts }) =>
    blocks.map((block, at) =>
      JSON.stringify([block, [...counts.slice(at * cube.blockLength, (at + 1) * cube.blockLength)]]),
    ),
  );
  return {
    figures: figures.sort(),
    input,
    issues: issues.map(({ code, rows, cells }) => ({ code, rows, cells: [...cells].sort() })),
  };
}
