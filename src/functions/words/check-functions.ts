import { counted, type Language } from '../../core';

/** What the worksheet functions that check published figures say. Numbers reach these as text in the language. */
export interface CheckFunctionText {
  readonly headers: readonly [what: string, value: string, explanation: string];
  // How an argument was read
  readonly published: string;
  readonly readAs: (scale: 100 | 1, decimals: number) => string;
  /** A share from 0 to 1 could have been meant as per cent. */
  readonly perCentHint: string;
  /** An argument that came as a number has lost the zeros at its end. */
  readonly numberGiven: string;
  readonly tooManyDecimals: (decimals: string, most: string) => string;
  readonly verdict: string;
  // Wrong arguments
  readonly notWhole: (argument: string, written: string, least: string, most: string) => string;
  readonly notClosed: (written: string) => string;
  readonly notARow: (rows: string, columns: string) => string;
  readonly badShare: (place: string, problem: string) => string;
  readonly noShares: string;
  readonly noFigure: (problem: string) => string;
  readonly tooManyShares: (most: string) => string;
  // IPLOS.DENOMINATORS
  readonly least: string;
  readonly noneFits: string;
  readonly leastWhy: (rounds: string) => string;
  readonly greater: string;
  readonly allAbove: (last: string) => string;
  readonly allFit: string;
  readonly fitting: (max: string) => string;
  readonly fittingShown: (shown: string) => string;
  readonly fits: string;
  readonly numerators: (from: string, to: string, denominator: string) => string;
  // IPLOS.FEASIBLE
  readonly outcomes: readonly [met: string, partiallyMet: string, unmet: string, unreported: string];
  readonly share: (number: string) => string;
  readonly onlyShare: string;
  readonly sharesRead: string;
  readonly mode: string;
  readonly closed: string;
  readonly open: string;
  readonly leftOpen: (labels: string) => string;
  readonly withRest: string;
  readonly withoutRest: string;
  readonly conflict: string;
  readonly conflictWhy: string;
  readonly denominator: string;
  readonly denominatorGiven: string;
  readonly denominatorLeast: string;
  readonly denominatorFound: string;
  readonly counts: (label: string) => string;
  readonly countsWhy: (denominator: string) => string;
  readonly countsPrint: (denominator: string, range: string) => string;
  readonly restCounts: string;
  readonly restPrints: string;
  readonly leftPrints: (label: string) => string;
  readonly restKnown: (denominator: string) => string;
  readonly restAnywhere: string;
  readonly rounding: string;
  readonly roundingWhy: string;
  readonly otherRounding: string;
  readonly otherRoundingWhy: string;
  // IPLOS.CHECK
  readonly measure: (id: string) => string;
  readonly readAsCount: string;
  readonly trueValues: string;
  readonly trueValuesWhy: string;
  readonly atLeast: (value: string) => string;
  readonly moreThan: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly below: (value: string) => string;
  readonly both: (low: string, high: string) => string;
  readonly outsideWhole: string;
  readonly percent: (value: string) => string;
  readonly fraction: string;
  readonly count: string;
  readonly ourPrinted: string;
  readonly ourPrintedWhy: string;
  readonly difference: string;
  readonly differencePoints: string;
  readonly differencePersons: string;
  readonly nearest: string;
  readonly nearestWhy: (denominator: string) => string;
  readonly noneNear: string;
  readonly noneNearWhy: (denominator: string) => string;
  readonly agreesUnder: string;
  readonly noRule: string;
  // IPLOS.CLAIMS
  readonly claimHeaders: readonly [
    text: string,
    read: string,
    verdict: string,
    against: string,
    reason: string,
  ];
  readonly noClaims: string;
  readonly textAgainstItself: string;
  readonly textTooLong: (characters: string, most: string) => string;
}

/** The words in one language. */
export function checkFunctionText(language: Language): CheckFunctionText {
  return TEXT[language];
}

