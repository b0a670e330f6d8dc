import type { Question } from '../../evaluate';
import type { Measure } from '../../measures/types';
import type { Tabulation } from '../../reading';
import { LEVELS } from '../../regions/types';
import { roundingRules, type RoundingRule } from '../rounding';
import { applyVariant, measuresOf, type VariedReading } from './apply-variant';
import type { ComparedCell } from './compare-cells';
import { explains } from './explains';
import { findLeftOut } from './left-out-search';
import { MeasureLookup } from './measure-lookup';
import type { ReadingVariant, Recount } from './reading-variant';

/** A way in which the table can have been made, and how many of its cells that accounts for. */
export interface Explanation {
  /** One, or several together; a rounding rule comes last. */
  readonly variants: readonly ReadingVariant[];
  /** Cells that print as published when read so, of those that can be held against data. */
  readonly explained: number;
  /** How many of the cells that differ are among them. */
  readonly ofDiffering: number;
  readonly cells: number;
  readonly differing: number;
  /** True when every cell is accounted for. */
  readonly all: boolean;
}

/** What the search is given. */
export interface ExplanationQuestion {
  readonly compared: readonly ComparedCell[];
  readonly tabulation: Tabulation;
  readonly question: Question;
  /** Second readings of the rows, see RECOUNT_VARIANTS; without them those variants are not tried. */
  readonly recounts?: readonly Recount[];
  /** How many explanations are given at most; 5 unless told otherwise. */
  readonly most?: number;
}

/**
 * Searches for the smallest change of the reading that reproduces the published cells: single variants, then pairs of those that
 * account for some cell that differs, each under every rounding rule ([PUB-2]).
 *
 * @returns those that account for more cells than the ordinary reading, ranked by cells, then by simplicity; empty when nothing differs
 */
export function explainDifferences(asked: ExplanationQuestion): readonly Explanation[] {
  const cells = asked.compared.filter(
    // What was left empty may be printed elsewhere; it is no evidence of how the table was made.
    ({ cell, verdict }) => verdict.kind !== 'cannotTell' && cell.figure.kind !== 'missing',
  );
  const differing = cells.filter(({ verdict }) => verdict.kind !== 'agrees');
  if (!differing.some(({ verdict }) => verdict.kind === 'differs' || verdict.kind === 'rounding')) return [];
  if (cells.length > LARGE) return explainLarge(asked, cells, differing);
  return ranked(new Search(asked, cells, differing), cells, differing, asked.most ?? MOST);
}

/** Explanations given unless told otherwise. */
const MOST = 5;
/** A table of more cells is searched by the year in which most cells differ; what explains that is then held against all of it. */
const LARGE = 5_000;

function explainLarge(
  asked: ExplanationQuestion,
  cells: readonly ComparedCell[],
  differing: readonly ComparedCell[],
): readonly Explanation[] {
  const byYear = new Map<number, number>();
  for (const { cell } of differing) byYear.set(cell.year, (byYear.get(cell.year) ?? 0) + 1);
  const [year] = [...byYear].sort(([, a], [, b]) => b - a)[0] ?? [];
  const within = cells.filter(({ cell }) => cell.year === year);
  // Evenly spread, so that every level and age group is among them.
  const step = Math.ceil(within.length / LARGE);
  const sample = within.filter(({ verdict }, at) => at % step === 0 || verdict.kind === 'missing');
  const differingSample = sample.filter(({ verdict }) => verdict.kind !== 'agrees');
  const found = ranked(new Search(asked, sample, differingSample), sample, differingSample, 3);
  const whole = new Search(asked, cells, differing);
  return found
    .flatMap(({ variants }) => whole.rate(variants))
    .filter(({ explained }) => explained > cells.length - differing.length)
    .sort(simplestFirst)
    .slice(0, asked.most ?? MOST);
}

