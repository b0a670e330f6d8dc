import {
  checkRecognised,
  checkSteps,
  compareCells,
  explainDifferences,
  explanationSteps,
  recogniseTable,
  type PublishedGrid,
} from '../../../src/published';
import { startReading, type Progress, type RawCell, type Steps } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { classification, indicators } from '../../made/shipped';

const arbeid = indicators.filter(({ id }) => id === 'arbeid-utdanning');

/** Persons of three kommuner of Østfold in 2018 and 2019, and the table they make with the unreported left out. */
const persons = {
  source: 'rader',
  firstRow: 1,
  firstColumn: 1,
  rows: [
    ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10'],
    ...[2018, 2019].flatMap((year) =>
      ['0101', '0104', '0105'].flatMap((code, k) =>
        Array.from({ length: 40 }, (_, i): RawCell[] => [
          year,
          code,
          20 + i,
          1,
          [1, 1, 2, 3, '', 1, 3][(i * (k + 2) + year) % 7],
        ]),
      ),
    ),
  ],
};
const request = { indicators: arbeid, required: true, classification } as const;
const question = { classification };

function oddTable(): PublishedGrid {
  const { measures } = evaluateRows(persons, request);
  const rows = new Map<string, RawCell[]>();
  for (const { level, regionCode, year, ageGroup, outcome, count, denominator } of measures) {
    if (ageGroup !== 'all' || level === 'kostragruppe' || !denominator) continue;
    const unreported =
      measures.find(
        (one) =>
          one.regionCode === regionCode &&
          one.year === year &&
          one.ageGroup === ageGroup &&
          one.outcome === 'unreported',
      )?.count ?? 0;
    const key = `${regionCode} ${year}`;
    const row = rows.get(key) ?? [regionCode, year];
    if (outcome !== 'unreported') row.push((((count ?? 0) * 100) / (denominator - unreported)).toFixed(1));
    rows.set(key, row);
  }
  const header = ['Kode', 'År', 'Innfridd (%)', 'Delvis innfridd (%)', 'Ikke innfridd (%)'];
  return { source: 'Tabell', firstRow: 1, firstColumn: 1, rows: [header, ...rows.values()] };
}

function walk<Result>(steps: Steps<Result>): { readonly seen: readonly Progress[]; readonly result: Result } {
  const seen: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { seen, result: step.value };
    seen.push(step.value);
  }
}

describe('[PUB-2] [PUB-3] checks step by step', () => {
  const reading = startReading(request);
  reading.add(persons);
  const tabulation = reading.finish();
  const { cells } = recogniseTable(oddTable(), { classification, indicators: arbeid });
  const compared = compareCells(cells, evaluateRows(persons, request).measures, arbeid);

  test('explanations come out the same with pauses, which tell how far it has come', () => {
    const asked = { compared, tabulation, question };
    const { seen, result } = walk(explanationSteps(asked));
    expect(result).toEqual(explainDifferences(asked));
    expect(result[0]).toMatchObject({ variants: [{ kind: 'unreportedLeftOut' }], all: true });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.every(({ done, total }) => done >= 0 && done < total)).toBe(true);
  });

  test('what adds another variant and explains no more is not told', () => {
    const found = explainDifferences({ compared, tabulation, question, most: 100 });
    expect(found.map(({ variants }) => variants).filter((one) => one.length > 1)).toEqual([]);
  });

  test('feasibility comes out the same with pauses, and may be stopped', () => {
    const options = { classification, closed: false, ageGroups: ['all', '0-17', '18-66', '67+'] };
    const { seen, result } = walk(checkSteps(cells, options));
    expect(result).toEqual(checkRecognised(cells, options));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
    const stopped = checkSteps(cells, options);
    stopped.next();
    expect(stopped.return([])).toEqual({ done: true, value: [] });
    expect(stopped.next().done).toBe(true);
  });
});
