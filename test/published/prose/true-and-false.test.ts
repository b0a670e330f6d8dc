import { checkClaims } from '../../../src/published/prose/check/check-claims';
import { readClaims } from '../../../src/published/prose/read/read-claims';
import type { Finding, TextCheck } from '../../../src/published/prose/verdict';
import { FACTS } from '../../made/published/prose/facts';
import { holds, type Marked, readMarked, variants, verdictSign } from '../../made/published/prose/marked';
import { LATER } from '../../made/published/prose/later';
import { REGIONS } from '../../made/published/prose/regions';
import { SHARES } from '../../made/published/prose/shares';
import { STRANGER } from '../../made/published/prose/stranger';
import { STRANGER_LATER } from '../../made/published/prose/stranger-later';
import { shipped } from '../../made/shipped-regions';

const WITH_ALTERNATIVES = [...STRANGER, ...STRANGER_LATER];
const TRUE_ONES = WITH_ALTERNATIVES.map(([text, expected]) => [variants(text)[0] ?? '', expected] as const);
const SENTENCES = [...SHARES, ...REGIONS, ...LATER, ...TRUE_ONES];
const FALSE_ONES = WITH_ALTERNATIVES.flatMap(([text]) => variants(text).slice(1));

/** A finding that says the text is wrong. */
function cannotBe(finding: Finding): boolean {
  if (finding.kind === 'notClosed') return finding.withRest === null;
  return finding.kind !== 'countAgainstList' || finding.count !== finding.names;
}

function check({ text }: Marked): TextCheck {
  const claims = readClaims(text, { classification: shipped });
  return checkClaims(claims, { classification: shipped, measures: FACTS });
}

describe('[PUB-5] true and false sentences against the same facts', () => {
  test.each(SENTENCES)('%s', (sentence, expected) => {
    const signs = check(readMarked(sentence)).claims.map(verdictSign);
    expect(signs.join('')).toBe(expected);
  });

  test('no true claim is contradicted and no false one verified', () => {
    const rates = {
      sentences: 0,
      withFalse: 0,
      foundFalse: 0,
      wrongContradictions: 0,
      wrongVerifications: 0,
      unread: 0,
      claims: 0,
    };
    for (const sentence of [...SENTENCES.map(([text]) => text), ...FALSE_ONES]) {
      const marked = readMarked(sentence);
      rates.sentences += 1;
      rates.withFalse += marked.told.some((one) => !one.holds) ? 1 : 0;
      const { claims, findings } = check(marked);
      const allTrue = marked.told.every((one) => one.holds);
      const isFound = claims.some((one) => verdictSign(one) === '✗') || findings.some(cannotBe);
      rates.foundFalse += !allTrue && isFound ? 1 : 0;
      rates.wrongContradictions += findings.filter((one) => allTrue && cannotBe(one)).length;
      for (const answer of claims) {
        const truth = holds(marked, answer.claim);
        const sign = verdictSign(answer);
        rates.claims += 1;
        if (sign === '…') rates.unread += 1;
        if (sign === '✗' && truth !== false) rates.wrongContradictions += 1;
        if (sign === '✓' && truth !== true) rates.wrongVerifications += 1;
      }
    }
    process.stdout.write(
      `${rates.sentences} sentences (${rates.withFalse} with something false, ${rates.foundFalse} of them found), ${rates.claims} claims: ` +
        `wrong contradictions ${rates.wrongContradictions}, wrong verifications ${rates.wrongVerifications}, unread ${rates.unread}\n`,
    );
    expect(rates).toMatchObject({ wrongContradictions: 0, wrongVerifications: 0 });
    expect(rates.sentences).toBeGreaterThanOrEqual(120);
    expect(2 * rates.withFalse).toBeGreaterThanOrEqual(rates.sentences);
    expect(rates.foundFalse).toBeGreaterThan(0.85 * rates.withFalse);
    expect(rates.unread).toBeLessThan(0.25 * rates.claims);
  });
});
