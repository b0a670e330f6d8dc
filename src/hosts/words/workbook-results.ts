import { assertNever, quoted, type Language, type Localized } from '../../core';
import type { Blemish, SheetFinding, WrittenPart, WrittenSheet } from '../host';

/** One finding of "Kontroller" as a sentence. */
export function sheetFindingMessage(finding: SheetFinding, language: Language): string {
  return findingText(finding)[language];
}

/** A part of the looks that Excel refused, as a sentence; the problem itself has a message of its own. */
export function blemishMessage(sheet: string, part: WrittenPart, language: Language): string {
  return language === 'nb'
    ? `Arket «${sheet}»: tallene er skrevet, men Excel avviste ${PARTS[part].nb}.`
    : `The sheet “${sheet}”: the figures are written, but Excel refused ${PARTS[part].en}.`;
}

/** What is to be said of sheets that were written: names that were taken, and what Excel refused; a sentence each. */
export function writtenRemarks(
  sheets: readonly WrittenSheet[],
  blemishes: readonly Blemish[],
  language: Language,
): readonly string[] {
  return [
    ...sheets.flatMap(({ name, nameTaken }) =>
      nameTaken === null ? [] : [nameTakenMessage(nameTaken, name, language)],
    ),
    ...blemishes.map(({ sheet, part }) => blemishMessage(sheet, part, language)),
  ];
}

/** Said when a sheet got another name because the wanted one belongs to a sheet of the user's. */
export function nameTakenMessage(wanted: string, given: string, language: Language): string {
  return language === 'nb'
    ? `Arbeidsboken har allerede et ark som heter «${wanted}». Det er ikke rørt; resultatet står i «${given}».`
    : `The workbook already has a sheet called “${wanted}”. It was left alone; the result is in “${given}”.`;
}

/** The question before sheets that the user has changed are written anew. */
export function editedSheetsQuestion(sheets: readonly string[], language: Language): string {
  const names = quoted(sheets, language);
  return language === 'nb'
    ? `Disse resultatarkene er endret siden de ble skrevet: ${names}. Skal de erstattes, eller beholdes ved siden av nye?`
    : `These result sheets were changed since they were written: ${names}. Replace them, or keep them beside new ones?`;
}

const PARTS: Readonly<Record<WrittenPart, Localized>> = {
  table: { nb: 'Excel-tabellen', en: 'the Excel table' },
  looks: { nb: 'utformingen', en: 'the formatting' },
  signs: { nb: 'den grå fargen på tegn', en: 'the grey of signs' },
  sizes: { nb: 'bredden på kolonner eller rader', en: 'the size of columns or rows' },
  view: { nb: 'visningen med låste rader', en: 'the view with frozen rows' },
  print: { nb: 'utskriftsoppsettet', en: 'the print set-up' },
  chart: { nb: 'en figur', en: 'a chart' },
  order: { nb: 'rekkefølgen av ark', en: 'the order of sheets' },
};

/** Areas named in a sentence; the others are counted. */
const MOST_AREAS = 5;

/** "Publisert!A3:D3, Publisert!A9:D12". */
function areasText(areas: readonly string[], language: Language): string {
  const more = areas.length - MOST_AREAS;
  const rest = language === 'nb' ? `og ${more} steder til` : `and ${more} more places`;
  return [...areas.slice(0, MOST_AREAS), ...(more > 0 ? [rest] : [])].join(', ');
}

function findingText(finding: SheetFinding): Localized {
  switch (finding.kind) {
    case 'cellsChanged':
      return {
        nb: 'Celler på arket er endret siden det ble skrevet.',
        en: 'Cells on the sheet were changed since it was written.',
      };
    case 'tableGone':
      return {
        nb: `Excel-tabellen «${finding.table}» finnes ikke lenger på arket.`,
        en: `The Excel table “${finding.table}” is no longer on the sheet.`,
      };
    case 'dataChanged':
      return {
        nb: `Dataene i «${finding.source}» er endret siden arket ble skrevet.`,
        en: `The data in “${finding.source}” have changed since the sheet was written.`,
      };
    case 'dataChangedLive':
      return {
        nb: `Dataene i «${finding.source}» er endret siden arket ble skrevet. Formlene har fulgt med; rader, dekning, rekkefølge og merknader har ikke.`,
        en: `The data in “${finding.source}” have changed since the sheet was written. The formulas have followed; rows, coverage, order and notes have not.`,
      };
    case 'dataUnknown':
      return {
        nb: `Det er ikke kontrollert om dataene i «${finding.source}» er endret: les dem inn med samme valg.`,
        en: `Whether the data in “${finding.source}” have changed was not checked: read them in with the same choices.`,
      };
    case 'definitionChanged':
      return {
        nb: `Definisjonen av ${finding.indicator} er en annen: arket bruker versjon ${finding.written}, nå gjelder ${finding.now}.`,
        en: `The definition of ${finding.indicator} is another one: the sheet uses version ${finding.written}, now ${finding.now} holds.`,
      };
    case 'definitionGone':
      return {
        nb: `Definisjonen av ${finding.indicator} finnes ikke her, så den kan ikke kontrolleres.`,
        en: `The definition of ${finding.indicator} is not here, so it cannot be checked.`,
      };
    case 'programChanged':
      return {
        nb: `Arket er skrevet av versjon ${finding.written} av programmet; dette er ${finding.now}.`,
        en: `The sheet was written by version ${finding.written} of the program; this is ${finding.now}.`,
      };
    case 'publishedChanged':
      return {
        nb: `Den publiserte tabellen «${finding.source}» er endret siden den ble kontrollert: ${areasText(finding.areas, 'nb')}. Kontroller den på nytt.`,
        en: `The published table “${finding.source}” has changed since it was checked: ${areasText(finding.areas, 'en')}. Check it again.`,
      };
    case 'publishedMoved':
      return {
        nb: `Den publiserte tabellen «${finding.source}» er flyttet: den begynte i ${finding.from}, nå i ${finding.to}. Celleadressene på arket er de gamle.`,
        en: `The published table “${finding.source}” has moved: it began in ${finding.from}, now in ${finding.to}. The cell addresses on the sheet are the old ones.`,
      };
    case 'publishedGone':
      return {
        nb: `Den publiserte tabellen «${finding.source}» ble ikke funnet. Den er slettet eller skjult, eller har fått et annet navn.`,
        en: `The published table “${finding.source}” was not found. It is deleted or hidden, or has another name.`,
      };
    case 'publishedUnknown':
      return {
        nb: `Det er ikke kontrollert om den publiserte tabellen «${finding.source}» er endret: kontroller den på nytt og skriv arket på nytt.`,
        en: `Whether the published table “${finding.source}” has changed was not checked: check it again and write the sheet anew.`,
      };
    default:
      return assertNever(finding);
  }
}