function ranked(
  search: Search,
  cells: readonly ComparedCell[],
  differing: readonly ComparedCell[],
  most: number,
): readonly Explanation[] {
  const singles = search.candidates().flatMap((variant) => search.rate([variant]));
  const useful = singles.filter(({ ofDiffering }) => ofDiffering > 0);
  const found = [...useful];
  if (!useful.some(({ all }) => all)) found.push(...search.pairs(useful));
  const better = found.filter(({ explained }) => explained > cells.length - differing.length);
  return better.sort(simplestFirst).slice(0, most);
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

class Search {
  private readonly base: VariedReading;
  private readonly recounts: readonly Recount[];

  constructor(
    private readonly asked: ExplanationQuestion,
    private readonly cells: readonly ComparedCell[],
    private readonly differing: readonly ComparedCell[],
  ) {
    const years = [...new Set(cells.map(({ cell }) => cell.year))].sort((a, b) => a - b);
    const levels = [...new Set(cells.map(({ cell }) => cell.region.level))];
    const own = LEVELS.filter((level) => levels.includes(level));
    this.recounts = asked.recounts ?? [];
    this.base = {
      tabulation: asked.tabulation,
      question: { ...asked.question, years, levels: own },
      after: (measures) => measures,
    };
  }

  /** The single variants that these cells and data allow. */
  candidates(): readonly ReadingVariant[] {
    const { compared, question, tabulation } = this.asked;
    const years = this.base.question.years;
    const hasKommuner = tabulation.cube.hasMunicipality;
    const inData = (by: number) => years.some((year) => tabulation.input.years.includes(year + by));
    const classified = (by: number) =>
      years.every((year) => question.classification.forYear(year + by) !== undefined);
    const both = [1, -1] as const;
    const leftOut = hasKommuner ? this.leftOut(compared) : null;
    return [
      ...OTHER_RULES.map((rule): ReadingVariant => ({ kind: 'roundingRule', rule })),
      { kind: 'unreportedLeftOut' },
      { kind: 'partlyAsMet', keepsPartly: false },
      { kind: 'partlyAsMet', keepsPartly: true },
      ...(hasInvalid(tabulation) ? [{ kind: 'invalidLeftOut' } as const] : []),
      ...needsOutside(tabulation).map((need): ReadingVariant => ({ kind: 'needIncluded', need })),
      ...this.recounts.map(({ variant }) => variant),
      ...(hasKommuner ? ([{ kind: 'unknownMunicipalityLeftOut' }, { kind: 'carriedForward' }] as const) : []),
      ...both.filter(inData).map((by): ReadingVariant => ({ kind: 'otherYear', by })),
      ...both
        .filter((by) => hasKommuner && classified(by))
        .map((by): ReadingVariant => ({ kind: 'otherClassification', by })),
      ...(leftOut ? [leftOut] : []),
    ];
  }

  private leftOut(compared: readonly ComparedCell[]): ReadingVariant | null {
    const question = { ...this.base.question, levels: ['kommune'] };
    return findLeftOut(compared, measuresOf({ ...this.base, question }), question.classification);
  }

  /** Two of the best variants together, and each of them with every other rounding, which alone explains little of a pair. */
  pairs(singles: readonly Explanation[]): readonly Explanation[] {
    const best = singles
      .filter(({ variants }) => variants.every(({ kind }) => kind !== 'roundingRule'))
      .sort((a, b) => b.ofDiffering - a.ofDiffering)
      .slice(0, BEST_FOR_PAIRS)
      .map(({ variants }) => variants);
    const rules = OTHER_RULES.map((rule): ReadingVariant => ({ kind: 'roundingRule', rule }));
    return best.flatMap((one, index) => [
      ...rules.flatMap((rule) => this.rate([...one, rule])),
      ...best.slice(index + 1).flatMap((other) => {
        const sameKind = one.some(({ kind }) => other.some((variant) => variant.kind === kind));
        return sameKind ? [] : this.rate([...one, ...other]);
      }),
    ]);
  }

  /** How many cells the variants account for; none when they cannot be applied together. */
  rate(variants: readonly ReadingVariant[]): readonly Explanation[] {
    const measures = this.measuresUnder(variants);
    if (measures === null) return [];
    const rule = ruleOf(variants);
    const lookup = new MeasureLookup(
      measures,
      this.asked.tabulation.indicators.map(({ indicator }) => indicator),
    );
    const holds = ({ cell }: ComparedCell): boolean => {
      const found = lookup.find(cell);
      return explains(cell, found.kind === 'ok' ? found.measure : null, rule);
    };
    const ofDiffering = this.differing.filter(holds).length;
    const explained = ofDiffering === 0 ? 0 : this.cells.filter(holds).length;
    const { length } = this.cells;
    return [
      {
        variants,
        explained,
        ofDiffering,
        cells: length,
        differing: this.differing.length,
        all: explained === length,
      },
    ];
  }

  private measuresUnder(variants: readonly ReadingVariant[]): readonly Measure[] | null {
    let reading: VariedReading | null = this.base;
    for (const variant of inOrderOfApplying(variants)) {
      reading = reading && applyVariant(variant, reading, this.recounts);
    }
    return reading && measuresOf(reading);
  }
}

const OTHER_RULES = roundingRules.flatMap((rule) => (rule === 'halfAwayFromZero' ? [] : [rule]));

/** The rounding that one of the variants says, else the ordinary one. */
function ruleOf(variants: readonly ReadingVariant[]): RoundingRule {
  const said = variants.find((one) => one.kind === 'roundingRule');
  return said?.rule ?? 'halfAwayFromZero';
}

/** A recount replaces the counts that others change, so it comes first. */
function inOrderOfApplying(variants: readonly ReadingVariant[]): readonly ReadingVariant[] {
  const isRecount = (one: ReadingVariant): boolean => one.kind === 'perRow' || one.kind === 'ageBounds';
  return [...variants.filter(isRecount), ...variants.filter((one) => !isRecount(one))];
}

/** The values of need outside the denominator that occur. */
function needsOutside({ cube, indicators }: Tabulation): readonly (number | 'missing')[] {
  const values = new Set<number | 'missing'>();
  for (const compiled of indicators) {
    compiled.classes.forEach((one, index) => {
      if (
        one.kind !== 'outside' ||
        one.because.kind === 'invalid' ||
        !occurs(cube, compiled.indicator.id, index)
      )
        return;
      values.add(one.because.kind === 'value' ? one.because.value : 'missing');
    });
  }
  return [...values];
}

function hasInvalid({ cube, indicators }: Tabulation): boolean {
  return indicators.some((compiled) =>
    compiled.classes.some(
      (one, index) => one.kind === 'invalidOutcome' && occurs(cube, compiled.indicator.id, index),
    ),
  );
}

function occurs(cube: Tabulation['cube'], indicator: string, personClass: number): boolean {
  const shape = cube.indicators.find(({ id }) => id === indicator);
  const main = cube.planes[0];
  if (!shape || !main) return false;
  return main.blocks.some((_, block) =>
    Array.from(
      { length: shape.ageSlots },
      (_slot, slot) => block * cube.blockLength + shape.offset + slot * shape.classes,
    ).some((start) => (main.counts[start + personClass] ?? 0) > 0),
  );
}
