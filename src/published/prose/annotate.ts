import type { Span } from './claim';
import type { CheckedClaim, Verdict } from './verdict';

/** A stretch of the text with the claims that cover it; the stretches in order make up the whole text. */
export interface Segment extends Span {
  readonly text: string;
  /** Indexes into the checked claims, in their order; empty for plain text. */
  readonly claims: readonly number[];
  /**
   * What to show the stretch as: the weightiest of its claims' verdicts – contradicted before not checkable before verified – with
   * numbers that were not read apart from claims that were read and could not be checked. Null for plain text.
   */
  readonly mark: Verdict | 'unread' | null;
}

/** Cuts a text where claims begin and end, for any display to colour. Claims may overlap. */
export function annotate(text: string, checked: readonly CheckedClaim[]): readonly Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { claim } of checked) {
    cuts.add(claim.span.start);
    cuts.add(claim.span.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i): Segment => {
    const end = places[i + 1] ?? text.length;
    const claims = checked.flatMap(({ claim }, index) =>
      claim.span.start <= start && end <= claim.span.end ? [index] : [],
    );
    const marks = claims.flatMap((index) => markOf(checked[index]) ?? []);
    return {
      start,
      end,
      text: text.slice(start, end),
      claims,
      mark: order.find((one) => marks.includes(one)) ?? null,
    };
  });
}

const order = ['contradicted', 'unread', 'notCheckable', 'verified'] as const;

function markOf(checked: CheckedClaim | undefined): Segment['mark'] {
  if (checked === undefined) return null;
  return checked.claim.kind === 'unread' ? 'unread' : checked.verdict;
}
