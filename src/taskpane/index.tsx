import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { paneOfPage } from './pane-of-page';
import { LibraryMissing, OutsideExcel } from './frame/outside-excel';
import { Pane } from './frame/pane';

/** Starts the pane in the page; outside Excel, or without Microsoft's library, the page says so. */
function show(pane: () => ReactElement): void {
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(pane());
}

function startedPane(): ReactElement {
  const { store, ports } = paneOfPage();
  return <Pane store={store} shell={ports.shell} />;
}

if (typeof Office === 'undefined') {
  const library = document.querySelector<HTMLScriptElement>('script[src$="/office.js"]');
  show(() => <LibraryMissing address={library?.src ?? 'office.js'} />);
} else {
  void Office.onReady(({ host }) =>
    show(() => (host === Office.HostType.Excel ? startedPane() : <OutsideExcel />)),
  );
}
