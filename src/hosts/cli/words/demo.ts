import { counted, type Language } from '../../../core';

/** The words of `npm run demo`. Numbers reach these functions as text. */
export interface DemoText {
  readonly intro: (year: string) => string;
  readonly made: (file: string, persons: string, rows: string) => string;
  readonly invented: string;
  readonly compared: string;
  readonly figureHeader: string;
  readonly pageHeader: string;
  readonly oursHeader: string;
  readonly countsHeader: string;
  readonly agrees: string;
  readonly differs: string;
  readonly notReported: (onPage: string, ours: string, agree: boolean) => string;
  readonly joint: (municipality: string, withWhom: string) => string;
  readonly finding: string;
  readonly closedImpossible: (figures: string, sum: string) => string;
  readonly openPossible: (least: string, counts: string, prints: string) => string;
  readonly ourRest: (share: string, count: string, denominator: string) => string;
  readonly filesLie: (input: string, result: string, page: string, pictures: string) => string;
}

/** The words in a language. */
export function demoText(language: Language): DemoText {
  return TEXTS[language];
}

const nb: DemoText = {
  intro: (year) =>
    `Demonstrasjon: et oppdiktet uttrekk for ${year} som gir tallene Helsedirektoratet publiserte om bistand til arbeid og utdanning.`,
  made: (file, persons, rows) =>
    `Laget ${file}: ${counted(persons, 'person', 'personer')}, ${counted(rows, 'rad', 'rader')}.`,
  invented: 'Personene er oppdiktet. Ingen av dem finnes, og tallene for kommunene er ikke virkelige.',
  compared: 'Mot de publiserte tallene',
  figureHeader: 'Tall',
  pageHeader: 'publisert',
  oursHeader: 'beregnet',
  countsHeader: 'antall av nevner',
  agrees: 'stemmer',
  differs: 'STEMMER IKKE',
  notReported: (onPage, ours, agree) =>
    `Kommuner uten rapportering: publisert ${onPage}, funnet ${ours}${agree ? ', de samme' : ', IKKE DE SAMME'}.`,
  joint: (municipality, withWhom) =>
    `${municipality} er rapportert sammen med ${withWhom}, og regnes som dekket.`,
  finding: 'Funn i de publiserte tallene',
  closedImpossible: (figures, sum) =>
    `${figures} er ${sum} til sammen. Ingen nevner finnes der de tre utfallene dekker alle personer og avrundes slik.`,
  openPossible: (least, counts, prints) =>
    `Da må noen ha behov uten rapportert bistand: måltall 13a er ikke null. Minste nevner som går opp er ${least} (${counts}), og måltall 13a må stå som ${prints} prosent.`,
  ourRest: (share, count, denominator) =>
    `I det oppdiktede uttrekket er måltall 13a ${share} prosent (${count} av ${denominator}).`,
  filesLie: (input, result, page, pictures) =>
    `Uttrekket ligger i ${input}\nResultatene ligger i ${result}\nIndikatorens side ligger i ${page}\nFigurene ligger i ${pictures}`,
};

const en: DemoText = {
  intro: (year) =>
    `Demonstration: an invented extract for ${year} that gives the figures the Directorate of Health published on assistance with work and education.`,
  made: (file, persons, rows) =>
    `Made ${file}: ${counted(persons, 'person', 'persons')}, ${counted(rows, 'row', 'rows')}.`,
  invented:
    'The persons are invented. None of them exists, and the figures of the municipalities are not real.',
  compared: 'Beside the published figures',
  figureHeader: 'Figure',
  pageHeader: 'published',
  oursHeader: 'computed',
  countsHeader: 'count of denominator',
  agrees: 'agrees',
  differs: 'DIFFERS',
  notReported: (onPage, ours, agree) =>
    `Municipalities that did not report: published ${onPage}, found ${ours}${agree ? ', the same ones' : ', NOT THE SAME'}.`,
  joint: (municipality, withWhom) => `${municipality} was reported with ${withWhom}, and counts as covered.`,
  finding: 'A finding in the published figures',
  closedImpossible: (figures, sum) =>
    `${figures} make ${sum} together. There is no denominator over which the three outcomes cover everyone and are rounded so.`,
  openPossible: (least, counts, prints) =>
    `So some must have a need without reported assistance: measure 13a is not zero. The least denominator that works is ${least} (${counts}), and measure 13a must be printed as ${prints} per cent.`,
  ourRest: (share, count, denominator) =>
    `In the invented extract measure 13a is ${share} per cent (${count} of ${denominator}).`,
  filesLie: (input, result, page, pictures) =>
    `The extract lies in ${input}\nThe results lie in ${result}\nThe indicator's page is in ${page}\nThe figures are in ${pictures}`,
};

const TEXTS: Readonly<Record<Language, DemoText>> = { nb, en };
