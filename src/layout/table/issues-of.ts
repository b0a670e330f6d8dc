import type { Issue, IssueCode, IssueOf } from '../../core';

/** The issues of one code, typed as such. */
export function issuesOf<Code extends IssueCode>(
  issues: readonly Issue[],
  code: Code,
): readonly IssueOf<Code>[] {
  // An issue with this code is the union's member for it; TypeScript cannot follow that through the generic.
  return issues.filter((one) => one.code === code) as unknown as readonly IssueOf<Code>[];
}
