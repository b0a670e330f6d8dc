import type { Steps } from '../core';
import type { AuditAssumptions } from './assumptions';
import type { AuditedCell, RowGroup } from './cells/figures';
import { examine } from './examine';
import type { AuditFinding, Repair, RepairFigure } from './findings';
import { SEARCH_LIMITS } from './search/remaining';
import type { AuditedNumber } from './system/variable';

/** Times the tables are examined with more hidden; fewer where they are large. */
const MOST_EXAMINED = 60;
const CELLS_EXAMINED = 40_000;
/** Findings whose proofs are looked at in a round. */
const PROOFS_IN_ROUND = 8;
const LIMITS = { ...SEARCH_LIMITS, problems: 1000 };
/** Candidates and figures that are tried out in every combination. */
const MOST_TRIED = { candidates: 12, figures: 2 };

/**
 * The figures that would have to be hidden besides, so that nothing is found: what is small and shown, then one figure of each proof, the
 * cheapest first, until nothing is left; last, what turns out not to be needed is shown again. Few combinations are all tried.
 */
export function* findRepair(
  cells: readonly AuditedCell[],
  groups: readonly RowGroup[],
  assumptions: AuditAssumptions,
  findings: readonly AuditFinding[],
): Steps<Repair> {
  const search = new RepairSearch(cells, groups, assumptions);
  const ofKinds = (kinds: readonly AuditFinding['kind'][]): readonly RepairFigure[] =>
    distinct(
      findings
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ cells: own, number }) => search.figure(number, own)),
    );
  // What a share tells, hiding its denominator may do for as well: of few such each choice is tried, of many all are hidden.
  const told = findings.filter(({ kind }) => TOLD.includes(kind)).length;
  const isTried = told <= PROOFS_IN_ROUND;
  const surely = ofKinds(isTried ? SHOWN : [...SHOWN, ...TOLD]);
  let hidden = surely;
  let left: readonly AuditFinding[] = yield* search.leftWith(hidden, true);
  if (left.length === 0) return { figures: hidden, isLeast: isTried, isCheapest: isTried, left: 0 };
  const few = yield* fewestBeside(search, hidden, left);
  if (few) return { ...few, isLeast: isTried && few.isLeast, left: 0 };
  while (left.length > 0 && search.mayGoOn()) {
    const next = search.cheapestOfEach(left, hidden);
    if (next.length === 0) break;
    hidden = [...hidden, ...next];
    left = yield* search.leftWith(hidden, true);
  }
  for (const one of [...hidden].reverse()) {
    if (left.length > 0 || !search.mayGoOn()) break;
    if (surely.some((own) => own.number === one.number)) continue;
    const without = hidden.filter((other) => other !== one);
    if ((yield* search.leftWith(without, false)).length === 0) hidden = without;
  }
  // One figure more than what must be hidden anyway cannot be fewer.
  const isOneMore = isTried && left.length === 0 && hidden.length === surely.length + 1;
  return { figures: hidden, isLeast: isOneMore, isCheapest: false, left: left.length };
}

/** What is printed though it is not to be told, and so has to be hidden itself. */
const SHOWN: readonly AuditFinding['kind'][] = ['shownSmall', 'nobody'];
/** What two printed figures tell together. */
const TOLD: readonly AuditFinding['kind'][] = ['toldByShare', 'everybody', 'fewOthers'];

/**
 * One or two more figures where every choice of them can be tried. The one is the cheapest there is: as long as every cell of a proof is shown,
 * what it proves is found, so it is among those of each proof. Of two the second may lie outside the proofs of what is left now.
 */
function* fewestBeside(
  search: RepairSearch,
  hidden: readonly RepairFigure[],
  left: readonly AuditFinding[],
): Steps<Pick<Repair, 'figures' | 'isLeast' | 'isCheapest'> | null> {
  const candidates = search.candidates(left, hidden);
  if (candidates.length > MOST_TRIED.candidates || left.every(({ proof }) => proof === null)) return null;
  for (const one of candidates) {
    if (!search.mayGoOn()) return null;
    const figures = [...hidden, one];
    if ((yield* search.leftWith(figures, false)).length === 0)
      return { figures, isLeast: true, isCheapest: true };
  }
  for (const [at, one] of candidates.entries()) {
    for (const other of candidates.slice(at + 1)) {
      if (!search.mayGoOn()) return null;
      const figures = [...hidden, one, other];
      if ((yield* search.leftWith(figures, false)).length === 0)
        return { figures, isLeast: true, isCheapest: false };
    }
  }
  return null;
}

