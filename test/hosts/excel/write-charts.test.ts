import { placeSheet, type WorkbookLayout } from '../../../src/layout';
import { writeSheets } from '../../../src/hosts/excel/write/write-workbook';
import { formatArea } from '../../../simulated-excel/workbook/address';
import type { ChartModel } from '../../../simulated-excel/workbook/chart-model';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';
import { resultsOf, type Results } from '../../made/results';

const first = resultsOf();
const second = resultsOf({ seed: 2, time: '2026-11-22T09:00:00+01:00' });
const english = resultsOf({ language: 'en', time: '2026-11-23T09:00:00+01:00' });
const FIGURES = first.layout.sheets.find(({ kind }) => kind === 'figures')?.name ?? '';
const PREFIX = 'IPLOS arbeid-utdanning/figurer ';

let open: OpenWorkbook;
beforeEach(async () => {
  open = await openWorkbook({ Personer: [['id'], [1]] });
  await write(first);
});
afterEach(() => open.page.close());

async function write({ layout, run }: Results): Promise<void> {
  expect(await writeSheets(open.api, layout, run)).toMatchObject({ kind: 'written', blemishes: [] });
}

function charts(): readonly ChartModel[] {
  return open.page.excel.workbook.sheetNamed(FIGURES)?.facts.charts ?? [];
}

/** The user changes a chart, or does away with it. */
function change(name: string, to: (chart: ChartModel) => ChartModel | null): void {
  const sheet = open.page.excel.workbook.sheetNamed(FIGURES);
  sheet?.update({ charts: charts().flatMap((one) => (one.name === name ? (to(one) ?? []) : one)) });
}

function figures(layout: WorkbookLayout) {
  const sheet = layout.sheets.find(({ kind }) => kind === 'figures');
  if (sheet?.kind !== 'figures') throw new Error('no figures');
  return sheet;
}

/** The results with other figures than they have. */
function withFigures(
  results: Results,
  to: (sheet: ReturnType<typeof figures>) => ReturnType<typeof figures>['figures'],
): Results {
  const sheets = results.layout.sheets.map((sheet) =>
    sheet.kind === 'figures' ? { ...sheet, figures: to(sheet) } : sheet,
  );
  return { ...results, layout: { ...results.layout, sheets } };
}

const [NAME] = figures(first.layout).figures.map(({ id }) => PREFIX + id);
if (NAME === undefined) throw new Error('no figure');
const name = NAME;

const MINE: Partial<ChartModel['set']> = { 'title.format.font.color': '#FF00FF', width: 333 };
const restyled = (chart: ChartModel): ChartModel => ({
  ...chart,
  chartType: 'BarClustered',
  startCell: 'H3',
  set: { ...chart.set, ...MINE } as ChartModel['set'],
  series: chart.series.map((one) => ({ ...one, set: { ...one.set, 'format.fill.color': '#00FF00' } })),
});

describe('charts of a run that is done again', () => {
  test('keep what the user has made of them, and draw the new figures’ cells', async () => {
    change(name, restyled);
    const [before] = charts();
    // One fylke less, so that the cells are others.
    const shorter = withFigures(second, ({ figures: all }) =>
      all.map((figure, index) =>
        index > 0
          ? figure
          : {
              ...figure,
              categories: figure.categories.slice(1),
              series: figure.series.map((one) => ({ ...one, cells: one.cells.slice(1) })),
            },
      ),
    );
    await write(shorter);
    const [after] = charts();
    expect(after?.id).toBe(before?.id);
    expect(after).toMatchObject({ name, chartType: 'BarClustered' });
    expect(after?.set['title.format.font.color']).toBe('#FF00FF');
    expect(new Set(after?.series.map(({ set }) => set['format.fill.color']))).toEqual(new Set(['#00FF00']));
    const [placed] = placeSheet(figures(shorter.layout), shorter.layout).charts;
    const area = placed?.series[0]?.values;
    if (!area) throw new Error('no series');
    const { firstRow: row, firstColumn: column } = area;
    const cells = { row, column, rowCount: area.lastRow - row + 1, columnCount: 1 };
    expect(after?.series[0]?.values).toBe(`'${FIGURES}'!${formatArea(cells)}`);
    // The rows below have moved, so it is where the layout wants it.
    expect(after?.startCell).not.toBe('H3');
  });

  test('stay where the user has put them while the layout stays as it was', async () => {
    change(name, restyled);
    await write({ ...first, run: { ...first.run, time: '2026-11-25T09:00:00+01:00' } });
    expect(charts()[0]).toMatchObject({ startCell: 'H3' });
    expect(charts()[0]?.set['width']).toBe(333);
  });

  test('have new words only where ours are new: the user’s title stays until then', async () => {
    const titled = (chart: ChartModel): ChartModel => ({
      ...chart,
      set: { ...chart.set, 'title.text': 'Figur 1' },
      series: chart.series.map((one, index) => (index === 0 ? { ...one, name: 'Ja' } : one)),
    });
    change(name, titled);
    await write({ ...first, run: { ...first.run, time: '2026-11-25T09:00:00+01:00' } });
    expect(charts()[0]?.set['title.text']).toBe('Figur 1');
    expect(charts()[0]?.series[0]?.name).toBe('Ja');
    await write(english);
    const [figure] = figures(english.layout).figures;
    expect(charts()[0]?.set['title.text']).toBe(figure?.title);
    expect(charts()[0]?.series.map((one) => one.name)).toEqual(figure?.series.map((one) => one.name));
  });

  test('go when there is nothing left for them, and come back when the user has deleted them', async () => {
    const before = charts().map((one) => one.name);
    change(name, () => null);
    await write(second);
    expect(
      charts()
        .map((one) => one.name)
        .sort(),
    ).toEqual([...before].sort());
    await write(withFigures(second, ({ figures: all }) => all.slice(0, 1)));
    expect(charts().map((one) => one.name)).toEqual([name]);
  });

  test('gain and lose series with their figures, the new ones in our looks', async () => {
    const without = withFigures(first, ({ figures: all }) =>
      all.map((figure) => ({ ...figure, series: figure.series.slice(0, 3) })),
    );
    await write(without);
    expect(charts()[0]?.series).toHaveLength(3);
    await write(first);
    const [figure] = figures(first.layout).figures;
    expect(charts()[0]?.series.map((one) => [one.name, one.set['format.fill.color']])).toEqual(
      figure?.series.map((one) => [one.name, one.colour]),
    );
  });

  test('are drawn anew where an earlier version drew them under a number, and the user’s own are left alone', async () => {
    const [own] = charts();
    if (!own) throw new Error('no chart');
    change(name, (chart) => ({ ...chart, name: `${PREFIX}1` }));
    const sheet = open.page.excel.workbook.sheetNamed(FIGURES);
    sheet?.update({ charts: [...charts(), { ...own, id: '{mine}', name: 'Min figur' }] });
    await write(second);
    const names = charts().map((one) => one.name);
    expect(names).toContain('Min figur');
    expect(names).toContain(name);
    expect(names).not.toContain(`${PREFIX}1`);
  });
});
