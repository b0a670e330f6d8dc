import { CountedRows, startReading, type Tabulation } from '../../core';
import { Cancelled, WorkbookError } from '../../hosts/host';
import type { FunctionSettings, TableReader, Timers } from '../ports';
import type { TableAnswer, TableProblem, TableView } from './table-data';

/** One reading of a table, and how to end it. */
export interface TableReading {
  readonly answer: Promise<TableAnswer>;
  readonly giveUp: () => void;
  /** Settles when Excel has answered, also where the reading was given up before. */
  readonly heard: Promise<unknown>;
}

/** Excel may be silent for so long before the reading is given up: a cell that never gets a result shows #BUSY! for ever. */
const SILENCE_MS = 60_000;

/** Reads and counts a table once. The rows are let go of as they are counted. */
export function countTable(
  name: string,
  view: TableView,
  version: number,
  options: {
    readonly reader: TableReader;
    readonly timers: Timers;
    readonly settings: FunctionSettings;
    readonly onProgress: (percent: number) => void;
    /** Settles when changes from then on are told: what is read before could be overtaken unseen. */
    readonly watching: Promise<unknown>;
  },
): TableReading {
  const { reader, timers, settings, onProgress, watching } = options;
  const controller = new AbortController();
  let end: (problem: TableProblem) => void = () => undefined;
  const ended = new Promise<TableAnswer>((resolve) => {
    end = (problem) => {
      controller.abort();
      resolve({ kind: 'failed', problem });
    };
  });
  let stopClock = timers.after(SILENCE_MS, () => end({ kind: 'stalled', name }));
  const heard = (): void => {
    stopClock();
    stopClock = timers.after(SILENCE_MS, () => end({ kind: 'stalled', name }));
  };

  const read = async (): Promise<TableAnswer> => {
    await watching;
    const header = {
      indicators: settings.indicators,
      required: false,
      columns: await reader.mapping(name),
      groupBy: view.group === null ? [] : [view.group],
    };
    const rows = view.rows === true ? new CountedRows() : null;
    const reading = startReading({
      ...header,
      classification: settings.classification,
      year: view.year,
      ...(rows === null ? {} : { witness: rows.take }),
    });
    const written = await reader.read(name, header, {
      signal: controller.signal,
      take: (snapshot) => {
        heard();
        reading.add(snapshot);
      },
      onProgress: (done, total) => onProgress(percentOf(done, total)),
    });
    const tabulation: Tabulation = reading.finish();
    return { kind: 'ready', data: { name: written, version, tabulation, rows } };
  };
  const heardOut = read().catch((error: unknown) => failure(error, name));
  const answer = Promise.race([heardOut, ended]);
  void answer.then(() => stopClock());
  return { answer, giveUp: () => end({ kind: 'givenUp', name }), heard: heardOut };
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total);
}

function failure(error: unknown, name: string): TableAnswer {
  if (error instanceof WorkbookError) return { kind: 'failed', problem: error.problem };
  if (error instanceof Cancelled) return { kind: 'failed', problem: { kind: 'givenUp', name } };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', problem: { kind: 'unexpected', message } };
}
