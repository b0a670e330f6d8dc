import { extname } from 'node:path';
import { FORM_ENDINGS, PUBLISHERS_FORMS } from '../../../dissemination';
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

/** The formats of a result, those of publishers among them ([EXP-1]). */
const COMPUTED_FORMATS = [...RESULT_FORMATS, ...PUBLISHERS_FORMS] as const;
/** One of them. */
export type ComputedFormat = (typeof COMPUTED_FORMATS)[number];

/** How files end in a format; of two that end alike the first is meant where none is named. */
const ENDINGS: Readonly<Record<ComputedFormat, string>> = {
  ...FORM_ENDINGS,
  table: '.txt',
  csv: '.csv',
  json: '.json',
  xlsx: '.xlsx',
};

/** These are no text: they go to a file, under their own name. */
const NO_TEXT: readonly ComputedFormat[] = ['xlsx', 'datapackage'];

/** The options that say in which format, and where to. */
export interface FormatOptions {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}

/**
 * The format named, else the one the file's name tells, else the table.
 *
 * @throws UsageError `outputMissing` for a workbook without a file; OutputError `outputFormat` where the name tells something else
 */
export function resultFormat(options: FormatOptions): ResultFormat {
  return formatAmong(RESULT_FORMATS, options);
}

/** The same for a result, which publishers' forms can carry. */
export function computedFormat(options: FormatOptions): ComputedFormat {
  return formatAmong(COMPUTED_FORMATS, options);
}

function formatAmong<Format extends ComputedFormat>(
  formats: readonly Format[],
  { format, output }: FormatOptions,
): Format | 'table' {
  const ending = extname(output ?? '').toLowerCase();
  const byName = formats.find((one) => one !== 'table' && ENDINGS[one] === ending);
  const named =
    format === undefined ? undefined : choice<Format | 'table'>('--format', format, formats, FORMAT_WORDS);
  const chosen = named ?? byName ?? 'table';
  if (output === undefined) {
    if (NO_TEXT.includes(chosen)) throw new UsageError({ kind: 'outputMissing', format: chosen });
    return chosen;
  }
  const refused = (allowed: readonly string[]) =>
    new OutputError({ kind: 'outputFormat', file: output, formats: allowed });
  // Excel refuses a workbook under another name, and programs would take a table for one.
  const tellsAnother = byName !== undefined && ENDINGS[byName] !== ENDINGS[chosen];
  if (tellsAnother || (NO_TEXT.includes(chosen) && byName !== chosen)) throw refused([ENDINGS[chosen]]);
  // Without a format named, results.pdf would become a table as text.
  if (named === undefined && byName === undefined && !PLAIN_ENDINGS.includes(ending))
    throw refused([
      ...new Set([
        ENDINGS.xlsx,
        ...formats.filter((one) => one !== 'table').map((one) => ENDINGS[one]),
        '.txt',
      ]),
    ]);
  return chosen;
}
