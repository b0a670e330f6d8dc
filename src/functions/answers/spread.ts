import {
  adjustedFunnelRule,
  countedShare,
  differenceInterval,
  isDifferent,
  overDispersion,
  ratioNumber,
  regionsCompared,
  USUAL_STATISTICS,
  variationOf,
  wilsonInterval,
  type ConfidenceLevel,
  type CountedShare,
  type Indicator,
} from '../../core';
import { levelWords } from '../../layout';
import { readScalar } from '../arguments/argument';
import { notAvailable, wrong } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';
import { resolveMeasure } from '../arguments/resolve-measure';
import { levelIn, readLevel } from '../arguments/resolve-table-choice';
import type { FunctionContext } from '../context';
import { hiddenEvaluation } from '../data/hidden-evaluation';
import { allMeasuresOf } from '../data/measures-of';
import { spreadText } from '../words/spread';
import { reasonOf } from './answer-figure';
import { findFigure, regionWords, type FoundFigure } from './find-figure';
import type { Spill } from './spill-definitions';

interface OneShare {
  readonly data: unknown;
  readonly indicator: unknown;
  readonly measure: unknown;
  readonly region: unknown;
  readonly year: unknown;
}

/** IPLOS.INTERVAL: low and high end of a share's interval by Wilson, 0–1, and beside them what they are ([STA-1], [STA-7]). */
export async function spillInterval(
  given: OneShare & { readonly confidence: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const level = readConfidence(given.confidence, context);
  const { found, share } = await shareAsked(given, context);
  const { low, high } = wilsonInterval(share, level);
  const text = spreadText(context.language);
  const where = regionWords(found.region, context.language);
  return [[low, high, text.intervalOf(levelWords(level, context.language), where, share.denominator)]];
}

/** IPLOS.COMPARE: the difference between two regions' shares, and its interval by Newcombe ([STA-3]). */
export async function spillCompare(
  given: OneShare & { readonly against: unknown; readonly confidence: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language } = context;
  const level = readConfidence(given.confidence, context);
  const one = await shareAsked(given, context);
  const other = await shareAsked({ ...given, region: given.against }, context);
  if (
    one.found.region.level === other.found.region.level &&
    one.found.region.code === other.found.region.code
  )
    return wrong(spreadText(language).sameRegion);
  const { difference, low, high } = differenceInterval(one.share, other.share, level);
  const text = spreadText(language);
  const names = [regionWords(one.found.region, language), regionWords(other.found.region, language)] as const;
  return [
    [...text.compare],
    [
      difference,
      low,
      high,
      isDifferent({ low, high }) ? text.differ : text.mayBeChance,
      text.differenceOf(levelWords(level, language), names[0], names[1]),
    ],
  ];
}

/** IPLOS.VARIATION: how much regions differ, one line for each number ([STA-5]). */
export async function spillVariation(
  given: Omit<OneShare, 'region'> & { readonly level: unknown; readonly within: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language, settings } = context;
  const asked = readLevel(given.level ?? 'kommune', context);
  const { found, number, indicator } = await figureAsked({ ...given, region: given.within }, context);
  const { tabulation, hiding } = found.data;
  const level = levelIn(asked, tabulation, context);
  const { region, year } = found;
  const text = spreadText(language);
  if (
    region.level === 'kommune' ||
    region.level === 'kostragruppe' ||
    (region.level === 'fylke' && level !== 'kommune')
  )
    return wrong(text.notWithin(regionWords(region, language)));
  const measures =
    hiding !== null
      ? hiddenEvaluation(tabulation, hiding, context).measures
      : allMeasuresOf(tabulation, settings, {
          indicator: indicator.id,
          levels: [level],
          years: year === null ? [] : [year],
        });
  const { smallBelow } = USUAL_STATISTICS;
  const compared = regionsCompared(
    measures,
    {
      indicator: indicator.id,
      year,
      measure: number,
      level,
      ...(region.level === 'fylke' ? { county: region.code } : {}),
    },
    smallBelow,
  );
  if (compared.regions.length < 2) return notAvailable(text.tooFew(smallBelow));
  const of = variationOf(compared.regions);
  const { ratio, tauSquared, baseline } = overDispersion(compared.regions);
  const outside = compared.regions.filter(
    (one) => adjustedFunnelRule(baseline, tauSquared).positionOf(one) !== 'within',
  ).length;
  const total = ratioNumber(of.between) + ratioNumber(of.within);
  const line = ([label, explanation]: readonly [string, string], value: number): Spill[number] => [
    label,
    value,
    explanation,
  ];
  return [
    [...text.variation],
    line(text.regions(smallBelow), of.regions),
    line(text.least, of.least),
    line(text.percentile10, of.percentile10),
    line(text.percentile90, of.percentile90),
    line(text.most, of.most),
    line(text.between, total === 0 ? 0 : ratioNumber(of.between) / total),
    ...(of.heterogeneity === null
      ? []
      : [
          line(text.chiSquare(of.heterogeneity.degreesOfFreedom), of.heterogeneity.chiSquare),
          line(text.probability, of.heterogeneity.probability),
        ]),
    line(text.ratio, ratio),
    line(text.tau, of.tau),
    line(text.outside, outside),
    line(text.small(smallBelow), compared.small.length),
    line(text.withoutFigure, compared.withoutFigure + compared.hidden),
  ];
}

/** Reads a level of confidence: 95 when left out. */
function readConfidence(argument: unknown, { language }: FunctionContext): ConfidenceLevel {
  const written = readScalar(argument, 'confidence', language);
  if (written === null || written === 0) return USUAL_STATISTICS.level;
  const number = Number(String(written).replace(',', '.').replace(/\s*%$/, ''));
  // A cell formatted as per cent holds 0.95.
  const level = number < 1 ? Math.round(number * 1000) / 10 : number;
  if (level === 95) return 95;
  return level === 99.8 ? 99.8 : wrong(spreadText(language).notALevel(String(written)));
}

async function figureAsked(
  given: OneShare,
  context: FunctionContext,
): Promise<{ readonly found: FoundFigure; readonly number: number; readonly indicator: Indicator }> {
  const indicator = resolveIndicator(given.indicator, context);
  const { number, part } = resolveMeasure(given.measure, indicator, context);
  if (part === 'count') return wrong(spreadText(context.language).shareOnly);
  const { data, region, year } = given;
  const found = await findFigure({ data, region, year, indicator, measure: number }, context);
  return { found, number, indicator };
}

async function shareAsked(
  given: OneShare,
  context: FunctionContext,
): Promise<{ readonly found: FoundFigure; readonly share: CountedShare }> {
  const { found } = await figureAsked(given, context);
  const share = countedShare(found.measure);
  return share === null ? notAvailable(reasonOf(found, context) ?? '') : { found, share };
}
