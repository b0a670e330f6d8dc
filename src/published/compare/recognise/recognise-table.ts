import type { Indicator, Classification } from '../../../core';
import { readColumns } from './columns';
import type { TableColumn } from './table-column';
import { findParts } from './header-rows';
import { RegionPlacer } from './place-region';
import { filledRows, type PublishedGrid, shownText } from './published-grid';
import { finishCells } from '../finish-cells';
import { addressesOf, lettersOf } from './grid-address';
import { withLabelsBelow } from './labels-below';
import { placeRow, type PlacedCell, type RowQuestion } from './place-row';
import type { RecognisedTable } from './recognised-table';
import { totalOf, UnplacedFigures } from './unplaced-figures';
import { labelReader } from './row-labels';
import { targetReader } from '../target';
import { joinWords, NO_WORDS, readWords, type Words } from './words';

/** What the caller knows of a table that the table itself may not say. The table goes first. */
export interface RecogniseOptions {
  readonly classification: Classification;
  readonly indicators: readonly Indicator[];
  readonly year?: number | null;
  /** Id. */
  readonly indicator?: string | null;
  /** 1–16, for a table of one måltall. */
  readonly measure?: number | null;
  readonly part?: 'share' | 'count' | null;
  /** Header as written, or column letters → the header it is to be read as: `{ B: 'andel innfridd', Sted: 'region' }`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of grouping columns that there are figures for ([REG-9]). */
  readonly groupLevels?: readonly string[];
}

/**
 * Finds what every figure of a published table is: its region, year, måltall and part, in any layout – one figure per row, a column
 * per outcome, age group or måltall number, years or regions as columns, one to three header rows, our own result tables.
 *
 * @returns placed cells in the order of the table, and every figure without a place with the reason
 */
export function recogniseTable(given: PublishedGrid, options: RecogniseOptions): RecognisedTable {
  const grid = withLabelsBelow(given);
  const placer = new RegionPlacer(options.classification);
  const parts = findParts(grid, placer.isNamed, isOverridden(options));
  const columns = readColumns(grid, {
    parts,
    regionNamed: placer.isNamed,
    headers: options.headers ?? {},
    groupLevels: options.groupLevels ?? [],
    yearKnown: (year) => options.classification.forYear(year) !== undefined,
  });
  const titles = parts.titles.map((row) =>
    (grid.rows[row] ?? [])
      .map((_, column) => shownText(grid, row, column))
      .join(' ')
      .trim(),
  );
  const { classification, indicators } = options;
  const indicator = indicatorOf([...titles, grid.source], options);
  const question: RowQuestion = {
    grid,
    values: columns.filter(({ role }) => role === 'value'),
    ignored: columns.filter(
      ({ role, index }) => role === 'ignored' && grid.dimensions?.includes(index) === true,
    ),
    placer,
    classification,
    addressOf: addressesOf(grid),
    rowTells: labelReader({ grid, columns, placer, indicators, indicator }),
    targetOf: targetReader(
      [tableWords(titles), callersWords(options), { ...NO_WORDS, year: soleYear(columns) }].reduce(joinWords),
      indicators,
    ),
  };
  const placed: PlacedCell[] = [];
  const unplaced = new UnplacedFigures();
  for (const row of filledRows(grid, parts.body, grid.rows.length)) placeRow(row, question, placed, unplaced);
  const finished = finishCells(placed, columns);
  return {
    source: grid.source,
    cells: finished.cells,
    unplaced: unplaced.first,
    notPlaced: unplaced.byKind,
    columns: columns.map((column) => ({
      header: column.header,
      role: column.role,
      words: column.words,
      letter: lettersOf(grid, column.index),
      scale: finished.scales.get(column.index) ?? null,
    })),
    indicator,
    headerRows: parts.headers.map((row) => grid.firstRow + row),
  };
}

/** How many figures of a table would be placed, for choosing among sheets; 0 when it is no such table. */
export function fitOfTable(grid: PublishedGrid, options: RecogniseOptions): number {
  const { cells, notPlaced } = recogniseTable(grid, options);
  return cells.length >= totalOf(notPlaced) ? cells.length : 0;
}

/** A header the user named; where columns are named by letters alone, any row of texts above figures is the header. */
function isOverridden({ headers = {} }: RecogniseOptions): (text: string) => boolean {
  const names = Object.keys(headers);
  const byLetter = names.length > 0 && names.every((name) => /^[A-Z]{1,3}$/i.test(name));
  return (text) => byLetter || headers[text] !== undefined;
}

/** What titles say of the whole table. A title with figures in it tells results, not what the table is of. */
function tableWords(titles: readonly string[]): Words {
  return titles
    .filter((title) => title.length <= 150 && !/\d[.,]\d|\d ?%/.test(title))
    .map((title) => {
      const words = readWords(title);
      return /andel|antall|prosent|share|number|per ?cent/iu.test(title) ? words : { ...words, part: null };
    })
    .reduce(joinWords, NO_WORDS);
}

/** The one year that headers of figures name, for the columns beside them that name none; not where rows have years of their own. */
function soleYear(columns: readonly TableColumn[]): number | null {
  if (columns.some(({ role }) => role === 'year')) return null;
  const years = new Set(columns.flatMap(({ words }) => words.year ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function callersWords({ year, measure, part }: RecogniseOptions): Words {
  return { ...NO_WORDS, year: year ?? null, measure: measure ?? null, part: part ?? null };
}

/** The indicator that a title or the sheet's name names; the caller's; the only one there is. */
function indicatorOf(titles: readonly string[], options: RecogniseOptions): string | null {
  const { indicators } = options;
  for (const title of titles) {
    const plain = title.toLowerCase();
    const named = indicators.filter(({ id, title: own, shortTitle, aliases }) =>
      [id, own.nb, own.en, shortTitle.nb, shortTitle.en, ...aliases].some(
        (name) => name.length > 5 && plain.includes(name.toLowerCase()),
      ),
    );
    const [only, another] = named;
    if (only && !another) return only.id;
  }
  return options.indicator ?? (indicators.length === 1 ? (indicators[0]?.id ?? null) : null);
}
