import { Dice } from '../../made/dice';
import { classification, indicators } from '../../made/shipped';
import { startReading } from '../../../src/core';
import { bytesOf, inOrder, reading, snapshotsOf } from '../../made/lines-read';

/*
 * Keys and dates of plain lines are read from their bytes; by way of their cells the same rows must count, with the same issues, whatever
 * stands in them and wherever a block ends.
 */
const HEAD = 'løpenr;aar;kommunenr;alder;kode 9;kode 10;kode 13;kode 14;registrertdato';
const FIRST = Array.from(
  { length: 64 },
  (_, at) => `F${1000 + at};${2018 + (at % 2)};${at % 3 ? '0301' : '1103'};${at};1;2;1;3;2019-01-01`,
);

/** Every text of up to three of these signs, beside those that are or resemble no key, a key that lost digits, or a date. */
const SIGNS = ['0', '1', '9', '-', '.', ',', ' ', 'E', '+', '#', '_', '\r'];
const SHORT = [1, 2, 3].reduce<string[]>(
  (all, length) => [
    ...all,
    ...all.filter((text) => text.length === length - 1).flatMap((text) => SIGNS.map((sign) => text + sign)),
  ],
  [''],
);
const KEYS = [
  ...SHORT,
  ...['NA', 'na', 'null', 'NULL', 'Null', 'nulls', '0000', '00000', '0,00', '#N/A', '#####', 'TRUE', 'FALSE'],
  ...['1E+15', '1,5E+15', '12E45', '1234E567', 'a b c', 'abcde ', ' abcde', 'abcde\t', '12345\u0001'],
  ...['123456789012345', '1234567890123456', '1234567890123450', '123456789012345a', '12345678901234567890'],
  ...['550e8400-e29b-41d4-a716-446655440000', '-----', '_____', '1000', '0100', '01000'],
];
const DAYS = [
  ...Array.from({ length: 10 }, (_, at) =>
    ['x', ':', '/'].map((sign) => '2019-05-17'.slice(0, at) + sign + '2019-05-17'.slice(at + 1)),
  ).flat(),
  ...SHORT,
  ...['2019-05-17', '2019-02-29', '2020-02-29', '2019-13-01', '2019-00-10', '2019-01-00', '2019-01-32'],
  ...['2019-5-17', '2019-05-17 ', ' 2019-05-17', '2019-05-17x', '2019-05-1', '2019-05', '2019', '20190517'],
  ...['17.05.2019', '2019.05.17', '2019-05.17', '1899-12-31', '1900-01-01', '2099-12-31', '2100-01-01'],
  ...[
    '2019-05-17T10:00',
    '2019-05-17 10:00',
    '0001-01-01',
    '9999-12-31',
    '43602',
    'a019-05-17',
    '2019-0a-17',
  ],
];

test.each([
  ['a key', KEYS, (text: string) => `${text};2019;0301;30;1;2;1;3;2019-05-17`],
  ['a key in the last column', KEYS, (text: string) => `2019-05-17;2019;0301;30;1;2;1;3;${text}`],
  ['the date', DAYS, (text: string) => `P12345;2019;0301;30;1;2;1;3;${text}`],
  ['the date in the first column', DAYS, (text: string) => `${text};2019;0301;30;1;2;1;3;P12345`],
] as const)('[IN-7] all such texts as %s are read alike from bytes and from cells', (what, texts, line) => {
  const head = /last|first/.test(what) ? HEAD.split(';') : null;
  if (head) [head[0], head[8]] = ['registrertdato', 'løpenr'];
  const first = head
    ? FIRST.map((one) =>
        [...one.split(';').slice(8), ...one.split(';').slice(1, 8), one.split(';')[0]].join(';'),
      )
    : FIRST;
  // Twice and with another code between, so that it shows which of the rows counts.
  const lines = texts.flatMap((text) => [line(text), line(text).replace(';1;2;1;3;', ';1;1;1;1;')]);
  for (const end of ['\n', '\r\n']) {
    const text = [head?.join(';') ?? HEAD, ...first, ...lines, ...lines.slice().reverse(), ''].join(end);
    const snapshots = snapshotsOf(bytesOf(text), () => 20_000);
    expect(snapshots.some((one) => one.text !== undefined)).toBe(true);
    expect(reading(snapshots, false)).toEqual(reading(snapshots, true));
    expect(reading(snapshots, false, 2019)).toEqual(reading(snapshots, true, 2019));
  }
});

