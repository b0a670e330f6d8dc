import { basename } from 'node:path';
import { cliText } from '../words/cli';
import { filesText } from '../words/files-read';
import {
  columnsRead,
  snapshotFrom,
  startReading,
  type ColumnMap,
  type RangeSnapshot,
  type Reading,
  type ReadingRequest,
  type Tabulation,
} from '../../../core';
import { inputFiles } from '../../files/input-files';
import { openInput } from '../../files/open-input';
import { STANDARD_INPUT } from '../../files/standard-input';
import { InputError } from '../../host';
import { progressBar } from '../print/progress-bar';
import type { Terminal } from '../print/terminal';

/** What a table came to, and what it is called. */
export interface ReadTable {
  readonly tabulation: Tabulation;
  /** File name, with the sheet where the workbook has several; of several files all. */
  readonly source: string;
  /** Which column is what; null where no header row was found. */
  readonly columns: ColumnMap | null;
}

/**
 * Reads whole tables in a stream and counts them as one; only counts stay. Cells of several files are named by their file.
 *
 * @param written the files as the user named them: paths, patterns, `-`
 * @param also is given every block too, for a second way of counting in the same pass
 * @throws InputError when a file cannot be read, or has not the same roles as the first
 */
export async function countInput(
  written: string | readonly string[],
  sheet: string | undefined,
  request: ReadingRequest,
  terminal: Terminal,
  also: Also = NOTHING_ELSE,
): Promise<ReadTable> {
  const { files, names, repeated } = await inputFiles(typeof written === 'string' ? [written] : written);
  const text = filesText(terminal.language);
  if (repeated.length > 0) terminal.say(text.readOnce(repeated));
  const reading = startReading(request);
  const sources: string[] = [];
  for (const [at, file] of files.entries()) {
    if (at > 0) for (const one of [reading, also]) one.next();
    const standsAlone = files.length === 1 && file !== STANDARD_INPUT;
    const name = file === STANDARD_INPUT ? text.standardInput : (names[at] ?? file);
    sources.push(
      await readInto(reading, { file, name: standsAlone ? null : name, sheet }, request, terminal, also),
    );
    if (reading.disagreement !== null)
      throw new InputError({ kind: 'columnsDiffer', file, first: files[0] ?? '', ...reading.disagreement });
  }
  return { tabulation: reading.finish(), source: text.sources(sources), columns: reading.columns };
}

/** A second way of counting: it is told which column is what, and is waited for. */
export interface Also {
  readonly add: (snapshot: RangeSnapshot, columns: ColumnMap | null) => void | Promise<void>;
  readonly next: () => void;
}

const NOTHING_ELSE: Also = { add: () => undefined, next: () => undefined };

interface FileToRead {
  readonly file: string;
  /** What cells are said to stand in; null for what they are said to when the file is alone. */
  readonly name: string | null;
  readonly sheet: string | undefined;
}

/** Reads a file to its end, or to where it is seen to have other columns; returns its name. */
async function readInto(
  reading: Reading,
  { file, name, sheet }: FileToRead,
  request: ReadingRequest,
  terminal: Terminal,
  also: Also,
): Promise<string> {
  const bar = await progressBar(terminal);
  const columnsOf = (rows: RangeSnapshot['rows']): ColumnMap | null => {
    const trial = startReading({ ...request, required: false });
    trial.add({ source: file, firstRow: 1, firstColumn: 1, rows: rows.slice(0, TRIAL_ROWS) });
    return trial.columns;
  };
  const input = await openInput(file, {
    sheet,
    progress: bar.tell,
    standardInput: terminal.standardInput,
    fit: ({ rows }) => {
      const columns = columnsOf(rows);
      return columns === null ? 0 : 1 + columns.columns.size + 100 * columns.indicators.length;
    },
    columns: (titles) => {
      const columns = columnsOf([titles]);
      return columns === null ? null : columnsRead(columns);
    },
  });
  try {
    if (input.chosenSheet !== null) {
      const { name: chosen, rivals } = input.chosenSheet;
      terminal.say(cliText(terminal.language).readingSheet(chosen, rivals));
    }
    let isEmpty = true;
    for await (const block of input.snapshots) {
      const snapshot = name === null ? block : snapshotFrom(namedSource(name, file, block.source), block);
      reading.add(snapshot);
      if (reading.disagreement !== null) break;
      await also.add(snapshot, reading.columns);
      isEmpty = false;
    }
    // So that the issue of an empty table can name it.
    if (isEmpty) reading.add({ source: name ?? input.name, firstRow: 1, firstColumn: 1, rows: [] });
    return name ?? input.name;
  } finally {
    bar.stop();
    await input.close();
  }
}

/** As Excel writes a sheet of another workbook: `[uttrekk.xlsx]Ark1`. */
function namedSource(name: string, file: string, source: string): string {
  return source === basename(file) ? name : `[${name}]${source}`;
}

/** Rows looked at to choose a sheet; the header is among them or nowhere. */
const TRIAL_ROWS = 25;
