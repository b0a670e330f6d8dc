import {
  assertNever,
  measureChange,
  ratioNumber,
  REST_OF_PARTS,
  type MeasureChange,
  type PartOfChange,
} from '../../core';
import { readScalar } from '../arguments/argument';
import { notAvailable, wrong } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';
import { resolveMeasure } from '../arguments/resolve-measure';
import { yearArgument } from '../arguments/resolve-year';
import type { FunctionContext } from '../context';
import { allMeasuresOf } from '../data/measures-of';
import { functionText } from '../words/functions';
import { hidingText } from '../words/hiding';
import { spreadText } from '../words/spread';
import { findFigure, regionWords, requireAgeGroup } from './find-figure';
import type { Spill } from './spill-definitions';

/** The arguments of IPLOS.CHANGE, as Excel passes them. */
export interface ChangeArguments {
  readonly data: unknown;
  readonly indicator: unknown;
  readonly measure: unknown;
  readonly from: unknown;
  readonly to: unknown;
  readonly region: unknown;
  readonly by: unknown;
}

/**
 * IPLOS.CHANGE: why a share changed from one year to another ([STA-6]): the whole, and under it each kommune or age group with what it
 * gave, the largest first. The last four columns sum to the change, exactly. Kommuner are those of the later year ([REG-7]).
 */
export async function spillChange(given: ChangeArguments, context: FunctionContext): Promise<Spill> {
  const { language, settings } = context;
  const text = spreadText(language);
  const indicator = resolveIndicator(given.indicator, context);
  const { number, part } = resolveMeasure(given.measure, indicator, context);
  if (part === 'count') return wrong(text.shareOnly);
  const by = readBy(given.by, context);
  if (by === 'ageGroup' && number % indicator.ageGroups.length !== 1) return wrong(text.allAgesOnly);
  const from = yearArgument(given.from, context, 'from') ?? wrong(functionText(language).missing('from'));
  const to = yearArgument(given.to, context, 'to') ?? wrong(functionText(language).missing('to'));
  if (from === to) return wrong(text.sameYear(String(from)));
  const at = { data: given.data, region: given.region, indicator, measure: number };
  const after = await findFigure({ ...at, year: to }, context);
  const { tabulation, hiding } = after.data;
  if (hiding !== null) return notAvailable(hidingText(language).asksData('CHANGE'));
  if (!tabulation.input.years.includes(from))
    return notAvailable(
      functionText(language).yearNotInData(String(from), tabulation.input.years.join(', ')),
    );
  if (by === 'ageGroup') requireAgeGroup(tabulation, indicator, 1, context);
  const { level, code } = after.region;
  if (by === 'kommune' && (level === 'kommune' || level === 'kostragruppe'))
    return wrong(text.noParts(regionWords(after.region, language)));
  const measures = allMeasuresOf(tabulation, settings, {
    indicator: indicator.id,
    levels: [
      ...new Set([level, ...(by === 'kommune' && tabulation.cube.hasMunicipality ? ['kommune'] : [])]),
    ],
    years: [Math.min(from, to), Math.max(from, to)],
    regionsOf: to,
  });
  const change = measureChange(
    { measures, year: from },
    { measures, year: to },
    { indicator: indicator.id, measure: number, level, regionCode: code, by },
  );
  if (!('kind' in change))
    return changeTable(change, regionWords(after.region, language), [from, to], context);
  switch (change.kind) {
    case 'noFigure':
      return notAvailable(
        text.noFigure(regionWords(after.region, language), String(change.side === 'before' ? from : to)),
      );
    case 'partsExceed':
      return notAvailable(text.partsExceed);
    default:
      return assertNever(change);
  }
}

function changeTable(
  change: MeasureChange,
  name: string,
  years: readonly [number, number],
  { language }: FunctionContext,
): Spill {
  const text = spreadText(language);
  const share = (key: string, side: 'before' | 'after'): string | number => {
    const of = change.sides.get(key)?.[side];
    return of ? of.count / of.denominator : '';
  };
  const size = ({ rate, mix, moved }: PartOfChange): number =>
    Math.abs(ratioNumber(rate) + ratioNumber(mix) + ratioNumber(moved));
  const parts = [...change.parts].sort((a, b) => size(b) - size(a));
  return [
    [...text.change(String(years[0]), String(years[1]))],
    [
      name,
      ratioNumber(change.before),
      ratioNumber(change.after),
      ratioNumber(change.change),
      ratioNumber(change.rate),
      ratioNumber(change.mix),
      ratioNumber(change.came),
      ratioNumber(change.went),
    ],
    ...parts.map(({ key, kind, rate, mix, moved }) => [
      key === REST_OF_PARTS ? text.rest : (change.names.get(key) ?? key),
      share(key, 'before'),
      share(key, 'after'),
      ratioNumber(rate) + ratioNumber(mix) + ratioNumber(moved),
      ratioNumber(rate),
      ratioNumber(mix),
      kind === 'came' ? ratioNumber(moved) : 0,
      kind === 'went' ? ratioNumber(moved) : 0,
    ]),
  ];
}

function readBy(argument: unknown, { language }: FunctionContext): 'kommune' | 'ageGroup' {
  const written = readScalar(argument, 'by', language);
  if (written === null || written === 0) return 'kommune';
  const word = String(written).toLowerCase();
  if (/^(?:kommuner?|municipalit(?:y|ies))$/.test(word)) return 'kommune';
  return /^(?:alder|aldersgrupper?|ages?|age ?groups?)$/.test(word)
    ? 'ageGroup'
    : wrong(spreadText(language).notParts(String(written)));
}
