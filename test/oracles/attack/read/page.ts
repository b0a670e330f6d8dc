import type { Place, Printed, PrintedFigure, Told } from '../printed';
import { nothingBeside } from './records';
import type { Naming } from './tables';

/** Regions by name, with their levels; a name of several is several. */
export type RegionNames = ReadonlyMap<string, readonly { readonly level: string; readonly region: string }[]>;

const OUTCOMES: Readonly<Record<string, readonly string[] | undefined>> = {
  Innfridd: ['met'],
  'Delvis innfridd': ['partiallyMet'],
  'Ikke innfridd': ['unmet'],
  'Uten rapportering': ['unreported'],
  'Høyest mulig': ['met', 'unreported'],
};

/** Reads the tables of pages in Markdown that `iplos page` wrote, in Norwegian: of the country or of kommuner. */
export function readPages(text: string, year: string, names: RegionNames, naming: Naming): Printed {
  const figures: PrintedFigure[] = [];
  let indicator = '';
  let caption = '';
  let headers: readonly string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) indicator = naming.indicators.get(line.slice(2).trim()) ?? '';
    if (line.startsWith('Tabell ')) caption = line;
    if (!line.startsWith('| ')) {
      headers = [];
      continue;
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (cells.some((cell) => /^-+:?$/.test(cell))) continue;
    if (headers.length === 0) {
      headers = cells;
      continue;
    }
    figures.push(...figuresOfRow(headers, cells, { indicator, caption, year, names, naming }));
  }
  return { form: 'pages', figures, beside: nothingBeside([]) };
}

function figuresOfRow(
  headers: readonly string[],
  cells: readonly string[],
  asked: {
    readonly indicator: string;
    readonly caption: string;
    readonly year: string;
    readonly names: RegionNames;
    readonly naming: Naming;
  },
): readonly PrintedFigure[] {
  const cell = (header: string) => cells[headers.indexOf(header)] ?? '';
  if (!headers.includes('Nevner')) return [];
  const where = placeOf(cell('Område'), asked);
  if (where === null) return [];
  const { indicator, year, naming } = asked;
  const age = cell('Aldersgruppe');
  const ages = new Map([...naming.ageGroups].map(([label, id]) => [label.toLowerCase(), id]));
  const place: Place = {
    indicator,
    year,
    ...where,
    ageGroup: age === '' ? 'all' : (ages.get(age.toLowerCase()) ?? age),
  };
  const told = (figure: string, one: Told): PrintedFigure => ({ ...place, figure, told: one });
  const denominator = cell('Nevner');
  return [
    ...(denominator === ':' ? [told('denominator', { kind: 'hidden' })] : []),
    ...(/^[\d\s\u00a0]+$/.test(denominator)
      ? [told('denominator', { kind: 'count', value: Number(denominator.replace(/\s/g, '')) })]
      : []),
    ...headers.flatMap((header, at) => {
      const outcomes = OUTCOMES[header];
      const share = /^(\d+),(\d) %$/.exec(cells[at] ?? '');
      const [first = ''] = outcomes ?? [];
      return outcomes && share
        ? [told(first, { kind: 'percent', tenths: Number(share[1]) * 10 + Number(share[2]), outcomes })]
        : [];
    }),
  ];
}

function placeOf(
  name: string,
  { caption, names }: { readonly caption: string; readonly names: RegionNames },
): { readonly level: string; readonly region: string } | null {
  if (/^(?:Hele landet|Alle i dataene)$/.test(name)) return { level: 'land', region: '0' };
  const all = names.get(name) ?? [];
  const wanted = caption.includes('i fylkene')
    ? 'fylke'
    : caption.includes('etter aldersgruppe')
      ? 'kommune'
      : null;
  const found = wanted === null ? all : all.filter(({ level }) => level === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
