import { openTraces, parseRow, withReach } from '../../core';
import { rowTraceLines, rowTraceText } from '../../layout';
import { isOmitted, readScalar } from '../arguments/argument';
import { notAvailable, wrong } from '../arguments/refusal';
import { requireIndicator, requireReadable, resolveIndicator } from '../arguments/resolve-indicator';
import { resolveData } from '../arguments/resolve-data';
import type { FunctionContext } from '../context';
import { functionText } from '../words/functions';
import { hidingText } from '../words/hiding';
import type { Spill } from './spill-definitions';

/**
 * IPLOS.ROW: what one row does, a line each under a header row: whom it stands for, what its cells were read as, every måltall and level it
 * counts in, and the rule that keeps it out of the others.
 */
export async function traceRow(
  given: { readonly data: unknown; readonly row: unknown; readonly indicator: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language, settings } = context;
  const text = functionText(language);
  const written = readScalar(given.row, 'row', language);
  if (written === null || written === 0) return wrong(text.missing('row'));
  const asked = parseRow(String(written));
  if (asked === null) return wrong(text.notARow(String(written)));
  const indicator = isOmitted(given.indicator) ? null : resolveIndicator(given.indicator, context);
  const data = await resolveData(given.data, { indicator, year: null, group: null, rows: true }, context);
  if (data.hiding !== null) return notAvailable(hidingText(language).asksData('ROW'));
  const { tabulation, rows } = data;
  requireReadable(tabulation, context);
  if (indicator !== null) requireIndicator(tabulation, indicator, context);
  const { classification, reporting, kostra } = settings;
  const question = withReach(tabulation, {
    classification,
    reporting,
    ...(kostra ? { kostra } : {}),
    ...(indicator ? { indicators: [indicator.id] } : {}),
  });
  const [number] = rows?.standing.numbersOf(asked.row, asked.source) ?? [];
  const trace = rows && number !== undefined ? openTraces(tabulation, question, rows).ofRow(number) : null;
  if (rows === null || trace === null) return notAvailable(text.rowNotRead(String(written), data.name));
  const lines = rowTraceLines(trace, settings.indicators, rows.standing.addressOf, language);
  return [[...rowTraceText(language).headers], ...lines.map(({ what, says, rule }) => [what, says, rule])];
}
