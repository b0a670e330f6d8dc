import { createRoot } from 'react-dom/client';

/** Starts the pane in the page; outside Excel the page says where it belongs. */
function start(inExcel: boolean): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    inExcel ? (
      <p>Skriv =IPLOS. i en celle for å se funksjonene.</p>
    ) : (
      <p>
        IPLOS hører hjemme i Excel. Åpne en arbeidsbok i Excel og velg IPLOS på fanen Hjem.
        <br />
        <span lang="en">
          IPLOS belongs in Excel. Open a workbook in Excel and choose IPLOS on the Home tab.
        </span>
      </p>
    ),
  );
}

if (typeof Office === 'undefined') start(false);
else void Office.onReady(({ host }) => start(host === Office.HostType.Excel));
