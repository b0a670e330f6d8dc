import type { Language } from '../../core';
import type { PageForm } from '../state/page-state';

/** The words of the indicator's page in the pane. */
export interface PanePageText {
  readonly heading: string;
  readonly intro: string;
  readonly indicator: string;
  readonly year: string;
  readonly about: string;
  readonly whole: string;
  readonly form: string;
  readonly forms: Readonly<Record<PageForm, string>>;
  readonly make: string;
  readonly making: string;
  readonly makingHint: string;
  readonly earlier: string;
  readonly needsYear: string;
  /** The page's whole is not in a text to be copied. */
  readonly copyDocument: (options: string) => string;
  readonly allPages: (count: string) => string;
  readonly allHint: string;
  readonly makeAll: string;
  readonly oneMunicipality: string;
  readonly municipality: string;
  readonly chooseMunicipality: string;
  readonly intervalHint: string;
  readonly writeSheet: string;
  readonly allMunicipalities: (count: string) => string;
  readonly sheetsHint: string;
  readonly writeSheets: (count: string) => string;
}

/** The words in a language. */
export function panePageText(language: Language): PanePageText {
  return TEXTS[language];
}

const nb: PanePageText = {
  heading: 'Side for publisering',
  intro:
    'Indikatorens side med resultater, forbehold, figurer, tabeller og definisjon, av tallene slik de er beregnet og vist her.',
  indicator: 'Indikator',
  year: 'År',
  about: 'Siden gjelder',
  whole: 'Alle under ett',
  form: 'Filformat for siden',
  forms: {
    docx: 'Word-dokument (.docx)',
    md: 'Markdown (.md)',
    txt: 'Ren tekst (.txt)',
    json: 'JSON (.json)',
  },
  make: 'Lag siden',
  making: 'Lager siden',
  makingHint: 'Tekst, tabeller og figurer settes sammen. Arbeidsboken røres ikke.',
  earlier: 'Tallene er fra en tidligere økt. Oppdater for å lage siden.',
  needsYear: 'Siden må ha et år. Oppgi året under «Data», og beregn på nytt.',
  copyDocument: (options) =>
    `Denne utgaven av Excel lar ikke tillegg lagre filer. Kopier teksten og lim den inn i Word. Figurene står på arkene for variasjon når «Usikkerhet og variasjon» er valgt, og kan kopieres derfra. Hele dokumentet lager kommandoen «iplos page UTTREKK${options} --output side.docx».`,
  allPages: (count) => `Alle kommuner (${count}), en side for hver`,
  allHint:
    'Alle sidene kommer i én fil, i rekkefølgen etter kommunenummer. Vil du heller ha et ark for hver kommune i arbeidsboken, finner du det under «Variasjon».',
  makeAll: 'Lag sidene',
  oneMunicipality: 'Én kommune',
  municipality: 'Kommune',
  chooseMunicipality: 'Velg kommune',
  intervalHint:
    'Nedre og øvre er grensene for et 95 %-intervall (Wilson). Plassen er etter andel innfridd; «plassen kan være» er det intervallene lar stå åpent. De andre andelene står på arket og på siden.',
  writeSheet: 'Skriv kommunen på et ark',
  allMunicipalities: (count) => `Alle kommuner (${count}), et ark for hver`,
  sheetsHint:
    'Arkene legges bakerst i arbeidsboken, i rekkefølgen etter kommunenummer. Ark for kommuner som er der fra før, oppdateres; dem noen har endret, får stå. Avbryter du, blir arbeidsboken som den var.',
  writeSheets: (count) => `Skriv ${count} ark`,
};

const en: PanePageText = {
  heading: 'Page for publication',
  intro:
    'The indicator’s page with results, reservations, pictures, tables and definition, of the figures as computed and shown here.',
  indicator: 'Indicator',
  year: 'Year',
  about: 'The page is about',
  whole: 'Everyone together',
  form: 'File format of the page',
  forms: {
    docx: 'Word document (.docx)',
    md: 'Markdown (.md)',
    txt: 'Plain text (.txt)',
    json: 'JSON (.json)',
  },
  make: 'Make the page',
  making: 'Making the page',
  makingHint: 'Text, tables and pictures are put together. The workbook is not touched.',
  earlier: 'The figures are from an earlier session. Update to make the page.',
  needsYear: 'The page needs a year. Give the year under “Data” and compute again.',
  copyDocument: (options) =>
    `This version of Excel lets no add-in save files. Copy the text and paste it into Word. The pictures are on the sheets of variation when “Uncertainty and variation” is chosen, and can be copied from there. The whole document is made by the command “iplos page EXTRACT${options} --output page.docx”.`,
  allPages: (count) => `All municipalities (${count}), a page for each`,
  allHint:
    'All pages come in one file, in the order of their municipality numbers. For a sheet of each municipality in the workbook, go to “Variation”.',
  makeAll: 'Make the pages',
  oneMunicipality: 'One municipality',
  municipality: 'Municipality',
  chooseMunicipality: 'Choose a municipality',
  intervalHint:
    'Lower and upper are the ends of a 95% interval (Wilson). The place is by share met; “the place could be” is what the intervals leave open. The other shares are on the sheet and the page.',
  writeSheet: 'Write the municipality on a sheet',
  allMunicipalities: (count) => `All municipalities (${count}), a sheet for each`,
  sheetsHint:
    'The sheets go behind the others in the workbook, in the order of their municipality numbers. Sheets of municipalities that are there are updated; those that somebody has changed are left. If you cancel, the workbook is as it was.',
  writeSheets: (count) => `Write ${count} sheets`,
};

const TEXTS: Readonly<Record<Language, PanePageText>> = { nb, en };
