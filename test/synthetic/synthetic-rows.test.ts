import { buildClassification } from '../../src/core/regions/classification';
import { SYNTHETIC_COLUMNS as COLUMN, SYNTHETIC_HEADER } from '../../src/synthetic/person';
import type { YearClassification } from '../../src/core/regions/types';
import { MESS_KINDS, syntheticRows } from '../../src/synthetic';
import regionData from '../../src/definitions/regions/classification.json';

const classification = buildClassification(regionData);
const regions = yearOf(2019);

it('gives the same rows for the same seed, others for another', () => {
  const rows = (seed: number) => [...syntheticRows({ regions, persons: 50, seed, mess: 0.5 })];
  expect(rows(3)).toEqual(rows(3));
  expect(rows(3)).not.toEqual(rows(4));
});

it('makes sound rows when there is no mess: known kommuner, ages and codes the sheets know', () => {
  const [header, ...rows] = [...syntheticRows({ regions, persons: 20_000, seed: 1, mess: 0 })];
  expect(header).toEqual(SYNTHETIC_HEADER);
  expect(rows.length).toBe(20_000);
  const seen = (column: number) => new Set(rows.map((row) => row[column]));
  expect(seen(COLUMN.person).size).toBe(20_000);
  expect([...seen(COLUMN.municipality)].every((code) => regions.municipalityByCode.has(String(code)))).toBe(
    true,
  );
  expect([...seen(COLUMN.workNeed)].sort()).toEqual([1, 2, 9, null]);
  expect([...seen(COLUMN.workReceived)].sort()).toEqual([1, 2, 3, null]);
  for (const row of rows) {
    expect(row[COLUMN.age]).toBeGreaterThanOrEqual(0);
    expect(row[COLUMN.age]).toBeLessThanOrEqual(105);
  }
});

it('says in every row that the person is invented', () => {
  const [, ...rows] = [...syntheticRows({ regions, persons: 100, seed: 1, mess: 0 })];
  expect(rows.every((row) => String(row[COLUMN.person]).startsWith('oppdiktet-'))).toBe(true);
});

it('has large and small kommuner: Oslo most persons, some kommuner hardly any', () => {
  const [, ...rows] = [...syntheticRows({ regions, persons: 50_000, seed: 1, mess: 0 })];
  const sizes = new Map<unknown, number>();
  for (const row of rows) sizes.set(row[COLUMN.municipality], (sizes.get(row[COLUMN.municipality]) ?? 0) + 1);
  const ordered = [...sizes].sort((a, b) => b[1] - a[1]);
  expect(ordered[0]?.[0]).toBe('0301');
  expect(ordered.at(-1)?.[1]).toBeLessThan(20);
});

it('spoils the share asked for, with every kind of trouble', () => {
  const sound = [...syntheticRows({ regions, persons: 4000, seed: 1, mess: 0 })];
  const rows = [...syntheticRows({ regions, persons: 4000, seed: 1, mess: 0.25 })];
  const rowsTooMany = rows.length - sound.length;
  // Two of the kinds add a row each.
  expect(rowsTooMany / (2 / MESS_KINDS.length) / 4000).toBeCloseTo(0.25, 1);
  const cells = (column: number) => rows.map((row) => row[column]);
  expect(cells(COLUMN.workReceived)).toContain('#N/A');
  expect(cells(COLUMN.municipality)).toEqual(expect.arrayContaining([301, '9999', '0301 Oslo', null]));
  expect(cells(COLUMN.age)).toEqual(expect.arrayContaining([999, 121, null]));
  expect(cells(COLUMN.year)).toEqual(expect.arrayContaining([2018, '19']));
  expect(cells(COLUMN.registrationDate)).toContain('31.02.2019');
  expect(rows.some((row) => row.every((cell) => cell === null))).toBe(true);
});

it.each([2015, 2020, 2025])('knows the kommuner of %i', (year) => {
  const [, ...rows] = [...syntheticRows({ regions: yearOf(year), persons: 500, seed: 1, mess: 0 })];
  expect(rows.every((row) => yearOf(year).municipalityByCode.has(String(row[COLUMN.municipality])))).toBe(
    true,
  );
  expect(new Set(rows.map((row) => row[COLUMN.year]))).toEqual(new Set([year]));
});

function yearOf(year: number): YearClassification {
  const found = classification.forYear(year);
  if (found === undefined) throw new Error(`no classification of ${year}`);
  return found;
}
