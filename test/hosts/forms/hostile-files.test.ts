import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { DEEPEST_JSON, isTooDeep, MOST_PUBLISHED_CELLS, parseIndicatorText } from '../../../src/core';
import { cellsTooMany, madeForm, type ReleaseInput } from '../../../src/dissemination';
import { readKostraFile } from '../../../src/hosts/cli/options/kostra-file';
import { docxText } from '../../../src/hosts/docx/read-docx';
import { openPublished } from '../../../src/hosts/forms/published/open-published';
import { PublishedRows } from '../../../src/hosts/forms/published/published-rows';
import { readPublishedForm } from '../../../src/hosts/forms/published/open-form';
import { InputError } from '../../../src/hosts/host';
import { inputProblemMessage } from '../../../src/hosts/words/input-problems';
import { RowBlock } from '../../../src/hosts/xlsx/row-block';
import { lintDefinitionText } from '../../../src/lint';
import { leftOutLines, recogniseTable } from '../../../src/published';
import { CLASSIFICATION } from '../../../src/shipped';
import { layoutInput, SMALL } from '../../made/layouts';

/** What is refused of files made to take memory: as soon as it is seen, and said so that one can do something about it ([SRC-1]). */
const problemOf = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof InputError ? error.problem : error;
  }
};
const block = (rows: readonly (readonly string[])[]) => ({
  source: 'a.csv',
  firstRow: 1,
  firstColumn: 1,
  rows,
});

describe('a published table', () => {
  it('[SRC-1] is refused at the row beyond the limit; rows of nothing are none', () => {
    const table = new PublishedRows('a.csv', 'a.csv', { rows: 3, cells: 100 });
    table.add(block([['Kode', 'Andel'], ['', ''], []]));
    table.add(block([['0301', '5'], [], ['1103', '6']]));
    expect(table.grid().rows).toHaveLength(6);
    expect(problemOf(() => table.add(block([['4601', '7']])))).toEqual({
      kind: 'contentTooLarge',
      file: 'a.csv',
      of: 'rows',
      most: 3,
    });
  });

  it('[SRC-1] is refused at the cell beyond the limit, also where cells are far apart', () => {
    const limits = { rows: 100, cells: 4 };
    const table = new PublishedRows('a.csv', 'a.csv', limits);
    table.add(block([['Kode', 'Andel', '', '']]));
    expect(problemOf(() => table.add(block([['0301', '5', '6']])))).toMatchObject({ of: 'cells', most: 4 });
    const wide = new PublishedRows('a.csv', 'a.csv', limits);
    expect(problemOf(() => wide.add(block([[...Array<string>(16_000).fill(''), 'x']])))).toMatchObject({
      of: 'cells',
    });
  });

  it('[SRC-1] in the pane too, block by block', () => {
    const bytes = Buffer.from(`Kode;Andel\n${'0301;5\n'.repeat(MOST_PUBLISHED_CELLS)}`);
    expect(problemOf(() => openPublished('a.csv', bytes))).toMatchObject({ of: 'rows' });
    const whole = bytes.subarray(0, bytes.length - 7);
    expect(openPublished('a.csv', whole).grid.rows).toHaveLength(MOST_PUBLISHED_CELLS);
  });

  it('[SRC-1] the message names the file, what is allowed and what to do, in both languages', () => {
    for (const what of ['rows', 'cells', 'megabytes'] as const)
      for (const language of ['nb', 'en'] as const) {
        const message = inputProblemMessage(
          { kind: 'contentTooLarge', file: 'a.csv', of: what, most: 2000 },
          language,
        );
        expect(message).toMatch(/a\.csv.*2.000.*(?:Del|Divide|Lagre|Save)/u);
      }
  });
});

