import { OFFICE_ERROR_TEXT, type OfficeErrorCode } from '../words/office-errors';
import { type WorkbookProblem, Cancelled, WorkbookError } from '../host';

/** Codes that mean "too much at once": the same in smaller pieces may go well. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** Whatever Office.js or our own code threw, as a problem with a message. */
export function workbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookError) return error.problem;
  const code = officeCode(error);
  if (code === null) {
    return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) };
  }
  return isOfficeErrorCode(code) ? { kind: 'office', code } : { kind: 'officeUnknown', code };
}

/** The same as an error to throw; a cancellation stays what it is. */
export function workbookError(error: unknown): WorkbookError | Cancelled {
  if (error instanceof WorkbookError || error instanceof Cancelled) return error;
  return new WorkbookError(workbookProblem(error));
}

/** True when Excel refused because of the amount, so that half of it may be tried. */
export function isTooMuch(error: unknown): boolean {
  const code =
    error instanceof WorkbookError && 'code' in error.problem ? error.problem.code : officeCode(error);
  return code !== null && TOO_MUCH.has(code);
}

/** Codes about the workbook, the connection or the user, whatever way something was asked for. */
const NOT_ABOUT_HOW: ReadonlySet<string> = new Set([
  ...TOO_MUCH,
  'AccessDenied',
  'ActivityLimitReached',
  'Conflict',
  'ConnectionFailure',
  'InactiveWorkbook',
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'RequestAborted',
  'Unauthenticated',
]);

/** True when Excel refused in a way that may be due to how it was asked (as one step of Undo), so that another way may be tried. */
export function isAboutHow(error: unknown): boolean {
  const { problem } = error instanceof WorkbookError ? error : { problem: workbookProblem(error) };
  return (problem.kind === 'office' || problem.kind === 'officeUnknown') && !NOT_ABOUT_HOW.has(problem.code);
}

/** True when the error is Excel's, with this code. */
export function hasOfficeCode(error: unknown, code: OfficeErrorCode): boolean {
  if (error instanceof WorkbookError) return error.problem.kind === 'office' && error.problem.code === code;
  return officeCode(error) === code;
}

function isOfficeErrorCode(code: string): code is OfficeErrorCode {
  return Object.hasOwn(OFFICE_ERROR_TEXT, code);
}

/** An OfficeExtension.Error is told by its code: the library may live in another window, where `instanceof` fails. */
function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && error.code !== '' ? error.code : null;
}
