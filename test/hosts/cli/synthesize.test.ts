import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from '../../started/command';
import { demonstration } from '../../started/demonstration';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-synthesize-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('synthesize', () => {
  it.each(['csv', 'xlsx'])('makes a .%s that compute reads without an error', async (ending) => {
    const output = join(folder, `oppdiktet.${ending}`);
    const made = await iplos(
      'synthesize',
      '--output',
      output,
      '--persons',
      '300',
      '--year',
      '2021',
      '--seed',
      '7',
    );
    expect(made).toMatchObject({ code: 0, said: '' });
    expect(made.out).toContain('oppdiktede personer');
    const { code, out } = await iplos('compute', output, '--level', 'land', '--format', 'json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { input: unknown }).input).toMatchObject({
      rows: 300,
      persons: 300,
      years: [2021],
    });
  });

  it('gives the same figures from both kinds of file, mess and all', async () => {
    const figures = async (ending: string) => {
      const output = join(folder, `rot.${ending}`);
      await iplos('synthesize', '--output', output, '--persons', '2000', '--mess', '0.3', '--force');
      const { code, out } = await iplos(
        'compute',
        output,
        '--format',
        'json',
        '--level',
        'land',
        '--level',
        'fylke',
      );
      const { rows, issues } = JSON.parse(out) as {
        rows: unknown[];
        issues: { code: string; rows: number }[];
      };
      return { code, rows, issues: issues.map((issue) => [issue.code, issue.rows]) };
    };
    const fromText = await figures('csv');
    expect(fromText.code).toBe(1);
    expect(await figures('xlsx')).toEqual(fromText);
  });

  it('never overwrites without being asked', async () => {
    const output = join(folder, 'min.csv');
    writeFileSync(output, 'mitt');
    expect((await iplos('synthesize', '--output', output)).code).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe('mitt');
  });
});

it('[PUB-4] the demonstration prints the figures of the page and finds that measure 13a is not zero', async () => {
  const { code, out, folder: written } = await demonstration();
  expect(code).toBe(0);
  expect(out.match(/ stemmer$/gm)?.length).toBe(5);
  expect(out).toContain('publisert 13, funnet 13, de samme');
  expect(out).toContain(
    'Minste nevner som går opp er 318 (247 + 25 + 45 + 1), og måltall 13a må stå som 0,1–0,4 prosent',
  );
  for (const file of ['resultater-2019.xlsx', 'side-2019.docx', 'figurer/arbeid-utdanning-fylker.svg'])
    expect(existsSync(join(written, file))).toBe(true);
});
