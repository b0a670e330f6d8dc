import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RangeSnapshot } from '../../../src/core/persons/snapshot';

/** The header of `sixtyThousandRows`. */
export const SIXTY_THOUSAND_HEADER = ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Kode 13', 'Kode 14'];

const AGES = [10, 40, 70];
/** Met, partially met, unmet, unreported. */
const RECEIVED = [1, 2, 3, null];

/**
 * The 27,083 persons with a need of an invented extract of 60,000 of 2019, for which all levels below 5 once hid 13 of the country's 16
 * shares of arbeid-utdanning. Kept as counts, for the generator that made them may change; nobody here has both needs.
 */
export function sixtyThousandRows(): RangeSnapshot {
  const rows: (string | number | null)[][] = [SIXTY_THOUSAND_HEADER];
  const text = readFileSync(join(__dirname, 'sixty-thousand.csv'), 'utf8');
  for (const line of text.trim().split('\n').slice(1)) {
    const [municipality = '', ...counts] = line.split(';');
    counts.forEach((count, at) => {
      const age = AGES[Math.floor(at / 4) % 3]!;
      const received = RECEIVED[at % 4]!;
      const codes = at < 12 ? [1, received, null, null] : [null, null, 1, received];
      for (let one = 0; one < Number(count); one++) rows.push([2019, municipality, age, ...codes]);
    });
  }
  return { rows, source: 'seksti tusen', firstRow: 1, firstColumn: 1 };
}
