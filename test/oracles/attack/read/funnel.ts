import type { PrintedFigure } from '../printed';
import { outcomeOf, type Naming } from './tables';

/** The numbers behind a funnel or a picture of intervals: regions by name, with their denominators and shares. */
export interface FunnelText {
  readonly indicator: string;
  /** "Tallene bak figuren: …, andel innfridd i kommunene 2019". */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether a row is the headers of such a table: the tables of results name the year of each row. */
export function isFunnel(headers: readonly string[]): boolean {
  return headers[0] === 'Område' && headers.includes('Nevner') && !headers.includes('År');
}

const SHARES = ['Innenfor 95 %', 'Utenfor 95 %', 'Andel'];

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
  ageGroups: Naming['ageGroups'],
): { readonly figures: readonly PrintedFigure[]; readonly unread: readonly string[] } {
  const [, level = '', year = ''] = /\b(?:i (kommune|fylke)ne|etter alder) (\d{4})$/.exec(title) ?? [];
  const isByAge = level === '' && year !== '';
  const outcome = outcomeOf(title.slice(title.lastIndexOf(', andel '))) ?? '';
  const figures: PrintedFigure[] = [];
  const unread: string[] = [];
  for (const row of rows) {
    const name = row[0] ?? '';
    if (name === '') continue;
    const denominator = row[headers.indexOf('Nevner')] ?? '';
    // The line drawn through the picture, which has no denominator: the country, or all ages.
    const isLine = denominator === '' && /^(Landet|Alle aldre) /.test(name);
    const region = isLine ? '0' : isByAge ? ageGroups.get(name) : names.get(`${level} ${name}`);
    if (outcome === '' || region === undefined) unread.push(`${title}: ${name}`);
    if (typeof region !== 'string') continue;
    const place =
      isLine || isByAge
        ? { indicator, year, level: 'land', region: '0', ageGroup: isLine ? 'all' : region }
        : { indicator, year, level, region, ageGroup: 'all' };
    if (!isLine)
      figures.push({
        ...place,
        figure: 'denominator',
        told: { kind: 'count', value: Number(denominator) },
      });
    const share = SHARES.map((header) => row[headers.indexOf(header)]).find(
      (text) => text?.endsWith('%') === true,
    );
    if (share === undefined) continue;
    const tenths = Math.round(Number(share.replace(/[%\s]/g, '').replace(',', '.')) * 10);
    figures.push({ ...place, figure: outcome, told: { kind: 'percent', tenths, outcomes: [outcome] } });
  }
  return { figures, unread };
}
