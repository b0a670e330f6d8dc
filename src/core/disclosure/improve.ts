import type { Progress, Steps } from '../steps';
import type { Witnesses } from './find-witnesses';
import { CHANGE_LENGTH, changeOfRow, FIGURES, ROW } from './found-move';
import type { Hiding } from './hiding';
import type { Model } from './model';
import type { Sensitive } from './sensitive';

/** How often every witness is looked at again for a cheaper one. */
const SECOND_LOOKS = 2;

/** Looks at every witness again, and at every figure that is hidden for the others' sake: what can be shown after all is. */
export function* improveSteps(
  model: Model,
  hiding: Hiding,
  witnesses: Witnesses,
  { done, total }: Progress,
): Steps<void> {
  let now = done;
  for (let look = 0; look < SECOND_LOOKS; look++) {
    let isCheaper = false;
    for (const figure of [...witnesses.figures()].reverse()) {
      yield { done: Math.min(now++, total), total };
      if (replace(hiding, witnesses, [figure])) isCheaper = true;
    }
    if (!isCheaper) break;
  }
  yield* dropSteps(model, hiding, witnesses, { done: Math.min(now, total), total });
}

/** New witnesses for some figures at once; kept when less is hidden with them, else all is as before. */
function replace(hiding: Hiding, witnesses: Witnesses, figures: readonly Sensitive[]): boolean {
  const before = hiding.total;
  const old = figures.flatMap((figure) => {
    const witness = witnesses.giveUp(figure);
    return witness ? [{ figure, witness }] : [];
  });
  const gain = () => before - hiding.total;
  if (gain() > 0 && old.every(({ figure }) => witnesses.find(figure, gain()))) return true;
  for (const { figure } of old) witnesses.giveUp(figure);
  for (const { figure, witness } of old) witnesses.putBack(figure, witness);
  return false;
}

/**
 * Tries to show what is hidden for the others' sake, what costs most first: all that use it are given another witness. First the larger
 * regions as a whole, where the others are to do with what the region's own figures need hidden; then figure by figure.
 */
function* dropSteps(model: Model, hiding: Hiding, witnesses: Witnesses, progress: Progress): Steps<void> {
  const { classes, costs, atomsOf, groups } = model;
  const users = usersOf(model, witnesses);
  let left = MOST_TRIED;
  const tryToShow = (figures: readonly number[]) => {
    const using = [...new Set(figures.flatMap((at) => users.of(at)))];
    if (using.length === 0 || using.length > left) return;
    left -= using.length;
    hiding.forbid(figures, true);
    const isShown = replace(hiding, witnesses, using);
    hiding.forbid(figures, false);
    if (isShown) for (const figure of using) users.add(figure);
  };
  const size = (region: number) => atomsOf[region]?.length ?? 0;
  const regions = atomsOf.flatMap((members, region) => (members.length > 1 ? [region] : []));
  for (const region of regions.sort((a, b) => size(b) - size(a))) {
    yield progress;
    const figures = Array.from({ length: groups * classes }, (_, at) => region * groups * classes + at);
    tryToShow(figures.filter((at) => !users.of(at).some((figure) => figure.region === region)));
  }
  for (const figure of [...users.keys()].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0))) {
    if (left === 0) return;
    yield progress;
    tryToShow([figure]);
  }
}

/** As many new witnesses are looked for at most: in a small table that is every figure, in a large one what costs most. */
const MOST_TRIED = 300;

/** Which witnesses change a figure. */
function usersOf({ classes }: Model, witnesses: Witnesses) {
  const users = new Map<number, Sensitive[]>();
  const add = (figure: Sensitive) => {
    for (const { changes } of witnesses.movesOf(figure))
      for (let at = 0; at < changes.length; at += CHANGE_LENGTH)
        for (let one = 0; one < classes; one++) {
          if (((changes[at + FIGURES] ?? 0) & (1 << one)) === 0) continue;
          const place = (changes[at + ROW] ?? 0) * classes + one;
          const known = users.get(place);
          if (known === undefined) users.set(place, [figure]);
          else if (known[known.length - 1] !== figure) known.push(figure);
        }
  };
  for (const figure of witnesses.figures()) add(figure);
  const uses = (figure: Sensitive, place: number) => {
    const row = Math.floor(place / classes);
    const bit = 1 << (place % classes);
    return witnesses.movesOf(figure).some((move) => {
      const at = changeOfRow(move, row);
      return at >= 0 && ((move.changes[at + FIGURES] ?? 0) & bit) !== 0;
    });
  };
  return {
    add,
    keys: () => users.keys(),
    of: (place: number) => [...new Set(users.get(place))].filter((figure) => uses(figure, place)),
  };
}
