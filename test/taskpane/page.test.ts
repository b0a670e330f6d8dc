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
const WHOLE: PageAsked = { indicator: 'arbeid-utdanning', year: 2019, municipalities: null, form: 'docx' };
const OSLO: PageAsked = { ...WHOLE, municipalities: ['0301'] };

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
    const place = (asked.municipalities ?? []).flatMap((code) => ['--kommune', code]);
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
  expect(host.writes.at(-1)?.options).toMatchObject({ target: 'update', edited: 'keep' });
  const problem = { kind: 'office', code: 'GeneralException' } as const;
  const blemish = { sheet: '0301 Oslo', part: 'sizes', problem } as const;
  host.answer = () => ({ kind: 'written', sheets: [], untouched: [], blemishes: [blemish] });
  await pane.performAndWait(writeMunicipality, asked);
  expect(pane.state().notice).toEqual({ kind: 'remarks', renamed: [], blemishes: [blemish] });
});

test('[EXP-1] all kommuner in one run are the command’s --all: in one file a page for each, in the workbook a sheet for each', async () => {
  const { host, pane } = await computed();
  const { result } = pane.state();
  const codes = [
    ...new Set(
      result?.counted?.evaluation.measures.flatMap((one) =>
        one.level === 'kommune' &&
        one.year === 2019 &&
        one.count !== null &&
        one.indicator === WHOLE.indicator
          ? [one.regionCode]
          : [],
      ),
    ),
  ].sort();
  const all = { ...WHOLE, municipalities: codes };
  await pane.performAndWait(savePage, { ...all, form: 'txt' });
  const [saved] = host.saved;
  expect(saved?.name).toBe('iplos-arbeid-utdanning-kommuner-2019.txt');
  expect(normal(new TextDecoder().decode(saved?.bytes))).toBe(await ofCommand('--all', '--format', 'text'));
  const tasks: { readonly done: number; readonly total: number }[] = [];
  pane.subscribe(() => {
    const { screen } = pane.state();
    if (screen.kind === 'working' && screen.task.kind === 'page') tasks.push(screen.task);
  });
  await pane.performAndWait(savePage, all);
  const text = docxText(host.saved[1]?.bytes ?? new Uint8Array(), 'sider.docx');
  expect(text.match(/ kommune, 2019$/gm)).toHaveLength(codes.length);
  // Each page that is written is told of, and each lets the pane paint and the user stop.
  expect(tasks.at(-1)).toEqual({ kind: 'page', done: 2 * codes.length, total: 2 * codes.length + 1 });
  expect(tasks.length).toBeGreaterThan(codes.length);
  await pane.performAndWait(writeMunicipality, all);
  expect(host.writes.at(-1)?.layout.sheets.map(({ id }) => id)).toEqual(
    codes.map((code) => `arbeid-utdanning/kommune/${code}`),
  );
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
