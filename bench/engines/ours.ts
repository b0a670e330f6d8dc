import { evaluate, type Evaluation } from '../../src/core/evaluate';
import type { RawCell } from '../../src/core/persons/snapshot';
import { startReading } from '../../src/core/reading';
import { classification, indicators } from '../extract';
import { newFigures, placeOf, type Figures } from '../figures';

/** Rows to all måltall with shares, fully checked: what a user's computation is. */
export function ours(rows: readonly (readonly RawCell[])[]): Evaluation {
  const reading = startReading({ indicators, required: true, classification });
  reading.add({ source: 'bench', firstRow: 1, firstColumn: 1, rows });
  return evaluate(reading.finish(), { classification, levels: ['land', 'fylke', 'kommune'] });
}

/** The first stage alone: rows to the cube, from which all figures come. */
export function ourCube(rows: readonly (readonly RawCell[])[]) {
  const reading = startReading({ indicators, required: true, classification });
  reading.add({ source: 'bench', firstRow: 1, firstColumn: 1, rows });
  return reading.finish();
}

const OUTCOME_PLACE: Readonly<Record<string, number>> = { met: 1, partiallyMet: 2, unmet: 3, unreported: 4 };

/** Our measures in the order of comparison. */
export function figuresOf({ measures }: Evaluation): Figures {
  const figures = newFigures();
  for (const one of measures) {
    const indicator = indicators.findIndex(({ id }) => id === one.indicator);
    const place = placeOf(indicator, one.year ?? 0, one.regionCode, one.ageGroup);
    figures[place] = one.denominator ?? 0;
    figures[place + (OUTCOME_PLACE[one.outcome] ?? 0)] = one.count ?? 0;
  }
  return figures;
}
