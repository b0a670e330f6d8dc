import fc from 'fast-check';
import { PersonIndex } from '../../../src/core/persons/person-index';

describe('[IN-7] the index of persons', () => {
  test('gives every key of every year its own number, as a Map would', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.integer({ min: 0, max: 50 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.constantFrom(2018, 2019)), { maxLength: 200 }), (calls) => {
        const index = new PersonIndex();
        const reference = new Map<string, number>();
        for (const [name, year] of calls) {
          const id = JSON.stringify([year, name]);
          if (!reference.has(id)) reference.set(id, reference.size);
          expect(index.numberOf(name, year)).toBe(reference.get(id));
        }
        expect(index.size).toBe(reference.size);
      }),
    );
  });
  test('keys that differ only in bytes the packing uses stay apart', () => {
    const index = new PersonIndex();
    const keys = ['\u00ff', '\u00ff\u0000', '\u0000\u00ff', 'ÿ', '\uff00', '\u0101', 'a\u0001b', ''];
    const distinct = new Set(keys);
    for (const key of keys) index.numberOf(key, 2019);
    expect(index.size).toBe(distinct.size);
  });
  test('grows past its first room', () => {
    const index = new PersonIndex();
    for (let i = 0; i < 20_000; i++) expect(index.numberOf(`pseudonym-${i}`, 2019)).toBe(i);
    for (let i = 0; i < 20_000; i += 997) expect(index.numberOf(`pseudonym-${i}`, 2019)).toBe(i);
  });
});
