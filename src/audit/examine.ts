import type { Steps } from '../core';
import type { AuditAssumptions } from './assumptions';
import type { AuditedCell, RowGroup } from './cells/figures';
import type { AuditContradiction, AuditFinding, Filling, HiddenNumber } from './findings';
import { proofOf, PROOF_EFFORT, type Effort, type Proof } from './search/proof';
import { oneFilling } from './search/one-filling';
import { remaining, SEARCH_LIMITS, type Remains, type SearchLimits } from './search/remaining';
import { sensitiveRange, tells } from './search/sensitive';
import { buildSystem, type AuditedSystem } from './system/build-system';
import { narrowBounds, type SystemBounds } from './system/narrow-bounds';
import { touching, type System, type Touching, type WholeRange } from './system/system';
import type { AuditedNumber } from './system/variable';

/** What was found in the numbers as they are printed, or as they are tried hidden. */
export interface Examined {
  readonly system: AuditedSystem;
  readonly findings: readonly AuditFinding[];
  readonly everybody: readonly AuditFinding[];
  readonly hidden: readonly HiddenNumber[];
  readonly contradictions: readonly AuditContradiction[];
  readonly unsearched: number;
  readonly narrowingStopped: boolean;
}

/** How the examination is made. */
export interface ExamineOptions {
  /** As they are printed, where `cells` are tried hidden. */
  readonly seen?: readonly AuditedCell[];
  readonly limits?: SearchLimits;
  /** So many findings are given their proofs, which take the most of the time. */
  readonly proofs?: number;
}

/** So many cells that contradict the others are set aside before it is given up. */
const MOST_CONTRADICTIONS = 40;

/** So many findings are given their proofs. */
const MOST_PROOFS = 300;

/** Examines every number: those shown, those hidden and those left over. */
export function* examine(
  cells: readonly AuditedCell[],
  groups: readonly RowGroup[],
  assumptions: AuditAssumptions,
  { seen = cells, limits = SEARCH_LIMITS, proofs = MOST_PROOFS }: ExamineOptions = {},
): Steps<Examined> {
  const built = buildSystem(cells, groups, assumptions, seen);
  yield { done: 0, total: 0 };
  const { system, bounds, contradictions } = yield* withoutContradictions(built);
  const numbers = built.numbers;
  const asked = numbers.flatMap((number, at) => (isAsked(number, cells) ? [at] : []));
  const ofInterest = asked.filter((at) => {
    const { rule } = assumptions;
    const number = numbers[at];
    const range = number && sensitiveRange(rule, number.quantity);
    return range && (bounds.lower[at] ?? 0) <= range.most;
  });
  const first = new Set(ofInterest);
  const others = asked.filter((at) => !first.has(at));
  const order = [...ofInterest, ...others].sort((a, b) => width(bounds, a) - width(bounds, b));
  // Where more is tried hidden, only whether anything is found matters, not what is left.
  const isEnough = (at: number, reached: WholeRange): boolean => {
    const number = numbers[at];
    return (
      seen !== cells &&
      number !== undefined &&
      reached.least < reached.most &&
      tells(reached, sensitiveRange(assumptions.rule, number.quantity)) === 'safe'
    );
  };
  const { remains, unsearched, impossible } = yield* remaining(system, order, limits, bounds, isEnough);
  const filling = seen === cells ? yield* oneFilling(system, bounds, limits) : new Map<number, number>();
  // Where narrowing left one number alone, whatever filling there is has it.
  const reaching = (at: number, value: number): Filling | null =>
    filling.get(at) === value ? filling : null;
  const judge = new Judge(cells, built, system, bounds, assumptions, proofs);
  const found: Judged[] = [];
  for (let at = 0; at < numbers.length; at++) {
    found.push(...judge.judge(at, remains.get(at)));
    yield { done: at, total: numbers.length };
  }
  return {
    system: built,
    findings: found.filter(({ isRemark }) => !isRemark).map(({ finding }) => finding),
    everybody: found.filter(({ isRemark }) => isRemark).map(({ finding }) => finding),
    hidden: numbers.flatMap((number, at) => {
      const left = remains.get(at);
      return left && number.stands === 'printed' && isHidden(number, cells)
        ? [
            {
              number,
              remains: { least: left.least, most: left.most },
              isExact: left.search === 'exact',
              example: filling.get(at) ?? null,
              leastBy: left.leastBy ?? reaching(at, left.least),
              mostBy: left.mostBy ?? reaching(at, left.most),
            },
          ]
        : [];
    }),
    contradictions: [...contradictions, ...impossible.map((at) => ({ cells: numbers[at]?.cells ?? [] }))],
    unsearched: unsearched.length,
    narrowingStopped: bounds.stopped,
  };
}

