import { Fragment } from 'react';
import { cellName, type AuditReport } from '../../../audit';
import type { ViewProps } from '../../parts/view-props';
import { PublishedCellLink } from '../../published/views/cell-link';

/** Cells by their addresses, each to go to; each once. */
export function AuditedCellLinks({
  report,
  cells,
  ...view
}: ViewProps & { readonly report: AuditReport; readonly cells: readonly number[] }) {
  const withSheet = report.files.length > 1;
  const addresses = [...new Set(cells.map((at) => cellName(report, at)))];
  return (
    <>
      {addresses.map((address, at) => (
        <Fragment key={address}>
          {at > 0 && ', '}
          <PublishedCellLink {...view} address={address} withSheet={withSheet} />
        </Fragment>
      ))}
    </>
  );
}
