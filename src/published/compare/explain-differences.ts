import { type Steps, withoutPause } from '../../core';
import type { ExplanationEvidence, Explanation, ExplanationQuestion } from './explanation';
import { ReadingSearch } from './reading-search';
import type { ReadingVariant } from './reading-variant';

/**
 * Searches for the smallest change of the reading that reproduces the published cells: single variants, then pairs of those that
 * account for some cell that differs, each under every rounding rule ([PUB-2]).
 *
 * @returns those that account for more cells than the ordinary reading, ranked by cells, then by simplicity; empty when nothing differs
 */
export function explainDifferences(asked: ExplanationQuestion): readonly Explanation[] {
  return withoutPause(explanationSteps(asked));
}

/** {@link explainDifferences} step by step: after each reading that was tried the caller may pause or stop. */
export function* explanationSteps(asked: ExplanationQuestion): Steps<readonly Explanation[]> {
  const cells = asked.compared.filter(
    // What was left empty may be printed elsewhere; it is no evidence of how the table was made.
    ({ cell, verdict }) => verdict.kind !== 'cannotTell' && cell.figure.kind !== 'missing',
  );
  const evidence: ExplanationEvidence = {
    cells,
    differing: cells.filter(({ verdict }) => verdict.kind !== 'agrees'),
  };
  const differs = evidence.differing.some(
    ({ verdict }) => verdict.kind === 'differs' || verdict.kind === 'rounding',
  );
  if (!differs) return [];
  const most = asked.most ?? MOST;
  if (cells.length <= LARGE) return yield* ranked(new ReadingSearch(asked, evidence), most);
  const found = yield* ranked(new ReadingSearch(asked, sampleOf(evidence)), MOST_OF_SAMPLE);
  const whole = new ReadingSearch(asked, evidence);
  const rated: Explanation[] = [];
  for (const [index, { variants }] of found.entries()) {
    yield { done: index, total: found.length };
    rated.push(...whole.rate(variants));
  }
  return best(rated, most);
}

/** Explanations given unless told otherwise. */
const MOST = 5;
/** A table of more cells is searched by the year in which most cells differ; what explains that is then held against all of it. */
const LARGE = 2_000;
const MOST_OF_SAMPLE = 3;

/** The year in which most cells differ, evenly spread, so that every level and age group is among them. */
function sampleOf({ cells, differing }: ExplanationEvidence): ExplanationEvidence {
  const byYear = new Map<number, number>();
  for (const { cell } of differing) byYear.set(cell.year, (byYear.get(cell.year) ?? 0) + 1);
  const [year] = [...byYear].sort(([, a], [, b]) => b - a)[0] ?? [];
  const within = cells.filter(({ cell }) => cell.year === year);
  const step = Math.ceil(within.length / LARGE);
  const sample = within.filter(({ verdict }, at) => at % step === 0 || verdict.kind === 'missing');
  return { cells: sample, differing: sample.filter(({ verdict }) => verdict.kind !== 'agrees') };
}

function* ranked(search: ReadingSearch, most: number): Steps<readonly Explanation[]> {
  const candidates = yield* inSteps(search.candidates());
  const total = candidates.length + MOST_PAIRS;
  const found: Explanation[] = [...search.rateRoundings([])];
  for (const [index, variant] of candidates.entries()) {
    yield { done: index, total };
    found.push(...search.rateRoundings([variant]));
  }
  const singles = found.filter(({ variants, ofDiffering }) => variants.length === 1 && ofDiffering > 0);
  if (!singles.some(({ all }) => all)) {
    for (const [index, pair] of pairsOf(singles).entries()) {
      yield { done: candidates.length + index, total };
      found.push(...search.rate(pair));
    }
  }
  return best(found, most);
}

/** A search that does not know how far it has come is at the beginning of the work. */
function* inSteps<Result>(steps: Generator<void, Result, void>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: 0, total: 1 };
  }
}

/** Those that account for more cells than the ordinary reading and than each simpler one that is part of them, the most first. */
function best(found: readonly Explanation[], most: number): readonly Explanation[] {
  const better = found.filter(({ explained, cells, differing }) => explained > cells - differing);
  const addsNothing = (one: Explanation): boolean =>
    better.some(
      (other) =>
        other.variants.length < one.variants.length &&
        other.explained >= one.explained &&
        other.variants.every((variant) => one.variants.some((own) => isSame(own, variant))),
    );
  return better
    .filter((one) => !addsNothing(one))
    .sort(simplestFirst)
    .slice(0, most);
}

function isSame(one: ReadingVariant, other: ReadingVariant): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function simplestFirst(a: Explanation, b: Explanation): number {
  return b.explained - a.explained || a.variants.length - b.variants.length || weight(a) - weight(b);
}

/** Named kommuner are a long statement, and one that fits more easily than the others. */
function weight({ variants }: Explanation): number {
  return variants.reduce(
    (sum, one) => sum + (one.kind === 'municipalitiesLeftOut' ? 10 + one.municipalities.length : 1),
    0,
  );
}

/** Pairs are made of so many of the best single variants. */
const BEST_FOR_PAIRS = 6;
const MOST_PAIRS = (BEST_FOR_PAIRS * (BEST_FOR_PAIRS - 1)) / 2;

/** Two of the best variants together. Those with another rounding are rated with the single ones. */
function pairsOf(singles: readonly Explanation[]): readonly (readonly ReadingVariant[])[] {
  const chosen = singles
    .filter(({ variants }) => variants.every(({ kind }) => kind !== 'roundingRule'))
    .sort((a, b) => b.ofDiffering - a.ofDiffering)
    .slice(0, BEST_FOR_PAIRS)
    .map(({ variants }) => variants);
  return chosen.flatMap((one, index) =>
    chosen
      .slice(index + 1)
      .filter((other) => !one.some(({ kind }) => other.some((variant) => variant.kind === kind)))
      .map((other) => [...one, ...other]),
  );
}