function width({ lower, upper }: SystemBounds, at: number): number {
  return (upper[at] ?? 0) - (lower[at] ?? 0);
}

/** Whether a cell hides the number, and none prints its count. */
function isHidden({ cells: own }: AuditedNumber, cells: readonly AuditedCell[]): boolean {
  return !printsCount(own, cells) && own.some((at) => cells[at]?.told.kind === 'hidden');
}

function printsCount(own: readonly number[], cells: readonly AuditedCell[]): boolean {
  return own.some((at) => cells[at]?.told.kind === 'count');
}

function isAsked({ stands, cells: own }: AuditedNumber, cells: readonly AuditedCell[]): boolean {
  return stands !== 'unknown' && !printsCount(own, cells);
}

/** The system without the conditions that cannot be met; the cells about them are told. */
function* withoutContradictions(built: AuditedSystem): Steps<{
  readonly system: System;
  readonly bounds: SystemBounds;
  readonly contradictions: readonly AuditContradiction[];
}> {
  let system: System = built;
  const contradictions: AuditContradiction[] = [];
  for (;;) {
    const bounds = narrowBounds(system);
    yield { done: 0, total: 0 };
    const { conflict } = bounds;
    if (conflict === null || contradictions.length >= MOST_CONTRADICTIONS)
      return { system, bounds, contradictions };
    const { at } = conflict;
    if (conflict.kind === 'row') {
      const row = system.rows[at];
      const dropped = system.shares.filter(({ denominator }) => denominator === row?.denominator);
      const cells = new Set(dropped.map(({ cell }) => cell));
      contradictions.push({ cells: [...cells] });
      system = {
        ...system,
        shares: system.shares.filter(({ cell }) => !cells.has(cell)),
        conditions: system.conditions.filter(({ cell }) => cell === null || !cells.has(cell)),
      };
      continue;
    }
    const condition = system.conditions[at];
    const cell = condition?.cell ?? null;
    const about = condition?.terms.flatMap(({ variable }) => built.numbers[variable]?.cells ?? []) ?? [];
    contradictions.push({ cells: cell === null ? about : [cell] });
    system = {
      ...system,
      conditions: system.conditions.filter(
        (one, index) => index !== at && (cell === null || one.cell !== cell),
      ),
      shares: cell === null ? system.shares : system.shares.filter((one) => one.cell !== cell),
    };
  }
}

interface Judged {
  readonly finding: AuditFinding;
  readonly isRemark: boolean;
}

/** Says of a number what is wrong with it. */
class Judge {
  private readonly lists: Touching;
  private readonly kind: 'small' | 'zero' | 'rest';
  private readonly effort: Effort = { left: PROOF_EFFORT };

  constructor(
    private readonly cells: readonly AuditedCell[],
    private readonly built: AuditedSystem,
    private readonly system: System,
    private readonly bounds: SystemBounds,
    private readonly assumptions: AuditAssumptions,
    private proofs: number,
  ) {
    this.lists = touching(system);
    this.kind = assumptions.rule.kind ?? 'small';
  }

  judge(at: number, left: Remains | undefined): readonly Judged[] {
    const number = this.built.numbers[at];
    if (!number || number.stands === 'unknown') return [];
    const group = this.answersOf(at, number);
    if (group.length > 0) return group;
    const sensitive = sensitiveRange(this.assumptions.rule, number.quantity);
    if (printsCount(number.cells, this.cells)) return this.shown(at, number, sensitive);
    if (!left || this.isOfNobody(at, number)) return [];
    const verdict = tells(left, sensitive);
    if (verdict === 'safe') return [];
    if (verdict === 'harmless') return this.recovered(at, number, left);
    const hides = isHidden(number, this.cells);
    const kind =
      number.cells.length === 0
        ? 'leftOver'
        : !hides
          ? 'toldByShare'
          : verdict === 'exact'
            ? 'computed'
            : 'narrowed';
    return [this.found(kind, at, left, this.spokenOf(number), undefined, left)];
  }

  /** A number that is printed: small, or hidden elsewhere to no effect. */
  private shown(at: number, number: AuditedNumber, sensitive: WholeRange): readonly Judged[] {
    const value = this.bounds.lower[at] ?? 0;
    const range = { least: value, most: value };
    const told = (one: number) => this.cells[one]?.told.kind;
    const own = number.cells.filter((one) => told(one) === 'count');
    const proof: Proof = { cells: own.slice(0, 1), fewest: 'everywhere' };
    if (value >= sensitive.least && value <= sensitive.most) {
      if (this.isOfNobody(at, number)) return [];
      return [this.found(value === 0 ? 'nobody' : 'shownSmall', at, range, own, proof)];
    }
    // Within one release the same number is often left out beside a hidden one.
    const releases = new Set(own.map((one) => this.cells[one]?.release));
    const hiding = number.cells.filter((one) => {
      const cell = this.cells[one];
      return cell?.told.kind === 'hidden' && cell.cell.part !== 'share' && !releases.has(cell.release);
    });
    return hiding.length === 0 ? [] : [this.found('recovered', at, range, hiding, proof)];
  }

