import { changesOf, followChanges } from '../../../src/core/regions/follow-changes';
import { sourcesOfSeries } from '../../../src/core/regions/sources-of-series';
import { referenceList, shipped } from '../../made/shipped-regions';

const YEARS = Array.from({ length: 11 }, (_, index) => 2015 + index);
const codesOf = (year: number) => shipped.forYear(year)?.municipalities.map((one) => one.code) ?? [];
const one = (code: string) => ({ kind: 'one', code });

describe('followChanges', () => {
  // The kommuner of the publication page with their numbers of 2019, 2020 and 2024 (notes on the domain, section 3).
  test.each([
    ['0122', '3014', '3118'],
    ['0123', '3014', '3118'],
    ['0124', '3014', '3118'],
    ['0125', '3014', '3118'],
    ['0138', '3014', '3118'],
    ['0226', '3030', '3205'],
    ['0227', '3030', '3205'],
    ['1141', '1103', '1103'],
    ['1234', '4621', '4621'],
    ['1216', '4612', '4612'],
    ['1828', '1828', '1828'],
    ['1936', '5423', '5534'],
    ['5011', '5055', '5055'],
    ['1151', '1151', '1151'],
    ['1149', '1149', '1149'],
  ])('[REG-7] %s of 2019 is %s in 2020 and %s in 2024', (code, in2020, in2024) => {
    expect(followChanges(shipped, code, 2019, 2020)).toEqual(one(in2020));
    expect(followChanges(shipped, code, 2019, 2024)).toEqual(one(in2024));
  });

  test.each([
    ['1601', 2017, 2018, '5001'], // Trondheim
    ['1601', 2015, 2025, '5001'],
    ['1612', 2017, 2019, '5011'], // Hemne
    ['1903', 2019, 2020, '5402'], // Harstad
    ['1903', 2015, 2024, '5503'],
    ['1567', 2018, 2019, '5061'], // Rindal, which changed fylke
    ['0219', 2019, 2020, '3024'], // Bærum, as on ssb.no
    ['0219', 2019, 2024, '3201'],
    ['0532', 2019, 2024, '3236'], // Jevnaker, once placed in the wrong fylke by a hand-made list
    ['0301', 2015, 2025, '0301'],
    ['3014', 2022, 2022, '3014'],
  ])('[REG-7] %s of %i is in %i %s', (code, year, target, expected) => {
    expect(followChanges(shipped, code, year, target)).toEqual(one(expected));
  });

  // Statistics Norway's list of changes: one old code, several new.
  test.each([
    ['1850', 2019, 2020, ['1806', '1875']], // Tysfjord
    ['5012', 2019, 2020, ['5055', '5056', '5059']], // Snillfjord
    ['1507', 2023, 2024, ['1508', '1580']], // Ålesund
    ['0720', 2016, 2017, ['0704', '0710']], // Stokke
  ])('[REG-7] %s is split from %i to %i and never guessed', (code, year, target, into) => {
    expect(followChanges(shipped, code, year, target)).toEqual({
      kind: 'split',
      into,
      reason: { kind: 'split', year: target, code, among: into },
    });
  });

  test('[REG-7] those four are all the splits there are', () => {
    const split = YEARS.slice(1).flatMap((year) =>
      codesOf(year - 1)
        .filter((code) => followChanges(shipped, code, year - 1, year).kind === 'split')
        .map((code) => `${code} ${year}`),
    );
    expect(split).toEqual(['0720 2017', '1850 2020', '5012 2020', '1507 2024']);
  });

  test('[REG-7] a split is remembered through later changes of number', () => {
    expect(followChanges(shipped, '0720', 2015, 2025)).toEqual({
      kind: 'split',
      into: ['3905', '3907'],
      reason: { kind: 'split', year: 2017, code: '0720', among: ['0704', '0710'] },
    });
  });

  test('[REG-7] what merged into Ålesund in 2020 cannot be found again after the split of 2024', () => {
    expect(followChanges(shipped, '1534', 2019, 2023)).toEqual(one('1507'));
    expect(followChanges(shipped, '1534', 2019, 2024)).toMatchObject({
      kind: 'split',
      into: ['1508', '1580'],
    });
  });

  test('[REG-7] backwards, a merged kommune is several and a split-off one is part of one', () => {
    expect(followChanges(shipped, '3205', 2024, 2019)).toEqual({
      kind: 'split',
      into: ['0226', '0227', '0231'],
      reason: { kind: 'merger', year: 2020, code: '3030', among: ['0226', '0227', '0231'] },
    });
    expect(followChanges(shipped, '1580', 2024, 2023)).toEqual(one('1507'));
    expect(followChanges(shipped, '5534', 2024, 2015)).toEqual(one('1936'));
  });

  test('[REG-7] parts that meet again by the target year are whole', () => {
    const both = { code: '0101', name: 'A', county: '01' };
    const half = { code: '0102', name: 'B', county: '01' };
    const other = { code: '0103', name: 'C', county: '01' };
    const years: Record<number, readonly (typeof both)[]> = {
      2001: [both],
      2002: [half, other],
      2003: [both],
    };
    const classification = {
      firstYear: 2001,
      lastYear: 2003,
      forYear: (year: number) => {
        const municipalities = years[year];
        if (!municipalities) return undefined;
        const municipalityByCode = new Map(municipalities.map((each) => [each.code, each]));
        return { year, municipalities, municipalityByCode, counties: [], countyByCode: new Map() };
      },
      changes: [
        { oldCode: '0101', newCode: '0102', year: 2002 },
        { oldCode: '0101', newCode: '0103', year: 2002 },
        { oldCode: '0102', newCode: '0101', year: 2003 },
        { oldCode: '0103', newCode: '0101', year: 2003 },
      ],
    };
    expect(followChanges(classification, '0101', 2001, 2003)).toEqual(one('0101'));
    expect(followChanges(classification, '0101', 2003, 2001)).toEqual(one('0101'));
  });

  test('[REG-7] a code that is no kommune of its year is not followed', () => {
    expect(followChanges(shipped, '0122', 2020, 2024)).toEqual({ kind: 'notInYear' });
    expect(followChanges(shipped, '0122', 2019, 2030)).toEqual({ kind: 'notInYear' });
    expect(followChanges(shipped, '0122', 2010, 2019)).toEqual({ kind: 'notInYear' });
  });

  test('[REG-7] every kommune of every year, in every other year, agrees with walking the list of changes', () => {
    const walk = walker();
    const differing: unknown[] = [];
    let compared = 0;
    for (const year of YEARS) {
      for (const target of YEARS) {
        for (const code of codesOf(year)) {
          const followed = followChanges(shipped, code, year, target);
          const reached =
            followed.kind === 'one' ? [followed.code] : followed.kind === 'split' ? followed.into : [];
          const walked = walk(code, year, target);
          compared += 1;
          if (String(reached) !== String(walked)) differing.push({ code, year, target, reached, walked });
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBe(11 * (2 * 428 + 426 + 2 * 422 + 4 * 356 + 2 * 357));
  });

  test('[REG-7] every kommune of 2015 reaches kommuner of 2025', () => {
    const last = new Set(codesOf(2025));
    for (const code of codesOf(2015)) {
      const followed = followChanges(shipped, code, 2015, 2025);
      const reached =
        followed.kind === 'one' ? [followed.code] : followed.kind === 'split' ? followed.into : [];
      expect(reached).not.toEqual([]);
      expect(reached.every((each) => last.has(each))).toBe(true);
    }
  });
});

describe('sourcesOfSeries', () => {
  test('[REG-7] a merged kommune is the sum of those it was made of', () => {
    expect(sourcesOfSeries(shipped, 2019, 2020)?.get('3014')).toEqual({
      kind: 'sum',
      from: ['0122', '0123', '0124', '0125', '0138'],
    });
    expect(sourcesOfSeries(shipped, 2017, 2023)?.get('5001')).toEqual({
      kind: 'sum',
      from: ['1601', '1662'],
    });
  });

  // helseprofil/khfunctions blanks these rather than guess; 1508 and 1580 too, as far back as the joint Ålesund.
  test('[REG-7] kommuner that a split went into get no value before it, and the reason', () => {
    const notGiven = (year: number, target: number) =>
      [...(sourcesOfSeries(shipped, year, target) ?? [])].flatMap(([code, source]) =>
        source.kind === 'notGiven' ? [code] : [],
      );
    expect(notGiven(2019, 2020)).toEqual(['1806', '1875', '5055', '5056', '5059']);
    expect(notGiven(2020, 2023)).toEqual([]);
    expect(notGiven(2023, 2024)).toEqual(['1508', '1580']);
    expect(notGiven(2019, 2024)).toEqual(['1508', '1580', '1806', '1875', '5055', '5056', '5059']);
    expect(notGiven(2016, 2017)).toEqual(['0704', '0710']);
    expect(sourcesOfSeries(shipped, 2019, 2020)?.get('5056')).toEqual({
      kind: 'notGiven',
      because: [
        {
          code: '5012',
          reason: { kind: 'split', year: 2020, code: '5012', among: ['5055', '5056', '5059'] },
        },
      ],
    });
  });

  test('[REG-7] backwards, only kommuner that later merged get no value', () => {
    const back = sourcesOfSeries(shipped, 2024, 2023);
    expect(back?.get('1507')).toEqual({ kind: 'sum', from: ['1508', '1580'] });
    expect([...(back ?? [])].filter(([, source]) => source.kind === 'notGiven')).toEqual([]);
    expect(sourcesOfSeries(shipped, 2020, 2019)?.get('1149')).toEqual({ kind: 'sum', from: ['1149'] });
    expect(sourcesOfSeries(shipped, 2020, 2019)?.get('0122')?.kind).toBe('notGiven');
  });

  test('[REG-3] in every pair of years each kommune is counted once, or named as the reason why not', () => {
    for (const year of YEARS) {
      for (const target of YEARS) {
        const sources = [...(sourcesOfSeries(shipped, year, target)?.entries() ?? [])];
        expect(sources.map(([code]) => code)).toEqual(codesOf(target));
        const summed = sources.flatMap(([, source]) => (source.kind === 'sum' ? source.from : []));
        expect(new Set(summed).size).toBe(summed.length);
        const blamed = sources.flatMap(([, source]) =>
          source.kind === 'notGiven' ? source.because.map((each) => each.code) : [],
        );
        const left = codesOf(year).filter((code) => !summed.includes(code) && !blamed.includes(code));
        // Left over: whole kommuner that went into one that is not given for another's sake.
        for (const code of left) {
          const followed = followChanges(shipped, code, year, target);
          expect(followed.kind === 'one' && sources.find(([to]) => to === followed.code)?.[1].kind).toBe(
            'notGiven',
          );
        }
      }
    }
  });

  test('[REG-7] a year without classification has no sources', () => {
    expect(sourcesOfSeries(shipped, 2014, 2020)).toBeUndefined();
    expect(sourcesOfSeries(shipped, 2020, 2026)).toBeUndefined();
  });
});

test('[REG-7] changesOf gives the changes of one year', () => {
  expect(changesOf(shipped, 2019)).toEqual([{ oldCode: '1567', newCode: '5061', year: 2019 }]);
  expect(changesOf(shipped, 2021)).toEqual([]);
});

/** Walks Statistics Norway's list as it stands, name changes included, one date at a time, without our data. */
function walker(): (code: string, year: number, target: number) => readonly string[] {
  const steps = new Map<string, Set<string>>();
  const add = (from: string, to: string) => steps.set(from, (steps.get(from) ?? new Set<string>()).add(to));
  for (const [oldCode = '', , newCode = '', , date = ''] of referenceList('kommune-changes.csv')) {
    add(`${oldCode} before ${date.slice(0, 4)}`, newCode);
    add(`${newCode} after ${date.slice(0, 4)}`, oldCode);
  }
  const walk = (code: string, year: number, target: number): ReadonlySet<string> => {
    if (year === target) return new Set([code]);
    const key = year < target ? `${code} before ${year + 1}` : `${code} after ${year}`;
    const next = [...(steps.get(key) ?? [code])];
    return new Set(next.flatMap((each) => [...walk(each, year + Math.sign(target - year), target)]));
  };
  return (code, year, target) => [...walk(code, year, target)].sort();
}
