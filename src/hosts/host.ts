import type { InputProblem, RangeSnapshot } from '../core';

/**
 * The ports: what the faces ask of a host, without a word about Excel or files. A table comes as snapshots in order,
 * the first holding the header row; whoever reads it need not know where it lies.
 */
export interface TableSource {
  /** What the user calls it: a file's name, `uttrekk.xlsx, Ark1`, a table's name. */
  readonly name: string;
  /** The rows from the first to the last, in blocks. Throws InputError when they cannot be read. */
  readonly snapshots: AsyncIterable<RangeSnapshot>;
}

/** Told after each block read: how much is done of how much (bytes of a file, rows of a range), and the rows so far. */
export type ReadingProgress = (done: number, total: number, rows: number) => void;

/** The input cannot be read at all: not a problem in the data, which would be an issue, but with what holds it. */
export class InputError extends Error {
  /** @param problem the facts; core/text/reading.ts has the wording */
  constructor(readonly problem: InputProblem) {
    super(`input cannot be read: ${problem.kind}`);
    this.name = 'InputError';
  }
}
