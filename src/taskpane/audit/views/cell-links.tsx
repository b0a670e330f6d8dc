import { createContext, useContext } from 'react';
import { cellName, type AuditReport } from '../../../audit';
import type { ViewProps } from '../../parts/view-props';
import { CellsInFile, PublishedCellLink } from '../../published/views/cell-link';

/** The file that is audited beside the workbook's tables; null for none. Its cells cannot be gone to. */
export const AuditedFileName = createContext<string | null>(null);

/** Cells by their addresses, each to go to; each once. */
export function AuditedCellLinks({
  report,
  cells,
  ...view
}: ViewProps & { readonly report: AuditReport; readonly cells: readonly number[] }) {
  const withSheet = report.files.length > 1;
  const file = useContext(AuditedFileName);
  const isInFile = new Map(
    cells.map((at) => [cellName(report, at), report.result.cells[at]?.file === file] as const),
  );
  return (
    <>
      {[...isInFile].map(([address, inFile], at) => (
        <CellsInFile.Provider key={address} value={inFile}>
          {at > 0 && ', '}
          <PublishedCellLink {...view} address={address} withSheet={withSheet} />
        </CellsInFile.Provider>
      ))}
    </>
  );
}
