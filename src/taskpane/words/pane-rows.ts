import { counted, type Language } from '../../core';

/** The words of a row and a number, both ways. */
export type PaneRowsText = typeof nb;

/** The words in a language. Numbers reach these functions as text. */
export function paneRowsText(language: Language): PaneRowsText {
  return TEXTS[language];
}

const nb = {
  section: 'Hva teller en rad i?',
  selectedRowHint: 'Velg en celle i raden det gjelder, og trykk på knappen.',
  rowAt: (address: string) => `Raden ved ${address}`,
  showRow: 'Vis raden',
  rowHidden:
    '«Raden jeg har valgt» svarer ikke mens små tall skjules: svaret gjelder én person. Velg å ikke skjule tall for å se det; del det ikke med andre.',
  rowNotInData: (row: string, source: string) =>
    `Rad ${row} på arket i visning er ikke blant radene i «${source}». Velg en celle i en rad under overskriftene.`,
  rowsChanged: 'Dataene er ikke de samme som tallet ble regnet av. Oppdater, og prøv igjen.',
  select: 'Velg',
  selectRowsOf: (part: string, count: string) =>
    `Velg radene i arket: ${part}, ${counted(count, 'rad', 'rader')}`,
  selectColumn: 'Rader',
  allSelected: (count: string, part: string) =>
    `${part}: ${count === '1' ? 'raden er valgt' : `alle ${count} radene er valgt`} i arket.`,
  someSelected: (from: string, to: string, total: string, part: string) =>
    `${part}: rad ${from}–${to} av ${total} er valgt. Excel kan ikke velge alle på én gang.`,
  selectNext: 'Velg de neste',
};

const en: PaneRowsText = {
  section: 'What does a row count in?',
  selectedRowHint: 'Select a cell of the row, and press the button.',
  rowAt: (address) => `The row at ${address}`,
  showRow: 'Show the row',
  rowHidden:
    '“The row I have selected” gives no answer while small numbers are hidden: the answer is about one person. Choose not to hide numbers to see it; do not share it with others.',
  rowNotInData: (row, source) =>
    `Row ${row} of the sheet in view is not among the rows of “${source}”. Select a cell of a row below the headers.`,
  rowsChanged: 'The data are not those the number was computed from. Update, and try again.',
  select: 'Select',
  selectRowsOf: (part, count) => `Select the rows in the sheet: ${part}, ${counted(count, 'row', 'rows')}`,
  selectColumn: 'Rows',
  allSelected: (count, part) =>
    `${part}: ${count === '1' ? 'the row is selected' : `all ${count} rows are selected`} in the sheet.`,
  someSelected: (from, to, total, part) =>
    `${part}: rows ${from}–${to} of ${total} are selected. Excel cannot select them all at once.`,
  selectNext: 'Select the next',
};

const TEXTS: Readonly<Record<Language, PaneRowsText>> = { nb, en };
