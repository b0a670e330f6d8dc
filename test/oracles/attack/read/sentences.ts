import type { Place, PrintedFigure } from '../printed';

/** Numbers of persons and shares that stand in titles and sentences. */
export interface Sentences {
  readonly figures: readonly PrintedFigure[];
  readonly persons: number | null;
}

const NUMBER = '(?<![\\d])(\\d{1,3}(?:[ \\u00a0]\\d{3})*)';
const SHARES = [
  [/(?:^|[:,] )innfridd (\d+,\d) %/, 'met'],
  [/delvis innfridd (\d+,\d) %/, 'partiallyMet'],
  [/ikke innfridd (\d+,\d) %/, 'unmet'],
  [/uten rapportering (\d+,\d) %/, 'unreported'],
] as const;

/**
 * Reads what stands under a title: "600 personer i datagrunnlaget, 71 av dem med behov", "Alle i dataene: innfridd 69,0 %, …", and the
 * front page's "Av 71 personer med behov for bistand i dataene i 2019 fikk 69,0 % behovet innfridd".
 */
export function sentencesIn(text: string, indicator: string, year: string | null): Sentences {
  const flat = text.replace(/\s+/g, ' ');
  const place: Place = { indicator, year: year ?? '', level: 'land', region: '0', ageGroup: 'all' };
  const figures: PrintedFigure[] = [];
  const number = (found: string | undefined) => Number((found ?? '').replace(/\D/g, ''));
  const persons = new RegExp(`${NUMBER} personer i datagrunnlaget`).exec(flat);
  const needs = new RegExp(`${NUMBER} av dem med behov`).exec(flat);
  if (needs && year !== null)
    figures.push({ ...place, figure: 'denominator', told: { kind: 'count', value: number(needs[1]) } });
  const country = /(?:Hele landet|[Aa]lle i dataene)(?:, \d+)?: (innfridd [^.]*%)/.exec(flat)?.[1];
  if (country !== undefined && year !== null)
    for (const [pattern, outcome] of SHARES) {
      const share = pattern.exec(country)?.[1];
      if (share !== undefined) figures.push(percent(place, outcome, share));
    }
  const front = new RegExp(
    `Av ${NUMBER} personer med behov [^.]*? i (\\d{4}) fikk (\\d+,\\d) % behovet innfridd`,
  ).exec(flat);
  if (front) {
    const then = { ...place, year: front[2] ?? '' };
    figures.push({ ...then, figure: 'denominator', told: { kind: 'count', value: number(front[1]) } });
    figures.push(percent(then, 'met', front[3] ?? ''));
  }
  return { figures, persons: persons ? number(persons[1]) : null };
}

function percent(place: Place, outcome: string, share: string): PrintedFigure {
  const tenths = Math.round(Number(share.replace(',', '.')) * 10);
  return { ...place, figure: outcome, told: { kind: 'percent', tenths, outcomes: [outcome] } };
}
