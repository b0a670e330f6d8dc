import { withoutPause, type RawCell } from '../../core';
import type { FunctionContext } from '../context';
import { cellOf } from '../arguments/argument';
import { wrong } from '../arguments/refusal';
import { hidingArguments } from '../arguments/resolve-hiding';
import { parsePlace } from '../data/place';
import { functionText } from '../words/functions';
import type { Spill } from './spill-definitions';

/** What is called small unless told otherwise. */
const USUAL_BELOW = 5;

/**
 * IPLOS.AUDIT: what a hidden table gives away all the same ([DIS-3]), one line per finding under a header row – cell, region, what, what is
 * left of it, the cells that prove it, why – and last a line of what was found in all. The audit is loaded when it is first asked for.
 */
export async function spillAudit(
  given: { readonly table: unknown; readonly hideBelow: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language, settings } = context;
  const { classification, indicators, kostra } = settings;
  const rule = hidingArguments({ hideBelow: given.hideBelow }, context) ?? { below: USUAL_BELOW };
  const rows = Array.isArray(given.table) ? (given.table as readonly unknown[]) : [given.table];
  const place = parsePlace(context.addresses[0]) ?? { source: '', firstRow: 1, firstColumn: 1 };
  const grid = {
    ...place,
    rows: rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(rawCell)),
  };
  const { auditLines, auditSteps, recogniseAudited } = await import('../../audit');
  const table = recogniseAudited(place.source, grid, {
    classification,
    indicators,
    year: classification.lastYear,
  });
  if (table.table.cells.length === 0) return wrong(functionText(language).nothingToAudit);
  const assumptions = {
    rule,
    classification,
    ageGroups: indicators[0]?.ageGroups.map(({ id }) => id) ?? [],
    knows: [],
    ...(kostra ? { kostra } : {}),
  };
  const result = withoutPause(auditSteps([table], assumptions));
  return auditLines({
    result,
    files: [{ name: place.source, sha256: null }],
    assumptions,
    command: null,
    program: '',
    time: '',
    language,
  }).map((line) => [...line]);
}

function rawCell(value: unknown): RawCell {
  const cell = cellOf(value);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}
