import { extname } from 'node:path';
import { OutputError } from '../../host';
import { choice } from './option-values';
import { UsageError } from './usage-error';

/** The ways a page is written. */
const PAGE_FORMATS = ['docx', 'md', 'text', 'json', 'xlsx'] as const;
/** One of them; `xlsx` only of kommuner. */
export type PageFormat = (typeof PAGE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, PageFormat>> = {
  '.docx': 'docx',
  '.md': 'md',
  '.txt': 'text',
  '.json': 'json',
  '.xlsx': 'xlsx',
};

/**
 * The format named, else the one the file's name tells, else text.
 *
 * @throws UsageError, OutputError for a name that tells another format or none, for a document without a file, for a workbook of the country
 */
export function pageFormat(
  { format, output }: { readonly format?: string | undefined; readonly output?: string | undefined },
  isOfMunicipalities: boolean,
): PageFormat {
  const byName = ENDINGS[extname(output ?? '').toLowerCase()];
  const named = format === undefined ? undefined : choice('--format', format, PAGE_FORMATS);
  const chosen = named ?? byName ?? 'text';
  if ((chosen === 'docx' || chosen === 'xlsx') && output === undefined)
    throw new UsageError({ kind: 'outputMissing', format: chosen });
  if (output !== undefined && byName !== chosen) {
    const formats = Object.keys(ENDINGS).filter((ending) => named === undefined || ENDINGS[ending] === named);
    throw new OutputError({ kind: 'outputFormat', file: output, formats });
  }
  if (chosen === 'xlsx' && !isOfMunicipalities)
    throw new UsageError({ kind: 'optionNeeds', option: '--format xlsx', needs: '--kommune, --all' });
  return chosen;
}
