import { basename } from 'node:path';
import type { RangeSnapshot } from '../../core';
import { readCsv } from '../forms/read-csv';
import type { ReadingProgress, TableSource } from '../host';
import { fileBytes, type BytesInOrder } from './bytes';
import { fileError } from './file-error';

const BLOCK_BYTES = 1 << 18;

/**
 * Reads a delimited text file in a stream, so its size does not matter.
 *
 * @param file path as the user wrote it
 * @param open gives its bytes, unpacked; those of the file where nothing else is said
 * @throws InputError from the iteration, when the file cannot be read
 */
export function csvSource(
  file: string,
  progress: ReadingProgress = () => undefined,
  open: () => Promise<BytesInOrder> = fileBytes(file).inOrder,
): TableSource {
  return { name: basename(file), snapshots: readBlocks(file, progress, open) };
}

async function* readBlocks(
  file: string,
  progress: ReadingProgress,
  open: () => Promise<BytesInOrder>,
): AsyncGenerator<RangeSnapshot> {
  const bytes = await open();
  try {
    const reading = readCsv(file, basename(file));
    let done = 0;
    let coming = bytes.next(BLOCK_BYTES);
    for (let isLast = false; !isLast;) {
      const block = await coming;
      isLast = block.length === 0;
      if (!isLast) {
        // While this block is counted the next one comes. Long records are read in ever larger blocks, so that parsing their beginning again
        // stays linear.
        coming = bytes.next(Math.max(BLOCK_BYTES, reading.pendingLength()));
        coming.catch(() => undefined);
      }
      done += block.length;
      const snapshot = reading.read(block, isLast);
      progress(done, Math.max(bytes.size ?? 0, done), reading.rows());
      if (snapshot !== null) yield snapshot;
    }
  } catch (error) {
    throw fileError(file, error);
  } finally {
    await bytes.close();
  }
}
