import { strFromU8, unzipSync } from 'fflate';
import { USUAL_STATISTICS } from '../../../src/core';
import { writeWorkbookFile } from '../../../src/hosts/xlsx/write-workbook';
import { layoutReport, placeSheet, type GridRange, type GridSheet } from '../../../src/layout';
import { layoutInput } from '../../made/layouts';
import { VARIED } from '../../made/variation-rows';

const input = layoutInput(VARIED, {
  statistics: USUAL_STATISTICS,
  ageGroups: ['all', '0-17', '18-66'],
  issues: [],
});
const layout = layoutReport(input);
const sheets = layout.sheets
  .filter(({ kind }) => kind === 'pictures')
  .map((sheet): GridSheet => placeSheet(sheet, layout));
const charts = sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));

/** The cells of a sheet by place; a place written twice is a fault. */
function cellsOf({ blocks }: GridSheet): ReadonlyMap<string, string | number | null> {
  const cells = new Map<string, string | number | null>();
  for (const block of blocks)
    block.rows.forEach((row, down) =>
      row.forEach(({ value }, along) => {
        const place = `${block.row + down},${block.column + along}`;
        if (cells.has(place)) throw new Error(`${place} is written twice`);
        cells.set(place, value);
      }),
    );
  return cells;
}

function valuesAt(sheet: GridSheet, range: GridRange): readonly (string | number | null | undefined)[] {
  const cells = cellsOf(sheet);
  return Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, at) =>
    cells.get(`${range.firstRow + at},${range.firstColumn}`),
  );
}

test('[STA-7] sheets of variation are made where statistics are asked for with figures, and nowhere else', () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    'Arbeid og utdanning – variasjon',
    'Arbeid og utdanning – i fylkene',
    'Arbeid og utdanning – rutekart',
  ]);
  const { statistics: _, ...without } = input;
  for (const other of [without, { ...input, figures: false }, { ...input, content: 'counts' as const }])
    expect(layoutReport(other).sheets.filter(({ kind }) => kind === 'pictures')).toEqual([]);
});

test('no cell is written twice, and every chart draws cells of its sheet that hold numbers, each with alt text', () => {
  expect(charts.map(({ chart }) => chart.kind)).toEqual([
    'scatter',
    ...['intervals', 'intervals'],
    ...['trend', 'trend', 'trend'],
    'intervals',
  ]);
  for (const { sheet, chart } of charts) {
    expect(chart.altText.length).toBeGreaterThan(20);
    for (const series of chart.series) {
      const values = valuesAt(sheet, series.values);
      expect(values.every((value) => typeof value === 'number')).toBe(true);
      expect(valuesAt(sheet, series.at ?? chart.categories)).not.toContain(undefined);
    }
  }
});

test('[STA-2] the far kommune has its name in the chart; the hidden and the small one are in no cell of a chart’s numbers', () => {
  const [funnel] = charts;
  const named = funnel?.chart.series.find(({ look }) => look === 'named');
  expect(named?.name).toBe('Eigersund');
  expect(named && funnel && valuesAt(funnel.sheet, named.values)).toEqual([0.25]);
  const shown = [...(sheets[0] ? cellsOf(sheets[0]).values() : [])].map(String);
  expect(shown).not.toContain('Skjult');
  expect(shown).not.toContain('Liten');
});

test('[STA-1] a bar is its lower limit, the way to the share, the mark, and the way to the upper', () => {
  const ranked = charts.find(({ chart }) => chart.id === 'arbeid-utdanning-fylker');
  if (!ranked) throw new Error('no ranks');
  const [lead, low, mark, high] = ranked.chart.series.map(({ values }) => valuesAt(ranked.sheet, values));
  // 500 of 600 by Wilson, reckoned by hand: 0.83121 ± 0.02980.
  expect(lead?.[1]).toBeCloseTo(0.801, 3);
  expect(Number(lead?.[1]) + Number(low?.[1]) + Number(mark?.[1]) + Number(high?.[1])).toBeCloseTo(0.861, 2);
});

test('in tiles a kommune without a figure has its sign, and the legend counts them', () => {
  const tiles = sheets.at(-1);
  const texts = tiles ? [...cellsOf(tiles).values()] : [];
  expect(texts).toEqual(expect.arrayContaining([':', '..', 'Nevner under 10: 1', 'Tall mangler (..): 1']));
  expect(texts).toContain('Skjult av hensyn til personvernet (:): 1');
});

test('as .xlsx: a scatter on a scale of logarithms, its parts in the standard’s order, names without values', async () => {
  const parts = unzipSync(await writeWorkbookFile(layout));
  const xml = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/charts/chart'))
    .map(([, bytes]) => strFromU8(bytes));
  const [scatter, ...more] = xml.filter((one) => one.includes('<c:scatterChart>'));
  expect(more).toEqual([]);
  expect(scatter).toContain('<c:scaling><c:logBase val="10"/>');
  const series = [...(scatter ?? '').matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, one = '']) =>
    one.replace(/<c:spPr>.*?<\/c:spPr>|<c:txPr>.*?<\/c:txPr>/gs, (part) => part.slice(0, 8) + '/>'),
  );
  expect(series.length).toBeGreaterThan(6);
  for (const one of series) {
    const order = [...one.matchAll(/<c:(idx|order|tx|spPr|marker|dLbls|xVal|yVal)\b/g)].map(
      ([, name]) => name,
    );
    const wanted = ['idx', 'order', 'tx', 'spPr', 'marker', 'dLbls', 'xVal', 'yVal'];
    const top = order.filter((name, at) => order.indexOf(name) === at);
    expect(top).toEqual(wanted.filter((name) => top.includes(name)));
  }
  expect(scatter).toContain('<c:showVal val="0"/><c:showSerName val="1"/>');
  expect(xml.filter((one) => one.includes('<c:grouping val="stacked"/>')).length).toBe(3);
});
