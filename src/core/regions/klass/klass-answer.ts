/** An answer of SSB's KLASS, for fylker (104), kommuner (131) or KOSTRA groups (112). Years are those on whose first day it held. */
export type KlassAnswer =
  | { readonly kind: 'codes'; readonly codes: readonly KlassCode[] }
  | { readonly kind: 'changes'; readonly changes: readonly KlassChange[] }
  | { readonly kind: 'correspondence'; readonly pairs: readonly KlassPair[] };

export interface KlassCode {
  /** Two digits a fylke, four a kommune. */
  readonly code: string;
  readonly name: string;
  /** Null where the answer has no dates, as `codesAt` has none. */
  readonly from: number | null;
  /** Null where no end is known. */
  readonly to: number | null;
}

export interface KlassChange {
  readonly oldCode: string;
  readonly newCode: string;
  /** The first year the new code held. */
  readonly year: number;
}

export interface KlassPair {
  readonly source: { readonly code: string; readonly name: string };
  readonly target: { readonly code: string; readonly name: string };
  readonly from: number | null;
  readonly to: number | null;
}

/** One item of an answer: its members by name. */
export type KlassItem = ReadonlyMap<string, string>;

/**
 * Understands the items of an answer by the names of their members: `codes` and `codesAt`, `changes`, `corresponds` and `correspondsAt`. The
 * codes for what is not known (99, 9999) are dropped.
 *
 * @returns null when they are of no such answer, or hold nothing
 */
export function klassAnswer(items: readonly KlassItem[]): KlassAnswer | null {
  const [first] = items;
  if (first === undefined) return null;
  const of = (item: KlassItem, name: string) => item.get(name)?.trim() ?? '';
  const isKnown = (code: string) => !/^9{2,4}$/u.test(code);
  if (first.has('sourceCode') && first.has('targetCode')) {
    const pairs = items.map((item) => ({
      source: { code: of(item, 'sourceCode'), name: of(item, 'sourceName') },
      target: { code: of(item, 'targetCode'), name: of(item, 'targetName') },
      from: firstYear(of(item, 'validFrom')),
      to: lastYear(of(item, 'validTo')),
    }));
    return {
      kind: 'correspondence',
      pairs: pairs.filter(({ source, target }) => isKnown(source.code) && isKnown(target.code)),
    };
  }
  if (first.has('oldCode') && first.has('newCode')) {
    const changes = items.flatMap((item) => {
      const year = firstYear(of(item, 'changeOccurred'));
      const [oldCode, newCode] = [of(item, 'oldCode'), of(item, 'newCode')];
      return year === null || oldCode === '' || newCode === '' || oldCode === newCode
        ? []
        : [{ oldCode, newCode, year }];
    });
    return { kind: 'changes', changes };
  }
  if (!first.has('code') || !first.has('name')) return null;
  const codes = items.map((item) => ({
    code: of(item, 'code'),
    name: of(item, 'name'),
    from: firstYear(of(item, 'validFromInRequestedRange') || of(item, 'validFrom')),
    to: lastYear(of(item, 'validToInRequestedRange') || of(item, 'validTo')),
  }));
  return { kind: 'codes', codes: codes.filter(({ code }) => isKnown(code)) };
}

/** The first year whose first day is not before a date. */
function firstYear(date: string): number | null {
  const [, year, rest] = /^(\d{4})-(\d{2}-\d{2})/u.exec(date) ?? [];
  return year === undefined ? null : Number(year) + (rest === '01-01' ? 0 : 1);
}

/** The last year whose first day is before a date: the end itself is not in. */
function lastYear(date: string): number | null {
  const [, year, rest] = /^(\d{4})-(\d{2}-\d{2})/u.exec(date) ?? [];
  return year === undefined ? null : Number(year) - (rest === '01-01' ? 1 : 0);
}
