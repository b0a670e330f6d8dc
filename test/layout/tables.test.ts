import { issue } from '../../src/core/issues';
import { layoutResults } from '../../src/layout/layout-results';
import type { Cell, TableLayout, WorkbookLayout } from '../../src/layout/types';
import { layoutInput, leisure, measuresOf, SMALL, work, type MadeRow } from '../made/layouts';

const table = (layout: WorkbookLayout, level: string): TableLayout => {
  const found = layout.sheets.find((sheet) => sheet.id === `arbeid-utdanning/${level}`);
  if (found?.kind !== 'table') throw new Error(`no table ${level}`);
  return found;
};
const column = (sheet: TableLayout, header: string): readonly (Cell | undefined)[] => {
  const index = sheet.columns.findIndex((one) => one.header === header);
  if (index < 0) throw new Error(`no column ${header} in ${sheet.columns.map((one) => one.header).join()}`);
  return sheet.rows.map((row) => row[index]);
};
const headers = (sheet: TableLayout): readonly string[] => sheet.columns.map((one) => one.header);
const rowsOver = (years: readonly number[], ages: readonly string[]): MadeRow[] =>
  years.flatMap((year) =>
    ages.flatMap((age): MadeRow[] => [
      { level: 'land', code: '0', name: 'Hele landet', year, age, counts: [9, 1, 0, 0] },
      { level: 'fylke', code: '11', name: 'Rogaland', year, age, counts: [4, 1, 0, 0] },
      { level: 'fylke', code: '03', name: 'Oslo', year, age, counts: [5, 0, 0, 0] },
    ]),
  );

