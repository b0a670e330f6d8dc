import fc from 'fast-check';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { startReading } from '../../../src/core/reading';
import { classification, indicators } from '../../made/shipped';

const COLUMNS = ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'kode 13', 'kode 14', 'person', 'enhet'];
const year = fc.constantFrom<RawCell>(2018, '2018', 2019, '2019', 2031, 19, '0019');
const municipality = fc.constantFrom<RawCell>('0301', '1103', '1103', 5001, '9999', 301, '0000', '');
const age = fc.constantFrom<RawCell>(
  0,
  '7',
  17.5,
  '18',
  '05',
  66.9,
  67,
  120,
  '120',
  121,
  '',
  'x',
  '1x',
  null,
);
const code = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<RawCell>(1, 2, 3, '', '1', null) },
  { weight: 1, arbitrary: fc.constantFrom<RawCell>(0, 9, 1.5, 255, 300, -1, 'x') },
);
const person = fc.constantFrom<RawCell>('a', 'b', 'c', 4, '');
const unit = fc.constantFrom<RawCell>('nord', 'sør', '');
const row = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(year, municipality, age, code, code, code, code, person, unit) },
  { weight: 1, arbitrary: fc.constant<RawCell[]>(Array.from(COLUMNS, () => '')) },
);

/** The same cells in forms that are not plain: the long way must be taken for every one of them. */
const dress = (cells: readonly RawCell[]): RawCell[] =>
  cells.map((cell, column) => {
    if (cell === null || cell === '') return '  ';
    if (column > 6) return cell;
    if (column === 1) return `${String(cell)} et sted`;
    return typeof cell === 'number' && Number.isInteger(cell) ? ` ${cell},0` : ` ${String(cell)} `;
  });

/** Reads rows piece by piece: only what earlier pieces have made a block for can go the short way. */
const read = (rows: readonly (readonly RawCell[])[], without: readonly string[]) => {
  const kept = COLUMNS.flatMap((header, column) => (without.includes(header) ? [] : [column]));
  const cut = rows.map((cells) => kept.map((column) => cells[column]));
  const reading = startReading({
    indicators,
    required: true,
    classification,
    groupBy: without.includes('enhet') ? [] : ['enhet'],
    ...(without.includes('år') ? { year: 2019 } : {}),
  });
  const from = (firstRow: number) => ({ source: 'Ark1', firstRow, firstColumn: 1 });
  reading.add({ ...from(1), rows: [kept.map((column) => COLUMNS[column]), ...cut.slice(0, 30)] });
  for (let at = 30; at < cut.length; at += 4) reading.add({ ...from(at + 2), rows: cut.slice(at, at + 4) });
  const { cube, issues, input } = reading.finish();
  const figures = cube.planes.map(({ blocks, counts }) =>
    blocks
      .map((block, i) => [block, [...counts.slice(i * cube.blockLength, (i + 1) * cube.blockLength)]])
      .sort((a, b) => (JSON.stringify(a[0]) < JSON.stringify(b[0]) ? -1 : 1)),
  );
  return {
    figures,
    issues: issues.map(({ code: name, rows: count, cells }) => ({ name, count, cells })),
    input,
  };
};

test.each([
  ['without persons and groups', ['person', 'enhet']],
  ['with a row number for each person', ['enhet']],
  ['with a grouping column', ['person']],
  ['without kommuner', ['kommunenr', 'person', 'enhet']],
  ['without years', ['år', 'person', 'enhet']],
  ['without kommuner and years', ['kommunenr', 'år', 'person', 'enhet']],
  ['without ages', ['alder', 'person', 'enhet']],
  ['without kommuner, years and ages', ['kommunenr', 'år', 'alder', 'person', 'enhet']],
])(
  'the short way for plain rows gives what the long way gives, issues and addresses included: %s',
  (_, without) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 90 }), (rows) => {
        expect(read(rows, without)).toEqual(read(rows.map(dress), without));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  },
);

test('[IN-9] empty ages are all counted, also those that come after the thousand that are listed', () => {
  const rows: RawCell[][] = Array.from({ length: 2600 }, (_, i) => [
    2019,
    '1103',
    i % 2 === 0 ? '' : 30,
    1,
    i % 6 === 0 ? 'x' : 1,
    1,
    1,
  ]);
  const without = ['person', 'enhet'];
  const plain = read(rows, without);
  expect(plain).toEqual(read(rows.map(dress), without));
  expect(plain.issues.find(({ name }) => name === 'ageUnknown')).toMatchObject({ count: 1300 });
});
