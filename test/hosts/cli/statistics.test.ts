import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pngSize } from '../../../scripts/validate/png-size';
import { iplos } from '../../started/command';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-statistics-'));
  file = join(folder, 'rader.csv');
  const person = (kommune: string, code: string) => `2019;${kommune};30;1;${code}`;
  const rows = [
    ...Array.from({ length: 20 }, (_, at) => person('1103', at < 4 ? '1' : '3')),
    ...Array.from({ length: 30 }, (_, at) => person('1106', at < 28 ? '1' : '')),
  ];
  writeFileSync(file, ['år;kommunenr;alder;kode 9;kode 10', ...rows].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ASK = ['--indicator', 'arbeid-utdanning', '--reach', 'land'];

describe('compute --statistics', () => {
  test('[STA-1] [STA-7] JSON has the interval, its method and level, and the label beside each measure', async () => {
    const { out } = await iplos('compute', file, ...ASK, '--statistics', '--format', 'json');
    const { rows } = JSON.parse(out) as { rows: readonly Record<string, unknown>[] };
    const stavanger = rows.find((one) => one['regionCode'] === '1103' && one['measure'] === 1);
    expect(stavanger).toMatchObject({
      count: 4,
      denominator: 20,
      intervalLevel: 95,
      intervalMethod: 'wilson',
      smallDenominator: false,
      againstLevel: 'fylke',
      againstCode: '11',
      position: 'farBelow',
      highestPossiblePercent: '20.0',
    });
    // 4 of 20 by Wilson: 8.07–41.60 (Newcombe's table).
    expect(stavanger?.['intervalLow']).toBeCloseTo(0.0807, 4);
    expect(stavanger?.['intervalHigh']).toBeCloseTo(0.416, 3);
  });
  test('[STA-1] CSV has them as columns after its own, with the decimal mark of the language', async () => {
    const { out } = await iplos(
      'compute',
      file,
      ...ASK,
      '--level',
      'kommune',
      '--statistics',
      '--format',
      'csv',
    );
    const [header, ...lines] = out.trim().split('\r\n');
    expect(header).toMatch(
      /;coverageTotal;intervalLow;intervalHigh;intervalLevel;.*;highestPossiblePercent;overDispersion;.*;outsideYears$/,
    );
    const sandnes = lines.find((line) => line.includes(';1106;') && line.includes(';1;met;'));
    expect(sandnes).toMatch(/;0,78\d+;0,98\d+;95;wilson;false;fylke;11;farAbove;100,0;\d+,\d+;\w+;;;$/);
  });
  test('[STA-7] level and limit can be set, and are said', async () => {
    const { out } = await iplos(
      'compute',
      file,
      ...ASK,
      '--level',
      'kommune',
      '--statistics',
      '--confidence',
      '99,8',
      '--small-below',
      '25',
    );
    expect(out).toMatch(/99,8 % intervall/);
    expect(out).toMatch(/Nevner under 25/);
    expect(out).toMatch(/liten nevner/);
  });
  test('without --statistics nothing of it is shown, and what belongs to it is refused', async () => {
    const plain = await iplos('compute', file, ...ASK, '--format', 'json');
    expect(plain.out).not.toContain('interval');
    const { code, said } = await iplos('compute', file, ...ASK, '--small-below', '25');
    expect([code, said]).toEqual([2, expect.stringContaining('--statistics')]);
    const wrong = await iplos('compute', file, ...ASK, '--statistics', '--confidence', '90');
    expect([wrong.code, wrong.said]).toEqual([2, expect.stringContaining('99.8')]);
  });
});

test('pictures writes one SVG for each picture, and not over those that are there', async () => {
  const pictures = join(folder, 'bilder');
  mkdirSync(pictures);
  const { code } = await iplos('pictures', file, pictures, ...ASK);
  expect(code).toBe(0);
  expect(readdirSync(pictures).sort()).toEqual([
    'arbeid-utdanning-kommuner-11.svg',
    'arbeid-utdanning-ruter-kommuner.svg',
    'arbeid-utdanning-trakt-kommuner.svg',
  ]);
  expect((await iplos('pictures', file, pictures, ...ASK)).code).toBe(2);
  expect((await iplos('pictures', file, pictures, ...ASK, '--format', 'json')).code).toBe(0);
  const data = readFileSync(join(pictures, 'arbeid-utdanning-trakt-kommuner.json'), 'utf8');
  expect(JSON.parse(data)).toMatchObject({ kind: 'funnel', id: 'arbeid-utdanning-trakt-kommuner' });
  const png = ['--measure', 'ikke innfridd', '--format', 'png'];
  expect((await iplos('pictures', file, pictures, ...ASK, ...png)).code).toBe(0);
  const drawn = readdirSync(pictures).filter((name) => name.endsWith('.png'));
  expect(drawn).toContain('arbeid-utdanning-9-trakt-kommuner.png');
  // As twice the 900 units of a drawing.
  for (const name of drawn) expect(pngSize(readFileSync(join(pictures, name)))?.width).toBe(1800);
  const { code: wrong, said } = await iplos('pictures', file, pictures, ...ASK, '--measure', '17');
  expect([wrong, said]).toEqual([2, expect.stringContaining('1–16')]);
});
