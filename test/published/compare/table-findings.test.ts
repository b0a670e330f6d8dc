import { findingSteps, recogniseTable, type FindingStep, type TableFindings } from '../../../src/published';
import { evaluate, startReading, type RawCell, type RangeSnapshot } from '../../../src/core';
import { classification, indicators } from '../../made/shipped';

const arbeid = indicators.filter(({ id }) => id === 'arbeid-utdanning');
const request = { indicators: arbeid, required: true, classification } as const;

/** 60 persons in Halden; every third has a second row of the same month, and who has is more often met. */
const rows: RangeSnapshot = {
  source: 'rader',
  firstRow: 1,
  firstColumn: 1,
  rows: [
    ['år', 'kommunenr', 'løpenr', 'alder', 'kode 9', 'kode 10'],
    ...Array.from({ length: 60 }, (_, person): readonly RawCell[][] => {
      const row = [2019, '0101', person, 30, 1, person % 3 === 0 ? 1 : 3];
      return person % 3 === 0 ? [row, row] : [row];
    }).flat(),
  ],
};
/** Counted by the row, 40 of 80 are met; by the person 20 of 60. */
const printed = recogniseTable(
  {
    source: 'Tabell',
    firstRow: 1,
    firstColumn: 1,
    rows: [
      ['Kode', 'År', 'Innfridd (%)', 'Ikke innfridd (%)'],
      ['0101', 2019, '50,0', '50,0'],
    ],
  },
  { classification, indicators: arbeid },
);
const reading = startReading(request);
reading.add(rows);
const tabulation = reading.finish();
const question = { classification };
const data = { tabulation, question, indicators: arbeid, measures: evaluate(tabulation, question).measures };
const options = { classification, closed: true, ageGroups: ['all', '0-17', '18-66', '67+'] };

function walk(
  steps: Generator<FindingStep, TableFindings, void>,
  serve: (step: FindingStep) => void,
): TableFindings {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    serve(step.value);
  }
}

describe('[PUB-2] [PUB-3] what is found in a published table, for command and pane alike', () => {
  test('the rows are wanted once more where a figure differs, and explain it', () => {
    let asked = 0;
    const found = walk(findingSteps([printed], data, options), (step) => {
      if (step.kind !== 'rowsWanted') return;
      asked += 1;
      step.begin(request).add(rows);
    });
    expect(asked).toBe(1);
    expect(found.compared?.map(({ verdict }) => verdict.kind)).toEqual(['differs', 'differs']);
    expect(found.explanations[0]).toMatchObject({ variants: [{ kind: 'perRow' }], all: true });
    expect(found.checks.map(({ feasibility }) => feasibility.verdict)).toEqual(['possible']);
  });

  test('who cannot read the rows again has the other explanations', () => {
    const found = walk(findingSteps([printed], data, options), () => undefined);
    const kinds = found.explanations.flatMap(({ variants }) => variants.map(({ kind }) => kind));
    expect(kinds).not.toContain('perRow');
  });

  test('without data the figures are held against each other alone', () => {
    const kinds = new Set<string>();
    const found = walk(findingSteps([printed, printed], null, options), ({ kind }) => kinds.add(kind));
    expect(found).toMatchObject({ compared: null, explanations: [], absent: [], unplaced: [] });
    expect(found.checks).toHaveLength(2);
    expect([...kinds]).toEqual(['comparing']);
  });
});
