import { LANGUAGES } from '../../src/core';
import { filesBelow } from '../oracles/source-files';

/*
 * "1 rader" is no Norwegian, and "1 rows" no English. Every catalogue's texts are made with the number one in each place.
 */
const CATALOGUES = filesBelow('src').filter((path) => /\/words\/[a-z-]+\.ts$/.test(path));
const MANY =
  /(?<![\d,.\u00a0])1 (rader|personer|kommuner|fylker|celler|kolonner|andeler|figurer|grupper|verdier|påstander|tabeller|setninger|rows|persons|municipalities|counties|cells|columns|shares|figures|groups|values|claims|tables|sentences)\b/;

/** All texts below a catalogue's value, functions called with one in each place. */
function* textsOf(value: unknown, one: string | number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'function') {
    const given = Array.from({ length: value.length + 2 }, () => one);
    let made: unknown;
    try {
      made = (value as (...args: readonly unknown[]) => unknown)(...given);
    } catch {
      // It asks for something other than numbers and texts.
      return;
    }
    yield* textsOf(made, one);
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* textsOf(each, one);
}

test.each(CATALOGUES)('%s says one of a thing as one', async (path) => {
  const catalogue = (await import(`../../${path}`)) as Readonly<Record<string, unknown>>;
  const said = Object.entries(catalogue).flatMap(([name, value]) => {
    const made =
      typeof value === 'function' && /Text$/.test(name) && value.length === 1
        ? LANGUAGES.map((language) => (value as (language: string) => unknown)(language))
        : [value];
    return made.flatMap((each) => {
      // Some take a count as it is printed, others as a number: wrong is what is wrong both ways.
      const numbers = [...textsOf(each, 1)];
      return [...textsOf(each, '1')].filter((text, at) => MANY.test(text) && MANY.test(numbers[at] ?? text));
    });
  });
  expect([...new Set(said)]).toEqual([]);
});

test('texts are made of what is given', () => {
  expect(
    [...textsOf({ rows: (count: string) => `${count} rader` }, '1')].filter((text) => MANY.test(text)),
  ).toEqual(['1 rader']);
});
