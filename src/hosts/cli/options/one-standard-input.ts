import type { Command } from 'commander';
import { STANDARD_INPUT } from '../../files/standard-input';
import { regionsFile } from './regions-files';
import { UsageError } from './usage-error';

/** Standard input is one file: it cannot be a table and the data it is held against. Throws UsageError where it is named as both. */
export function refuseTwoOfStandardInput(action: Command): void {
  const { data, definition, kostra, regions, counts } = action.opts<Record<string, unknown>>();
  const places: readonly unknown[] = [...action.processedArgs, data, definition, kostra, regions, counts];
  const named = places.filter((place) =>
    [place].flat().some((one) => typeof one === 'string' && regionsFile(one).file === STANDARD_INPUT),
  );
  if (named.length > 1) throw new UsageError({ kind: 'standardInputTwice' });
}
