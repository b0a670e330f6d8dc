import type { Claim } from '../../../../src/published/prose/claim';
import type { CheckedClaim } from '../../../../src/published/prose/verdict';

/** A stretch of a text that is true or false. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly holds: boolean;
}

/** A sentence of the tables without its signs: `{…}` is true, `<…>` false. */
export interface Marked {
  readonly text: string;
  readonly told: readonly Told[];
}

/** Takes the signs out of a sentence. */
export function readMarked(sentence: string): Marked {
  let text = '';
  const open: { start: number; holds: boolean }[] = [];
  const told: Told[] = [];
  for (const sign of sentence) {
    if (sign === '{' || sign === '<') open.push({ start: text.length, holds: sign === '{' });
    else if (sign === '}' || sign === '>') {
      const begun = open.pop();
      if (begun === undefined) throw new Error(`unbalanced: ${sentence}`);
      told.push({ ...begun, end: text.length });
    } else text += sign;
  }
  return { text, told };
}

/** Whether a claim is true: as the smallest stretch that touches it; null when the sentence does not tell. */
export function holds({ told }: Marked, { span }: Claim): boolean | null {
  const [nearest] = told
    .filter((one) => one.start < span.end && span.start < one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return nearest?.holds ?? null;
}

/** The verdict as a sign: ✓ ✗ ? and … for what was not read. */
export function verdictSign({ claim, verdict }: CheckedClaim): string {
  if (claim.kind === 'unread') return '…';
  return verdict === 'verified' ? '✓' : verdict === 'contradicted' ? '✗' : '?';
}

/**
 * The sentences that a sentence with alternatives stands for, marked as above: the true one first, then each with one alternative that is
 * false.
 */
export function variants(sentence: string): readonly string[] {
  const choices = [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, inner = '']) => inner.split('|'));
  const written = (at: number, alternative: number): string => {
    let number = -1;
    return sentence.replace(/\{[^{}]*\}/g, () => {
      number++;
      const [right = '', ...wrong] = choices[number] ?? [];
      return number === at ? `<${wrong[alternative - 1] ?? ''}>` : `{${right}}`;
    });
  };
  return [
    written(-1, 0),
    ...choices.flatMap((one, at) => one.slice(1).map((_, index) => written(at, index + 1))),
  ];
}
