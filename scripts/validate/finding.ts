/** One thing that is wrong with the add-in: where, what, and how to mend it. A warning does not fail the check. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** A file, and an element, function or line in it. */
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

/** A finding that fails the check. */
export function error(where: string, what: string, mend: string): Finding {
  return { severity: 'error', where, what, mend };
}

/** A finding that is shown but does not fail the check. */
export function warning(where: string, what: string, mend: string): Finding {
  return { severity: 'warning', where, what, mend };
}
