import type { Place, PrintedFigure, Told } from '../printed';

/** A table as it stands on a sheet or screen, its cells as text, with what stands above it. */
export interface TableText {
  /** Id of the indicator that the title names. */
  readonly indicator: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The shipped definitions' words, by which tables name what JSON has ids for. */
export interface Naming {
  readonly indicators: ReadonlyMap<string, string>;
  readonly ageGroups: ReadonlyMap<string, string>;
}

/** Outcomes as headers name them. */
const OUTCOMES: readonly (readonly [string, string])[] = [
  ['delvis innfridd', 'partiallyMet'],
  ['ikke innfridd', 'unmet'],
  ['uten rapportering', 'unreported'],
  ['innfridd', 'met'],
];
const KNOWN = new Set([
  'Område',
  'Fylkesnr',
  'Fylke',
  'Kommunenr',
  'Kommune',
  'Gruppe',
  'KOSTRA-gruppe',
  'År',
]);

/** What a table's cells tell; a table that has no denominators is no table of results. */
export function figuresOfTable(
  { indicator, headers, rows }: TableText,
  naming: Naming,
): readonly PrintedFigure[] {
  const at = (header: string) => headers.indexOf(header);
  const denominatorAt = at('Nevner');
  // Where it comes first, it is the axis of a funnel.
  if (denominatorAt < 0 || headers[0] === 'Nevner') return [];
  // Without it any header would be taken for a level.
  if (!headers.includes('År'))
    throw new Error(`a table that the attacker cannot read: ${headers.join(', ')}`);
  const ageAt = at('Aldersgruppe');
  const columns = headers
    .map((header, column) => ({ header, column, outcome: outcomeOf(header) }))
    .filter(({ outcome }) => outcome !== null);
  const figures: PrintedFigure[] = [];
  for (const row of rows) {
    const region = regionOf(headers, row);
    if (region === null) continue;
    const place: Place = {
      indicator,
      year: row[at('År')] ?? '',
      ...region,
      ageGroup: ageAt < 0 ? 'all' : (naming.ageGroups.get(row[ageAt] ?? '') ?? row[ageAt] ?? ''),
    };
    const add = (figure: string, told: Told, where: Place = place) =>
      figures.push({ ...where, figure, told });
    const told = (text: string): Told | null =>
      text === ':'
        ? { kind: 'hidden' }
        : text === '..'
          ? { kind: 'absent' }
          : /^[\d\s\u00a0]+$/.test(text)
            ? { kind: 'count', value: Number(text.replace(/\s/g, '')) }
            : null;
    const denominator = told(row[denominatorAt] ?? '');
    if (denominator) add('denominator', denominator);
    for (const { header, column, outcome } of columns) {
      const text = (row[column] ?? '').trim();
      const isCount = header.startsWith('Antall ');
      const isShare = header.startsWith('Andel ');
      const isHighest = header.startsWith('Høyest mulig');
      if (text === '' || text === '.') continue;
      if (isCount) {
        const count = told(text);
        if (count) add(outcome ?? '', count);
      } else if (text === ':' && isShare) add(outcome ?? '', { kind: 'hidden' });
      else if (/^-?[\d,]+ ?%$/.test(text) && (isShare || isHighest))
        add(outcome ?? '', {
          kind: 'percent',
          tenths: Math.round(Number(text.replace(/[%\s]/g, '').replace(',', '.')) * 10),
          outcomes: isHighest ? [...new Set([outcome ?? '', 'unreported'])] : [outcome ?? ''],
        });
    }
    figures.push(...difference(place, headers, row));
  }
  return figures;
}

/** A difference in percentage points tells the share above. */
function difference(
  place: Place,
  headers: readonly string[],
  row: readonly string[],
): readonly PrintedFigure[] {
  const column = headers.findIndex((header) => /^Mot .*prosentpoeng$/.test(header));
  const own = row[headers.indexOf('Andel innfridd')] ?? '';
  const text = row[column] ?? '';
  if (column < 0 || !/^[+-]?[\d,.]+$/.test(text) || !own.endsWith('%')) return [];
  const number = (one: string) => Number(one.replace(/[%\s]/g, '').replace(',', '.'));
  const tenths = Math.round((number(own) - number(text)) * 10);
  const isOfFylke = headers[column]!.includes('fylket');
  const above = isOfFylke
    ? { level: 'fylke', region: place.region.slice(0, 2) }
    : { level: 'land', region: '0' };
  return [{ ...place, ...above, figure: 'met', told: { kind: 'percent', tenths, outcomes: ['met'] } }];
}

/** The outcome that a header names. */
export function outcomeOf(header: string): string | null {
  const lower = header.toLowerCase();
  return OUTCOMES.find(([words]) => lower.includes(words))?.[1] ?? null;
}

function regionOf(
  headers: readonly string[],
  row: readonly string[],
): { readonly level: string; readonly region: string } | null {
  const cell = (header: string) => row[headers.indexOf(header)] ?? '';
  if (headers.includes('Nivå')) {
    const level = { Fylke: 'fylke', Kommune: 'kommune', 'KOSTRA-gruppe': 'kostragruppe' }[cell('Nivå')];
    return level === undefined ? null : { level, region: cell('Nr.') };
  }
  const own = headers.slice(0, headers.indexOf('År')).find((header) => !KNOWN.has(header));
  const value = own === undefined ? '' : cell(own).replace(/^\(uten verdi\)$/, '');
  if (headers.includes('Kommunenr'))
    return own === undefined
      ? { level: 'kommune', region: cell('Kommunenr') }
      : { level: `kommune/${own}`, region: `${cell('Kommunenr')}/${value}` };
  // Of one kommune's data everyone stands above the units.
  if (own !== undefined)
    return /^(Alle i dataene|Hele landet)$/.test(value)
      ? { level: 'land', region: '0' }
      : { level: own, region: value };
  if (headers.includes('Fylkesnr')) return { level: 'fylke', region: cell('Fylkesnr') };
  if (headers.includes('Gruppe')) return { level: 'kostragruppe', region: cell('Gruppe') };
  return headers.includes('Område') ? { level: 'land', region: '0' } : null;
}
