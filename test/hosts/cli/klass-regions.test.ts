import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKlass } from '../../../src/hosts/forms/read-klass';
import { CLASSIFICATION } from '../../../src/shipped';
import { codesOf2026 } from '../../made/klass-codes';
import { iplos } from '../../started/command';

const sample = (name: string) => join(__dirname, '../../reference/klass-answers', name);
const answer = (name: string) => readKlass(name, readFileSync(sample(name)));

let folder: string;
const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-klass-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('real answers of KLASS', () => {
  it('[SRC-1] [REG-2] twenty fylker of 2016–2018: 99 is dropped, ends are not in the year', () => {
    const codes = answer('klass-104-codes-2016-2018.json');
    if (codes.kind !== 'codes') throw new Error(codes.kind);
    expect(codes.codes).toHaveLength(20);
    expect(codes.codes.find(({ code }) => code === '50')).toMatchObject({
      name: expect.stringContaining('Trøndelag') as string,
      from: 2018,
      to: 2018,
    });
    expect(codes.codes.find(({ code }) => code === '16')).toMatchObject({ from: 2016, to: 2017 });
  });

  it('[SRC-1] changes, correspondences, and CSV in Latin-1', () => {
    expect(answer('klass-104-changes-2019-2020.json')).toMatchObject({
      kind: 'changes',
      changes: expect.arrayContaining([{ oldCode: '01', newCode: '30', year: 2020 }]) as unknown,
    });
    expect(answer('klass-104-131-corresponds-2016-2018-first40.json')).toMatchObject({
      kind: 'correspondence',
    });
    expect(answer('klass-131-codesAt-2015.latin1.csv')).toMatchObject({
      codes: expect.arrayContaining([
        { code: '1739', name: 'Raarvihke Røyrvik', from: null, to: null },
      ]) as unknown,
    });
  });

  it('[SRC-1] are held against what ships without a difference', async () => {
    const data = write('p.csv', 'år;kommunenr;kode 9;kode 10\n2017;0301;1;1\n');
    const ran = await iplos(
      'compute',
      data,
      '--regions',
      sample('klass-104-codes-2016-2018.json'),
      '--regions',
      sample('klass-104-changes-2019-2020.json'),
      '--regions',
      sample('klass-104-131-corresponds-2016-2018-first40.json'),
      '--regions',
      `2015=${sample('klass-131-codesAt-2015.latin1.csv')}`,
    );
    expect(ran.said).not.toMatch(/andre enn dem som følger med/);
    expect(ran.code).toBe(0);
  });
});

