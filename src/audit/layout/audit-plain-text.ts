import { auditText } from '../words/audit';
import {
  assumptionLines,
  cellNames,
  findingText,
  notCheckedText,
  rangeText,
  summaryLines,
  whatText,
  type AuditReport,
} from './audit-report';

/** An audit as plain text to copy, print and sign: result, findings, what is left of each hidden number, repair, assumptions, limits. */
export function auditPlainText(report: AuditReport): string {
  const { result, files, command, program, time, language } = report;
  const text = auditText(language);
  const { facts, titles } = text;
  const part = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `- ${line}`)];
  const place = (cells: readonly number[], what: string, region: string, year: number): string =>
    `${cellNames(report, cells).join(', ')}: ${what} (${region} ${year})`;
  return [
    text.workbook,
    ...files.map(({ name, sha256 }) => (sha256 === null ? name : `${name} (${facts.sha256} ${sha256})`)),
    '',
    ...summaryLines(report),
    ...part(
      titles.findings,
      result.findings.map((one) =>
        `${cellNames(report, one.cells).join(', ')} ${findingText(one, report)}`.trim(),
      ),
    ),
    ...part(
      titles.hidden,
      result.hidden.map(
        ({ number, remains, isExact }) =>
          `${place(number.cells, whatText(number, language), number.region.name, number.year)}: ${rangeText(remains, language)}${isExact ? '' : `, ${text.search.outer}`}`,
      ),
    ),
    ...part(
      titles.repair,
      (result.repair?.figures ?? []).map(({ number, cells, persons }) =>
        [
          place(cells, whatText(number, language), number.region.name, number.year),
          ...(persons === null ? [] : [`${text.headers.persons}: ${persons}`]),
        ].join('; '),
      ),
    ),
    ...part(text.assumptions, assumptionLines(report)),
    ...part(
      text.notChecked,
      result.notChecked.map((one) => notCheckedText(one, report)),
    ),
    '',
    `${facts.program}: ${program}`,
    `${facts.time}: ${time}`,
    ...(command === null ? [] : [`${facts.command}: ${command}`]),
    `${facts.signature}: ${facts.signed}`,
    '',
  ].join('\n');
}
