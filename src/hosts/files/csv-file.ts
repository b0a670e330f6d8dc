import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RangeSnapshot } from '../../core';
import { readCsv } from '../forms/read-csv';
import type { ReadingProgress, TableSource } from '../host';
import { fileError } from './file-error';

const BLOCK_BYTES = 1 << 18;

/**
 * Reads a delimited text file in a stream, so its size does not matter.
 *
 * @param file path as the user wrote it
 * @throws InputError from the iteration, when the file cannot be read
 */
export function csvSource(file: string, progress: ReadingProgress = () => undefined): TableSource {
  return { name: basename(file), snapshots: readBlocks(file, progress) };
}

async function* readBlocks(file: string, progress: ReadingProgress): AsyncGenerator<RangeSnapshot> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw fileError(file, error);
  });
  try {
    const total = (await handle.stat()).size;
    const reading = readCsv(file, basename(file));
    let done = 0;
    for (let isLast = false; !isLast;) {
      // Long records are read in ever larger blocks, so that parsing their beginning again stays linear.
      const buffer = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, reading.pendingLength()));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      isLast = bytesRead === 0;
      done += bytesRead;
      const snapshot = reading.read(buffer.subarray(0, bytesRead), isLast);
      progress(done, Math.max(total, done), reading.rows());
      if (snapshot !== null) yield snapshot;
    }
  } catch (error) {
    throw fileError(file, error);
  } finally {
    await handle.close();
  }
}
