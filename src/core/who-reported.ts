import { indexPlane, rowsOfBlock } from './cube/look-up';
import type { Issue } from './issues';
import type { Tabulation } from './reading';
import { reportingOf, type ReportingOfYear } from './regions/reporting';
import { NO_REPORTING, type Classification, type KostraGroups, type Reporting } from './regions/types';

/** Who reported in the years asked for, and how many persons each kommune has rows of. */
export interface WhoReported {
  /** By year; a year without a classification, and data without kommuner, have none. */
  readonly years: ReadonlyMap<number, ReportingOfYear>;
  /** Persons of a kommune's own rows in a year, those outside every denominator included; 0 when it has none. */
  readonly countRows: (year: number, municipality: string) => number;
  readonly issues: readonly Issue[];
}

/** Says of every kommune of the years whether it reported, going by the counts ([REG-4], [REG-5], [REG-6]). */
export function whoReported(
  { cube }: Tabulation,
  years: readonly number[],
  question: {
    readonly classification: Classification;
    readonly reporting?: Reporting;
    readonly kostra?: KostraGroups;
  },
): WhoReported {
  const plane = cube.planes[0];
  if (!cube.hasMunicipality || !plane || cube.indicators.length === 0)
    return { years: new Map(), countRows: () => 0, issues: [] };
  const { classification, reporting = NO_REPORTING, kostra } = question;
  const index = indexPlane(plane);
  const countRows = (year: number, municipality: string): number => {
    const block = index.find(year, municipality);
    return block === undefined ? 0 : rowsOfBlock(cube, plane, block);
  };
  const reported = reportingOf({
    classification,
    years,
    countRows,
    reporting,
    ...(kostra ? { kostra } : {}),
  });
  return { ...reported, countRows };
}
