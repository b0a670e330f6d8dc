import { placesIn, recognised, unplacedIn } from '../../made/published/grid';

describe('[PUB-2] layouts of published tables', () => {
  test('a column per outcome, with a title above that says indicator and year', () => {
    const table = recognised([
      ['Bistand til å delta i arbeid og utdanning, 2019'],
      [],
      ['Fylke', 'Andel innfridd (%)', 'Delvis', 'Ikke innfridd', 'Uten rapportering'],
      ['Finnmark', '68,7', '10,0', '..', '0,4'],
      ['Landet', '77,7', ':', '14,2', null],
      ['Kilde: Helsedirektoratet'],
    ]);
    expect(table.indicator).toBe('arbeid-utdanning');
    expect(placesIn(table)).toEqual([
      'B4 20 2019 met/all/share 68,7',
      'C4 20 2019 partiallyMet/all/share 10,0',
      'D4 20 2019 unmet/all/share ..',
      'E4 20 2019 unreported/all/share 0,4',
      'B5 0 2019 met/all/share 77,7',
      'C5 0 2019 partiallyMet/all/share :',
      'D5 0 2019 unmet/all/share 14,2',
      'E5 0 2019 unreported/all/share –',
    ]);
    expect(table.unplaced).toEqual([]);
  });

  test('one figure per row, as a publication interface sends it; −10 000 000 is missing', () => {
    const table = recognised([
      ['MeasureName', 'LocationName', 'TimeFrom', 'Value'],
      ['Andel som får innfridd behov for bistand, 0–17 år', 'Finnmark', '2019-01-01', 0.687],
      ['Andel som får delvis innfridd behov for bistand, 67 år og eldre', 'Norge', '2018-01-01', 0.5],
      ['Antall som ikke får innfridd behov for bistand', 'Oslo', '2019-01-01', -10000000],
    ]);
    expect(placesIn(table)).toEqual([
      'D2 20 2019 met/0-17/share 0.687 (0–1)',
      'D3 0 2018 partiallyMet/67+/share 0.500 (0–1)',
      'D4 0301 2019 unmet/all/count -10000000',
    ]);
    expect(table.cells[2]?.figure.kind).toBe('missing');
  });

  test('columns by måltall number, in any writing; kommuner by code and name in one column', () => {
    const rows = [
      ['', '1a', '1b', 'Måltall 6b', '3A', 'nr 16 a'],
      ['0301 Oslo', '77,7', '1 553', '12', '1,0', '2,0'],
      ['1149', '50', '3', '1', '2', '3'],
    ];
    expect(placesIn(recognised(rows, { year: 2019 }))).toEqual([
      'B2 0301 2019 met/all/share 77,7',
      'C2 0301 2019 met/all/count 1 553',
      'D2 0301 2019 partiallyMet/0-17/count 12',
      'E2 0301 2019 met/18-66/share 1,0',
      'F2 0301 2019 unreported/67+/share 2,0',
      'B3 1149 2019 met/all/share 50',
      'C3 1149 2019 met/all/count 3',
      'D3 1149 2019 partiallyMet/0-17/count 1',
      'E3 1149 2019 met/18-66/share 2',
      'F3 1149 2019 unreported/67+/share 3',
    ]);
  });

  test('years as columns under a title, stored numbers with the decimals of their column', () => {
    const table = recognised([
      ['Andel innfridd'],
      ['Region', '2017', 2018, '2019'],
      ['20 Finnmark', 68.7, 70, 54.1],
      ['Hele landet', 77.7, '..', 54],
    ]);
    expect(placesIn(table)).toEqual([
      'B3 20 2017 met/all/share 68.7',
      'C3 20 2018 met/all/share 70',
      'D3 20 2019 met/all/share 54.1',
      'B4 0 2017 met/all/share 77.7',
      'C4 0 2018 met/all/share ..',
      'D4 0 2019 met/all/share 54.0',
    ]);
  });

  test('two header rows: a label over several columns holds for all of them', () => {
    const table = recognised(
      [
        ['', 2018, '', 2019, ''],
        ['Kommune', 'Andel', 'Antall', 'Andel', 'Antall'],
        ['Oslo', '77,7 %', 12, '78 %', '13'],
      ],
      { measure: 1 },
    );
    expect(placesIn(table)).toEqual([
      'B3 0301 2018 met/all/share 77,7 %',
      'C3 0301 2018 met/all/count 12',
      'D3 0301 2019 met/all/share 78 %',
      'E3 0301 2019 met/all/count 13',
    ]);
  });

  test('three header rows, the region beside the lowest', () => {
    const table = recognised([
      ['', '2019', '', '', ''],
      ['', 'Innfridd', '', 'Delvis innfridd', ''],
      ['Fylke', '0–17 år', '67+', '0–17 år', '67+'],
      ['Oslo', '1,0', '22,0', '3,0', '4,0'],
    ]);
    expect(placesIn(table)).toEqual([
      'B4 03 2019 met/0-17/share 1,0',
      'C4 03 2019 met/67+/share 22,0',
      'D4 03 2019 partiallyMet/0-17/share 3,0',
      'E4 03 2019 partiallyMet/67+/share 4,0',
    ]);
  });

  test('regions as columns; a sum of outcomes is no måltall and is said so', () => {
    const table = recognised(
      [
        ['Utfall', 'Finnmark', 'Hele landet'],
        ['Innfridd', '68,7', '77,7'],
        ['Helt eller delvis innfridd', '80,1', '85,6'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toEqual(['B2 20 2019 met/all/share 68,7', 'C2 0 2019 met/all/share 77,7']);
    expect(unplacedIn(table)).toEqual(['B3 severalOutcomes', 'C3 severalOutcomes']);
  });

  test('persons are whole: a mark before three digits parts thousands, but for a number that says otherwise', () => {
    const table = recognised(
      [
        ['', '1b', 'Nevner', '2b', '3b', '4b'],
        ['0301', '1.553', '12,345', '0.553', 1.553, '1.5'],
      ],
      { year: 2019 },
    );
    const figures = table.cells.map(({ figure }) =>
      figure.kind === 'figure' ? [figure.digits, figure.decimals] : figure.kind,
    );
    expect(figures).toEqual([
      [1553, 0],
      [12345, 0],
      [553, 3],
      [1553, 3],
      [15, 1],
    ]);
    expect(table.cells.map(({ text }) => text)).toEqual(['1.553', '12,345', '0.553', '1.553', '1.5']);
  });

  test('a column for fylke and one for kommune: the kommune counts where it is filled in', () => {
    const table = recognised([
      ['Fylke', 'Kommune', 'År', 'Nevner', 'Antall innfridd'],
      ['Rogaland', 'Karmøy', 2019, 40, 31],
      ['Rogaland', 'Alle', 2019, 400, 310],
    ]);
    expect(placesIn(table)).toEqual([
      'D2 1149 2019 N/all/denominator 40',
      'E2 1149 2019 met/all/count 31',
      'D3 11 2019 N/all/denominator 400',
      'E3 11 2019 met/all/count 310',
    ]);
  });

  test('no header at all: the caller says what the figures are', () => {
    const table = recognised(
      [
        ['Finnmark', '68,7'],
        ['Vest-Agder', '84,4'],
      ],
      { year: 2019, measure: 1 },
    );
    expect(placesIn(table)).toEqual(['B1 20 2019 met/all/share 68,7', 'B2 10 2019 met/all/share 84,4']);
  });

  test('the user can say what a column is, by header or by letter', () => {
    const rows = [
      ['Hvor', 'X1', 'X2'],
      ['Finnmark', '68,7', '9,9'],
    ];
    expect(unplacedIn(recognised(rows, { year: 2019 }))).toEqual(['B2 outcomeNotSaid', 'C2 outcomeNotSaid']);
    const table = recognised(rows, {
      year: 2019,
      headers: { Hvor: 'Område', X1: 'andel innfridd', C: 'ignorer' },
    });
    expect(placesIn(table)).toEqual(['B2 20 2019 met/all/share 68,7']);
    expect(table.unplaced).toEqual([]);
  });
});

describe('[PUB-2] what cannot be placed is said with its address', () => {
  const header = ['Kommune', 'År', 'Andel innfridd', 'Måltall 1, 67+'];
  test('unknown, ambiguous and lost regions, years without a classification, contradictory headers', () => {
    const table = recognised([
      header,
      ['Våler', 2019, '50,0', ''],
      ['Viken', 2019, '50,0', ''],
      ['', 2019, '50,0', ''],
      ['Oslo', 1999, '50,0', ''],
      ['Oslo', '', '50,0', ''],
      ['Oslo', 2019, '50,0', '40,0'],
    ]);
    expect(unplacedIn(table)).toEqual([
      'C2 regionAmbiguous',
      'C3 regionUnknown',
      'C4 regionNotSaid',
      'C5 yearOutsideClassification',
      'C6 yearNotSaid',
      'D7 measureAgainstAge',
    ]);
    expect(table.unplaced[1]?.reason).toMatchObject({ answer: { elsewhere: [{ from: 2020, to: 2023 }] } });
  });
  test('every figure of a sheet is placed or reported', () => {
    const rows = [
      header,
      ['Oslo', 2019, '50,0', '1'],
      ['Nowhere', 2019, '1,0', '2,0'],
      ['Bergen', 2019, 'x', '3'],
    ];
    const table = recognised(rows);
    expect(table.cells.length + table.unplaced.length).toBe(6);
  });
});

describe('[PUB-1] per cent or 0–1 is decided for each column, with the reason', () => {
  const scalesOf = (
    columns: readonly (readonly (string | number)[])[],
    headers = ['Andel innfridd', 'Delvis'],
  ) => {
    const rows = ['03', '11', '12'].map((code, row) => [code, ...columns.map((column) => column[row] ?? '')]);
    return recognised([['Fylkesnr', ...headers.slice(0, columns.length)], ...rows], { year: 2019 })
      .columns.slice(1)
      .map(({ scale }) => `${scale?.scale} ${scale?.because.kind}`);
  };
  test.each([
    [[['77,7', '0,4', '1,0']], ['100 valueAboveOne']],
    [[['0,4 %', '0,5 %', '1 %']], ['100 unit']],
    [[[0.777, 0.54, 1]], ['1 allAtMostOne']],
    [[['0,1', '0,4', '0,2']], ['100 oneDecimal']],
    [
      [
        ['77,7', '50,0', '1,0'],
        ['0,1', '0,40', '0,2'],
      ],
      ['100 valueAboveOne', '100 otherColumns'],
    ],
    [
      [
        [0.777, 0.541, 1],
        [0, 0, 0.1],
      ],
      ['1 allAtMostOne', '1 otherColumns'],
    ],
  ])('%j', (columns, expected) => {
    expect(scalesOf(columns)).toEqual(expected);
  });
});
