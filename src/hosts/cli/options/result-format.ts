import { extname } from 'node:path';
import { choice } from './option-values';
import { OutputError } from '../../host';
import { UsageError } from './usage-error';

/** The ways results are written. */
const RESULT_FORMATS = ['table', 'csv', 'json', 'xlsx'] as const;
/** One of them. */
export type ResultFormat = (typeof RESULT_FORMATS)[number];

/** Norwegian for what is otherwise the name of a format. */
const FORMAT_WORDS = { tabell: 'table' } as const;

/** The format of an answer that goes to the screen: `table` unless JSON is asked for. */
export function answerFormat({ format }: { readonly format?: string }): 'table' | 'json' {
  return choice('--format', format ?? 'table', ['table', 'json'], FORMAT_WORDS);
}

/** The endings that tell no format, and do for a table as text. */
const PLAIN_ENDINGS = ['', '.txt'];

/**
 * The format named, else the one the file's name tells, else the table.
 *
 * @throws UsageError `outputMissing` for a workbook without a file; OutputError `outputFormat` where the name tells something else
 */
export function resultFormat({
  format,
  output,
}: {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}): ResultFormat {
  const ending = /\.(csv|json|xlsx)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const byName = RESULT_FORMATS.find((one) => one === ending);
  const named = format === undefined ? undefined : choice('--format', format, RESULT_FORMATS, FORMAT_WORDS);
  const chosen = named ?? byName ?? 'table';
  if (chosen === 'xlsx' && output === undefined)
    throw new UsageError({ kind: 'outputMissing', format: 'xlsx' });
  // Excel refuses a workbook under another name, and programs would take a table for one.
  if (output !== undefined && (byName ?? chosen) !== chosen) {
    throw new OutputError({
      kind: 'outputFormat',
      file: output,
      formats: [chosen === 'table' ? '.txt' : `.${chosen}`],
    });
  }
  if (chosen === 'xlsx' && byName !== 'xlsx') {
    throw new OutputError({ kind: 'outputFormat', file: output ?? '', formats: ['.xlsx'] });
  }
  // Without a format named, results.pdf would become a table as text.
  if (
    output !== undefined &&
    named === undefined &&
    byName === undefined &&
    !PLAIN_ENDINGS.includes(extname(output).toLowerCase())
  ) {
    const formats = ['.xlsx', '.csv', '.json', '.txt'];
    throw new OutputError({ kind: 'outputFormat', file: output, formats });
  }
  return chosen;
}
