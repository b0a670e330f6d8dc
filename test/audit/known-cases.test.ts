import type { KostraGroups } from '../../src/core';
import { audited, auditedTable, auditedTables, findingLines, hiddenLines } from '../made/audit/audited';

/* Cases that the field knows, and tables as others print them. Numbers are added up by hand in the comments. */
describe('[DIS-3] what can be computed is found, with the fewest cells that prove it', () => {
  test('a threshold with one margin: the only hidden kommune is what is left of its fylke', () => {
    // 100 − 60 − 37 = 3
    const result = audited([
      ['Kommune', 'Antall innfridd'],
      ['Vestland', 100],
      ['Bergen', 60],
      ['Kinn', '*'],
      ['Etne', 37],
    ]);
    expect(findingLines(result)).toEqual(['computed B4 3 by B2 B3 B5']);
    expect(result.repair).toMatchObject({ isLeast: true, left: 0 });
    expect(result.repair?.figures.map(({ persons }) => persons)).toEqual([37]);
  });

  test.each([[':'], ['*'], ['.'], ['x'], [null], ['<5'], ['1–4'], ['skjult']])(
    'whatever is written for what is hidden: %s',
    (sign) => {
      const result = audited([
        [
          'Fylke',
          'Nevner',
          'Antall innfridd',
          'Antall delvis innfridd',
          'Antall ikke innfridd',
          'Antall uten rapportering',
        ],
        ['Vestland', 40, 30, 6, sign, 0],
        ['Rogaland', 50, 30, 10, 10, 0],
      ]);
      // 40 − 30 − 6 − 0 = 4
      expect(findingLines(result)).toEqual(['computed E2 4 by B2 C2 D2 F2']);
    },
  );

  test('a row called Sum is the sum of what is listed, whatever fylke that is in', () => {
    // 195 − 120 − 45 = 30, which is not small; 273 − 169 − 57 = 47; 2 = 24 − 12 − 10
    const result = audited([
      ['Kommune', 'Antall innfridd', 'Antall ikke innfridd'],
      ['4601 Bergen', 120, 12],
      ['4602 Kinn', 45, '*'],
      ['4611 Etne', 30, 10],
      ['Sum', 195, 24],
    ]);
    expect(result.notChecked.map(({ kind }) => kind)).not.toContain('unplaced');
    expect(findingLines(result)).toEqual(['computed C3 2 by C2 C4 C5']);
  });

  test('bare outcomes of a denominator of a hundred are counts, and nothing is found where two hidden ones make up each rest', () => {
    const result = audited([
      ['Fylke', 'Nevner', 'Innfridd', 'Delvis innfridd', 'Ikke innfridd', 'Uten rapportering'],
      ['Hele landet', 100, 70, 15, 10, 5],
      ['03 Oslo', 60, 45, 8, ':', ':'],
      ['11 Rogaland', 40, 25, 7, ':', ':'],
    ]);
    // Oslo: 60 − 45 − 8 = 7 in two cells, of which the other fylke leaves 2–7 and 0–5.
    expect(findingLines(result)).toEqual([]);
    expect(hiddenLines(result)).toHaveLength(4);
  });

  test('a table as others make it: bare outcomes, a column and a row of sums', () => {
    const result = audited([
      ['Kommune', 'Innfridd', 'Delvis innfridd', 'Ikke innfridd', 'Uten rapportering', 'I alt'],
      ['4601 Bergen', 120, 30, 12, 7, 169],
      ['4602 Kinn', 45, '*', 6, '*', 57],
      ['4611 Etne', 30, 9, null, 5, 47],
      ['Sum', 195, 42, '*', '*', 273],
    ]);
    // 42 − 30 − 9 = 3, then 57 − 45 − 6 − 3 = 3; 47 − 30 − 9 − 5 = 3; and what is hidden of the sums is 12 + 6 + 3 and 7 + 3 + 5.
    const lines = findingLines(result);
    expect(lines.slice(0, 3)).toEqual([
      'computed C3 3 by C2 C4 C5',
      'computed E3 3 by B3 C2 C4 C5 D3 F3',
      'computed D4 3 by B4 C4 E4 F4',
    ]);
    expect(lines.slice(3).map((line) => line.replace(/ by .*/, ''))).toEqual([
      'recovered D5 21',
      'recovered E5 15',
    ]);
    expect(result.repair).toMatchObject({ isLeast: true, left: 0 });
  });

  test('two hidden beside each other bound each other', () => {
    // 60 − 40 − 17 = 3 in two cells
    const result = audited([
      [
        'Fylke',
        'Nevner',
        'Antall innfridd',
        'Antall delvis innfridd',
        'Antall ikke innfridd',
        'Antall uten rapportering',
      ],
      ['Vestland', 60, 40, ':', ':', 17],
    ]);
    expect(hiddenLines(result)).toEqual(['D2 0–3', 'E2 0–3']);
    expect(findingLines(result)).toEqual(['narrowed D2 0–3 by B2 C2 F2', 'narrowed E2 0–3 by B2 C2 F2']);
  });

  test('a reader who knows the threshold knows more', () => {
    // 8 in two cells of at most 4: both are 4.
    const rows = [
      [
        'Fylke',
        'Nevner',
        'Antall innfridd',
        'Antall delvis innfridd',
        'Antall ikke innfridd',
        'Antall uten rapportering',
      ],
      ['Vestland', 60, 40, ':', ':', 12],
    ];
    expect(findingLines(audited(rows))).toEqual([]);
    expect(findingLines(audited(rows, { knows: ['threshold'] }))).toEqual([
      'computed D2 4 by B2 C2 D2 E2 F2',
      'computed E2 4 by B2 C2 D2 E2 F2',
    ]);
  });

  test('linked hierarchies, each safe alone: fylker and KOSTRA groups over the same kommuner', () => {
    const rows = [
      ['Nivå', 'Kode', 'Antall innfridd'],
      ['fylke', '46', 108],
      ['fylke', '11', 260],
      ['kommune', '4601', 100],
      ['kommune', '4602', ':'],
      ['kommune', '4611', ':'],
      ['kommune', '1101', ':'],
      ['kommune', '1103', 200],
      ['kommune', '1106', ':'],
      ['kommune', '1108', ':'],
    ];
    const groups = [
      ['kostragruppe', 'EKG01', 11],
      ['kostragruppe', 'EKG02', 357],
    ];
    const kostra: KostraGroups = {
      groupOf: (_, kommune) =>
        ['4602', '4611', '1101'].includes(kommune)
          ? 'EKG01'
          : ['4601', '1103', '1106', '1108'].includes(kommune)
            ? 'EKG02'
            : undefined,
    };
    expect(findingLines(audited(rows))).toEqual([]);
    expect(findingLines(audited([rows[0] ?? [], ...groups, ...rows.slice(3)], { kostra }))).toEqual([]);
    const linked = audited([...rows, ...groups], { kostra });
    // 108 − 100 = 8 in two of the group's three: 11 − 8 = 3.
    expect(findingLines(linked)[0]).toMatch(/^computed C7 3 by \S+ \S+ \S+$/);
  });

  test('a share of one decimal over a denominator of at most 1,000 is its count', () => {
    // 6,4 % of 47 is 3 of 47 alone.
    const result = audited([
      ['Kommune', 'Nevner', 'Andel innfridd (%)', 'Antall innfridd'],
      ['Bergen', 47, '6,4', ':'],
      ['Kinn', 160, '50,0', 80],
    ]);
    expect(findingLines(result)).toEqual(['computed D2 3 by B2 C2']);
  });

  test('a share without any count tells it too', () => {
    const result = audited([
      ['Kommune', 'Nevner', 'Andel innfridd (%)'],
      ['Bergen', 47, '6,4'],
    ]);
    expect(findingLines(result)).toEqual(['toldByShare C2 3 by B2 C2']);
  });

  test('two releases: what one hides the other shows, and what one adds the other takes away', () => {
    const first = auditedTable(
      [
        ['Kommune', 'Antall innfridd'],
        ['Bergen', 60],
        ['Kinn', ':'],
      ],
      'A.csv',
    );
    const second = auditedTable(
      [
        ['Kommune', 'Antall innfridd'],
        ['Kinn', 3],
      ],
      'B.csv',
    );
    expect(findingLines(auditedTables([first, second]))).toEqual(['shownSmall B.csv!B2 3 by B.csv!B2']);
    const total = auditedTable(
      [
        ['Fylke', 'Antall innfridd'],
        ['Vestland', 62],
      ],
      'C.csv',
    );
    expect(findingLines(auditedTables([first, total]))).toEqual(['computed A.csv!B3 2 by A.csv!B2 C.csv!B2']);
  });

  test('releases that differ by a few tell of those few, and are not added up together', () => {
    const first = auditedTable(
      [
        ['Kommune', 'Antall innfridd'],
        ['Vestland', 70],
        ['Bergen', 60],
        ['Kinn', 10],
      ],
      'A.csv',
    );
    const second = auditedTable(
      [
        ['Kommune', 'Antall innfridd'],
        ['Vestland', 72],
        ['Bergen', 62],
        ['Kinn', 10],
      ],
      'B.csv',
    );
    const { contradictions, ...result } = auditedTables([first, second]);
    expect(findingLines({ contradictions, ...result })).toEqual([
      'difference A.csv!B2 B.csv!B2 2 by A.csv!B2 B.csv!B2',
      'difference A.csv!B3 B.csv!B3 2 by A.csv!B3 B.csv!B3',
    ]);
    expect(contradictions).toEqual([]);
  });

  test('a rest by subtraction: outcomes that are not printed, and an age group that is not', () => {
    // 40 − 30 − 6 − 2 = 2 uten rapportering
    expect(
      findingLines(
        audited([
          ['Fylke', 'Nevner', 'Antall innfridd', 'Antall delvis innfridd', 'Antall ikke innfridd'],
          ['Vestland', 40, 30, 8, 0],
        ]),
      ),
    ).toEqual(['leftOver  2 by B2 C2 D2 E2']);
    // 90 − 60 − 27 = 3 of 67 years and older
    expect(
      findingLines(
        audited([
          ['Fylke', 'Alder', 'Antall innfridd'],
          ['Vestland', 'alle aldre', 90],
          ['Vestland', '0–17 år', 60],
          ['Vestland', '18–66 år', 27],
        ]),
      ),
    ).toEqual(['leftOver  3 by C2 C3 C4']);
  });

  test('kommuner that are not listed are what a fylke has more', () => {
    const lines = findingLines(
      audited([
        ['Kommune', 'Nevner', 'Antall innfridd'],
        ['Vestland', 103, 60],
        ['Bergen', 60, 40],
        ['Kinn', 40, 20],
      ]),
    );
    // 103 − 60 − 40 = 3 persons in the others
    expect(lines).toEqual(['leftOver  3 by B2 B3 B4']);
  });
});

