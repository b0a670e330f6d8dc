import { evaluate, readCounts, type Measure, type RangeSnapshot } from '../../../core';
import type { OtherCounts } from '../../../engines';
import { questionOfOptions, type AskedQuestion } from '../options/question';

/** What an engine counted, or why it did not. */
export type EngineAnswer =
  | (OtherCounts & {
      readonly kind: 'counted';
      /** Persons of whom it is not certain which row holds; 0 where it does not say. */
      readonly unsure: number;
    })
  /** `why`: not installed, or not found; too many rows for a worksheet; a date of birth, which databases read differently; it gave nothing. */
  | {
      readonly kind: 'missing';
      readonly name: string;
      readonly why: 'notFound' | 'tooManyRows' | 'birthDate' | 'gaveNothing';
    };

/** The figures of counts that another engine made ([ENG-2]), by measure. */
export function countsAnswer(
  name: string,
  blocks: readonly RangeSnapshot[],
  asked: AskedQuestion,
): Extract<EngineAnswer, { readonly kind: 'counted' }> {
  const { indicators, classification, year } = asked.request;
  const request = { indicators, required: false, classification, year: year ?? null };
  const tabulation = readCounts(blocks, request);
  const { measures } = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const unsure = tabulation.issues.reduce(
    (sum, one) => (one.code === 'countsUnsure' ? sum + one.facts.persons : sum),
    0,
  );
  return { kind: 'counted', name, unsure, of: byMeasure(measures) };
}

/** Finds a measure's figures among those of another engine. */
export function byMeasure(measures: readonly Measure[]): OtherCounts['of'] {
  const found = new Map(measures.map((one) => [keyOf(one), one]));
  return (measure) => {
    const their = found.get(keyOf(measure));
    return their === undefined || their.count === null || their.denominator === null
      ? null
      : { count: their.count, denominator: their.denominator };
  };
}

function keyOf({ indicator, year, level, regionCode, measure }: Measure): string {
  return [indicator, year, level, regionCode, measure].join('\t');
}
