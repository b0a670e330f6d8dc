import {
  assertNever,
  type Outcome,
  formatCount,
  type FoundRegion,
  type Language,
  type Localized,
} from '../../core';
import type { Claim } from '../prose/claim';
import type { Segment } from '../prose/annotate';
import type { Basis, CheckedClaim, Held } from '../prose/verdict';
import { digitsText } from './digits';

/** The mark of a stretch of text: a word and a sign, so that colour is never the only bearer. */
export const PROSE_MARKS: Readonly<
  Record<Exclude<Segment['mark'], null>, Localized & { readonly sign: string }>
> = {
  verified: { nb: 'stemmer', en: 'verified', sign: '✓' },
  contradicted: { nb: 'stemmer ikke', en: 'contradicted', sign: '✗' },
  notCheckable: { nb: 'kan ikke kontrolleres', en: 'not checkable', sign: '?' },
  unread: { nb: 'ikke forstått', en: 'not understood', sign: '…' },
};

/** What a verdict rests on. */
export const PROSE_BASES: Readonly<Record<Basis, Localized>> = {
  measures: { nb: 'dataene', en: 'the data' },
  classification: {
    nb: 'kommune- og fylkesinndelingen',
    en: 'the classification of municipalities and counties',
  },
  reporting: { nb: 'det som er oppgitt om rapportering', en: 'what is stated about reporting' },
  text: { nb: 'teksten selv', en: 'the text itself' },
  none: { nb: 'ingenting', en: 'nothing' },
};

/** What kind of statement a claim is, in a word or two, for a column of a table. */
export const CLAIM_KINDS: Readonly<Record<Claim['kind'], Localized>> = {
  share: { nb: 'andel', en: 'share' },
  personCount: { nb: 'antall personer', en: 'number of persons' },
  regionCount: { nb: 'antall kommuner eller fylker', en: 'number of municipalities or counties' },
  nameList: { nb: 'liste over kommuner', en: 'list of municipalities' },
  jointReporting: { nb: 'felles rapportering', en: 'joint reporting' },
  mergerCause: { nb: 'sammenslåing som årsak', en: 'mergers as the reason' },
  stability: { nb: 'stabilitet', en: 'stability' },
  change: { nb: 'endring', en: 'change' },
  extreme: { nb: 'høyest eller lavest', en: 'highest or lowest' },
  range: { nb: 'spenn', en: 'range' },
  variation: { nb: 'variasjon', en: 'variation' },
  interval: { nb: 'konfidensintervall', en: 'confidence interval' },
  spread: { nb: 'forskjell mellom høyest og lavest', en: 'difference between highest and lowest' },
  against: { nb: 'mot landet', en: 'against the country' },
  unread: { nb: 'tall uten tolkning', en: 'number without a reading' },
};

const OUTCOMES: Readonly<Record<Outcome, Localized>> = {
  met: { nb: 'innfridd', en: 'met' },
  partiallyMet: { nb: 'delvis innfridd', en: 'partially met' },
  unmet: { nb: 'ikke innfridd', en: 'not met' },
  unreported: { nb: 'uten rapportering', en: 'unreported' },
};

/** How a claim about a share was understood: "innfridd, 20 Finnmark, 2019, 0–17 år"; what was assumed stands in brackets. Empty for other claims. */
export function readingText(checked: CheckedClaim, language: Language): string {
  const { reading } = checked;
  if (reading === null) return '';
  const nb = language === 'nb';
  const assumed = (part: 'region' | 'year', text: string): string =>
    reading.assumed.includes(part) ? `${text} (${nb ? 'antatt' : 'assumed'})` : text;
  const parts = [
    reading.outcomes.map((one) => OUTCOMES[one][language]).join(' + '),
    reading.region === null ? '' : assumed('region', regionText(reading.region, language)),
    reading.year === null ? '' : assumed('year', String(reading.year)),
    reading.ageGroup === 'all' ? '' : ageText(reading.ageGroup, language),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** One value of ours beside a claim: "77,7 % (1 553 av 2 000), 0 Hele landet 2019". */
export function heldText(held: Held, language: Language): string {
  const nb = language === 'nb';
  const mark = nb ? ',' : '.';
  switch (held.kind) {
    case 'share': {
      const counts = `${formatCount(held.count, language)} ${nb ? 'av' : 'of'} ${formatCount(held.denominator, language)}`;
      const percent = nb ? '\u00a0%' : '%';
      return `${digitsText(held.digits, held.decimals, mark)}${percent} (${counts}), ${regionText(held.region, language)} ${held.year}`;
    }
    case 'count': {
      const words = COUNTED[held.of][held.count === 1 ? 'one' : 'many'][language];
      return `${formatCount(held.count, language)} ${words}`;
    }
    case 'points': {
      const words = POINTS[held.of][language];
      const outcomes = held.outcomes.map((one) => OUTCOMES[one][language]).join(' + ');
      return `${digitsText(held.digits, held.decimals, mark)} ${nb ? 'prosentpoeng' : 'percentage points'} ${words} (${outcomes})`;
    }
    case 'interval': {
      const [low, high] = [held.low, held.high].map((digits) => digitsText(digits, held.decimals, mark));
      const level = nb ? `${String(held.level).replace('.', ',')}\u00a0%` : `${held.level}%`;
      return `${low}–${high}${nb ? '\u00a0%' : '%'} (${level}, Wilson), ${regionText(held.region, language)} ${held.year}`;
    }
    default:
      return assertNever(held);
  }
}

/** A region by code and name, the country by its name. */
export function regionText(region: FoundRegion, language: Language): string {
  if (region.level === 'land') return language === 'nb' ? 'hele landet' : 'the whole country';
  return `${region.code} ${region.name}`;
}

/** An age group's id in words. */
export function ageText(id: string, language: Language): string {
  const [from, to] = id.replace('+', '-').split('-');
  if (language === 'nb') return id.endsWith('+') ? `${from} år og eldre` : `${from}–${to} år`;
  return id.endsWith('+') ? `aged ${from} and older` : `aged ${from}–${to}`;
}

const COUNTED: Readonly<
  Record<Extract<Held, { kind: 'count' }>['of'], { readonly one: Localized; readonly many: Localized }>
> = {
  persons: { one: { nb: 'person', en: 'person' }, many: { nb: 'personer', en: 'persons' } },
  kommune: { one: { nb: 'kommune', en: 'municipality' }, many: { nb: 'kommuner', en: 'municipalities' } },
  fylke: { one: { nb: 'fylke', en: 'county' }, many: { nb: 'fylker', en: 'counties' } },
  listedNames: {
    one: { nb: 'navn i teksten', en: 'name in the text' },
    many: { nb: 'navn i teksten', en: 'names in the text' },
  },
};

const POINTS: Readonly<Record<Extract<Held, { kind: 'points' }>['of'], Localized>> = {
  change: { nb: 'endring', en: 'change' },
  overYears: { nb: 'mellom høyeste og laveste år', en: 'between the highest and the lowest year' },
  betweenCounties: { nb: 'mellom høyeste og laveste fylke', en: 'between the highest and the lowest county' },
  withinCounties: {
    nb: 'mellom høyeste og laveste kommune i et fylke (median av fylkene)',
    en: 'between the highest and the lowest municipality of a county (median of the counties)',
  },
};
