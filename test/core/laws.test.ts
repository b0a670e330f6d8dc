import fc from 'fast-check';
import { addCubes } from '../oracles/add-cubes';
import type { Cube } from '../../src/core/cube/types';
import { evaluate } from '../../src/core/evaluate';
import { evaluateRows } from '../made/evaluate-rows';
import type { Measure } from '../../src/core/measures/types';
import type { RawCell } from '../../src/core/persons/snapshot';
import { startReading, type ReadingRequest } from '../../src/core/reading';
import { classification, indicators } from '../made/shipped';

const HEADER = [
  'løpenr',
  'registrertdato',
  'kommunenr',
  'alder',
  'kode 9',
  'kode 10',
  'kode 13',
  'kode 14',
  'enhet',
];
const WITHOUT_PERSON = HEADER.slice(2);
const request: ReadingRequest = {
  indicators,
  required: true,
  classification,
  year: 2019,
  groupBy: ['enhet'],
};

const row = fc.tuple(
  fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom('A1', 'Æ2', '')),
  fc.constantFrom('2019-01-01', '2019-06-01', '01.09.2019', '', null),
  fc.constantFrom<RawCell>('0301', 301, '1103', '2002', '9999', '', '0101'),
  fc.constantFrom<RawCell>(0, 17, 18, 66, 67, 120, 121, '', 'x'),
  fc.constantFrom<RawCell>(1, 1, 1, 2, 9, '', 7),
  fc.constantFrom<RawCell>(1, 2, 3, '', '1', 8),
  fc.constantFrom<RawCell>(1, 1, 2, 9, null),
  fc.constantFrom<RawCell>(1, 2, 3, '.', 'x'),
  fc.constantFrom<RawCell>('A', 'B', ''),
);
const table = fc.array(row, { minLength: 1, maxLength: 60 });
const persons = table.map((rows) => rows.map((cells): RawCell[] => cells.slice(2)));

const snapshot = (header: RawCell[], rows: readonly RawCell[][]) => ({
  source: 'Ark1',
  firstRow: 1,
  firstColumn: 1,
  rows: [header, ...rows],
});
const compute = (rows: readonly RawCell[][], levels = ['land', 'enhet']) =>
  evaluateRows(snapshot(WITHOUT_PERSON, rows), request, { levels });
const tabulate = (header: RawCell[], rows: readonly RawCell[][], cuts: readonly number[] = []) => {
  const reading = startReading(request);
  const all = [header, ...rows];
  const bounds = [
    0,
    ...[...new Set(cuts.map((cut) => 1 + (cut % all.length)))].sort((a, b) => a - b),
    all.length,
  ];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, to] = [bounds[i] ?? 0, bounds[i + 1] ?? 0];
    if (to > from)
      reading.add({ source: 'Ark1', firstRow: 1 + from, firstColumn: 1, rows: all.slice(from, to) });
  }
  return reading.finish();
};
const of = (measures: readonly Measure[], level: string) => measures.filter((one) => one.level === level);
const value = (one: Measure | undefined) => [one?.count, one?.denominator];
const keyed = (cube: Cube) =>
  cube.planes.map((plane) =>
    Object.fromEntries(
      plane.blocks.map((block, i) => [
        `${block.year} ${block.municipality} ${block.value}`,
        [...plane.counts.slice(i * cube.blockLength, (i + 1) * cube.blockLength)],
      ]),
    ),
  );

