import { evaluate, readCounts, startReading, type Measure } from '../../src/core';
import { countsQuery, storedText } from '../../src/engines';
import { CLASSIFICATION } from '../../src/shipped';
import { Dice } from '../made/dice';
import { randomIndicator, rowsFor } from '../made/random-definitions';
import { startDuckDb } from '../started/databases';

test('[ENG-1] random definitions and random data: the query counts what the evaluator does', async () => {
  const database = await startDuckDb();
  let figures = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const dice = new Dice(seed);
    const indicators = [randomIndicator(dice, 'en'), randomIndicator(dice, 'to')];
    const codes = [...new Set(indicators.flatMap(({ variables }) => variables.map(({ code }) => code)))];
    // A code of both has the values of one alone.
    if (codes.length < 4) continue;
    const [header = [], ...rows] = rowsFor(dice, indicators, 80);
    const names = header.map(String);
    const reading = startReading({ indicators, required: true, classification: CLASSIFICATION });
    reading.add({ source: 'rader', firstRow: 1, firstColumn: 1, rows: [header, ...rows] });
    const types = Object.fromEntries(names.map((name) => [name, 'VARCHAR']));
    await database.fill(
      'rader',
      types,
      rows.map((row) => row.map(storedText)),
    );
    const columns = {
      ...{ person: 'pid', year: 'aar', municipality: 'kommunenr', age: 'alder' },
      ...Object.fromEntries(codes.map((code) => [String(code), `kode ${code}`])),
    };
    const answer = await database.ask(
      countsQuery({ dialect: 'duckdb', table: 'rader', indicators, columns, year: null, language: 'nb' }),
    );
    const block = { source: 'antall', firstRow: 1, firstColumn: 1, rows: answer };
    const theirs = readCounts([block], {
      indicators,
      required: true,
      classification: CLASSIFICATION,
      year: null,
    });
    expect(theirs.issues.filter(({ code }) => code.startsWith('counts'))).toEqual([]);
    const question = { classification: CLASSIFICATION, reach: { kind: 'country' } } as const;
    const ours = told(evaluate(reading.finish(), question).measures);
    expect({ seed, figures: told(evaluate(theirs, question).measures) }).toEqual({ seed, figures: ours });
    figures += ours.length;
  }
  await database.close();
  console.log(`[ENG-1] random definitions: ${figures} figures of denominators are equal`);
  expect(figures).toBeGreaterThan(500);
});

function told(measures: readonly Measure[]): readonly string[] {
  return measures
    .filter(({ status }) => status === 'value')
    .map(
      ({ indicator, year, regionCode, measure, count, denominator }) =>
        `${indicator} ${year} ${regionCode} ${measure} ${count} ${denominator}`,
    );
}