describe('a year that is not shipped', () => {
  const data = () => write('p2026.csv', 'år;kommunenr;kode 9;kode 10\n2026;0301;1;1\n2026;5001;1;2\n');
  const compute = (...regions: readonly string[]) =>
    iplos(
      'compute',
      data(),
      '--indicator',
      'arbeid-utdanning',
      '--format',
      'csv',
      ...regions.flatMap((one) => ['--regions', one]),
    );

  it('[SRC-1] [REG-2] is computed with a list of its kommuner; without one it is an error', async () => {
    expect((await compute()).code).toBe(1);
    const ran = await compute(write('131.json', codesOf2026(4)));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/2026;kommune;0301;Oslo/);
    const csv = [
      '"code","name"',
      ...(CLASSIFICATION.forYear(2025)?.municipalities ?? []).map(({ code, name }) => `"${code}","${name}"`),
    ];
    const undated = write('131.csv', '');
    writeFileSync(undated, Buffer.from(csv.join('\n'), 'latin1'));
    expect((await compute(`2026=${undated}`)).out).toMatch(/2026;kommune;5001;Trondheim/);
    expect(await compute(undated)).toMatchObject({
      code: 2,
      said: expect.stringContaining('--regions ÅR=FIL') as string,
    });
  });

  it('[REG-2] [REG-7] must be whole: a code that went or came is in a change', async () => {
    const changed = write(
      '131b.json',
      codesOf2026(4, (code) => (code === '0301' ? '0302' : code)),
    );
    const cut = await compute(changed);
    expect(cut).toMatchObject({ code: 2 });
    expect(cut.said).toMatch(/borte: 0301 Oslo; nye: 0302 Oslo/);
    const changes = write(
      'endringer.json',
      JSON.stringify({
        codeChanges: [
          {
            oldCode: '0301',
            oldName: 'Oslo',
            newCode: '0302',
            newName: 'Oslo',
            changeOccurred: '2026-01-01',
          },
        ],
      }),
    );
    const ran = await iplos(
      'compute',
      write('p25.csv', 'år;kommunenr;kode 9;kode 10\n2025;0301;1;1\n'),
      '--format',
      'csv',
      '--regions-of',
      '2026',
      '--regions',
      changed,
      '--regions',
      changes,
    );
    expect(ran.out).toMatch(/2025;kommune;0302;Oslo/);
  });

  it.each([
    [
      'a year left out',
      () => [codesOf2026(4).replaceAll('2027-01-01', '2028-01-01').replaceAll('2026-01-01', '2027-01-01')],
      'Områdene for 2026 mangler',
    ],
    ['fylker alone', () => [codesOf2026(2)], 'Gi også svaret fra KLASS 131'],
    [
      'a fylke without a name',
      () => [
        codesOf2026(4, (code) => (code === '0301' ? '9801' : code)),
        JSON.stringify({ codeChanges: [{ oldCode: '0301', newCode: '9801', changeOccurred: '2026-01-01' }] }),
      ],
      'mangler navn: 98',
    ],
    [
      'an answer of something else',
      () => [JSON.stringify({ codes: [{ code: 'A01', name: 'Jordbruk' }] })],
      'KLASS om noe annet',
    ],
    ['no answer of KLASS', () => ['{"value":[1]}'], 'codes, codeChanges, correspondenceItems mangler'],
  ])('[REG-2] %s is a clear error', async (_what, texts, words) => {
    const files = texts().map((text, at) => write(`gal-${at}.json`, text));
    expect(await compute(...files)).toMatchObject({
      code: 2,
      out: '',
      said: expect.stringContaining(words) as string,
    });
  });

  it('[SRC-1] [REG-8] KOSTRA groups come from a correspondence, on either side', async () => {
    const pair = (code: string, group: string) => ({
      sourceCode: code,
      sourceName: 'x',
      targetCode: group,
      targetName: `KOSTRA-gruppe ${group}`,
      validFrom: '2020-01-01',
      validTo: null,
    });
    const items = (CLASSIFICATION.forYear(2025)?.municipalities ?? []).map(({ code }, at) =>
      pair(code, `EKG0${(at % 3) + 1}`),
    );
    const file = write('112.json', JSON.stringify({ correspondenceItems: items }));
    const rows = write('p24.csv', 'år;kommunenr;kode 9;kode 10\n2025;0301;1;1\n');
    const ran = await iplos('compute', rows, '--level', 'kostragruppe', '--format', 'csv', '--regions', file);
    expect(ran.out).toMatch(/2025;kostragruppe;EKG01;/);
    expect(ran.said).not.toMatch(/--kostra/);
  });

  it('[SRC-1] tells how a list of a shipped year differs, and goes by what ships', async () => {
    const file = write(
      '2025.json',
      codesOf2026(4, (code) => (code === '0301' ? '0399' : code))
        .replaceAll('2026-', '2025-')
        .replaceAll('2027-', '2026-')
        .replace('"Trondheim - Tråante"', '"Nidaros"'),
    );
    const ran = await iplos(
      'compute',
      write('p25.csv', 'år;kommunenr;kode 9;kode 10\n2025;0301;1;1\n'),
      '--regions',
      file,
    );
    expect(ran.code).toBe(0);
    expect(ran.said).toMatch(
      /bare i filen: 0399 Oslo; mangler i filen: 0301 Oslo; andre navn i filen: 5001 Nidaros/,
    );
  });
});
