import { evaluate, readCounts, startReading, type Indicator, type Measure } from '../../src/core';
import { countsQuery, storedText, type DialectId } from '../../src/engines';
import { CLASSIFICATION } from '../../src/shipped';
import { Dice } from '../made/dice';
import { randomIndicator, rowsFor } from '../made/random-definitions';
import type { Database } from '../started/databases';

/** Two definitions and rows drawn at random, as a table of a database, and what the evaluator makes of them. */
export interface RandomCase {
  readonly indicators: readonly Indicator[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Role → column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly figures: readonly string[];
}

/** The case of a seed; null where both definitions have a code, which then has the values of one alone. */
export function randomCase(seed: number): RandomCase | null {
  const dice = new Dice(seed);
  const indicators = [randomIndicator(dice, 'en'), randomIndicator(dice, 'to')];
  const codes = [...new Set(indicators.flatMap(({ variables }) => variables.map(({ code }) => code)))];
  if (codes.length < 4) return null;
  const [header = [], ...rows] = rowsFor(dice, indicators, 80);
  const reading = startReading({ indicators, required: true, classification: CLASSIFICATION });
  reading.add({ source: 'rader', firstRow: 1, firstColumn: 1, rows: [header, ...rows] });
  return {
    indicators,
    headers: header.map(String),
    rows: rows.map((row) => row.map(storedText)),
    columns: {
      ...{ person: 'pid', year: 'aar', municipality: 'kommunenr', age: 'alder' },
      ...Object.fromEntries(codes.map((code) => [String(code), `kode ${code}`])),
    },
    figures: told(evaluate(reading.finish(), QUESTION).measures),
  };
}

/** The figures that a database's counts of the same rows lead to, after what was wrong with the counts. */
export async function figuresOf(
  database: Database,
  { indicators, headers, rows, columns }: RandomCase,
): Promise<readonly string[]> {
  await database.fill('rader', Object.fromEntries(headers.map((name) => [name, 'VARCHAR(60)'])), rows);
  const dialect: DialectId = database.dialect;
  const answer = await database.ask(
    countsQuery({ dialect, table: 'rader', indicators, columns, year: null, language: 'nb' }),
  );
  const block = { source: 'antall', firstRow: 1, firstColumn: 1, rows: answer };
  const request = { indicators, required: true, classification: CLASSIFICATION, year: null };
  const counts = readCounts([block], request);
  const wrong = counts.issues.filter(({ code }) => code.startsWith('counts')).map(({ code }) => code);
  return [...wrong, ...told(evaluate(counts, QUESTION).measures)];
}

const QUESTION = { classification: CLASSIFICATION, reach: { kind: 'country' } } as const;

function told(measures: readonly Measure[]): readonly string[] {
  return measures
    .filter(({ status }) => status === 'value')
    .map(
      ({ indicator, year, regionCode, measure, count, denominator }) =>
        `${indicator} ${year} ${regionCode} ${measure} ${count} ${denominator}`,
    );
}
