import { MOST_PUBLISHED_CELLS } from '../../../core';
import {
  carriesYears,
  cellsTooMany,
  madeForm,
  type PublishersForm,
  type ReleaseInput,
} from '../../../dissemination';
import { OutputError } from '../../host';
import { UsageError } from '../options/usage-error';
import type { ResultOutput } from './result-output';

/**
 * Puts a result there in a publisher's form ([EXP-1]).
 *
 * @throws UsageError or OutputError when the form cannot carry it
 */
export async function putForm(
  format: PublishersForm,
  input: ReleaseInput,
  output: ResultOutput,
): Promise<void> {
  if (!carriesYears(format, input.results)) throw new UsageError({ kind: 'formNeedsYear', format });
  const cells = cellsTooMany(format, input);
  if (cells !== null)
    throw new OutputError({ kind: 'cubeTooLarge', format, cells, most: MOST_PUBLISHED_CELLS });
  const { bytes, texts } = await madeForm(format, input);
  await output.put(output.kind === 'screen' ? (texts[0]?.text ?? '') : bytes);
}
