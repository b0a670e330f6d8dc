import fc from 'fast-check';
import { annotate } from '../../../src/published/prose/annotate';
import { checkClaims } from '../../../src/published/prose/check/check-claims';
import type { Claim } from '../../../src/published/prose/claim';
import { readClaims } from '../../../src/published/prose/read/read-claims';
import type { CheckedClaim } from '../../../src/published/prose/verdict';
import { writeParagraph } from '../../../src/published/page/write-paragraph';
import type { Language } from '../../../src/core/words/language';
import { shipped } from '../../made/shipped-regions';
import { invent, type RandomMeasures, wishes } from '../../made/published/random-measures';

const titles = {
  nb: 'Bistand til å delta i arbeid og utdanning',
  en: 'Assistance to take part in work and education',
};
const indicators = [{ id: 'arbeid-utdanning', title: titles, shortTitle: titles, aliases: [] }];
const languages: fc.Arbitrary<Language> = fc.constantFrom('nb', 'en');

function write({ measures, year, joint }: RandomMeasures, language: Language) {
  const reporting = { nonReporting: [], joint, carryForward: false };
  const indicator = { id: 'arbeid-utdanning', title: titles[language] };
  return writeParagraph({ measures, classification: shipped, indicator, year, language, reporting });
}

function read(text: string): readonly Claim[] {
  return readClaims(text, { classification: shipped, indicators });
}

function check(text: string, { measures, joint }: RandomMeasures): readonly CheckedClaim[] {
  const reporting = { nonReporting: [], joint, carryForward: false };
  return checkClaims(read(text), { classification: shipped, measures, reporting }).claims;
}

const uncarried = (claims: readonly Claim[]) => claims.map((claim) => ({ ...claim, carried: [] }));

test('[PUB-5] the reader finds exactly the claims that were written, where they were written', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(wishes, languages, (wish, language) => {
      const random = invent(wish);
      const { text, claims } = write(random, language);
      expect(uncarried(read(text))).toEqual(uncarried(claims));
      for (const claim of claims) kinds.add(claim.kind);
    }),
    { numRuns: 60 },
  );
  // Else the property would hold of next to nothing.
  expect([...kinds].sort()).toEqual([
    'against',
    'change',
    'extreme',
    'interval',
    'jointReporting',
    'nameList',
    'personCount',
    'regionCount',
    'share',
    'spread',
    'stability',
  ]);
});

test('[PUB-5] every claim of a written paragraph is verified by the measures it was written from', () => {
  fc.assert(
    fc.property(wishes, languages, (wish, language) => {
      const random = invent(wish);
      const { text } = write(random, language);
      const wrong = check(text, random).filter((one) => one.verdict !== 'verified');
      expect(wrong.map((one) => [text.slice(one.claim.span.start, one.claim.span.end), one])).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('[PUB-5] one digit changed in a figure is contradicted', () => {
  let changed = 0;
  fc.assert(
    fc.property(wishes, languages, fc.nat(), fc.integer({ min: 1, max: 9 }), (wish, language, which, by) => {
      const random = invent(wish);
      const { text, claims } = write(random, language);
      const digits = claims.flatMap((claim) => ('figure' in claim ? digitPlaces(text, claim) : []));
      const at = digits[which % Math.max(1, digits.length)];
      if (at === undefined) return;
      const other = String((Number(text[at]) + by) % 10);
      const altered = text.slice(0, at) + other + text.slice(at + 1);
      changed += 1;
      const answers = check(altered, random).filter(
        (one) => one.claim.span.start <= at && at < one.claim.span.end,
      );
      // Fewer kommuner than lack data may be right where nothing is known of joint reporting ([REG-6]).
      const verdicts = answers.map((one) =>
        one.reason.kind === 'jointUnknown' ? 'contradicted' : one.verdict,
      );
      expect(verdicts).toEqual(['contradicted']);
    }),
    { numRuns: 80 },
  );
  expect(changed).toBeGreaterThan(60);
});

test('[PUB-5] points changed by one digit are contradicted, unless they are the difference of the shares as printed', () => {
  fc.assert(
    fc.property(wishes, languages, fc.integer({ min: 1, max: 9 }), (wish, language, by) => {
      const random = invent(wish);
      const { text, claims } = write(random, language);
      const change = claims.find((one) => one.kind === 'change');
      const at = change === undefined ? undefined : digitPlaces(text, change).at(-1);
      if (at === undefined) return;
      const altered = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
      const [answer] = check(altered, random).filter((one) => one.claim.kind === 'change');
      expect(answer?.reason.kind === 'agreesAsRounded' ? 'contradicted' : answer?.verdict).toBe(
        'contradicted',
      );
    }),
    { numRuns: 60 },
  );
});

test('[PUB-5] the marked stretches of a text make up the text', () => {
  fc.assert(
    fc.property(wishes, languages, (wish, language) => {
      const random = invent(wish);
      const { text } = write(random, language);
      const checked = check(text, random);
      const segments = annotate(text, checked);
      expect(segments.map((one) => one.text).join('')).toBe(text);
      checked.forEach(({ claim }, index) => {
        const covering = segments.filter((one) => one.claims.includes(index));
        expect(covering.map((one) => one.text).join('')).toBe(text.slice(claim.span.start, claim.span.end));
      });
    }),
    { numRuns: 20 },
  );
});

function digitPlaces(text: string, claim: Claim): readonly number[] {
  const places: number[] = [];
  for (let at = claim.span.start; at < claim.span.end; at++) if (/\d/.test(text[at] ?? '')) places.push(at);
  return places;
}
