import type { Localized } from '../../core';

/**
 * What each error code of Excel's JavaScript API means to the person at the keyboard, and what to do about it. The codes
 * are those of Excel.ErrorCodes, OfficeExtension.ErrorCodes and the codes of the transport; a test holds the table against the
 * library's own lists.
 */
export const OFFICE_ERROR_TEXT = {
  AccessDenied: {
    nb: 'Excel gir ikke tilgang: arket eller arbeidsboken er beskyttet, eller filen er åpnet skrivebeskyttet. Opphev beskyttelsen (Se gjennom) eller lagre en kopi, og prøv igjen.',
    en: 'Excel denies access: the sheet or workbook is protected, or the file is open read-only. Remove the protection (Review) or save a copy, then try again.',
  },
  ActivityLimitReached: {
    nb: 'Excel har for mange oppgaver på gang samtidig. Vent litt og prøv igjen.',
    en: 'Excel has too many tasks under way at once. Wait a moment and try again.',
  },
  ApiNotAvailable: tooOld(),
  ApiNotFound: tooOld(),
  BadPassword: {
    nb: 'Passordet er feil. Opphev beskyttelsen i Excel og prøv igjen.',
    en: 'The password is wrong. Remove the protection in Excel and try again.',
  },
  CannotRegisterEvent: {
    nb: 'Excel kan ikke følge med på endringer i tabellen. Oppdater selv når dataene er endret.',
    en: 'Excel cannot follow changes in the table. Update yourself when the data have changed.',
  },
  CannotUpdateReadOnlyProperty: ours(),
  Conflict: {
    nb: 'Noen andre endret arbeidsboken samtidig. Ingenting er skrevet; vent til endringene er på plass og prøv igjen.',
    en: 'Somebody else changed the workbook at the same time. Nothing was written; wait until the changes have arrived and try again.',
  },
  ConnectionFailure: connection(),
  DirtySupportingFormula: {
    nb: 'Excel er ikke ferdig med å regne ut formler som trengs. Vent til beregningen er ferdig og prøv igjen.',
    en: 'Excel has not finished computing formulas that are needed. Wait until calculation is done and try again.',
  },
  EmptyChartSeries: {
    nb: 'Figuren kan ikke tegnes: en av seriene har ingen tall.',
    en: 'The chart cannot be drawn: one of its series has no numbers.',
  },
  FilteredRangeConflict: {
    nb: 'Et filter står i veien. Fjern filteret på arket (Data → Fjern) og prøv igjen.',
    en: 'A filter is in the way. Clear the filter on the sheet (Data → Clear) and try again.',
  },
  FormulaLengthExceedsLimit: {
    nb: 'En formel ble lengre enn Excel tillater.',
    en: 'A formula became longer than Excel allows.',
  },
  GeneralException: {
    nb: 'Excel klarte ikke oppgaven og sier ikke hvorfor. Prøv igjen; hjelper det ikke, lagre arbeidsboken, lukk den og åpne den på nytt.',
    en: 'Excel could not do the task and does not say why. Try again; if that does not help, save the workbook, close it and open it again.',
  },
  InactiveWorkbook: {
    nb: 'Flere arbeidsbøker er åpne, og en annen er aktiv. Klikk i denne arbeidsboken og prøv igjen.',
    en: 'Several workbooks are open and another one is active. Click in this workbook and try again.',
  },
  InsertDeleteConflict: {
    nb: 'Excel kan ikke flytte cellene: noe står i veien. Rydd plass på arket og prøv igjen.',
    en: 'Excel cannot move the cells: something is in the way. Make room on the sheet and try again.',
  },
  InvalidArgument: ours(),
  InvalidBinding: gone(),
  InvalidObjectPath: ours(),
  InvalidOperation: {
    nb: 'Excel tillater ikke dette akkurat nå. Fullfør det du holder på med i arket, og prøv igjen.',
    en: 'Excel does not allow this just now. Finish what you are doing in the sheet and try again.',
  },
  InvalidOperationInCellEditMode: {
    nb: 'En celle er åpen for redigering. Trykk Enter eller Esc i cellen og prøv igjen.',
    en: 'A cell is being edited. Press Enter or Esc in the cell and try again.',
  },
  InvalidOrTimedOutSession: {
    nb: 'Økten i Excel på nettet er utløpt. Last siden på nytt og prøv igjen.',
    en: 'The session in Excel on the web has expired. Reload the page and try again.',
  },
  InvalidReference: gone(),
  InvalidRequest: ours(),
  InvalidRequestContext: ours(),
  InvalidSelection: {
    nb: 'Merkingen kan ikke brukes. Merk ett sammenhengende område med celler og prøv igjen.',
    en: 'The selection cannot be used. Select one coherent range of cells and try again.',
  },
  ItemAlreadyExists: {
    nb: 'Noe med samme navn finnes allerede i arbeidsboken. Gi det et annet navn og prøv igjen.',
    en: 'Something with the same name is already in the workbook. Rename it and try again.',
  },
  ItemNotFound: {
    nb: 'Arket, tabellen eller navnet finnes ikke lenger i arbeidsboken. Velg data på nytt.',
    en: 'The sheet, table or name is no longer in the workbook. Choose the data again.',
  },
  MemoryLimitReached: {
    nb: 'Excel har ikke nok minne. Lukk andre arbeidsbøker, eller del dataene i mindre tabeller.',
    en: 'Excel is out of memory. Close other workbooks, or divide the data into smaller tables.',
  },
  MergedRangeConflict: {
    nb: 'Sammenslåtte celler står i veien. Opphev sammenslåingen på arket og prøv igjen.',
    en: 'Merged cells are in the way. Unmerge them on the sheet and try again.',
  },
  NonBlankCellOffSheet: {
    nb: 'Det er ikke plass på arket: celler med innhold ville havnet utenfor. Rydd de siste radene og kolonnene.',
    en: 'There is no room on the sheet: cells with content would fall off it. Clear the last rows and columns.',
  },
  NotImplemented: tooOld(),
  OpenWorkbookLinksBlocked: external(),
  OperationCellsExceedLimit: tooManyCells(),
  PivotTableRangeConflict: {
    nb: 'En pivottabell står i veien. Flytt den til et annet ark og prøv igjen.',
    en: 'A PivotTable is in the way. Move it to another sheet and try again.',
  },
  PowerQueryRefreshResourceChallenge: external(),
  PropertyNotLoaded: ours(),
  RangeExceedsLimit: tooManyCells(),
  RangeImageExceedsLimit: tooManyCells(),
  RefreshWorkbookLinksBlocked: external(),
  RequestAborted: {
    nb: 'Excel avbrøt oppgaven. Prøv igjen.',
    en: 'Excel aborted the task. Try again.',
  },
  RequestPayloadSizeLimitExceeded: {
    nb: 'For mye på én gang for Excel på nettet (grensen er 5 MB). Velg færre nivåer eller år, eller bruk Excel på skrivebordet.',
    en: 'Too much at once for Excel on the web (the limit is 5 MB). Choose fewer levels or years, or use Excel on the desktop.',
  },
  ResponsePayloadSizeLimitExceeded: {
    nb: 'Svaret fra Excel på nettet ble for stort (grensen er 5 MB). Fjern kolonner med lange tekster, eller bruk Excel på skrivebordet.',
    en: 'The answer from Excel on the web was too large (the limit is 5 MB). Remove columns of long texts, or use Excel on the desktop.',
  },
  RunMustReturnPromise: ours(),
  ServiceNotAvailable: connection(),
  Timeout: connection(),
  Unauthenticated: {
    nb: 'Du er logget ut av Excel. Logg inn og prøv igjen.',
    en: 'You are signed out of Excel. Sign in and try again.',
  },
  UndoNotSupported: {
    nb: 'Denne versjonen av Excel kan ikke angre dette i ett steg. Lagre en kopi før du går videre.',
    en: 'This version of Excel cannot undo this in one step. Save a copy before going on.',
  },
  UnsupportedFeature: tooOld(),
  UnsupportedFillType: tooOld(),
  UnsupportedOperation: tooOld(),
  UnsupportedSheet: {
    nb: 'Arket er av en type som ikke kan brukes (diagramark eller makroark). Velg et vanlig regneark.',
    en: 'The sheet is of a kind that cannot be used (chart or macro sheet). Choose an ordinary worksheet.',
  },
  ValueNotLoaded: ours(),
} as const satisfies Record<string, Localized>;

