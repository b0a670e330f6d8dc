import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos, iplosFrom } from '../../started/command';

let folder: string;
let file: string;
let further: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-trace-'));
  const header = 'løpenr;år;kommunenr;alder;kode 9;kode 10;enhet;regdato';
  [file, further] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
  const rows = [
    'nøkkel1;2019;0301;34;1;2;A;2019-03-01',
    'nøkkel2;2019;0301;15;1;1;A;',
    'nøkkel1;2019;0101;34;1;3;;2019-09-01',
    'nøkkel3;2019;9999;;2;1;B;',
    ';i fjor;0301;70;1;1;B;',
    'nøkkel5;2019;1144;70;1;;B;',
    'nøkkel6;2019;0301;70;1;;B;',
  ];
  writeFileSync(file, [header, ...rows].join('\n'));
  writeFileSync(
    further,
    ['kode 10;kode 9;år;løpenr;kommunenr;alder;enhet;regdato', '3;1;2019;nøkkel2;0301;15;A;2019-02-01'].join(
      '\n',
    ),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly form: number;
  readonly rows: readonly {
    readonly cell: string;
    readonly fate: unknown;
    readonly regions: readonly { readonly level: string; readonly code: string }[];
  }[];
  readonly figures: readonly {
    readonly regionCode: string;
    readonly numerator: unknown;
    readonly denominator: unknown;
  }[];
  readonly issues: readonly { readonly code: string }[];
}

