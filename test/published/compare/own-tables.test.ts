import fc from 'fast-check';
import Papa from 'papaparse';
import { type Evaluation, type Language, type RawCell, USUAL_STATISTICS } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { layoutResults, placeSheet, type GridSheet } from '../../../src/layout';
import { compareCells, type ComparedCell } from '../../../src/published/compare/compare-cells';
import { checkRecognised } from '../../../src/published/compare/table-check';
import { csvText } from '../../made/csv-text';
import { classification, indicators } from '../../made/shipped';
import { recognised } from '../../made/published/grid';

/* Whatever the data, what our own writers publish of them is recognised whole, agrees cell by cell, and is possible. */
const HEADER = ['kommunenr', 'alder', 'kode 9', 'kode 10', 'kode 13', 'kode 14'];
const row = fc.tuple(
  fc.constantFrom<RawCell>('0301', '1103', '1149', '2002', '2012', '0101', '9999', ''),
  fc.constantFrom<RawCell>(3, 17, 18, 66, 67, 99, ''),
  fc.constantFrom<RawCell>(1, 1, 1, 2, 9, ''),
  fc.constantFrom<RawCell>(1, 1, 2, 3, '', 7),
  fc.constantFrom<RawCell>(1, 1, 2, ''),
  fc.constantFrom<RawCell>(1, 2, 3, ''),
);
const data = fc.array(row, { minLength: 1, maxLength: 120 });
const languages = fc.constantFrom<Language>('nb', 'en');
const contents = fc.constantFrom('shares', 'counts', 'both' as const);

function evaluation(rows: readonly (readonly RawCell[])[]): Evaluation {
  const snapshot = { source: 'rows', firstRow: 1, firstColumn: 1, rows: [HEADER, ...rows] };
  const request = { indicators, required: true, classification, year: 2019 };
  return evaluateRows(snapshot, request, { levels: ['land', 'fylke'] });
}

/** The sheets of the result workbook as grids of stored values, as Excel would hold them. */
function sheetsOf(
  results: Evaluation,
  language: Language,
  content: 'shares' | 'counts' | 'both',
  uncertain: boolean,
): readonly GridSheet[] {
  const layout = layoutResults({
    results,
    indicators,
    language,
    content,
    ageGroups: ['all', '0-17', '18-66', '67+'],
    figures: false,
    ...(uncertain ? { statistics: USUAL_STATISTICS } : {}),
    provenance: {
      program: 'test',
      version: '0',
      time: '2026-01-01T00:00:00Z',
      source: 'rows',
      settings: {
        year: 2019,
        levels: null,
        groupBy: [],
        reporting: { nonReporting: [], joint: [], carryForward: false },
        kostraSource: null,
      },
    },
  });
  return layout.sheets.filter(({ kind }) => kind === 'table').map((sheet) => placeSheet(sheet, layout));
}

function cellsOf(sheet: GridSheet): RawCell[][] {
  const rows: RawCell[][] = [];
  for (const block of sheet.blocks) {
    block.rows.forEach((cells, down) => {
      const at = (rows[block.row + down] ??= []);
      cells.forEach(({ value }, right) => (at[block.column + right] = value));
    });
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (value) => value ?? null));
}

function compared(rows: readonly (readonly RawCell[])[], results: Evaluation): readonly ComparedCell[] {
  const table = recognised(rows);
  expect(table.unplaced).toEqual([]);
  return compareCells(table.cells, results.measures, indicators);
}

function disagreeing(all: readonly ComparedCell[]): readonly string[] {
  return all
    .filter(({ verdict }) => verdict.kind !== 'agrees')
    .map(({ cell, verdict }) => `${cell.address} ${cell.text} ${JSON.stringify(verdict)}`);
}