describe('laws of counting', () => {
  test('[DEN-1] permuting rows changes nothing', () => {
    fc.assert(
      fc.property(persons, fc.infiniteStream(fc.nat()), (rows, order) => {
        const keys = new Map(rows.map((one) => [one, order.next().value]));
        const shuffled = [...rows].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(compute(shuffled).measures).toEqual(compute(rows).measures);
      }),
      { numRuns: 25 },
    );
  });

  test('[DEN-1] a row outside the denominator changes no figure', () => {
    fc.assert(
      fc.property(
        persons,
        fc.constantFrom<RawCell>(2, 9, '', 'x'),
        fc.constantFrom<RawCell>(1, 2, 3, ''),
        (rows, need, received) => {
          // The kommune has rows already, so its status does not change either.
          const outside: RawCell[] = ['0301', 40, need, received, need, received, 'A'];
          const inside: RawCell[] = ['0301', 40, 1, 1, 1, 1, 'A'];
          expect(compute([...rows, inside, outside]).measures).toEqual(compute([...rows, inside]).measures);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('[NUM-5] [AGE-2] [REG-3] counts plus invalid make the denominator, age groups plus unknown make all, kommuner plus unknown make land', () => {
    fc.assert(
      fc.property(persons, (rows) => {
        const { measures } = compute(rows, ['land', 'fylke', 'kommune', 'enhet']);
        for (const { id } of indicators) {
          const mine = measures.filter((one) => one.indicator === id);
          const land = of(mine, 'land');
          const [need, received] = id === 'arbeid-utdanning' ? [2, 3] : [4, 5];
          const needs = rows.filter((cells) => cells[need] === 1);
          const invalid = needs.filter((cells) => cells[received] === 8 || cells[received] === 'x').length;
          const all = land.filter((one) => one.ageGroup === 'all');
          expect(all.reduce((sum, one) => sum + (one.count ?? 0), 0) + invalid).toBe(all[0]?.denominator);
          const unknownAge = needs.filter((cells) => typeof cells[1] !== 'number' || cells[1] > 120).length;
          const byAge = land.filter((one) => one.outcome === 'met' && one.ageGroup !== 'all');
          expect(byAge.reduce((sum, one) => sum + (one.denominator ?? 0), 0) + unknownAge).toBe(
            all[0]?.denominator,
          );
          const unknownPlace = needs.filter((cells) => ['9999', ''].includes(String(cells[0]))).length;
          for (const level of ['kommune', 'fylke']) {
            const parts = of(mine, level).filter((one) => one.measure === 1);
            expect(parts.reduce((sum, one) => sum + (one.denominator ?? 0), 0) + unknownPlace).toBe(
              all[0]?.denominator,
            );
          }
          const groups = of(mine, 'enhet').filter((one) => one.measure === 1);
          expect(groups.reduce((sum, one) => sum + (one.count ?? 0), 0)).toBe(all[0]?.count);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('reading in blocks gives what reading at once gives, persons and addresses included', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 6 }), (rows, cuts) => {
        const cells = rows.map((one): RawCell[] => [...one]);
        const whole = tabulate(HEADER, cells);
        const blocks = tabulate(HEADER, cells, cuts);
        expect(keyed(blocks.cube)).toEqual(keyed(whole.cube));
        expect(blocks.issues).toEqual(whole.issues);
        expect(blocks.input).toEqual(whole.input);
      }),
      { numRuns: 60 },
    );
  });

  test('cubes of two parts add up to the cube of the whole, in any order', () => {
    fc.assert(
      fc.property(persons, persons, (one, other) => {
        const [a, b] = [tabulate(WITHOUT_PERSON, one).cube, tabulate(WITHOUT_PERSON, other).cube];
        const whole = keyed(tabulate(WITHOUT_PERSON, [...one, ...other]).cube);
        expect(keyed(addCubes(a, b))).toEqual(whole);
        expect(keyed(addCubes(b, a))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('[IN-7] a person counts once: the latest date, of equal ones the last row, held against a plain formulation', () => {
    const serial = (cell: RawCell) =>
      cell === '2019-01-01' ? 1 : cell === '2019-06-01' ? 2 : cell === '01.09.2019' ? 3 : 0;
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map((one): RawCell[] => [...one]);
        const kept = cells.filter((mine, at) => {
          if (mine[0] === '') return true;
          return cells.every((other, i) => {
            if (String(other[0]) !== String(mine[0]) || i === at) return true;
            const [d, e] = [serial(mine[1]), serial(other[1])];
            return d > e || (d === e && at > i);
          });
        });
        const whole = tabulate(HEADER, cells);
        const question = { classification, levels: ['land'] };
        const expected = evaluate(
          tabulate(
            WITHOUT_PERSON,
            kept.map((one) => one.slice(2)),
          ),
          question,
        ).measures;
        const got = evaluate(whole, question).measures;
        const figures = (list: readonly Measure[]) => list.map(value);
        expect(figures(got)).toEqual(figures(expected));
        expect(whole.input.persons).toBe(kept.length);
        const repeated = whole.issues.find(({ code }) => code === 'personRepeated');
        expect(repeated?.rows ?? 0).toBe(cells.length - kept.length);
      }),
      { numRuns: 80 },
    );
  });

  test('inputs are not changed', () => {
    const rows = [HEADER, ['1', '2019-01-01', '0301', 30, 1, 1, 1, 1, 'A']].map((cells) =>
      Object.freeze(cells),
    );
    const frozen = Object.freeze({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: Object.freeze(rows) });
    expect(() => evaluateRows(frozen, Object.freeze({ ...request }))).not.toThrow();
  });
});
