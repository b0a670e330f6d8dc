/**
 * Why a function gives no value: what Excel shows in the cell, and the text that helps. A wrong argument is `valueError`
 * (#VALUE!); what does not exist or cannot be given is `notAvailable` (#N/A). No other error carries text in Excel.
 */
export class Refusal {
  constructor(
    readonly kind: 'valueError' | 'notAvailable',
    /** In the user's language. */
    readonly message: string,
  ) {}
}

/** A wrong argument. */
export function wrong(message: string): Refusal {
  return new Refusal('valueError', message);
}

/** Something that does not exist, or a figure that cannot be given. */
export function notAvailable(message: string): Refusal {
  return new Refusal('notAvailable', message);
}
