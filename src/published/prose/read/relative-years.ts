import type { Span } from '../claim';
import type { YearFound } from './years-and-ages';

/** What stands for a year that cannot be told: "i fjor", "fem år tidligere". */
export const UNKNOWN_YEAR = 0;

/**
 * Years named by another: "året før", "året etter" – counted from the last year named before, in the sentence or the text – and those that
 * cannot be counted without knowing when the text was written.
 *
 * @param base the year of the sentences before; null when none was named
 * @returns years with role `in`, in order; UNKNOWN_YEAR where it cannot be told
 */
export function relativeYears(
  text: string,
  within: Span,
  years: readonly YearFound[],
  base: number | null,
): readonly YearFound[] {
  return [...text.slice(within.start, within.end).matchAll(words)].map((match): YearFound => {
    const start = within.start + match.index;
    const end = start + match[0].length;
    const anchor = years.filter((one) => one.end <= start).pop()?.year ?? base ?? years[0]?.year ?? null;
    const step = steps.find(([pattern]) => pattern.test(match[0]))?.[1] ?? null;
    return { start, end, role: 'in', year: anchor === null || step === null ? UNKNOWN_YEAR : anchor + step };
  });
}

const words =
  /(?<!\p{L})(?:(?:det )?(?:året|åra?) (?:før|etter|i forveien|forut)|(?:forrige|foregående|påfølgende|neste|siste|førre) år(?:et)?|(?:i|fra|frå) (?:fjor|fjoråret|fjor)|(?:for )?(?:\p{L}+|\d+) år (?:tidligere|tidlegare|senere|seinare|siden|før|etter)|i år|the year (?:before|after)|(?:the )?(?:previous|preceding|following|last|next) year|(?:\p{L}+|\d+) years (?:earlier|later|before|ago))(?!\p{L})/giu;

const steps: readonly (readonly [RegExp, -1 | 1])[] = [
  [
    /^(?:det )?(?:året|åra?) (?:før|i forveien|forut)$|^(?:forrige|foregående|førre) år(?:et)?$|^the year before$|(?:previous|preceding) year$/iu,
    -1,
  ],
  [
    /^(?:det )?(?:året|åra?) etter$|^(?:påfølgende|neste) år(?:et)?$|^the year after$|(?:following|next) year$/iu,
    1,
  ],
];
