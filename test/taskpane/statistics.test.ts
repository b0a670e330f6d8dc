import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import { liveObstacle } from '../../src/taskpane/compute/choices/live-obstacle';
import { savedRuns } from '../../src/taskpane/compute/work/saved-runs';
import type { Wishes } from '../../src/taskpane/state/wishes';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019], 300);

async function computed(wishes: Partial<Wishes>) {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, wishes);
  await pane.performAndWait(computeAction, undefined);
  const sheets = workbook.writes[0]?.layout.sheets ?? [];
  const headers = sheets.flatMap((one) =>
    one.kind === 'table' ? [one.columns.map(({ header }) => header)] : [],
  );
  return { workbook, pane, headers: headers.flat(), said: JSON.stringify(sheets) };
}

describe('uncertainty beside the shares from the pane', () => {
  test('[STA-7] stands in the tables with method, level and the small denominator of the wish', async () => {
    const { headers, said, workbook } = await computed({ statistics: true, leastRanked: 20 });
    expect(headers).toEqual(expect.arrayContaining(['Nedre grense innfridd', 'Øvre grense innfridd']));
    expect(said).toContain('95 % intervall (Wilson), traktgrenser; liten nevner under 20');
    expect(savedRuns(workbook.memory.runs)?.runs[0]?.wishes.statistics).toBe(true);
  });

  test('stands nowhere unasked, nor beside counts alone', async () => {
    for (const wishes of [{}, { statistics: true, content: 'counts' }] as const) {
      const { headers, said } = await computed(wishes);
      expect(headers.filter((header) => /grense/.test(header))).toEqual([]);
      expect(said).not.toContain('Wilson');
    }
  });

  test('cannot be formulas, except where it is not shown', async () => {
    const { pane } = await computed({ statistics: true });
    const { data, wishes } = pane.state();
    if (data.kind !== 'chosen') throw new Error('no data are chosen');
    const alone = { ...wishes, levels: ['land', 'fylke'] } as const;
    expect(liveObstacle(data, alone)).toEqual({ kind: 'statistics' });
    expect(liveObstacle(data, { ...alone, content: 'counts' })).toBeNull();
  });
});
