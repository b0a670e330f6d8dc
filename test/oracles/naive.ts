import type { RawCell } from '../../src/core/persons/snapshot';

/**
 * The sheets' rules a second time, as slowly and plainly as they can be written, one filter per måltall: what the engine
 * is held against. It shares no code with src.
 */
export interface NaiveRow {
  readonly need: RawCell;
  readonly received: RawCell;
  readonly age: RawCell;
  readonly municipality?: string;
}

export const NAIVE_OUTCOMES = ['met', 'partiallyMet', 'unmet', 'unreported'] as const;
export const NAIVE_AGES = ['all', '0-17', '18-66', '67+'] as const;

const text = (cell: RawCell): string =>
  (cell === null || cell === undefined ? '' : String(cell)).trim().replace(/[,.]0+$/, '');
const isMissing = (cell: RawCell): boolean =>
  ['', '.', '..', 'NA', 'null', '0'].includes(text(cell)) ||
  String(cell).trim() === '.' ||
  String(cell).trim() === '..';
const isCode = (cell: RawCell, value: number): boolean => text(cell) === String(value);

const inAgeGroup = (cell: RawCell, group: string): boolean => {
  if (group === 'all') return true;
  const words = String(cell ?? '').trim();
  if (words === '' || Number.isNaN(Number(words))) return false;
  const years = Math.floor(Number(words));
  if (years < 0 || years > 120) return false;
  if (group === '0-17') return years <= 17;
  if (group === '18-66') return years >= 18 && years <= 66;
  return years >= 67;
};

/** Field 16: everyone with need = 1. */
export const naiveDenominator = (rows: readonly NaiveRow[], ageGroup: string): number =>
  rows.filter((row) => isCode(row.need, 1) && inAgeGroup(row.age, ageGroup)).length;

/** Field 15: of those, the ones whose received code says so. */
export const naiveCount = (rows: readonly NaiveRow[], outcome: string, ageGroup: string): number =>
  rows.filter((row) => {
    if (!isCode(row.need, 1) || !inAgeGroup(row.age, ageGroup)) return false;
    if (outcome === 'met') return isCode(row.received, 1);
    if (outcome === 'partiallyMet') return isCode(row.received, 2);
    if (outcome === 'unmet') return isCode(row.received, 3);
    return isMissing(row.received);
  }).length;
