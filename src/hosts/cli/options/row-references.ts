import { parseRow, type RowReference } from '../../../core';
import { UsageError } from './usage-error';

/**
 * The rows of an option, each as written and as it is meant (parseRow); several with commas between.
 *
 * @throws UsageError for what is not a row
 */
export function rowReferences(
  values: readonly string[],
): readonly (RowReference & { readonly written: string })[] {
  return values
    .flatMap((value) => value.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [value])
    .map((part) => {
      const reference = parseRow(part);
      if (reference === null) throw new UsageError({ kind: 'notARow', value: part.trim() });
      return { ...reference, written: part.trim() };
    });
}
