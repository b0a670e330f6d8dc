import { hasErrors } from '../../../core';
import { auditedData } from '../engines/audited-data';
import { askedQuestion, filesNamed, withKostraIssues } from '../options/question';
import { refuseOthers } from '../options/refused-in-audit';
import { UsageError } from '../options/usage-error';
import { issueLines } from '../print/print-issues';
import type { Terminal } from '../print/terminal';
import { auditOutput, isNothing, tooLong, workbookOf, type AuditOptions } from './compare-engines';

/**
 * "Revisjonsark" ([ENG-1]): a workbook that counts the data's own cells with its own formulas.
 *
 * @returns 0; 1 when the data have errors; 2 when no måltall could be computed, and then nothing is written
 * @throws UsageError where hiding is asked for, or there are too many rows
 */
export async function makeWorksheet(
  file: string,
  options: AuditOptions,
  terminal: Terminal,
): Promise<number> {
  refuseOthers(options, 'worksheet');
  const asked = await askedQuestion(options, terminal.standardInput);
  const output = await auditOutput(options, [file, ...filesNamed(options)], terminal);
  if (output === null) throw new UsageError({ kind: 'outputMissing', format: 'xlsx' });
  const data = await auditedData(file, options.sheet, asked, terminal);
  if (isNothing(data, terminal)) return 2;
  const workbook = await workbookOf(data, asked, [], terminal);
  if (workbook === null) throw tooLong(data);
  await output.put(workbook);
  const issues = withKostraIssues(asked, data.evaluation.issues);
  for (const line of issueLines(issues, terminal.language)) terminal.say(line);
  return hasErrors(issues) ? 1 : 0;
}
