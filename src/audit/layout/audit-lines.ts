import { auditText } from '../words/audit';
import {
  cellNames,
  findingSentence,
  notCheckedText,
  rangeText,
  summaryLines,
  whatText,
  type AuditReport,
} from './audit-report';

/** An audit as lines of text for a worksheet: a header, each finding, and last the summary and what was not checked. */
export function auditLines(report: AuditReport): readonly (readonly string[])[] {
  const { language, result } = report;
  const { headers, kinds, notChecked } = auditText(language);
  const row = (first: string, last: string): readonly string[] => [first, '', '', '', '', '', last];
  return [
    [
      headers.cell,
      headers.region,
      headers.what,
      headers.finding,
      headers.remains,
      headers.proof,
      headers.reason,
    ],
    ...result.findings.map((one) => [
      cellNames(report, one.cells).join(', '),
      `${one.number.region.name} ${one.number.year}`,
      whatText(one.number, language),
      `✗ ${kinds[one.kind]}`,
      rangeText(one.remains, language),
      one.proof === null ? '' : cellNames(report, one.proof).join(', '),
      findingSentence(one, language),
    ]),
    row('', summaryLines(report).join(' ')),
    ...result.notChecked.map((one) => row('', `${notChecked}: ${notCheckedText(one, report)}`)),
  ];
}