test('[IN-7] ties, later and earlier dates, and keys of every kind count alike from bytes and from cells, in blocks of any length', () => {
  let plain = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const dice = new Dice(seed);
    const rare = dice.of([0, 0.05, 0.4]);
    const persons = dice.of([5, 60, 1e5]);
    const line = () => {
      const key = dice.is(rare) ? dice.of(KEYS) : `P${10_000 + dice.below(persons)}`;
      const day = dice.is(rare) ? dice.of(DAYS) : `2019-0${1 + dice.below(3)}-1${dice.below(3)}`;
      return `${key};${dice.of([2018, 2019])};${dice.of(['0301', '1103', '4601'])};${dice.of(['7', '44', '101', ...(rare > 0 ? ['', '121'] : [])])};${dice.of(['1', '2', ''])};${dice.of(['1', '2', '3', ''])};1;${dice.of(['1', '3'])};${day}`;
    };
    const hasDate = dice.is(0.7);
    const end = dice.of(['\n', '\r\n']);
    const lines = [HEAD, ...FIRST, ...Array.from({ length: 400 }, line)].map((one) =>
      hasDate ? one : one.slice(0, one.lastIndexOf(';')),
    );
    const bytes = bytesOf(lines.join(end) + end);
    const whole = snapshotsOf(bytes, () => bytes.length);
    const cut = snapshotsOf(bytes, () => 1 + dice.below(dice.of([900, 6000])));
    plain += cut.filter((one) => one.text !== undefined).length;
    const fast = reading(cut, false);
    expect({ seed, ...fast }).toEqual({ seed, ...reading(cut, true) });
    expect({ seed, ...inOrder(fast) }).toEqual({ seed, ...inOrder(reading(whole, true)) });
  }
  expect(plain).toBeGreaterThan(200);
});

test('[IN-7] many keys of more digits than a spreadsheet keeps, all ending in 0, are told of', () => {
  const lines = Array.from(
    { length: 300 },
    (_, at) => FIRST[at % 64]?.replace(/^F\d+/, `${1e14 + at}0`) ?? '',
  );
  const snapshots = snapshotsOf(bytesOf([HEAD, ...FIRST, ...lines, ''].join('\n')), () => 9000);
  const fast = reading(snapshots, false);
  expect(fast.issues.map(({ code }) => code)).toContain('personKeysRounded');
  expect(fast).toEqual(reading(snapshots, true));
});

test('[IN-7] who is shown every row is shown its key', () => {
  const lines = Array.from(
    { length: 300 },
    (_, at) => FIRST[at % 64]?.replace(/^F\d+/, `K${10_000 + at}`) ?? '',
  );
  const keys: string[] = [];
  const one = startReading({
    indicators,
    required: false,
    classification,
    witness: (batch) => keys.push(...batch.person.slice(0, batch.length)),
  });
  for (const snapshot of snapshotsOf(bytesOf([HEAD, ...FIRST, ...lines, ''].join('\n')), () => 9000))
    one.add(snapshot);
  one.finish();
  expect(keys).toEqual([...FIRST, ...lines].map((line) => line.split(';')[0]));
});

test('[IN-7] without dates the last row counts, wherever in their blocks the rows stand', () => {
  const line = (key: string, code: number) => `${key};2019;0301;30;1;${code};1;3`;
  const blocks = [
    [HEAD.slice(0, HEAD.lastIndexOf(';')), ...FIRST.map((one) => one.slice(0, one.lastIndexOf(';')))],
    Array.from({ length: 400 }, (_, at) => line(at === 390 ? 'AGAIN' : `K${10_000 + at}`, 1)),
    [line('AGAIN', 3), line('OTHER', 1)],
  ].map((lines) => bytesOf(`${lines.join('\n')}\n`));
  const lengths = blocks.map(({ length }) => length);
  const all = Uint8Array.from(blocks.flatMap((block) => [...block]));
  const snapshots = snapshotsOf(all, () => lengths.shift() ?? 1);
  expect(snapshots.map(({ text }) => text?.lines)).toEqual([undefined, 400, 2]);
  expect(reading(snapshots, false)).toEqual(reading(snapshots, true));
});
