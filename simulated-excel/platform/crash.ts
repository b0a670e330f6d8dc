/**
 * What an Excel that would have crashed throws here: a fault, never an answer, so that no code under test can catch it.
 *
 * @param what what it does not survive
 * @param issue where it is told of, a number of OfficeDev/office-js
 */
export function crash(what: string, issue: number): Error {
  return new Error(`This Excel crashes on ${what} (office-js issue ${issue}).`);
}
