/** A line: the step, its number, what it means, and the rule it follows with the sheet's field. */
export type ExplainLine = [step: string, value: string | number, explanation: string, rule: string];
