import { invariant } from '../assert';
import type { Classification, MunicipalityChange } from './types';

/**
 * Where a kommune of one year is found in the classification of another ([REG-7]). `one`: all of it belongs to that
 * kommune. `split`: parts of it, of a size nobody told us, belong to several, from `year` on (backwards: the merger of
 * that year is undone). `notInYear`: it is no kommune of its year, or a year is outside the classification.
 */
export type Followed =
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'split'; readonly into: readonly string[]; readonly reason: SplitReason }
  | { readonly kind: 'notInYear' };

/** The change that took a kommune apart: between 1 January of `year − 1` and of `year`, `code` stood against `among`. */
export interface SplitReason {
  /** `split`: the older kommune was divided. `merger`: going back in time, the newer one had been several. */
  readonly kind: 'split' | 'merger';
  readonly year: number;
  /** The kommune that is one on its side of the change. */
  readonly code: string;
  /** What it is on the other side, in code order. */
  readonly among: readonly string[];
}

/**
 * Follows a kommune through the changes, forward or backward, to the classification of another year ([REG-7]).
 * Forward through a merger and backward through a split the whole goes to one kommune. The opposite ways are never guessed,
 * unless all the parts meet again in one kommune by the target year.
 */
export function followChanges(
  classification: Classification,
  code: string,
  year: number,
  targetYear: number,
): Followed {
  const inYear = classification.forYear(year)?.municipalityByCode.has(code) === true;
  if (!inYear || classification.forYear(targetYear) === undefined) return { kind: 'notInYear' };
  const forward = targetYear > year;
  let parts: readonly string[] = [code];
  let reason: SplitReason | undefined;
  for (let at = year; at !== targetYear; at += forward ? 1 : -1) {
    const changeYear = forward ? at + 1 : at;
    const next = new Set<string>();
    for (const part of parts) {
      const among = acrossChange(classification, part, changeYear, forward);
      if (among.length > 1) {
        reason ??= { kind: forward ? 'split' : 'merger', year: changeYear, code: part, among };
      }
      for (const one of among) next.add(one);
    }
    parts = [...next].sort();
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { kind: 'one', code: only };
  invariant(reason !== undefined, `kommune ${code} fell apart without a change`);
  return { kind: 'split', into: parts, reason };
}

/** The kommuner of the next year that took over a kommune, or going back those it came from; itself when nothing changed. */
function acrossChange(
  classification: Classification,
  code: string,
  changeYear: number,
  forward: boolean,
): readonly string[] {
  const from = (change: MunicipalityChange) => (forward ? change.oldCode : change.newCode);
  const to = (change: MunicipalityChange) => (forward ? change.newCode : change.oldCode);
  const changes = changesOf(classification, changeYear).filter((change) => from(change) === code);
  return changes.length === 0 ? [code] : changes.map(to).sort();
}

/** The changes of codes that took effect on 1 January of a year. */
export function changesOf(classification: Classification, year: number): readonly MunicipalityChange[] {
  return classification.changes.filter((change) => change.year === year);
}