describe('[DIS-2] the rules', () => {
  const rows = [
    [
      'Kommune',
      'Nevner',
      'Antall innfridd',
      'Antall delvis innfridd',
      'Antall ikke innfridd',
      'Antall uten rapportering',
    ],
    ['Bergen', 40, 40, 0, 0, 0],
    ['Kinn', 40, 37, 0, 0, 3],
  ];
  test('small: what everybody has is remarked on, and no finding', () => {
    const result = audited(rows);
    expect(findingLines(result)).toEqual(['shownSmall F3 3 by F3']);
    expect(result.everybody.map(({ number }) => number.region.name)).toEqual(['Bergen']);
  });
  test('zero: everybody and nobody are findings', () => {
    const kinds = audited(rows, { rule: { below: 5, kind: 'zero' } }).findings.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'everybody')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'nobody')).toHaveLength(5);
  });
  test('rest: so is all but a few', () => {
    const result = audited(rows, { rule: { below: 5, kind: 'rest' } });
    expect(findingLines(result).filter((line) => line.startsWith('fewOthers'))).toEqual([
      'fewOthers C3 37 by B3 C3',
    ]);
  });
});

describe('[DIS-3] never silent', () => {
  test('figures that contradict each other are named and set aside', () => {
    const result = audited([
      ['Kommune', 'Nevner', 'Andel innfridd (%)', 'Antall innfridd'],
      ['Bergen', 47, '80,0', 3],
      ['Kinn', 50, '6,0', ':'],
    ]);
    expect(result.contradictions.length).toBeGreaterThan(0);
    expect(findingLines(result)).toContain('computed D3 3 by B3 C3');
  });
  test('KOSTRA groups without a table of them, years, and what is never looked at', () => {
    const kinds = audited([
      ['Nivå', 'Kode', 'År', 'Antall innfridd'],
      ['kostragruppe', 'EKG01', 2023, 11],
      ['kommune', '4601', 2024, 20],
    ]).notChecked.map(({ kind }) => kind);
    expect(kinds).toEqual(['kostraUnknown', 'yearsApart', 'textsNotRead', 'otherSources', 'method']);
  });
});
