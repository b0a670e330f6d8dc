import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { saveAs } from '../../src/taskpane/compute/actions/save-as';
import { start } from '../../src/taskpane/actions/start';
import { PUBLISHERS_FORMS } from '../../src/dissemination';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019], 400);
async function computed(savesFiles: boolean) {
  const host = new FakeHost([{ name: 'Uttrekk', rows }]);
  host.savesFiles = savesFiles;
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { suppressBelow: 5 });
  await pane.performAndWait(computeAction, undefined);
  return { host, pane };
}

test('[EXP-1] each form is saved under a name of its own, with what is hidden in the tables hidden', async () => {
  const { host, pane } = await computed(true);
  for (const form of PUBLISHERS_FORMS) {
    await pane.performAndWait(saveAs, form);
    expect(pane.state().result?.saved).toMatchObject({ kind: 'made', form, saved: true });
  }
  expect(host.saved.map(({ name }) => name)).toEqual([
    'iplos-sdmx-csv.csv',
    'iplos-json-stat.json',
    'iplos-px.px',
    'iplos-nki.json',
    'iplos-datapackage.zip',
  ]);
  const px = new TextDecoder('windows-1252').decode(host.saved[2]?.bytes);
  expect(px).toContain('Antall og nevnere fra 1 til 4 er skjult');
  expect(px.split('DATA=')[1]).toContain('"..."');
  expect(px.split('DATA=')[1]).not.toMatch(/(?<![\d.])[1-4](?![\d.])/);
  // The choices may have changed since: the file is of what was computed.
  await pane.performAndWait(changeWishes, { suppressBelow: null, content: 'counts' });
  await pane.performAndWait(saveAs, 'px');
  expect(Buffer.compare(host.saved[5]?.bytes ?? Buffer.of(), host.saved[2]?.bytes ?? Buffer.of())).toBe(0);
});

test('[EXP-1] where Excel saves no file, as on a Mac, nothing is saved and the texts are there', async () => {
  const { host, pane } = await computed(false);
  await pane.performAndWait(saveAs, 'datapackage');
  expect(host.saved).toEqual([]);
  expect(pane.state().result?.saved).toMatchObject({
    saved: false,
    texts: [{ name: 'datapackage.json' }, { name: 'results.csv' }],
  });
});
