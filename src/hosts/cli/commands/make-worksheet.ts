import { hasErrors } from '../../../core';
import { auditWorkbook, WORKSHEET_ROWS } from '../../../engines';
import { CLASSIFICATION, PROGRAM } from '../../../shipped';
import { OutputError } from '../../host';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { askedQuestion, filesNamed, type QuestionOptions } from '../options/question';
import { auditedData } from '../options/rows-kept';
import { UsageError } from '../options/usage-error';
import { issueLines } from '../print/print-issues';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';

/** The options of `iplos worksheet` and `iplos engines`, as commander hands them over. */
export interface AuditOptions
  extends Pick<QuestionOptions, 'indicator' | 'definition' | 'year' | 'column'>, OutputOptions {
  readonly sheet?: string;
  readonly suppressBelow?: string;
}

/**
 * "Revisjonsark" ([ENG-1]): a workbook that counts the data's own cells with its own formulas.
 *
 * @returns 1 when the data have errors, else 0
 * @throws UsageError where hiding is asked for, or there are too many rows
 */
export async function makeWorksheet(
  file: string,
  options: AuditOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.suppressBelow !== undefined)
    throw new UsageError({ kind: 'auditHidden', command: 'worksheet' });
  const { output } = options;
  if (output === undefined) throw new UsageError({ kind: 'outputMissing', format: 'xlsx' });
  if (!/\.xlsx$/i.test(output))
    throw new OutputError({ kind: 'outputFormat', file: output, formats: ['.xlsx'] });
  const asked = await askedQuestion(options);
  const place = await resultOutput(options, [file, ...filesNamed(options)], terminal);
  const data = await auditedData(file, options.sheet, asked, terminal);
  if (data.rows === null)
    throw new UsageError({
      kind: 'worksheetTooLong',
      rows: data.tabulation.input.rows,
      most: WORKSHEET_ROWS,
    });
  const { measures, issues } = data.evaluation;
  const layout = auditWorkbook({
    rows: data.rows,
    map: data.map,
    year: asked.request.year ?? null,
    measures,
    others: [],
    classification: CLASSIFICATION,
    language: terminal.language,
    source: data.source,
    program: `${PROGRAM.name} ${PROGRAM.version}`,
    created: terminal.time(),
  });
  await place.put(await writeWorkbookFile(layout));
  for (const line of issueLines(issues, terminal.language)) terminal.say(line);
  return hasErrors(issues) ? 1 : 0;
}
