import { audited, findingLines, hiddenLines } from '../made/audit/audited';
import { Dice } from '../made/dice';
import { printedShare } from '../oracles/audit/fillings';

/* Wilson's interval, by its formula written out here, and every count and denominator that print as it does. */
const Z = { 95: 1.959963984540054, 99.8: 3.090232306167813 };

function printedEnds(count: number, persons: number, level: 95 | 99.8): readonly [string, string] {
  const z2 = Z[level] ** 2;
  const centre = (count + z2 / 2) / (persons + z2);
  const half = (Z[level] / (persons + z2)) * Math.sqrt((count * (persons - count)) / persons + z2 / 4);
  const text = (share: number) => `${(Math.round(Math.abs(share) * 1000) / 10).toFixed(1).replace('.', ',')}`;
  return [text(centre - half), text(centre + half)];
}

const NOTE = (level: string) => [`Nedre og øvre grense er et ${level} % intervall etter Wilsons metode.`];
const HEADER = [
  'Kommune',
  'Nevner',
  'Antall innfridd',
  'Andel innfridd (%)',
  'Nedre grense innfridd',
  'Øvre grense innfridd',
];

const MOST = 400;
/** All counts over denominators up to 400 by what is printed of them. */
function byPrint(level: 95 | 99.8): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const all = new Map<string, (readonly [number, number])[]>();
  for (let persons = 1; persons <= MOST; persons++)
    for (let count = 0; count <= persons; count++) {
      const key = [printedShare(count, persons), ...printedEnds(count, persons, level)].join(' ');
      const own = all.get(key);
      if (own) own.push([count, persons]);
      else all.set(key, [[count, persons]]);
    }
  return all;
}

describe('[DIS-3] an interval of confidence with its share tells the denominator and the count', () => {
  test.each([95, 99.8] as const)('at %s per cent what remains is what prints so, by enumeration', (level) => {
    const dice = new Dice(level);
    const prints = byPrint(level);
    let told = 0;
    for (let at = 0; at < 25; at++) {
      const persons = 1 + dice.below(at % 2 === 0 ? 30 : 150);
      const count = dice.below(persons + 1);
      const [low, high] = printedEnds(count, persons, level);
      const share = printedShare(count, persons);
      const possible = prints.get(`${share} ${low} ${high}`) ?? [];
      const { hidden } = audited(
        [HEADER, ['Bergen', ':', ':', share, low, high], NOTE(String(level).replace('.', ','))],
        { rule: { below: 3 } },
      );
      const range = (which: 0 | 1) => ({
        least: Math.min(...possible.map((one) => one[which])),
        most: Math.max(...possible.map((one) => one[which])),
      });
      expect([persons, count, hidden.map(({ remains }) => remains)]).toEqual([
        persons,
        count,
        [range(1), range(0)],
      ]);
      if (range(1).least === range(1).most) told++;
    }
    expect(told).toBeGreaterThan(3);
  });

  test('beside hidden cells it is a finding that rests on it, and hiding it repairs it', () => {
    // 3 of 12: 25,0 (8,9–53,2)
    expect(printedEnds(3, 12, 95)).toEqual(['8,9', '53,2']);
    const result = audited([HEADER, ['Bergen', ':', ':', '25,0', '8,9', '53,2'], NOTE('95')]);
    expect(findingLines(result)).toEqual(['recovered B2 12 by E2:F2', 'computed C2 3 by E2:F2']);
    expect(result.repair?.left).toBe(0);
    expect(result.notChecked.map(({ kind }) => kind)).not.toContain('intervals');
  });

  test('where the table does not say whose method it is, or says two levels, it is not used, and that is told', () => {
    const row = ['Bergen', ':', ':', '25,0', '8,9', '53,2'];
    for (const note of [
      [''],
      ['Nedre og øvre grense er et 95 % intervall.'],
      ['Wilson: 95 % intervall, 99,8 % intervall'],
    ]) {
      const result = audited([HEADER, row, note]);
      expect(hiddenLines(result).join()).not.toContain('3–3');
      expect(result.notChecked.map(({ kind }) => kind)).toContain('intervals');
    }
  });

  test('our own long rows with statistics are read so, each end from 0 to 1, and the other statistics are no counts', () => {
    // 8 of 60: 0,133 (0,069–0,242)
    const header =
      'year;level;regionCode;regionName;measure;outcome;ageGroup;count;denominator;share;sharePercent;status;intervalLow;intervalHigh;intervalLevel;intervalMethod;overDispersion';
    const row =
      '2023;kommune;0301;Oslo;5;partiallyMet;all;:;:;0,13333333333333333;13,3;value;0,06914109480586972;0,24165159676499617;95;wilson;2,5';
    const result = audited([header, row].map((line) => line.split(';')));
    expect(hiddenLines(result).map((line) => line.split(' ').at(-1))).toEqual(['60–60', '8–8']);
    expect(result.contradictions).toEqual([]);
    expect(result.notChecked.map(({ kind }) => kind)).not.toContain('intervals');
  });
});
