import type { Workbook } from '../../simulated-excel/browser';

/**
 * Calls `changed` in every animation frame before which anything of the workbook has changed, by whomever: the workbook's
 * objects count their changes, so one look per frame misses nothing and draws nothing twice. Returns the way to stop.
 */
export function watchWorkbook(workbook: Workbook, changed: () => void): () => void {
  let seen = signs(workbook);
  let frame = requestAnimationFrame(look);
  function look(): void {
    const now = signs(workbook);
    if (now.length !== seen.length || now.some((sign, index) => sign !== seen[index])) {
      seen = now;
      changed();
    }
    frame = requestAnimationFrame(look);
  }
  return () => cancelAnimationFrame(frame);
}

function signs({ facts, sheets }: Workbook): readonly unknown[] {
  return [facts, ...sheets.flatMap((sheet) => [sheet.facts, sheet.cells.version])];
}
