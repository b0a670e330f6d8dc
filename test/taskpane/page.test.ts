import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxText } from '../../src/hosts/docx/read-docx';
import { cancel } from '../../src/taskpane/actions/cancel';
import { showDefinitions } from '../../src/taskpane/actions/navigate';
import { start } from '../../src/taskpane/actions/start';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { savePage } from '../../src/taskpane/page/save-page';
import { writeMunicipality } from '../../src/taskpane/page/write-municipality';
import type { PageAsked } from '../../src/taskpane/state/page-state';
import type { Wishes } from '../../src/taskpane/state/wishes';
import { extract } from '../made/extract';
import { iplos } from '../started/command';
import { FakeHost } from '../started/fake-host';

const rows = extract([2018, 2019], 300);
const WHOLE: PageAsked = { indicator: 'arbeid-utdanning', year: 2019, municipality: null, form: 'docx' };
const OSLO: PageAsked = { ...WHOLE, municipality: '0301' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-pane-page-'));
  const lines = rows.map((row) => row.map((cell) => String(cell ?? '')).join(';'));
  writeFileSync(join(folder, 'Uttrekk.csv'), lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function computed(wishes: Partial<Wishes> = {}, savesFiles = true) {
  const host = new FakeHost([{ name: 'Uttrekk', rows }]);
  host.savesFiles = savesFiles;
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, wishes);
  await pane.performAndWait(computeAction, undefined);
  return { host, pane };
}

/** What the command writes of the same data, with the pane's own time and name of the source. */
async function ofCommand(...more: readonly string[]): Promise<string> {
  const file = join(folder, 'Uttrekk.csv');
  const { out } = await iplos('page', file, '--indicator', 'arbeid-utdanning', ...more);
  return normal(out);
}

const normal = (text: string): string =>
  text.replace(/Uttrekk\.csv/g, 'Uttrekk').replace(/21\.11\.2026 kl\. [\d.]+|2026-11-21T[\d:+]+/g, 'TIME');

test('[EXP-1] the page of the pane is the command’s, of everyone and of one kommune, in each form', async () => {
  const { host, pane } = await computed();
  for (const asked of [WHOLE, OSLO]) {
    const place = asked.municipality === null ? [] : ['--kommune', asked.municipality];
    for (const [form, format] of [
      ['md', 'md'],
      ['txt', 'text'],
      ['json', 'json'],
    ] as const) {
      await pane.performAndWait(savePage, { ...asked, form });
      const saved = host.saved.at(-1);
      expect(normal(new TextDecoder().decode(saved?.bytes))).toBe(
        await ofCommand(...place, '--format', format),
      );
    }
    await pane.performAndWait(savePage, asked);
    const made = host.saved.at(-1);
    const text = docxText(made?.bytes ?? new Uint8Array(), 'side.docx');
    const page = pane.state().result?.page;
    expect(page).toMatchObject({ asked, saved: true, name: made?.name });
    // Of a document the same is read as stands in the text, its marks aside.
    const words = (some: string): string => some.replace(/[\s|:-]+/g, ' ').trim();
    expect(words(text)).toBe(words(page?.text ?? ''));
  }
  expect(host.saved.map(({ name }) => name).filter((name) => name.endsWith('.docx'))).toEqual([
    'iplos-arbeid-utdanning-2019.docx',
    'iplos-arbeid-utdanning-0301-2019.docx',
  ]);
});

test('[DIS-1] hiding, as chosen for the figures that are shown, holds on the page, also when the choice changes after', async () => {
  const { host, pane } = await computed({ suppressBelow: 5 });
  await pane.performAndWait(changeWishes, { suppressBelow: null });
  await pane.performAndWait(savePage, { ...WHOLE, form: 'txt' });
  expect(normal(new TextDecoder().decode(host.saved[0]?.bytes))).toBe(
    await ofCommand('--format', 'text', '--suppress-below', '5'),
  );
});

test('where Excel saves no file, as on a Mac, no document is made, and its text is there to be copied', async () => {
  const { host, pane } = await computed({}, false);
  await pane.performAndWait(savePage, WHOLE);
  expect(host.saved).toEqual([]);
  expect(pane.state().result?.page).toMatchObject({ saved: false });
  expect(pane.state().result?.page?.text).toContain('Resultater');
});

test('one kommune is written on a sheet of its own; one that was edited is left, and a new one made', async () => {
  const { host, pane } = await computed();
  const { form: _form, ...asked } = OSLO;
  await pane.performAndWait(writeMunicipality, asked);
  const [sheet, ...others] = host.writes.at(-1)?.layout.sheets ?? [];
  expect([others, sheet?.id]).toEqual([[], 'arbeid-utdanning/kommune/0301']);
  expect(sheet?.kind === 'table' && sheet.rows.length).toBeGreaterThan(3);
  expect(pane.state()).toMatchObject({ tab: 'variation', screen: { kind: 'result' }, problem: null });
  host.answer = ({ options }) =>
    options.target === 'update' ? { kind: 'confirm', edited: ['0301 Oslo'] } : null;
  await pane.performAndWait(writeMunicipality, asked);
  expect(host.writes.at(-1)?.options.target).toBe('new');
});

test('who goes to another part of the pane while the sheet is written is not taken back', async () => {
  const { pane } = await computed();
  const { form: _form, ...asked } = OSLO;
  let isAway = false;
  pane.subscribe(() => {
    if (isAway || pane.state().screen.kind !== 'working') return;
    isAway = true;
    pane.perform(showDefinitions, undefined);
  });
  await pane.performAndWait(writeMunicipality, asked);
  expect(isAway).toBe(true);
  expect(pane.state()).toMatchObject({ tab: 'definitions', screen: { kind: 'result' }, problem: null });
});

test('a page under way shows how far it is and can be cancelled; nothing is saved then', async () => {
  const { host, pane } = await computed();
  const seen: unknown[] = [];
  pane.subscribe(() => {
    const { screen } = pane.state();
    if (screen.kind !== 'working') return;
    seen.push(screen.task);
    if (screen.task.kind === 'page' && screen.task.done === 1) pane.perform(cancel, undefined);
  });
  await pane.performAndWait(savePage, WHOLE);
  expect(seen).toEqual([
    { kind: 'page', done: 0, total: 3 },
    { kind: 'page', done: 1, total: 3 },
  ]);
  expect(host.saved).toEqual([]);
  expect(pane.state()).toMatchObject({ notice: { kind: 'cancelled' }, screen: { kind: 'result' } });
});
