import type { Claim, Span } from '../prose/claim';

/** A stretch that is a claim: its words, and the claim once the place is known. */
export interface MarkedText {
  readonly text: string;
  readonly claim: (span: Span) => Claim;
}

/** A text with the claims it makes, as the reader would find them. */
export interface WrittenText {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Puts sentences together, one space between them, and works out where every claim stands. */
export function compose(
  opening: string,
  sentences: readonly (readonly (string | MarkedText)[])[],
): WrittenText {
  let text = opening;
  const claims: Claim[] = [];
  sentences.forEach((pieces, i) => {
    if (i > 0) text += ' ';
    for (const piece of pieces) {
      const start = text.length;
      text += typeof piece === 'string' ? piece : piece.text;
      if (typeof piece !== 'string') claims.push(piece.claim({ start, end: text.length }));
    }
  });
  return { text, claims: claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) };
}
