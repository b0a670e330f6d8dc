import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printed } from '../printed';
import { readCsv } from './csv';
import { readJson } from './json';
import { readDataPackage, readJsonStat, readNki, readPx, readSdmxCsv } from './publishers';
import type { Naming } from './tables';
import { readTerminal } from './terminal';
import { readXlsx } from './xlsx';

export { readCsv, readJson, readTerminal, readXlsx };

/** Reads a form by what it is; what is none of them is taken for what the screen showed. */
export async function readForm(file: string, naming: Naming): Promise<Printed> {
  const bytes = await readFile(file);
  if (file.endsWith('.xlsx')) return readXlsx(bytes, naming);
  if (file.endsWith('.zip')) return readDataPackage(bytes);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (text.startsWith('CHARSET=')) return readPx(bytes);
  if (text.startsWith('STRUCTURE,')) return readSdmxCsv(text);
  if (text.startsWith('{"AttachmentDataRows"')) return readNki(text, naming);
  if (text.startsWith('{"version":"2.0"')) return readJsonStat(text);
  if (file.endsWith('.json')) return readJson(text);
  return file.endsWith('.csv') ? readCsv(text) : readTerminal(text, naming);
}

/** The titles of the shipped definitions, from their files, and the ages as tables name them. */
export async function namingOfShipped(root: string): Promise<Naming> {
  const indicators = new Map<string, string>();
  for (const id of ['arbeid-utdanning', 'organisasjon-kultur-fritid']) {
    const text = await readFile(join(root, 'src', 'definitions', 'indicators', `${id}.json`), 'utf8');
    const { title } = JSON.parse(text) as { readonly title: { readonly nb: string } };
    indicators.set(title.nb, id);
  }
  return { indicators, ageGroups: AGE_GROUPS };
}

const AGE_GROUPS = new Map([
  ['Alle aldre', 'all'],
  ['0–17 år', '0-17'],
  ['18–66 år', '18-66'],
  ['67 år og eldre', '67+'],
]);
