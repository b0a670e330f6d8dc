import type { PrintedFigure } from '../printed';
import { outcomeOf } from './tables';

/** The table beneath a funnel: regions by name, with their denominators and shares. */
export interface FunnelText {
  readonly indicator: string;
  /** "Tallene bak figuren: …, andel innfridd i kommunene 2019". */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether a row is the headers of such a table. */
export function isFunnel(headers: readonly string[]): boolean {
  return headers.includes('Område') && headers.includes('Innenfor 95 %');
}

/** Codes by "kommune"/"fylke" and name, as the workbook's other tables tell them; null for a name of several. */
export type RegionNames = ReadonlyMap<string, string | null>;

/** Reads the names of a table with both. */
export function addNames(
  names: Map<string, string | null>,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  for (const [level, code, name] of [
    ['kommune', 'Kommunenr', 'Kommune'],
    ['fylke', 'Fylkesnr', 'Fylke'],
  ] as const) {
    const at = [headers.indexOf(code), headers.indexOf(name)] as const;
    if (at.includes(-1)) continue;
    for (const row of rows) {
      const key = `${level} ${row[at[1]] ?? ''}`;
      const own = row[at[0]] ?? '';
      names.set(key, names.has(key) && names.get(key) !== own ? null : own);
    }
  }
}

/** What the table tells; of a name that is no region's, or several regions', it says so. */
export function figuresOfFunnel(
  { indicator, title, headers, rows }: FunnelText,
  names: RegionNames,
): { readonly figures: readonly PrintedFigure[]; readonly unread: readonly string[] } {
  const [, level = '', year = ''] = /\bi (kommune|fylke)ne (\d{4})$/.exec(title) ?? [];
  const outcome = outcomeOf(title.slice(title.lastIndexOf(', andel '))) ?? '';
  const figures: PrintedFigure[] = [];
  const unread: string[] = [];
  for (const row of rows) {
    const name = row[0] ?? '';
    if (name === '') continue;
    const region = names.get(`${level} ${name}`);
    if (outcome === '' || region === undefined) unread.push(`${title}: ${name}`);
    if (typeof region !== 'string') continue;
    const place = { indicator, year, level, region, ageGroup: 'all' };
    const value = Number(row[headers.indexOf('Nevner')]);
    figures.push({ ...place, figure: 'denominator', told: { kind: 'count', value } });
    const share = [row[headers.indexOf('Innenfor 95 %')], row[headers.indexOf('Utenfor 95 %')]].find(
      (text) => text?.endsWith('%') === true,
    );
    if (share === undefined) continue;
    const tenths = Math.round(Number(share.replace(/[%\s]/g, '').replace(',', '.')) * 10);
    figures.push({ ...place, figure: outcome, told: { kind: 'percent', tenths, outcomes: [outcome] } });
  }
  return { figures, unread };
}
