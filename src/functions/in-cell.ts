import { functionText } from './words/functions';
import type { FunctionContext } from './context';
import { Refusal, wrong } from './arguments/refusal';

/**
 * Answers one call of a function: a refusal becomes the error that Excel shows with its text, and so does a fault of ours –
 * a plain throw would be #VALUE! without a word.
 *
 * @throws CustomFunctions.Error
 */
export async function inCell<Value>(
  context: FunctionContext,
  answer: (context: FunctionContext) => Value | Refusal | Promise<Value | Refusal>,
): Promise<Value> {
  const result = await settled(context, answer);
  if (result instanceof Refusal) throw cellError(result);
  return result;
}

/** The error of a refusal: only these two of Excel's carry a text. */
export function cellError({ kind, message }: Refusal): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(kind === 'valueError' ? invalidValue : notAvailable, message);
}

/** Whether the formula is only being typed. The types say text, Excel's documentation true or false. */
export function isPreview(invocation: CustomFunctions.Invocation | undefined): boolean {
  const { isInValuePreview }: { readonly isInValuePreview?: unknown } = invocation ?? {};
  return isInValuePreview === true || isInValuePreview === 'true';
}

async function settled<Value>(
  context: FunctionContext,
  answer: (context: FunctionContext) => Value | Refusal | Promise<Value | Refusal>,
): Promise<Value | Refusal> {
  try {
    return await answer(context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return wrong(functionText(context.language).unexpected(message));
  }
}