/** An error code with a message of its own. */
export type OfficeErrorCode = keyof typeof OFFICE_ERROR_TEXT;

function tooOld(): Localized {
  return {
    nb: 'Denne versjonen av Excel mangler en funksjon som trengs. Oppdater Excel (Fil → Konto), eller bruk Excel på nettet.',
    en: 'This version of Excel lacks a feature that is needed. Update Excel (File → Account), or use Excel on the web.',
  };
}

function connection(): Localized {
  return {
    nb: 'Excel svarer ikke. Kontroller nettforbindelsen, vent litt og prøv igjen.',
    en: 'Excel does not answer. Check the network connection, wait a moment and try again.',
  };
}

function gone(): Localized {
  return {
    nb: 'Cellene finnes ikke lenger: arket eller området er slettet eller flyttet. Velg data på nytt.',
    en: 'The cells are no longer there: the sheet or range was deleted or moved. Choose the data again.',
  };
}

function external(): Localized {
  return {
    nb: 'Excel sperrer for koblinger til andre filer eller kilder. Tillat dem i Excel, og prøv igjen.',
    en: 'Excel blocks links to other files or sources. Allow them in Excel and try again.',
  };
}

function tooManyCells(): Localized {
  return {
    nb: 'Området har flere celler enn Excel tar i én omgang. Bruk en tabell med bare kolonnene som trengs.',
    en: 'The range has more cells than Excel takes at a time. Use a table with only the columns needed.',
  };
}

function ours(): Localized {
  return {
    nb: 'Tillegget ba Excel om noe Excel ikke forstår. Det er en feil hos oss: meld gjerne fra, med koden.',
    en: 'The add-in asked Excel for something Excel does not understand. The fault is ours: please report it, with the code.',
  };
}
