import { Refusal } from '../../src/functions/arguments/refusal';
import type { FunctionContext } from '../../src/functions/context';
import { DEBOUNCE_MS, LINGER_MS } from '../../src/functions/data/shared-table';
import type { StreamingCell } from '../../src/functions/ports';
import { PROGRESS_MS, streamDataSet } from '../../src/functions/data/stream-data-set';
import { contextWith, FakeWorkbook, ManualTimers } from '../started/fake-workbook';
import { orRefusal } from '../started/refusals';
import { HEADER, PERSONS } from '../made/persons';

function start(given: { table: unknown; year?: unknown }, change: Partial<FunctionContext> = {}) {
  const workbook = new FakeWorkbook({ Personer: PERSONS });
  const timers = new ManualTimers();
  const context = contextWith(workbook, change, timers);
  const shown: unknown[] = [];
  const cell: StreamingCell = {
    show: (answer) => shown.push(tellable(orRefusal(answer))),
    onCanceled: () => undefined,
  };
  const run = (): void => {
    const refused = orRefusal(() => streamDataSet({ year: null, ...given }, cell, context, timers));
    if (refused instanceof Refusal) shown.push(tellable(refused));
  };
  return { workbook, timers, context, shown, cell, run };
}

function tellable(shown: string | Refusal): unknown {
  return typeof shown === 'string' ? shown : [shown.kind, shown.message];
}

describe('the cell of IPLOS.DATASET', () => {
  test('shows the handle, and a new version after a change', async () => {
    const { workbook, timers, shown, run } = start({ table: 'personer' });
    run();
    await timers.pass(0);
    workbook.edit('Personer', PERSONS.slice(0, 5));
    await timers.pass(DEBOUNCE_MS);
    await timers.pass(0);
    expect(shown).toEqual(['Personer · 13 rader · v1', 'Personer · 4 rader · v2']);
  });

  test('shows progress only when reading takes its time, and then not every block', async () => {
    const { workbook, timers, shown, run } = start({ table: 'Personer', year: 2019 });
    const goOn = workbook.pause();
    run();
    await timers.pass(PROGRESS_MS - 1);
    expect(shown).toEqual([]);
    await timers.pass(1);
    await timers.pass(10 * PROGRESS_MS);
    expect(shown).toEqual(['Leser Personer · 2019 … 50 %']);
    goOn();
    await timers.pass(0);
    expect(shown.at(-1)).toBe('Personer · 2019 · 13 rader · v1');
    await timers.pass(10 * PROGRESS_MS);
    expect(shown).toHaveLength(2);
  });

  test('cancelled, it shows nothing more and watches nothing', async () => {
    const { workbook, timers, shown, cell, run } = start({ table: 'Personer' });
    run();
    await timers.pass(0);
    cell.onCanceled();
    workbook.edit('Personer', PERSONS.slice(0, 5));
    await timers.pass(LINGER_MS + DEBOUNCE_MS);
    expect(shown).toEqual(['Personer · 13 rader · v1']);
    expect([workbook.watchCount, timers.pending]).toEqual([0, 0]);
  });

  test('while the formula is typed nothing is read', async () => {
    const { workbook, timers, context, shown, run } = start({ table: 'Personer' }, { preview: true });
    run();
    await timers.pass(0);
    expect([workbook.readings, workbook.watchCount]).toEqual([0, 0]);
    expect(shown).toEqual(['«Personer» leses når formelen er skrevet ferdig.']);
    await context.dataSets.ask('Personer', { year: null, group: null });
    run();
    expect(shown.at(-1)).toBe('Personer · 13 rader · v1');
  });

  test.each([
    [
      'a name that is no table',
      { table: 'Uttrekk' },
      'notAvailable',
      /«Uttrekk» finnes ikke.*«Personer».*IPLOS\.DATASET/,
    ],
    ['a range in place of a name', { table: [HEADER, [1]] }, 'valueError', /anførselstegn/],
    ['a number', { table: 5 }, 'valueError', /anførselstegn/],
    ['nothing', { table: '' }, 'valueError', /«tabell» mangler/],
    ['a year that is none', { table: 'Personer', year: 'x' }, 'valueError', /«x» er ikke et år/],
  ] as const)('%s is refused with what to do', async (_, given, kind, says) => {
    const { timers, shown, run } = start(given);
    run();
    await timers.pass(0);
    expect(shown).toEqual([[kind, expect.stringMatching(says)]]);
  });

  test('a table without a single code column says which', async () => {
    const { workbook, timers, shown, run } = start({ table: 'Personer' });
    workbook.tables.set('Personer', [
      ['navn', 'sum'],
      ['a', 1],
    ]);
    run();
    await timers.pass(0);
    expect(shown).toEqual([['valueError', expect.stringMatching(/kode|Kode/)]]);
  });

  test('a handle is taken for its table', async () => {
    const { timers, shown, run } = start({ table: 'Personer · 2019 · 3 rader · v8' });
    run();
    await timers.pass(0);
    expect(shown).toEqual(['Personer · 2019 · 13 rader · v1']);
  });
});
