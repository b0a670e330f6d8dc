import { answerCommand } from '../../src/commands/answer-command';
import { start } from '../../src/taskpane/actions/start';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction, computeAgain } from '../../src/taskpane/compute/actions/compute';
import { updateAll } from '../../src/taskpane/compute/actions/update-all';
import { FakeHost } from '../started/fake-host';

const ROWS = [
  ['Løpenr', 'År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10'],
  ...Array.from({ length: 30 }, (_, index) => [index + 1, 2019, '1103', 20 + index, 1, 1 + (index % 3)]),
];

test.each([
  ['Beregn på nytt', computeAgain],
  ['Oppdater alle', updateAll],
])(
  '[IN-11] the ribbon’s «%s» keeps to what was said the data are about, in a workbook opened anew too',
  async (_, action) => {
    const host = new FakeHost([{ name: 'Uttrekk', rows: ROWS }]);
    const first = host.pane();
    await first.performAndWait(start, undefined);
    await first.performAndWait(changeWishes, { reach: { kind: 'counties', codes: ['11'], guessed: false } });
    await first.performAndWait(computeAction, undefined);
    const store = host.pane();
    await store.performAndWait(start, undefined);
    await answerCommand(action, { completed: () => undefined }, () => ({
      ports: host.ports(),
      store,
      ready: Promise.resolve(),
    }));
    expect(host.writes).toHaveLength(2);
    const { counted } = store.state().result ?? {};
    expect(counted?.reach).toEqual({ kind: 'counties', codes: ['11'], guessed: false });
    expect(counted?.evaluation.measures.some(({ level }) => level === 'fylke')).toBe(true);
  },
);
