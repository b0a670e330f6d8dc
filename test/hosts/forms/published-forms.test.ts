import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { estimatedRegions, recogniseTable, type RecognisedTable } from '../../../src/published';
import { InputError } from '../../../src/hosts/host';
import { readPublishedForm, type PublishedForm } from '../../../src/hosts/forms/published/open-form';
import { CLASSIFICATION, INDICATORS } from '../../../src/shipped';

const sample = (name: string) => readFileSync(join(__dirname, '../../reference/published-forms', name));
const read = (name: string, bytes: Uint8Array | string): PublishedForm =>
  readPublishedForm(name, name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
const recognised = ({ grid }: PublishedForm): RecognisedTable =>
  recogniseTable(grid, { classification: CLASSIFICATION, indicators: INDICATORS.slice(0, 1) });
/** Region, year, part, outcome, age group and text of each figure that was placed. */
const placed = (form: PublishedForm) =>
  recognised(form).cells.map(({ region, year, part, outcome, ageGroup, text }) =>
    [region.code, year, part, outcome, ageGroup, text].join(' '),
  );
const faultOf = (name: string, bytes: Uint8Array | string): unknown => {
  try {
    read(name, bytes);
    return null;
  } catch (error) {
    return error instanceof InputError ? error.problem : error;
  }
};

describe('real answers of statistics banks', () => {
  it('[SRC-1] SSB’s JSON-stat: each of 432 cells is what another reader of JSON-stat reads, its sign in place of a value', () => {
    const bytes = sample('ssb-05300.json-stat2.json');
    const { dataset } = read('05300.json', bytes);
    const cells = dataset?.cells ?? [];
    const other = JSONstat(JSON.parse(bytes.toString()) as object);
    expect(cells).toHaveLength(432);
    cells.forEach((cell, at) => {
      const { value, status } = other.Data(at);
      expect([at, cell]).toEqual([at, value === null ? status : String(value)]);
    });
    expect(cells.filter((cell) => !/\d/.test(cell))).toHaveLength(28);
    expect([cells[71], cells[360]]).toEqual(['.', '..']);
    expect(dataset?.addressOf(71)).toBe('05300.json value[71]');
    expect(dataset).toMatchObject({ source: 'Statistisk sentralbyrå', updated: '2022-05-24T06:00:00Z' });
  });

  it('[SRC-1] FHI’s JSON-stat: regions and years without roles', () => {
    const { dataset } = read('fhi.json', sample('fhi-befolkningsvekst.json-stat2.json'));
    expect(dataset?.cells).toEqual(['3516', '2817', '11219', '16846']);
    expect(dataset?.dimensions.map(({ role }) => role)).toEqual([
      'region',
      'time',
      'other',
      'other',
      'metric',
    ]);
    expect(dataset?.dimensions[1]?.categories[0]).toEqual({ code: '2020_2020', label: '2020' });
  });

  it('[SRC-1] PX of PxWebApi 2: the encoding by its bytes, the line of a figure, notes', () => {
    const { dataset } = read('tab4.px', sample('pxwebapi2-tab4-fewcells.px'));
    expect(dataset?.cells).toEqual(['445']);
    expect(dataset?.addressOf(0)).toBe('tab4.px:92:1');
    expect(dataset?.notes).toEqual(['Footnote text .. = Data not available', 'sector: Footnote text']);
    expect(dataset?.dimensions.map(({ label, role }) => `${label} ${role}`)).toEqual([
      'sector other',
      'greenhouse gas other',
      'contents metric',
      'year time',
    ]);
  });
});

/** A table in SSB's shape: two regions, two contents, two years. */
const SSB = {
  class: 'dataset',
  version: '2.0',
  label: 'Bistand til å delta i arbeid og utdanning, etter region, statistikkvariabel og år',
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [3, 2, 2],
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  dimension: {
    Region: {
      label: 'region',
      category: {
        index: { EAK: 0, 'K-0301': 1, '1149': 2 },
        label: { EAK: 'Landet', 'K-0301': 'Oslo kommune', '1149': 'Karmøy (-2019)' },
      },
    },
    ContentsCode: {
      label: 'statistikkvariabel',
      category: {
        index: { Andel: 0, Antall: 1 },
        label: { Andel: 'Andel innfridd', Antall: 'Antall innfridd' },
        unit: { Andel: { base: 'prosent', decimals: 1 }, Antall: { base: 'personer', decimals: 0 } },
      },
    },
    Tid: {
      label: 'år',
      category: { index: { '2018': 0, '2019': 1 }, label: { '2018': '2018', '2019': '2019' } },
    },
  },
  value: [77, 77.7, 1000, 1100, 80, null, 200, null, null, 54.5, null, 30],
  status: { '5': ':', '7': ':', '8': '..', '10': '..' },
  note: ['Tallene for landet er vektet.'],
};

describe('what publishers’ forms say is found as in any other table', () => {
  it('[SRC-1] [PUB-1] SSB’s regions, decimals of each unit and signs', () => {
    expect(placed(read('a.json', JSON.stringify(SSB)))).toEqual([
      '0 2018 share met all 77.0',
      '0 2019 share met all 77.7',
      '0 2018 count met all 1000',
      '0 2019 count met all 1100',
      '0301 2018 share met all 80.0',
      '0301 2019 share met all :',
      '0301 2018 count met all 200',
      '0301 2019 count met all :',
      '1149 2018 share met all ..',
      '1149 2019 share met all 54.5',
      '1149 2018 count met all ..',
      '1149 2019 count met all 30',
    ]);
  });

  it('[SRC-1] [REG-4] regions that SSB estimates are told apart from sums', () => {
    expect(estimatedRegions(read('a.json', JSON.stringify(SSB)).grid)).toEqual(['EAK']);
    const rows = [['EKA03 Oslo'], ['EKG05'], ['EAKUO Landet utenom Oslo'], ['0301 Oslo']];
    expect(estimatedRegions({ source: 'a', firstRow: 1, firstColumn: 1, rows })).toEqual([
      'EKA03',
      'EKG05',
      'EAKUO',
    ]);
  });

  it('[SRC-1] a figure of a part of something that no måltall is divided by is not taken for the whole', () => {
    const kjønn = {
      label: 'kjønn',
      category: { index: ['0', '1'], label: { '0': 'Begge kjønn', '1': 'Menn' } },
    };
    const divided = {
      ...SSB,
      id: [...SSB.id, 'Kjonn'],
      size: [1, 1, 1, 2],
      dimension: {
        ...SSB.dimension,
        Region: { label: 'region', category: { index: ['0301'], label: { '0301': 'Oslo' } } },
        ContentsCode: {
          label: 'x',
          category: { index: ['Andel'], label: { Andel: 'Andel innfridd (prosent)' } },
        },
        Tid: { label: 'år', category: { index: ['2019'], label: { '2019': '2019' } } },
        Kjonn: kjønn,
      },
      value: [77.7, 70.1],
      status: null,
    };
    const table = recognised(read('a.json', JSON.stringify(divided)));
    expect(table.cells.map(({ text }) => text)).toEqual(['77.7']);
    expect(table.unplaced).toMatchObject([
      {
        address: 'a.json value[1]',
        text: '70.1',
        reason: { kind: 'partOfDimension', dimension: 'kjønn', category: 'Menn' },
      },
    ]);
  });

  it('[SRC-1] a period of several years is none of them', () => {
    const several = {
      ...SSB.dimension.Tid,
      category: {
        index: ['2018_2020', '2019_2019'],
        label: { '2018_2020': '2018-2020', '2019_2019': '2019' },
      },
    };
    const table = recognised(
      read('a.json', JSON.stringify({ ...SSB, dimension: { ...SSB.dimension, Tid: several } })),
    );
    expect(table.cells.every(({ year }) => year === 2019)).toBe(true);
    expect(table.unplaced.length).toBeGreaterThan(0);
  });

  const PX = (data: string, more = '') => `CHARSET="ANSI";
AXIS-VERSION="2010";
CODEPAGE="iso-8859-1";
LANGUAGE="no";
DECIMALS=1;
TITLE="Bistand til å delta i arbeid "
"og utdanning";
CONTENTS="Andel innfridd";
UNITS="prosent";
STUB="region";
HEADING="alder","år";
VALUES("region")="Oslo","Karmøy";
CODES("region")="0301","1149";
VALUES("alder")="Alle aldre","0-17 år";
VALUES("år")="2019";
TIMEVAL("år")=TLIST(A1),"2019";
${more}DATA=
${data};
`;

  it('[SRC-1] [PUB-1] PX: signs are what the file says they print as, also in Latin-1', () => {
    const px = PX('77.7 ".."\n"-" "."', 'DATASYMBOL1=":";\nDATASYMBOL2="..";\n');
    const expected = [
      '0301 2019 share met all 77.7',
      '0301 2019 share met 0-17 ..',
      '1149 2019 share met all -',
      // The file prints ":" for a point.
      '1149 2019 share met 0-17 :',
    ];
    expect(placed(read('a.px', px))).toEqual(expected);
    expect(placed(read('a.px', Buffer.from(px, 'latin1')))).toEqual(expected);
    // A dash of Windows-1252, which Latin-1 has not.
    const dash = Buffer.from(px.replace('0-17 år', '0\u009617 år'), 'latin1');
    expect(placed(read('a.px', dash))).toEqual(expected);
    expect(placed(read('a.px', PX('77 54 1.25 0')))[0]).toBe('0301 2019 share met all 77.0');
  });

  it('[SRC-1] Helsedirektoratet’s rows, as objects and as lists: −10 000 000 is no figure, parents are no regions', () => {
    const row = (value: number, location: readonly [string, string], from = '2019', to = from) => ({
      QualityIndicatorName: 'Bistand til å delta i arbeid og utdanning',
      MeasureName: 'Andel innfridd',
      MeasureType: 'Andel (prosent)',
      PeriodType: 'Årlig',
      TimeFrom: from,
      TimeTo: to,
      LocationId: location[0],
      LocationName: location[1],
      LocationParentId: '03',
      ParentName: 'Viken',
      Value: value,
    });
    const rows = [
      row(77.7, ['0', 'Hele landet']),
      row(-10_000_000, ['0301', 'Oslo']),
      row(80, ['1149', 'Karmøy'], '2018', '2019'),
    ];
    const objects = read('nki.json', JSON.stringify({ AttachmentDataRows: rows }));
    const lists = read(
      'nki.json',
      JSON.stringify({
        ColumnNames: Object.keys(rows[0] ?? {}),
        AttachmentDataRows: rows.map((one) => Object.values(one)),
      }),
    );
    for (const form of [objects, lists]) {
      const table = recognised(form);
      expect(table.cells.map(({ region, figure }) => [region.code, figure.kind])).toEqual([
        ['0', 'figure'],
        ['0301', 'missing'],
      ]);
      expect(table.unplaced).toMatchObject([
        { address: 'nki.json AttachmentDataRows[2]', reason: { kind: 'yearNotSaid' } },
      ]);
    }
  });

  it('[SRC-1] tables as PxWeb writes them: labels that hold for the rows below, notes under the figures', () => {
    const rows = [
      ['12345: Andel innfridd, etter region, statistikkvariabel, alder og år'],
      [],
      [null, null, 'Andel innfridd (prosent)', null, 'Antall innfridd', null],
      [null, null, '2018', '2019', '2018', '2019'],
      ['K-0301 Oslo', 'Alle aldre', '77.0', '..', 200, ':'],
      [null, '0-17 år', '50.0', '..', 20, ':'],
      ['1149 Karmøy (-2019)', 'Alle aldre', '.', '54.5', '.', 30],
      [],
      ['Fotnoter'],
      ...Array.from({ length: 9 }, () => ['Tall for 2019 er foreløpige.']),
      ['Kilde:', 'Statistisk sentralbyrå'],
    ];
    const grid = { source: 'Ark1', firstRow: 1, firstColumn: 1, rows };
    expect(placed({ kind: 'px', grid, dataset: null })).toEqual([
      '0301 2018 share met all 77.0',
      '0301 2019 share met all ..',
      '0301 2018 count met all 200',
      '0301 2019 count met all :',
      '0301 2018 share met 0-17 50.0',
      '0301 2019 share met 0-17 ..',
      '0301 2018 count met 0-17 20',
      '0301 2019 count met 0-17 :',
      '1149 2018 share met all .',
      '1149 2019 share met all 54.5',
      '1149 2018 count met all .',
      '1149 2019 count met all 30',
    ]);
  });

  describe('hostile files', () => {
    const json = (changes: object) => JSON.stringify({ ...SSB, ...changes });
    it.each([
      [
        'a declared size of 10⁹',
        'a.json',
        json({ size: [1000, 1000, 1000] }),
        { fault: { kind: 'tooManyCells', cells: 1e9 } },
      ],
      [
        'too few values',
        'a.json',
        json({ value: [1, 2, 3] }),
        { fault: { kind: 'cells', said: 12, found: 3 } },
      ],
      ['a size that is not its index’s', 'a.json', json({ size: [2, 3, 2] }), { fault: { kind: 'lengths' } }],
      [
        'a size below zero',
        'a.json',
        json({ size: [-3, -2, 2] }),
        { fault: { kind: 'notAllowed', where: 'size' } },
      ],
      [
        'a status that is a figure',
        'a.json',
        json({ status: { '5': '12' } }),
        { fault: { kind: 'notAllowed', where: 'status[5]', value: '12' } },
      ],
      [
        'a status of no cell',
        'a.json',
        json({ status: { '99': ':' } }),
        { fault: { kind: 'notAllowed', value: '99' } },
      ],
      [
        'a value that is a list',
        'a.json',
        json({ value: [...SSB.value.slice(0, 11), [7]] }),
        { fault: { kind: 'notAllowed', where: 'value[11]' } },
      ],
      [
        '__proto__',
        'a.json',
        json({}).replace('"note"', '"__proto__":{"size":[1,1,1]},"note"'),
        { fault: { kind: 'forbidden' } },
      ],
      [
        'values given twice',
        'a.json',
        json({}).replace('"note"', '"value":[1,2,3,4,5,6,7,8,9,10,11,12],"note"'),
        { fault: { kind: 'twice', what: 'value' } },
      ],
      ['JSON broken off', 'a.json', json({}).slice(0, 300), { kind: 'jsonFaulty', line: 1 }],
      ['JSON of another kind', 'a.json', '{"a":[1]}', { kind: 'otherFormat', format: 'json' }],
      ['PX with too few figures', 'a.px', PX('77.7 ".." 1'), { fault: { kind: 'cells', said: 4, found: 3 } }],
      ['PX with too many', 'a.px', PX('1 2 3 4 5'), { fault: { kind: 'cells', found: 5 } }],
      [
        'a sign to be printed as a figure',
        'a.px',
        PX('1 2 3 "."', 'DATASYMBOL1="5";\n'),
        { fault: { kind: 'notAllowed', where: 'DATASYMBOL1' } },
      ],
      [
        'a sign defined twice',
        'a.px',
        PX('1 2 3 "."', 'DATASYMBOL1=":";\nDATASYMBOL1="..";\n'),
        { fault: { kind: 'twice' } },
      ],
      [
        'values defined twice',
        'a.px',
        PX('1 2 3 4', 'VALUES("region")="Oslo","Bergen";\n'),
        { fault: { kind: 'twice' } },
      ],
      [
        'codes of another number',
        'a.px',
        PX('1 2 3 4').replace('"0301","1149"', '"0301"'),
        { fault: { kind: 'lengths' } },
      ],
      ['a text never closed', 'a.px', PX('1 2 3 4').replace('"Oslo",', '"Oslo,'), { form: 'PX' }],
      ['data without an end', 'a.px', PX('1 2 3 4').replace(/;\n$/, ''), { fault: { kind: 'missing' } }],
      [
        'a figure that is none',
        'a.px',
        PX('1 2 3 1e').replace('1e;', '12abc;'),
        { fault: { kind: 'notAllowed', value: '12abc' } },
      ],
      [
        'keys beside figures',
        'a.px',
        PX('1 2 3 4', 'KEYS("region")=CODES;\n'),
        { fault: { kind: 'notRead' } },
      ],
    ])('[SRC-1] %s is a clear error', (_what, name, text, problem) => {
      expect(faultOf(name, text)).toMatchObject(problem);
    });

    it('[SRC-1] UTF-8 that turns into Latin-1 on the way is refused', () => {
      const mixed = Buffer.concat([Buffer.from(PX('1 2 3 4')), Buffer.from('NOTE="blåbær";', 'latin1')]);
      expect(faultOf('a.px', mixed)).toMatchObject({ kind: 'mixedEncoding' });
    });
  });
});
