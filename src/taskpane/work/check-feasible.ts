import { checkRecognised, type RecognisedCell, type TableCheck } from '../../core';
import { Cancelled } from '../../hosts/host';
import type { PanePorts } from '../ports';
import { CLASSIFICATION, INDICATORS } from '../program';

/**
 * Checks the figures against each other ([PUB-3]), one year of one indicator at a time, so that the page can paint and the user stop
 * between; no sum crosses years.
 *
 * @returns one check for each indicator, as for the whole table at once
 * @throws Cancelled
 */
export async function checkFeasible(
  ports: PanePorts,
  cells: readonly RecognisedCell[],
  how: {
    readonly closed: boolean;
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<readonly TableCheck[]> {
  const parts = partsOf(cells);
  const checks = new Map<string | null, TableCheck>();
  for (const [index, part] of parts.entries()) {
    how.onProgress(index, parts.length);
    await ports.clock.breathe();
    if (how.signal.aborted) throw new Cancelled();
    const ageGroups = INDICATORS[0]?.ageGroups.map(({ id }) => id) ?? [];
    for (const check of checkRecognised(part, {
      classification: CLASSIFICATION,
      closed: how.closed,
      ageGroups,
    })) {
      const before = checks.get(check.indicator);
      checks.set(check.indicator, before ? joined(before, check) : check);
    }
  }
  return [...checks.values()];
}

function partsOf(cells: readonly RecognisedCell[]): readonly (readonly RecognisedCell[])[] {
  const parts = new Map<string, RecognisedCell[]>();
  for (const cell of cells) {
    const key = `${cell.indicator ?? ''} ${cell.year}`;
    const part = parts.get(key);
    if (part) part.push(cell);
    else parts.set(key, [cell]);
  }
  return [...parts.values()];
}

/** Two parts of one table; rows are numbered through. */
function joined(one: TableCheck, other: TableCheck): TableCheck {
  const [first, second] = [one.feasibility, other.feasibility];
  const verdicts = [first.verdict, second.verdict];
  return {
    indicator: one.indicator,
    feasibility: {
      verdict:
        (['impossible', 'noContradictionFound'] as const).find((verdict) => verdicts.includes(verdict)) ??
        'possible',
      conflicts: [
        ...first.conflicts,
        ...second.conflicts.map((conflict) =>
          conflict.kind === 'row' ? { ...conflict, row: conflict.row + first.rows.length } : conflict,
        ),
      ],
      stoppedEarly: first.stoppedEarly || second.stoppedEarly,
      rows: [...first.rows, ...second.rows],
    },
    forced: [...one.forced, ...other.forced],
    unchecked: one.unchecked + other.unchecked,
  };
}
