import { invariant } from '../assert';
import { followChanges, type SplitReason } from './follow-changes';
import type { Classification } from './types';

/**
 * What a kommune of the target year is made of in another year ([REG-7]): the sum of whole kommuner of that year; or not
 * given, because kommuner of that year went only partly into it (`because` names each, in code order). Shares are made
 * from the summed counts ([REG-3]), and the sum is complete only when every kommune in `from` reported.
 */
export type SeriesSource =
  | { readonly kind: 'sum'; readonly from: readonly string[] }
  | {
      readonly kind: 'notGiven';
      readonly because: readonly { readonly code: string; readonly reason: SplitReason }[];
    };

/**
 * For a series on the classification of `targetYear`: where each of its kommuner gets its figures of `year` from.
 *
 * @returns one entry per kommune of the target year, in code order; undefined when either year has no classification
 */
export function sourcesOfSeries(
  classification: Classification,
  year: number,
  targetYear: number,
): ReadonlyMap<string, SeriesSource> | undefined {
  const from = classification.forYear(year);
  const target = classification.forYear(targetYear);
  if (!from || !target) return undefined;
  const whole = new Map<string, string[]>();
  const partly = new Map<string, { code: string; reason: SplitReason }[]>();
  for (const { code } of from.municipalities) {
    const followed = followChanges(classification, code, year, targetYear);
    if (followed.kind === 'one') {
      whole.set(followed.code, [...(whole.get(followed.code) ?? []), code]);
    } else if (followed.kind === 'split') {
      for (const part of followed.into) {
        partly.set(part, [...(partly.get(part) ?? []), { code, reason: followed.reason }]);
      }
    }
  }
  return new Map(
    target.municipalities.map(({ code }): [string, SeriesSource] => {
      const because = partly.get(code);
      if (because) return [code, { kind: 'notGiven', because }];
      const sources = whole.get(code);
      invariant(sources !== undefined, `kommune ${code} of ${targetYear} came from nowhere in ${year}`);
      return [code, { kind: 'sum', from: sources }];
    }),
  );
}
