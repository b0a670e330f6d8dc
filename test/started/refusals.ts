import { Refusal } from '../../src/functions/arguments/refusal';

/** What is thrown: a refusal comes back as a value, so that a test can look at it; anything else is a fault. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** What a function answers, or the refusal it throws. */
export function orRefusal<Value>(answer: () => Value): Value | Refusal {
  try {
    return answer();
  } catch (error) {
    return refusalIn(error);
  }
}

/** The same of an answer that is waited for. */
export function laterOrRefusal<Value>(answer: Promise<Value>): Promise<Value | Refusal> {
  return answer.catch(refusalIn);
}

/** The answer, where there must be one. */
export function answerIn<Value>(found: Value | Refusal): Value {
  if (found instanceof Refusal) throw found;
  return found;
}
