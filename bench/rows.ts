import { arquero, arqueroTable } from './engines/arquero';
import { touchEveryCell } from './engines/bound';
import { duckdb, duckdbTable } from './engines/duckdb';
import { naiveFilters } from './engines/naive';
import { handWritten } from './engines/hand-written';
import { figuresOf, ourCounts, ours } from './engines/ours';
import { inventRows } from './extract';
import { mustEqual } from './figures';
import { compare, type Contestant } from './measure';

/** Rows at hand → all figures, each engine in its own form, in one run and in turn. */
export async function benchRows(persons: number, rounds: number): Promise<void> {
  const rows = inventRows(persons);
  const expected = figuresOf(ours(rows));
  const frame = arqueroTable(rows);
  const database = await duckdbTable(rows);
  mustEqual('Arquero', arquero(frame), expected);
  mustEqual('our counts', ourCounts(rows), expected);
  mustEqual('the hand-written loop', handWritten(rows), expected);
  mustEqual('DuckDB', await duckdb(database), expected);

  const contestants: readonly Contestant[] = [
    { name: 'bound: touch and type-check every cell', run: () => touchEveryCell(rows) },
    { name: 'hand-written loop for these columns only, unchecked', run: () => handWritten(rows) },
    { name: 'iplos: rows → all counts, checked (the peers’ form)', run: () => ourCounts(rows) },
    { name: 'iplos: rows → all måltall as objects, shares exact', run: () => ours(rows) },
    { name: 'DuckDB SQL in memory, GROUPING SETS', run: () => duckdb(database) },
    { name: 'Arquero, finest cells + roll-up', run: () => arquero(frame) },
    { name: '16 filters (one indicator, one year, land only)', run: () => naiveFilters(rows, 2019) },
  ];
  await compare(`${persons.toLocaleString('en')} rows at hand → all figures`, contestants, rounds, 2);
  database.closeSync();
}