const nb: CheckFunctionText = {
  headers: ['Hva', 'Verdi', 'Forklaring'],
  published: 'Publisert',
  readAs: (scale, decimals) =>
    `lest som ${scale === 100 ? 'prosent' : 'andel fra 0 til 1'} med ${decimals} ${decimals === 1 ? 'desimal' : 'desimaler'}`,
  perCentHint: 'skriv % bak tallet om det er prosent',
  numberGiven:
    'gitt som tall: nuller bakerst er ikke med; skriv tallet i anførselstegn om det er trykt med flere desimaler',
  tooManyDecimals: (decimals, most) =>
    `Andelen har ${decimals} desimaler; prøves kan andeler slik de trykkes, med høyst ${most}. Avrund den først.`,
  verdict: 'Dom',
  notWhole: (argument, written, least, most) =>
    `«${argument}» skal være et helt tall fra ${least} til ${most}, ikke «${written}».`,
  notClosed: (written) =>
    `«${written}» er verken ja eller nei: skriv SANN når andelene er alle utfallene, USANN når det kan være en rest.`,
  notARow: (rows, columns) =>
    `Andelene skal stå i én rad eller én kolonne, eventuelt med navn i raden over eller kolonnen foran. Området har ${counted(rows, 'rad', 'rader')} og ${counted(columns, 'kolonne', 'kolonner')}.`,
  badShare: (place, problem) => `Andel nummer ${place}: ${problem}.`,
  noShares: 'Ingen av cellene har en andel. Skriv for eksempel 77,7 i hver celle.',
  noFigure: (problem) => `Det er ikke noe tall å prøve: ${problem}.`,
  tooManyShares: (most) => `Høyst ${counted(most, 'andel', 'andeler')} kan prøves sammen.`,
  least: 'Minste nevner',
  noneFits: 'Ingen nevner passer: andelen er under 0 eller over 100 prosent.',
  leastWhy: (rounds) => `ingen lavere nevner gir ${rounds}`,
  greater: 'Større nevnere',
  allAbove: (last) => `alle over ${last} passer`,
  allFit: 'alle nevnere passer',
  fitting: (max) => `Antall nevnere som passer, til og med ${max}`,
  fittingShown: (shown) => `viser de ${shown} første`,
  fits: 'Nevner',
  numerators: (from, to, denominator) => `teller ${from}–${to} over ${denominator}`,
  outcomes: ['innfridd', 'delvis innfridd', 'ikke innfridd', 'uten rapportering'],
  share: (number) => `andel ${number}`,
  onlyShare: 'andel',
  sharesRead: 'Andeler',
  mode: 'Prøvd slik',
  closed: 'Alle har ett av utfallene (lukket)',
  open: 'Noen kan være utenfor utfallene (rest)',
  leftOpen: (labels) => `Resten er ${labels}, som ikke er publisert`,
  withRest: 'Med en rest',
  withoutRest: 'Uten rest (lukket)',
  conflict: 'Motsier hverandre',
  conflictWhy: 'de færreste andelene som ikke kan stemme samtidig',
  denominator: 'Nevner',
  denominatorGiven: 'som oppgitt',
  denominatorLeast: 'minst; ingen lavere nevner er mulig',
  denominatorFound: 'mulig; om en lavere er det, er ikke avgjort',
  counts: (label) => `Antall ${label}`,
  countsWhy: (denominator) => `av ${denominator}`,
  countsPrint: (denominator, range) => `av ${denominator}, vises som ${range}`,
  restCounts: 'Antall i resten',
  restPrints: 'Resten må vises som',
  leftPrints: (label) => `Andel ${label} må vises som`,
  restKnown: (denominator) => `over nevneren ${denominator}`,
  restAnywhere: 'over enhver nevner som er mulig',
  otherRounding: 'Mulig med annen avrunding',
  otherRoundingWhy: 'om alle andelene er avrundet slik',
  rounding: 'Avrunding',
  roundingWhy: 'ikke den vanlige, halve bort fra null: med den er andelene umulige',
  measure: (id) => `Måltall ${id}`,
  readAsCount: 'lest som et antall',
  trueValues: 'Sanne verdier',
  trueValuesWhy: 'det som avrundes til det publiserte tallet',
  atLeast: (value) => `minst ${value}`,
  moreThan: (value) => `over ${value}`,
  atMost: (value) => `høyst ${value}`,
  below: (value) => `under ${value}`,
  both: (low, high) => `${low} og ${high}`,
  outsideWhole: 'ingen andel: under 0 eller over 100 prosent',
  percent: (value) => `${value}\u00a0%`,
  fraction: 'Vår brøk',
  count: 'Vårt antall',
  ourPrinted: 'Vårt tall, avrundet',
  ourPrintedWhy: 'med like mange desimaler som det publiserte',
  difference: 'Differanse',
  differencePoints: 'publisert minus vårt, i prosentpoeng',
  differencePersons: 'publisert minus vårt, i personer',
  nearest: 'Nærmeste tellere',
  nearestWhy: (denominator) => `av ${denominator} gir det publiserte tallet`,
  noneNear: 'ingen',
  noneNearWhy: (denominator) => `ingen teller over ${denominator} avrundes vanlig til det publiserte tallet`,
  agreesUnder: 'Stemmer med avrunding',
  noRule: 'ingen',
  claimHeaders: ['Tekst', 'Lest som', 'Dom', 'Holdt mot', 'Forklaring'],
  noClaims: 'Fant ingen påstander med tall, kommuner eller utvikling i teksten.',
  textAgainstItself: 'teksten mot seg selv',
  textTooLong: (characters, most) =>
    `Teksten har ${characters} tegn; høyst ${most} kan leses om gangen. Del den opp.`,
};

