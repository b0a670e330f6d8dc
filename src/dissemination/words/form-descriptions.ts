import type { Localized } from '../../core';
import type { PublishersForm } from '../form-names';

/** What each form is called, and what it is for, in one line. */
export const FORM_DESCRIPTIONS: Readonly<
  Record<PublishersForm, { readonly name: string; readonly use: Localized }>
> = {
  'sdmx-csv': {
    name: 'SDMX-CSV 2.0',
    use: {
      nb: 'en rad per tall, med koder, navn og statuskoder; for statistikkbyråers systemer (.Stat Suite, SDMX)',
      en: 'a row for each figure, with codes, names and status codes; for the systems of statistical offices (.Stat Suite, SDMX)',
    },
  },
  'json-stat': {
    name: 'JSON-stat 2.0',
    use: {
      nb: 'slik SSBs statistikkbank gir tabeller til programmer (R, Python, nettsider)',
      en: 'as Statistics Norway gives tables to programs (R, Python, web pages)',
    },
  },
  px: {
    name: 'PX',
    use: {
      nb: 'filen bak en tabell i PxWeb, PX-Win og statistikkbanker',
      en: 'the file behind a table in PxWeb, PX-Win and statistical databases',
    },
  },
  nki: {
    name: 'NKI',
    use: {
      nb: 'rader som i Helsedirektoratets grensesnitt for nasjonale kvalitetsindikatorer (JSON)',
      en: 'rows as in the Norwegian Directorate of Health’s interface for national quality indicators (JSON)',
    },
  },
  datapackage: {
    name: 'Frictionless Data Package',
    use: {
      nb: 'zip med CSV og en beskrivelse av kolonnene (datapackage.json), for deling og arkiv',
      en: 'a zip with CSV and a description of its columns (datapackage.json), for sharing and archives',
    },
  },
};
