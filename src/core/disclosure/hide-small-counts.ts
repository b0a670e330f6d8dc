import { type Steps, withoutPause } from '../steps';
import { areaChanges, type AreaChanges } from './area-changes';
import { findMove } from './find-move';
import { eachChange, startHiding, type Hiding } from './hiding';
import { modelOf, type Model } from './model';
import type { DisclosureTable, FigureOfTable, Hidden, Move, SuppressionRule, Witness } from './types';

/** How often every witness is looked at again for a cheaper one. */
const SECOND_LOOKS = 2;

/**
 * What to hide of a table so that small figures cannot be computed. For every figure from 1 to `below` − 1 there is a witness: changes
 * of the persons counted that would take it to every other such number, and that no figure shown would tell of. A figure without
 * a witness is hidden too, and returned as `unprotected`.
 */
export function hideSmallCounts(table: DisclosureTable, rule: SuppressionRule): Hidden {
  return withoutPause(hidingSteps(table, rule));
}

/** The same, a figure at a time: of a country's kommuner by a grouping column there are thousands. */
export function* hidingSteps(table: DisclosureTable, rule: SuppressionRule): Steps<Hidden> {
  const model = modelOf(table);
  const small = smallFigures(model, rule);
  const hiding = startHiding(model, bitsOf(model, small));
  const search: Search = {
    model,
    hiding,
    areas: areaChanges(model),
    inner: Int32Array.from(model.inner),
    rule,
  };
  const witnesses = new Map<FigureOfTable, Witness>();
  const unprotected: FigureOfTable[] = [];
  // Nearly all of the time goes here; the second looks are shorter.
  const total = small.length * (1 + SECOND_LOOKS);
  let done = 0;
  for (const figure of hardestFirst(model, small)) {
    yield { done: done++, total };
    const witness = findWitness(search, figure, false) ?? findWitness(search, figure, true);
    if (witness) witnesses.set(figure, witness);
    else unprotected.push(figure);
  }
  for (let look = 0; look < SECOND_LOOKS; look++) {
    let isCheaper = false;
    for (const [figure, witness] of [...witnesses].reverse()) {
      yield { done: Math.min(done++, total), total };
      const cheaper = findCheaper(search, figure, witness);
      if (cheaper === null) continue;
      witnesses.set(figure, cheaper);
      isCheaper = true;
    }
    if (!isCheaper) break;
  }
  return result(table, model, hiding, { small, witnesses, unprotected });
}

interface Search {
  readonly model: Model;
  readonly hiding: Hiding;
  readonly areas: AreaChanges;
  /** Numbers of persons; changed while a witness is looked for, and put back. */
  readonly inner: Int32Array;
  readonly rule: SuppressionRule;
}

/** Figures of the model's rows from 1 to below − 1. */
function smallFigures(model: Model, { below }: SuppressionRule): readonly FigureOfTable[] {
  const { figures, classes, groups } = model;
  const small: FigureOfTable[] = [];
  for (let at = 0; at < figures.length; at++) {
    const value = figures[at] ?? 0;
    if (value < 1 || value >= below) continue;
    const row = Math.floor(at / classes);
    small.push({ region: Math.floor(row / groups), ageGroup: row % groups, figure: at % classes });
  }
  return small;
}

function bitsOf({ figures, classes, groups }: Model, small: readonly FigureOfTable[]): Uint32Array {
  const bits = new Uint32Array(figures.length / classes);
  for (const { region, ageGroup, figure } of small) bits[region * groups + ageGroup]! |= 1 << figure;
  return bits;
}

/** Denominators before outcomes, and what it costs most to hide first: they leave the least choice. */
function hardestFirst(model: Model, small: readonly FigureOfTable[]): readonly FigureOfTable[] {
  const { outcomes, classes, groups, costs, figures } = model;
  const at = ({ region, ageGroup, figure }: FigureOfTable) => (region * groups + ageGroup) * classes + figure;
  const rank = (one: FigureOfTable) => (one.figure === outcomes ? 0 : 1);
  return [...small].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (costs[at(b)] ?? 0) - (costs[at(a)] ?? 0) ||
      (figures[at(b)] ?? 0) - (figures[at(a)] ?? 0),
  );
}

/** Finds changes both ways, and hides what they need hidden; null, with nothing more hidden, where there are none. */
function findWitness(search: Search, figure: FigureOfTable, withKnown: boolean): Witness | null {
  const { figures, classes, groups } = search.model;
  const value = figures[(figure.region * groups + figure.ageGroup) * classes + figure.figure] ?? 0;
  const up = findPath(search, figure, 1, search.rule.below - 1 - value, withKnown);
  if (!up) return null;
  const down = findPath(search, figure, -1, value - 1, withKnown);
  if (!down) {
    up.forEach(search.hiding.release);
    return null;
  }
  return { ...figure, up, down };
}

/** Moves that together change a figure by `steps`; where one cannot be made so often, others go on from there. */
function findPath(
  { model, areas, hiding, inner }: Search,
  figure: FigureOfTable,
  direction: 1 | -1,
  steps: number,
  withKnown: boolean,
): readonly Move[] | null {
  const path: Move[] = [];
  let left = steps;
  while (left > 0) {
    const move = findMove(model, areas, hiding, inner, { figure, direction, times: left, withKnown });
    if (!move) break;
    path.push(move);
    hiding.claim(move);
    makeMove(model, inner, move, 1);
    left -= move.times;
  }
  for (const move of path) makeMove(model, inner, move, -1);
  if (left === 0) return path;
  path.forEach(hiding.release);
  return null;
}

function makeMove({ slots, classes }: Model, inner: Int32Array, move: Move, way: 1 | -1): void {
  for (const atom of move.atoms)
    for (const slot of move.slots)
      for (const one of move.classes)
        inner[(atom.at * slots + slot.at) * classes + one.at]! +=
          way * atom.sign * slot.sign * one.sign * move.times;
}

/** Gives a witness up for one that needs less hidden beside the others'; null, with nothing changed, where there is none such. */
function findCheaper(search: Search, figure: FigureOfTable, old: Witness): Witness | null {
  const { hiding, model } = search;
  const moves = [...old.up, ...old.down];
  moves.forEach(hiding.release);
  const oldCost = claimAll(model, hiding, moves);
  if (oldCost === 0) return null;
  moves.forEach(hiding.release);
  const found = findWitness(search, figure, false);
  if (found) {
    const others = [...found.up, ...found.down];
    others.forEach(hiding.release);
    if (claimAll(model, hiding, others) < oldCost) return found;
    others.forEach(hiding.release);
  }
  moves.forEach(hiding.claim);
  return null;
}

/** Hides what the moves change; what that costs. */
function claimAll(model: Model, hiding: Hiding, moves: readonly Move[]): number {
  let cost = 0;
  for (const move of moves) {
    eachChange(model, move, (row, figures) => (cost += hiding.costOf(row, figures)));
    hiding.claim(move);
  }
  return cost;
}

/** Translates from the model's regions to the table's. */
function result(
  table: DisclosureTable,
  { classes, groups, regionNumbers, atoms }: Model,
  { masks }: Hiding,
  found: {
    readonly small: readonly FigureOfTable[];
    readonly witnesses: ReadonlyMap<FigureOfTable, Witness>;
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
  const small = inTable(found.small).length;
  return {
    small,
    besides: hidden - small,
    isHidden,
    unprotected: inTable(found.unprotected),
    witnesses: inTable(found.witnesses.values()),
    atoms,
  };
}
