import type { IssueFacts } from '../issues';
import { formatCount } from './numbers';
import { firstOf } from './joined';
import type { Language, Localized } from './language';

/** The rule by which small numbers are hidden ([DIS-1], [DIS-2]); without a kind `small`. */
interface RuleInWords {
  readonly below: number;
  readonly kind?: IssueFacts['suppressed']['kind'];
}

/** What the tables say about small numbers that are hidden. */
export type DisclosureText = typeof nb;

/** The words in one language. */
export function disclosureText(language: Language): DisclosureText {
  return TEXT[language];
}

const nb = {
  /** Under a table: the rule in words. */
  note: (rule: RuleInWords) =>
    `${smallNumbers(rule, 'nb')} er skjult (:), og andre tall så langt det trengs for at de ikke skal kunne regnes ut av tabellene.${isZeroShown(rule) ? ' 0 vises.' : ''}`,
  /** Under a figure: bars or years left out, since a whole bar would tell what is hidden of it. */
  figureHidden: (names: string) => `Har skjulte tall (:) og er derfor ikke med i figuren: ${names}.`,
  /** In the place of a number of rows or persons that would tell something of what is hidden, and of the sentence with it. */
  notTold: ': (ikke oppgitt, små tall er skjult)',
  personsNotTold: 'Antall personer er ikke oppgitt, fordi små tall er skjult.',
  /** In "Om beregningen". */
  setting: 'Små tall',
  settingOf: (rule: RuleInWords | null) =>
    rule === null
      ? 'vises'
      : `${lowerFirst(smallNumbers(rule, 'nb'))} er skjult, og det som trengs for å verne dem`,
};

const en: DisclosureText = {
  note: (rule) =>
    `${smallNumbers(rule, 'en')} are hidden (:), and other figures as far as is needed to keep them from being computed from the tables.${isZeroShown(rule) ? ' 0 is shown.' : ''}`,
  figureHidden: (names) => `With hidden figures (:) and therefore not drawn: ${names}.`,
  notTold: ': (not given, small numbers are hidden)',
  personsNotTold: 'The number of persons is not given, because small numbers are hidden.',
  setting: 'Small numbers',
  settingOf: (rule) =>
    rule === null
      ? 'shown'
      : `${lowerFirst(smallNumbers(rule, 'en'))} are hidden, and what is needed to protect them`,
};

const TEXT: Readonly<Record<Language, DisclosureText>> = { nb, en };

