/** The path of a browser the tests can drive, or undefined when none is installed. */
export function findBrowser(): string | undefined;
