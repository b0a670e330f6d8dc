import type { Steps } from '../core';
import { notPlacedIn, totalOf } from '../published';
import type { AuditAssumptions, AuditedTable } from './assumptions';
import { auditedCells, rowGroups, type AuditedCell } from './cells/figures';
import { examine } from './examine';
import type { AuditFinding, AuditResult, NotChecked } from './findings';
import type { Fewest } from './search/proof';
import { compareReleases, type ReleaseDifference } from './releases';
import { findRepair } from './repair';
import type { AuditedNumber } from './system/variable';

/**
 * Says of any tables what they tell of small numbers ([DIS-3]): what remains of every hidden number, with the cells that prove it, what is
 * shown though it is small, differences between releases, the least further hiding that would repair it, and what was not checked.
 */
export function* auditSteps(
  tables: readonly AuditedTable[],
  assumptions: AuditAssumptions,
): Steps<AuditResult> {
  const cells = auditedCells(tables);
  const { differences, apart } = compareReleases(cells);
  yield { done: 0, total: 0 };
  const groups = rowGroups(cells, apart);
  const examined = yield* examine(cells, groups, assumptions);
  const { system, everybody, hidden, contradictions } = examined;
  const findings = [
    ...examined.findings,
    ...differenceFindings(differences, cells, system.numbers, assumptions),
  ];
  const repair =
    findings.length === 0 ? null : yield* findRepair(cells, groups, assumptions, examined.findings);
  return {
    cells,
    numbers: system.numbers,
    findings,
    everybody,
    hidden,
    contradictions,
    repair,
    taken: system.taken,
    notChecked: [
      ...notRead(tables, cells),
      ...(examined.unsearched > 0 ? [{ kind: 'searchedNearby', numbers: examined.unsearched } as const] : []),
      ...(examined.narrowingStopped ? [{ kind: 'narrowingStopped' } as const] : []),
      ...unproved(findings),
      ...(repair?.isLeast === false ? [{ kind: 'repairStopped' } as const] : []),
      ...(repair?.isLeast === true && !repair.isCheapest ? [{ kind: 'repairCost' } as const] : []),
      ...kostraNotKnown(cells, assumptions),
      ...yearsApart(cells),
      { kind: 'textsNotRead' },
      { kind: 'otherSources' },
      { kind: 'method' },
    ],
  };
}

/** A number that two releases print with a small difference tells of those few persons. */
function differenceFindings(
  differences: readonly ReleaseDifference[],
  cells: readonly AuditedCell[],
  numbers: readonly AuditedNumber[],
  { rule }: AuditAssumptions,
): readonly AuditFinding[] {
  const most = rule.kind === 'rest' ? rule.below : rule.below - 1;
  return differences.flatMap(({ cells: pair, difference }) => {
    const number = numbers.find((one) => one.cells.includes(pair[1]));
    if (!number || difference > most || cells[pair[0]] === undefined) return [];
    return {
      kind: 'difference',
      number,
      cells: pair,
      remains: { least: difference, most: difference },
      proof: pair,
      fewest: 'everywhere',
    };
  });
}

function notRead(tables: readonly AuditedTable[], cells: readonly AuditedCell[]): readonly NotChecked[] {
  const unplaced = tables.flatMap(({ table }) => table.unplaced.map(({ address }) => address));
  const figures = totalOf(notPlacedIn(tables.map(({ table }) => table)));
  const unreadable = cells.filter(({ told }) => told.kind === 'unreadable').map(({ address }) => address);
  const columns = tables.flatMap(({ table, intervalColumns }) =>
    table.columns
      .filter(
        ({ header, letter, role }) =>
          role === 'ignored' &&
          !intervalColumns.includes(letter) &&
          /(?:^|· )(?:nedre|øvre|lower|upper|høyest mulig|highest ?possible|interval ?(?:low|high))/iu.test(
            header,
          ),
      )
      .map(({ header }) => header),
  );
  return [
    ...(figures > 0 ? [{ kind: 'unplaced', cells: unplaced, figures } as const] : []),
    ...(unreadable.length > 0 ? [{ kind: 'unreadable', cells: unreadable } as const] : []),
    ...(columns.length > 0 ? [{ kind: 'intervals', columns: [...new Set(columns)] } as const] : []),
  ];
}

function unproved(findings: readonly AuditFinding[]): readonly NotChecked[] {
  const lacking = findings.filter(({ proof }) => proof === null).length;
  const shown = (where: Fewest): number =>
    findings.filter(({ proof, fewest }) => proof !== null && fewest === where).length;
  const [nearby, notShown] = [shown('nearby'), shown('notShown')];
  return [
    ...(lacking > 0 ? [{ kind: 'proofsNotFound', findings: lacking } as const] : []),
    ...(nearby + notShown > 0 ? [{ kind: 'proofsNotFewest', nearby, notShown } as const] : []),
  ];
}

function kostraNotKnown(cells: readonly AuditedCell[], { kostra }: AuditAssumptions): readonly NotChecked[] {
  if (kostra) return [];
  const groups = new Set(
    cells.filter(({ cell }) => cell.region.level === 'kostragruppe').map(({ cell }) => cell.region.code),
  );
  return groups.size > 0 ? [{ kind: 'kostraUnknown', groups: groups.size }] : [];
}

function yearsApart(cells: readonly AuditedCell[]): readonly NotChecked[] {
  const years = [...new Set(cells.map(({ cell }) => cell.year))].sort();
  return years.length > 1 ? [{ kind: 'yearsApart', years }] : [];
}
