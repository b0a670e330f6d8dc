import {
  assertNever,
  issue,
  issueMessage,
  LEVELS,
  regionProblem,
  whoReported,
  withReach,
  type ReportingStatus,
  type YearClassification,
} from '../../core';
import { functionTableText, type FunctionTableText } from '../words/function-tables';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from '../arguments/refusal';
import { resolveData } from '../arguments/resolve-data';
import { yearArgument, yearOf } from '../arguments/resolve-year';
import { requireReadable } from '../arguments/resolve-indicator';
import type { Spill } from './spill-definitions';

/** IPLOS.COVERAGE: every kommune of the year under a header row, with its persons and whether it reported ([REG-4]). */
export async function spillCoverage(
  given: { readonly data: unknown; readonly year: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language, settings } = context;
  const asked = yearArgument(given.year, context);
  const data = await resolveData(given.data, { indicator: null, year: asked, group: null }, context);
  const { tabulation } = data;
  requireReadable(tabulation, context);
  if (!tabulation.cube.hasMunicipality) {
    const facts = { levels: LEVELS.filter((one) => one !== 'land') };
    return notAvailable(issueMessage(issue('noMunicipalityColumn', 'error', facts), language));
  }
  const year = yearOf(asked, tabulation, context);
  if (year === null) {
    const seen = Object.values(tabulation.input.columns);
    return wrong(issueMessage(issue('yearNotGiven', 'error', { seen }), language));
  }
  const { classification, reporting, kostra } = settings;
  const ofYear = classification.forYear(year);
  const { years, countRows } = whoReported(
    tabulation,
    [year],
    withReach(tabulation, { classification, reporting, ...(kostra ? { kostra } : {}) }),
  );
  const lines = years.get(year)?.lines;
  if (!ofYear || !lines) {
    const { firstYear: from, lastYear: to } = classification;
    const outside = { kind: 'yearOutsideClassification', from, to } as const;
    return notAvailable(regionProblem(outside, '', year, language));
  }
  const text = functionTableText(language);
  return [
    [...text.coverage],
    ...ofYear.municipalities
      .filter(({ code }) => lines.has(code))
      .map(({ code, name, county }) => [
        code,
        name,
        ofYear.countyByCode.get(county)?.name ?? county,
        year,
        data.hiding === null ? countRows(year, code) : ':',
        statusText(lines.get(code)?.status, ofYear, text),
      ]),
  ];
}

function statusText(
  status: ReportingStatus | undefined,
  { municipalityByCode }: YearClassification,
  text: FunctionTableText,
): string {
  switch (status?.kind) {
    case 'reported':
      return text.reported;
    case 'notReported':
      return status.named ? text.namedNotReporting : text.notReported;
    case 'jointlyReported':
      return text.reportedWith(`${status.with} ${municipalityByCode.get(status.with)?.name ?? ''}`.trim());
    case 'carriedForward':
      return text.carriedForward(String(status.fromYear));
    case 'notComparable':
    case undefined:
      return text.notReported;
    default:
      return assertNever(status);
  }
}
