/** A cell that prints a count and its share, as texts to be read each by itself. */
export interface CountWithShare {
  readonly count: string;
  readonly share: string;
}

/**
 * Parts a cell such as "27 (73,0 %)", "73,0 % (27)", "27 / 73,0 %" or "27 (73,0)" [PUB-1]. The share is known by its per cent sign
 * or its decimals.
 *
 * @returns null for everything else, two whole numbers among it: nothing says what they are
 */
export function countWithShare(text: string): CountWithShare | null {
  const plain = text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  const after = AFTER.exec(plain)?.groups;
  if (after !== undefined) return pair(after);
  const before = BEFORE.exec(plain)?.groups;
  return before === undefined ? null : pair(before);
}

function pair({ count = '', share, share2 }: Readonly<Record<string, string>>): CountWithShare {
  return { count, share: share ?? share2 ?? '' };
}

const COUNT = String.raw`(?<count>\d{1,3}(?:[ .,'’]\d{3})+|\d+|[-–−])`;
const PER_CENT = String.raw`\d{1,3}(?:[.,]\d+)? ?(?:%|prosent|pst\.?|per cent|percent)`;
const FOOTNOTE = String.raw`(?: ?(?:\d{1,2}\)|\*+|[¹²³⁴-⁹]+))?`;
const AFTER = new RegExp(
  String.raw`^${COUNT}(?: ?[([] ?(?<share>${PER_CENT}|\d{1,3}[.,]\d+|[-–−]) ?[)\]]| ?[/;|] ?(?<share2>${PER_CENT}))${FOOTNOTE}$`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`^(?<share>${PER_CENT}|\d{1,3}[.,]\d{1,2}) ?[([] ?${COUNT} ?[)\]]${FOOTNOTE}$`,
  'iu',
);
