import { assertNever, type Measure, type MeasureStatus, shareTenths } from '../core';
import type { FigurePart } from './asked-figure';
import type { Cell, Sign } from './types';

/** The cell of a measure in a result table. */
export function measureCell(part: FigurePart, measure: Measure): Cell {
  switch (part) {
    case 'share':
      return shareCell(measure);
    case 'count':
      return countCell(measure.count, measure.status);
    case 'denominator':
      return countCell(measure.denominator, measure.status);
    default:
      return assertNever(part);
  }
}

/** The cell of a measure's share (a), rounded to tenths of a per cent, or the sign that says why there is none ([VAL-3]). */
function shareCell(measure: Measure): Cell {
  const sign = signOf(measure.status);
  if (sign !== null) return { kind: 'sign', sign };
  if (measure.count === null || measure.denominator === null) return { kind: 'sign', sign: '..' };
  return { kind: 'share', tenths: shareTenths(measure.count, measure.denominator) };
}

/** The cell of a count: a measure's own (b) or its denominator. Nobody in the denominator is a count of 0, not a sign. */
function countCell(count: number | null, status: MeasureStatus): Cell {
  if (count !== null) return { kind: 'integer', value: count };
  return { kind: 'sign', sign: signOf(status) ?? '..' };
}

/** The sign of a status, or null where there is a figure ([VAL-3]). */
export function signOf(status: MeasureStatus): Sign | null {
  switch (status) {
    case 'value':
      return null;
    case 'zeroDenominator':
    case 'notComparable':
      return '.';
    case 'notReported':
    case 'jointlyReported':
      return '..';
    case 'suppressed':
      return ':';
    default:
      return assertNever(status);
  }
}

/** The signs that stand in the rows, in the order of [VAL-3]. */
export function signsIn(rows: readonly (readonly Cell[])[]): readonly Sign[] {
  const seen = new Set<Sign>();
  for (const row of rows) for (const cell of row) if (cell.kind === 'sign') seen.add(cell.sign);
  return (['.', '..', ':'] as const).filter((sign) => seen.has(sign));
}
