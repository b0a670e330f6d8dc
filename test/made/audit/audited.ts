import {
  auditSteps,
  recogniseAudited,
  type AuditAssumptions,
  type AuditedTable,
  type AuditResult,
} from '../../../src/audit';
import { auditedCells, rowGroups, type AuditedCell } from '../../../src/audit/cells/figures';
import { examine, type Examined } from '../../../src/audit/examine';
import { withoutPause } from '../../../src/core';
import type { RawCell } from '../../../src/core';
import { classification, indicators } from '../shipped';

/** A table of a file as the audit takes it; of 2024 where it does not say. */
export function auditedTable(
  rows: readonly (readonly RawCell[])[],
  file = 'Ark1',
  year = 2024,
): AuditedTable {
  const grid = { source: file, firstRow: 1, firstColumn: 1, rows };
  return recogniseAudited(file, grid, { classification, indicators, year });
}

/** Audits rows as a sheet called Ark1; numbers below 5 are small unless told otherwise. */
export function audited(
  rows: readonly (readonly RawCell[])[],
  assumptions: Partial<AuditAssumptions> = {},
): AuditResult {
  return auditedTables([auditedTable(rows)], assumptions);
}

/** Audits several tables together. */
export function auditedTables(
  tables: readonly AuditedTable[],
  assumptions: Partial<AuditAssumptions> = {},
): AuditResult {
  return withoutPause(auditSteps(tables, { ...USUAL, ...assumptions }));
}

const USUAL: AuditAssumptions = {
  rule: { below: 5 },
  classification,
  ageGroups: ['all', '0-17', '18-66', '67+'],
  knows: [],
};

/** The numbers of a sheet examined without proofs and repair, which take the most of the time. */
export function examined(
  rows: readonly (readonly RawCell[])[],
  assumptions: Partial<AuditAssumptions> = {},
): Examined & { readonly cells: readonly AuditedCell[] } {
  return examinedTables([auditedTable(rows)], assumptions);
}

/** Several tables examined so. */
export function examinedTables(
  tables: readonly AuditedTable[],
  assumptions: Partial<AuditAssumptions> = {},
): Examined & { readonly cells: readonly AuditedCell[] } {
  const cells = auditedCells(tables);
  const groups = rowGroups(cells, () => false);
  return {
    ...withoutPause(examine(cells, groups, { ...USUAL, ...assumptions }, { proofs: 0 })),
    cells,
  };
}

/** Each finding on a line: what it is, the cells it is about, what remains, and the cells that prove it. */
export function findingLines({ findings, cells }: AuditResult): readonly string[] {
  const named = (own: readonly number[]): string =>
    own
      .map((at) => cells[at]?.address.replace('Ark1!', '') ?? '?')
      .sort()
      .join(' ');
  return findings.map(
    ({ kind, cells: own, remains: { least, most }, proof }) =>
      `${kind} ${named(own)} ${least === most ? least : `${least}–${most}`} by ${proof === null ? '?' : named(proof)}`,
  );
}

/** What remains of each hidden number on a line: `B4 1–5`. */
export function hiddenLines({ hidden, cells }: AuditResult): readonly string[] {
  return hidden.map(
    ({ number, remains: { least, most } }) =>
      `${number.cells.map((at) => cells[at]?.address.replace('Ark1!', '')).join(' ')} ${least}–${most}`,
  );
}
