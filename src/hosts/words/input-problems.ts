import { assertNever, quoted, roleName, type Language } from '../../core';
import type { InputProblem } from '../host';
import { regionsFault } from './regions-faults';
import { contentTooLarge, fileTooLarge } from './content-too-large';
import { formFault } from './form-faults';
import { OTHER_FORMATS } from './other-formats';

/** The message: what is wrong, where, and what to do about it. Ends without a full stop only when a list ends it. */
export function inputProblemMessage(problem: InputProblem, language: Language): string {
  return language === 'nb' ? norwegian(problem) : english(problem);
}

function norwegian(problem: InputProblem): string {
  switch (problem.kind) {
    case 'fileMissing':
      return `Filen «${problem.file}» finnes ikke.`;
    case 'standardInput':
      return 'Det leses ikke fra standard inn («-») her. Lagre dataene i en fil, og oppgi navnet på den.';
    case 'standardInputLong':
      return `Det som kommer fra standard inn, er for langt til å leses flere ganger eller som arbeidsbok (over ${problem.most >> 20} MB). Lagre det i en fil, og oppgi navnet på den.`;
    case 'patternMatchesNothing':
      return `Ingen fil har et navn som passer til «${problem.pattern}».`;
    case 'packedDamaged':
      return `Filen «${problem.file}» er pakket med gzip, men er avkortet eller endret etter at den ble pakket. Hent den på nytt.`;
    case 'packedOther':
      return problem.what === 'workbook'
        ? `Filen «${problem.file}» er en pakket arbeidsbok eller et pakket arkiv. Pakk den ut først; det er bare tekst (.csv.gz) som leses pakket.`
        : `Filen «${problem.file}» er pakket med gzip. Det som er i den, er ${OTHER_FORMATS[problem.what].nb}.`;
    case 'parquetDamaged':
      return `Parquet-filen «${problem.file}» er skadet: den er avkortet, endret, eller lengdene i den stemmer ikke overens. Hent den på nytt, eller lagre tabellen som .csv der den er laget.`;
    case 'parquetTooLarge':
      return `Parquet-filen «${problem.file}» har så store deler (radgrupper eller sider) at den ikke leses. Skriv den på nytt med mindre radgrupper, for eksempel 100 000 rader i hver.`;
    case 'jsonFaulty':
      return `Filen «${problem.file}» er ikke gyldig JSON: det stopper på linje ${problem.line}. Hent den på nytt.`;
    case 'formFaulty':
      return `Filen «${problem.file}» følger ikke formatet (${problem.form}): ${formFault(problem.fault).nb}`;
    case 'regionsUnusable':
      return regionsFault(problem.fault).nb;
    case 'klassOfOther':
      return `Filen «${problem.file}» er et svar fra KLASS om noe annet enn kommuner (131), fylker (104) og KOSTRA-grupper, og brukes ikke.`;
    case 'fileTooLarge':
      return fileTooLarge(problem).nb;
    case 'contentTooLarge':
      return contentTooLarge(problem).nb;
    case 'columnsDiffer':
      return `Filene må ha kolonner for det samme. ${differing(problem, NORWEGIAN_COLUMNS, 'nb')} Gi kolonnene navn som kjennes igjen, pek dem ut med --column ROLLE=OVERSKRIFT, eller regn på filene hver for seg.`;
    case 'fileIsFolder':
      return `«${problem.file}» er en mappe, ikke en fil.`;
    case 'fileNotAllowed':
      return `Du har ikke lov til å lese filen «${problem.file}».`;
    case 'fileInUse':
      return `Filen «${problem.file}» holdes åpen av et annet program, trolig Excel. Lukk den der, eller lagre en kopi og bruk den.`;
    case 'excelsMark':
      return `«${problem.file}» er ikke en arbeidsbok, men Excels merke på at «${problem.workbook}» står åpen. Oppgi «${problem.workbook}».`;
    case 'fileUnreadable':
      return `Filen «${problem.file}» kan ikke leses (${problem.reason}).`;
    case 'notText':
      return `Filen «${problem.file}» er ikke en tekstfil, eller har et tegnsett som ikke leses. Lagre den som .xlsx eller som .csv i UTF-8 (semikolon, komma eller tabulator).`;
    case 'mixedEncoding':
      return `Filen «${problem.file}» blander tegnsett: fra rad ${problem.row} er den ikke lenger UTF-8. Lagre den på nytt som «CSV UTF-8».`;
    case 'quoteNotClosed':
      return `Filen «${problem.file}»: et anførselstegn som åpner et felt i rad ${problem.row}, blir aldri lukket.`;
    case 'rowTooLong':
      return `Filen «${problem.file}»: rad ${problem.row} er lengre enn noen rad i en tabell. Er det linjeskift i filen, og er den en tabell?`;
    case 'quoteMisplaced':
      return `Filen «${problem.file}», rad ${problem.row}: et felt i anførselstegn fortsetter etter det siste anførselstegnet. Anførselstegn inne i et felt skal være doble.`;
    case 'otherFormat':
      return `Filen «${problem.file}» er ${OTHER_FORMATS[problem.format].nb}.`;
    case 'notAWorkbook':
      return `Filen «${problem.file}» er ikke en Excel-arbeidsbok som kan leses. Åpne den i Excel, og lagre den som .xlsx eller .csv.`;
    case 'oldOrLockedWorkbook':
      return `Filen «${problem.file}» er i det gamle .xls-formatet eller har passord. Lagre den som .xlsx uten passord.`;
    case 'workbookDamaged':
      return `Arbeidsboken «${problem.file}» er skadet: ${damage(problem, NORWEGIAN_DAMAGE)}. Hent den på nytt, eller åpne den i Excel og lagre den på nytt.`;
    case 'sheetMissing':
      return `Arket «${problem.sheet}» finnes ikke i «${problem.file}». Arkene er: ${quoted(problem.sheets, 'nb')}`;
    case 'sheetsInText':
      return `«${problem.file}» er en tekstfil og har ingen ark, heller ikke «${problem.sheet}».`;
    default:
      return assertNever(problem);
  }
}

