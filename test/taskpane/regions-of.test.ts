import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { chooseSource } from '../../src/taskpane/compute/actions/choose-source';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { showFigureSource, showFigures } from '../../src/taskpane/compute/actions/show-figures';
import { start } from '../../src/taskpane/actions/start';
import { liveObstacle } from '../../src/taskpane/compute/choices/live-obstacle';
import { yearsOfRegions } from '../../src/taskpane/data/what-there-is';
import { savedRuns } from '../../src/taskpane/compute/work/saved-runs';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019, 2024], 2000);

async function computed(regionsOf: number | null) {
  const workbook = new FakeHost([
    { name: 'Uttrekk', rows },
    { name: 'Annet', rows },
  ]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { regionsOf });
  await pane.performAndWait(computeAction, undefined);
  return { workbook, pane };
}

describe('[REG-7] all years for the regions of one', () => {
  test('give the fylker of that year in every year, and say so on the sheets', async () => {
    const { workbook, pane } = await computed(2024);
    const measures = pane.state().result?.counted?.evaluation.measures ?? [];
    const counties = measures.filter(({ level, year }) => level === 'fylke' && year === 2019);
    expect([...new Set(counties.map(({ regionName }) => regionName))]).toEqual(
      expect.arrayContaining(['Innlandet', 'Buskerud', 'Vestland']),
    );
    const layout = JSON.stringify(workbook.writes[0]?.layout.sheets);
    expect(layout).toContain('slik de var i 2024');
  });

  test('account for a figure of such a fylke with its own persons', async () => {
    const { pane } = await computed(2024);
    const { result } = pane.state();
    const headline = result?.headlines.find(
      ({ year, ageGroup, indicator }) =>
        year === 2019 && ageGroup === 'all' && indicator === 'arbeid-utdanning',
    );
    const largest = headline?.highest?.figure;
    expect(headline && largest).toBeTruthy();
    if (!headline || !largest) return;
    await pane.performAndWait(showFigures, { indicator: 'arbeid-utdanning', year: 2019, ageGroup: 'all' });
    await pane.performAndWait(showFigureSource, largest);
    const [account] = Object.values(pane.state().result?.accounts ?? {});
    expect(account?.denominator).toBe(largest.denominator);
  });

  test('are remembered in the workbook, left out by earlier versions, and not another table’s', async () => {
    const { workbook, pane } = await computed(2024);
    const saved = workbook.memory.runs as { runs: { wishes: Record<string, unknown> }[] };
    expect(savedRuns(saved)?.runs[0]?.wishes.regionsOf).toBe(2024);
    for (const { wishes } of saved.runs) delete wishes['regionsOf'];
    expect(savedRuns(saved)?.runs[0]?.wishes.regionsOf).toBeNull();
    const { data } = pane.state();
    const other = data.kind === 'chosen' && data.offers.find(({ source }) => source.name === 'Annet');
    if (other) await pane.performAndWait(chooseSource, other.source.address);
    expect(pane.state().wishes.regionsOf).toBeNull();
  });

  test('can be chosen with several years, and undone when the data have come to hold one', async () => {
    const { pane } = await computed(2024);
    const { data, wishes } = pane.state();
    const offered = (chosen: typeof data, regionsOf: number | null) =>
      chosen.kind === 'chosen' && yearsOfRegions(chosen, { ...wishes, regionsOf });
    expect(offered(data, null)).toEqual([2019, 2024]);
    const one = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], 300) }]).pane();
    await one.performAndWait(start, undefined);
    expect(offered(one.state().data, null)).toEqual([]);
    expect(offered(one.state().data, 2024)).toEqual([2019, 2024]);
  });

  test('cannot be formulas', async () => {
    const { pane } = await computed(2024);
    const { data, wishes } = pane.state();
    expect(data.kind === 'chosen' && liveObstacle(data, wishes)).toEqual({ kind: 'regionsOf' });
  });
});
