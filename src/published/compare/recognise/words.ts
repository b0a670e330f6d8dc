import type { Outcome } from '../../../core';

/** Which number of a måltall a cell holds: its share (a), its count (b), or the denominator that both are of. */
export type PublishedPart = 'share' | 'count' | 'denominator';

/** What the words of a header, a row's label or a title say a figure is of; null where they say nothing. */
export interface Words {
  readonly outcome: Outcome | null;
  /** True for sums of outcomes ("helt eller delvis innfridd"), which no måltall is. */
  readonly severalOutcomes: boolean;
  /** `all`, or bounds as an age group's id has them: `0-17`, `67+`. */
  readonly ageGroup: string | null;
  /** 1–16 ([DEF-3]). */
  readonly measure: number | null;
  readonly part: PublishedPart | null;
  readonly year: number | null;
  /** The unit where the words name it: per cent. */
  readonly perCent: boolean;
}

/** Words that say nothing. */
export const NO_WORDS: Words = {
  outcome: null,
  severalOutcomes: false,
  ageGroup: null,
  measure: null,
  part: null,
  year: null,
  perCent: false,
};

/**
 * Reads what a figure is of out of a header or label, in Norwegian or English: "Andel innfridd (%), 0–17 år, 2019", "Måltall 5b", "1a",
 * "partiallyMet".
 *
 * @param bareNumber whether a number alone is a måltall number, as in a column of them
 */
export function readWords(written: string, bareNumber = false): Words {
  const text = written.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '') return NO_WORDS;
  const measure = measureIn(text, bareNumber);
  // "Måltall 1–4" spans age groups; its numbers are no ages.
  const plain = text.replace(
    /\b(?:måltall|maltall|measures?)\s*\d+\s*[ab]?(?:\s*[-–]\s*\d+\s*[ab]?|\s*,\s*\d{1,2}\s*[ab]?(?=\s*(?:[,)]|$)))*/gu,
    ' ',
  );
  return {
    ...outcomeIn(plain),
    ageGroup: ageGroupIn(plain),
    measure: measure.number,
    part: measure.part ?? partIn(plain),
    year: yearIn(plain),
    perCent: /%|prosent|per ?cent|\bpst\b/u.test(plain),
  };
}

/** Whether anything at all was said. */
export function saysSomething(words: Words): boolean {
  return (
    words.severalOutcomes ||
    [words.outcome, words.ageGroup, words.measure, words.part, words.year].some((one) => one !== null)
  );
}

/** The words of the first, and of the second where the first says nothing. */
export function joinWords(first: Words, second: Words): Words {
  // A måltall number says outcome and age at once, so a lesser source must not add another outcome to it.
  const said = first.measure !== null || first.outcome !== null || first.severalOutcomes;
  return {
    outcome: first.outcome ?? (said ? null : second.outcome),
    severalOutcomes: first.severalOutcomes || (!said && second.severalOutcomes),
    ageGroup: first.ageGroup ?? second.ageGroup,
    measure: first.measure ?? (said ? null : second.measure),
    part: first.part ?? second.part,
    year: first.year ?? second.year,
    perCent: first.perCent || second.perCent,
  };
}

function measureIn(
  text: string,
  bareNumber: boolean,
): { readonly number: number | null; readonly part: PublishedPart | null } {
  const match =
    /\b(?:måltall|maltall|measure|nr\.?)\s*(\d{1,2})\s*([ab])?\b(?!\s*[-–]\s*\d|\s*,\s*\d{1,2}\s*[ab]?\s*(?:[,)]|$))/u.exec(
      text,
    ) ??
    /^(\d{1,2})\s*([ab])\b/u.exec(text) ??
    (bareNumber ? /^(\d{1,2})(?:[.,]0+)?()$/u.exec(text) : null);
  const number = Number(match?.[1]);
  if (!(number >= 1 && number <= 16)) return { number: null, part: null };
  return { number, part: match?.[2] === 'a' ? 'share' : match?.[2] === 'b' ? 'count' : null };
}

function outcomeIn(text: string): Pick<Words, 'outcome' | 'severalOutcomes'> {
  const one = (outcome: Outcome | null) => ({ outcome, severalOutcomes: false });
  if (/helt (eller|og|\+|\/) ?delvis|innfridd (eller|og|\+) delvis|\bmet (or|and|\+) partially/u.test(text)) {
    return { outcome: null, severalOutcomes: true };
  }
  if (/delvis|partial|partly/u.test(text)) return one('partiallyMet');
  if (UNREPORTED.test(text)) return one('unreported');
  if (/ikke[- ](?:få[rt]? |blitt )?(?:helt )?innfri|uinnfri|unmet|not met/u.test(text)) return one('unmet');
  return one(/innfri|\bmet\b|fulfilled/u.test(text) ? 'met' : null);
}

const UNREPORTED =
  /uten (?:rapportering|registrering|opplysning)|urapportert|uoppgitt|ikke rapportert|rapportering mangler|manglende rapportering|unreported|not reported|no (?:data|report|information)|without (?:report|data)|not recorded|status unknown/u;

function partIn(text: string): PublishedPart | null {
  if (/nevner|denominator/u.test(text) || text === 'n') return 'denominator';
  const share = text.search(/andel|prosent|per ?cent|\bpst\b|%|share|proportion/u);
  if (share >= 0) return 'share';
  if (/teller\b|numerator/u.test(text)) return 'count';
  if (!/antall|\bcounts?\b|\bnumbers?\b|personer|persons|\(n\)/u.test(text)) return null;
  const needed = /med behov|with (?:a )?need|i alt|totalt|total\b/u.test(text);
  return needed && outcomeIn(text).outcome === null ? 'denominator' : 'count';
}

function ageGroupIn(text: string): string | null {
  const range = /\b(\d{1,3})(?: ?år)? ?(?:-|–|—|til|to) ?(\d{1,3})\b(?! ?[-–] ?\d)/u.exec(text);
  if (range && Number(range[1]) < Number(range[2])) return `${Number(range[1])}-${Number(range[2])}`;
  const open =
    /\b(\d{1,3}) ?(?:\+|år (?:og|eller) (?:eldre|over)|(?:years )?(?:and|or) (?:older|over)|år\+)/u.exec(
      text,
    );
  if (open) return `${Number(open[1])}+`;
  const under = /\bunder (\d{1,3}) (?:år|years)/u.exec(text);
  if (under) return `0-${Number(under[1]) - 1}`;
  const over = /\bover (\d{1,3}) (?:år|years)/u.exec(text);
  if (over) return `${Number(over[1]) + 1}+`;
  return /^(?:all|alle|i alt|totalt?)$|alle (?:aldre|aldersgrupper|aldersgruppene)|all ages/u.test(text)
    ? 'all'
    : null;
}

function yearIn(text: string): number | null {
  const years = new Set(
    [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1])),
  );
  const [only, another] = years;
  return only === undefined || another !== undefined ? null : only;
}
