import { createRoot } from 'react-dom/client';
import { paneOfPage } from './pane-of-page';
import { OutsideExcel } from './frame/outside-excel';
import { Pane } from './frame/pane';

/** Starts the pane in the page; outside Excel the page says where it belongs. */
function start(isInExcel: boolean): void {
  const root = document.getElementById('root');
  if (root === null) return;
  if (!isInExcel) return createRoot(root).render(<OutsideExcel />);
  const { store, ports } = paneOfPage();
  createRoot(root).render(<Pane store={store} shell={ports.shell} />);
}

if (typeof Office === 'undefined') start(false);
else void Office.onReady(({ host }) => start(host === Office.HostType.Excel));
