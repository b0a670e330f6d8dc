import type { PublishedGrid } from '../../../published';
import { InputError } from '../../host';
import { detectingDecoder } from '../text-decoding';
import { otherFormat } from '../file-format';
import { isKlass } from '../read-klass';
import type { PublishedDataset } from './dataset';
import { datasetGrid } from './dataset-grid';
import { parseJson } from './json-object';
import { isJsonStat, readJsonStat } from './read-json-stat';
import { isNki, readNki } from './read-nki';
import { readPx } from './read-px';

/** The largest file of a publisher's form that is read (bytes): rows of Helsedirektoratet's take the most. */
export const LARGEST_FORM = 48 << 20;

/** A published table out of a form of a publisher's. */
export interface PublishedForm {
  readonly kind: 'jsonStat' | 'px' | 'nki';
  readonly grid: PublishedGrid;
  /** Null for rows without more. */
  readonly dataset: PublishedDataset | null;
}

/** Whether the first bytes of a file are those of a publisher's form. */
export function isPublishedForm(first: Uint8Array): boolean {
  const format = otherFormat(first);
  return format === 'json' || format === 'px';
}

/**
 * Reads a publisher's form: PX, JSON-stat, or Helsedirektoratet's rows. The encoding is told by the bytes, not by what the file says of itself.
 *
 * @param file path for messages
 * @param source what cells are said to stand in
 * @throws InputError where it is faulty; for JSON of another kind
 */
export function readPublishedForm(file: string, source: string, bytes: Uint8Array): PublishedForm {
  const text = detectingDecoder(file, () => 1).decode(bytes, true);
  if (otherFormat(bytes) === 'px') {
    const dataset = readPx(file, source, text);
    return { kind: 'px', grid: datasetGrid(source, dataset), dataset };
  }
  const parsed = parseJson(file, text);
  if (isNki(parsed)) return { kind: 'nki', grid: readNki(file, source, parsed), dataset: null };
  if (isKlass(parsed)) throw new InputError({ kind: 'otherFormat', file, format: 'klass' });
  if (!isJsonStat(parsed)) throw new InputError({ kind: 'otherFormat', file, format: 'json' });
  const dataset = readJsonStat(file, source, parsed);
  return { kind: 'jsonStat', grid: datasetGrid(source, dataset), dataset };
}
