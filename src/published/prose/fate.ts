import { changesOf, type Classification, type RegionName, type YearClassification } from '../../core';

/**
 * What became of a kommune on 1 January of a year, seen from the year before. "Missing in the data" and "merged
 * afterwards" are two facts: a kommune that did not report in 2019 need not have merged in 2020.
 */
export type Fate =
  | { readonly kind: 'unchanged' }
  /** The same area under a new number. */
  | { readonly kind: 'renumbered'; readonly into: RegionName }
  /** One of several that became one kommune. `with` are the others; `partOf` those of them that gave only a part. */
  | {
      readonly kind: 'merged';
      readonly into: RegionName;
      readonly with: readonly RegionName[];
      readonly partOf: readonly RegionName[];
    }
  | { readonly kind: 'split'; readonly into: readonly RegionName[] }
  /** It was no kommune in the year before, or one of the two years has no classification. */
  | { readonly kind: 'notInYear' };

/** The fate, on 1 January of `year`, of a kommune of `year − 1` given by its code. */
export function fateOf(classification: Classification, code: string, year: number): Fate {
  const before = classification.forYear(year - 1);
  const after = classification.forYear(year);
  if (!before || !after || !before.municipalityByCode.has(code)) return { kind: 'notInYear' };
  const changes = changesOf(classification, year);
  const into = changes.filter((change) => change.oldCode === code).map((change) => change.newCode);
  const [only] = into;
  if (only === undefined) return { kind: 'unchanged' };
  if (into.length > 1) return { kind: 'split', into: into.map((one) => named(after, one)) };
  const others = changes
    .filter((change) => change.newCode === only && change.oldCode !== code)
    .map((change) => change.oldCode);
  if (others.length === 0) return { kind: 'renumbered', into: named(after, only) };
  const partly = others.filter((other) => changes.filter((change) => change.oldCode === other).length > 1);
  return {
    kind: 'merged',
    into: named(after, only),
    with: others.map((other) => named(before, other)),
    partOf: partly.map((other) => named(before, other)),
  };
}

function named(classification: YearClassification, code: string): RegionName {
  return { code, name: classification.municipalityByCode.get(code)?.name ?? code };
}
