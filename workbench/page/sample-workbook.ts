import { workbookOf, type Workbook } from '../../simulated-excel/browser';
import { invariant } from '../../src/core';
import { CLASSIFICATION } from '../../src/shipped';
import { syntheticRows } from '../../src/synthetic';

/** The sample's second sheet. */
export const EXAMPLES_SHEET = 'Ark1';
const YEARS = [2017, 2018, 2019];
const PERSONS_A_YEAR = 2000;
/** Share of the rows with something wrong in them, so that there is something to report: each kind about once. */
const TROUBLE = 0.003;

/**
 * A workbook to try things on: invented persons of three years as the Excel table "Personer" on the sheet of that name,
 * and a sheet for formulas (examples.ts). The same every time.
 */
export function sampleWorkbook(): Workbook {
  const rows = YEARS.flatMap((year, index) => {
    const regions = CLASSIFICATION.forYear(year);
    invariant(regions !== undefined, `the classification holds ${year}`);
    const [header, ...persons] = syntheticRows({
      regions,
      persons: PERSONS_A_YEAR,
      seed: year,
      mess: TROUBLE,
    });
    return (header && index === 0 ? [header, ...persons] : persons).map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString() : (cell ?? null))),
    );
  });
  const workbook = workbookOf({ Personer: { rows, table: 'Personer' }, [EXAMPLES_SHEET]: [] });
  workbook.sheetNamed(EXAMPLES_SHEET)?.update({ columnWidths: new Map([[0, 200]]) });
  const sheet = workbook.sheetNamed('Personer');
  sheet?.update({ frozen: { rows: 1, columns: 0 }, columnWidths: new Map(WIDTHS.entries()) });
  return workbook;
}

/** Points, by column. */
const WIDTHS = [92, 48, 70, 48, 92, 60, 60, 60, 60];
