import { formatCount, MOST_PUBLISHED_CELLS, type Language, type Localized } from '../../../core';

/** The forms that are read, a line each: what it is called, and what is in it. */
export interface InputForms {
  readonly title: string;
  readonly forms: readonly (readonly [form: string, holds: string])[];
}

/** The words in a language. */
export function inputForms(language: Language): InputForms {
  return FORMS[language];
}

const most = (language: Language) => formatCount(MOST_PUBLISHED_CELLS, language);
const LIMITS: Localized = {
  nb: `persondata: ingen; en publisert tabell: ${most('nb')} rader; PX og JSON-stat: ${most('nb')} celler`,
  en: `persons: none; a published table: ${most('en')} rows; PX and JSON-stat: ${most('en')} cells`,
};

const FORMS: Readonly<Record<Language, InputForms>> = {
  nb: {
    title: 'Former som leses (kjennes på innholdet, ikke på navnet; docs/forms.md sier mer):',
    forms: [
      ['.xlsx', 'persondata, publiserte tabeller, KOSTRA-grupper'],
      ['.csv', 'det samme: semikolon, komma eller tabulator; UTF-8, UTF-16 eller Windows-1252'],
      ['.csv.gz', 'det samme, pakket med gzip'],
      ['.parquet', 'persondata'],
      ['PX, PxWeb', 'publiserte tall fra en statistikkbank: .px, eller .csv og .xlsx fra PxWeb'],
      ['JSON-stat', 'publiserte tall fra SSB, FHI og andre'],
      ['SDMX-CSV', 'publiserte tall, versjon 1.0 og 2.0'],
      ['NKI-rader', 'publiserte tall fra Helsedirektoratet (JSON)'],
      ['KLASS', 'kommuner, fylker, endringer og KOSTRA-grupper fra SSB (JSON eller CSV), med --regions'],
      ['-', 'standard inn: hva som helst av dette, der en fil kan nevnes; én gang per kommando'],
      ['grenser', LIMITS.nb],
    ],
  },
  en: {
    title: 'Forms that are read (known by what is in them, not by their name; docs/forms.md says more):',
    forms: [
      ['.xlsx', 'persons, published tables, KOSTRA groups'],
      ['.csv', 'the same: semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252'],
      ['.csv.gz', 'the same, packed with gzip'],
      ['.parquet', 'persons'],
      ['PX, PxWeb', 'published figures of a statistics bank: .px, or .csv and .xlsx of PxWeb'],
      ['JSON-stat', 'published figures of Statistics Norway, FHI and others'],
      ['SDMX-CSV', 'published figures, version 1.0 and 2.0'],
      ['NKI rows', 'published figures of Helsedirektoratet (JSON)'],
      ['KLASS', 'municipalities, counties, changes and KOSTRA groups (JSON or CSV), with --regions'],
      ['-', 'standard input: whichever of these, where a file can be named; once in a command'],
      ['limits', LIMITS.en],
    ],
  },
};