it('[SRC-1] a file too large is told of as what it was opened as', () => {
  for (const [of, instead] of [
    ['figures', /færre verdier/],
    ['answer', /færre år/],
    ['prose', /fil for seg/],
    ['definition', /En definisjon er på noen få kilobyte/],
  ] as const) {
    const problem = { kind: 'fileTooLarge', file: 'a.json', bytes: 3e9, most: 1 << 20, of } as const;
    const message = inputProblemMessage(problem, 'nb');
    expect(message).toMatch(instead);
    expect(message).toMatch(/«a\.json» er på 2.862 MB; av denne typen leses høyst 1 MB\./);
  }
});

describe('[PUB-6] figures without a place and without end', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => [`Oppdiktet ${at}`, '2019', '54,0', '54'] as const);
  const table = (count: number) =>
    recogniseTable(
      block([
        ['Kommune', 'År', 'Andel innfridd', 'Antall innfridd'],
        ...rows(count),
        ['0301', '1950', '1', '2'],
      ]),
      { classification: CLASSIFICATION, indicators: [] },
    );

  it('are all counted, and the first of them named, with at least some of every kind', () => {
    const { unplaced, notPlaced, cells } = table(2_000);
    expect(cells).toEqual([]);
    expect(notPlaced).toEqual({ regionUnknown: 4_000, yearOutsideClassification: 2 });
    expect(unplaced).toHaveLength(1_002);
    expect(unplaced.at(-1)?.reason.kind).toBe('yearOutsideClassification');
  });

  it('are told in one line by kind, the most first', () => {
    const found = { ...table(2_000), checks: [] };
    expect(leftOutLines(found, 'nb').map((line) => line.replace(/\u00a0/gu, ' '))).toEqual([
      '4 002 celler kunne ikke plasseres: 4 000 av et ukjent område, 2 av et år uten kjent kommuneinndeling. Nevnt hver for seg: 1 002.',
    ]);
  });

  it('are held against names that are alike for the first of them alone, which takes the most time', () => {
    const began = performance.now();
    const { unplaced } = table(10_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(unplaced[0]?.reason).toMatchObject({ answer: { kind: 'unknown' } });
  });
});

describe('a sheet with a cell in its last column', () => {
  it('[SRC-1] takes the memory of what it has, row for row', () => {
    const sheetRows = new RowBlock('Ark1', false);
    const wide = [301, ...Array<null>(16_382).fill(null), 1];
    for (let row = 1; row <= 20_000; row++) sheetRows.put(row, wide, []);
    const { rows = [] } = sheetRows.take(0) ?? {};
    expect([rows.length, rows[19_999]?.length, rows[7]?.[0], rows[7]?.[16_383]]).toEqual([
      20_000, 16_384, 301, 1,
    ]);
    expect(Object.keys(rows[7] ?? [])).toHaveLength(2);
  });
});

it('[SRC-1] [EXP-1] a cube is written up to the size that is read', async () => {
  const cube = (cells: number) =>
    JSON.stringify({
      class: 'dataset',
      id: ['Tid'],
      size: [cells],
      dimension: { Tid: { category: { index: Array.from({ length: cells }, (_, at) => `t${at}`) } } },
      value: Array<number>(cells).fill(1),
    });
  const read = (cells: number) =>
    problemOf(() => readPublishedForm('a.json', 'a.json', Buffer.from(cube(cells))));
  expect(read(MOST_PUBLISHED_CELLS)).toBeNull();
  expect(read(MOST_PUBLISHED_CELLS + 1)).toMatchObject({ fault: { kind: 'tooManyCells' } });

  const input: ReleaseInput = { ...layoutInput(SMALL), classification: CLASSIFICATION };
  for (const form of ['json-stat', 'px'] as const) {
    const { bytes } = await madeForm(form, input);
    const cells = readPublishedForm('a', 'a', bytes).dataset?.cells.length ?? 0;
    expect(cells).toBeGreaterThan(1);
    expect(cellsTooMany(form, input)).toBeNull();
    expect(cellsTooMany(form, input, cells)).toBeNull();
    expect(cellsTooMany(form, input, cells - 1)).toBe(cells);
  }
  for (const form of ['sdmx-csv', 'nki', 'datapackage'] as const)
    expect(cellsTooMany(form, input, 0)).toBeNull();
});

