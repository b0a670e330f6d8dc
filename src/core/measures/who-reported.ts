import { invariant } from '../assert';
import { indexPlane, rowsOfBlock } from '../cube/look-up';
import type { Tabulation } from '../cube/tabulation';
import type { Issue } from '../issues';
import { onClassification } from '../regions/on-classification';
import { reportingOf, type ReportingOfYear } from '../regions/reporting';
import { NO_REPORTING, type Classification, type KostraGroups, type Reporting } from '../regions/types';

/** What decides which regions there are and what stands in their lines. */
export interface RegionQuestion {
  readonly classification: Classification;
  readonly reporting?: Reporting;
  readonly kostra?: KostraGroups;
  /**
   * The year whose kommuner and fylker all years are given for ([REG-7]); without it each year's own. It changes nothing
   * for the country and for groups that are not inside kommuner.
   */
  readonly regionsOf?: number;
}

/** Who reported in the years asked for, and how many persons each kommune has rows of. */
export interface WhoReported {
  /** By year; a year without a classification, and data without kommuner, have none. */
  readonly years: ReadonlyMap<number, ReportingOfYear>;
  /** Persons of a kommune's own rows in a year, those outside every denominator included; 0 when it has none. */
  readonly countRows: (year: number, municipality: string) => number;
  readonly issues: readonly Issue[];
}

/**
 * Says of every kommune of the years whether it reported, going by the counts ([REG-4], [REG-5], [REG-6]), on the regions that
 * are asked for ([REG-7]).
 *
 * @throws when `regionsOf` is a year without classification
 */
export function whoReported(
  { cube }: Tabulation,
  years: readonly number[],
  { classification, reporting = NO_REPORTING, kostra, regionsOf }: RegionQuestion,
): WhoReported {
  invariant(
    regionsOf === undefined || classification.forYear(regionsOf) !== undefined,
    `${regionsOf} has a classification`,
  );
  const plane = cube.planes[0];
  if (!cube.hasMunicipality || !plane || cube.indicators.length === 0)
    return { years: new Map(), countRows: () => 0, issues: [] };
  const index = indexPlane(plane);
  const countRows = (year: number, municipality: string): number => {
    const block = index.find(year, municipality);
    return block === undefined ? 0 : rowsOfBlock(cube, plane, block);
  };
  const groups = kostra ? { kostra } : {};
  const own = reportingOf({ classification, years, countRows, reporting, ...groups });
  if (regionsOf === undefined) return { ...own, countRows };
  const issues = [...own.issues];
  const placed = new Map(
    [...own.years].map(([year, ofYear]) => {
      const on = onClassification(ofYear, { classification, year, regionsOf, ...groups });
      issues.push(...on.issues);
      return [year, on.reporting] as const;
    }),
  );
  return { years: placed, countRows, issues };
}
