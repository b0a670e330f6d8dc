import { EVERYONE_IN_DATA, guessReach, NO_REPORTING, regionsInReach, type Reach } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { withReach } from '../../../src/core/measures/who-reported';
import { startReading } from '../../../src/core/reading';
import { evaluate } from '../../../src/core/evaluate';
import { classification, indicators } from '../../made/shipped';

const codesOf = (year: number, county?: string): readonly string[] =>
  (classification.forYear(year)?.municipalities ?? [])
    .filter((one) => county === undefined || one.county === county)
    .map(({ code }) => code);

function guess(
  rows: Readonly<Record<number, readonly string[]>>,
  more: Partial<Parameters<typeof guessReach>[0]> = {},
): Reach {
  const withRows = new Map(Object.entries(rows).map(([year, codes]) => [Number(year), new Set(codes)]));
  return guessReach({ classification, withRows, reporting: NO_REPORTING, ...more });
}

describe('what the data are about', () => {
  test.each([2018, 2019, 2020, 2024])('[IN-11] every number of kommuner of a fylke, in %i', (year) => {
    for (const { code: county } of classification.forYear(year)?.counties ?? []) {
      const members = codesOf(year, county);
      for (let some = 1; some <= members.length; some++) {
        const codes = members.slice(0, some);
        expect({ county, some, ...guess({ [year]: codes }) }).toEqual(
          2 * some >= members.length
            ? { county, some, kind: 'counties', codes: [county], guessed: true }
            : { county, some, kind: 'municipalities', codes: [...codes].sort(), guessed: true },
        );
      }
    }
  });

  test('[IN-11] at least half of the kommuner of the country are the country', () => {
    const all = codesOf(2019);
    expect(all).toHaveLength(422);
    // Every other kommune, so that no fylke tells the same.
    const half = all.filter((_, index) => index % 2 === 0);
    expect(guess({ 2019: half })).toEqual({ kind: 'country' });
    expect(guess({ 2019: half.slice(1) }).kind).toBe('counties');
    expect(guess({ 2018: ['1201'], 2019: half })).toEqual({ kind: 'country' });
  });

  test('[IN-11] all years count together, whatever the number of a kommune was', () => {
    expect(guess({ 2019: ['1201'], 2020: ['4601'] })).toEqual({
      kind: 'municipalities',
      codes: ['1201', '4601'],
      guessed: true,
    });
    const reach = guess({ 2020: codesOf(2020, '46'), 2019: ['1201'] });
    expect(reach).toEqual({
      kind: 'counties',
      codes: ['12', '14', '46'].filter((code) => reach.kind !== 'country' && reach.codes.includes(code)),
      guessed: true,
    });
    expect(reach.kind !== 'country' && reach.codes).toContain('46');
  });

  test('[IN-11] named and jointly reported kommuner belong to it', () => {
    const reporting = {
      nonReporting: ['1149'],
      joint: [{ municipality: '1151', with: '1106' }],
      carryForward: false,
    };
    expect(guess({ 2019: ['1101'] }, { reporting })).toMatchObject({
      codes: ['1101', '1106', '1149', '1151'],
    });
  });

  test('[IN-11] without a known kommune it is about none, and not about the country', () => {
    expect(guess({})).toEqual({ kind: 'municipalities', codes: [], guessed: true });
  });

  test('[IN-11] a reach that is set is followed into other years', () => {
    const regions = (reach: Reach, year: number) =>
      regionsInReach(classification, reach, year, { reporting: NO_REPORTING, regionsOf: undefined });
    const bergen = { kind: 'municipalities', codes: ['4601'], guessed: false } as const;
    expect([...(regions(bergen, 2019)?.municipalities ?? [])]).toEqual(['1201']);
    const vestland = { kind: 'counties', codes: ['46'], guessed: false } as const;
    expect([...(regions(vestland, 2019)?.counties ?? [])]).toEqual(['12', '14']);
    expect(regions(vestland, 2020)?.municipalities.size).toBe(codesOf(2020, '46').length);
    expect(regions({ kind: 'country' }, 2019)).toBeNull();
  });
});

describe('results of a part of the country', () => {
  const rows = [
    ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10'],
    [2019, '1201', 20, 1, 1],
    [2019, '1201', 70, 1, 3],
    [2019, '9999', 50, 1, 1],
  ];
  const request = { indicators, required: false, classification };
  const tabulation = () => {
    const reading = startReading(request);
    reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows });
    return reading.finish();
  };

  test('[IN-11] regions outside are neither shown nor called not reported; the top line is everyone in the data', () => {
    const counted = tabulation();
    const { measures, issues, reach } = evaluate(counted, withReach(counted, { classification }));
    expect([
      ...new Set(measures.map(({ level, regionCode, regionName }) => `${level} ${regionCode} ${regionName}`)),
    ]).toEqual([`land 0 ${EVERYONE_IN_DATA.name}`, 'kommune 1201 Bergen']);
    expect(measures[0]).toMatchObject({ count: 2, denominator: 3, coverage: { reported: 1, total: 1 } });
    expect(issues.map(({ code }) => code)).not.toContain('notReported');
    expect(issues.map(({ code }) => code)).toContain('reachGuessed');
    expect(reach).toEqual({
      kind: 'municipalities',
      regions: [{ code: '1201', name: 'Bergen' }],
      guessed: true,
    });
  });

  test('[IN-11] a reach changes no number, only what is shown and how it is called', () => {
    const whole = evaluateRows({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows }, request);
    const byKey = new Map(
      whole.measures.map((one) => [`${one.indicator} ${one.level} ${one.regionCode} ${one.measure}`, one]),
    );
    for (const codes of [['1201'], ['1201', '0301'], ['0301']]) {
      const part = evaluate(tabulation(), {
        classification,
        reach: { kind: 'municipalities', codes, guessed: false },
      });
      expect(part.measures.length).toBeGreaterThan(0);
      for (const one of part.measures) {
        const same = byKey.get(`${one.indicator} ${one.level} ${one.regionCode} ${one.measure}`);
        expect({ ...one, regionName: '', coverage: null }).toEqual({
          ...same,
          regionName: '',
          coverage: null,
        });
      }
    }
  });
});
