import type { Language } from '../../core';

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
        | 'rows'
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
  readonly wrong: Readonly<Record<'notFilled' | 'manyInvalid' | 'fewer' | 'more', string>>;
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
    rows: 'Rader',
    persons: 'Personer',
    change: 'Personer, endring fra året før',
    withNeed: 'Med behov',
    missing: 'Mottar mangler',
    missingShare: 'Andel mangler',
    invalid: 'Mottar ugyldig',
    remark: 'Merknad',
  },
  unknown: 'Ukjent kommune',
  wrong: {
    notFilled: 'Ligner en kolonne som ikke er fylt ut',
    manyInvalid: 'Mange ugyldige verdier',
    fewer: 'Under halvparten av året før',
    more: 'Over dobbelt så mange som året før',
  },
  note: 'En kolonne ligner en som ikke er fylt ut når koden for mottatt bistand mangler for mer enn halvparten av minst ti personer med behov, og for flere enn tilfeldigheter gir. Mange ugyldige verdier: over en tidel av minst ti med behov. Endringer vises som merknad fra tjue personer.',
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
    rows: 'Rows',
    persons: 'Persons',
    change: 'Persons, change from the year before',
    withNeed: 'With a need',
    missing: 'Received missing',
    missingShare: 'Share missing',
    invalid: 'Received invalid',
    remark: 'Remark',
  },
  unknown: 'Municipality unknown',
  wrong: {
    notFilled: 'Looks like a column not filled in',
    manyInvalid: 'Many invalid values',
    fewer: 'Less than half of the year before',
    more: 'More than twice the year before',
  },
  note: 'A column looks not filled in when the code for received assistance is missing for more than half of at least ten persons with a need, and for more than chance gives. Many invalid values: more than a tenth of at least ten with a need. Changes are remarked on from twenty persons.',
  noteHidden:
    'Small numbers are not hidden here. The sheet is for whoever has the data, not for publication.',
};
