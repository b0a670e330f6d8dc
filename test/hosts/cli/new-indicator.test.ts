import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from '../../started/command';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-new-'))));
afterAll(() => rmSync(folder, { recursive: true }));

interface Draft {
  readonly id: string;
  readonly variables: Record<'need' | 'received', { code: number | null; values: Record<string, string> }>;
  readonly denominator: { equals: number | readonly number[] | null };
  readonly numerators: { equals?: number | readonly number[] | null }[];
}

describe('[DEF-2] a definition whose codes are left open', () => {
  it.each([
    ['reise-arbeid-utdanning', 'reise-arbeid-utdanning'],
    ['Hjelp til reise til og fra arbeid og utdanning', 'reise-arbeid-utdanning'],
    ['Transporttjeneste i forbindelse med arbeid og utdanning', 'reise-arbeid-utdanning'],
    [
      'Hjelp til reise til og fra organisasjonsarbeid, kultur eller fritidsaktiviteter',
      'reise-organisasjon-kultur-fritid',
    ],
  ])('is drafted for «%s»', async (name, id) => {
    const file = at(`${id}-utkast.json`);
    expect((await iplos('new-indicator', name, '--output', file, '--force')).code).toBe(0);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Draft).id).toBe(id);
  });

  it('[DEF-5] is refused by the linter and by compute until every number is there, each by its path', async () => {
    const file = at('utkast.json');
    await iplos('new-indicator', 'reise-arbeid-utdanning', '--output', file);
    const { code, out } = await iplos('lint', file);
    expect(code).toBe(1);
    for (const path of [
      'variables.need.code',
      'variables.received.code',
      'denominator.equals',
      'numerators.0.equals',
      'numerators.2.equals',
    ])
      expect(out).toContain(`reise-arbeid-utdanning.${path}: er ikke fylt ut`);
    writeFileSync(at('p.csv'), 'år;kommunenr;kode 9;kode 10\n2019;0301;1;1\n');
    expect(await iplos('compute', at('p.csv'), '--definition', file)).toMatchObject({ code: 2, out: '' });
    expect((await iplos('new-indicator', 'reise-arbeid-utdanning', '--output', file)).code).toBe(2);
  });

  it('works as a shipped one does when filled in, with values unlike 1, 2, 3', async () => {
    const file = at('ferdig.json');
    await iplos('new-indicator', 'reise-arbeid-utdanning', '--output', file);
    const draft = JSON.parse(readFileSync(file, 'utf8')) as Draft;
    const { need, received } = draft.variables;
    Object.assign(need, { code: 41, values: { '4': 'ja', '5': 'nei' } });
    Object.assign(received, { code: 42, values: { '10': 'ikke', '20': 'delvis', '30': 'ja' } });
    draft.denominator.equals = 4;
    [30, 20, 10].forEach((value, outcome) => ((draft.numerators[outcome] ?? {}).equals = value));
    writeFileSync(file, JSON.stringify(draft));
    expect((await iplos('lint', file)).code).toBe(0);
    const data = at('reise.csv');
    writeFileSync(
      data,
      [
        'år;kommunenr;alder;kode 41;kode 42',
        ...['4;30', '4;30', '4;20', '4;10', '4;', '5;30', '4;1'].map((codes) => `2019;0301;30;${codes}`),
      ].join('\n'),
    );
    const ran = await iplos(
      'compute',
      data,
      '--definition',
      file,
      '--indicator',
      'Transporttjeneste i forbindelse med arbeid og utdanning',
      '--level',
      'land',
      '--format',
      'json',
    );
    const { rows } = JSON.parse(ran.out) as {
      rows: readonly { ageGroup: string; count: number; denominator: number }[];
    };
    expect(
      rows.filter(({ ageGroup }) => ageGroup === 'all').map(({ count, denominator }) => [count, denominator]),
    ).toEqual([
      [2, 6],
      [1, 6],
      [1, 6],
      [1, 6],
    ]);
    expect(ran.said).toContain('reise.csv!E8');
    expect(
      (
        await iplos(
          'sql',
          'iplos',
          '--dialect',
          'duckdb',
          '--definition',
          file,
          '--indicator',
          'reise-arbeid-utdanning',
        )
      ).out,
    ).toMatch(/code_41/);
    writeFileSync(at('publisert.csv'), 'Område;År;Andel innfridd\nHele landet;2019;33,3\n');
    const check = await iplos(
      'check',
      at('publisert.csv'),
      data,
      '--definition',
      file,
      '--indicator',
      'reise-arbeid-utdanning',
      '--reach',
      'land',
      '--format',
      'json',
    );
    expect(check.out).toContain('"agrees"');
  });

  it('is drafted for any other id with a title', async () => {
    const file = at('egen.json');
    const ran = await iplos(
      'new-indicator',
      'egen-indikator',
      '--title',
      'En indikator med et ganske langt navn',
      '--output',
      file,
    );
    expect(ran.code).toBe(0);
    expect((await iplos('lint', file)).out).toContain('egen-indikator.variables.need.code');
    expect(await iplos('new-indicator', 'noe annet')).toMatchObject({
      code: 2,
      said: expect.stringContaining('reise-arbeid-utdanning') as string,
    });
    expect((await iplos('new-indicator', 'arbeid-utdanning', '--title', 'x')).code).toBe(2);
  });

  it('[DEF-5] [NUM-1] several values can mean one outcome, and need: counted, told, in the query and the linter', async () => {
    const file = at('lister.json');
    await iplos('new-indicator', 'reise-arbeid-utdanning', '--output', file);
    const draft = JSON.parse(readFileSync(file, 'utf8')) as Draft;
    const { need, received } = draft.variables;
    Object.assign(need, { code: 41, values: { '1': 'ja', '2': 'av og til', '3': 'nei' } });
    Object.assign(received, {
      code: 42,
      values: { '1': 'fullt', '2': 'nesten', '3': 'delvis', '4': 'ikke' },
    });
    draft.denominator.equals = [1, 2];
    [[1, 2], 3, 4].forEach((values, outcome) => ((draft.numerators[outcome] ?? {}).equals = values));
    writeFileSync(file, JSON.stringify(draft));
    expect(await iplos('lint', file)).toMatchObject({ code: 0 });
    const data = at('lister.csv');
    const codes = ['1;1', '2;2', '2;3', '1;4', '1;', '3;1', '2;1'];
    writeFileSync(
      data,
      ['år;kommunenr;alder;kode 41;kode 42', ...codes.map((one) => `2019;0301;30;${one}`)].join('\n'),
    );
    const ask = ['--definition', file, '--indicator', 'reise-arbeid-utdanning'];
    const { out } = await iplos('compute', data, ...ask, '--level', 'land', '--format', 'json');
    const { rows } = JSON.parse(out) as {
      rows: readonly { ageGroup: string; count: number; denominator: number }[];
    };
    expect(
      rows.filter(({ ageGroup }) => ageGroup === 'all').map(({ count, denominator }) => [count, denominator]),
    ).toEqual([
      [3, 6],
      [1, 6],
      [1, 6],
      [1, 6],
    ]);
    const told = await iplos('indicators', 'reise-arbeid-utdanning', '--definition', file);
    expect(told.out.replace(/\s+/gu, ' ')).toContain(
      'av dem med kode 41 = 1 (ja) eller 2 (av og til) de med kode 42 = 1 (fullt) eller 2 (nesten)',
    );
    draft.numerators[1] = { ...draft.numerators[1], equals: [2, 3] };
    writeFileSync(file, JSON.stringify(draft));
    expect((await iplos('lint', file)).out).toMatch(/numerators\.1: received = 2/);
  });
});
