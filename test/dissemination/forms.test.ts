import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import { parse } from 'papaparse';
import { carriesYears, madeForm, PUBLISHERS_FORMS, type PublishersForm } from '../../src/dissemination';
import { readPublishedForm } from '../../src/hosts/forms/published/open-form';
import { recogniseTable, type PublishedGrid } from '../../src/published';
import { PublishedRows } from '../../src/hosts/forms/published/published-rows';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { layoutInput, SMALL, type MadeRow } from '../made/layouts';

/* One result in every form: what of it each says, and what other readers read ([EXP-1]). */
const ROWS: readonly MadeRow[] = [
  ...SMALL,
  { level: 'kommune', code: '1151', name: 'Utsira', age: '67+', counts: 'suppressed' },
  { level: 'kommune', code: '1145', name: 'Bokn', year: 2020, counts: [3, 2, 1, 0] },
  // A name that went on under another code.
  { level: 'kommune', code: '1102', name: 'Sandnes', counts: [4, 2, 1, 0] },
  { level: 'kommune', code: '1108', name: 'Sandnes', year: 2020, counts: [5, 2, 1, 0] },
  { level: 'kommune', code: '5436', name: 'Porsanger – Porsáŋgu', year: 2020, counts: [3, 2, 1, 0] },
  { level: 'kostragruppe', code: 'EKG01', name: '=1+1 "små"', year: 2020, counts: [30, 20, 10, 0] },
];
const input = (rows: readonly MadeRow[] = ROWS, language: 'nb' | 'en' = 'nb') => ({
  ...layoutInput(rows, { ageGroups: ['all', '67+'], language }),
  classification: CLASSIFICATION,
});
/** What is known of the result beside the program: region, year, age group and figure of each number, signs for none. */
const known = (row: MadeRow) => {
  const of = `${row.code} ${row.year ?? 2019} ${row.age ?? 'all'}`;
  const outcomes = ['met', 'partiallyMet', 'unmet', 'unreported'];
  if (typeof row.counts === 'string') {
    const sign = row.counts === 'suppressed' ? ':' : '..';
    return [...outcomes.flatMap((one) => [`share ${one}`, `count ${one}`]), 'denominator null'].map(
      (one) => `${of} ${one} ${sign}`,
    );
  }
  const denominator = row.counts.reduce((sum, one) => sum + one, row.invalid ?? 0);
  return [
    ...row.counts.flatMap((count, at) => [
      `${of} share ${outcomes[at]} ${denominator === 0 ? '.' : (Math.round((1000 * count) / denominator) / 10).toFixed(1)}`,
      `${of} count ${outcomes[at]} ${count}`,
    ]),
    `${of} denominator null ${denominator}`,
  ];
};
const bytesOf = async (form: PublishersForm, given = input()) => (await madeForm(form, given)).bytes;
const textOf = async (form: PublishersForm, given = input()) =>
  Buffer.from(await bytesOf(form, given)).toString();

/** What our reader of published figures takes them for. */
const readAgain = (bytes: Uint8Array, name: string) => placedIn(readPublishedForm(name, name, bytes).grid);
const placedIn = (grid: PublishedGrid) => {
  const { cells, unplaced } = recogniseTable(grid, {
    classification: CLASSIFICATION,
    indicators: INDICATORS.slice(0, 1),
  });
  expect(unplaced.filter(({ text }) => /\d/.test(text))).toEqual([]);
  return cells.map(
    ({ region, year, ageGroup, part, outcome, text }) =>
      `${region.code} ${year} ${ageGroup} ${part} ${outcome} ${text.replace(',', '.')}`,
  );
};

describe('[EXP-1] a round trip gives the same figures', () => {
  // Groups of municipalities have no codes of their own for the reader.
  const rows = ROWS.filter(({ level }) => level !== 'kostragruppe');
  const expected = rows.flatMap(known);
  test.each([
    ['json-stat', 'x.json'],
    ['px', 'x.px'],
  ] as const)('%s', async (form, name) => {
    for (const language of ['nb', 'en'] as const) {
      const again = readAgain(await bytesOf(form, input(rows, language)), name);
      // A full cube has places where no region was; those are no figures.
      expect(expected.filter((one) => !again.includes(one))).toEqual([]);
      const further = again.filter((one) => !expected.includes(one));
      expect(further.filter((one) => !one.endsWith(' .') || /^110[28] \d+ all /.test(one))).toEqual([]);
    }
  });
  test.each(['sdmx-csv', 'datapackage'] as const)('%s, read as CSV', async (form) => {
    for (const language of ['nb', 'en'] as const) {
      const { texts } = await madeForm(form, input(rows, language));
      const table: PublishedGrid = {
        ...{ source: 'x.csv', firstRow: 1, firstColumn: 1 },
        rows: parse<string[]>(texts.at(-1)?.text ?? '', { skipEmptyLines: true }).data,
      };
      const read = new PublishedRows('x.csv', 'x.csv');
      read.add(table);
      const again = placedIn(read.grid());
      expect([...new Set(again)].sort()).toEqual([...new Set(expected)].sort());
    }
  });
  test('nki: all but what is hidden, which has no row', async () => {
    const again = readAgain(await bytesOf('nki', input(rows)), 'x.json');
    const figures = (all: readonly string[]) => all.filter((one) => /[ .]\d+$/.test(one)).sort();
    expect(figures(again)).toEqual(figures(expected));
    expect(await textOf('nki')).not.toMatch(/Utsira.*67|67.*Utsira/);
  });
});

