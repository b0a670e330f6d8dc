import { assertNever, type Localized } from '../../../core';

/** What can be wrong with a row or number that is to be traced. */
export type TraceProblem =
  /** Neither a row nor a number. */
  | { readonly kind: 'nothingToTrace' }
  | { readonly kind: 'notARow'; readonly value: string }
  | { readonly kind: 'rowNotRead'; readonly value: string }
  | {
      readonly kind: 'noSuchFigure';
      readonly measure: string;
      readonly region: string;
      readonly levels: readonly string[];
    };

/** The same in words. */
export function traceProblemMessage(problem: TraceProblem): Localized {
  switch (problem.kind) {
    case 'nothingToTrace':
      return {
        nb: 'Si hva som skal følges: en rad med --row (for eksempel --row 12 eller --row D12), eller et tall med --measure (for eksempel --measure 13a --kommune 0301).',
        en: 'Say what to follow: a row with --row (for example --row 12 or --row D12), or a number with --measure (for example --measure 13a --kommune 0301).',
      };
    case 'notARow':
      return {
        nb: `--row: «${problem.value}» er ikke en rad. Skriv radens nummer (12), en celle (D12), eller med ark eller fil foran: Personer!D12, fil.csv!12.`,
        en: `--row: “${problem.value}” is not a row. Write the row’s number (12), a cell (D12), or with a sheet or file before it: Personer!D12, file.csv!12.`,
      };
    case 'rowNotRead':
      return {
        nb: `--row: ${problem.value} er ikke lest. Radene i dataene står under overskriftsraden; navn på ark og fil skrives som i meldingene fra «iplos check-data».`,
        en: `--row: ${problem.value} was not read. The rows of the data stand below the header row; names of sheets and files are written as in the messages of “iplos check-data”.`,
      };
    case 'noSuchFigure': {
      const levels = problem.levels.join(', ');
      return {
        nb: `Dataene gir ikke måltall ${problem.measure} for ${problem.region}. Nivåene de kan gis for, er: ${levels}. Andre måltall enn for alle aldre trenger en kolonne med alder.`,
        en: `The data give no measure ${problem.measure} of ${problem.region}. The levels they can give are: ${levels}. Measures of age groups need a column of ages.`,
      };
    }
    default:
      return assertNever(problem);
  }
}
