import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The classification the program ships with. */
export { CLASSIFICATION as shipped } from '../../src/shipped';

/** The lists the shipped data were derived from, read by other means than the script's. */
export function referenceList(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(__dirname, '../reference/klass-131', name), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/"/g, '').split(','));
}

/** A 1 January as the lists write it. */
export const firstOfJanuary = (year: number): string => `${year}-01-01`;