describe('[EXP-1] JSON-stat 2.0', () => {
  test('jsonstat-toolkit reads every value and sign, and the units', async () => {
    const parsed = JSON.parse(await textOf('json-stat')) as object;
    const other = JSONstat(structuredClone(parsed));
    const { id, size, value, status, dimension, role } = parsed as {
      id: string[];
      size: number[];
      value: (number | null)[];
      status: Record<string, string>;
      dimension: Record<string, { category: { index: string[]; unit?: Record<string, unknown> } }>;
      role: unknown;
    };
    expect(id).toEqual(['Indikator', 'Region', 'Alder', 'ContentsCode', 'Tid']);
    expect(size).toEqual([1, 13, 2, 9, 2]);
    expect(role).toEqual({ time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] });
    expect(value).toHaveLength(size.reduce((product, one) => product * one, 1));
    expect(value.map((_, at) => other.Data(at))).toEqual(
      value.map((one, at) => expect.objectContaining({ value: one, status: status[at] ?? null }) as unknown),
    );
    // A null without a sign would be a figure without a reason.
    expect(value.flatMap((one, at) => (one === null && status[at] === undefined ? [at] : []))).toEqual([]);
    expect(dimension['ContentsCode']?.category.unit?.['SHARE_MET']).toEqual({ base: 'prosent', decimals: 1 });
    const at = (region: string, figure: string, year: string) =>
      (dimension['Region']?.category.index.indexOf(region) ?? -1) * 2 * 9 * 2 +
      (dimension['ContentsCode']?.category.index.indexOf(figure) ?? -1) * 2 +
      (year === '2020' ? 1 : 0);
    expect(value[at('1101', 'SHARE_MET', '2019')]).toBe(28.8);
    expect(status[at('1141', 'SHARE_MET', '2019')]).toBe('..');
    expect(status[at('1145', 'SHARE_MET', '2019')]).toBe('.');
    expect(value[at('1145', 'DENOMINATOR', '2019')]).toBe(0);
  });
  test('a code that ended has its last year, as Statistics Norway writes it', async () => {
    const { dimension } = JSON.parse(await textOf('json-stat')) as {
      dimension: { Region: { category: { label: Record<string, string> } } };
    };
    expect(dimension.Region.category.label).toMatchObject({ '1141': 'Finnøy (-2019)', '1101': 'Eigersund' });
  });
});

describe('[EXP-1] PX', () => {
  test('Windows-1252 where the names allow, UTF-8 where they do not; as it says itself', async () => {
    const wide = await bytesOf('px');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(wide)).toContain('CODEPAGE="utf-8";');
    const narrow = new TextDecoder('windows-1252').decode(await bytesOf('px', input(SMALL)));
    expect(narrow).toContain('CODEPAGE="windows-1252";');
    expect(narrow).toContain('"Finnøy"');
    const { texts } = await madeForm('px', input(SMALL));
    expect(texts[0]?.text.replace('"utf-8"', '"windows-1252"')).toBe(narrow);
  });
  test('lines of 256 signs at most, no quotation mark within a text, signs by their symbols', async () => {
    const text = await textOf('px');
    const [head = '', data = ''] = text.split('DATA=');
    expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(256);
    expect(head.replace(/"[^"]*"/g, '').replace(/TLIST\(A1\)/, '')).toMatch(/^[\sA-Z0-9().,;=-]*$/);
    expect(head).toContain('DATASYMBOL3=":";');
    expect(head).toContain('"=1+1 \'små\'"');
    const cells = data.match(/"[^"]*"|[^\s;]+/g) ?? [];
    expect(cells).toHaveLength(13 * 2 * 9 * 2);
    expect(new Set(cells.filter((cell) => !/\d/.test(cell)))).toEqual(new Set(['"."', '".."', '"..."']));
    for (const keyword of [
      'MATRIX',
      'SUBJECT-AREA',
      'SUBJECT-CODE',
      'TITLE',
      'CONTENTS',
      'UNITS',
      'DECIMALS',
      'STUB',
      'HEADING',
    ])
      expect(head).toMatch(new RegExp(`^${keyword}=`, 'm'));
  });
  test('two regions of one name are told apart by their codes', async () => {
    expect(await textOf('px')).toContain('"03 Oslo"');
    expect(await textOf('px')).toContain('"0301 Oslo"');
  });
});

