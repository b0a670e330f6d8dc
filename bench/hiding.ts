import { evaluate, NO_REPORTING, startReading, withReach, type Tabulation } from '../src/core';
import { CLASSIFICATION, INDICATORS } from '../src/shipped';
import { syntheticRows } from '../src/synthetic';
import { compare } from './measure';

/** Hiding small numbers of a real-sized extract, all levels and ages, beside the same without hiding. */
export async function benchHiding(persons: number, rounds: number): Promise<void> {
  const tabulation = counted(persons);
  const question = withReach(tabulation, { classification: CLASSIFICATION, reporting: NO_REPORTING });
  const [first, second] = INDICATORS.map(({ id }) => id);
  const hidden = (indicators: readonly string[]) => () =>
    evaluate(tabulation, { ...question, indicators, suppress: { below: 5 } });
  await compare(
    `${persons.toLocaleString('en')} persons: hiding numbers below 5`,
    [
      { name: 'both indicators, nothing hidden', run: () => evaluate(tabulation, question) },
      { name: `${first ?? ''}, hidden`, run: hidden([first ?? '']) },
      { name: `${second ?? ''}, hidden`, run: hidden([second ?? '']) },
      { name: 'both, hidden', run: hidden([first ?? '', second ?? '']) },
    ],
    rounds,
    0,
  );
}

function counted(persons: number): Tabulation {
  const regions = CLASSIFICATION.forYear(2019);
  const reading = startReading({ indicators: INDICATORS, required: true, classification: CLASSIFICATION });
  const rows = regions ? [...syntheticRows({ regions, persons, seed: 7, mess: 0 })] : [];
  reading.add({ rows, source: 'oppdiktet', firstRow: 1, firstColumn: 1 });
  return reading.finish();
}
