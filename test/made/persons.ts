import type { SheetContent } from '../../simulated-excel/workbook/workbook-of';

/** A cell of test data. */
export type TestCell = string | number | boolean | null;

export const HEADER: readonly TestCell[] = ['løpenr', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10'];

/**
 * Twelve invented persons of 2019 in Oslo, Halden and Våler (Østfold), and one of 2018. In Oslo's denominator are seven: 3 met, 1
 * partially met, 1 unmet, 1 unreported and 1 invalid; of them aged 18–66 four, 2 of these met.
 */
export const PERSONS: readonly (readonly TestCell[])[] = [
  HEADER,
  [1, 2019, '0301', 20, 1, 1],
  [2, 2019, '0301', 30, 1, 1],
  [3, 2019, '0301', 70, 1, 1],
  [4, 2019, '0301', 40, 1, 2],
  [5, 2019, '0301', 8, 1, 3],
  [6, 2019, '0301', 66, 1, null],
  [7, 2019, '0301', null, 1, 7],
  [8, 2019, '0301', 50, 2, null],
  [9, 2019, '0301', 51, 9, null],
  [10, 2019, '0101', 33, 1, 1],
  [11, 2019, '0101', 34, 1, 3],
  [12, 2019, '0137', 35, 2, null],
  [13, 2018, '0301', 36, 1, 1],
];

/** The persons as the Excel table `Personer` on the sheet `Data`, and an empty sheet `Ark`. */
export function personsWorkbook(
  rows: readonly (readonly TestCell[])[] = PERSONS,
): Record<string, SheetContent> {
  return { Data: { table: 'Personer', rows }, Ark: { rows: [] } };
}
