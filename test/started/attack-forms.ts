import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printed } from '../oracles/attack/printed';
import { readCsv, readJson, readTerminal, readXlsx } from '../oracles/attack/read';
import {
  readDataPackage,
  readJsonStat,
  readNki,
  readPx,
  readSdmxCsv,
} from '../oracles/attack/read/publishers';
import type { Naming } from '../oracles/attack/read/tables';
import { iplos } from './command';

/** The forms of `iplos compute` that the attacker reads. */
export const FORMS = [
  'json',
  'csv',
  'terminal',
  'xlsx',
  'csv in English',
  'sdmx-csv',
  'json-stat',
  'px',
  'nki',
  'datapackage',
] as const;
export type Form = (typeof FORMS)[number];

/** They have no place for statistics. */
const PUBLISHERS: ReadonlySet<Form> = new Set(['sdmx-csv', 'json-stat', 'px', 'nki', 'datapackage']);

function withoutStatistics(given: readonly string[]): readonly string[] {
  return given.filter(
    (one, at) => one !== '--statistics' && one !== '--small-below' && given[at - 1] !== '--small-below',
  );
}

/**
 * What a command writes in a form, read by a reader that is not ours.
 *
 * @param given the command without the form; in Norwegian
 * @returns null where the command gave nothing
 */
export async function printedForm(
  form: Form,
  given: readonly string[],
  folder: string,
  naming: Naming,
): Promise<Printed | null> {
  const asked = PUBLISHERS.has(form) ? withoutStatistics(given) : given;
  const text = async (...more: readonly string[]) => {
    const ran = await iplos(...asked, ...more);
    return ran.code === 2 ? null : ran.out;
  };
  const file = async (name: string, ...more: readonly string[]) => {
    const path = join(folder, name);
    return (await text(...more, '--output', path, '--force')) === null ? null : readFile(path);
  };
  const of = async <Of>(made: Promise<Of | null>, read: (one: Of) => Printed | Promise<Printed>) => {
    const one = await made;
    return one === null ? null : read(one);
  };
  switch (form) {
    case 'json':
      return of(text('--format', 'json'), readJson);
    case 'csv':
      return of(text('--format', 'csv'), readCsv);
    case 'csv in English':
      return of(text('--format', 'csv', '--language', 'en'), readCsv);
    case 'terminal':
      return of(text(), (one) => readTerminal(one, naming));
    case 'xlsx':
      return of(file('ut.xlsx', '--format', 'xlsx'), (one) => readXlsx(one, naming));
    case 'sdmx-csv':
      return of(text('--format', 'sdmx-csv'), readSdmxCsv);
    case 'json-stat':
      return of(text('--format', 'json-stat'), readJsonStat);
    case 'px':
      return of(file('ut.px', '--format', 'px'), readPx);
    case 'nki':
      return of(text('--format', 'nki'), (one) => readNki(one, naming));
    case 'datapackage':
      return of(file('ut.zip', '--format', 'datapackage'), readDataPackage);
  }
}
