import type { Steps } from '../steps';
import { areaTrees } from './area-tree';
import { Witnesses } from './find-witnesses';
import { Hiding } from './hiding';
import { improveSteps } from './improve';
import { modelOf, type Model } from './model';
import { sensitiveFigures, type Sensitive } from './sensitive';
import type { DisclosureTable, FigureOfTable, Hidden, SuppressionRule } from './types';

/**
 * What to hide of a table so that small figures cannot be computed. For every figure that the rule calls sensitive there is a witness:
 * changes of the persons counted that would take it to every other such number, and that no figure shown would tell of. A figure without
 * a witness is hidden too, and returned as `unprotected`. A figure at a time: of a country's kommuner by a grouping column there are thousands.
 */
export function* hidingSteps(table: DisclosureTable, rule: SuppressionRule): Steps<Hidden> {
  const model = modelOf(table);
  const sensitive = sensitiveFigures(model, rule);
  const hiding = new Hiding(model, bitsOf(model, sensitive));
  const witnesses = new Witnesses(model, areaTrees(model), hiding);
  const unprotected: Sensitive[] = [];
  // Nearly all of the time goes here; what comes after is shorter.
  const total = 2 * sensitive.length;
  let done = 0;
  for (const figure of hardestFirst(model, sensitive)) {
    yield { done: done++, total };
    if (!witnesses.find(figure, Infinity)) unprotected.push(figure);
  }
  yield* improveSteps(model, hiding, witnesses, { done, total });
  return result(table, model, hiding, { sensitive, witnesses, unprotected });
}

function bitsOf({ figures, classes, groups }: Model, sensitive: readonly FigureOfTable[]): Uint32Array {
  const bits = new Uint32Array(figures.length / classes);
  for (const { region, ageGroup, figure } of sensitive) bits[region * groups + ageGroup]! |= 1 << figure;
  return bits;
}

/** Denominators before outcomes, and what it costs most to hide first: they leave the least choice. */
function hardestFirst(model: Model, sensitive: readonly Sensitive[]): readonly Sensitive[] {
  const { outcomes, classes, groups, costs, figures } = model;
  const at = ({ region, ageGroup, figure }: FigureOfTable) => (region * groups + ageGroup) * classes + figure;
  const rank = (one: FigureOfTable) => (one.figure === outcomes ? 0 : 1);
  return [...sensitive].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (costs[at(b)] ?? 0) - (costs[at(a)] ?? 0) ||
      (figures[at(b)] ?? 0) - (figures[at(a)] ?? 0),
  );
}

/** Translates from the model's regions to the table's. */
function result(
  table: DisclosureTable,
  { classes, groups, regionNumbers, atoms }: Model,
  { masks }: Hiding,
  found: {
    readonly sensitive: readonly FigureOfTable[];
    readonly witnesses: Witnesses;
    readonly unprotected: readonly FigureOfTable[];
  },
): Hidden {
  const sameRegions = new Map<number, number[]>();
  regionNumbers.forEach((number, region) => {
    const same = sameRegions.get(number);
    if (same) same.push(region);
    else sameRegions.set(number, [region]);
  });
  const inTable = <One extends FigureOfTable>(ones: Iterable<One>): readonly One[] =>
    [...ones].flatMap((one) => (sameRegions.get(one.region) ?? []).map((region) => ({ ...one, region })));
  const isHidden = (region: number, ageGroup: number, figure: number) => {
    const row = (regionNumbers[region] ?? 0) * groups + ageGroup;
    return ((masks[row] ?? 0) & (1 << figure)) !== 0;
  };
  let hidden = 0;
  table.regions.forEach((_, region) => {
    for (let group = 0; group < groups; group++)
      for (let figure = 0; figure < classes; figure++) if (isHidden(region, group, figure)) hidden++;
  });
  return {
    small: new Set(inTable(found.sensitive).map((one) => `${one.region} ${one.ageGroup} ${one.figure}`)).size,
    hidden,
    isHidden,
    unprotected: inTable(
      found.unprotected.map(({ region, ageGroup, figure }) => ({ region, ageGroup, figure })),
    ),
    witnesses: inTable(found.witnesses.all()),
    atoms,
  };
}
