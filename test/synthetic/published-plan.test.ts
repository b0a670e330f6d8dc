import { buildClassification } from '../../src/core/regions/classification';
import { SYNTHETIC_COLUMNS as COLUMN } from '../../src/synthetic/person';
import { plannedRows, planPublished, type PlannedMunicipality } from '../../src/synthetic';
import regionData from '../../src/definitions/regions/classification.json';

const regions = buildClassification(regionData).forYear(2019);
if (regions === undefined) throw new Error('no classification of 2019');

// The publication page of 2019, as notes/reference-numbers.md has it; Finnmark 20, Vest-Agder 10.
const TARGETS = {
  country: { met: 777, partiallyMet: 79, unmet: 142 },
  counties: [
    { code: '20', met: 687 },
    { code: '10', met: 844 },
  ],
  withoutRows: '0122 0123 0124 0125 0138 0226 0227 1141 1216 1234 1828 1936 5011 1151'.split(' '),
};

describe.each([1, 2, 3])('a plan with seed %i', (seed) => {
  const plan = planPublished(regions, TARGETS, 24_000, seed);

  it('[PUB-4] prints as published, land and the two fylker, with a rest above zero', () => {
    expect(printed(plan)).toMatchObject({ met: '77.7', partiallyMet: '7.9', unmet: '14.2' });
    expect(Number(printed(plan).unreported)).toBeGreaterThan(0);
    expect(printed(inCounty(plan, '20')).met).toBe('68.7');
    expect(printed(inCounty(plan, '10')).met).toBe('84.4');
  });

  it('keeps the other fylker between the two, and lets them differ', () => {
    const rates = regions.counties
      .filter(({ code }) => code !== '20' && code !== '10')
      .map(({ code }) => Number(printed(inCounty(plan, code)).met));
    expect(Math.min(...rates)).toBeGreaterThan(68.7);
    expect(Math.max(...rates)).toBeLessThan(84.4);
    expect(new Set(rates).size).toBeGreaterThan(10);
  });

  it('[REG-4] leaves the kommuner without data out and has all others', () => {
    expect(plan.map(({ code }) => code)).toEqual(
      regions.municipalities.map(({ code }) => code).filter((code) => !TARGETS.withoutRows.includes(code)),
    );
    expect(plan.length).toBe(422 - 14);
  });

  it('has no negative number', () => {
    for (const one of plan)
      expect(Math.min(one.met, one.partiallyMet, one.unmet, one.unreported)).toBeGreaterThanOrEqual(0);
  });
});

it('the rows follow the plan exactly, and add earlier registrations of some persons', () => {
  const plan = planPublished(regions, TARGETS, 24_000, 1);
  const [, ...rows] = plannedRows(plan, 2019, 1);
  const last = new Map(rows.map((row) => [row[COLUMN.person], row]));
  expect(rows.length).toBeGreaterThan(last.size);
  const met = new Map<unknown, number>();
  for (const row of last.values()) {
    if (row[COLUMN.workNeed] !== 1 || row[COLUMN.workReceived] !== 1) continue;
    met.set(row[COLUMN.municipality], (met.get(row[COLUMN.municipality]) ?? 0) + 1);
  }
  expect(new Map(plan.filter((one) => one.met > 0).map((one) => [one.code, one.met]))).toEqual(
    new Map([...met].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))),
  );
});

function inCounty(plan: readonly PlannedMunicipality[], code: string): PlannedMunicipality[] {
  return plan.filter((one) => one.code.startsWith(code));
}

/** Shares as printed, by exact decimal arithmetic of our own: half away from zero on tenths of a per cent. */
function printed(plan: readonly PlannedMunicipality[]) {
  const total = plan.reduce((sum, one) => sum + one.met + one.partiallyMet + one.unmet + one.unreported, 0);
  const share = (of: (one: PlannedMunicipality) => number) => {
    const count = BigInt(plan.reduce((sum, one) => sum + of(one), 0));
    const tenths = (count * 10_000n + BigInt(total) * 5n) / (BigInt(total) * 10n);
    return `${tenths / 10n}.${tenths % 10n}`;
  };
  return {
    met: share((one) => one.met),
    partiallyMet: share((one) => one.partiallyMet),
    unmet: share((one) => one.unmet),
    unreported: share((one) => one.unreported),
  };
}

test('[PUB-4] by inhabitants Sarpsborg is larger than Rømskog, Oslo the largest, and the page still comes out', () => {
  const plan = planPublished(regions, TARGETS, 24_000, 2019, 'inhabitants');
  const personsIn = (code: string): number =>
    plan
      .filter((one) => one.code === code)
      .reduce((sum, one) => sum + one.met + one.partiallyMet + one.unmet + one.unreported, 0);
  expect(personsIn('0105')).toBeGreaterThan(20 * personsIn('0121'));
  const largest = Math.max(...plan.map(({ code }) => personsIn(code)));
  expect(personsIn('0301')).toBe(largest);
  expect(printed(plan)).toMatchObject({ met: '77.7', partiallyMet: '7.9', unmet: '14.2' });
  expect(printed(inCounty(plan, '20')).met).toBe('68.7');
});
