import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLASSIFICATION } from '../../src/shipped';
import { start } from '../../src/taskpane/actions/start';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { openRegionFiles, useShippedRegions } from '../../src/taskpane/actions/open-regions';
import { isUsable } from '../../src/taskpane/data/recognise';
import { codesOf2026 } from '../made/klass-codes';
import { iplos } from '../started/command';
import { FakeHost } from '../started/fake-host';

const rows = [
  ['kommunenr', 'kode 9', 'kode 10'],
  ['0301', 1, 1],
  ['5001', 1, 2],
  ['5001', 1, null],
] as const;
const municipalities = CLASSIFICATION.forYear(2025)?.municipalities ?? [];
const kostra = JSON.stringify({
  correspondenceItems: municipalities.map(({ code }, at) => ({
    ...{ sourceCode: code, sourceName: 'x', targetName: 'Gruppe', validFrom: '2020-01-01', validTo: null },
    targetCode: `EKG0${(at % 3) + 1}`,
  })),
});

const chosen = (name: string, bytes: Uint8Array | string) => {
  const all = Buffer.from(bytes);
  return { name, size: all.length, arrayBuffer: async () => new Uint8Array(all).buffer };
};
const opened = async (...files: readonly ReturnType<typeof chosen>[]) => {
  const host = new FakeHost([{ name: 'Uttrekk 2026', rows }]);
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(openRegionFiles, files);
  return { host, pane };
};

test('[SRC-1] [REG-2] [REG-8] a year that is not shipped, with KOSTRA groups, is counted by answers of KLASS as the command does', async () => {
  const { host, pane } = await opened(chosen('131.json', codesOf2026(4)), chosen('112.json', kostra));
  expect(pane.state()).toMatchObject({ problem: null, regions: { files: ['131.json', '112.json'] } });
  const { data } = pane.state();
  expect(data.kind === 'chosen' && isUsable(data)).toBe(true);
  await pane.performAndWait(changeWishes, { live: true });
  await pane.performAndWait(computeAction, undefined);
  const { result } = pane.state();
  const own = result?.counted?.evaluation.measures.map((one) => [
    one.year,
    one.level,
    one.regionCode,
    one.measure,
    one.count,
  ]);
  expect(result?.notLive).toEqual({ kind: 'regions' });
  expect(host.writes).toHaveLength(1);
  const folder = mkdtempSync(join(tmpdir(), 'iplos-pane-klass-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const { out } = await iplos(
    ...[
      'compute',
      file('data.csv', rows.map((row) => row.join(';')).join('\n')),
      '--year',
      '2026',
      '--format',
      'json',
    ],
    ...['--regions', file('131.json', codesOf2026(4)), '--regions', file('112.json', kostra)],
  );
  rmSync(folder, { recursive: true });
  const { rows: asked } = JSON.parse(out) as {
    readonly rows: readonly {
      readonly year: number;
      readonly level: string;
      readonly regionCode: string;
      readonly measure: number;
      readonly count: number;
    }[];
  };
  expect(own).toEqual(asked.map((one) => [one.year, one.level, one.regionCode, one.measure, one.count]));
  expect(own?.some(([, level]) => level === 'kostragruppe')).toBe(true);
});

test('[REG-2] differences from what ships are told, and what ships can be gone back to; real answers have none', async () => {
  const changed = codesOf2026(4)
    .replaceAll('2026-', '2025-')
    .replaceAll('2027-', '2026-')
    .replace('"Trondheim - Tråante"', '"Nidaros"');
  const { pane } = await opened(chosen('2025.json', changed));
  expect(pane.state().regions.issues).toHaveLength(1);
  const sample = (name: string) =>
    chosen(name, readFileSync(join(__dirname, '../reference/klass-answers', name)));
  await pane.performAndWait(openRegionFiles, [
    ...['klass-104-codes-2016-2018.json', 'klass-104-changes-2019-2020.json'].map(sample),
    // Of an answer without dates the year stands in its name.
    sample('klass-131-codesAt-2015.latin1.csv'),
  ]);
  expect(pane.state()).toMatchObject({ problem: null, regions: { issues: [] } });
  await pane.performAndWait(useShippedRegions, undefined);
  expect(pane.state().regions).toMatchObject({ files: [], classification: CLASSIFICATION });
});

test.each([
  [
    'an answer of something else',
    chosen('a.json', JSON.stringify({ codes: [{ code: 'A01', name: 'Jordbruk' }] })),
    'KLASS om noe annet',
  ],
  [
    'no answer of KLASS',
    chosen('a.json', '{"value":[1]}'),
    'codes, codeChanges, correspondenceItems mangler',
  ],
  [
    'codes without dates or year',
    chosen('131.csv', '"code","name"\n"0301","Oslo"'),
    'må året stå i filnavnet',
  ],
])('[SRC-1] %s is a clear error, and what held before holds', async (_what, file, words) => {
  const { pane } = await opened(file);
  const { problem, regions } = pane.state();
  expect(problem).toMatchObject({ kind: 'file', message: { nb: expect.stringContaining(words) as string } });
  expect(regions.files).toEqual([]);
});
