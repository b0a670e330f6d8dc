/** An error Excel answers a batch with; it becomes an `OfficeExtension.Error` with this code in the add-in. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

/** The refusal of something the simulator does not model. */
export class NotSimulatedError extends RichApiError {
  /** `member` is its full name, "Range.valuesAsJson" or "Range.getDependents()"; `use` says more, e.g. "(write)". */
  constructor(
    readonly member: string,
    use = '',
  ) {
    super('ApiNotImplementedInSimulation', `The simulated Excel does not implement ${member}${use}.`, 501);
  }
}

/** Refuses what the simulator does not model: naming it is the whole point, so nothing is silently accepted. */
export function notSimulated(member: string, use = ''): NotSimulatedError {
  return new NotSimulatedError(member, use);
}

/** "ApiNotFound": this Excel is too old for a member. */
export function apiNotFound(member: string, set: string): RichApiError {
  return new RichApiError(
    'ApiNotFound',
    `API ${member} is not available in this Excel. It needs ${set}.`,
    404,
  );
}

/** "UndoNotSupported": in a run that is to be one step of Undo, something that Undo does not take back. */
export function undoNotSupported(member: string): RichApiError {
  return new RichApiError('UndoNotSupported', `${member} does not support undo.`);
}

/** "UnsupportedSheet": a sheet without cells. */
export function unsupportedSheet(): RichApiError {
  return new RichApiError(
    'UnsupportedSheet',
    'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
  );
}

/** "InvalidSelection": what is selected is not one range. */
export function invalidSelection(): RichApiError {
  return new RichApiError('InvalidSelection', 'The current selection is invalid for this operation.');
}

/** "InvalidArgument" with Excel's wording unless another is given. */
export function invalidArgument(message?: string): RichApiError {
  return new RichApiError(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
  );
}

/** "ItemNotFound". */
export function itemNotFound(): RichApiError {
  return new RichApiError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

/** "ItemAlreadyExists". */
export function itemAlreadyExists(): RichApiError {
  return new RichApiError('ItemAlreadyExists', 'The resource being created already exists.', 409);
}

/** "AccessDenied", as for a protected sheet. */
export function accessDenied(): RichApiError {
  return new RichApiError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** "InvalidOperation". */
export function invalidOperation(message: string): RichApiError {
  return new RichApiError('InvalidOperation', message);
}

/** "InvalidReference": the object is gone. */
export function invalidReference(): RichApiError {
  return new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
}

/** Numbers by which the host refuses a whole request before looking at it, with the code the library makes of each. */
export const TransportCode = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

/** A refusal of the whole request. */
export class TransportError extends Error {
  constructor(
    readonly code: keyof typeof TransportCode,
    message: string,
  ) {
    super(message);
  }
}
