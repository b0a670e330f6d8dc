import { statisticsRecords, type Evaluation, type Language, type StatisticsRule } from '../../../core';
import { issueRecord } from './print-issues';

/**
 * The answer as the spec's JSON object, one measure and one issue a line, so that two runs can be compared line by line:
 * `{rows: [measure…], issues: [{code, severity, rows, message, cells}…], input: {rows, persons, years, columns, reach}}`.
 *
 * @param statistics where given each measure has its statistics beside its figures (`StatisticsRecord`)
 */
export function resultJson(
  { measures, issues, input, reach }: Evaluation,
  language: Language,
  statistics?: StatisticsRule,
): string {
  const beside = statistics === undefined ? [] : statisticsRecords(measures, statistics);
  const records = issues.map((issue) => issueRecord(issue, language));
  const { rows, persons, years, columns } = input;
  return [
    '{',
    `"rows": ${lines(statistics === undefined ? measures : measures.map((one, at) => ({ ...one, ...beside[at] })))},`,
    `"issues": ${lines(records)},`,
    `"input": ${JSON.stringify({ rows, persons, years, columns, reach })}`,
    '}\n',
  ].join('\n');
}

function lines(records: readonly unknown[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
