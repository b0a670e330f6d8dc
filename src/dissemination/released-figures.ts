import { OUTCOMES, tenthsToPercent, type Language, type MeasureStatus, type Outcome } from '../core';
import { layoutText, measureCell, type Content, type ResultRow } from '../layout';

/** One of the figures of a row: an outcome's share, its count, or the denominator that they are of. */
export interface ReleasedFigure {
  /** In SDMX's way: `SHARE_MET`, `COUNT_MET`, `DENOMINATOR`. */
  readonly id: string;
  readonly label: string;
  readonly unit: 'percent' | 'persons';
  readonly decimals: 0 | 1;
  readonly of: (row: ReleasedCells) => ReleasedCell;
}

/** What a row gives of its figures. */
export type ReleasedCells = Pick<ResultRow, 'outcomes' | 'sample'>;

/** A figure as it is printed, with a decimal point; null where there is none, and the status says why. */
export interface ReleasedCell {
  readonly text: string | null;
  readonly status: MeasureStatus;
}

/** The figures of a result, in the order of the tables: shares, counts, denominator. */
export function releasedFigures(content: Content, language: Language): readonly ReleasedFigure[] {
  const words = layoutText(language);
  const shares = OUTCOMES.map((outcome): ReleasedFigure => ({
    id: `SHARE_${idOf(outcome)}`,
    label: words.shareOf(words.outcome[outcome]),
    unit: 'percent',
    decimals: 1,
    of: ({ outcomes }) => partOf('share', outcomes.get(outcome)),
  }));
  const counts = OUTCOMES.map((outcome): ReleasedFigure => ({
    id: `COUNT_${idOf(outcome)}`,
    label: words.countOf(words.outcome[outcome]),
    unit: 'persons',
    decimals: 0,
    of: ({ outcomes }) => partOf('count', outcomes.get(outcome)),
  }));
  const denominator: ReleasedFigure = {
    id: 'DENOMINATOR',
    label: words.denominator,
    unit: 'persons',
    decimals: 0,
    of: ({ sample }) => partOf('denominator', sample),
  };
  return [...(content === 'counts' ? [] : shares), ...(content === 'shares' ? [] : counts), denominator];
}

/** What stands in the cell of the result's table, so that no form shows more than the sheet ([EXP-1]). */
export function partOf(
  part: 'share' | 'count' | 'denominator',
  measure: ResultRow['sample'] | undefined,
): ReleasedCell {
  if (measure === undefined) return { text: null, status: 'notComparable' };
  const { status } = measure;
  const cell = measureCell(part, measure);
  if (cell.kind === 'integer') return { text: String(cell.value), status: 'value' };
  return { text: cell.kind === 'share' ? tenthsToPercent(cell.tenths) : null, status };
}

/** `partiallyMet` → `PARTIALLY_MET`. */
function idOf(outcome: Outcome): string {
  return outcome.replace(/[A-Z]/g, '_$&').toUpperCase();
}