describe('iplos trace', () => {
  test('[IN-7] [NUM-1] [AGE-1] [DEN-1] [REG-3] a row: whom it stands for, what it counts in and the rule that keeps it out', async () => {
    const { out, code, said } = await iplos(
      'trace',
      file,
      '--row',
      '2,D3',
      '--row',
      'a.csv!5',
      '--group-by',
      'enhet',
      '--joint',
      '1144=1149',
      '--row',
      '7',
    );
    expect(out).toBe(
      `a.csv!A2
  Raden: teller ikke: samme person har en rad som teller for året, a.csv!A4 [IN-7]
  År: 2019 [IN-6]
  Kommune: 0301 Oslo [IN-4]
  Alder: 34 år [IN-5]
  Kode 9: 1 (ja, har behov for bistand) [IN-3]
  Kode 10: 2 (mottar bistand, behovet er delvis udekket) [IN-3]
  enhet: A [REG-9]

a.csv!A3
  Raden: teller som én person i 2019 [IN-7]
  År: 2019 [IN-6]
  Kommune: 0301 Oslo [IN-4]
  Alder: 15 år [IN-5]
  Kode 9: 1 (ja, har behov for bistand) [IN-3]
  Kode 10: 1 (mottar bistand, behovet er innfridd) [IN-3]
  enhet: A [REG-9]
  Arbeid og utdanning, i telleren: måltall 1, 2: utfallet er innfridd [NUM-1]
  Arbeid og utdanning, i nevneren, ikke i telleren: måltall 5, 6, 9, 10, 13, 14: utfallet er
    innfridd [NUM-1]
  Arbeid og utdanning, ikke med: måltall 3, 4, 7, 8, 11, 12, 15, 16: annen aldersgruppe [AGE-1]
  Land: Alle i dataene [REG-3]
  Kommune: 0301 Oslo [REG-3]
  enhet: A [REG-9]
  enhet i kommunen: Oslo – A [REG-9]

a.csv!A5
  Raden: teller som én person i 2019 [IN-7]
  År: 2019 [IN-6]
  Kommune: mangler, eller er ikke en kommune i året [IN-4]
  Alder: ukjent [IN-5]
  Kode 9: 2 (har ikke behov eller ønske) [IN-3]
  Kode 10: 1 (mottar bistand, behovet er innfridd) [IN-3]
  enhet: B [REG-9]
  Arbeid og utdanning, ikke med: ikke i nevneren for noe måltall: kode 9: 2 (har ikke behov eller
    ønske) [DEN-1]
  Land: Alle i dataene [REG-3]
  enhet: B [REG-9]
  Kommune: teller ikke: rader uten gyldig kommune er bare med øverst [REG-3]
  enhet i kommunen: teller ikke: rader uten gyldig kommune er bare med øverst [REG-3]

a.csv!A7
  Raden: teller som én person i 2019 [IN-7]
  År: 2019 [IN-6]
  Kommune: 1144 Kvitsøy [IN-4]
  Alder: 70 år [IN-5]
  Kode 9: 1 (ja, har behov for bistand) [IN-3]
  Kode 10: ingenting registrert [IN-3]
  enhet: B [REG-9]
  Arbeid og utdanning, i telleren: måltall 13, 16: utfallet er uten rapportering [NUM-4]
  Arbeid og utdanning, i nevneren, ikke i telleren: måltall 1, 4, 5, 8, 9, 12: utfallet er uten
    rapportering [NUM-4]
  Arbeid og utdanning, ikke med: måltall 2, 3, 6, 7, 10, 11, 14, 15: annen aldersgruppe [AGE-1]
  Land: Alle i dataene [REG-3]
  Kommune: 1149 Karmøy, som kommunen er rapportert sammen med [REG-6]
  enhet: B [REG-9]
  enhet i kommunen: Karmøy – B [REG-9]
`,
    );
    expect(code).toBe(1);
    expect(said).toContain('a.csv!C5');
  });

  test('a number: its rows, and how many they are; in English too', async () => {
    const ask = ['--kommune', 'Oslo', '--language', 'en'];
    expect((await iplos('trace', file, '--measure', '1a', ...ask)).out).toBe(
      `Assistance to take part in work and education. Measure 1, 0301 Oslo, 2019
  1 row in the numerator
    a.csv!A3
  2 rows in the denominator
    a.csv!A3, A8
`,
    );
    const { out } = await iplos('trace', file, '--measure', '16b', '--format', 'json', '--reach', 'land');
    const { form, figures, rows, issues } = JSON.parse(out) as Answer;
    expect([form, rows, figures]).toMatchObject([
      2,
      [],
      [
        {
          indicator: 'arbeid-utdanning',
          year: 2019,
          level: 'land',
          regionCode: '0',
          measure: 16,
          status: null,
          numerator: { rows: 2, cells: ['a.csv!A7', 'a.csv!A8'] },
        },
      ],
    ]);
    expect(figures[0]?.denominator).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain('municipalityUnknown');
    const ofUnit = await iplos(
      'trace',
      file,
      '--measure',
      '1',
      '--group-by',
      'enhet',
      '--level',
      'enhet',
      '--region',
      'b',
    );
    expect(ofUnit.out).toMatch(
      /Måltall 1, B, 2019\n {2}0 rader i telleren\n {2}2 rader i nevneren\n {4}a\.csv!A7, A8\n$/,
    );
    const silent = await iplos('trace', file, '--measure', '1', '--region', '1103', '--reach', 'land');
    expect(silent.out).toMatch(
      /Måltall 1, 1103 Stavanger, 2019\n {2}1103 Stavanger har ikke rapportert, og har ingen rader\n$/,
    );
  });

  test('[IN-7] of several files cells name their file, and no key is told', async () => {
    const { out } = await iplos(
      'trace',
      file,
      further,
      '--row',
      '3',
      '--row',
      'B.csv!2',
      '--measure',
      '1b',
      '--format',
      'json',
    );
    const { rows, figures } = JSON.parse(out) as Answer;
    expect(rows.map(({ cell }) => cell)).toEqual(['a.csv!A3', 'b.csv!D2']);
    expect(rows[0]?.fate).toEqual({ kind: 'setAside', by: 'b.csv!D2' });
    expect(rows[1]?.fate).toEqual({ kind: 'counts', hasKey: true });
    expect(figures[0]?.numerator).toEqual({ rows: 0, cells: [] });
    expect(out).not.toContain('nøkkel');
  });

  test.each([
    [['--measure', '1', '--suppress-below', '5'], '--suppress-below kan ikke brukes med trace'],
    [[], 'Si hva som skal følges'],
    [['--row', 'tolv'], '«tolv» er ikke en rad'],
    [['--row', '1'], '--row: 1 er ikke lest'],
    [['--row', 'Ark1!2'], '--row: Ark1!2 er ikke lest'],
    [['--row', '99'], '--row: 99 er ikke lest'],
    [['--measure', '17'], '--measure kan ikke være «17»'],
    [['--measure', '1', '--region', 'EKG05'], 'Dataene gir ikke måltall 1 for EKG05'],
    [['--measure', '1', '--region', 'Atlantis'], 'Atlantis'],
    [['--measure', '1', '--region', '03', '--kommune', '0301'], '--region kan bare gis én gang'],
    [['--row', '2', '--kommune', '0301'], '--kommune gjelder bare sammen med --measure'],
  ])('%j ends with 2 and says why', async (options, message) => {
    const { code, said, out } = await iplos('trace', file, ...options);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(message);
  });
});

test.each([
  ['', /er tom/],
  ['År;Kommunenr;Kode 9;Kode 10\n', /ingen rader med personer/],
  [
    'År;Kommunenr;Kode 9\n2019;0301;1\n',
    /Mangler en kolonne for kode 10\. Kolonnene i tabellen er: År, Kommunenr, Kode 9/,
  ],
])('[IN-2] of data in which nothing can be counted it says why: %j', async (text, why) => {
  for (const command of [
    ['trace', '-', '--row', '2'],
    ['engines', '-'],
    ['change', '-'],
  ]) {
    const { said, code } = await iplosFrom(text, ...command);
    expect([command[0], code]).toEqual([command[0], 2]);
    expect(said).toMatch(why);
  }
});
