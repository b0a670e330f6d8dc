import type loadHighs from 'highs';
import type { Dice } from '../../made/dice';
import type { Reduced } from './system';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** How much was found. */
export interface Tally {
  /** Tables of whole numbers, each checked against every sum. */
  tables: number;
  /** Values that were shown to be impossible. */
  impossible: number;
  /** Values that the solver could not decide in time: not called possible. */
  undecided: number;
}

/** What a window looks at. */
export interface WindowOf {
  readonly highs: Highs;
  readonly reduced: Reduced;
  readonly part: { readonly equations: readonly number[]; readonly targets: readonly number[] };
  /** The unknowns that may change; all others are as in `base`. */
  readonly unknowns: readonly number[];
  readonly base: ReadonlyMap<number, number> | null;
  /** Of each target the values that no table has been found for. */
  readonly asked: readonly Set<number>[];
  readonly dice: Dice;
  readonly tally: Tally;
}

/** Larger than any count in a table. */
const FAR = 1e7;

/** Seconds that one question may take. */
const PATIENCE = 20;

/** A linear model of some unknowns of a system, in the solver. */
export class Window {
  private readonly model: ReturnType<Highs['createModel']>;
  private readonly columnOf: ReadonlyMap<number, number>;
  private isWhole = false;

  constructor(private readonly of: WindowOf) {
    const { highs, reduced, part, unknowns, base } = of;
    const { equations } = reduced;
    this.columnOf = new Map(unknowns.map((unknown, column) => [unknown, column]));
    const starts = [0];
    const indices: number[] = [];
    const lower: number[] = [];
    const upper: number[] = [];
    const add = (cells: readonly number[], least: number, most: number) => {
      let fixed = 0;
      for (const cell of cells) {
        const column = this.columnOf.get(cell);
        if (column === undefined) fixed += base?.get(cell) ?? 0;
        else indices.push(column);
      }
      starts.push(indices.length);
      lower.push(Math.max(-FAR, least - fixed));
      upper.push(Math.min(FAR, most - fixed));
    };
    for (const number of part.equations)
      add(equations[number]!.cells, equations[number]!.least, equations[number]!.most);
    this.model = highs.createModel({
      numCols: unknowns.length,
      numRows: lower.length,
      colCost: this.randomCosts(),
      colLower: new Float64Array(unknowns.length),
      colUpper: new Float64Array(unknowns.length).fill(FAR),
      rowLower: lower,
      rowUpper: upper,
      matrix: {
        format: 'csr',
        numRows: lower.length,
        numCols: unknowns.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: new Float64Array(indices.length).fill(1),
      },
    });
    this.model.options.set({ output_flag: false, time_limit: PATIENCE });
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Finds a table for each value asked for, or, of all unknowns, that there is none. */
  ask(isAll: boolean): void {
    const { part, reduced, asked, tally } = this.of;
    for (const target of part.targets) {
      const { unknowns, known } = reduced.targets[target]!;
      const values = [...asked[target]!];
      if (values.length === 0) continue;
      const hold = this.holdingSum(unknowns.map((unknown) => this.columnOf.get(unknown)!));
      for (const value of values) {
        if (!asked[target]!.has(value)) continue;
        hold.at(value - known);
        this.model.changeColsCost(this.every(), this.randomCosts());
        const table = this.table(isAll);
        if (table !== null) this.take(table);
        else if (isAll) tally.impossible++;
      }
      hold.release();
    }
  }

  /** A sum of columns that can be held at a value; one column by its bounds, several by a row of their own. */
  private holdingSum(columns: readonly number[]) {
    const [first, second] = columns;
    if (second === undefined)
      return {
        at: (value: number) => this.model.changeColBounds(first!, value, value),
        release: () => this.model.changeColBounds(first!, 0, FAR),
      };
    const row = this.of.part.equations.length;
    this.model.addRow(0, FAR, { indices: [...columns], values: columns.map(() => 1) });
    return {
      at: (value: number) => this.model.changeRowBounds(row, value, value),
      release: () => this.model.deleteRows({ kind: 'range', from: row, to: row }),
    };
  }

  /** The least and the most of a target, of linear relaxations made whole: never narrower than the truth. */
  bound(target: number): { readonly least: number; readonly most: number | null } {
    const { reduced } = this.of;
    const { unknowns, known } = reduced.targets[target]!;
    const at = (sense: 1 | -1) => {
      const costs = new Float64Array(this.of.unknowns.length);
      for (const unknown of unknowns) costs[this.columnOf.get(unknown)!] = sense;
      this.model.changeColsCost(this.every(), costs);
      this.setWhole(false);
      this.model.run();
      return this.model.getObjectiveValue() * sense;
    };
    const least = known + Math.ceil(at(1) - 1e-6);
    const most = at(-1);
    return { least, most: most > FAR / 10 ? null : known + Math.floor(most + 1e-6) };
  }

  /** A table of whole numbers within the bounds: first of the linear relaxation, which mostly gives one. */
  table(isAll = true): ReadonlyMap<number, number> | null {
    this.setWhole(false);
    this.model.run();
    const { infeasible, optimal } = this.of.highs.constants.modelStatus;
    const status = this.model.getModelStatus();
    if (status === infeasible) return null;
    const linear = status === optimal ? this.wholeNumbers() : null;
    if (linear !== null || !isAll) return linear;
    this.setWhole(true);
    this.model.run();
    const whole = this.model.getModelStatus();
    const table = whole === infeasible ? null : this.wholeNumbers();
    if (table === null && whole !== infeasible) this.of.tally.undecided++;
    return table;
  }

  /** Notes what values a table gives the targets. */
  take(table: ReadonlyMap<number, number>): void {
    const { part, reduced, asked, tally, base } = this.of;
    tally.tables++;
    for (const target of part.targets) {
      const { unknowns, known } = reduced.targets[target]!;
      let sum = known;
      for (const unknown of unknowns) sum += table.get(unknown) ?? base?.get(unknown) ?? 0;
      asked[target]!.delete(sum);
    }
  }

  private wholeNumbers(): ReadonlyMap<number, number> | null {
    const { unknowns, part, reduced, base } = this.of;
    const values = this.model.getSolution().colValue;
    if (values.length !== unknowns.length) return null;
    const table = new Map(unknowns.map((unknown, column) => [unknown, Math.round(values[column]!)]));
    const sumOf = (cells: readonly number[]) =>
      cells.reduce((sum, cell) => sum + (table.get(cell) ?? base?.get(cell) ?? 0), 0);
    const isRight =
      [...table.values()].every((value) => value >= 0) &&
      part.equations.every((number) => {
        const { cells, least, most } = reduced.equations[number]!;
        const sum = sumOf(cells);
        return sum >= least && sum <= most;
      });
    return isRight ? table : null;
  }

  private randomCosts(): Float64Array {
    return Float64Array.from(this.of.unknowns, () => this.of.dice.below(7) - 1);
  }

  private setWhole(isWhole: boolean): void {
    if (isWhole === this.isWhole) return;
    const { integer, continuous } = this.of.highs.constants.variableType;
    this.model.changeColsIntegrality(
      this.every(),
      this.of.unknowns.map(() => (isWhole ? integer : continuous)),
    );
    this.isWhole = isWhole;
  }

  private every() {
    return { kind: 'range', from: 0, to: this.of.unknowns.length - 1 } as const;
  }
}
