import type { Language } from '../../core';
import { ageText } from './prose';

/** A stretch of a sentence: plain words, or a stretch the writer keeps the place of because it is a claim. */
type Pieces<Marked> = readonly (string | Marked)[];

/**
 * The sentences of the results paragraph ([PUB-5]). Functions that take `Marked` stretches give the sentence around them; the others give
 * the words of a stretch itself. The prose reader reads exactly these sentences back; a property test holds the two together.
 */
export interface ParagraphWords {
  readonly percent: (figure: string) => string;
  readonly persons: (count: string) => string;
  readonly municipalities: (count: number) => string;
  readonly allMunicipalities: readonly [figure: string, words: string];
  readonly list: (names: readonly string[]) => readonly string[];
  readonly highest: (names: string) => string;
  readonly lowest: (names: string) => string;
  readonly rose: (points: string) => string;
  readonly fell: (points: string) => string;
  readonly stable: (from: number, to: number) => string;
  readonly reportedWith: string;
  /** "på landsbasis", and in a kommune: its name stands alone where there is no other of the name. */
  readonly country: string;
  readonly inMunicipality: (name: string, county: string | null) => string;
  readonly inCounty: (name: string) => string;
  readonly ages: (group: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly points: (points: string) => string;
  readonly need: <Marked>(where: string, persons: Marked, year: number) => Pieces<Marked>;
  readonly intervalOf: <Marked>(where: string, level: string, interval: Marked) => Pieces<Marked>;
  readonly byAge: <Marked>(where: string, shares: readonly Marked[]) => Pieces<Marked>;
  readonly above: <Marked>(shares: readonly (readonly [share: Marked, where: string])[]) => Pieces<Marked>;
  readonly spreadBetween: <Marked>(points: Marked) => Pieces<Marked>;
  readonly spreadWithin: <Marked>(points: Marked, least: string) => Pieces<Marked>;
  readonly mostWithin: readonly [before: string, claim: string, after: string];
  readonly mostBetween: readonly [before: string, claim: string, after: string];
  readonly outcomes: <Marked>(met: Marked, partly: Marked, unmet: Marked) => Pieces<Marked>;
  readonly unreported: <Marked>(share: Marked) => Pieces<Marked>;
  readonly extremes: <Marked>(
    highest: Marked,
    highestShare: Marked,
    lowest: Marked,
    lowestShare: Marked,
  ) => Pieces<Marked>;
  readonly extreme: <Marked>(extreme: Marked) => Pieces<Marked>;
  readonly notReported: <Marked>(count: Marked, year: number, names: Marked | null) => Pieces<Marked>;
  readonly allReported: <Marked>(all: Marked, year: number) => Pieces<Marked>;
  readonly joint: <Marked>(joint: Marked) => Pieces<Marked>;
  readonly change: <Marked>(
    where: string,
    change: Marked,
    before: Marked,
    after: Marked,
    from: number,
    to: number,
  ) => Pieces<Marked>;
  readonly noChange: <Marked>(
    where: string,
    before: Marked,
    after: Marked,
    from: number,
    to: number,
  ) => Pieces<Marked>;
  readonly against: Readonly<Record<'higher' | 'lower', string>>;
  readonly besideCountry: <Marked>(where: string, against: Marked) => Pieces<Marked>;
  /** Of two fylker or more. */
  readonly countiesBeside: <Marked>(says: 'higher' | 'lower', counties: readonly Marked[]) => Pieces<Marked>;
  readonly stability: <Marked>(where: string, stable: Marked) => Pieces<Marked>;
}

/** The results paragraph in both languages. */
export const PARAGRAPH_WORDS: Readonly<Record<Language, ParagraphWords>> = {
  nb: {
    percent: (figure) => `${figure} prosent`,
    persons: (count) => `${count} brukere`,
    municipalities: (count) => (count === 1 ? 'kommune' : 'kommuner'),
    allMunicipalities: ['Alle', 'Alle kommuner'],
    list: (names) => separators(names, ' og '),
    highest: (names) => `høyest i ${names}`,
    lowest: (names) => `lavest i ${names}`,
    rose: (points) => `økte med ${points} prosentpoeng`,
    fell: (points) => `falt med ${points} prosentpoeng`,
    stable: (from, to) => `stabil i perioden ${from}–${to}`,
    reportedWith: ' rapportert sammen med ',
    country: 'på landsbasis',
    inMunicipality: (name, county) => `i ${name} kommune${county === null ? '' : ` (${county})`}`,
    inCounty: (name) => `i ${name} fylke`,
    ages: (group) => `for ${ageText(group, 'nb')}`,
    interval: (low, high) => `${low} til ${high} prosent`,
    points: (points) => `${points} prosentpoeng`,
    need: (where, persons, year) => [`${capital(where)} hadde `, persons, ` behov for bistand i ${year}.`],
    intervalOf: (where, level, interval) => [
      `Et ${level} prosent konfidensintervall (Wilson) for andelen med innfridd behov ${where} går fra `,
      interval,
      '.',
    ],
    byAge: (where, shares) => [
      `Andelen med innfridd behov ${where} var `,
      ...joined(shares, separators(shares, ' og ')),
      '.',
    ],
    above: (shares) => [
      'Andelen med innfridd behov var ',
      ...joined(
        shares.map(([share]) => share),
        separators(shares, ' og '),
        shares.map(([, where]) => ` ${where}`),
      ),
      '.',
    ],
    spreadBetween: (points) => [
      'Forskjellen mellom fylkene, fra lavest til høyest andel med innfridd behov, er ',
      points,
      '.',
    ],
    spreadWithin: (points, least) => [
      'Innad i fylkene er tilsvarende forskjell mellom kommuner ',
      points,
      ` (medianen av fylkene, kommuner med en nevner på minst ${least}).`,
    ],
    mostWithin: [
      '',
      'Variasjonen i andelen med innfridd behov er større innad i fylkene enn mellom fylkene',
      '.',
    ],
    mostBetween: [
      '',
      'Variasjonen i andelen med innfridd behov er større mellom fylkene enn innad i fylkene',
      '.',
    ],
    outcomes: (met, partly, unmet) => [
      'Av dem fikk ',
      met,
      ' innfridd behovet sitt, ',
      partly,
      ' fikk det delvis innfridd, og ',
      unmet,
      ' fikk det ikke innfridd.',
    ],
    unreported: (share) => [share, ' av brukerne sto uten registrering.'],
    extremes: (highest, highestShare, lowest, lowestShare) => [
      'Blant fylkene var andelen med innfridd behov ',
      highest,
      ' (',
      highestShare,
      ') og ',
      lowest,
      ' (',
      lowestShare,
      ').',
    ],
    extreme: (extreme) => ['Blant fylkene var andelen med innfridd behov ', extreme, '.'],
    notReported: (count, year, names) =>
      names === null
        ? [count, ` har ikke rapportert for ${year}.`]
        : [count, ` har ikke rapportert for ${year}: `, names, '.'],
    allReported: (all, year) => [all, ` har rapportert for ${year}.`],
    joint: (joint) => ['I tillegg har ', joint, '.'],
    change: (where, change, before, after, from, to) => [
      `Andelen med innfridd behov ${where} `,
      change,
      ` fra ${from} til ${to}, fra `,
      before,
      ' til ',
      after,
      '.',
    ],
    noChange: (where, before, after, from, to) => [
      `${capital(where)} var andelen med innfridd behov `,
      before,
      ` i ${from} og `,
      after,
      ` i ${to}.`,
    ],
    against: { higher: 'høyere enn landet', lower: 'lavere enn landet' },
    besideCountry: (where, against) => [`Andelen med innfridd behov ${where} er `, against, '.'],
    countiesBeside: (says, counties) => [
      `Andelen med innfridd behov er ${says === 'higher' ? 'høyere' : 'lavere'} enn landet i fylkene `,
      ...joined(counties, separators(counties, ' og ')),
      '.',
    ],
    stability: (where, stable) => [`Andelen med innfridd behov ${where} har vært `, stable, '.'],
  },
  en: {
    percent: (figure) => `${figure} per cent`,
    persons: (count) => `${count} users`,
    municipalities: (count) => (count === 1 ? 'municipality' : 'municipalities'),
    allMunicipalities: ['All', 'All municipalities'],
    list: (names) => separators(names, ' and '),
    highest: (names) => `highest in ${names}`,
    lowest: (names) => `lowest in ${names}`,
    rose: (points) => `rose by ${points} percentage points`,
    fell: (points) => `fell by ${points} percentage points`,
    stable: (from, to) => `stable in the period ${from}–${to}`,
    reportedWith: ' reported together with ',
    country: 'nationally',
    inMunicipality: (name, county) => `in ${name} municipality${county === null ? '' : ` (${county})`}`,
    inCounty: (name) => `in ${name} county`,
    ages: (group) => `for those ${ageText(group, 'en')}`,
    interval: (low, high) => `${low} to ${high} per cent`,
    points: (points) => `${points} percentage points`,
    need: (where, persons, year) => [
      `${capital(where)}, `,
      persons,
      ` had a need for assistance in ${year}.`,
    ],
    intervalOf: (where, level, interval) => [
      `A ${level} per cent confidence interval (Wilson) for the share with their need met ${where} runs from `,
      interval,
      '.',
    ],
    byAge: (where, shares) => [
      `The share with their need met ${where} was `,
      ...joined(shares, separators(shares, ' and ')),
      '.',
    ],
    above: (shares) => [
      'The share with their need met was ',
      ...joined(
        shares.map(([share]) => share),
        separators(shares, ' and '),
        shares.map(([, where]) => ` ${where}`),
      ),
      '.',
    ],
    spreadBetween: (points) => [
      'The difference between the counties, from the lowest to the highest share with their need met, is ',
      points,
      '.',
    ],
    spreadWithin: (points, least) => [
      'Within the counties the corresponding difference between municipalities is ',
      points,
      ` (the median of the counties, municipalities with a denominator of at least ${least}).`,
    ],
    mostWithin: [
      '',
      'Variation in the share with their need met is greater within the counties than between the counties',
      '.',
    ],
    mostBetween: [
      '',
      'Variation in the share with their need met is greater between the counties than within the counties',
      '.',
    ],
    outcomes: (met, partly, unmet) => [
      'Of these, ',
      met,
      ' had their need met, ',
      partly,
      ' had it partially met, and ',
      unmet,
      ' did not have it met.',
    ],
    unreported: (share) => [share, ' of users were unreported.'],
    extremes: (highest, highestShare, lowest, lowestShare) => [
      'Among the counties, the share with their need met was ',
      highest,
      ' (',
      highestShare,
      ') and ',
      lowest,
      ' (',
      lowestShare,
      ').',
    ],
    extreme: (extreme) => ['Among the counties, the share with their need met was ', extreme, '.'],
    notReported: (count, year, names) =>
      names === null
        ? [count, ` did not report for ${year}.`]
        : [count, ` did not report for ${year}: `, names, '.'],
    allReported: (all, year) => [all, ` reported for ${year}.`],
    joint: (joint) => ['In addition, ', joint, '.'],
    change: (where, change, before, after, from, to) => [
      `The share with their need met ${where} `,
      change,
      ` from ${from} to ${to}, from `,
      before,
      ' to ',
      after,
      '.',
    ],
    noChange: (where, before, after, from, to) => [
      `${capital(where)}, the share with their need met was `,
      before,
      ` in ${from} and `,
      after,
      ` in ${to}.`,
    ],
    against: { higher: 'higher than the country', lower: 'lower than the country' },
    besideCountry: (where, against) => [`The share with their need met ${where} is `, against, '.'],
    countiesBeside: (says, counties) => [
      `The share with their need met is ${says} than the country in the counties `,
      ...joined(counties, separators(counties, ' and ')),
      '.',
    ],
    stability: (where, stable) => [`The share with their need met ${where} has been `, stable, '.'],
  },
};

/** What stands before each name of a list: nothing, commas, and the word before the last. */
function separators(names: readonly unknown[], last: string): readonly string[] {
  return names.map((_, i) => (i === 0 ? '' : i === names.length - 1 ? last : ', '));
}

/** Items with their separators before them and what belongs to each behind it. */
function joined<Marked>(
  items: readonly Marked[],
  before: readonly string[],
  behind: readonly string[] = [],
): Pieces<Marked> {
  return items.flatMap((item, i) => [before[i] ?? '', item, behind[i] ?? '']);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
