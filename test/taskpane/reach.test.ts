import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import type { Reach } from '../../src/core';
import { FakeHost } from '../started/fake-host';

const ROWS = [
  ['Løpenr', 'År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10'],
  ...Array.from({ length: 30 }, (_, index) => [index + 1, 2019, '1103', 20 + index, 1, 1 + (index % 3)]),
];

async function shown(reach: Reach | null) {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows: ROWS }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { reach });
  await pane.performAndWait(computeAction, undefined);
  const measures = pane.state().result?.counted?.evaluation.measures ?? [];
  return new Set(
    measures.map(({ level, regionName }) => (level === 'kommune' ? level : `${level} ${regionName}`)),
  );
}

test('[IN-11] the pane guesses what the data are about, and takes what is chosen', async () => {
  expect([...(await shown(null))]).toEqual(['land Alle i dataene', 'kommune']);
  const rogaland = { kind: 'counties', codes: ['11'], guessed: false } as const;
  expect([...(await shown(rogaland))]).toEqual(['land Alle i dataene', 'fylke Rogaland', 'kommune']);
  const whole = await shown({ kind: 'country' });
  expect(whole.has('land Hele landet')).toBe(true);
  expect(whole.size).toBe(1 + 18 + 1);
});
