import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from './made/dice';
import { messyExtract } from './made/messy-extract';
import { messyCsv, messyWorkbook } from './made/messy-file';
import { naiveFigures, type NaiveFigure } from './oracles/naive-extract';
import { iplos } from './started/command';

/*
 * Files as people have them, through the whole command, against a second reckoning of what they mean. The seed of a file that fails is
 * in the title; SEED=n runs other files.
 */
const first = Number(process.env.SEED ?? 20191);
const FILES = 24;

interface Row {
  readonly indicator: string;
  readonly year: number;
  readonly level: string;
  readonly regionCode: string;
  readonly measure: number;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly sharePercent: string | null;
}

let folder = '';
let compared = 0;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-messy-'))));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `[IN-3] ${FILES} messy extracts from seed ${first}: ${compared} figures equal to a second reckoning`,
  );
});

test.each(Array.from({ length: FILES }, (_, index) => first + index))(
  '[IN-3] [IN-7] [NUM-5] [AGE-2] [REG-3] the messy extract of seed %i gives the figures of what it means',
  async (seed) => {
    const extract = messyExtract(seed);
    const dice = new Dice(seed + 1_000_000);
    const isWorkbook = seed % 4 === 0;
    const all = [extract.header, ...extract.rows];
    const file = join(folder, `uttrekk-${seed}.${isWorkbook ? 'xlsx' : 'csv'}`);
    writeFileSync(file, isWorkbook ? await messyWorkbook(all, dice) : messyCsv(all, dice));

    const ran = await iplos('compute', file, '--format', 'json', '--reach', 'land');
    expect([0, 1]).toContain(ran.code);
    const { rows } = JSON.parse(ran.out) as { readonly rows: readonly Row[] };
    // A region without persons is told of by its status, and has no figures or zeros.
    const figures = new Map(rows.filter(hasPersons).map((row) => [keyOf(row), figureOf(row)]));
    const expected = new Map([...naiveFigures(extract)].filter(([, { denominator }]) => denominator > 0));
    expect([...figures.keys()].sort()).toEqual([...expected.keys()].sort());
    expect([...expected.keys()].map((key) => figures.get(key))).toEqual([...expected.values()]);
    compared += expected.size;
  },
);

test('the files compared hold thousands of figures', () => expect(compared).toBeGreaterThan(3000));

const hasPersons = ({ denominator }: Row): boolean => denominator !== null && denominator > 0;
const keyOf = ({ indicator, year, level, regionCode, measure }: Row): string =>
  [indicator, year, level, regionCode, measure].join('/');
const figureOf = (row: Row): NaiveFigure => ({
  key: keyOf(row),
  count: row.count ?? -1,
  denominator: row.denominator ?? -1,
  percent: row.sharePercent,
});