const en: CheckFunctionText = {
  headers: ['What', 'Value', 'Explanation'],
  published: 'Published',
  readAs: (scale, decimals) =>
    `read as ${scale === 100 ? 'per cent' : 'a share from 0 to 1'} with ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`,
  perCentHint: 'write % behind the figure if it is per cent',
  numberGiven:
    'given as a number: zeros at its end are lost; write it in quotation marks if it was printed with more decimals',
  tooManyDecimals: (decimals, most) =>
    `The share has ${decimals} decimals; shares can be tried as they are printed, with at most ${most}. Round it first.`,
  verdict: 'Verdict',
  notWhole: (argument, written, least, most) =>
    `“${argument}” must be a whole number from ${least} to ${most}, not “${written}”.`,
  notClosed: (written) =>
    `“${written}” is neither yes nor no: write TRUE when the shares are all the outcomes, FALSE when there may be a rest.`,
  notARow: (rows, columns) =>
    `The shares must stand in one row or one column, with names in the row above or the column before if you like. The range has ${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}.`,
  badShare: (place, problem) => `Share number ${place}: ${problem}.`,
  noShares: 'None of the cells has a share. Write for example 77.7 in each cell.',
  noFigure: (problem) => `There is no figure to try: ${problem}.`,
  tooManyShares: (most) => `At most ${counted(most, 'share', 'shares')} can be tried together.`,
  least: 'Least denominator',
  noneFits: 'No denominator fits: the share is below 0 or above 100 per cent.',
  leastWhy: (rounds) => `no lesser denominator prints as ${rounds}`,
  greater: 'Greater denominators',
  allAbove: (last) => `all above ${last} fit`,
  allFit: 'every denominator fits',
  fitting: (max) => `Number of denominators that fit, up to ${max}`,
  fittingShown: (shown) => `the first ${shown} are shown`,
  fits: 'Denominator',
  numerators: (from, to, denominator) => `counts ${from}–${to} over ${denominator}`,
  outcomes: ['met', 'partially met', 'unmet', 'unreported'],
  share: (number) => `share ${number}`,
  onlyShare: 'share',
  sharesRead: 'Shares',
  mode: 'Tried so',
  closed: 'Everyone has one of the outcomes (closed)',
  open: 'Some may be outside the outcomes (rest)',
  leftOpen: (labels) => `The rest is ${labels}, which is not published`,
  withRest: 'With a rest',
  withoutRest: 'Without a rest (closed)',
  conflict: 'Contradict each other',
  conflictWhy: 'the fewest shares that cannot all hold',
  denominator: 'Denominator',
  denominatorGiven: 'as given',
  denominatorLeast: 'at least; no lesser denominator is possible',
  denominatorFound: 'possible; whether a lesser one is, was not decided',
  counts: (label) => `Number ${label}`,
  countsWhy: (denominator) => `of ${denominator}`,
  countsPrint: (denominator, range) => `of ${denominator}, prints as ${range}`,
  restCounts: 'Number in the rest',
  restPrints: 'The rest must print as',
  leftPrints: (label) => `Share ${label} must print as`,
  restKnown: (denominator) => `over the denominator ${denominator}`,
  restAnywhere: 'over every denominator that is possible',
  otherRounding: 'Possible with other rounding',
  otherRoundingWhy: 'if all the shares were rounded so',
  rounding: 'Rounding',
  roundingWhy: 'not the usual, halves away from zero: with that the shares are impossible',
  measure: (id) => `Measure ${id}`,
  readAsCount: 'read as a count',
  trueValues: 'True values',
  trueValuesWhy: 'what rounds to the published figure',
  atLeast: (value) => `at least ${value}`,
  moreThan: (value) => `above ${value}`,
  atMost: (value) => `at most ${value}`,
  below: (value) => `below ${value}`,
  both: (low, high) => `${low} and ${high}`,
  outsideWhole: 'no share: below 0 or above 100 per cent',
  percent: (value) => `${value}%`,
  fraction: 'Our fraction',
  count: 'Our count',
  ourPrinted: 'Our figure, rounded',
  ourPrintedWhy: 'with as many decimals as the published one',
  difference: 'Difference',
  differencePoints: 'published less ours, in percentage points',
  differencePersons: 'published less ours, in persons',
  nearest: 'Nearest counts',
  nearestWhy: (denominator) => `of ${denominator} print as the published figure`,
  noneNear: 'none',
  noneNearWhy: (denominator) =>
    `no count over ${denominator} rounds in the usual way to the published figure`,
  agreesUnder: 'Agrees when rounded',
  noRule: 'none',
  claimHeaders: ['Text', 'Read as', 'Verdict', 'Held against', 'Reason'],
  noClaims: 'Found no claims with figures, municipalities or trends in the text.',
  textAgainstItself: 'the text against itself',
  textTooLong: (characters, most) =>
    `The text has ${characters} characters; at most ${most} can be read at a time. Divide it.`,
};

const TEXT: Readonly<Record<Language, CheckFunctionText>> = { nb, en };