describe('[EXP-1] SDMX-CSV 2.0', () => {
  test('columns as the standard has them, every row as long as the header, codes that are ids', async () => {
    const { data, errors } = parse<string[]>(await textOf('sdmx-csv'), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [header = [], ...rows] = data;
    expect(header.slice(0, 6)).toEqual([
      'STRUCTURE',
      'STRUCTURE_ID',
      'STRUCTURE_NAME',
      'ACTION',
      'FREQ',
      'Frekvens',
    ]);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    expect(rows).toHaveLength(ROWS.length * 9);
    const column = (id: string) => rows.map((row) => row[header.indexOf(id)] ?? '');
    for (const id of ['INDICATOR', 'REF_AREA', 'AGE', 'MEASURE', 'UNIT_MEASURE'])
      expect(column(id).filter((code) => !/^[A-Za-z0-9_@$-]+$/.test(code))).toEqual([]);
    expect(column('OBS_VALUE').filter((value) => !/^(\d+(\.\d)?)?$/.test(value))).toEqual([]);
    const statuses = column('OBS_VALUE').map(
      (value, at) =>
        `${value === '' ? 'none' : 'value'} ${column('OBS_STATUS')[at]} ${column('CONF_STATUS')[at]}`,
    );
    expect(new Set(statuses)).toEqual(new Set(['value A F', 'none M F', 'none L F', 'none Q C']));
    expect(new Set(column('AGE'))).toEqual(new Set(['_T', 'Y_GE67']));
    // A spreadsheet takes no name for a formula.
    expect(column('Område')).toContain('\'=1+1 "små"');
  });
});

describe('[EXP-1] data package', () => {
  test('the description tells the file’s size and hash, its columns, and which signs are no figures', async () => {
    const files = unzipSync(await bytesOf('datapackage'));
    expect(Object.keys(files)).toEqual(['datapackage.json', 'results.csv']);
    const csv = files['results.csv'] ?? new Uint8Array();
    const { resources } = JSON.parse(Buffer.from(files['datapackage.json'] ?? []).toString()) as {
      resources: readonly [
        { bytes: number; hash: string; schema: { fields: { name: string }[]; missingValues: string[] } },
      ];
    };
    const [{ bytes, hash, schema }] = resources;
    expect(bytes).toBe(csv.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`);
    const { data } = parse<Record<string, string>>(Buffer.from(csv).toString(), {
      header: true,
      skipEmptyLines: true,
    });
    expect(Object.keys(data[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    expect(schema.missingValues).toEqual(['', '.', '..', ':']);
    expect(data.find((row) => row['status'] === 'suppressed')).toMatchObject({
      share: ':',
      count: ':',
      denominator: ':',
    });
    expect(data.find((row) => row['regionCode'] === '1101')).toMatchObject({
      share: '28.8',
      count: '23',
      denominator: '80',
    });
  });
  test('it alone carries figures of no known year', () => {
    const { results } = input([
      { level: 'land', code: '0', name: 'Hele landet', year: null, counts: [1, 2, 3, 4] },
    ]);
    expect(PUBLISHERS_FORMS.filter((form) => carriesYears(form, results))).toEqual(['datapackage']);
  });
});

test.each(PUBLISHERS_FORMS)(
  '[EXP-1] %s: the same result is the same bytes; none has what is hidden',
  async (form) => {
    const hidden = (count: number) =>
      input([
        { level: 'land', code: '0', name: 'Hele landet', counts: [31, 17, 13, count] },
        { level: 'kommune', code: '1101', name: 'Eigersund', counts: 'suppressed' },
      ]);
    expect(await bytesOf(form, hidden(5))).toEqual(await bytesOf(form, hidden(5)));
    const { texts } = await madeForm(form, hidden(5));
    const eigersund = texts
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.includes('Eigersund') && !line.includes('Hele landet'));
    expect(eigersund.filter((line) => /\b(31|17)\b/.test(line))).toEqual([]);
  },
);
