import type { Span } from '../claim';
import { touches } from './not-claims';

/** A year named alone. */
export interface YearFound extends Span {
  readonly year: number;
  /** "fra 2018", "siden 2018": where something is measured from; "til 2019": where it is measured to. */
  readonly role: 'from' | 'to' | 'in';
}

/** Several years named as one: "i perioden 2015–2019", "fra 2015 til 2019", "de siste fem årene" has no first year of its own. */
export interface PeriodFound extends Span {
  readonly from: number;
  readonly to: number;
}

/** An age group, by the id measures have (`0-17`), or in the same form when no measure has it (`18-49`). */
export interface AgeFound extends Span {
  readonly ageGroup: string;
}

/** The periods and the single years of a stretch of text; a year inside a period is not also a single one. Dates count as neither. */
export function findYears(
  text: string,
  within: Span,
  notClaims: readonly Span[],
): { readonly years: readonly YearFound[]; readonly periods: readonly PeriodFound[] } {
  const slice = text.slice(within.start, within.end);
  const periods: PeriodFound[] = [];
  for (const match of slice.matchAll(period)) {
    const [, first = '', second = ''] = match;
    // "i 2018 og 2019": two years, unless they are the ends of a time
    const before = slice.slice(Math.max(0, match.index - 12), match.index);
    if (/\s(?:og|and)\s/u.test(match[0]) && !/(?:mellom|between|perioden|tida)\s$/iu.test(before)) continue;
    const to = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second);
    const span = at(within, match);
    if (touches(notClaims, span.start, span.end) || to <= Number(first)) continue;
    periods.push({ ...span, from: Number(first), to });
  }
  const years: YearFound[] = [];
  for (const match of slice.matchAll(singleYear)) {
    const span = at(within, match);
    if (touches(notClaims, span.start, span.end) || touches(periods, span.start, span.end)) continue;
    const before = slice.slice(Math.max(0, match.index - 24), match.index);
    const role =
      /(?:fra|frå|siden|sidan|since|from|(?:sammenlignet|sammenliknet|compared) (?:med|with|to))(?: og med)?(?: år)?\s$/i.test(
        before,
      )
        ? 'from'
        : /(?:til|to|until)(?: og med)?\s$/i.test(before)
          ? 'to'
          : 'in';
    years.push({ ...span, year: Number(match[0]), role });
  }
  return { years, periods };
}

/** The age groups of a stretch of text, in order: "0–17 år", "under 18 år", "67 år og eldre", "aged 18–66". */
export function findAges(text: string, within: Span): readonly AgeFound[] {
  const slice = text.slice(within.start, within.end);
  const found: AgeFound[] = [];
  for (const [pattern, id] of agePatterns) {
    for (const match of slice.matchAll(pattern)) {
      const span = at(within, match);
      if (!touches(found, span.start, span.end)) found.push({ ...span, ageGroup: id(match) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const yearDigits = '(?:19|20)\\d{2}';
const period = new RegExp(
  `(?<![\\d.,§])(${yearDigits})(?:\\s?[-–—−]\\s?|\\s(?:til|to|og|and|until)(?:\\sog\\smed)?\\s)(${yearDigits}|\\d{2})(?![\\d.,]?\\d|\\s?(?:kommun|prosent|%|per))`,
  'g',
);
const singleYear = new RegExp(
  `(?<![\\d.,§/-])${yearDigits}(?![\\d]|[.,]\\d|\\s?(?:prosent|%|kommun|bruk|person))`,
  'g',
);

const yearsOld = '(?:\\s?(?:år|åringer|years?(?: old)?|years of age))';
const agePatterns: readonly (readonly [RegExp, (match: RegExpMatchArray) => string])[] = [
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,3})(?:\\s?år)?\\s?(?:[-–—−]|til|to)\\s?(\\d{1,3})(?:${yearsOld}|-åringer)`,
      'giu',
    ),
    (m) => `${m[1]}-${m[2]}`,
  ],
  [/\baged?\s(\d{1,3})\s?(?:[-–—]|to)\s?(\d{1,3})(?!\d)/giu, (m) => `${m[1]}-${m[2]}`],
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,3})${yearsOld}?\\s(?:og|eller|and|or)\\s(?:eldre|over|older)(?!\\p{L})`,
      'giu',
    ),
    (m) => `${m[1]}+`,
  ],
  [new RegExp(`(?<![\\d.,])(\\d{1,3})\\+(?:${yearsOld})?`, 'giu'), (m) => `${m[1]}+`],
  [/\bfra\s(\d{1,3})\sår\sog\soppover/giu, (m) => `${m[1]}+`],
  [
    new RegExp(`(?:under|yngre enn|younger than)\\s(\\d{1,3})${yearsOld}`, 'giu'),
    (m) => `0-${Number(m[1]) - 1}`,
  ],
  // "over 66 år" is 67 and older; so, loosely, is "over 67 år", which is how publications put it.
  [
    new RegExp(`(?:over|eldre enn|older than)\\s(\\d{1,3})${yearsOld}`, 'giu'),
    (m) => (Number(m[1]) === 67 ? '67+' : `${Number(m[1]) + 1}+`),
  ],
  [/(?<!\p{L})(?:for|blant|hos|among)\s(?:alle|all|everyone)(?=\s*(?:[.,;)]|$))/giu, () => 'all'],
  // "Barn og unge" without ages is a group, and nobody says which; "barn og unge (0–17 år)" and "eldre over 67 år" say it.
  [
    /(?<![\p{L}-])(?:barn og unge|barn(?:a|et)?|unge|ungdom(?:mer|mene)?|voksne|vaksne|(?:de |dei )?(?:eldste|yngste)|eldre(?! enn)|children|young people|adults|the elderly|older people)(?![\p{L}-]|(?:\s\p{L}+){0,2}?[\s(,]{1,2}(?:(?:over|under|fra|frå|i alderen|på|mellom|fra og med|aged|from)\s)?\d)/giu,
    (m) => m[0].toLowerCase(),
  ],
  [/(?:i\s)?alle\s(?:aldre|aldersgrupper)|uavhengig av alder|all\sages/giu, () => 'all'],
];

function at(within: Span, match: RegExpMatchArray): Span {
  const start = within.start + (match.index ?? 0);
  return { start, end: start + match[0].length };
}
