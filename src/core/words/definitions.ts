import type { DefinitionError, DefinitionFacts, JsonType, Tried } from '../definitions/problems';
import type { Outcome } from '../definitions/types';
import { both } from './joined';
import type { Language, Localized } from './language';

/** One error on one line: `arbeid-utdanning.numerators.2.variable: unknown variable "mottarr"` ([DEF-1]). */
export function formatDefinitionError(error: DefinitionError, language: Language): string {
  // The table is complete by its type; the pairing of code and facts is the error's.
  const say = DEFINITION_MESSAGES[error.code] as (facts: DefinitionError['facts']) => Localized;
  return `${error.path}: ${say(error.facts)[language]}`;
}

/** What is wrong with a definition, in one sentence without the path, e.g. `unknown variable "mottarr"`. */
export const DEFINITION_MESSAGES: {
  readonly [Code in keyof DefinitionFacts]: (facts: DefinitionFacts[Code]) => Localized;
} = {
  notJson: ({ at, detail }) =>
    at === null
      ? both(`er ikke gyldig JSON (${detail})`, `is not valid JSON (${detail})`)
      : both(
          `er ikke gyldig JSON: se linje ${at.line}, tegn ${at.column}`,
          `is not valid JSON: see line ${at.line}, character ${at.column}`,
        ),
  tooDeep: ({ limit }) =>
    both(
      `har lister og objekter inni hverandre i flere enn ${limit} nivåer; en definisjon har under ti`,
      `has lists and objects inside each other at more than ${limit} levels; a definition has less than ten`,
    ),
  missing: () => both('mangler', 'is missing'),
  leftOpen: () =>
    both(
      'er ikke fylt ut: skriv tallet i stedet for null',
      'is not filled in: write the number instead of null',
    ),
  wrongType: ({ expected, found }) =>
    both(
      `må være ${TYPES[expected].nb}, ikke ${TYPES[found].nb}`,
      `must be ${TYPES[expected].en}, not ${TYPES[found].en}`,
    ),
  unknownKey: ({ key }) => both(`ukjent nøkkel "${key}"`, `unknown key "${key}"`),
  keyNotName: ({ key }) => both(`"${key}" er ikke et navn: ${NAME.nb}`, `"${key}" is not a name: ${NAME.en}`),
  keyNotValue: ({ key }) =>
    both(
      `"${key}" er ikke en lovlig kodeverdi: heltall 1–255 (0 betyr aldri noe)`,
      `"${key}" is not a legal code value: an integer 1–255 (0 never means anything)`,
    ),
  keyNotField: ({ key }) =>
    both(`"${key}" er ikke et feltnummer 1–36`, `"${key}" is not a field number 1–36`),
  empty: () => both('er tom', 'is empty'),
  tooLong: ({ limit }) => both(`er lengre enn ${limit} tegn`, `is longer than ${limit} characters`),
  notInteger: ({ value }) => both(`${value} er ikke et heltall`, `${value} is not an integer`),
  outOfRange: ({ value, from, to }) =>
    both(`${value} er utenfor ${from}–${to}`, `${value} is outside ${from}–${to}`),
  notName: ({ value }) =>
    both(`"${value}" er ikke et navn: ${NAME.nb}`, `"${value}" is not a name: ${NAME.en}`),
  notAgeGroup: ({ value }) =>
    both(
      `"${value}" er ikke en aldersgruppe som "all", "0-17" eller "67+"`,
      `"${value}" is not an age group such as "all", "0-17" or "67+"`,
    ),
  notMeasures: ({ value }) =>
    both(
      `"${value}" er ikke måltall som "1a" eller "1-4"`,
      `"${value}" is not measures such as "1a" or "1-4"`,
    ),
  notOneOf: ({ allowed }) => {
    const words = allowed.map((word) => `"${word}"`).join(', ');
    return both(`må være en av ${words}`, `must be one of ${words}`);
  },
  wrongLength: ({ expected, found }) =>
    both(`må ha ${expected} ledd, har ${found}`, `must have ${expected} items, has ${found}`),
  shortTitleNeeded: ({ limit }) =>
    both(
      `mangler, og tittelen er for lang til å stå i stedet (over ${limit} tegn)`,
      `is missing, and the title is too long to take its place (over ${limit} characters)`,
    ),
  notSheetName: ({ character }) =>
    both(
      `kan ikke være navn på et ark i Excel: inneholder ${character}`,
      `cannot name a sheet in Excel: contains ${character}`,
    ),
  noVariables: () => both('har ingen variabler', 'has no variables'),
  tooManyVariables: ({ found, limit }) =>
    both(
      `har ${found} variabler, høyst ${limit} går`,
      `has ${found} variables, at most ${limit} are possible`,
    ),
  noValues: () => both('har ingen lovlige verdier', 'has no legal values'),
  tooManyValues: ({ found, limit }) =>
    both(`har ${found} verdier, høyst ${limit} går`, `has ${found} values, at most ${limit} are possible`),
  tooManyCombinations: ({ found, limit }) =>
    both(
      `verdiene kan kombineres på ${found} måter, høyst ${limit} går`,
      `the values combine in ${found} ways, at most ${limit} are possible`,
    ),
  unknownVariable: ({ variable }) => both(`ukjent variabel "${variable}"`, `unknown variable "${variable}"`),
  unknownValue: ({ variable, value, allowed }) =>
    both(
      `${value} er ikke en verdi av "${variable}" (lovlige: ${allowed.join(', ')})`,
      `${value} is not a value of "${variable}" (legal: ${allowed.join(', ')})`,
    ),
  conditionUnclear: () =>
    both('må ha enten "equals" eller "missing": true', 'must have either "equals" or "missing": true'),
  wrongOutcome: ({ expected, found }) =>
    both(`her skal "${expected}" stå, ikke "${found}"`, `here "${expected}" belongs, not "${found}"`),
  valueTwice: ({ value }) =>
    both(`verdien ${value} står to ganger i listen`, `the value ${value} is in the list twice`),
  codeTwice: ({ code, first }) =>
    both(`kode ${code} er alt brukt av "${first}"`, `code ${code} is already used by "${first}"`),
  firstAgeGroupNotAll: ({ found }) =>
    both(
      `den første aldersgruppen skal være "all", ikke "${found}"`,
      `the first age group must be "all", not "${found}"`,
    ),
  ageGroupTwice: ({ id }) => both(`aldersgruppen "${id}" står to ganger`, `age group "${id}" is there twice`),
  ageGroupBackwards: ({ id }) =>
    both(`"${id}" begynner etter at den slutter`, `"${id}" begins after it ends`),
  ageGroupGap: (ages) =>
    both(`alder ${span(ages)} er ikke i noen aldersgruppe`, `age ${span(ages)} is in no age group`),
  ageGroupOverlap: ({ first, ...ages }) =>
    both(`alder ${span(ages)} er alt i "${first}"`, `age ${span(ages)} is already in "${first}"`),
  outcomesOverlap: ({ tried, first, second }) =>
    both(
      `${combination(tried, 'nb')} er både ${OUTCOME_WORDS[first].nb} og ${OUTCOME_WORDS[second].nb}`,
      `${combination(tried, 'en')} is both ${OUTCOME_WORDS[first].en} and ${OUTCOME_WORDS[second].en}`,
    ),
  outcomesNotExhaustive: ({ tried }) =>
    both(
      `${combination(tried, 'nb')} er i nevneren, men uten utfall`,
      `${combination(tried, 'en')} is in the denominator, but has no outcome`,
    ),
};

