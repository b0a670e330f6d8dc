import { open } from 'node:fs/promises';
import { NODE_TOOLS } from './bytes/node-tools';
import { readWorkbook, type OpenWorkbook } from './read-workbook';
import type { ZipBytes } from './zip/zip-directory';

/**
 * Opens a workbook for reading in a stream, with Node.
 *
 * @param file path as the user wrote it
 * @param bytes its bytes, which are closed with it; without them those of the file
 * @throws as readWorkbook; the operating system's error when the file cannot be opened
 */
export async function openWorkbook(file: string, bytes?: ZipBytes): Promise<OpenWorkbook> {
  return readWorkbook(file, bytes ?? (await fileBytes(file)), NODE_TOOLS);
}

async function fileBytes(file: string): Promise<ZipBytes> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return { size, read: (...place) => handle.read(...place), close: () => handle.close() };
}