function english(problem: InputProblem): string {
  switch (problem.kind) {
    case 'fileMissing':
      return `The file “${problem.file}” does not exist.`;
    case 'standardInput':
      return 'Nothing is read from standard input (“-”) here. Save the data in a file, and give its name.';
    case 'standardInputLong':
      return `What comes from standard input is too long to be read several times or as a workbook (over ${problem.most >> 20} MB). Save it in a file, and give its name.`;
    case 'patternMatchesNothing':
      return `No file has a name that fits “${problem.pattern}”.`;
    case 'packedDamaged':
      return `The file “${problem.file}” is packed with gzip, but is cut short or has been changed since it was packed. Get it again.`;
    case 'packedOther':
      return problem.what === 'workbook'
        ? `The file “${problem.file}” is a packed workbook or archive. Unpack it first; only text (.csv.gz) is read packed.`
        : `The file “${problem.file}” is packed with gzip. What is in it is ${OTHER_FORMATS[problem.what].en}.`;
    case 'parquetDamaged':
      return `The Parquet file “${problem.file}” is damaged: it is cut short, has been changed, or its lengths contradict each other. Get it again, or save the table as .csv where it was made.`;
    case 'parquetTooLarge':
      return `The Parquet file “${problem.file}” has parts (row groups or pages) so large that it is not read. Write it again with smaller row groups, for example of 100,000 rows.`;
    case 'jsonFaulty':
      return `The file “${problem.file}” is not valid JSON: it breaks off at line ${problem.line}. Get it again.`;
    case 'formFaulty':
      return `The file “${problem.file}” departs from its form (${problem.form}): ${formFault(problem.fault).en}`;
    case 'regionsUnusable':
      return regionsFault(problem.fault).en;
    case 'klassOfOther':
      return `The file “${problem.file}” is an answer of KLASS about something else than municipalities (131), counties (104) and KOSTRA groups, and is not used.`;
    case 'fileTooLarge':
      return fileTooLarge(problem).en;
    case 'contentTooLarge':
      return contentTooLarge(problem).en;
    case 'columnsDiffer':
      return `The files must have columns for the same things. ${differing(problem, ENGLISH_COLUMNS, 'en')} Give the columns names that are recognised, point them out with --column ROLE=HEADER, or compute the files one by one.`;
    case 'fileIsFolder':
      return `“${problem.file}” is a folder, not a file.`;
    case 'fileNotAllowed':
      return `You are not allowed to read the file “${problem.file}”.`;
    case 'fileInUse':
      return `The file “${problem.file}” is held open by another program, probably Excel. Close it there, or save a copy and use that.`;
    case 'excelsMark':
      return `“${problem.file}” is not a workbook but Excel's mark that “${problem.workbook}” is open. Give “${problem.workbook}”.`;
    case 'fileUnreadable':
      return `The file “${problem.file}” cannot be read (${problem.reason}).`;
    case 'notText':
      return `The file “${problem.file}” is not a text file, or is in an encoding that is not read. Save it as .xlsx, or as .csv in UTF-8 (semicolon, comma or tab).`;
    case 'mixedEncoding':
      return `The file “${problem.file}” mixes encodings: from row ${problem.row} on it is no longer UTF-8. Save it again as “CSV UTF-8”.`;
    case 'quoteNotClosed':
      return `The file “${problem.file}”: a quotation mark that opens a field in row ${problem.row} is never closed.`;
    case 'rowTooLong':
      return `The file “${problem.file}”: row ${problem.row} is longer than any row of a table. Are there line breaks in the file, and is it a table?`;
    case 'quoteMisplaced':
      return `The file “${problem.file}”, row ${problem.row}: a quoted field goes on after its last quotation mark. Quotation marks inside a field must be doubled.`;
    case 'otherFormat':
      return `The file “${problem.file}” is ${OTHER_FORMATS[problem.format].en}.`;
    case 'notAWorkbook':
      return `The file “${problem.file}” is not an Excel workbook that can be read. Open it in Excel, and save it as .xlsx or .csv.`;
    case 'oldOrLockedWorkbook':
      return `The file “${problem.file}” is in the old .xls format or has a password. Save it as .xlsx without a password.`;
    case 'workbookDamaged':
      return `The workbook “${problem.file}” is damaged: ${damage(problem, ENGLISH_DAMAGE)}. Get it again, or open it in Excel and save it again.`;
    case 'sheetMissing':
      return `There is no sheet “${problem.sheet}” in “${problem.file}”. The sheets are: ${quoted(problem.sheets, 'en')}`;
    case 'sheetsInText':
      return `“${problem.file}” is a text file and has no sheets, nor one called “${problem.sheet}”.`;
    default:
      return assertNever(problem);
  }
}

