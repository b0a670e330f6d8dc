import { changeColumns } from '../../src/taskpane/compute/actions/change-columns';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { cancel } from '../../src/taskpane/actions/cancel';
import { showFigureSource } from '../../src/taskpane/compute/actions/show-figures';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import { liveObstacle } from '../../src/taskpane/compute/choices/live-obstacle';
import { suppressionObstacle } from '../../src/taskpane/compute/choices/suppression-obstacle';
import { headlinesOf, restOf } from '../../src/taskpane/compute/result/headline';
import { savedRuns } from '../../src/taskpane/compute/work/saved-runs';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

/** So few that every fylke has small numbers. */
const rows = extract([2019], 400);

async function computed(suppressBelow: number | null) {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { suppressBelow });
  await pane.performAndWait(computeAction, undefined);
  return { workbook, pane };
}

describe('[VAL-3] small numbers hidden from the pane', () => {
  test('are in no table, with the sign and the rule on the sheets instead', async () => {
    const { workbook, pane } = await computed(5);
    const measures = pane.state().result?.counted?.evaluation.measures ?? [];
    expect(measures.some(({ status }) => status === 'suppressed')).toBe(true);
    expect(measures.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([]);
    const sheets = JSON.stringify(workbook.writes[0]?.layout.sheets);
    expect(sheets).toContain('Antall og nevnere fra 1 til 4 er skjult');
    expect(pane.state().result?.issues.map(({ code }) => code)).toContain('suppressed');
  });

  test('[DIS-2] by the rule that was chosen, which stands on the sheets', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
    const pane = workbook.pane();
    await pane.performAndWait(start, undefined);
    await pane.performAndWait(changeWishes, { suppressBelow: 5, hideRule: 'zero' });
    await pane.performAndWait(computeAction, undefined);
    const measures = pane.state().result?.counted?.evaluation.measures ?? [];
    expect(measures.filter(({ count, denominator }) => count === 0 && denominator !== 0)).toEqual([]);
    expect(JSON.stringify(workbook.writes[0]?.layout.sheets)).toContain('under 5, også 0');
  });

  test('[DIS-1] are not told by where a number comes from either', async () => {
    const { pane } = await computed(5);
    const country = pane.state().result?.headlines[0]?.country;
    expect(country && (await pane.performAndWait(showFigureSource, country))).not.toBe(null);
    expect(pane.state().result?.accounts).toEqual({});
    const open = await computed(null);
    const shown = open.pane.state().result?.headlines[0]?.country;
    if (shown) await open.pane.performAndWait(showFigureSource, shown);
    expect(Object.keys(open.pane.state().result?.accounts ?? {})).toHaveLength(1);
  });

  test('are not remembered with the workbook either', async () => {
    const { workbook } = await computed(5);
    const [run] = savedRuns(workbook.memory.runs)?.runs ?? [];
    expect(run?.wishes.suppressBelow).toBe(5);
    const figures = (run?.headlines ?? []).flatMap(({ country, highest, lowest }) => [
      country,
      ...[highest, lowest].flatMap((one) => (one ? [one.figure] : [])),
    ]);
    expect(figures.length).toBeGreaterThan(0);
    for (const { counts, denominator } of figures) {
      for (const count of [...Object.values(counts), denominator]) {
        expect(count === null || count === 0 || count >= 5).toBe(true);
      }
    }
  });

  test('are nothing that is hidden at the start, or by workbooks of earlier versions', async () => {
    const { workbook, pane } = await computed(null);
    expect(
      pane.state().result?.counted?.evaluation.measures.some(({ status }) => status === 'suppressed'),
    ).toBe(false);
    const saved = workbook.memory.runs as { runs: { wishes: Record<string, unknown> }[] };
    for (const { wishes } of saved.runs) delete wishes['suppressBelow'];
    expect(savedRuns(saved)?.runs[0]?.wishes.suppressBelow).toBeNull();
  });

  test('are hidden in steps: it is seen, and can be stopped with the workbook as it was', async () => {
    const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
    const pane = workbook.pane();
    await pane.performAndWait(start, undefined);
    await pane.performAndWait(changeWishes, { suppressBelow: 5 });
    const done: number[] = [];
    pane.subscribe(() => {
      const { screen } = pane.state();
      if (screen.kind !== 'working' || screen.task.kind !== 'hiding') return;
      done.push(screen.task.done / screen.task.total);
      if (done.length === 20) pane.perform(cancel, undefined);
    });
    await pane.performAndWait(computeAction, undefined);
    expect(done.length).toBe(20);
    expect([...done].sort((one, other) => one - other)).toEqual(done);
    expect(pane.state()).toMatchObject({ screen: { kind: 'data' }, notice: { kind: 'cancelled' } });
    expect(workbook.writes).toEqual([]);
  });

  test('cannot be formulas', async () => {
    const { pane } = await computed(5);
    const { data, wishes } = pane.state();
    expect(data.kind === 'chosen' && liveObstacle(data, wishes)).toEqual({ kind: 'suppress' });
  });

  test('cannot be hidden where figures are carried forward: nothing is written then', async () => {
    const { pane, workbook } = await computed(5);
    const { data } = pane.state();
    if (data.kind !== 'chosen') throw new Error('no data are chosen');
    expect(suppressionObstacle(data)).toBeNull();
    const reporting = { ...data.columns.reporting, carryForward: true };
    await pane.performAndWait(changeColumns, { reporting });
    const now = pane.state().data;
    expect(now.kind === 'chosen' && suppressionObstacle(now)).toBe('carryForward');
    await pane.performAndWait(computeAction, undefined);
    expect(pane.state().result?.issues.map(({ code }) => code)).toContain('suppressionImpossibleCarried');
    const written = JSON.stringify(workbook.writes.at(-1)?.layout.sheets.map(({ name }) => name));
    expect(written).toBe(JSON.stringify(['Om beregningen']));
  });

  test('leave of a bar what is shown, and the rest in one part', async () => {
    const { pane } = await computed(null);
    const hidden = {
      status: 'suppressed',
      count: null,
      denominator: null,
      share: null,
      sharePercent: null,
    } as const;
    const measures = (pane.state().result?.counted?.evaluation.measures ?? []).map((one) =>
      one.outcome === 'partiallyMet' || one.outcome === 'unmet' ? { ...one, ...hidden } : one,
    );
    const country = headlinesOf(measures, 1)[0]?.country;
    expect(country?.counts).toEqual(
      expect.objectContaining({ met: expect.any(Number), partiallyMet: null, unmet: null }),
    );
    if (!country) return;
    const { counts, denominator, status } = country;
    expect(status).toBe('value');
    expect(restOf(country)).toBe((denominator ?? 0) - (counts.met ?? 0) - (counts.unreported ?? 0));
    expect(restOf(country)).toBeGreaterThan(0);
  });
});
