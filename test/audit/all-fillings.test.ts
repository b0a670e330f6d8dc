import { examined } from '../made/audit/audited';
import { Dice } from '../made/dice';
import { fillings, printedShare, tableOf } from '../oracles/audit/fillings';

/*
 * Small tables of a fylke and two kommuner with figures hidden at random: all fillings there are, against what the audit says remains.
 */
const HEADER = [
  'Område',
  'Nevner',
  ...['innfridd', 'delvis innfridd', 'ikke innfridd', 'uten rapportering'].flatMap((outcome) => [
    `Antall ${outcome}`,
    `Andel ${outcome} (%)`,
  ]),
];
const REGIONS = ['46 Vestland', '4601 Bergen', '4602 Kinn'];

interface SmallTable {
  readonly rows: readonly (readonly string[])[];
  /** Column and row of each hidden count or denominator, as [region, figure]. */
  readonly hidden: readonly (readonly [number, number])[];
  readonly truth: readonly (readonly number[])[];
  /** What would be printed of another table with the same cells hidden. */
  readonly printedOf: (table: readonly (readonly number[])[]) => readonly (readonly string[])[];
}

function printed(
  table: readonly (readonly number[])[],
  shows: (region: number, figure: number, share: boolean) => boolean,
): readonly (readonly string[])[] {
  return table.map((row, region) => [
    REGIONS[region] ?? '',
    shows(region, 0, false) ? String(row[0]) : ':',
    ...row
      .slice(1)
      .flatMap((count, at) => [
        shows(region, at + 1, false) ? String(count) : ':',
        shows(region, at + 1, true) ? printedShare(count, row[0] ?? 0) : ':',
      ]),
  ]);
}

function smallTable(
  dice: Dice,
  persons: number,
): SmallTable & { readonly possible: readonly (readonly (readonly number[])[])[] } {
  const all = fillings(persons, 2).map(tableOf);
  const truth = dice.of(all);
  const hides = dice.next() * 0.7 + 0.2;
  const sharesToo = dice.is(0.3);
  const seen = new Map<string, boolean>();
  const shows = (region: number, figure: number, share: boolean): boolean => {
    if (region === 0 && figure === 0) return true;
    const key = `${region} ${figure} ${String(share)}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const shown = share ? sharesToo && !dice.is(hides) : !dice.is(hides);
    seen.set(key, shown);
    return shown;
  };
  const rows = printed(truth, shows);
  const text = JSON.stringify(rows);
  const possible = all.filter((one) => JSON.stringify(printed(one, shows)) === text);
  const hidden = truth.flatMap((row, region) =>
    row.flatMap((_, figure) => (shows(region, figure, false) ? [] : [[region, figure] as const])),
  );
  return { rows, hidden, truth, possible, printedOf: (table) => printed(table, shows) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('[DIS-3] what remains of every hidden number is what all fillings leave', () => {
  const dice = new Dice(18);
  const tables = Array.from({ length: 160 }, (_, at) => smallTable(dice, 2 + (at % 5)));
  test('in 160 small tables with counts, denominators and shares', () => {
    let compared = 0;
    for (const { rows, hidden, possible } of tables) {
      const { hidden: remains, cells, contradictions } = examined([HEADER, ...rows], { rule: { below: 3 } });
      expect(contradictions).toEqual([]);
      const found = new Map(remains.map((one) => [cells[one.number.cells[0] ?? 0]?.address, one.remains]));
      for (const [region, figure] of hidden) {
        const column = figure === 0 ? 1 : 2 * figure;
        const values = possible.map((table) => table[region]?.[figure] ?? -1);
        const address = `Ark1!${String.fromCharCode(65 + column)}${region + 2}`;
        expect({ rows, address, ...found.get(address) }).toEqual({
          rows,
          address,
          least: Math.min(...values),
          most: Math.max(...values),
        });
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(800);
  });

  test('each end is reached by a table that prints the same', () => {
    let reached = 0;
    for (const { rows, truth, printedOf } of tables) {
      const { hidden, cells, system } = examined([HEADER, ...rows], { rule: { below: 3 } });
      const placeOf = (at: number): readonly [number, number] | null => {
        const address = cells[system.numbers[at]?.cells[0] ?? -1]?.address;
        const [, letter = '', row = ''] = /!([A-Z])(\d+)$/.exec(address ?? '') ?? [];
        return letter === '' ? null : [Number(row) - 2, Math.floor((letter.charCodeAt(0) - 65) / 2)];
      };
      for (const { number, remains, leastBy, mostBy } of hidden) {
        const own = system.numbers.indexOf(number);
        for (const [value, filling] of [
          [remains.least, leastBy],
          [remains.most, mostBy],
        ] as const) {
          // Cells that are not hidden, and those that hang together with none of these, are as they are.
          const table = truth.map((row) => [...row]);
          for (const [at, count] of filling ?? []) {
            const [region, figure] = placeOf(at) ?? [];
            if (region !== undefined && figure !== undefined) table[region]![figure] = count;
          }
          expect({ rows, own, value: filling?.get(own) }).toEqual({ rows, own, value });
          expect(table.map(([all, ...outcomes]) => [all, sumOf(outcomes)])).toEqual(
            table.map(([all]) => [all, all]),
          );
          expect(table[0]).toEqual([0, 1, 2, 3, 4].map((at) => table[1]![at]! + table[2]![at]!));
          expect(printedOf(table)).toEqual(rows);
          reached++;
        }
      }
    }
    expect(reached).toBeGreaterThan(1600);
  });
});
