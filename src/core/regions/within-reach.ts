import { coverageOf } from './coverage';
import type { RegionsInReach } from './reach';
import type { ReportingOfYear } from './reporting';
import type { Coverage, KostraGroups, YearClassification } from './types';

/**
 * The reporting of a year as far as the data are about it ([IN-11]): lines and coverage of the regions in reach. What others have rows of
 * stays in the top line, beside the lines: no count changes.
 *
 * @param country the coverage of the kommuner in reach as they were in the year of the figures
 */
export function withinReach(
  reporting: ReportingOfYear,
  { municipalities, counties }: RegionsInReach,
  ofYear: YearClassification,
  kostra: KostraGroups | undefined,
  country: Coverage,
): ReportingOfYear {
  const all = [...reporting.lines];
  const lines = new Map(all.filter(([code]) => municipalities.has(code)));
  const outside = all.filter(([code, { rows }]) => !municipalities.has(code) && rows.length > 0);
  const members = ofYear.municipalities.filter(({ code }) => municipalities.has(code));
  const groups = coverageOf({ ...ofYear, municipalities: members }, reporting.lines, kostra).kostraGroups;
  return {
    lines,
    besides: [
      ...(reporting.besides ?? []).map(({ counties: among, line }) => ({ counties: among, line })),
      ...outside.map(([code, line]) => ({ counties: [code.slice(0, 2)], line })),
    ],
    coverage: {
      country,
      counties: new Map([...reporting.coverage.counties].filter(([code]) => counties.has(code))),
      kostraGroups: groups,
    },
  };
}
