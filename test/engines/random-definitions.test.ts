import { figuresOf, randomCase } from '../oracles/random-counts';
import { startDuckDb } from '../started/databases';

test('[ENG-1] random definitions and random data: the query counts what the evaluator does', async () => {
  const database = await startDuckDb();
  let figures = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const drawn = randomCase(seed);
    if (drawn === null) continue;
    expect({ seed, figures: await figuresOf(database, drawn) }).toEqual({ seed, figures: drawn.figures });
    figures += drawn.figures.length;
  }
  await database.close();
  console.log(`[ENG-1] random definitions: ${figures} figures of denominators are equal`);
  expect(figures).toBeGreaterThan(500);
});
