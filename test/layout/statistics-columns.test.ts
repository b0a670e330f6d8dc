import { layoutResults, printedCell, type TableLayout } from '../../src/layout';
import { statisticsRecords, USUAL_STATISTICS, type Language } from '../../src/core';
import { layoutInput, measuresOf, SMALL, type MadeRow } from '../made/layouts';

const printed = (rows: readonly MadeRow[] = SMALL, language: Language = 'nb', level = 'kommune') => {
  const input = layoutInput(rows, {
    statistics: USUAL_STATISTICS,
    figures: false,
    language,
    content: 'shares',
  });
  const table = layoutResults(input).sheets.find(
    (one): one is TableLayout => one.id === `arbeid-utdanning/${level}`,
  );
  const cells = (row: readonly TableLayout['rows'][number][number][]) =>
    Object.fromEntries(
      row.map((cell, at) => [table?.columns[at]?.header ?? '', printedCell(cell, language)]),
    );
  return {
    rows: (table?.rows ?? []).map(cells),
    notes: table?.notes ?? [],
    headers: table?.columns.map((one) => one.header),
  };
};

describe('uncertainty in the tables', () => {
  test('[STA-1] [STA-7] each share has its interval; a sign stands where there is no share', () => {
    const { rows } = printed();
    const limits = rows.map((row) => [
      row['Andel innfridd'],
      row['Nedre grense innfridd'],
      row['Øvre grense innfridd'],
    ]);
    // 23/80 by the score test at z = 1.96: 20,0–39,5.
    expect(limits[1]).toEqual(['28,8 %', '20,0 %', '39,5 %']);
    expect(limits.slice(2)).toEqual([
      ['..', '..', '..'],
      ['.', '.', '.'],
      ['93,5 %', '87,1 %', '96,8 %'],
      ['..', '..', '..'],
    ]);
  });
  test('[STA-2] a kommune is held against its fylke, one that is its fylke against the country', () => {
    const { rows } = printed();
    expect(rows.map((row) => row['Innfridd mot nivået over'])).toEqual([
      'innenfor',
      'under (99,8 %)',
      '..',
      '.',
      'over (99,8 %)',
      '..',
    ]);
    expect(printed(SMALL, 'nb', 'land').headers).not.toContain('Innfridd mot nivået over');
  });
  test('[STA-7] a small denominator is named, and not held against others', () => {
    const rows: readonly MadeRow[] = [
      { level: 'land', code: '0', name: 'Hele landet', counts: [500, 0, 500, 0] },
      { level: 'kommune', code: '1101', name: 'Ni', counts: [9, 0, 0, 0] },
      { level: 'kommune', code: '0301', name: 'Ti', counts: [10, 0, 0, 0] },
    ];
    expect(printed(rows).rows.map((row) => row['Innfridd mot nivået over'])).toEqual([
      'over (99,8 %)',
      'liten nevner',
    ]);
    expect(printed(rows, 'en').rows[1]?.['Met against level above']).toBe('small denominator');
  });
  test('[STA-2] where the level above was not asked for, the rows themselves are summed', () => {
    const alone: readonly MadeRow[] = SMALL.filter(({ level }) => level === 'kommune');
    expect(printed(alone).rows.map((row) => row['Innfridd mot nivået over'])).toEqual([
      'innenfor',
      'under (99,8 %)',
      '..',
      '.',
      'over (99,8 %)',
      '..',
    ]);
  });
  test('missing answers bound the share met from above', () => {
    const { rows } = printed();
    // (1000 + 2) / 1284
    expect(rows[0]?.['Høyest mulig innfridd']).toBe('78,0 %');
  });
  test('[STA-7] method and level stand under the table; without the choice there is nothing', () => {
    expect(printed().notes.join(' ')).toMatch(/95 % intervall .* Wilsons metode.*under 10/);
    const plain = layoutResults(layoutInput());
    expect(JSON.stringify(plain)).not.toMatch(/Wilson|grense innfridd/);
  });
  test('[STA-7] where a row is hidden its statistics are, and the label goes with the baseline', () => {
    const rows: readonly MadeRow[] = [
      { level: 'land', code: '0', name: 'Hele landet', counts: 'suppressed' },
      { level: 'kommune', code: '1101', name: 'A', counts: 'suppressed' },
      { level: 'kommune', code: '1103', name: 'B', counts: [30, 30, 0, 0] },
    ];
    const { rows: shown } = printed(rows);
    expect([shown[0]?.['Nedre grense innfridd'], shown[0]?.['Innfridd mot nivået over']]).toEqual([':', ':']);
    expect(shown[1]?.['Innfridd mot nivået over']).toBe('');
    const records = statisticsRecords(
      rows.flatMap((row) => measuresOf(row)),
      USUAL_STATISTICS,
    );
    expect(records[4]).toEqual({
      intervalLow: null,
      intervalHigh: null,
      intervalLevel: 95,
      intervalMethod: 'wilson',
      smallDenominator: null,
      againstLevel: null,
      againstCode: null,
      position: null,
      highestPossiblePercent: null,
      overDispersion: null,
      adjustedPosition: null,
      yearsLow: null,
      yearsHigh: null,
      outsideYears: null,
    });
  });
  test('[STA-2] [STA-4] records say a share’s place with limits widened for over-dispersion, and its year among the others', () => {
    // FunnelPlotR's deck: φ 2.1619. 90 of 100 is outside both limits, 62 of 90 inside the wider ones alone.
    const deck = [
      [80, 100],
      [45, 60],
      [150, 200],
      [300, 400],
      [62, 90],
      [18, 30],
      [240, 300],
      [500, 620],
      [33, 50],
      [90, 100],
    ] as const;
    const regions = deck.map(([count, of], at): MadeRow => ({
      level: 'fylke',
      code: String(10 + at),
      name: `F${at}`,
      counts: [count, 0, of - count, 0],
    }));
    const sum: MadeRow = { level: 'land', code: '0', name: 'Hele landet', counts: [1518, 0, 432, 0] };
    // 2017–2019 of one region with 100 each year: 0.8 ± 3·√(0.8·0.2/100).
    const years = [90, 90, 60].map((met, at): MadeRow => ({
      level: 'kommune',
      code: '1101',
      name: 'Eigersund',
      year: 2017 + at,
      counts: [met, 0, 100 - met, 0],
    }));
    const of = (rows: readonly MadeRow[]) =>
      statisticsRecords(
        rows.flatMap((row) => measuresOf(row)),
        USUAL_STATISTICS,
      ).filter((_, at) => at % 4 === 0);
    const records = of([sum, ...regions]);
    const last = records.at(-1);
    expect(last?.overDispersion).toBeCloseTo(2.1619044530518705, 10);
    expect([last?.position, last?.adjustedPosition]).toEqual(['above', 'above']);
    expect([records[5]?.position, records[5]?.adjustedPosition]).toEqual(['below', 'within']);
    expect(of(years).map(({ outsideYears }) => outsideYears)).toEqual([false, false, true]);
    expect(of(years)[2]?.yearsLow).toBeCloseTo(0.68, 12);
    expect(of(years.slice(0, 1))[0]?.yearsLow).toBeNull();
  });
  test('[STA-7] what missing answers could make of a share is hidden where their number is', () => {
    const [met, partly, unmet, unreported] = measuresOf({
      level: 'kommune',
      code: '1101',
      name: 'A',
      counts: [30, 30, 0, 3],
    });
    if (!met || !partly || !unmet || !unreported) throw new Error('four measures');
    const hidden = {
      ...unreported,
      count: null,
      share: null,
      sharePercent: null,
      status: 'suppressed' as const,
    };
    const input = layoutInput(SMALL, { statistics: USUAL_STATISTICS, figures: false });
    const layout = layoutResults({
      ...input,
      results: { ...input.results, measures: [met, partly, unmet, hidden] },
    });
    const table = layout.sheets.find((one): one is TableLayout => one.kind === 'table');
    const at = table?.columns.findIndex(({ header }) => header === 'Høyest mulig innfridd') ?? -1;
    expect(table?.rows[0]?.[at]).toEqual({ kind: 'sign', sign: ':' });
  });
});
