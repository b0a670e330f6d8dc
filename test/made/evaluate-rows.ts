import {
  evaluate,
  startReading,
  type Evaluation,
  type Question,
  type RangeSnapshot,
  type ReadingRequest,
} from '../../src/core';

/** From rows to måltall in one call, as the hosts go there in blocks: read, counted, evaluated. */
export function evaluateRows(
  snapshot: RangeSnapshot,
  request: ReadingRequest,
  question?: Omit<Question, 'classification'>,
): Evaluation {
  const reading = startReading(request);
  reading.add(snapshot);
  return evaluate(reading.finish(), { ...question, classification: request.classification });
}
