import { functionText } from './words/functions';
import type { FunctionContext } from './context';
import { Refusal } from './arguments/refusal';
import type { StreamingCell } from './ports';

/**
 * Answers one call of a function. Here, and nowhere else, what was thrown on the way becomes the error that Excel shows with
 * its text: a refusal as it is, and a fault of ours too – a plain throw would be #VALUE! without a word.
 *
 * @throws CustomFunctions.Error
 */
export async function inCell<Value>(
  context: FunctionContext,
  answer: (context: FunctionContext) => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await answer(context);
  } catch (error) {
    throw cellError(error, context);
  }
}

/** The same for a streaming function, whose cell is shown its errors: of its beginning and of each of its answers. */
export function inStreamingCell(
  context: FunctionContext,
  invocation: CustomFunctions.StreamingInvocation<string>,
  stream: (cell: StreamingCell, context: FunctionContext) => void,
): void {
  const orError = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      invocation.setResult(cellError(error, context));
    }
  };
  const cell: StreamingCell = {
    show: (answer) => orError(() => invocation.setResult(answer())),
    onCanceled: () => undefined,
  };
  invocation.onCanceled = () => cell.onCanceled();
  orError(() => stream(cell, context));
}

/** Whether the formula is only being typed. The types say text, Excel's documentation true or false. */
export function isPreview(invocation: CustomFunctions.Invocation | undefined): boolean {
  const { isInValuePreview }: { readonly isInValuePreview?: unknown } = invocation ?? {};
  return isInValuePreview === true || isInValuePreview === 'true';
}

/** Only these two of Excel's errors carry a text. */
function cellError(error: unknown, { language }: FunctionContext): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof Refusal) {
    const code = error.kind === 'valueError' ? invalidValue : notAvailable;
    return new CustomFunctions.Error(code, error.message);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(invalidValue, functionText(language).unexpected(message));
}
