/**
 * Why a function gives no value: what Excel shows in the cell, and the text that helps. A wrong argument is `valueError`
 * (#VALUE!); what does not exist or cannot be given is `notAvailable` (#N/A). No other error carries text in Excel. It is
 * thrown where it is found and caught once, where the cell is answered.
 */
export class Refusal extends Error {
  /** @param message in the user's language */
  constructor(
    readonly kind: 'valueError' | 'notAvailable',
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/**
 * Refuses a wrong argument.
 *
 * @throws Refusal
 */
export function wrong(message: string): never {
  throw new Refusal('valueError', message);
}

/**
 * Refuses what does not exist, or a figure that cannot be given.
 *
 * @throws Refusal
 */
export function notAvailable(message: string): never {
  throw new Refusal('notAvailable', message);
}
