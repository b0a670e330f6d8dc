import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { saveAs } from '../../src/taskpane/compute/actions/save-as';
import { start } from '../../src/taskpane/actions/start';
import { PUBLISHERS_FORMS } from '../../src/dissemination';
import type { RandomExtract } from '../made/attack/random-extract';
import { FakeHost } from './fake-host';

/** What the pane leaves in the workbook and in files with small numbers hidden: sheets, what is kept with them, what it remembers, forms. */
export async function keptByPane(
  csv: string,
  { below, kind }: RandomExtract,
): Promise<readonly (readonly [string, Buffer])[]> {
  const rows = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'));
  const host = new FakeHost([{ name: 'Uttrekk', rows }]);
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { suppressBelow: below, hideRule: kind });
  await pane.performAndWait(computeAction, undefined);
  for (const form of PUBLISHERS_FORMS) await pane.performAndWait(saveAs, form);
  const kept = (what: unknown) => Buffer.from(JSON.stringify(what) ?? '');
  return [
    ['sheets', kept(host.writes.map(({ layout }) => layout))],
    ['kept with the sheets', kept(host.writes.map(({ run }) => run))],
    ['remembered', kept(host.memory)],
    ...host.saved.map(({ name, bytes }) => [name, Buffer.from(bytes)] as const),
  ];
}
