import { startReading, type ReadingRequest } from '../../../src/core/reading';
import { issueMessage } from '../../../src/core/words/issues';
import { readHeader } from '../../../src/core/persons/find-header';
import { fitOf, roleNamed } from '../../../src/core/persons/roles';
import { classification, indicators } from '../../made/shipped';

const request = { indicators, required: false, columns: {}, groupBy: [] };
const read = (rows: (string | number | null)[][], over: Partial<typeof request> | object = {}) =>
  readHeader(rows, 'Ark1', 1, { ...request, ...over });
const columnsOf = (header: string[], over: object = {}) => {
  const { map, issues } = read([header, []], over);
  return {
    columns: Object.fromEntries([...(map?.columns ?? [])].map(([role, { column }]) => [role, column])),
    issues,
    map,
  };
};

describe('[IN-2] columns are found by header', () => {
  test.each(['9', 'kode 9', 'Kode nr 9', 'KODE_NR_9', 'nr9', 'p9', 'Kode 09', 'code 9', 'kode nr. 9'])(
    '%s is code 9',
    (header) => {
      expect(fitOf(header, '9')).toBe('sure');
      expect(fitOf(header, '10')).toBeNull();
    },
  );
  test('a code with words behind it is likely', () => {
    expect(fitOf('9 Behov for bistand', '9')).toBe('likely');
    expect(fitOf('Kode 9 (behov)', '9')).toBe('likely');
    expect(fitOf('19 noe', '9')).toBeNull();
    expect(fitOf('9-10', '9')).toBeNull();
  });
  test.each([
    ['LØPENR', 'person'],
    ['lopenr', 'person'],
    ['Pseudonym', 'person'],
    ['pid', 'person'],
    ['År', 'year'],
    ['aar', 'year'],
    ['Årgang', 'year'],
    ['statistikkår', 'year'],
    ['Kommunenr.', 'municipality'],
    ['bostedskommune', 'municipality'],
    ['knr', 'municipality'],
    ['Alder', 'age'],
    ['Fødselsår', 'birthYear'],
    ['fødselsdato', 'birthDate'],
    ['Registrertdato', 'registrationDate'],
    ['dato', 'registrationDate'],
  ])('%s is %s', (header, role) => expect(fitOf(header, role)).toBe('sure'));

  test('a whole table', () => {
    const { columns, issues, map } = columnsOf([
      'Løpenr',
      'År',
      'Kommunenr',
      'Kommune',
      'Alder',
      'Kode 9',
      'Kode 10',
    ]);
    expect(columns).toEqual({ person: 0, year: 1, municipality: 2, age: 4, '9': 5, '10': 6 });
    expect(issues).toEqual([]);
    expect(map?.indicators.map(({ id }) => id)).toEqual(['arbeid-utdanning']);
  });
  test('a likely header serves when there is no sure one', () => {
    expect(columnsOf(['Kommune', '9', '10']).columns).toEqual({ municipality: 0, '9': 1, '10': 2 });
  });
  test('two columns for one role: an error that lists them', () => {
    const { issues } = columnsOf(['kode 9', 'p9', 'kode 10']);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'roleWithTwoColumns',
        severity: 'error',
        facts: { role: '9', headers: ['kode 9', 'p9'] },
      }),
    );
  });
  test('a needed role without a column: an error that lists the headers seen', () => {
    const { issues } = columnsOf(['Alder', 'kode 9'], { indicators: indicators.slice(0, 1), required: true });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'roleWithoutColumn',
        facts: expect.objectContaining({ role: '10', seen: ['Alder', 'kode 9'] }),
      }),
    ]);
  });
  test('without a complete indicator, the nearest one is told of', () => {
    const { issues } = columnsOf(['Alder', 'kode 9']);
    expect(issues.map((one) => one.code === 'roleWithoutColumn' && one.facts.role)).toEqual(['10']);
  });
  test('a user can map any role to any header', () => {
    const { columns } = columnsOf(['behov', 'mottar', 'Alder', 'leeftijd'], {
      columns: { '9': 'behov', 'kode 10': 'Mottar', alder: 'leeftijd' },
    });
    expect(columns).toEqual({ '9': 0, '10': 1, age: 3 });
  });
  test('a mapping to what is not there is an error', () => {
    expect(columnsOf(['9', '10'], { columns: { alder: 'years' } }).issues).toEqual([
      expect.objectContaining({ code: 'headerUnknown' }),
    ]);
    expect(columnsOf(['9', '10'], { columns: { leeftijd: '9' } }).issues).toEqual([
      expect.objectContaining({ code: 'roleUnknown' }),
    ]);
  });
  test('a mapped column is not taken for another role too', () => {
    expect(columnsOf(['dato', 'fdato', '9', '10'], { columns: { fødselsdato: 'dato' } }).columns).toEqual({
      birthDate: 0,
      '9': 2,
      '10': 3,
    });
  });
  test('roles can be named in Norwegian', () => {
    expect(['år', 'kommune', 'registrert dato', 'kode 13', '13', 'tull'].map(roleNamed)).toEqual([
      'year',
      'municipality',
      'registrationDate',
      '13',
      '13',
      undefined,
    ]);
  });
});

