import type { SettingsOfYear } from './reporting-settings';
import type { SplitReason } from './follow-changes';
import { sourcesOfSeries } from './sources-of-series';
import type { Classification, YearClassification } from './types';

/** What is known of a kommune's figures in a year ([REG-4], [REG-5], [REG-6]). */
export type ReportingStatus =
  /** It has rows, or a kommune reported together with it has. */
  | { readonly kind: 'reported' }
  /** No rows; or `named` by the user as not reporting, and then rows of its own are left out. */
  | { readonly kind: 'notReported'; readonly named: boolean }
  /** Its figures are in the line of `with`, and so are rows of its own. */
  | { readonly kind: 'jointlyReported'; readonly with: string }
  /** Its figures are those of the year before. */
  | { readonly kind: 'carriedForward'; readonly fromYear: number }
  /** On another year's classification ([REG-7]): kommuner of the year went only partly into it. */
  | {
      readonly kind: 'notComparable';
      readonly because: readonly { readonly code: string; readonly reason: SplitReason }[];
    };

/** Rows of one kommune in one year, as they stand in the data. */
export interface RowsOf {
  readonly year: number;
  readonly municipality: string;
}

/** A kommune's status, and the rows that its line, and through it every aggregate, is the sum of. */
export interface MunicipalityLine {
  readonly status: ReportingStatus;
  readonly rows: readonly RowsOf[];
}

/** The number of rows of a kommune in a year, those outside the denominator included. */
export type CountRows = (year: number, municipality: string) => number;

/** One line per kommune of the year, in code order, going by that year's rows alone. */
export function linesOfYear(
  { year, municipalities }: YearClassification,
  { named, partnerOf }: SettingsOfYear,
  countRows: CountRows,
): ReadonlyMap<string, MunicipalityLine> {
  const members = new Map<string, string[]>();
  for (const [municipality, partner] of partnerOf) {
    members.set(partner, [...(members.get(partner) ?? []), municipality]);
  }
  return new Map(
    municipalities.map(({ code }): [string, MunicipalityLine] => {
      const partner = partnerOf.get(code);
      if (named.has(code)) return [code, { status: { kind: 'notReported', named: true }, rows: [] }];
      if (partner !== undefined)
        return [code, { status: { kind: 'jointlyReported', with: partner }, rows: [] }];
      const rows: RowsOf[] = [];
      for (const municipality of [code, ...(members.get(code) ?? [])]) {
        if (countRows(year, municipality) > 0) rows.push({ year, municipality });
      }
      const status: ReportingStatus =
        rows.length > 0 ? { kind: 'reported' } : { kind: 'notReported', named: false };
      return [code, { status, rows }];
    }),
  );
}

/**
 * Gives the kommuner that did not report the figures of the year before ([REG-5]), where every kommune they then were
 * made of had reported them; one that was part of a split keeps no figures, since a split is never guessed ([REG-7]).
 */
export function carryForward(
  classification: Classification,
  lines: ReadonlyMap<string, MunicipalityLine>,
  previous: ReadonlyMap<string, MunicipalityLine>,
  year: number,
): ReadonlyMap<string, MunicipalityLine> {
  const fromYear = year - 1;
  const sources = sourcesOfSeries(classification, fromYear, year);
  return new Map(
    [...lines].map(([code, line]): [string, MunicipalityLine] => {
      const source = sources?.get(code);
      if (line.status.kind !== 'notReported' || source?.kind !== 'sum') return [code, line];
      const complete = source.from.every((each) => reportedIn(each, source.from, previous));
      if (!complete) return [code, line];
      const rows = source.from.flatMap((each) => previous.get(each)?.rows ?? []);
      return [code, { status: { kind: 'carriedForward', fromYear }, rows }];
    }),
  );
}

/** True when a kommune has figures, of the year or carried forward, alone or in the line of another of the same `group`. */
export function hasFigures(
  code: string,
  group: readonly string[],
  lines: ReadonlyMap<string, MunicipalityLine>,
): boolean {
  const status = lines.get(code)?.status;
  if (status?.kind === 'carriedForward') return true;
  return reportedIn(code, group, lines);
}

/** True when a kommune reported in the year itself, alone or in the line of another of the same `group`. */
function reportedIn(
  code: string,
  group: readonly string[],
  lines: ReadonlyMap<string, MunicipalityLine>,
): boolean {
  const status = lines.get(code)?.status;
  if (status?.kind === 'jointlyReported') {
    return group.includes(status.with) && lines.get(status.with)?.status.kind === 'reported';
  }
  return status?.kind === 'reported';
}