/** The issues about hiding. */
export const DISCLOSURE_ISSUES = {
  suppressed: ({ hidden, ...facts }: IssueFacts['suppressed']): Localized =>
    hidden === 0
      ? nothingHidden(facts)
      : {
          nb: `${formatCount(hidden, 'nb')} tall${inYear(facts.year)} er skjult: ${facts.kind === 'small' ? `de som er under ${facts.below}` : lowerFirst(smallNumbers(facts, 'nb'))}, og de som trengs for at ingen av dem skal kunne regnes ut av tabellene. Det gjelder tabellene fra denne beregningen: hold dem ikke sammen med tabeller fra andre valg.`,
          en: `${formatCount(hidden, 'en')} ${hidden === 1 ? 'figure' : 'figures'}${inYear(facts.year)} ${hidden === 1 ? 'is' : 'are'} hidden: ${facts.kind === 'small' ? `those below ${facts.below}` : lowerFirst(smallNumbers(facts, 'en'))}, and those needed to keep any of them from being computed from the tables. This holds for the tables of this calculation: do not publish them beside tables of other choices.`,
        },
  notProtected: ({ year, figures, places, ...rule }: IssueFacts['notProtected']): Localized => ({
    nb: `${formatCount(figures, 'nb')} tall${inYear(year)} (${unprotected(rule, 'nb')}) kan ikke vernes mot å bli regnet ut: ${placeList(places, 'nb')}. Derfor er ingen tall gitt for indikatoren${inYear(year)}. Be om færre nivåer eller aldersgrupper, eller rett ukjent kommune og alder i dataene.`,
    en: `${formatCount(figures, 'en')} ${figures === 1 ? 'figure' : 'figures'}${inYear(year)} (${unprotected(rule, 'en')}) cannot be kept from being computed: ${placeList(places, 'en')}. So no figures are given for the indicator${inYear(year)}. Ask for fewer levels or age groups, or correct unknown municipality and age in the data.`,
  }),
  suppressionImpossibleShared: ({
    indicators,
    codes,
  }: IssueFacts['suppressionImpossibleShared']): Localized => ({
    nb: `Små tall kan ikke skjules trygt når flere indikatorer bruker de samme kodene (${indicators.join(', ')}: kode ${codes.join(', ')}): utfallene kan trekkes fra hverandre. Ingen tall er gitt. Beregn én indikator om gangen og publiser bare én av dem, eller slå av skjulingen.`,
    en: `Small numbers cannot be hidden safely when several indicators use the same codes (${indicators.join(', ')}: code ${codes.join(', ')}): their outcomes can be subtracted. No figures are given. Compute one indicator at a time and publish only one of them, or turn off hiding.`,
  }),
  rowsNotTold: ({ codes, numbers }: IssueFacts['rowsNotTold']): Localized => ({
    nb: numbers
      ? `Meldinger om enkelte rader er utelatt (${codes.join(', ')}), for de kunne fortelle noe om tallene som er skjult. Beregn uten skjuling for å se dem.`
      : `Antall rader og personer er ikke oppgitt, for det kunne fortelle noe om tallene som er skjult.${codes.length === 0 ? '' : ` Meldinger om enkelte rader er utelatt av samme grunn (${codes.join(', ')}).`} Beregn uten skjuling for å se dem.`,
    en: numbers
      ? `Messages about rows are left out (${codes.join(', ')}), for they could tell something of the figures hidden. Compute without hiding to see them.`
      : `The numbers of rows and persons are not given, for they could tell something of the figures hidden.${codes.length === 0 ? '' : ` Messages about rows are left out for the same reason (${codes.join(', ')}).`} Compute without hiding to see them.`,
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

/** The rule in words ([DIS-1], [DIS-2]). */
function smallNumbers({ below, kind = 'small' }: RuleInWords, language: Language): string {
  const last = below - 1;
  const [nb, en] = {
    small:
      last === 1
        ? ['Antall og nevnere på 1', 'Counts and denominators of 1']
        : [`Antall og nevnere fra 1 til ${last}`, `Counts and denominators from 1 to ${last}`],
    zero: [
      `Antall under ${below}, også 0, antall som er alle i nevneren, og nevnere under ${below}`,
      `Counts below ${below}, 0 too, counts that are all of the denominator, and denominators below ${below}`,
    ],
    rest: [
      `Antall der telleren eller resten av nevneren er høyst ${below}, og nevnere på høyst ${below}`,
      `Counts where the numerator or the rest of the denominator is at most ${below}, and denominators of at most ${below}`,
    ],
  }[kind];
  return (language === 'nb' ? nb : en) ?? '';
}

/** What is said where the rule hides nothing of a year. */
function nothingHidden({ year, ...rule }: Omit<IssueFacts['suppressed'], 'hidden'>): Localized {
  const { below, kind } = rule;
  return kind === 'small'
    ? {
        nb: `Ingen antall eller nevnere${inYear(year)} er under ${below} (uten å være 0): ingenting er skjult.`,
        en: `No counts or denominators${inYear(year)} are below ${below} (but for 0): nothing is hidden.`,
      }
    : {
        nb: `Ingenting${inYear(year)} er skjult. Regelen skjuler ${lowerFirst(smallNumbers(rule, 'nb'))}: det er ingen av dem.`,
        en: `Nothing${inYear(year)} is hidden. The rule hides ${lowerFirst(smallNumbers(rule, 'en'))}: there are none.`,
      };
}

/** Which figures the rule hides for their own sake, in brackets after their number. */
function unprotected(rule: RuleInWords, language: Language): string {
  return (rule.kind ?? 'small') === 'small'
    ? `1–${rule.below - 1}`
    : lowerFirst(smallNumbers(rule, language));
}

function isZeroShown({ kind = 'small' }: RuleInWords): boolean {
  return kind === 'small';
}

function inYear(year: number | null): string {
  if (year === null) return '';
  return ` for ${year}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
