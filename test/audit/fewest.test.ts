import { auditedCells, rowGroups, type AuditedCell } from '../../src/audit/cells/figures';
import { examine } from '../../src/audit/examine';
import { proofOf } from '../../src/audit/search/proof';
import { touching } from '../../src/audit/system/system';
import { withoutPause } from '../../src/core';
import { audited, auditedTable } from '../made/audit/audited';
import { Dice } from '../made/dice';
import { classification } from '../made/shipped';

/* Small tables, in which every choice of cells is tried: fewer do not prove what is found, and hiding fewer figures does not repair it. */
const HEADER = [
  'Område',
  'Nevner',
  'Antall innfridd',
  'Antall delvis innfridd',
  'Antall ikke innfridd',
  'Antall uten rapportering',
];
const ASSUMED = { rule: { below: 4 }, classification, ageGroups: ['all', '0-17', '18-66', '67+'], knows: [] };

function table(dice: Dice): readonly (readonly (string | number)[])[] {
  const kommuner = Array.from({ length: 2 }, () =>
    Array.from({ length: 4 }, () => dice.below(dice.is(0.5) ? 4 : 12)),
  );
  const fylke = [0, 1, 2, 3].map((at) => kommuner.reduce((sum, row) => sum + row[at]!, 0));
  return [fylke, ...kommuner].map((row, at) => {
    const numbers = [row.reduce((sum, one) => sum + one, 0), ...row];
    const shown = numbers.map((one) => ((one > 0 && one < 4) || dice.is(0.15) ? ':' : one));
    return [['Vestland', 'Bergen', 'Kinn'][at]!, ...shown];
  });
}

/** What is left when only some of the cells that show a count are shown, the sums being those of the whole table. */
function onlyShown(rows: readonly (readonly (string | number)[])[], keeps: (at: number) => boolean) {
  const cells = auditedCells([auditedTable([HEADER, ...rows])]);
  const tried = cells.map((cell, at): AuditedCell =>
    cell.told.kind === 'count' && !keeps(at)
      ? { ...cell, told: { kind: 'hidden', least: 0, most: Infinity } }
      : cell,
  );
  const groups = rowGroups(cells, () => false);
  return withoutPause(examine(tried, groups, ASSUMED, { seen: cells, proofs: 0 }));
}

function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((one, at) => subsets(items.slice(at + 1), size - 1).map((others) => [one, ...others]));
}

const dice = new Dice(3);
const tables = Array.from({ length: 7 }, () => table(dice));

test('[DIS-3] the fewest cells that prove it: with one fewer, whichever, more is left', () => {
  let tried = 0;
  for (const rows of tables.slice(0, 3)) {
    const { findings, cells, numbers } = audited([HEADER, ...rows], { rule: { below: 4 } });
    const shown = cells.flatMap(({ told }, at) => (told.kind === 'count' ? [at] : []));
    for (const { number, remains, proof, fewest } of findings) {
      if (proof === null || number.stands !== 'printed' || fewest !== 'everywhere' || proof.length > 3)
        continue;
      const own = numbers.indexOf(number);
      const left = (keeps: readonly number[]) =>
        onlyShown(rows, (at) => keeps.includes(at)).hidden.find(
          (one) => one.number.cells[0] === numbers[own]?.cells[0],
        )?.remains;
      expect(left(proof)).toEqual(remains);
      for (const fewer of subsets(shown, proof.length - 1)) {
        const wider = left(fewer);
        expect([
          rows,
          proof,
          fewer,
          wider && wider.least >= remains.least && wider.most <= remains.most,
        ]).toEqual([rows, proof, fewer, false]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(30);
});

test('[DIS-3] the least further hiding: with fewer figures hidden, whichever, something is found; of one, none is cheaper', () => {
  let tried = 0;
  for (const rows of tables) {
    const { repair, cells, numbers } = audited([HEADER, ...rows], { rule: { below: 4 } });
    if (repair === null || !repair.isLeast || repair.figures.length > 2) continue;
    const figures = numbers.flatMap((number) => {
      const own = number.cells.filter((at) => cells[at]?.told.kind === 'count');
      const told = cells[own[0] ?? -1]?.told;
      return told?.kind === 'count' ? [{ own, persons: told.value }] : [];
    });
    const isClean = (hidden: readonly (typeof figures)[number][]) => {
      const gone = new Set(hidden.flatMap(({ own }) => own));
      const found = onlyShown(rows, (at) => !gone.has(at)).findings;
      return found.every(
        ({ kind, cells: about }) => kind === 'recovered' && about.some((at) => gone.has(at)),
      );
    };
    for (let size = 0; size < repair.figures.length; size++)
      for (const fewer of subsets(figures, size)) {
        expect([rows, fewer, isClean(fewer)]).toEqual([rows, fewer, false]);
        tried++;
      }
    const [only, ...others] = repair.figures;
    if (only === undefined || others.length > 0) continue;
    expect(repair.isCheapest).toBe(true);
    const cheaper = figures.filter(({ persons }) => persons < (only.persons ?? 0));
    expect(cheaper.filter((one) => isClean([one]))).toEqual([]);
  }
  expect(tried).toBeGreaterThan(20);
});

test('[DIS-3] proofs take from one effort; when it is spent, the next one is not found, which is told', () => {
  const only = { terms: [{ variable: 0, factor: 1 }], least: 3, most: 3, cell: 7 };
  const system = { variables: 1, conditions: [only], shares: [], rows: [] };
  const effort = { left: 1 };
  const proof = () => proofOf(0, { least: 3, most: 3 }, system, touching(system), effort);
  expect(proof()).toEqual({ cells: [7], fewest: 'everywhere' });
  expect(effort.left).toBeLessThanOrEqual(0);
  expect(proof()).toBeNull();
});
