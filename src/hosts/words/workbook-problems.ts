import { assertNever, quoted, type Language } from '../../core';
import type { WorkbookProblem } from '../host';
import { OFFICE_ERROR_TEXT } from './office-errors';

/** The message: what is wrong, where, and what to do about it. */
export function workbookProblemMessage(problem: WorkbookProblem, language: Language): string {
  return language === 'nb' ? norwegian(problem) : english(problem);
}

function norwegian(problem: WorkbookProblem): string {
  switch (problem.kind) {
    case 'sourceNotFound':
      return `«${problem.wanted}» finnes ikke i arbeidsboken. ${[
        naming('Tabeller', problem.tables, 'nb', 'ingen'),
        naming('Navn', problem.names, 'nb', 'ingen'),
        naming('Ark', problem.sheets, 'nb', 'ingen'),
      ].join(' ')}`;
    case 'nameNotCells':
      return `Navnet «${problem.name}» står ikke for ett fast område med celler: det er en verdi, flere områder, en formel som regner ut området, eller en tapt referanse. Rett det under Formler → Navnebehandling, eller velg cellene selv.`;
    case 'tableWithoutHeader':
      return `Tabellen «${problem.table}» viser ikke overskriftsraden. Slå den på under Tabellutforming → Overskriftsrad.`;
    case 'sourceEmpty':
      return `«${problem.source}» er tom. Velg celler eller et ark med innhold.`;
    case 'severalAreas':
      return 'Flere områder er merket. Merk ett sammenhengende område, eller én celle i tabellen.';
    case 'selectionNotCells':
      return 'Det som er merket, er ikke celler (et diagram, et bilde eller et diagramark). Klikk i en celle i tabellen og prøv igjen.';
    case 'changedWhileReading':
      return `«${problem.source}» ble endret mens den ble lest. Les den på nytt.`;
    case 'rowTooLarge':
      return `Rad ${problem.row} i «${problem.source}» er for stor for Excel på nettet (grensen er 5 MB). Fjern kolonner med lange tekster, eller bruk Excel på skrivebordet.`;
    case 'workbookProtected':
      return 'Arbeidsbokens struktur er beskyttet, så nye ark kan ikke legges til. Opphev beskyttelsen (Se gjennom → Beskytt arbeidsbok) og prøv igjen. Ingenting er endret.';
    case 'sheetsProtected':
      return `Resultatarkene er beskyttet: ${few(problem.sheets, 'nb', (more) => ` og ${more} til`)}. Opphev beskyttelsen (Se gjennom → Opphev arkbeskyttelse) og prøv igjen. Ingenting er endret.`;
    case 'notPutBack':
      return `${norwegian(problem.because)} Disse arkene kunne ikke settes tilbake slik de var: ${quoted(problem.sheets, 'nb')}. Bruk Angre i Excel.`;
    case 'excelTooOld':
      return `Denne versjonen av Excel er for gammel (den mangler ExcelApi ${problem.needed}). Excel 2021, Microsoft 365 og Excel på nettet kan brukes.`;
    case 'office':
      return `${OFFICE_ERROR_TEXT[problem.code].nb} (Excels kode: ${problem.code})`;
    case 'officeUnknown':
      return `Excel meldte en feil vi ikke kjenner: ${problem.code}. Prøv igjen; hjelper det ikke, lagre arbeidsboken og åpne den på nytt, og meld gjerne fra med koden.`;
    case 'unexpected':
      return `Noe uventet gikk galt i tillegget: ${problem.message}. Det er en feil hos oss. Meld gjerne fra.`;
    default:
      return assertNever(problem);
  }
}

function english(problem: WorkbookProblem): string {
  switch (problem.kind) {
    case 'sourceNotFound':
      return `There is no “${problem.wanted}” in the workbook. ${[
        naming('Tables', problem.tables, 'en', 'none'),
        naming('Names', problem.names, 'en', 'none'),
        naming('Sheets', problem.sheets, 'en', 'none'),
      ].join(' ')}`;
    case 'nameNotCells':
      return `The name “${problem.name}” does not stand for one fixed range of cells: it is a value, several ranges, a formula that works the range out, or a lost reference. Correct it under Formulas → Name Manager, or choose the cells yourself.`;
    case 'tableWithoutHeader':
      return `The table “${problem.table}” does not show its header row. Turn it on under Table Design → Header Row.`;
    case 'sourceEmpty':
      return `“${problem.source}” is empty. Choose cells or a sheet with something in them.`;
    case 'severalAreas':
      return 'Several ranges are selected. Select one coherent range, or one cell of the table.';
    case 'selectionNotCells':
      return 'What is selected is not cells (a chart, a picture or a chart sheet). Click in a cell of the table and try again.';
    case 'changedWhileReading':
      return `“${problem.source}” was changed while it was being read. Read it again.`;
    case 'rowTooLarge':
      return `Row ${problem.row} of “${problem.source}” is too large for Excel on the web (the limit is 5 MB). Remove columns of long texts, or use Excel on the desktop.`;
    case 'workbookProtected':
      return "The workbook's structure is protected, so no sheets can be added. Remove the protection (Review → Protect Workbook) and try again. Nothing was changed.";
    case 'sheetsProtected':
      return `The result sheets are protected: ${few(problem.sheets, 'en', (more) => ` and ${more} more`)}. Remove the protection (Review → Unprotect Sheet) and try again. Nothing was changed.`;
    case 'notPutBack':
      return `${english(problem.because)} These sheets could not be put back as they were: ${quoted(problem.sheets, 'en')}. Use Undo in Excel.`;
    case 'excelTooOld':
      return `This version of Excel is too old (it lacks ExcelApi ${problem.needed}). Excel 2021, Microsoft 365 and Excel on the web can be used.`;
    case 'office':
      return `${OFFICE_ERROR_TEXT[problem.code].en} (Excel's code: ${problem.code})`;
    case 'officeUnknown':
      return `Excel reported an error we do not know: ${problem.code}. Try again; if that does not help, save the workbook and open it again, and please report the code.`;
    case 'unexpected':
      return `Something unexpected went wrong in the add-in: ${problem.message}. The fault is ours. Please report it.`;
    default:
      return assertNever(problem);
  }
}

/** How many names a list shows before it says that there are more. */
const MOST_LISTED = 12;

function naming(word: string, names: readonly string[], language: Language, none: string): string {
  const more = names.length > MOST_LISTED ? ' …' : '';
  const shown = quoted(names.slice(0, MOST_LISTED), language);
  return `${word}: ${names.length === 0 ? none : shown + more}.`;
}

/** Sheets named in a sentence that concerns all of them; a run writes a dozen, and the pane is narrow. */
const MOST_SHEETS = 3;

function few(names: readonly string[], language: Language, andMore: (more: number) => string): string {
  const more = names.length - MOST_SHEETS;
  return quoted(names.slice(0, MOST_SHEETS), language) + (more > 0 ? andMore(more) : '');
}