  /** A hidden number that is not small and can be computed: hiding it serves nothing. Where its row is hidden with it, it is no finding. */
  private recovered(at: number, number: AuditedNumber, left: Remains): readonly Judged[] {
    const row = at - quantityAt(number);
    const isHiddenAt = (place: number) => {
      const one = this.built.numbers[row + place];
      return one !== undefined && isHidden(one, this.cells);
    };
    if (left.least !== left.most || left.least === 0 || !isHidden(number, this.cells)) return [];
    const byConsequence = number.quantity === 'denominator' ? [1, 2, 3, 4].every(isHiddenAt) : isHiddenAt(0);
    return byConsequence ? [] : [this.found('recovered', at, left, this.spokenOf(number), undefined, left)];
  }

  /** Everybody in a row with one answer, and all but a few. */
  private answersOf(at: number, number: AuditedNumber): readonly Judged[] {
    if (number.quantity === 'denominator' || number.quantity === 'rest') return [];
    const row = at - quantityAt(number);
    const { lower, upper } = this.bounds;
    const persons = lower[row] ?? 0;
    if (persons !== upper[row] || persons === 0) return [];
    const most = this.kind === 'rest' ? this.assumptions.rule.below : this.assumptions.rule.below - 1;
    const [low, high] = [lower[at] ?? 0, upper[at] ?? 0];
    if (low === persons && high === persons && persons > most && number.stands === 'printed') {
      const range = { least: low, most: high };
      const one = this.found('everybody', at, range, number.cells, this.proofOfBoth(at, row, range));
      return [{ ...one, isRemark: this.kind === 'small' }];
    }
    if (this.kind !== 'rest' || persons <= most) return [];
    const rest = { least: persons - high, most: persons - low };
    const verdict = tells(rest, { least: 1, most });
    if (verdict === 'safe' || verdict === 'harmless') return [];
    const range = { least: low, most: high };
    return [this.found('fewOthers', at, range, number.cells, this.proofOfBoth(at, row, range))];
  }

  /** The cells that hide a number, its count before its share; where none does, those that tell its share. */
  private spokenOf({ cells }: AuditedNumber): readonly number[] {
    const hiding = cells.filter((at) => this.cells[at]?.told.kind === 'hidden');
    const own = hiding.length > 0 ? hiding : cells;
    const isShare = (at: number): number => (this.cells[at]?.cell.part === 'share' ? 1 : 0);
    return [...own].sort((a, b) => isShare(a) - isShare(b));
  }

  /** What proves a count and its denominator. */
  private proofOfBoth(at: number, row: number, range: WholeRange): Proof | undefined {
    if (this.proofs-- <= 0) return undefined;
    const persons = this.bounds.lower[row] ?? 0;
    const [count, denominator] = [
      proofOf(at, range, this.system, this.lists, this.effort),
      proofOf(row, { least: persons, most: persons }, this.system, this.lists, this.effort),
    ];
    if (!count || !denominator) return undefined;
    return { cells: [...new Set([...denominator.cells, ...count.cells])], fewest: 'notShown' };
  }

  /** Of a row of nobody nothing is told. */
  private isOfNobody(at: number, number: AuditedNumber): boolean {
    return this.bounds.upper[at - quantityAt(number)] === 0;
  }

  private found(
    kind: AuditFinding['kind'],
    at: number,
    { least, most }: WholeRange,
    own: readonly number[],
    known?: Proof,
    claim?: WholeRange,
  ): Judged {
    const number = this.built.numbers[at];
    if (!number) throw new Error(`number ${at} is not there`);
    const proof =
      known ?? (claim && this.proofs-- > 0 ? proofOf(at, claim, this.system, this.lists, this.effort) : null);
    return {
      isRemark: false,
      finding: {
        kind,
        number,
        cells: own,
        remains: { least, most },
        proof: proof?.cells ?? null,
        fewest: proof?.fewest ?? 'notShown',
      },
    };
  }
}

function quantityAt({ quantity }: AuditedNumber): number {
  return ['denominator', 'met', 'partiallyMet', 'unmet', 'unreported', 'rest'].indexOf(quantity);
}
