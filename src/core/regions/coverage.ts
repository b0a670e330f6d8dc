import { assertNever } from '../assert';
import type { MunicipalityLine } from './reporting-status';
import type { Coverage, KostraGroups, YearClassification } from './types';

/** The coverage of every aggregate of a year ([REG-4]). */
export interface CoverageOfYear {
  readonly country: Coverage;
  /** By two-digit code, every fylke of the year. */
  readonly counties: ReadonlyMap<string, Coverage>;
  /** By group code, in code order; empty when no groups were given ([REG-8]). */
  readonly kostraGroups: ReadonlyMap<string, Coverage>;
}

/** Counts, for land, each fylke and each KOSTRA group, the kommuner that have data of the year. */
export function coverageOf(
  classification: YearClassification,
  lines: ReadonlyMap<string, MunicipalityLine>,
  kostra: KostraGroups | undefined,
): CoverageOfYear {
  const codes = classification.municipalities.map((one) => one.code);
  const counties = groupCodes(codes, (code) => code.slice(0, 2));
  const groups = groupCodes(codes, (code) => kostra?.groupOf(classification.year, code));
  const cover = (region: string, members: readonly string[]): [string, Coverage] => [
    region,
    coverageOfRegion(members, lines),
  ];
  return {
    country: coverageOfRegion(codes, lines),
    counties: new Map([...counties].map(([region, members]) => cover(region, members))),
    kostraGroups: new Map([...groups].map(([region, members]) => cover(region, members))),
  };
}

/** Counts, of some kommuner, those that have data of the year. */
export function coverageOfRegion(
  codes: readonly string[],
  lines: ReadonlyMap<string, MunicipalityLine>,
): Coverage {
  const kinds = codes.map((code) => dataOf(code, lines));
  const reported = kinds.filter((kind) => kind === 'ofTheYear').length;
  const carriedForward = kinds.filter((kind) => kind === 'ofTheYearBefore').length;
  return { reported, total: codes.length, ...(carriedForward > 0 ? { carriedForward } : {}) };
}

/** Which data stand for a kommune; a jointly reported one has its partner's. */
function dataOf(
  code: string,
  lines: ReadonlyMap<string, MunicipalityLine>,
): 'ofTheYear' | 'ofTheYearBefore' | 'none' {
  const status = lines.get(code)?.status;
  switch (status?.kind) {
    case 'reported':
      return 'ofTheYear';
    case 'carriedForward':
      return 'ofTheYearBefore';
    case 'jointlyReported':
      return dataOf(status.with, lines);
    case 'notReported':
    case 'notComparable':
    case undefined:
      return 'none';
    default:
      return assertNever(status);
  }
}

function groupCodes(codes: readonly string[], groupOf: (code: string) => string | undefined) {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const group = groupOf(code);
    if (group === undefined) continue;
    const known = groups.get(group);
    if (known) known.push(code);
    else groups.set(group, [code]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