type Differing = Extract<InputProblem, { kind: 'columnsDiffer' }>;
type ColumnWords = Readonly<
  Record<'missing' | 'extra', (file: string, first: string, roles: string) => string>
>;

const NORWEGIAN_COLUMNS: ColumnWords = {
  missing: (file, first, roles) => `«${file}» mangler det «${first}» har: ${roles}.`,
  extra: (file, first, roles) => `«${file}» har det «${first}» mangler: ${roles}.`,
};

const ENGLISH_COLUMNS: ColumnWords = {
  missing: (file, first, roles) => `“${file}” lacks what “${first}” has: ${roles}.`,
  extra: (file, first, roles) => `“${file}” has what “${first}” lacks: ${roles}.`,
};

function differing(
  { file, first, missing, extra }: Differing,
  words: ColumnWords,
  language: Language,
): string {
  const named = (roles: readonly string[]) => roles.map((role) => roleName(role, language)).join(', ');
  return [
    ...(missing.length > 0 ? [words.missing(file, first, named(missing))] : []),
    ...(extra.length > 0 ? [words.extra(file, first, named(extra))] : []),
  ].join(' ');
}

type Damage = Extract<InputProblem, { kind: 'workbookDamaged' }>;
type DamageWords = Readonly<Record<Damage['fault'], string>> & { readonly behindRow: string };

const NORWEGIAN_DAMAGE: DamageWords = {
  missing: 'mangler',
  changed: 'er endret eller avkortet etter at den ble lagret',
  format: 'følger ikke formatet',
  behindRow: 'etter rad',
};

const ENGLISH_DAMAGE: DamageWords = {
  missing: 'is missing',
  changed: 'has been changed or cut short since it was saved',
  format: 'is not as the format says',
  behindRow: 'after row',
};

function damage({ part, fault, behindRow }: Damage, words: DamageWords): string {
  return `${part} ${words[fault]}${behindRow === null ? '' : ` ${words.behindRow} ${behindRow}`}`;
}
