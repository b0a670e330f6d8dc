import { assertNever, type Issue, type RegionName } from '../../core';
import type { LayoutText } from '../words/layout';
import { issuesOf } from './issues-of';
import type { ResultRow } from '../result-rows';

/** The remark on a row, or null: why it has no figures, whose it refers to, or whose it includes ([REG-4]…[REG-6]). */
export type RemarkOf = (row: ResultRow) => string | null;

/** Makes the remarks on the rows of one level from the statuses and from what the issues know. */
export function remarksOn(level: string, issues: readonly Issue[], text: LayoutText): RemarkOf {
  const withWhom = new Map<string, string>();
  const including = new Map<string, string[]>();
  for (const { facts } of issuesOf(issues, 'jointlyReported')) {
    withWhom.set(key(facts.year, facts.municipality.code), named(facts.with));
    const host = key(facts.year, facts.with.code);
    including.set(host, [...(including.get(host) ?? []), named(facts.municipality)]);
  }
  const carriedFrom = new Map<string, number>();
  for (const { facts } of issuesOf(issues, 'carriedForward')) {
    for (const one of facts.municipalities) carriedFrom.set(key(facts.year, one.code), facts.fromYear);
  }
  return (row) => {
    const at = level === 'kommune' && row.year !== null ? key(row.year, row.regionCode) : '';
    return (
      statusRemark(row, withWhom.get(at), text) ?? figureRemark(including.get(at), carriedFrom.get(at), text)
    );
  };
}

function statusRemark(row: ResultRow, withWhom: string | undefined, text: LayoutText): string | null {
  const { status } = row.sample;
  switch (status) {
    case 'value':
      return null;
    case 'notReported':
      return text.remarks.notReported;
    case 'zeroDenominator':
      return text.remarks.zeroDenominator;
    case 'suppressed':
      return text.remarks.suppressed;
    case 'notComparable':
      return text.remarks.notComparable;
    case 'jointlyReported':
      return withWhom === undefined ? text.remarks.jointlyUnnamed : text.remarks.jointly(withWhom);
    default:
      return assertNever(status);
  }
}

function figureRemark(
  including: readonly string[] | undefined,
  carriedFrom: number | undefined,
  text: LayoutText,
): string | null {
  const parts = [
    ...(including === undefined ? [] : [text.remarks.including(including.join(', '))]),
    ...(carriedFrom === undefined ? [] : [text.remarks.carriedForward(String(carriedFrom))]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function key(year: number, code: string): string {
  return `${year}/${code}`;
}

function named(region: RegionName): string {
  return `${region.code} ${region.name}`;
}
