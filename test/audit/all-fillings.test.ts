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
  return { rows, hidden, truth, possible };
}

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
});
