import * as aq from 'arquero';
import type { RawCell } from '../../src/core/persons/snapshot';
import { newFigures, placeOf, type Figures } from '../figures';

/**
 * Arquero in the form that measured best: one pass to the finest cells (year × kommune × age group), then roll-ups of those.
 * Putting the rows into columns is done beforehand and not timed.
 */
export function arqueroTable(rows: readonly (readonly RawCell[])[]): aq.ColumnTable {
  const people = rows.slice(1);
  const column = (index: number) => people.map((row) => row[index]);
  return aq.table({
    y: column(1),
    k: column(2),
    a: column(3),
    n9: column(4),
    r10: column(5),
    n13: column(6),
    r14: column(7),
  });
}

const NAMES = ['d0', 'm0', 'p0', 'u0', 'x0', 'd1', 'm1', 'p1', 'u1', 'x1'];

export function arquero(table: aq.ColumnTable): Figures {
  const finest = table
    .derive({
      g: (d: { a: number | string }) =>
        d.a === '' ? 3 : (d.a as number) <= 17 ? 0 : (d.a as number) <= 66 ? 1 : 2,
    })
    .groupby('y', 'k', 'g')
    .rollup({
      d0: 'd => op.sum(d.n9 === 1 ? 1 : 0)',
      m0: 'd => op.sum(d.n9 === 1 && d.r10 === 1 ? 1 : 0)',
      p0: 'd => op.sum(d.n9 === 1 && d.r10 === 2 ? 1 : 0)',
      u0: 'd => op.sum(d.n9 === 1 && d.r10 === 3 ? 1 : 0)',
      x0: "d => op.sum(d.n9 === 1 && d.r10 === '' ? 1 : 0)",
      d1: 'd => op.sum(d.n13 === 1 ? 1 : 0)',
      m1: 'd => op.sum(d.n13 === 1 && d.r14 === 1 ? 1 : 0)',
      p1: 'd => op.sum(d.n13 === 1 && d.r14 === 2 ? 1 : 0)',
      u1: 'd => op.sum(d.n13 === 1 && d.r14 === 3 ? 1 : 0)',
      x1: "d => op.sum(d.n13 === 1 && d.r14 === '' ? 1 : 0)",
    } as never)
    .ungroup()
    .derive({ f: 'd => op.substring(d.k, 0, 2)' } as never);
  const rollup = Object.fromEntries(NAMES.map((name) => [name, `d => op.sum(d.${name})`])) as never;
  const figures = newFigures();
  const put = (keys: string[], regionOf: (row: Record<string, unknown>) => string, all: boolean) => {
    const rolled = finest.groupby(...keys, ...(all ? [] : ['g'])).rollup(rollup);
    for (const row of rolled.objects() as Record<string, unknown>[]) {
      if (!all && row.g === 3) continue;
      const age = all ? 'all' : (['0-17', '18-66', '67+'][row.g as number] as string);
      NAMES.forEach((name, i) => {
        const place = placeOf(Math.floor(i / 5), row.y as number, regionOf(row), age);
        figures[place + (i % 5)] = row[name] as number;
      });
    }
  };
  for (const all of [true, false]) {
    put(['y'], () => '0', all);
    put(['y', 'f'], (row) => row.f as string, all);
    put(['y', 'k'], (row) => row.k as string, all);
  }
  return figures;
}
