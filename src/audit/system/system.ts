/** One whole-number condition: least ≤ Σ factor · variable ≤ most. Factors and ends are safe integers; an end may be infinite. */
export interface Linear {
  readonly terms: readonly Term[];
  readonly least: number;
  readonly most: number;
  /** Number of the cell it was read from; null for what holds by definition or is assumed. */
  readonly cell: number | null;
}

/** A variable, by number, times a factor. */
export interface Term {
  readonly variable: number;
  readonly factor: number;
}

/**
 * A share or a limit of an interval that is printed: over each denominator it allows the counts from one whole number to another. It is
 * the exact form of what `Linear` conditions say of it, if they say it at all.
 */
export interface CountsOver {
  readonly count: number;
  readonly denominator: number;
  readonly cell: number;
  /** The counts over a denominator of at least 1; an empty range where there is none. */
  readonly at: (denominator: number) => WholeRange;
}

/** Whole numbers from `least` to `most`, which may be infinite; none where `least` is the greater. */
export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** The counts of one row with their denominator, which can be tried one by one. */
export interface CountsOfRow {
  readonly denominator: number;
  readonly counts: readonly number[];
  /** Whether the counts sum to the denominator; else they may leave a rest. */
  readonly closed: boolean;
}

/** Everything that is known of the numbers behind the tables. Variables are whole numbers from 0 up. */
export interface System {
  readonly variables: number;
  readonly conditions: readonly Linear[];
  readonly shares: readonly CountsOver[];
  readonly rows: readonly CountsOfRow[];
}

/** Which conditions touch each variable. */
export type Touching = readonly (readonly number[])[];

/** The numbers of the conditions by variable. */
export function touching({ variables, conditions }: Pick<System, 'variables' | 'conditions'>): Touching {
  const lists: number[][] = Array.from({ length: variables }, () => []);
  conditions.forEach(({ terms }, at) => {
    for (const { variable } of terms) lists[variable]?.push(at);
  });
  return lists;
}

/** The part of a system that rests on some cells alone. */
export function restedOn(system: System, keeps: (cell: number) => boolean): System {
  return {
    ...system,
    conditions: system.conditions.filter(({ cell }) => cell === null || keeps(cell)),
    shares: system.shares.filter(({ cell }) => keeps(cell)),
  };
}