/** The four outcomes in words; Norwegian as on the sheets (field 15). */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Localized>> = {
  met: { nb: 'innfridd', en: 'met' },
  partiallyMet: { nb: 'delvis innfridd', en: 'partially met' },
  unmet: { nb: 'ikke innfridd', en: 'unmet' },
  unreported: { nb: 'uten rapportering', en: 'unreported' },
};

const NAME: Localized = {
  nb: 'små bokstaver a–z, sifre og bindestrek, bokstav først',
  en: 'lower-case a–z, digits and hyphens, a letter first',
};

const TYPES: Readonly<Record<JsonType | 'textOrTexts', Localized>> = {
  text: { nb: 'tekst', en: 'text' },
  number: { nb: 'et tall', en: 'a number' },
  truth: { nb: 'sant eller usant', en: 'true or false' },
  object: { nb: 'et objekt', en: 'an object' },
  list: { nb: 'en liste', en: 'a list' },
  null: { nb: 'null', en: 'null' },
  textOrTexts: { nb: 'tekst eller et objekt', en: 'text or an object' },
};

function span({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function combination(tried: readonly Tried[], language: keyof Localized): string {
  const absent = language === 'nb' ? 'mangler' : 'missing';
  return tried
    .map(({ variable, value }) => (value === 'missing' ? `${variable} ${absent}` : `${variable} = ${value}`))
    .join(', ');
}
