import fc from 'fast-check';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { startReading } from '../../../src/core/reading';
import { classification, indicators } from '../shipped';

const HEADER = ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'kode 13', 'kode 14'];
const year = fc.constantFrom<RawCell>(2018, 2019, 2031, 19);
const municipality = fc.constantFrom<RawCell>('0301', '1103', 5001, '9999', 301, '');
const age = fc.constantFrom<RawCell>(0, 17, 17.5, 18, 66.9, 67, 120, 121, '', 'x');
const code = fc.constantFrom<RawCell>(0, 1, 2, 3, 9, 1.5, 255, 300, -1, '', '1', 'x', null);
const row = fc.tuple(year, municipality, age, code, code, code, code);

/** The same cells in forms that are not plain: the long way must be taken for every one of them. */
const dress = (cells: readonly RawCell[]): RawCell[] =>
  cells.map((cell, column) => {
    if (cell === null || cell === '') return '  ';
    if (column === 1) return typeof cell === 'number' ? `${cell} et sted` : `${cell} et sted`;
    return typeof cell === 'number' && Number.isInteger(cell) ? ` ${cell},0` : ` ${String(cell)} `;
  });

const read = (rows: readonly (readonly RawCell[])[]) => {
  const reading = startReading({ indicators, required: true, classification });
  reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [HEADER, ...rows] });
  const { cube, issues, input } = reading.finish();
  const figures = cube.planes[0]?.blocks.map((block, i) => [
    block,
    [...(cube.planes[0]?.counts ?? []).slice(i * cube.blockLength, (i + 1) * cube.blockLength)],
  ]);
  const sorted = [...(figures ?? [])].sort((a, b) => (JSON.stringify(a[0]) < JSON.stringify(b[0]) ? -1 : 1));
  return {
    sorted,
    issues: issues.map(({ code: name, rows: count, cells }) => ({ name, count, cells })),
    input,
  };
};

test('the short way for plain rows gives what the long way gives, issues and addresses included', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const long = read(rows.map(dress));
      expect(read(rows)).toEqual(long);
    }),
    { numRuns: 100 },
  );
});
