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
  readonly copyDocument: string;
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
  copyDocument:
    'Denne utgaven av Excel lar ikke tillegg lagre filer. Kopier teksten og lim den inn i Word. Figurene står på arkene for variasjon når «Usikkerhet og variasjon» er valgt, og kan kopieres derfra. Hele dokumentet lager kommandoen «iplos page UTTREKK --output side.docx».',
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
  copyDocument:
    'This version of Excel lets no add-in save files. Copy the text and paste it into Word. The pictures are on the sheets of variation when “Uncertainty and variation” is chosen, and can be copied from there. The whole document is made by the command “iplos page EXTRACT --output page.docx”.',
};

const TEXTS: Readonly<Record<Language, PanePageText>> = { nb, en };
