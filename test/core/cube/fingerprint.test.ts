import fc from 'fast-check';
import { cubeFingerprint, fingerprintOf } from '../../../src/core/cube/fingerprint';
import { startReading } from '../../../src/core/reading';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { seededRandom } from '../../../src/synthetic/random';
import { classification, indicators } from '../../made/shipped';
import { syntheticRows } from '../../../src/synthetic';

describe('the fingerprint of texts', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(), (texts, by) => {
        const turned = [...texts.slice(by % (texts.length + 1)), ...texts.slice(0, by % (texts.length + 1))];
        expect(fingerprintOf(turned.reverse())).toBe(fingerprintOf(texts));
      }),
    );
  });

  test('tells different collections apart, also by how often a text is in them', () => {
    const sorted = (texts: readonly string[]) => JSON.stringify([...texts].sort());
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        expect(fingerprintOf(one) === fingerprintOf(other)).toBe(sorted(one) === sorted(other));
      }),
    );
    const many = new Set(Array.from({ length: 20_000 }, (_, number) => fingerprintOf([`0301 ${number}`])));
    expect(many.size).toBe(20_000);
    expect(fingerprintOf(['a', 'a'])).not.toBe(fingerprintOf(['a']));
  });
});

describe('the fingerprint of counted data', () => {
  const regions = classification.forYear(2019);
  if (!regions) throw new Error('no classification of 2019');
  const [header = [], ...rows] = [...syntheticRows({ regions, persons: 400, seed: 5, mess: 0 })];
  const fingerprint = (body: readonly (readonly RawCell[])[]): string => {
    const reading = startReading({ indicators, required: false, classification });
    reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [header, ...body] });
    return cubeFingerprint(reading.finish().cube);
  };

  test('does not depend on the order of the rows', () => {
    const random = seededRandom(3);
    const shuffled = rows
      .map((row) => ({ row, key: random.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
    expect(shuffled).not.toEqual(rows);
    expect(fingerprint(shuffled)).toBe(fingerprint(rows));
  });

  test('changes with one answer, one person more, and one person moved to another kommune', () => {
    const plain = fingerprint(rows);
    const need = header.findIndex((one) => String(one).includes('9'));
    const place = header.findIndex((one) => /kommune/i.test(String(one)));
    const counted = rows.findIndex((row) => row[need] === 1);
    const changed = (column: number, value: RawCell) =>
      rows.map((row, index) =>
        index === counted ? row.map((cell, at) => (at === column ? value : cell)) : row,
      );
    expect(rows[counted]?.[place]).not.toBe('1103');
    const prints = [
      plain,
      fingerprint(changed(need, 2)),
      fingerprint(rows.slice(1)),
      fingerprint(changed(place, '1103')),
    ];
    expect(new Set(prints).size).toBe(4);
  });
});
