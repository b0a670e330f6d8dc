import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkPublishedTable, showPublished } from '../../src/taskpane/published/actions';
import { openPublishedFile } from '../../src/taskpane/published/open-file';
import { start } from '../../src/taskpane/actions/start';
import { writeRows } from '../../src/hosts/xlsx/write-rows';
import { extract } from '../made/extract';
import { iplos } from '../started/command';
import { FakeHost } from '../started/fake-host';

const rows = extract([2019], 500);

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-open-'));
  writeFileSync(at('data.csv'), rows.map((row) => row.join(';')).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const chosen = (name: string, bytes: Uint8Array | string, size?: number) => {
  const all = Buffer.from(bytes);
  return { name, size: size ?? all.length, arrayBuffer: async () => new Uint8Array(all).buffer };
};

async function opened(file: ReturnType<typeof chosen>, host = new FakeHost([{ name: 'Uttrekk', rows }])) {
  const pane = host.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(showPublished, undefined);
  await pane.performAndWait(openPublishedFile, file);
  return pane;
}

/** What the command says of each figure, and of those it could not place. */
async function commandVerdicts(file: string) {
  const { out } = await iplos('check', file, at('data.csv'), '--format', 'json');
  const { cells, unplaced } = JSON.parse(out) as {
    readonly cells: readonly {
      readonly address: string;
      readonly published: string;
      readonly verdict: string;
    }[];
    readonly unplaced: readonly unknown[];
  };
  return {
    verdicts: cells.map(({ address, published, verdict }) => [address, published, verdict]),
    unplaced: unplaced.length,
  };
}

async function paneVerdicts(file: string) {
  const pane = await opened(chosen(basename(file), readFileSync(file)));
  await pane.performAndWait(checkPublishedTable, undefined);
  const { result, table } = pane.state().published;
  const compared = result?.findings.compared ?? [];
  return {
    verdicts: compared.map(({ cell, verdict }) => [cell.address, cell.text, verdict.kind]),
    unplaced: table?.recognised.unplaced.length,
  };
}

describe('a published file is opened in the pane', () => {
  test.each(['px', 'json-stat', 'nki', 'sdmx-csv', 'csv'])(
    '[SRC-1] [PUB-2] %s: the verdicts are those of the command, a wrong figure among them',
    async (form) => {
      const name = at(
        form === 'px' ? 'a.px' : `a.${form === 'json-stat' || form === 'nki' ? 'json' : 'csv'}`,
      );
      const ask = ['--indicator', 'arbeid-utdanning', '--level', 'fylke', '--suppress-below', '5', '--force'];
      await iplos('compute', at('data.csv'), ...ask, '--format', form, '--output', name);
      // One digit of the last figures of the file is another.
      const text = readFileSync(name, 'latin1');
      const wrong = text.replace(/(\d)(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10));
      writeFileSync(name, wrong, 'latin1');
      const command = await commandVerdicts(name);
      expect(await paneVerdicts(name)).toEqual(command);
      expect(command.verdicts.length).toBeGreaterThan(50);
    },
  );

  test('[SRC-1] [PUB-2] a workbook, read in a page by the reader of the command, has its verdicts; other sheets with figures are named', async () => {
    const ask = ['--indicator', 'arbeid-utdanning', '--level', 'fylke', '--suppress-below', '5', '--force'];
    await iplos('compute', at('data.csv'), ...ask, '--format', 'csv', '--output', at('ark.csv'));
    const [header = '', ...lines] = readFileSync(at('ark.csv'), 'utf8').trim().split(/\r?\n/u);
    const cells = lines.map((line) =>
      line.split(';').map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : cell)),
    );
    // The count of the first figure is another.
    const wrong = cells.map((row, at) =>
      at === 0 ? row.map((cell, column) => (column === 8 ? Number(cell) + 3 : cell)) : row,
    );
    writeFileSync(
      at('ark.xlsx'),
      await writeRows([header.replace(/^\ufeff/u, '').split(';'), ...wrong], 'Publisert'),
    );
    const command = await commandVerdicts(at('ark.xlsx'));
    expect(await paneVerdicts(at('ark.xlsx'))).toEqual(command);
    expect(new Set(command.verdicts.map(([, , verdict]) => verdict)).size).toBeGreaterThan(1);
    await iplos('compute', at('data.csv'), '--output', at('flere.xlsx'));
    const pane = await opened(chosen('flere.xlsx', readFileSync(at('flere.xlsx'))));
    const { table } = pane.state().published;
    expect(table?.recognised.cells.length).toBeGreaterThan(50);
    expect(table?.source.kind === 'file' && table.source.about.nb.join()).toMatch(
      /Også disse arkene i filen har tall/u,
    );
  });

  test('[SRC-1] real answers: what the file says of itself, signs and unplaced figures', async () => {
    const name = 'ssb-05300.json-stat2.json';
    const bytes = readFileSync(join(__dirname, '../reference/published-forms', name));
    const pane = await opened(chosen(name, bytes));
    const { table } = pane.state().published;
    expect(table?.recognised.unplaced).toHaveLength(432);
    expect(table?.source).toMatchObject({ kind: 'file', name });
    expect(table?.source.kind === 'file' && table.source.about.nb.join('\n')).toMatch(
      /432 celler, \d+ med «\.\.?», .* i stedet for tall\.\nKilde: Statistisk sentralbyrå/u,
    );
  });

  test.each<readonly [string, ReturnType<typeof chosen>, RegExp]>([
    ['too large', chosen('x.px', '', 2 ** 30), /x\.px.*MB/],
    [
      'a declared size',
      chosen('x.json', '{"class":"dataset","id":["a","b"],"size":[1000000000,1000000000],"value":[]}'),
      /180.000/,
    ],
    ['a cut workbook', chosen('x.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04])), /x\.xlsx.*arbeidsbok/],
    ['an old workbook', chosen('x.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), /x\.xls.*passord/],
    ['an answer of KLASS', chosen('x.json', '{"codes":[]}'), /KLASS/],
    ['no text', chosen('x.csv', Buffer.from([65, 0, 66])), /x\.csv/],
  ])(
    '[SRC-1] %s is refused with the words of the command, and what was there stays',
    async (_, file, message) => {
      const pane = await opened(file);
      const { problem, published } = pane.state();
      expect(published).toMatchObject({ table: null, task: null });
      expect(problem?.kind === 'file' && problem.message.nb).toMatch(message);
    },
  );
});
