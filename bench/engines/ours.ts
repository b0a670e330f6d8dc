import { evaluate } from '../../src/core/evaluate';
import type { Evaluation } from '../../src/core/question';
import type { RawCell } from '../../src/core/persons/snapshot';
import { sumsOfAgeGroups } from '../../src/core/measures/measures-of-region';
import { startReading } from '../../src/core/reading';
import { openRegions } from '../../src/core/measures/region-book';
import { classification, indicators } from '../extract';
import { AGE_GROUPS, newFigures, PER_CELL, placeOf, REGIONS, type Figures } from '../figures';

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

/** Every region of every year, as it is asked for. */
const ASKED = [...REGIONS].map(([key, place]) => {
  const [year = '', code = ''] = key.split(' ');
  const level = code.length === 4 ? 'kommune' : code.length === 2 ? 'fylke' : 'land';
  return { level, code, year: Number(year), place } as const;
});

/** All counts in the form the peers give them: fully checked, but no objects, shares as text, statuses or coverage. */
export function ourCounts(rows: readonly (readonly RawCell[])[]): Figures {
  const tabulation = ourCube(rows);
  const regions = openRegions(tabulation, { classification });
  const figures = newFigures();
  for (const { level, code, year, place } of ASKED) {
    const region = regions.sumOf(level, code, year);
    if (region?.figures.kind !== 'counts') continue;
    const { counts } = region.figures;
    tabulation.indicators.forEach((compiled, indicator) => {
      const shape = tabulation.cube.indicators[indicator];
      if (!shape) return;
      const sums = sumsOfAgeGroups(compiled, shape, counts);
      AGE_GROUPS.forEach((_, age) => {
        const at = ((indicator * REGIONS.size + place) * AGE_GROUPS.length + age) * PER_CELL;
        figures[at] = sums[age * PER_CELL + 4] ?? 0;
        for (let outcome = 0; outcome < 4; outcome++)
          figures[at + 1 + outcome] = sums[age * PER_CELL + outcome] ?? 0;
      });
    });
  }
  return figures;
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
