import type { Issue, IssueCode } from '../../../core';

/**
 * Rows in which a role's cell can be read, by the issues of a whole reading: a cell that is missing where that is legal
 * (a code) can be read, one that is invalid or unknown cannot.
 */
export function readableRows(role: string, rows: number, issues: readonly Issue[]): number {
  const unreadable = issues.filter((one) =>
    one.code === 'codeInvalid'
      ? String(one.facts.code) === role
      : (UNREADABLE[one.code] ?? []).includes(role),
  );
  return unreadable.reduce((left, one) => Math.max(0, left - one.rows), rows);
}

/** The issues that say of a row that a role's cell could not be read, codes apart. */
const UNREADABLE: Partial<Readonly<Record<IssueCode, readonly string[]>>> = {
  municipalityUnknown: ['municipality'],
  municipalityMissing: ['municipality'],
  ageUnknown: ['age', 'birthYear', 'birthDate'],
  yearInvalid: ['year'],
  personMissing: ['person'],
  personKeyLost: ['person'],
  personKeysRounded: ['person'],
  dateInvalid: ['registrationDate'],
};
