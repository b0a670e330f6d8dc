import type { ReactNode } from 'react';
import { selectionSum } from './cell-actions';
import { platformOf } from './settings';
import type { WorkbenchText } from './text';
import type { Workbench } from './workbench';

/** Whether a cell is being edited, and what the selected cells add up to. */
export function StatusBar({
  bench,
  text,
}: {
  readonly bench: Workbench;
  readonly text: WorkbenchText;
}): ReactNode {
  const { draft, settings } = bench.state();
  const number = new Intl.NumberFormat(platformOf(settings).displayLanguage, { maximumFractionDigits: 4 });
  const selected = selectionSum(bench);
  return (
    <footer className="status-bar">
      <span>{draft ? text.status.editing : text.status.ready}</span>
      <span className="spacer" />
      {selected && <span>{text.status.cells(number.format(selected.count))}</span>}
      {selected && selected.sum !== null && <span>{text.status.sum(number.format(selected.sum))}</span>}
    </footer>
  );
}
