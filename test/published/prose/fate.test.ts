import { fateOf } from '../../../src/published/prose/fate';
import { changesOf } from '../../../src/core/regions/follow-changes';
import { shipped } from '../../made/shipped-regions';

describe('fateOf', () => {
  test('[REG-7] of the 13 kommuner missing in 2019, ten merged in 2020 and three did not', () => {
    const missing = [
      '0122',
      '0123',
      '0124',
      '0125',
      '0138',
      '0226',
      '0227',
      '1141',
      '1216',
      '1234',
      '1828',
      '1936',
      '5011',
    ];
    const fates = Object.fromEntries(missing.map((code) => [code, fateOf(shipped, code, 2020).kind]));
    expect(fates).toEqual({
      '0122': 'merged',
      '0123': 'merged',
      '0124': 'merged',
      '0125': 'merged',
      '0138': 'merged',
      '0226': 'merged',
      '0227': 'merged',
      '1141': 'merged',
      '1216': 'renumbered',
      '1234': 'merged',
      '1828': 'unchanged',
      '1936': 'renumbered',
      '5011': 'merged',
    });
  });

  test('[REG-7] says into what and with whom, and who gave only a part', () => {
    expect(fateOf(shipped, '1234', 2020)).toEqual({
      kind: 'merged',
      into: { code: '4621', name: 'Voss' },
      with: [{ code: '1235', name: 'Voss' }],
      partOf: [],
    });
    expect(fateOf(shipped, '5011', 2020)).toEqual({
      kind: 'merged',
      into: { code: '5055', name: 'Heim' },
      with: [
        { code: '1571', name: 'Halsa' },
        { code: '5012', name: 'Snillfjord' },
      ],
      partOf: [{ code: '5012', name: 'Snillfjord' }],
    });
  });

  test('[REG-7] a kommune that keeps its number and takes in another has merged', () => {
    expect(fateOf(shipped, '1103', 2020)).toMatchObject({
      kind: 'merged',
      into: { code: '1103', name: 'Stavanger' },
    });
    expect(fateOf(shipped, '0704', 2017)).toMatchObject({
      kind: 'merged',
      with: [{ code: '0720', name: 'Stokke' }],
    });
  });

  test('[REG-7] a split names every part', () => {
    expect(fateOf(shipped, '1507', 2024)).toEqual({
      kind: 'split',
      into: [
        { code: '1508', name: 'Ålesund' },
        { code: '1580', name: 'Haram' },
      ],
    });
  });

  test('[REG-7] says when there was no such kommune the year before', () => {
    expect(fateOf(shipped, '3014', 2020)).toEqual({ kind: 'notInYear' });
    expect(fateOf(shipped, '0301', 2015)).toEqual({ kind: 'notInYear' });
    expect(fateOf(shipped, '0301', 2026)).toEqual({ kind: 'notInYear' });
  });
});

describe('the changes of the shipped classification', () => {
  /** The kommuner of a year made from several of the year before, with those they were made from. */
  const mergers = (year: number) => {
    const changes = changesOf(shipped, year);
    return [...new Set(changes.map(({ newCode }) => newCode))]
      .map((into) => changes.filter(({ newCode }) => newCode === into).map(({ oldCode }) => oldCode))
      .filter((from) => from.length > 1);
  };

  test('[REG-7] in 2020, 109 kommuner became 43', () => {
    // Statistics Norway's own count, quoted in abcnyheter.no and nettavisen.no of 3 January 2020. Tysfjord and Snillfjord
    // were divided among the new ones and count once each, and Narvik, Hamarøy, Heim, Hitra and Orkland are among the 43.
    expect(mergers(2020)).toHaveLength(43);
    expect(new Set(mergers(2020).flat()).size).toBe(109);
  });

  test('[REG-7] there are none in 2021 and none before the data begin', () => {
    expect(mergers(2021)).toEqual([]);
    expect(mergers(2015)).toEqual([]);
  });
});
