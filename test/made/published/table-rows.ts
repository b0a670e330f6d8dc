import type { PublishedCell, TableRow, TableRules } from '../../../src/published';
import { cell } from './row';

export type Printed = Readonly<Record<string, string>>;

/** A row from cell name to text: N is the denominator, "met" a share, "met#" a count; ids are region/age/name. */
export function row(region: string, ageGroup: string, printed: Printed, year = 2019): TableRow {
  const named = (name: string): PublishedCell | undefined =>
    printed[name] === undefined ? undefined : cell(`${region}/${ageGroup}/${name}`, printed[name] ?? '');
  return {
    region,
    year,
    ageGroup,
    denominator: named('N'),
    outcomes: ['met', 'unmet'].map((outcome) => ({
      outcome,
      share: named(outcome),
      count: named(`${outcome}#`),
    })),
  };
}

export const open: TableRules = { outcomesClosed: false };
export const fylke = (parts: readonly string[], more: object = {}): TableRules => ({
  outcomesClosed: false,
  regions: [{ whole: '20', parts, sum: 'equal', ...more }],
});
export const ages = (sum: 'equal' | 'atMost'): TableRules => ({
  outcomesClosed: false,
  ages: { whole: 'all', parts: ['0-17', '18+'], sum },
});
