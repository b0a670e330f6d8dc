import { start } from './actions/start';
import { connectToExcel } from './connect';
import type { PanePorts } from './ports';
import { createStore, type PaneStore } from './store';

/** The page's one pane: its state lives as long as the page does, whether the pane is open or not. */
export interface PaneOfPage {
  readonly ports: PanePorts;
  readonly store: PaneStore;
  /** Resolves when the workbook has been looked at for the first time. */
  readonly ready: Promise<void>;
}

let pane: PaneOfPage | null = null;

/** The pane of this page; made when first asked for, which must be after Office is ready and in Excel. */
export function paneOfPage(): PaneOfPage {
  if (pane === null) {
    const ports = connectToExcel();
    const store = createStore(ports);
    pane = { ports, store, ready: store.performAndWait(start, undefined) };
  }
  return pane;
}
