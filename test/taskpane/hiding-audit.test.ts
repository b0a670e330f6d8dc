import {
  addAuditedSelection,
  auditHiding,
  changeAuditWishes,
  saveAuditReport,
  toggleAudited,
  writeAuditSheets,
} from '../../src/taskpane/audit/actions';
import { cancel } from '../../src/taskpane/actions/cancel';
import { start } from '../../src/taskpane/actions/start';
import { openPublishedFile } from '../../src/taskpane/published/open-file';
import { showPublished, showPublishedPart } from '../../src/taskpane/published/actions';
import type { PaneStore } from '../../src/taskpane/store';
import { chosenSources } from '../../src/taskpane/audit/chosen-sources';
import { FakeHost, type FakeTable } from '../started/fake-host';

/* Numbers are added up by hand in the comments. */
const FIRST: FakeTable = {
  name: 'Publisert 2024',
  rows: [
    ['Kommune', 'Antall innfridd'],
    ['Bergen', 60],
    ['Kinn', ':'],
    ['Etne', 37],
  ],
};
/** 100 − 60 − 37 = 3 */
const TOTAL: FakeTable = {
  name: 'Fylker 2024',
  rows: [
    ['Fylke', 'Antall innfridd'],
    ['Vestland', 100],
  ],
};
const NOTHING: FakeTable = { name: 'Notater', rows: [['Et notat'], ['12']] };

async function opened(host: FakeHost): Promise<PaneStore> {
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(showPublished, undefined);
  await pane.performAndWait(showPublishedPart, 'hiding');
  return pane;
}

const kinds = (pane: PaneStore) =>
  pane.state().hidingAudit.result?.report.result.findings.map(({ kind }) => kind);

async function withBoth(host: FakeHost): Promise<PaneStore> {
  const pane = await opened(host);
  for (const { source } of pane.state().published.offers ?? [])
    if (source.name !== NOTHING.name && pane.state().published.table?.source.address !== source.address)
      await pane.performAndWait(toggleAudited, source);
  return pane;
}

describe('[DIS-3] hidden tables in the pane', () => {
  test('tables that each tell nothing are held together, and what they tell is found', async () => {
    const alone = await opened(new FakeHost([FIRST, NOTHING]));
    await alone.performAndWait(auditHiding, undefined);
    expect(kinds(alone)).toEqual([]);
    expect(alone.state().hidingAudit.result?.report.result.hidden).toHaveLength(1);

    const pane = await withBoth(new FakeHost([FIRST, TOTAL, NOTHING]));
    await pane.performAndWait(auditHiding, undefined);
    expect(kinds(pane)).toEqual(['computed']);
    const [finding] = pane.state().hidingAudit.result?.report.result.findings ?? [];
    expect(finding?.remains).toEqual({ least: 3, most: 3 });
    // Larger numbers are small by another limit: what was found by the first goes away.
    await pane.performAndWait(changeAuditWishes, { below: 40 });
    expect(pane.state().hidingAudit.result).toBeNull();
    await pane.performAndWait(auditHiding, undefined);
    expect(kinds(pane)).toEqual(['computed', 'shownSmall']);
  });

  test('the report is written with consent on sheets of its own, and kept beside it is nothing of what is hidden', async () => {
    const host = new FakeHost([FIRST, TOTAL]);
    const pane = await withBoth(host);
    await pane.performAndWait(auditHiding, undefined);
    expect(host.writes).toEqual([]);
    await pane.performAndWait(writeAuditSheets, undefined);
    const [write] = host.writes;
    expect(write?.layout.sheets.map(({ id }) => id.split('/').slice(0, 2).join('/'))).toEqual([
      'etterproving/funn',
      'etterproving/skjult',
      'etterproving/tiltak',
      'etterproving/om',
    ]);
    expect(write?.options).toMatchObject({ target: 'update', edited: 'keep' });
    expect(write?.run.settings).toBe('{"audited":"Publisert 2024, Fylker 2024"}');
    expect(write?.run.data).toMatch(/^shown /);
    expect(pane.state().hidingAudit.result?.written).not.toBeNull();
  });

  test('it is saved as JSON where Excel saves files, and not where it does not', async () => {
    const host = new FakeHost([FIRST, TOTAL]);
    const pane = await withBoth(host);
    await pane.performAndWait(auditHiding, undefined);
    await pane.performAndWait(saveAuditReport, undefined);
    const saved = JSON.parse(new TextDecoder().decode(host.saved[0]?.bytes)) as {
      readonly verdict: string;
      readonly findings: readonly { readonly cell: string; readonly proof: readonly string[] }[];
    };
    expect(saved.verdict).toBe('findings');
    expect(saved.findings).toHaveLength(1);
    expect(saved.findings[0]?.proof).toHaveLength(3);

    const mac = new FakeHost([FIRST]);
    mac.savesFiles = false;
    const there = await opened(mac);
    await there.performAndWait(auditHiding, undefined);
    expect(there.state().hidingAudit.result?.savesFiles).toBe(false);
    await there.performAndWait(saveAuditReport, undefined);
    expect(mac.saved).toEqual([]);
  });

  test('it can be stopped, and cells without figures are told of', async () => {
    const host = new FakeHost([FIRST, NOTHING]);
    const pane = await opened(host);
    host.beforeBlock = () => pane.perform(cancel, undefined);
    await pane.performAndWait(auditHiding, undefined);
    expect(pane.state().hidingAudit.result).toBeNull();
    expect(pane.state().notice).toEqual({ kind: 'cancelled' });
    expect(pane.state().published.task).toBeNull();

    host.beforeBlock = () => undefined;
    host.selection = NOTHING.name;
    for (const source of chosenSources(pane.state())) await pane.performAndWait(toggleAudited, source);
    await pane.performAndWait(auditHiding, undefined);
    expect(pane.state().hidingAudit.result).toBeNull();
    await pane.performAndWait(addAuditedSelection, undefined);
    await pane.performAndWait(auditHiding, undefined);
    expect(pane.state().hidingAudit.noFigures).not.toBeNull();
  });

  test('a file that was opened is held together with the tables of the workbook, or left out', async () => {
    const host = new FakeHost([FIRST]);
    const pane = await opened(host);
    const [source] = chosenSources(pane.state());
    const bytes = new TextEncoder().encode('Fylke;År;Antall innfridd\nVestland;2024;100\n');
    const file = { name: 'fylker.csv', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
    await pane.performAndWait(openPublishedFile, file);
    if (source) await pane.performAndWait(toggleAudited, source);
    await pane.performAndWait(auditHiding, undefined);
    expect(kinds(pane)).toEqual(['computed']);
    expect(pane.state().hidingAudit.result?.report.files.map(({ name }) => name)).toEqual([
      'fylker.csv',
      FIRST.name,
    ]);
    await pane.performAndWait(changeAuditWishes, { withFile: false });
    await pane.performAndWait(auditHiding, undefined);
    expect(kinds(pane)).toEqual([]);
  });
});