class RepairSearch {
  private examined = 0;
  private readonly numberOfCell = new Map<number, AuditedNumber>();

  constructor(
    private readonly cells: readonly AuditedCell[],
    private readonly groups: readonly RowGroup[],
    private readonly assumptions: AuditAssumptions,
  ) {}

  mayGoOn(): boolean {
    return this.examined < Math.max(3, Math.min(MOST_EXAMINED, CELLS_EXAMINED / this.cells.length));
  }

  /** What is still found when figures are hidden. */
  *leftWith(figures: readonly RepairFigure[], withProofs: boolean): Steps<readonly AuditFinding[]> {
    this.examined++;
    const hidden = new Set(figures.flatMap(({ cells }) => cells));
    const tried = this.cells.map((cell, at): AuditedCell =>
      hidden.has(at) ? { ...cell, told: { kind: 'hidden', least: 0, most: Infinity } } : cell,
    );
    const { findings, system } = yield* examine(tried, this.groups, this.assumptions, {
      seen: this.cells,
      limits: LIMITS,
      proofs: withProofs ? PROOFS_IN_ROUND : 0,
    });
    for (const number of system.numbers) for (const at of number.cells) this.numberOfCell.set(at, number);
    // What is hidden here to protect others may be computed, as long as the others may not.
    return findings.filter(({ kind, cells }) => kind !== 'recovered' || !cells.some((at) => hidden.has(at)));
  }

  figure(number: AuditedNumber, own: readonly number[] = number.cells): readonly RepairFigure[] {
    const cells = number.cells.length > 0 ? number.cells : own;
    const shown = cells.filter((at) => {
      const kind = this.cells[at]?.told.kind;
      return kind === 'count' || kind === 'share' || kind === 'interval';
    });
    if (shown.length === 0) return [];
    const count = shown.map((at) => this.cells[at]?.told).find((told) => told?.kind === 'count');
    return [{ number, cells: shown, persons: count?.kind === 'count' ? count.value : null }];
  }

  /** Figures in the proofs of what is left, those in most proofs and with fewest persons first. */
  candidates(left: readonly AuditFinding[], hidden: readonly RepairFigure[]): readonly RepairFigure[] {
    const known = new Set(hidden.flatMap(({ cells }) => cells));
    const counted = new Map<AuditedNumber, { readonly figure: RepairFigure; times: number }>();
    for (const { proof } of left) {
      for (const at of proof ?? []) {
        const number = this.numberOfCell.get(at);
        if (!number || known.has(at)) continue;
        const [figure] = this.figure(number);
        if (!figure) continue;
        const own = counted.get(number);
        if (own) own.times++;
        else counted.set(number, { figure, times: 1 });
      }
    }
    return [...counted.values()]
      .sort((a, b) => cost(a.figure) - cost(b.figure) || b.times - a.times)
      .map(({ figure }) => figure);
  }

  /** One figure of each proof, none where one of them is chosen already. */
  cheapestOfEach(left: readonly AuditFinding[], hidden: readonly RepairFigure[]): readonly RepairFigure[] {
    const order = this.candidates(left, hidden);
    const chosen: RepairFigure[] = [];
    for (const { proof } of left) {
      if (proof === null || proof.some((at) => chosen.some(({ cells }) => cells.includes(at)))) continue;
      const next = order.find(({ cells }) => cells.some((at) => proof.includes(at)));
      if (next) chosen.push(next);
    }
    return chosen;
  }
}

/** Persons lost to the reader; none with a share alone, of which the count is hidden already. */
function cost({ persons }: RepairFigure): number {
  return persons ?? 0;
}

function distinct(figures: readonly RepairFigure[]): readonly RepairFigure[] {
  const seen = new Set<number>();
  return figures.filter(({ cells }) => {
    const isNew = cells.some((at) => !seen.has(at));
    for (const at of cells) seen.add(at);
    return isNew;
  });
}
