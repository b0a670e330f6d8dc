import { plainTextSnapshot } from '../../../src/core';
import { Dice } from '../../made/dice';
import { bytesOf, inOrder, reading, snapshotsOf } from '../../made/lines-read';

/*
 * Lines of plain text are counted from their bytes (plain-lines.ts); the same lines by way of their cells must give the same figures and
 * issues, whatever stands in them and wherever a block ends.
 */
const HEAD = 'id;aar;kommunenr;alder;kode 9;kode 10;kode 13;kode 14';
/** 64 plain rows: the first block is read by its cells, whatever it holds. */
const FIRST = Array.from(
  { length: 64 },
  (_, at) => `${at};${2018 + (at % 2)};${at % 3 ? '0301' : '1103'};${at};1;2;1;3`,
);

test('a file of plain lines is counted from its bytes, but for its first block', () => {
  const text = [HEAD, ...FIRST, ...FIRST, ...FIRST, ''].join('\n');
  const snapshots = snapshotsOf(bytesOf(text), () => 2000);
  expect(snapshots.filter((one) => one.text !== undefined).length).toBeGreaterThanOrEqual(
    snapshots.length - 2,
  );
  expect(reading(snapshots, false)).toEqual(reading(snapshots, true));
  expect(reading(snapshots, false).input.rows).toBe(3 * FIRST.length);
});

const SIGNS = ['0', '1', '2', '9', '.', ',', ' ', 'x', '-'];
/** Every text of up to four of these signs. */
const TEXTS = [1, 2, 3, 4].reduce<string[]>(
  (all, length) => [
    ...all,
    ...all.filter((text) => text.length === length - 1).flatMap((text) => SIGNS.map((sign) => text + sign)),
  ],
  [''],
);

test.each([
  ['the year', (text: string) => `1;${text};0301;30;1;2;1;3`],
  ['the kommune', (text: string) => `1;2019;${text};30;1;2;1;3`],
  ['the age', (text: string) => `1;2019;0301;${text};1;2;1;3`],
  ['a code', (text: string) => `1;2019;0301;30;1;${text};1;3`],
  ['a column that is not read', (text: string) => `${text};2019;0301;30;1;2;1;3`],
  ['the last column', (text: string) => `1;2019;0301;30;1;2;1;${text}`],
  ['a column too many', (text: string) => `1;2019;0301;30;1;2;1;3;${text}`],
  ['a whole line', (text: string) => text],
] as const)('all texts of up to four signs as %s are read alike from bytes and from cells', (_, line) => {
  const text = [HEAD, ...FIRST, ...TEXTS.map(line), ''].join('\n');
  const snapshots = snapshotsOf(bytesOf(text), () => 20_000);
  expect(snapshots.some((one) => one.text !== undefined)).toBe(true);
  const [fast, slow] = [reading(snapshots, false), reading(snapshots, true)];
  expect(fast).toEqual(slow);
  expect(reading(snapshots, false, 2019)).toEqual(reading(snapshots, true, 2019));
});

test('whatever is mixed, in blocks of any length, is read alike: quoted, blank, short, long, beyond ASCII, either line end', () => {
  let plain = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const dice = new Dice(seed);
    const rare = dice.of([0, 0.02, 0.3]);
    const line = () =>
      dice.is(1 - rare)
        ? `${dice.below(1e6)};${dice.of([2018, 2019])};${dice.of(['0301', '1103', '4601', '0001'])};${dice.of(['', '7', '44', '101'])};${dice.of(['1', '2', ''])};${dice.of(['1', '2', '3', ''])};1;${dice.of(['1', '3'])}`
        : dice.of([
            '',
            '',
            'Å;2019;0301;40;1;1;1;1',
            '"a;b";2019;0301;40;1;1;1;1',
            '"to\nlinjer";2019;0301;40;1;1;1;1',
            ';;;;;;;',
            '1;2',
            '1;2;3;4;5;6;7;8;9;10',
            '1;2019;"0301";40;1;1;1;1',
            '1;2019;0301;40;1;\r;1;1',
            ' ',
          ]);
    const end = dice.of(['\n', '\r\n']);
    const lines = [
      dice.is() ? HEAD : HEAD.replace('aar', 'år'),
      ...FIRST,
      ...Array.from({ length: 400 }, line),
    ];
    const text = lines.join(end) + dice.of(['', end, end + end]);
    const bytes = dice.is(0.8)
      ? bytesOf(text)
      : Uint8Array.from([...text.normalize('NFC')], (sign) => sign.charCodeAt(0));
    const whole = snapshotsOf(bytes, () => bytes.length);
    const cut = snapshotsOf(bytes, () => 1 + dice.below(dice.of([40, 900, 6000])));
    plain += cut.filter((one) => one.text !== undefined).length;
    // One block has no plain part: it is the long way throughout.
    expect(whole.every((one) => one.text === undefined)).toBe(true);
    const fast = reading(cut, false);
    expect({ seed, ...fast }).toEqual({ seed, ...reading(cut, true) });
    expect({ seed, ...inOrder(fast) }).toEqual({ seed, ...inOrder(reading(whole, true)) });
  }
  expect(plain).toBeGreaterThan(200);
});

test('several batches of lines in one block keep their row numbers', () => {
  const lines = Array.from({ length: 2000 }, (_, at) => `1;2019;0301;30;1;${at === 1700 ? '7' : '2'};1;3`);
  const text = { bytes: bytesOf(`${lines.join('\n')}\n`), delimiter: 59, lines: lines.length };
  const first = {
    source: 'a.csv',
    firstRow: 1,
    firstColumn: 1,
    isDelimited: true,
    rows: [HEAD, ...FIRST].map((one) => one.split(';')),
  };
  const { issues } = reading([first, plainTextSnapshot('a.csv', 66, text)], false);
  expect(issues.find(({ code }) => code === 'codeInvalid')?.cells).toEqual(['a.csv!F1766']);
});
