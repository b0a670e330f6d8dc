import fc from 'fast-check';
import { OUTCOMES, type Outcome } from '../../../src/core/definitions/types';
import type { Measure } from '../../../src/core/measures/types';
import { shipped } from '../shipped-regions';

/** Persons of one fylke or kommune by outcome. */
type Counts = readonly [number, number, number, number];

/** What random measures are to be like. */
export const wishes: fc.Arbitrary<Wish> = fc.record({
  lastYear: fc.constantFrom(2018, 2019, 2021, 2024),
  years: fc.integer({ min: 1, max: 4 }),
  /** Small numbers make ties, large ones thousands. */
  size: fc.constantFrom(2, 20, 3000),
  seed: fc.integer({ min: 1, max: 1 << 30 }),
  missing: fc.constantFrom(0, 1, 2, 13, 45),
  joint: fc.boolean(),
  steady: fc.boolean(),
});

export interface RandomMeasures {
  readonly measures: readonly Measure[];
  readonly year: number;
  readonly joint: readonly { readonly municipality: string; readonly with: string }[];
}

export interface Wish {
  readonly lastYear: number;
  readonly years: number;
  readonly size: number;
  readonly seed: number;
  readonly missing: number;
  readonly joint: boolean;
  readonly steady: boolean;
}

/** Random measures of all ages for land, fylke and kommune over some years, with some kommuner that did not report. */
export function invent({ lastYear, years, size, seed, missing, joint, steady }: Wish): RandomMeasures {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const draw = (): Counts => [below(size * 4), below(size), below(size), below(3)];
  const measures: Measure[] = [];
  const pairs: { municipality: string; with: string }[] = [];
  let carried: ReadonlyMap<string, Counts> = new Map();
  for (let year = lastYear - years + 1; year <= lastYear; year++) {
    const ofYear = shipped.forYear(year);
    if (ofYear === undefined) throw new Error(`no classification of ${year}`);
    const all = ofYear.municipalities;
    const silent = new Set(Array.from({ length: missing }, () => all[below(all.length)]?.code ?? ''));
    const drawn = new Map(
      ofYear.counties.map(({ code }): [string, Counts] => [
        code,
        (steady ? carried.get(code) : undefined) ?? draw(),
      ]),
    );
    carried = drawn;
    const land = [...drawn.values()].reduce<Counts>(
      (sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2], sum[3] + one[3]],
      [0, 0, 0, 0],
    );
    measures.push(...rows(year, 'land', '0', 'Hele landet', land));
    for (const { code, name } of ofYear.counties)
      measures.push(...rows(year, 'fylke', code, name, drawn.get(code) ?? land));
    // Kommuner matter for who reported in the year written about; one outcome of each is enough.
    if (year < lastYear) continue;
    if (joint) {
      const [a, b] = all.filter((one) => !silent.has(one.code)).slice(40, 42);
      if (a && b) pairs.push({ municipality: a.code, with: b.code });
    }
    for (const { code, name } of all) {
      const status = silent.has(code)
        ? 'notReported'
        : pairs.some((one) => one.municipality === code)
          ? 'jointlyReported'
          : 'value';
      // Oslo is a fylke and a kommune of one area.
      const counts = (code === '0301' ? drawn.get('03') : undefined) ?? [1, 1, 1, 0];
      measures.push(
        ...rows(year, 'kommune', code, name, status === 'value' ? counts : null, status, ['met']),
      );
    }
  }
  return { measures, year: lastYear, joint: pairs };
}

function rows(
  year: number,
  level: string,
  regionCode: string,
  regionName: string,
  counts: Counts | null,
  absent: Measure['status'] = 'value',
  outcomes: readonly Outcome[] = OUTCOMES,
): Measure[] {
  const denominator = counts === null ? null : counts.reduce((sum, one) => sum + one, 0);
  const status = denominator === null ? absent : denominator === 0 ? 'zeroDenominator' : 'value';
  return outcomes.map((outcome, i) => {
    const count = counts === null ? null : (counts[i] ?? 0);
    const share = status === 'value' && count !== null && denominator !== null ? count / denominator : null;
    // Written out, not put together from two: half a million are made.
    return {
      indicator: 'arbeid-utdanning',
      year,
      level,
      regionCode,
      regionName,
      measure: 4 * i + 1,
      outcome,
      ageGroup: 'all',
      count,
      denominator,
      share,
      sharePercent: null,
      status,
      coverage: null,
    };
  });
}
