import { cliText } from '../words/cli';
import { startReading, type RangeSnapshot, type ReadingRequest, type Tabulation } from '../../../core';
import { openInput } from '../../files/open-input';
import { progressBar } from '../print/progress-bar';
import type { Terminal } from '../print/terminal';

/** What a table came to, and what it is called. */
export interface ReadTable {
  readonly tabulation: Tabulation;
  /** File name, with the sheet where the workbook has several. */
  readonly source: string;
}

/**
 * Reads a whole table in a stream and counts it; only counts stay.
 *
 * @param also is shown every block too, for a second way of counting in the same pass
 */
export async function countInput(
  file: string,
  sheet: string | undefined,
  request: ReadingRequest,
  terminal: Terminal,
  also: (snapshot: RangeSnapshot) => void = () => undefined,
): Promise<ReadTable> {
  const bar = progressBar(terminal);
  const input = await openInput(file, {
    sheet,
    progress: bar.tell,
    fit: (first) => {
      const trial = startReading({ ...request, required: false });
      trial.add({ ...first, rows: first.rows.slice(0, TRIAL_ROWS) });
      const columns = trial.columns;
      return columns === null ? 0 : 1 + columns.columns.size + 100 * columns.indicators.length;
    },
  });
  try {
    if (input.chosenSheet !== null) {
      const { name, rivals } = input.chosenSheet;
      terminal.say(cliText(terminal.language).readingSheet(name, rivals));
    }
    const reading = startReading(request);
    let isEmpty = true;
    for await (const snapshot of input.snapshots) {
      reading.add(snapshot);
      also(snapshot);
      isEmpty = false;
    }
    // So that the issue of an empty table can name it.
    if (isEmpty) reading.add({ source: input.name, firstRow: 1, firstColumn: 1, rows: [] });
    return { tabulation: reading.finish(), source: input.name };
  } finally {
    bar.stop();
    await input.close();
  }
}

/** Rows looked at to choose a sheet; the header is among them or nowhere. */
const TRIAL_ROWS = 25;
