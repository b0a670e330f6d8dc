import { LEVELS, type Measure, type Tabulation } from '../../core';
import { roundingRules, type RoundingRule } from '../figures/rounding';
import { applyVariant, measuresOf, type VariedReading } from './apply-variant';
import type { ComparedCell } from './compare-cells';
import type { ExplanationEvidence, Explanation, ExplanationQuestion } from './explanation';
import { explains } from './explains';
import { findLeftOut } from './left-out-search';
import { MeasureLookup } from './measure-lookup';
import type { ReadingVariant, Recount } from './reading-variant';

/** Rates readings by how many of the cells they account for. */
export class ReadingSearch {
  private readonly base: VariedReading;
  private readonly recounts: readonly Recount[];

  constructor(
    private readonly asked: ExplanationQuestion,
    private readonly evidence: ExplanationEvidence,
  ) {
    const { cells } = evidence;
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

  /** The single variants that these cells and data allow, roundings apart. */
  *candidates(): Generator<void, readonly ReadingVariant[], void> {
    const { compared, question, tabulation } = this.asked;
    const years = this.base.question.years;
    const hasKommuner = tabulation.cube.hasMunicipality;
    const inData = (by: number) => years.some((year) => tabulation.input.years.includes(year + by));
    const classified = (by: number) =>
      years.every((year) => question.classification.forYear(year + by) !== undefined);
    const both = [1, -1] as const;
    const leftOut = hasKommuner ? yield* this.leftOut(compared) : null;
    return [
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

  private leftOut(compared: readonly ComparedCell[]): ReturnType<typeof findLeftOut> {
    const question = { ...this.base.question, levels: ['kommune'] };
    return findLeftOut(compared, measuresOf({ ...this.base, question }), question.classification);
  }

  /** The variants with the ordinary rounding, where they change anything, and with each of the others. */
  rateRoundings(variants: readonly ReadingVariant[]): readonly Explanation[] {
    const lookup = this.lookupUnder(variants);
    if (lookup === null) return [];
    const ordinary = variants.length === 0 ? [] : [this.rateIn(lookup, variants)];
    return [
      ...ordinary,
      ...OTHER_RULES.map((rule) => this.rateIn(lookup, [...variants, { kind: 'roundingRule', rule }])),
    ];
  }

  /** How many cells the variants account for; none when they cannot be applied together. */
  rate(variants: readonly ReadingVariant[]): readonly Explanation[] {
    const lookup = this.lookupUnder(variants);
    return lookup === null ? [] : [this.rateIn(lookup, variants)];
  }

  private rateIn(lookup: MeasureLookup, variants: readonly ReadingVariant[]): Explanation {
    const { cells, differing } = this.evidence;
    const rule = ruleOf(variants);
    const holds = ({ cell }: ComparedCell): boolean => {
      const found = lookup.find(cell);
      return explains(cell, found.kind === 'ok' ? found.measure : null, rule);
    };
    const ofDiffering = differing.filter(holds).length;
    const explained = ofDiffering === 0 ? 0 : cells.filter(holds).length;
    const { length } = cells;
    return {
      variants,
      explained,
      ofDiffering,
      cells: length,
      differing: differing.length,
      all: explained === length,
    };
  }

  private lookupUnder(variants: readonly ReadingVariant[]): MeasureLookup | null {
    const measures = this.measuresUnder(variants);
    const indicators = this.asked.tabulation.indicators.map(({ indicator }) => indicator);
    return measures && new MeasureLookup(measures, indicators);
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