describe('JSON of lists in lists', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  it('[SRC-1] is told by its brackets, not by those in texts', () => {
    expect([DEEPEST_JSON, DEEPEST_JSON + 1].map((levels) => isTooDeep(nested(levels)))).toEqual([
      false,
      true,
    ]);
    expect(isTooDeep(JSON.stringify({ a: `\\"${'['.repeat(500)}` }))).toBe(false);
    expect(isTooDeep('[]'.repeat(500))).toBe(false);
  });

  it('[SRC-1] is refused as a published form', () => {
    const bytes = Buffer.from(`{"class":"dataset","id":${nested(200_000)}}`);
    expect(problemOf(() => readPublishedForm('a.json', 'a.json', bytes))).toMatchObject({
      kind: 'formFaulty',
      fault: { kind: 'tooDeep' },
    });
  });

  it('[DEF-1] [DEF-5] is refused as a definition, and by its linter', () => {
    const text = `{"id":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(parseIndicatorText(text)).toMatchObject({ kind: 'error', errors: [{ code: 'tooDeep' }] });
    expect(lintDefinitionText(text)).toMatchObject([{ code: 'tooDeep', severity: 'error' }]);
  });
});

describe('a .docx', () => {
  const docx = (text: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });

  it('[SRC-1] is unpacked no further than its limit', () => {
    const most = 1 << 20;
    expect(docxText(docx('blåbær'), 'a.docx', most)).toBe('blåbær');
    expect(problemOf(() => docxText(docx('x'.repeat(most)), 'a.docx', most))).toEqual({
      kind: 'contentTooLarge',
      file: 'a.docx',
      of: 'megabytes',
      most: 1,
    });
  });

  it('[SRC-1] cut off or without a text it is none', () => {
    const whole = docx('x'.repeat(100));
    expect(problemOf(() => docxText(whole.subarray(0, 90), 'a.docx'))).toMatchObject({ kind: 'notText' });
    expect(problemOf(() => docxText(zipSync({ a: strToU8('b') }), 'a.docx'))).toMatchObject({
      kind: 'notText',
    });
  });
});

it('[SRC-1] values and keywords without end are refused before they take memory', () => {
  const refused = (name: string, text: string) =>
    problemOf(() => readPublishedForm(name, name, Buffer.from(text)));
  expect(refused('a.json', `[${'{},'.repeat(2_600_000)}{}]`)).toMatchObject({
    form: 'JSON',
    fault: { kind: 'tooManyCells', most: 3_000_000 },
  });
  expect(refused('a.px', `CHARSET="ANSI";\n${'NOTE="x";'.repeat(200_001)}`)).toMatchObject({
    form: 'PX',
    fault: { kind: 'tooManyCells', most: 200_000 },
  });
});

it('[SRC-1] a table with a million empty rows in it is judged by the others', () => {
  const far = [...Array<null>(16_383).fill(null), 'x'];
  const rows = [
    ['Kommune', 'År', 'Andel innfridd'],
    ['0301', '2019', '54,5'],
    ...Array<readonly string[]>(1_000_000).fill([]),
    far,
  ];
  const { cells } = recogniseTable(
    { ...block([]), rows },
    { classification: CLASSIFICATION, indicators: [] },
  );
  expect(cells.map(({ text }) => text)).toEqual(['54,5']);
});

it('[REG-8] a table of KOSTRA groups has so many rows at most', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-groups-'));
  const file = join(folder, 'groups.csv');
  writeFileSync(file, `kommune;gruppe\n${'0301;1\n'.repeat(100_000)}`);
  const problem = { kind: 'contentTooLarge', file, of: 'groups', most: 100_000 } as const;
  await expect(readKostraFile(file, CLASSIFICATION, undefined)).rejects.toMatchObject({ problem });
  expect(inputProblemMessage(problem, 'nb')).toMatch(/høyst 100.000 leses.*riktig fil/u);
  rmSync(folder, { recursive: true });
});