describe('the header row', () => {
  test('may stand below a title: that is said', () => {
    const { map, issues } = read([
      ['Uttrekk fra IPLOS 2019', null],
      [],
      ['alder', 'kode 9', 'kode 10'],
      [5, 1, 1],
    ]);
    expect(map?.headerRow).toBe(2);
    expect(issues).toEqual([expect.objectContaining({ code: 'headerNotFirst', facts: { row: 3 }, rows: 2 })]);
  });
  test('is not a row of persons that happens to hold the numbers of the codes', () => {
    const header = ['Løpenr', 'Alder', 'Behov', 'Mottar'];
    const { map, issues } = read([header, ['8', '34', '1', '1'], [10, 31, 9, 1], ['11', '44', '1', '2']]);
    expect(map?.headerRow).toBe(0);
    expect(issues.map(({ code }) => code)).toContain('roleWithoutColumn');
  });
  test('may be the numbers of the codes, below a row of words or a title', () => {
    const row = (rows: (string | number | null)[][]) => read(rows).map?.headerRow;
    expect(
      row([
        ['Løpenr', 'Kommune', 'Behov', 'Mottar'],
        [null, null, 9, 10],
        [1, '0301', 1, 1],
      ]),
    ).toBe(1);
    expect(
      row([
        ['Uttrekk', 'IPLOS'],
        ['1', '2', '9', '10'],
        [1, 2, 1, 1],
      ]),
    ).toBe(1);
    const titles = ['Personnummer', 'Alder', 'Behov', 'Mottar'];
    expect(row([titles, ['2019', 'Alder', 'Kode 9', 'Kode 10'], ['x', 4, 1, 1]])).toBe(1);
  });
  test.each([
    ['Løpenr|År|Alder', 'headerNotFound'],
    ['År;Alder;Kode 9;Kode 10', 'headerNotFound'],
    ['Kode 9,Kode 10,Alder', 'roleWithoutColumn'],
  ])('undivided: %s stands in one cell, and what to do about it is said', (cell, code) => {
    const { issues } = read([[cell], ['1']]);
    const said = issues.map((one) => issueMessage(one, 'nb'));
    expect(issues[0]?.code).toBe(code);
    expect(said[0]).toContain('Alle overskriftene ser ut til å stå i én celle.');
    expect(issues.map((one) => issueMessage(one, 'en'))[0]).toContain('Text to Columns');
  });
  test('missing: an error that shows the first row', () => {
    const { map, issues } = read([
      [2, 1, 3],
      [4, 1, 1],
    ]);
    expect(map).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code: 'headerNotFound', severity: 'error' })]);
    expect(issues.map((one) => issueMessage(one, 'nb')).join()).not.toContain('i én celle');
  });
  test('an empty table', () => {
    expect(read([]).issues).toEqual([expect.objectContaining({ code: 'emptyInput' })]);
    expect(read([[], [null, '']]).issues).toEqual([expect.objectContaining({ code: 'emptyInput' })]);
  });
});