describe('result tables', () => {
  test('one table for each indicator and level, in the order of definitions and levels', () => {
    const both = [work, leisure];
    const measures = both.flatMap((indicator) => SMALL.flatMap((row) => measuresOf(row, indicator)));
    const input = layoutInput(SMALL, { indicators: both, figures: false });
    const layout = layoutResults({ ...input, results: { ...input.results, measures } });
    expect(layout.sheets.map((sheet) => sheet.id)).toEqual([
      'arbeid-utdanning/land',
      'arbeid-utdanning/fylke',
      'arbeid-utdanning/kommune',
      'organisasjon-kultur-fritid/land',
      'organisasjon-kultur-fritid/fylke',
      'organisasjon-kultur-fritid/kommune',
      'om',
    ]);
  });

  test('[VAL-2] a share cell holds tenths of a per cent rounded from the integers: 23/80 is 288, 41/80 is 513', () => {
    const kommuner = table(layoutResults(layoutInput()), 'kommune');
    expect(column(kommuner, 'Andel innfridd')[1]).toEqual({ kind: 'share', tenths: 288 });
    expect(column(kommuner, 'Andel delvis innfridd')[1]).toEqual({ kind: 'share', tenths: 513 });
  });

  test('[VAL-3] the three signs are kept apart: nobody in the denominator, not reported, hidden', () => {
    const kommuner = table(
      layoutResults(
        layoutInput([
          { level: 'kommune', code: '0101', name: 'A', counts: [0, 0, 0, 0] },
          { level: 'kommune', code: '0104', name: 'B', counts: 'notReported' },
          { level: 'kommune', code: '0105', name: 'C', counts: 'jointlyReported' },
          { level: 'kommune', code: '0106', name: 'D', counts: 'suppressed' },
        ]),
      ),
      'kommune',
    );
    expect(column(kommuner, 'Andel innfridd')).toEqual(
      ['.', '..', '..', ':'].map((sign) => ({ kind: 'sign', sign })),
    );
    expect(column(kommuner, 'Nevner')).toEqual([
      { kind: 'integer', value: 0 },
      { kind: 'sign', sign: '..' },
      { kind: 'sign', sign: '..' },
      { kind: 'sign', sign: ':' },
    ]);
    expect(kommuner.legend.map((line) => line.sign)).toEqual(['.', '..', ':']);
  });

  test('the legend explains the signs that stand in the table, and no others', () => {
    const layout = layoutResults(layoutInput());
    expect(table(layout, 'fylke').legend).toEqual([]);
    expect(table(layout, 'kommune').legend.map((line) => line.sign)).toEqual(['.', '..']);
  });

  test('[REG-6] a jointly reported kommune refers to the other, which says whom it includes; names are not keys', () => {
    const remarks = column(table(layoutResults(layoutInput()), 'kommune'), 'Merknad');
    expect(remarks).toEqual([
      { kind: 'blank' },
      { kind: 'blank' },
      { kind: 'text', text: 'Har ikke rapportert' },
      { kind: 'text', text: 'Ingen med behov for bistand' },
      { kind: 'text', text: 'Omfatter også 1151 Utsira' },
      { kind: 'text', text: 'Rapportert sammen med 1149 Karmøy' },
    ]);
  });

  test('[REG-5] figures carried forward are marked, in the row and in the coverage', () => {
    const rows: MadeRow[] = [
      {
        level: 'land',
        code: '0',
        name: 'Hele landet',
        counts: [3, 0, 0, 0],
        coverage: { reported: 408, total: 422, carriedForward: 13 },
      },
      { level: 'kommune', code: '1828', name: 'Nesna', counts: [3, 0, 0, 0] },
    ];
    const carried = issue('carriedForward', 'warning', {
      year: 2019,
      fromYear: 2018,
      municipalities: [{ code: '1828', name: 'Nesna' }],
    });
    const layout = layoutResults(layoutInput(rows, { issues: [carried] }));
    expect(column(table(layout, 'kommune'), 'Merknad')).toEqual([{ kind: 'text', text: 'Tall fra 2018' }]);
    expect(column(table(layout, 'land'), 'Kommuner med data')).toEqual([
      { kind: 'text', text: '408 av 422 (+13 fra året før)' },
    ]);
    expect(table(layout, 'land').notes).toContain('Tallene for 2019 er hentet fra 2018 for: Nesna (1828).');
  });

  test('[REG-4] aggregates show their coverage, and the notes name who did not report', () => {
    const layout = layoutResults(layoutInput());
    expect(column(table(layout, 'fylke'), 'Kommuner med data')).toEqual([
      { kind: 'text', text: '1 av 1' },
      { kind: 'text', text: '4 av 5' },
    ]);
    expect(headers(table(layout, 'kommune'))).not.toContain('Kommuner med data');
    expect(table(layout, 'fylke').subtitle).toContain(
      '4\u00a0000 personer i datagrunnlaget, 1\u00a0467 av dem med behov for bistand (nevneren). Data fra 5 av 6 kommuner.',
    );
    expect(table(layout, 'fylke').notes).toContain('1 kommune har ikke rapportert for 2019: Finnøy (1141).');
  });

  test('[REG-4] an extract from one kommune does not list the hundreds without rows', () => {
    const municipalities = Array.from({ length: 421 }, (_, i) => ({ code: String(1000 + i), name: `K${i}` }));
    const issues = [issue('notReported', 'warning', { year: 2019, municipalities })];
    const rows: MadeRow[] = [
      {
        level: 'land',
        code: '0',
        name: 'Hele landet',
        counts: [1, 0, 0, 0],
        coverage: { reported: 1, total: 422 },
      },
    ];
    const notes = table(layoutResults(layoutInput(rows, { issues })), 'land').notes;
    expect(notes[0]).toBe('421 av 422 kommuner har ikke rapportert for 2019.');
    expect(notes.join()).not.toContain('K17');
  });

  test('[REG-5] kommuner named as not reporting are said to be named, once', () => {
    const one = { year: 2019, municipalities: [{ code: '1828', name: 'Nesna' }] };
    const issues = [issue('notReported', 'warning', one), issue('namedNonReporting', 'info', one)];
    const notes = table(layoutResults(layoutInput(SMALL, { issues })), 'land').notes.join('\n');
    expect(notes.match(/Nesna/g)).toHaveLength(1);
    expect(notes).toContain('oppgitt som ikke rapporterende i 2019');
  });

  test('[NUM-5] persons in no numerator are counted in a note, because the shares then do not sum', () => {
    const notes = table(layoutResults(layoutInput()), 'land').notes.join('\n');
    expect(notes).toContain('2 personer i nevneren har en ugyldig verdi');
    const none = table(layoutResults(layoutInput(rowsOver([2019], ['all']), { issues: [] })), 'land');
    expect(none.notes.join('\n')).not.toContain('ugyldig');
  });

  test('[DEF-4] the definition’s own caution (field 30) stands under every table', () => {
    const layout = layoutResults(layoutInput());
    for (const level of ['land', 'fylke', 'kommune'])
      expect(table(layout, level).notes.join()).toContain('Tallene må tolkes med forsiktighet.');
  });

  test.each([
    [
      'shares',
      ['Andel innfridd', 'Andel delvis innfridd', 'Andel ikke innfridd', 'Andel uten rapportering'],
      0,
    ],
    [
      'counts',
      ['Antall innfridd', 'Antall delvis innfridd', 'Antall ikke innfridd', 'Antall uten rapportering'],
      0,
    ],
    [
      'both',
      [
        'Andel innfridd',
        'Antall innfridd',
        'Andel delvis innfridd',
        'Antall delvis innfridd',
        'Andel ikke innfridd',
        'Antall ikke innfridd',
        'Andel uten rapportering',
        'Antall uten rapportering',
      ],
      4,
    ],
  ] as const)('content %s: its columns beside the denominator', (content, expected, groups) => {
    const sheet = table(layoutResults(layoutInput(SMALL, { content })), 'fylke');
    expect(headers(sheet)).toEqual(['Fylkesnr', 'Fylke', 'År', 'Nevner', ...expected, 'Kommuner med data']);
    expect(sheet.groups).toHaveLength(groups);
  });

  test('[DEF-3] the groups carry the measure numbers of the age groups shown', () => {
    const labels = (ageGroups: readonly string[]): readonly string[] =>
      table(
        layoutResults(layoutInput(rowsOver([2019], ['all', '0-17', '18-66', '67+']), { ageGroups })),
        'land',
      ).groups.map((group) => group.label);
    expect(labels(['all'])).toEqual([
      'Innfridd (måltall 1)',
      'Delvis innfridd (måltall 5)',
      'Ikke innfridd (måltall 9)',
      'Uten rapportering (måltall 13)',
    ]);
    expect(labels(['all', '0-17', '18-66', '67+'])[3]).toBe('Uten rapportering (måltall 13–16)');
    expect(labels(['67+', '0-17'])[1]).toBe('Delvis innfridd (måltall 6, 8)');
  });

  test('[AGE-1] age groups are rows, in the definition’s order, by region and then year', () => {
    const made = rowsOver([2018, 2019], ['67+', 'all', '0-17']);
    const sheet = table(layoutResults(layoutInput(made, { ageGroups: ['67+', '0-17', 'all'] })), 'fylke');
    const text = sheet.rows.map((row) =>
      row
        .slice(1, 4)
        .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'year' ? cell.value : '?')),
    );
    expect(text.slice(0, 4)).toEqual([
      ['Oslo', 2018, 'Alle aldre'],
      ['Oslo', 2018, '0–17 år'],
      ['Oslo', 2018, '67 år og eldre'],
      ['Oslo', 2019, 'Alle aldre'],
    ]);
    expect(text).toHaveLength(12);
  });

  test('[AGE-3] an age group that was not made is left out', () => {
    const sheet = table(layoutResults(layoutInput(SMALL, { ageGroups: ['all', '67+'] })), 'land');
    expect(headers(sheet)).not.toContain('Aldersgruppe');
    expect(sheet.rows).toHaveLength(1);
  });

  test('[IN-6] without a year the cell is empty and the title says so', () => {
    const rows: MadeRow[] = [
      { level: 'land', code: '0', name: 'Hele landet', year: null, counts: [1, 0, 0, 0] },
    ];
    const sheet = table(layoutResults(layoutInput(rows)), 'land');
    expect(column(sheet, 'År')).toEqual([{ kind: 'blank' }]);
    expect(sheet.subtitle[0]).toBe('Hele landet, år ikke oppgitt');
  });

  test('[REG-9] a grouping column is a table of its own, inside the country and inside each kommune', () => {
    const layout = layoutResults(
      layoutInput([
        { level: 'Enhet', code: '', name: '', counts: [1, 0, 0, 0] },
        { level: 'Enhet', code: 'Enhet 10', name: 'Enhet 10', counts: [1, 0, 0, 0] },
        { level: 'Enhet', code: 'Enhet 2', name: 'Enhet 2', counts: [1, 0, 0, 0] },
        { level: 'kommune/Enhet', code: '0301/A – B/C', name: 'Oslo – A – B/C', counts: [1, 0, 0, 0] },
      ]),
    );
    expect(column(table(layout, 'Enhet'), 'Enhet')).toEqual(
      ['(uten verdi)', 'Enhet 2', 'Enhet 10'].map((text) => ({ kind: 'text', text })),
    );
    const inKommune = table(layout, 'kommune/Enhet');
    expect(inKommune.rows[0]?.slice(0, 3)).toEqual(
      ['0301', 'Oslo', 'A – B/C'].map((text) => ({ kind: 'text', text })),
    );
    expect(inKommune.frozenColumns).toBe(3);
  });

  test('[REG-9] a grouping column named like one of ours still has a header of its own', () => {
    const rows: MadeRow[] = ['Kommune', 'År', 'Nevner', 'Andel innfridd', 'Merknad'].flatMap(
      (header): MadeRow[] => [
        { level: header, code: 'x', name: 'x', counts: 'suppressed' },
        { level: `kommune/${header}`, code: '0301/x', name: 'Oslo – x', counts: 'suppressed' },
      ],
    );
    for (const sheet of layoutResults(layoutInput(rows, { figures: false })).sheets) {
      if (sheet.kind !== 'table') continue;
      const lower = headers(sheet).map((header) => header.toLowerCase());
      expect(new Set(lower).size).toBe(lower.length);
    }
  });

  test('without measures the explanation stands alone', () => {
    expect(layoutResults(layoutInput([])).sheets.map((sheet) => sheet.kind)).toEqual(['about']);
  });

  test('the layout is plain data, made without touching what it is given', () => {
    const input = deepFreeze(layoutInput());
    const layout = layoutResults(input);
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
    expect(layoutResults(input)).toEqual(layout);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
