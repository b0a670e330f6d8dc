import { formatDefinitionError, parseIndicatorText, type Indicator } from '../../../core';
import type { Bytes } from '../../files/bytes';
import { readText } from '../../files/read-text';
import { UsageError } from './usage-error';

/**
 * A definition of the user's own ([DEF-2]). A file of its own, since what checks it is large and most runs have none.
 *
 * @throws UsageError with every error and its path when the file is not a usable definition; InputError when unreadable
 */
export async function readDefinition(file: string, standardInput: Bytes | undefined): Promise<Indicator> {
  const parsed = parseIndicatorText(await readText(file, standardInput));
  if (parsed.kind === 'ok') return parsed.indicator;
  const errors = parsed.errors.map((error) => ({
    nb: formatDefinitionError(error, 'nb'),
    en: formatDefinitionError(error, 'en'),
  }));
  throw new UsageError({ kind: 'definitionWrong', file, errors });
}
