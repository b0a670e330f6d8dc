import { cellStyle } from '../../../layout';
import type { Language } from '../../../core';
import { rectanglesOf } from './rectangles';
import type { PlannedSheet } from './write-plan';

/** What a sign begins with ([VAL-3]: `.`, `..`, `:`), and no figure does. */
const BEGINNINGS = ['.', ':'] as const;

/**
 * Lets signs be grey where the figures are formulas: which cell shows a sign changes with the data, so that the colour hangs on what
 * it shows. A rule on the text's beginning has no reference that could be read from the wrong cell, and no word of a language. Rules of
 * an earlier run are taken off; others are the user's.
 *
 * @param isSafe whether this Excel bears rules beside formulas of ours; else signs stay as dark as figures
 * @param wasLive rules of ours may be there: the figures were formulas before, or this was tried already
 */
export async function writeSignColours(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells }: PlannedSheet,
  {
    language,
    wasLive,
    isSafe,
  }: { readonly language: Language; readonly wasLive: boolean; readonly isSafe: boolean },
): Promise<void> {
  if (wasLive) await removeEarlier(context, sheet);
  if (!isSafe) return;
  const { colour } = cellStyle('bodySign', language);
  if (colour === null) return;
  const figures = cells.formulas.map((formulas, row) =>
    formulas.map((formula, column) =>
      formula !== null && isFigure(cells.styles[row]?.[column]) ? true : null,
    ),
  );
  for (const { row, column, rows, columns } of rectanglesOf(figures)) {
    const { conditionalFormats } = sheet.getRangeByIndexes(row, column, rows, columns);
    for (const text of BEGINNINGS) {
      const { textComparison } = conditionalFormats.add('ContainsText');
      textComparison.rule = { operator: 'BeginsWith', text };
      textComparison.format.font.color = colour;
    }
  }
}

/** The cell with IPLOS.DATASET is a formula too. */
function isFigure(style: PlannedSheet['cells']['styles'][number][number] | undefined): boolean {
  return style === 'bodyShare' || style === 'bodyInteger';
}

async function removeEarlier(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/type');
  await context.sync();
  const byText = conditionalFormats.items.filter(({ type }) => type === 'ContainsText');
  for (const { textComparison } of byText) textComparison.load('rule');
  await context.sync();
  for (const format of byText) {
    // The types promise a rule; one that was refused has none.
    const rule = format.textComparison.rule as Excel.ConditionalTextComparisonRule | null;
    if (!rule || (rule.operator === 'BeginsWith' && BEGINNINGS.some((one) => one === rule.text))) {
      format.delete();
    }
  }
}
