import { useEffect, useState, type ReactNode } from 'react';
import { formatArea } from '../../simulated-excel/workbook/address';
import { CellError } from '../../simulated-excel/workbook/cell-value';
import { NOT_COMPUTED } from '../../simulated-excel/workbook/edits';
import { commitDraft, goTo, leaveDraft } from './cell-actions';
import { currentInput } from './grid/active-cell';
import { areaOf } from './grid/cursor';
import { platformOf } from './settings';
import type { WorkbenchText } from './text';
import { FormulaInput } from './typing/formula-input';
import type { Workbench } from './workbench';

/** Where the cursor is, and what the active cell holds; both can be typed in. */
export function FormulaBar({
  bench,
  text,
}: {
  readonly bench: Workbench;
  readonly text: WorkbenchText;
}): ReactNode {
  const { cursor, draft } = bench.state();
  const address = formatArea(areaOf(cursor));
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => setWanted(null), [address]);
  const { row, column } = cursor.anchor;
  const { calculator } = bench.state().session.excel.functions;
  const value = bench.sheet.cells.value(row, column);
  const said =
    value instanceof CellError && value.code === NOT_COMPUTED
      ? text.notComputed
      : calculator.messageAt({ sheet: bench.sheet, row, column });
  const shown =
    draft?.text ??
    currentInput(bench.sheet, cursor.anchor, platformOf(bench.state().settings).displayLanguage);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={text.nameBox}
        value={wanted ?? address}
        spellCheck={false}
        onChange={({ target }) => setWanted(target.value)}
        onBlur={() => setWanted(null)}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && wanted !== null) goTo(bench, wanted.trim());
          if (event.key === 'Enter' || event.key === 'Escape') setWanted(null);
        }}
      />
      <span aria-hidden className="function-sign">
        fx
      </span>
      <FormulaInput
        className="formula"
        help={bench.typingHelp}
        aria-label={text.formulaBar}
        value={shown}
        onFocus={() => {
          if (!draft) bench.edit({ text: shown, place: 'bar' });
        }}
        onBlur={() => {
          if (bench.state().draft?.place === 'bar') leaveDraft(bench);
        }}
        onText={(typed) => bench.edit({ text: typed, place: 'bar' })}
        onKeyDown={(event) => {
          const below = { row: row + 1, column };
          if (event.key === 'Enter') commitDraft(bench, { anchor: below, head: below });
          else if (event.key === 'Escape') bench.edit(null);
          else return;
          event.preventDefault();
        }}
      />
      {/* Where Excel shows it at the cell's warning sign. */}
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}