test('[PUB-2] our result sheets agree with the data they are of, whatever the data, language and content', () => {
  fc.assert(
    fc.property(data, languages, contents, fc.boolean(), (rows, language, content, uncertain) => {
      const results = evaluation(rows);
      for (const sheet of sheetsOf(results, language, content, uncertain)) {
        const all = compared(cellsOf(sheet), results);
        // 16 måltall a region, and the denominator of each age group.
        const regions = sheet.id.endsWith('/land') ? 1 : 18;
        const parts = content === 'both' ? 2 : 1;
        expect(all).toHaveLength(regions * (16 * parts + 4));
        expect(disagreeing(all)).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
});

test('[PUB-2] our CSV agrees with the data it is of', () => {
  fc.assert(
    fc.property(data, languages, fc.boolean(), (rows, language, uncertain) => {
      const results = evaluation(rows);
      const text = csvText(results.measures, language, uncertain ? USUAL_STATISTICS : undefined).replace(
        /^\uFEFF/,
        '',
      );
      const all = compared(Papa.parse<string[]>(text, { skipEmptyLines: true }).data, results);
      expect(all).toHaveLength(results.measures.length * 4);
      expect(disagreeing(all)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('[PUB-3] what we publish is possible without the data', () => {
  fc.assert(
    fc.property(data, (rows) => {
      const results = evaluation(rows);
      for (const sheet of sheetsOf(results, 'nb', 'both', false)) {
        const options = { classification, closed: false, ageGroups: ['all', '0-17', '18-66', '67+'] };
        const [check] = checkRecognised(recognised(cellsOf(sheet)).cells, options);
        expect(check?.feasibility.conflicts).toEqual([]);
      }
    }),
    { numRuns: 10 },
  );
});

test('[PUB-2] one changed digit never agrees; how often it is called a difference and not a rounding is printed', () => {
  let changes = 0;
  let differs = 0;
  let impossible = 0;
  fc.assert(
    fc.property(data, fc.nat(), fc.integer({ min: 1, max: 9 }), (rows, pick, step) => {
      const results = evaluation(rows);
      const sheet = sheetsOf(results, 'nb', 'shares', false)[0];
      if (!sheet) throw new Error('no sheet');
      const printed = cellsOf(sheet).map((cells) =>
        cells.map((value) =>
          typeof value === 'number' && value <= 1 && !Number.isInteger(value)
            ? `${(value * 100).toFixed(1)}`
            : value,
        ),
      );
      const places = printed.flatMap((cells, at) =>
        cells.flatMap((value, column) =>
          typeof value === 'string' && /^\d+\.\d$/.test(value) ? [[at, column] as const] : [],
        ),
      );
      const place = places[pick % Math.max(1, places.length)];
      if (!place) return;
      const [at, column] = place;
      const text = String(printed[at]?.[column]);
      const digit = text.length - 1 - (pick % 2 === 0 ? 0 : 2);
      const other = (Number(text[digit]) + step) % 10;
      const changed = printed.map((cells, r) =>
        cells.map((value, c) =>
          r === at && c === column ? text.slice(0, digit) + other + text.slice(digit + 1) : value,
        ),
      );
      const all = compared(changed, results);
      const found = all.find(({ cell }) => cell.row === at + 1 && cell.column === column + 1);
      expect(found?.verdict.kind).not.toBe('agrees');
      changes++;
      if (found?.verdict.kind === 'differs') differs++;
      const cells = recognised(changed).cells;
      const [check] = checkRecognised(cells, {
        classification,
        closed: false,
        ageGroups: ['all', '0-17', '18-66', '67+'],
      });
      if (check?.feasibility.verdict === 'impossible') impossible++;
    }),
    { numRuns: 60 },
  );
  expect(changes).toBeGreaterThan(20);
  expect(differs).toBeGreaterThan(changes * 0.5);
  const rate = (count: number): string => `${((100 * count) / changes).toFixed(0)} %`;
  process.stdout.write(
    `One changed digit of a published share, ${changes} times: caught against the data ${rate(changes)} (called a difference ${rate(differs)}, a rounding ${rate(changes - differs)}); proved impossible without the data ${rate(impossible)}.\n`,
  );
});
