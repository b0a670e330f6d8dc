import { difference, refuseEach, type WorkbookLook } from '../started/refusing-excel';
import { foundBy, openPaneOfFlows, saidBy, type PaneOfFlows } from '../started/pane-flows';

/*
 * Everything that is done in the pane and by the ribbon's buttons, in an Excel that refuses one action of it: the workbook is as before or
 * as asked, and the pane says which.
 */
let pane: PaneOfFlows;
const counts: number[] = [];
beforeAll(async () => {
  pane = await openPaneOfFlows();
});
afterAll(() => {
  const actions = counts.reduce((sum, one) => sum + one, 0);
  process.stdout.write(`refused in the pane: ${actions} actions in ${counts.length} flows\n`);
  pane.open.page.close();
});

/** So many actions of each flow are refused, spread over it; each where IPLOS_REFUSE is set. What writing is made of is refused in refusing-write. */
const SAMPLE = 4;

test('whichever action Excel refuses, the workbook is as before or as asked, and the pane says which', async () => {
  const { open, flows, after } = pane;
  const { excel } = open.page;
  const wrong: string[] = [];
  const empty = excel.workbook.takePicture();
  for (const [title, { before = [], steps, reached }] of Object.entries(flows)) {
    const from = before.length === 0 ? null : await after(before, null);
    const { clean, before: was, refusals } = await refuseEach(excel, () => after(steps, from), SAMPLE);
    const usual = saidBy(clean.outcome);
    if (usual.problem !== null || !reached(clean.outcome)) wrong.push(`${title}: ${JSON.stringify(usual)}`);
    for (const { refused, outcome, workbook } of refusals) {
      const said = saidBy(outcome);
      const isRefused = said.problem !== null || said.failed.length > usual.failed.length;
      const otherwise = isRefused
        ? difference(parts(workbook), parts(was))
        : asAsked(workbook, clean.workbook, said);
      const found = isRefused ? null : difference(foundBy(outcome), foundBy(clean.outcome));
      for (const one of [otherwise, found])
        if (one !== null) wrong.push(`${title}, ${refused}: ${JSON.stringify(said)} but ${one}`);
    }
    counts.push(refusals.length);
    excel.workbook.restore(empty);
  }
  expect(wrong).toEqual([]);
  expect(open.page.faults).toEqual([]);
}, 3_600_000);

const parts = ({ figures, looks }: WorkbookLook) => [figures, looks];

/** Where a workbook is otherwise than was asked and than is said: what is said not to be kept, in another order, or not to look as it should. */
function asAsked(
  workbook: WorkbookLook,
  asked: WorkbookLook,
  said: ReturnType<typeof saidBy>,
): string | null {
  const inOrder = (sheets: readonly unknown[]) =>
    said.blemishes.includes('order') ? [...sheets].sort() : sheets;
  const isSaid =
    said.blemishes.length > 0 || said.notice === 'memoryLost' || said.notice === 'columnsNotKept';
  return (
    difference(inOrder(workbook.figures), inOrder(asked.figures)) ??
    (isSaid ? null : difference(workbook.looks, asked.looks))
  );
}
