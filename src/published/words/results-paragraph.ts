import type { Language } from '../../core';

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
  readonly need: <Marked>(persons: Marked, year: number) => Pieces<Marked>;
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
    change: Marked,
    before: Marked,
    after: Marked,
    from: number,
    to: number,
  ) => Pieces<Marked>;
  readonly noChange: <Marked>(before: Marked, after: Marked, from: number, to: number) => Pieces<Marked>;
  readonly stability: <Marked>(stable: Marked) => Pieces<Marked>;
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
    need: (persons, year) => ['På landsbasis hadde ', persons, ` behov for bistand i ${year}.`],
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
    change: (change, before, after, from, to) => [
      `Andelen med innfridd behov på landsbasis `,
      change,
      ` fra ${from} til ${to}, fra `,
      before,
      ' til ',
      after,
      '.',
    ],
    noChange: (before, after, from, to) => [
      'På landsbasis var andelen med innfridd behov ',
      before,
      ` i ${from} og `,
      after,
      ` i ${to}.`,
    ],
    stability: (stable) => ['Andelen med innfridd behov på landsbasis har vært ', stable, '.'],
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
    need: (persons, year) => ['Nationally, ', persons, ` had a need for assistance in ${year}.`],
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
    change: (change, before, after, from, to) => [
      'The share with their need met nationally ',
      change,
      ` from ${from} to ${to}, from `,
      before,
      ' to ',
      after,
      '.',
    ],
    noChange: (before, after, from, to) => [
      'Nationally, the share with their need met was ',
      before,
      ` in ${from} and `,
      after,
      ` in ${to}.`,
    ],
    stability: (stable) => ['The share with their need met nationally has been ', stable, '.'],
  },
};

/** What stands before each name of a list: nothing, commas, and the word before the last. */
function separators(names: readonly string[], last: string): readonly string[] {
  return names.map((_, i) => (i === 0 ? '' : i === names.length - 1 ? last : ', '));
}
