import type { PublishedRegion } from '../../published';
import { rowKey, type RowGroup } from '../cells/figures';
import type { AuditAssumptions } from '../assumptions';

/** A region that is the sum of others. */
export interface SumOfRegions {
  readonly whole: PublishedRegion;
  /** Those of its parts that stand in the tables and did report. */
  readonly parts: readonly PublishedRegion[];
  /** What the parts that do not stand there are together; null where all do. */
  readonly missing: Missing | null;
}

/** Parts of a region that no table lists. */
export interface Missing {
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

/** Which regions of a group of rows are sums of which: nested levels, KOSTRA groups, and groups inside regions. */
export function sumsOfRegions(
  { rows, year }: RowGroup,
  { classification, kostra }: Pick<AuditAssumptions, 'classification' | 'kostra'>,
): readonly SumOfRegions[] {
  const listed = new Map<string, { readonly region: PublishedRegion; reported: boolean }>();
  for (const { region, reported } of rows) {
    const key = rowKey(region, '');
    const known = listed.get(key);
    if (known) known.reported ||= reported;
    else listed.set(key, { region, reported });
  }
  const all = [...listed.values()];
  const ofLevel = (level: string): readonly PublishedRegion[] =>
    all.filter(({ region }) => region.level === level).map(({ region }) => region);
  const reports = (region: PublishedRegion): boolean => listed.get(rowKey(region, ''))?.reported === true;
  const stands = (level: string, code: string): boolean => listed.has(rowKey({ level, code }, ''));
  const ofYear = classification.forYear(year);
  const sums: SumOfRegions[] = [];
  const add = (
    whole: PublishedRegion,
    parts: readonly PublishedRegion[],
    known: readonly { readonly code: string; readonly name: string }[],
    level: string,
  ): void => {
    if (parts.length === 0 || !reports(whole)) return;
    const missing = known.filter(({ code }) => !stands(level, code));
    sums.push({
      whole,
      parts: parts.filter(reports),
      missing: missing.length === 0 ? null : { regions: missing },
    });
  };
  const kommuner = ofLevel('kommune');
  const knownKommuner = ofYear?.municipalities ?? [];
  for (const fylke of ofLevel('fylke')) {
    const own = knownKommuner.filter(({ county }) => county === fylke.code);
    const codes = new Set(own.map(({ code }) => code));
    add(
      fylke,
      kommuner.filter(({ code }) => codes.has(code)),
      own,
      'kommune',
    );
  }
  for (const group of ofLevel('kostragruppe')) {
    if (!kostra) continue;
    const own = knownKommuner.filter(({ code }) => kostra.groupOf(year, code) === group.code);
    const codes = new Set(own.map(({ code }) => code));
    add(
      group,
      kommuner.filter(({ code }) => codes.has(code)),
      own,
      'kommune',
    );
  }
  const own = new Set(all.map(({ region }) => region.level).filter((level) => !BUILT_IN.includes(level)));
  for (const land of ofLevel('land')) {
    const fylker = ofLevel('fylke');
    if (fylker.length > 1) add(land, fylker, ofYear?.counties ?? [], 'fylke');
    // One fylke beside the country is no sum of it; the kommuner of one are none either.
    else if (
      new Set(kommuner.map(({ code }) => code.slice(0, 2))).size > 1 ||
      (kommuner.length > 1 && fylker.length === 0)
    )
      add(land, kommuner, fylker.length > 0 ? knownKommuner : [], 'kommune');
    for (const level of own) if (!level.startsWith(INSIDE)) add(land, ofLevel(level), [], level);
  }
  for (const level of own) {
    if (!level.startsWith(INSIDE)) continue;
    const inside = ofLevel(level);
    for (const kommune of kommuner) {
      add(
        kommune,
        inside.filter(({ code }) => code.startsWith(`${kommune.code}/`)),
        [],
        level,
      );
    }
    for (const group of ofLevel(level.slice(INSIDE.length))) {
      add(
        group,
        inside.filter(({ code }) => code.slice(code.indexOf('/') + 1) === group.code),
        [],
        level,
      );
    }
  }
  return sums;
}

const BUILT_IN: readonly string[] = ['land', 'fylke', 'kommune', 'kostragruppe'];
const INSIDE = 'kommune/';
