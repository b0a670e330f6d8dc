import type { Language } from './language';

/** The words of the sheet "Rapportering". */
export interface ReportingText {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headers: {
    readonly [
      Column in
        | 'code'
        | 'name'
        | 'year'
        | 'indicator'
        | 'persons'
        | 'change'
        | 'withNeed'
        | 'missing'
        | 'missingShare'
        | 'invalid'
        | 'remark'
    ]: string;
  };
  /** A row without a kommune that is known. */
  readonly unknown: string;
  readonly notFilled: string;
  readonly note: string;
  readonly noteHidden: string;
}

/** Those words in a language. */
export function reportingText(language: Language): ReportingText {
  return language === 'nb' ? NB : EN;
}

const NB: ReportingText = {
  name: 'Rapportering',
  title: 'Rapportering per kommune og år',
  subtitle: 'Det som ser galt ut, står øverst',
  headers: {
    code: 'Nr.',
    name: 'Kommune',
    year: 'År',
    indicator: 'Indikator',
    persons: 'Personer',
    change: 'Endring fra året før',
    withNeed: 'Med behov',
    missing: 'Mottar mangler',
    missingShare: 'Andel mangler',
    invalid: 'Mottar ugyldig',
    remark: 'Merknad',
  },
  unknown: 'Ukjent kommune',
  notFilled: 'Ligner en kolonne som ikke er fylt ut',
  note: 'En kolonne ligner en som ikke er fylt ut når koden for mottatt bistand mangler for mer enn halvparten av minst ti personer med behov.',
  noteHidden: 'Små tall er ikke skjult her. Arket er for den som har dataene, ikke for publisering.',
};

const EN: ReportingText = {
  name: 'Reporting',
  title: 'Reporting by municipality and year',
  subtitle: 'What looks wrong comes first',
  headers: {
    code: 'No.',
    name: 'Municipality',
    year: 'Year',
    indicator: 'Indicator',
    persons: 'Persons',
    change: 'Change from the year before',
    withNeed: 'With a need',
    missing: 'Received missing',
    missingShare: 'Share missing',
    invalid: 'Received invalid',
    remark: 'Remark',
  },
  unknown: 'Municipality unknown',
  notFilled: 'Looks like a column not filled in',
  note: 'A column looks not filled in when the code for received assistance is missing for more than half of at least ten persons with a need.',
  noteHidden:
    'Small numbers are not hidden here. The sheet is for whoever has the data, not for publication.',
};
