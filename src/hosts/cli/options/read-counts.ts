import { readCounts, type RangeSnapshot } from '../../../core';
import { openInput } from '../../files/open-input';
import { InputError } from '../../host';
import { progressBar } from '../print/progress-bar';
import type { Terminal } from '../print/terminal';
import type { AskedQuestion, QuestionOptions } from './question';
import type { ReadTable } from './read-table';
import { UsageError } from './usage-error';

/** Ten years of all persons in the country: they are kept until the last is there. */
const MOST_LINES = 500_000;

/**
 * Reads counts that another engine made ([ENG-2]), some ten thousand lines, and takes them for what a reading of rows gives.
 *
 * @throws UsageError for options that only rows can answer; InputError where there are more lines than are read
 */
export async function countsInput(
  file: string,
  options: QuestionOptions & { readonly sheet?: string },
  { request }: AskedQuestion,
  terminal: Terminal,
): Promise<ReadTable> {
  if (options.groupBy !== undefined) throw new UsageError({ kind: 'notWithCounts', option: '--group-by' });
  if (options.column !== undefined) throw new UsageError({ kind: 'notWithCounts', option: '--column' });
  const bar = await progressBar(terminal);
  const input = await openInput(file, {
    sheet: options.sheet,
    progress: bar.tell,
    standardInput: terminal.standardInput,
    fit: () => 1,
  });
  try {
    const blocks: RangeSnapshot[] = [];
    let rows = 0;
    for await (const block of input.snapshots) {
      blocks.push(block);
      rows += block.rows.length;
      if (rows > MOST_LINES)
        throw new InputError({ kind: 'contentTooLarge', file, of: 'counts', most: MOST_LINES });
    }
    if (blocks.length === 0) blocks.push({ source: input.name, firstRow: 1, firstColumn: 1, rows: [] });
    const { indicators, required, classification } = request;
    const year = request.withYearBefore === true ? null : (request.year ?? null);
    return {
      tabulation: readCounts(blocks, { indicators, required, classification, year }),
      source: input.name,
      columns: null,
    };
  } finally {
    bar.stop();
    await input.close();
  }
}
