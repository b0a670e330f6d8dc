import type { Localized } from '../../core';
import type { OtherFormat } from '../host';

/** What a file is that cannot be read, and what to do with it: goes on after “The file … is”, without a full stop. */
export const OTHER_FORMATS: Readonly<Record<OtherFormat, Localized>> = {
  parquet: {
    nb: 'en Parquet-fil. Lagre tabellen som .csv eller .xlsx der den er laget (R, Python, DuckDB)',
    en: 'a Parquet file. Save the table as .csv or .xlsx where it was made (R, Python, DuckDB)',
  },
  spss: {
    nb: 'en SPSS-fil (.sav). Åpne den i SPSS, og lagre den som .csv eller .xlsx',
    en: 'an SPSS file (.sav). Open it in SPSS, and save it as .csv or .xlsx',
  },
  sas: {
    nb: 'en SAS-fil. Eksporter tabellen fra SAS som .csv eller .xlsx',
    en: 'a SAS file. Export the table from SAS as .csv or .xlsx',
  },
  stata: {
    nb: 'en Stata-fil (.dta). Eksporter tabellen fra Stata som .csv eller .xlsx',
    en: 'a Stata file (.dta). Export the table from Stata as .csv or .xlsx',
  },
  arrow: {
    nb: 'en Arrow-fil (Feather). Lagre tabellen som .csv eller .xlsx der den er laget',
    en: 'an Arrow file (Feather). Save the table as .csv or .xlsx where it was made',
  },
  sqlite: {
    nb: 'en SQLite-database. Hent ut tabellen som .csv',
    en: 'an SQLite database. Export the table as .csv',
  },
  pdf: {
    nb: 'en PDF. Finn tabellen den er laget av, som .xlsx eller .csv',
    en: 'a PDF. Find the table it was made from, as .xlsx or .csv',
  },
  rtf: {
    nb: 'et RTF-dokument. Lagre tabellen i det som .xlsx eller .csv',
    en: 'an RTF document. Save the table in it as .xlsx or .csv',
  },
  gzip: {
    nb: 'komprimert (gzip). Pakk den ut først',
    en: 'compressed (gzip). Unpack it first',
  },
  zip: {
    nb: 'et ZIP-arkiv, ikke en Excel-arbeidsbok. Pakk det ut, og oppgi filen som lå i det',
    en: 'a ZIP archive, not an Excel workbook. Unpack it, and give the file that was in it',
  },
  packed: {
    nb: 'komprimert. Pakk den ut først',
    en: 'compressed. Unpack it first',
  },
  picture: {
    nb: 'et bilde. Oppgi tabellen som .xlsx eller .csv',
    en: 'a picture. Give the table as .xlsx or .csv',
  },
  html: {
    nb: 'en nettside (HTML), uansett hva den heter. Åpne den i Excel, og lagre den som .xlsx',
    en: 'a web page (HTML), whatever it is called. Open it in Excel, and save it as .xlsx',
  },
  xml: {
    nb: 'XML, uansett hva den heter. Åpne den i Excel, og lagre den som .xlsx',
    en: 'XML, whatever it is called. Open it in Excel, and save it as .xlsx',
  },
  json: {
    nb: 'JSON. Er den JSON-stat fra en statistikkbank, kontrolleres den med «iplos check»; ellers: lagre tabellen som .csv eller .xlsx der den er laget',
    en: 'JSON. If it is JSON-stat of a statistics bank, check it with “iplos check”; else save the table as .csv or .xlsx where it was made',
  },
  klass: {
    nb: 'et svar fra KLASS, med områder og ingen tall. Bruk det med --regions',
    en: 'an answer of KLASS, with regions and no figures. Use it with --regions',
  },
  px: {
    nb: 'en PX-fil fra en statistikkbank: publiserte tall, som kontrolleres med «iplos check»',
    en: 'a PX file of a statistics bank: published figures, which “iplos check” checks',
  },
};