describe('what is said of columns that cannot be told apart', () => {
  const work = indicators.slice(0, 1);
  const said = (header: readonly string[], over: Partial<ReadingRequest> = {}) => {
    const reading = startReading({ indicators: work, required: true, classification, ...over });
    reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [header, header.map(() => 1)] });
    return reading.finish().issues;
  };

  test('[IN-2] a column pointed out by a name that two columns have is not picked in silence', () => {
    const issues = said(['år', '9', '9', '10'], { columns: { '9': '9' } });
    const two = issues.find(({ code }) => code === 'roleWithTwoColumns');
    expect(two && issueMessage(two, 'nb')).toBe(
      '2 kolonner kan være kode 9 og heter det samme: «9». Gi dem ulike navn, så den riktige kan pekes ut.',
    );
  });

  test('[AGE-3] two columns for age are not called none', () => {
    const codes = said(['år', 'alder', 'alder', '9', '10'], { year: 2019 }).map(({ code }) => code);
    expect(codes).toContain('roleWithTwoColumns');
    expect(codes).not.toContain('noAgeColumn');
  });

  test('[IN-5] of several columns that give the age it is said which one holds', () => {
    const issues = said(['år', 'Alder', 'Fødselsår', 'Fødselsdato', '9', '10']);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['severalAgeColumns', 'info'],
      ['yearInvalid', 'error'],
    ]);
    const several = issues.find(({ code }) => code === 'severalAgeColumns');
    expect(several && issueMessage(several, 'nb')).toBe(
      'Alderen er lest fra «Alder» (alder). «Fødselsdato» (fødselsdato) og «Fødselsår» (fødselsår) er ikke brukt, og ikke holdt opp mot den. Pek ut den av dem som skal gjelde, hvis det er feil.',
    );
    expect(several && issueMessage(several, 'en')).toContain('read from “Alder” (age)');
  });

  test('[IN-5] [IN-2] a column pointed out for the age goes before one found by its header', () => {
    const header = ['år', 'Alder', 'født', '9', '10'];
    const { columns, issues } = columnsOf(header, { columns: { fødselsår: 'født' } });
    expect(columns).toEqual({ year: 0, birthYear: 2, '9': 3, '10': 4 });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'severalAgeColumns',
        facts: {
          used: { role: 'birthYear', header: 'født' },
          unused: [{ role: 'age', header: 'Alder' }],
        },
      }),
    ]);
    // Who says that no column is the age, has chosen too.
    expect(columnsOf(header, { columns: { alder: '' } }).issues).toEqual([]);
  });

  test('[IN-2] one column pointed out for two roles is neither, and the message names all three', () => {
    const { columns, issues } = columnsOf(['alder', '9', '13', 'Bistand'], {
      columns: { '10': 'Bistand', '14': 'bistand' },
    });
    expect(columns).toEqual({ age: 0, '9': 1, '13': 2 });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'columnWithTwoRoles',
        severity: 'error',
        facts: { header: 'Bistand', roles: ['10', '14'] },
      }),
    ]);
    expect(issues.map((one) => issueMessage(one, 'nb'))).toEqual([
      '«Bistand» er pekt ut som både kode 10 og kode 14. En kolonne kan bare være én av delene, så den er ikke brukt. Pek ut hver sin kolonne.',
    ]);
  });

  test('[IN-6] a date column may be the year and the registration date', () => {
    const { columns, issues } = columnsOf(['Dato', '9', '10'], {
      columns: { år: 'dato', 'registrert dato': 'Dato' },
    });
    expect(columns).toEqual({ year: 0, registrationDate: 0, '9': 1, '10': 2 });
    expect(issues).toEqual([]);
  });

  test('[REG-9] a grouping column asked for twice, however written, is one level', () => {
    const { map, issues } = columnsOf(['Enhet', '9', '10'], { groupBy: ['Enhet', 'enhet', 'ENHET '] });
    expect(map?.groups).toEqual([{ column: 0, header: 'Enhet' }]);
    expect(issues).toEqual([]);
  });

  test('[REG-9] a grouping column whose name two columns have is not picked in silence', () => {
    const { map, issues } = columnsOf(['Enhet', 'enhet', 'Bydel', 'Bydel', '9', '10'], {
      groupBy: ['enhet', 'ENHET', 'Bydel'],
    });
    // What is written exactly so is meant.
    expect(map?.groups).toEqual([{ column: 1, header: 'enhet' }]);
    expect(issues.map((one) => issueMessage(one, 'nb'))).toEqual([
      '2 kolonner kan være «ENHET»: Enhet, enhet. Skriv navnet som det står i tabellen.',
      '2 kolonner heter «Bydel». Gi dem ulike navn, så den riktige kan pekes ut.',
    ]);
  });

  test('[AGE-3] a column for two roles, one of them the age, is not called none', () => {
    const codes = said(['Født', '9', '10'], { columns: { alder: 'Født', fødselsår: 'Født' }, year: 2019 });
    expect(codes.map(({ code }) => code)).toEqual(['columnWithTwoRoles']);
  });

  test('[IN-6] rows without a year are not of the year 0', () => {
    const codes = said(['kommunenr', '9', '10']).map(({ code }) => code);
    expect(codes).toContain('yearNotGiven');
    expect(codes).not.toContain('yearOutsideClassification');
  });
});
