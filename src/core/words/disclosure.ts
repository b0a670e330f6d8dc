import type { IssueFacts } from '../issues';
import { formatCount } from './numbers';
import { firstOf } from './joined';
import type { Language, Localized } from './language';

/** What the tables say about small numbers that are hidden. */
export type DisclosureText = typeof nb;

/** The words in one language. */
export function disclosureText(language: Language): DisclosureText {
  return TEXT[language];
}

const nb = {
  /** Under a table: the rule in words. */
  note: (below: number) =>
    `${smallNumbers(below, 'nb')} er skjult (:), og andre tall så langt det trengs for at de ikke skal kunne regnes ut av tabellene. 0 vises.`,
  /** Under a figure: bars or years left out, since a whole bar would tell what is hidden of it. */
  figureHidden: (names: string) => `Har skjulte tall (:) og er derfor ikke med i figuren: ${names}.`,
  /** In "Om beregningen". */
  setting: 'Små tall',
  settingOf: (below: number | null) =>
    below === null
      ? 'vises'
      : `${lowerFirst(smallNumbers(below, 'nb'))} er skjult, og det som trengs for å verne dem`,
};

const en: DisclosureText = {
  note: (below) =>
    `${smallNumbers(below, 'en')} are hidden (:), and other figures as far as is needed to keep them from being computed from the tables. 0 is shown.`,
  figureHidden: (names) => `With hidden figures (:) and therefore not drawn: ${names}.`,
  setting: 'Small numbers',
  settingOf: (below) =>
    below === null
      ? 'shown'
      : `${lowerFirst(smallNumbers(below, 'en'))} are hidden, and what is needed to protect them`,
};

const TEXT: Readonly<Record<Language, DisclosureText>> = { nb, en };

/** The issues about hiding. */
export const DISCLOSURE_ISSUES = {
  suppressed: ({ year, below, hidden }: IssueFacts['suppressed']): Localized => ({
    nb:
      hidden === 0
        ? `Ingen antall eller nevnere${inYear(year)} er under ${below} (uten å være 0): ingenting er skjult.`
        : `${formatCount(hidden, 'nb')} tall${inYear(year)} er skjult: de som er under ${below}, og de som trengs for at ingen av dem skal kunne regnes ut av tabellene. Det gjelder tabellene fra denne beregningen: hold dem ikke sammen med tabeller fra andre valg.`,
    en:
      hidden === 0
        ? `No counts or denominators${inYear(year)} are below ${below} (but for 0): nothing is hidden.`
        : `${formatCount(hidden, 'en')} ${hidden === 1 ? 'figure' : 'figures'}${inYear(year)} ${hidden === 1 ? 'is' : 'are'} hidden: those below ${below}, and those needed to keep any of them from being computed from the tables. This holds for the tables of this calculation: do not publish them beside tables of other choices.`,
  }),
  notProtected: ({ year, below, figures, places }: IssueFacts['notProtected']): Localized => ({
    nb: `${formatCount(figures, 'nb')} ${figures === 1 ? 'skjult' : 'skjulte'} tall${inYear(year)} kan likevel regnes helt eller delvis ut, eller det kan ikke vises at de er trygge (1–${below - 1}): ${placeList(places, 'nb')}. Publiser ikke disse radene; be om færre nivåer eller aldersgrupper, eller rett ukjent kommune og alder i dataene.`,
    en: `${formatCount(figures, 'en')} hidden ${figures === 1 ? 'figure' : 'figures'}${inYear(year)} can be computed in whole or in part all the same, or cannot be shown to be safe (1–${below - 1}): ${placeList(places, 'en')}. Do not publish these rows; ask for fewer levels or age groups, or correct unknown municipality and age in the data.`,
  }),
  suppressionImpossibleCarried: (): Localized => ({
    nb: 'Små tall kan ikke skjules trygt når tall overføres fra året før: de samme tallene står da i to års tabeller. Ingen tall er gitt. Slå av overføringen eller skjulingen.',
    en: 'Small numbers cannot be hidden safely when figures are carried forward: the same figures then stand in the tables of two years. No figures are given. Turn off carrying forward, or hiding.',
  }),
  suppressionImpossibleGroups: ({ columns }: IssueFacts['suppressionImpossibleGroups']): Localized => ({
    nb: `Små tall kan ikke skjules trygt når tabellene er etter flere kolonner (${columns.join(', ')}): tabellene kan regnes mot hverandre. Ingen tall er gitt. Be om nivåer av én av kolonnene, eller slå av skjulingen.`,
    en: `Small numbers cannot be hidden safely in tables by several columns (${columns.join(', ')}): the tables can be computed against each other. No figures are given. Ask for levels of one of the columns, or turn off hiding.`,
  }),
};

/** More places than this are counted, not listed: the whole list is in the issue's facts. */
const PLACES_SHOWN = 20;

function placeList(places: IssueFacts['notProtected']['places'], language: Language): string {
  const named = places.map(({ region, ageGroup }) => {
    const age =
      ageGroup === 'all' ? { nb: 'alle aldre', en: 'all ages' }[language] : ageGroup.replace('-', '–');
    return `${region.code} ${region.name} (${age})`;
  });
  return firstOf(named, PLACES_SHOWN);
}

function smallNumbers(below: number, language: Language): string {
  const last = below - 1;
  if (language === 'en')
    return last === 1 ? 'Counts and denominators of 1' : `Counts and denominators from 1 to ${last}`;
  return last === 1 ? 'Antall og nevnere på 1' : `Antall og nevnere fra 1 til ${last}`;
}

function inYear(year: number | null): string {
  if (year === null) return '';
  return ` for ${year}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
