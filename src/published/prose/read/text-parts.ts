import type { Span } from '../claim';

/** A paragraph with its sentences. A heading is a short paragraph without a full stop: what it names holds for what follows. */
export interface Paragraph extends Span {
  readonly sentences: readonly Span[];
  readonly heading: boolean;
}

/**
 * Divides a text into paragraphs (empty line between, or a bullet) and sentences. A single line break is a space, as text pasted from a
 * PDF breaks lines inside sentences. "nr. 25", "bl.a.", "21. juni" and "77.7" end no sentence.
 *
 * @returns spans without surrounding white space, in order; white space alone gives none
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const part of pieces(text, 0, text.length, paragraphBreak)) {
    const span = trimmed(text, part);
    if (span === null) continue;
    const words = text.slice(span.start, span.end).split(/\s+/).length;
    const heading = words <= 8 && !/[.!?:;,]$/.test(text.slice(span.start, span.end));
    paragraphs.push({ ...span, heading, sentences: sentencesOf(text, span) });
  }
  return paragraphs;
}

/**
 * Divides a sentence where one statement ends and another is set against it: "…, mens …", "…; …", "…, mot …", "…, compared with …".
 *
 * @returns spans in order, without the separators between them
 */
export function clausesOf(text: string, sentence: Span): readonly Span[] {
  return pieces(text, sentence.start, sentence.end, clauseBreak);
}

const paragraphBreak =
  /\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r?\n(?=[ \t]*[•*–-][ \t])|\r?\n(?=[ \t]*\d{1,2}[.)][ \t]+\p{Lu})/gu;

const clauseBreak =
  /;|,?\s(?=(?:mens|medan|men|mot|sammenlignet|sammenliknet|samanlikna|samtidig|whereas|while|but|against|compared)\s|(?:enn|than)\s(?:i|in|for)\s)/gi;

const abbreviation =
  /(?:^|[\s(])(?:nr|no|kap|pkt|bl\.?\s?a|f\.?\s?eks|m\.?\s?m|m\.?\s?fl|o\.?\s?l|osv|mv|jf|jfr|ca|pst|st|meld|prop|innst|tlf|dvs|evt|inkl|ekskl|mill|mrd|e\.g|i\.e|approx|vs|dr|prof)\.$/i;

function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  const ends = /[.!?]+["»”)]*(?=\s)/g;
  const body = text.slice(0, paragraph.end);
  ends.lastIndex = start;
  for (let match = ends.exec(body); match !== null; match = ends.exec(body)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, end)) continue;
    const span = trimmed(text, { start, end });
    if (span !== null) sentences.push(...ofReadableLength(text, span));
    start = end;
  }
  const rest = trimmed(text, { start, end: paragraph.end });
  if (rest !== null) sentences.push(...ofReadableLength(text, rest));
  return sentences;
}

/** What goes on longer than any sentence is a list or a table; it is cut between words, so that reading time grows with length. */
function ofReadableLength(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const to = space > from ? space : from + LONGEST_SENTENCE;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }].flatMap((part) => trimmed(text, part) ?? []);
}

const LONGEST_SENTENCE = 2000;

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = /^\s+(.)/su.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (!/[\p{Lu}\p{N}"«“(–-]/u.test(next)) return false;
  if (text[stop] !== '.') return true;
  if (abbreviation.test(text.slice(Math.max(start, stop - 12), stop + 1))) return false;
  // A bare day number before a month is an ordinal: "21. Juni".
  return (
    !/(?:^|\s)\d{1,2}\.$/.test(text.slice(Math.max(start, stop - 4), stop + 1)) || !startsWithMonth(text, end)
  );
}

function startsWithMonth(text: string, at: number): boolean {
  return /^\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/i.test(
    text.slice(at, at + 20),
  );
}

function pieces(text: string, start: number, end: number, separator: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    const at = start + match.index;
    if (at > from) parts.push({ start: from, end: at });
    from = at + match[0].length;
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

function trimmed(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, span.end);
  const lead = slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  return length === 0 ? null : { start: span.start + lead, end: span.start + lead + length };
}
