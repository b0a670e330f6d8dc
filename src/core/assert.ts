/**
 * Stops the program because something that cannot be true is true: an error of ours, never of the user's data
 * (data problems are issues, see issues.ts).
 *
 * @throws Error with the message, when the condition does not hold
 */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`iplos invariant broken: ${message}`);
}

/**
 * The end of an exhaustive switch over a union: the compiler refuses a call that a variant can still reach.
 *
 * @throws Error always, since only an unchecked cast can bring the program here
 */
export function assertNever(value: never): never {
  throw new Error(`iplos invariant broken: unexpected variant ${JSON.stringify(value)}`);
}
